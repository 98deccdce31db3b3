"""Outcome: what became of what was announced, as a table of cases, and the cases in which nothing may be concluded."""

# ruff: noqa: E501 - a table reads best with a case a line

import pytest

from ingest.record.days import to_day
from ingest.record.event import Event
from ingest.record.outcome import is_announced, outcome, reach, settled
from ingest.record.report import Report
from tests.record.making import party, when

TODAY = to_day(2024, 3, 20)
FRA, UKR, DEU, RUS = "FRA", "UKR", "DEU", "RUS"


def event(name, date, source, target=(), *, type="CONSULT", status="happened", said=None, basis="text", told=None):
    """Make an event with one report; ``said`` is a day of March 2024, ``told`` the status of its reports."""
    dated = when(date, basis=basis)
    parties = tuple(map(party, source)), tuple(map(party, target))
    day = None if said is None else (to_day(2024, 3, said),) * 2
    reports = tuple(
        Report(f"r{n}", "d", 0, 1, "x", "body", dated, type, status=one, source=parties[0], target=parties[1])
        for n, one in enumerate(told or (status,))
    )
    return Event(name, dated, type, status, *parties, reports, name, name, 1.0, (), "fair", (), said=day)


def plan(date="2024-03-07", source=(FRA, UKR), target=(), **further):
    return event("plan", date, source, target, **{"status": "scheduled", "said": 1, **further})


