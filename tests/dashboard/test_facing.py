"""Between two where their events are counted: on which side each counts, what the chart draws, and its axis."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from dashboard import ids
from dashboard.app import create_app
from dashboard.callbacks import drawing
from dashboard.callbacks.context import Context
from dashboard.facing import faced_by
from dashboard.scene import between, zoom
from dashboard.view import View
from ingest.record.days import to_day
from ingest.record.query import EventQuery
from ingest.record.store import Store, open_store
from tests.dashboard.fakes import FakeDesk, Poster
from tests.dashboard.test_many import counted, drawn
from tests.record.making import ACTORS, extraction

PAIR = ("NOR", "CHL")
PARTIES = (
    (("NOR",), ("CHL",)),
    (("CHL",), ("NOR",)),
    (("NOR", "CHL"), ()),
    (("person:Ingrid Vinter",), ("CHL",)),
    (("KEN",), ("NOR", "CHL")),
    (("KEN",), ("NOR",)),
)
MANY = 420


def told(count: int) -> list[dict[str, Any]]:
    first = date(2014, 1, 1)
    return [
        {
            "quote": f"Statement number {n} of the exchange", "date": (first + timedelta(days=n)).isoformat(),
            "source": PARTIES[n % 6 if n % 4 else 0][0], "target": PARTIES[n % 6 if n % 4 else 0][1],
            "type": ("CONSULT", "ACCUSE", "REQUEST")[n % 3],
        }
        for n in range(count)
    ]  # fmt: skip


@pytest.fixture(scope="module")
def exchange(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("exchange") / "timeline.db") as opened:
        opened.save(extraction("page", told(MANY)), original=None)
        opened.add_actors(tuple(ACTORS.values()))
        yield opened


@pytest.mark.parametrize(
    ("actors", "layout", "said"),
    [(PAIR, "between", True), (PAIR, "rows", False), (PAIR[:1], "between", False)],
    ids=["two are faced", "in rows", "one alone"],
)
def test_how_many_stand_between_the_two_is_said(
    exchange: Store, actors: tuple[str, ...], layout: str, *, said: bool
) -> None:
    page = Poster(create_app(exchange, FakeDesk(exchange), today=to_day(2024, 3, 8)))
    address = "?v=1&show=all&" + "&".join(f"actor={one}" for one in actors)
    values = {f"{ids.QUERY}.data": address, f"{ids.LAYOUT}.value": layout}
    answer = json.dumps(page.ask(f"{ids.SHOWN}.children", values, trigger=f"{ids.LAYOUT}.value")[ids.SHOWN])
    standing = sum(between.side(event, PAIR) is not None for event in exchange.find(EventQuery(actors=PAIR)))
    assert (f"{standing} events between the two" in answer) == said


@pytest.mark.parametrize("layout", ["between", "chronology"])
def test_on_a_phone_the_list_has_what_concerns_both_while_they_are_faced(exchange: Store, layout: str) -> None:
    page = Poster(create_app(exchange, FakeDesk(exchange), today=to_day(2024, 3, 8)))
    values = {
        f"{ids.QUERY}.data": "?v=1&show=all&actor=NOR&actor=CHL&to=2014-06-30",
        f"{ids.SIZE}.data": {"width": 320, "height": 640},
        f"{ids.LAYOUT}.value": layout,
    }
    answer = json.dumps(page.ask(f"{ids.CHRONOLOGY}.children", values, trigger=f"{ids.LAYOUT}.value"))
    both = {event.id for event in exchange.find(EventQuery(actors=PAIR, match="all"))}
    listed = {event.id for event in exchange.find() if event.id in answer}
    assert listed
    assert (listed <= both) == (layout == "between")


@pytest.mark.parametrize("pair", [PAIR, PAIR[::-1], ("KEN", "NOR"), ("NOR", "nobody")])
def test_what_is_counted_on_each_side_is_what_stands_there(exchange: Store, pair: tuple[str, str]) -> None:
    query = faced_by(EventQuery(actors=pair, dated=True))
    sides = Counter(between.side(event, pair) for event in exchange.find(query))
    del sides[None]
    assert {seat.id: seat.count for seat in exchange.seats(query, rows="side")} == sides
    found = exchange.bins(query, rows="side", seats=between.SIDES, edges=(to_day(2000), to_day(2030)))
    assert {between.SIDES[one.row]: one.count for one in found if one.row < 3} == sides


@pytest.mark.parametrize(
    ("most", "kind"),
    [pytest.param(301, "heatmap", id="more are cells"), pytest.param(3000, "scatter", id="hundreds are clusters")],
)
def test_two_face_each_other_however_many_events_they_have(
    exchange: Store, monkeypatch: pytest.MonkeyPatch, most: int, kind: str
) -> None:
    monkeypatch.setattr(zoom, "MOST_CLUSTERED", most)
    page = Poster(create_app(exchange, FakeDesk(exchange), title="Exchange", today=to_day(2024, 3, 8)))
    asked = "?v=1&show=all&layout=between&actor=NOR&actor=CHL"
    answer = drawn(page, asked, **{f"{ids.LAYOUT}.value": "between"})
    named = json.dumps(answer[ids.ROWS], ensure_ascii=False)
    assert [name in named for name in ("Norway → Chile", "Both together", "Chile → Norway")] == [True] * 3
    trace = counted(answer)
    assert trace["type"] == kind
    rows = {name.split("@")[1] for name in _flat(trace["customdata"]) if name}
    assert rows == set(between.SIDES)


def test_the_axis_has_its_own_strip_below_what_both_do(exchange: Store) -> None:
    context = Context(exchange, None, "Exchange", "page", lambda: to_day(2024, 3, 8))
    query = EventQuery(actors=PAIR)
    scene = drawing.drawn(context, query, View(layout="between", key=False), {"width": 1000, "height": 700}).scene
    y = scene.spine[0].y
    own = {side: [one.y for one in scene.clusters if one.row == side] for side in between.SIDES}
    assert max(own["above"]) < min(own["both"]) < y < min(own["below"])
    assert all(row.top < row.bottom for row in scene.rows)


def _flat(values: list[Any]) -> list[Any]:
    return [one for value in values for one in (value if isinstance(value, list) else [value])]
