"""Pictures of our own events that are looked at again: few, small, in both styles and both layouts."""

from dataclasses import dataclass, replace
from functools import cache

from dashboard.paper.delivery import Delivery
from dashboard.paper.picture import Picture, Texts, make_picture
from dashboard.paper.report import Basis
from dashboard.view import View
from ingest.record.event import Event
from tests.scene.events import ACTORS, EIGHT, FOUR, ONE, SCRIPTS, UNCERTAIN, day, event, many

CRISIS = many(40, days=2000, crowd=0.8, seed=3)
QUIET = (*FOUR, event("late", "2024-07-02", "The talks are taken up again", source=("UKR", "FRA"), kind="CONSULT"))
"""Nothing is heard in four of its months."""
NOTHING = (
    *(replace(one, id=f"w{one.id}") for one in many(12, days=40, seed=11)),
    event("after", "2024-02-20", "The harbour is opened again", source=("FRA", "UKR"), kind="AGREE"),
)
"""A month with nothing, and what was before and after it."""
PAIR = tuple(
    one
    for one in many(140, days=240, seed=5)
    if {"FRA", "UKR"} <= {party.actor for party in (*one.source, *one.target)}
)


@dataclass(frozen=True)
class Case:
    """What is drawn, and how; ``page`` is the page of a report that is kept."""

    events: tuple[Event, ...]
    preset: str = "180mm"
    layout: str = "rows"
    key: bool = False
    report: bool = False
    page: int = 0
    language: str = "en"


PICTURES = {
    "one": Case(ONE, key=True),
    "four": Case(FOUR, key=True),
    "four_column": Case(FOUR, "88mm", key=True),
    "gap": Case(EIGHT, key=True),
    "uncertain": Case(UNCERTAIN, key=True),
    "scripts": Case(SCRIPTS, key=True),
    "twenty": Case(many(20, days=60), key=True),
    "numbers": Case(many(44, days=150)),
    "sixty": Case(many(60, days=150)),
    "three_hundred": Case(many(300, days=900)),
    "crisis": Case(CRISIS),
    "quiet": Case(QUIET, key=True),
    "nothing": Case(NOTHING),
    "between": Case(PAIR, layout="between"),
    "slide": Case(many(60, days=150), "slide"),
    "phone": Case(EIGHT, "phone", key=True),
    "arabic": Case(many(44, days=150), language="ar"),
    "list": Case(EIGHT, layout="chronology", key=True),
    "list_scripts": Case(SCRIPTS, "88mm", layout="chronology", key=True),
    "list_uncertain": Case(UNCERTAIN, layout="chronology"),
    "list_sixty": Case(many(60, days=150), layout="chronology"),
    "report": Case(many(60, days=150), "a4", report=True),
    "report_one": Case(ONE, "a4", report=True),
    "report_column": Case(many(20, days=60), "word", report=True),
    "report_uncertain": Case(UNCERTAIN, "a4", report=True),
    "report_crisis": Case(CRISIS, "a4", report=True),
    "report_close_up": Case(CRISIS, "a4", report=True, page=1),
    "report_between": Case(PAIR, "a4", layout="between", report=True),
    "report_many": Case(many(300, days=900), "a4", report=True),
    "report_list": Case(many(300, days=900), "a4", layout="chronology", report=True),
    "report_list_scripts": Case(SCRIPTS, "word", layout="chronology", report=True, language="ar"),
}
LARGE = (
    "sixty", "three_hundred", "crisis", "slide", "arabic", "list_sixty", "report", "report_uncertain",
    "report_crisis", "report_close_up", "report_between", "report_many", "report_list",
)  # fmt: skip
"""These take longer than a second."""


@cache
def made(name: str, *, grey: bool = False) -> Picture:
    """Return a picture by its name."""
    case = PICTURES[name]
    return make_picture(
        case.events,
        actors=ACTORS,
        preset=case.preset,
        chosen=("FRA", "UKR") if case.layout == "between" else (),
        view=View(key=case.key, layout=case.layout),
        texts=Texts(subtitle="Events of our own", credit="the desk"),
        basis=Basis("France; 2024", 412, revision=17, version="0.1.0") if case.report else None,
        today=day("2024-07-08") if case.report else None,
        language=case.language,
        delivery=Delivery(grey=grey),
    )