CASES = {
    "the day is to come": (plan("2024-03-28"), [], None),
    "nothing is heard": (plan(), [], "unknown"),
    "it is reported for that day": (plan(), [event("met", "2024-03-07", (FRA, UKR), said=8)], "kept met"),
    "with others beside them": (plan(), [event("met", "2024-03-07", (FRA, DEU, UKR), said=8)], "kept met"),
    "one to the other": (plan(), [event("met", "2024-03-07", (UKR,), (FRA,), said=8)], "kept met"),
    "by an official": (
        plan(source=("NOR", "CHL")), [event("met", "2024-03-07", ("person:Ingrid Vinter", "CHL"), said=8)], "kept met"
    ),
    "what it leads to": (plan(), [event("pact", "2024-03-07", (FRA, UKR), type="AGREE", said=8)], "kept pact"),
    "two of three came": (plan(source=(FRA, UKR, DEU)), [event("met", "2024-03-07", (FRA, UKR), said=8)], "kept met"),
    "one of two spoke to nobody": (plan(), [event("met", "2024-03-07", (FRA,), said=8)], "unknown"),
    "another kind": (plan(), [event("row", "2024-03-07", (FRA, UKR), type="ACCUSE", said=8)], "unknown"),
    "other actors": (plan(), [event("met", "2024-03-07", (FRA, DEU), said=8)], "unknown"),
    "the day before": (plan(), [event("met", "2024-03-06", (FRA, UKR), said=8)], "unknown"),
    "dated by publication, a day late": (
        plan(), [event("met", "2024-03-08", (FRA, UKR), basis="publication", said=8)], "kept met"
    ),
    "within a month is no day": (plan(), [event("met", "2024-03", (FRA, UKR), said=18)], "unknown"),
    "a month was planned": (plan("2024-02"), [event("met", "2024-02-20", (FRA, UKR), said=2)], "kept met"),
    "told before it was planned": (plan(said=5), [event("met", "2024-03-07", (FRA, UKR), said=1)], "unknown"),
    "reports of both are one event": (
        event("plan", "2024-03-07", (FRA, UKR), status="happened", told=("happened", "scheduled")), [], "kept plan"
    ),
    "reported for a later day": (plan(), [event("met", "2024-03-12", (FRA, UKR), said=13)], "moved met"),
    "announced for a later day": (
        plan(), [event("new", "2024-03-28", (FRA, UKR), status="scheduled", said=6)], "moved new"
    ),
    "before its day it is moved already": (
        plan("2024-03-22"), [event("new", "2024-03-28", (FRA, UKR), status="scheduled", said=6)], "moved new"
    ),
    "the nearest of two later days": (
        plan(), [event("far", "2024-03-18", (FRA, UKR), said=19), event("met", "2024-03-12", (FRA, UKR), said=13)],
        "moved met",
    ),
    "kept counts before moved": (
        plan(), [event("again", "2024-03-12", (FRA, UKR), said=13), event("met", "2024-03-07", (FRA, UKR), said=8)],
        "kept met",
    ),
    "the next round was announced with it": (
        plan(), [event("next", "2024-03-14", (FRA, UKR), status="scheduled", said=1)], "unknown"
    ),
    "and what keeps the next round is not it": (
        plan(),
        [event("next", "2024-03-14", (FRA, UKR), status="scheduled", said=1), event("met", "2024-03-14", (FRA, UKR), said=15)],
        "unknown",
    ),
    "half a year later is another one": (plan("2023-09-01"), [event("met", "2024-03-12", (FRA, UKR), said=13)], "unknown"),
    "called off": (plan(), [event("off", "2024-03-07", (FRA, UKR), status="called_off", said=5)], "called_off off"),
    "called off by its own reports": (plan(status="called_off"), [], "called_off plan"),
    "called off and announced anew": (
        plan(),
        [event("off", "2024-03-07", (FRA, UKR), status="called_off", said=5), event("new", "2024-03-25", (FRA, UKR), status="scheduled", said=5)],
        "moved new",
    ),
    "called off, and held after all": (
        plan(),
        [event("off", "2024-03-07", (FRA, UKR), status="called_off", said=5), event("met", "2024-03-07", (FRA, UKR), said=8)],
        "kept met",
    ),
    "said to be held, then called off": (
        plan(),
        [event("met", "2024-03-07", (FRA, UKR), said=5), event("off", "2024-03-07", (FRA, UKR), status="called_off", said=8)],
        "called_off off",
    ),
    "that it took place is denied": (
        plan(),
        [event("met", "2024-03-07", (FRA, UKR), said=8), event("no", "2024-03-07", (FRA, UKR), status="denied", said=9)],
        "unknown no",
    ),
    "the later day is denied": (
        plan(),
        [event("met", "2024-03-12", (FRA, UKR), said=13), event("no", "2024-03-12", (FRA, UKR), status="denied", said=14)],
        "unknown",
    ),
    "a possibility tells nothing": (
        plan(), [event("may", "2024-03-07", (FRA, UKR), status="hypothetical", said=8)], "unknown"
    ),
    "who acts on whom counts": (
        plan(source=(FRA,), target=(RUS,), type="SANCTION"),
        [event("back", "2024-03-07", (RUS,), (FRA,), type="SANCTION", said=8)],
        "unknown",
    ),
    "sanctions as planned": (
        plan(source=(FRA,), target=(RUS,), type="SANCTION"),
        [event("list", "2024-03-07", (FRA,), (RUS,), type="SANCTION", said=8)],
        "kept list",
    ),
    "nobody is named": (plan(source=()), [event("met", "2024-03-07", (), said=8)], "unknown"),
    "without any day said": (
        plan(said=None), [event("met", "2024-03-07", (FRA, UKR))], "kept met"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("planned", "events", "wanted"), CASES.values(), ids=CASES)
def test_what_became_of_a_plan(planned, events, wanted):
    for order in (events, events[::-1]):
        found = outcome(planned, order, today=TODAY)
        told = None if found is None else " ".join([found.what, *([found.event.id] if found.event else [])])
        assert told == wanted


def test_a_past_plan_is_settled_once_another_event_tells_what_became_of_it():
    met = event("met", "2024-03-07", (FRA, UKR), said=8)
    open_one = event("open", "2024-03-09", (FRA, DEU), status="scheduled", said=1)
    to_come = event("next", "2024-03-28", (FRA, UKR), status="scheduled", said=1)
    events = [plan(), met, open_one, to_come]
    assert settled(events, events, today=TODAY) == {"plan"}


def test_what_may_tell_it_lies_within_reach():
    for planned, events, wanted in CASES.values():
        first, last = reach(planned)
        for each in events:
            if wanted and each.id in wanted.split()[1:]:
                assert each.when.earliest >= first
                assert each.when.latest <= last


@pytest.mark.parametrize(
    ("made", "is_one"),
    [
        pytest.param(plan(), True, id="planned"),
        pytest.param(plan(status="called_off"), True, id="called off"),
        pytest.param(
            event("met", "2024-03-07", (FRA,), told=("happened", "scheduled")), True, id="one report planned it"
        ),
        pytest.param(event("met", "2024-03-07", (FRA,)), False, id="only reported"),
    ],
)
def test_announced_is_what_anybody_told_before_its_day(made, is_one):
    assert is_announced(made) is is_one
