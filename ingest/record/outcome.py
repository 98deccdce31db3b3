"""Outcome: what became of what was announced for a day, read from the other events alone; nothing is guessed.

An event bears on a plan if the same actors do the same, or what it leads to (talks to an agreement), about that day.
A denial of it stands between: across it nothing is concluded.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.record.days import Day
from ingest.record.event import Event
from ingest.record.report import EventType

What = Literal["kept", "moved", "called_off", "unknown"]

LEADS_TO: dict[EventType, frozenset[EventType]] = {
    "CONSULT": frozenset({"CONSULT", "AGREE"}),
    "AGREE": frozenset({"AGREE", "SUPPORT", "COOPERATE"}),
    "SUPPORT": frozenset({"SUPPORT", "AGREE", "AID"}),
    "COOPERATE": frozenset({"COOPERATE", "AGREE"}),
    "AID": frozenset({"AID", "SUPPORT"}),
    "SANCTION": frozenset({"SANCTION", "COERCE"}),
    "COERCE": frozenset({"COERCE", "SANCTION"}),
    "MOBILIZE": frozenset({"MOBILIZE", "ASSAULT"}),
}
"""What a plan may be told as once it has come about; a type that is not here leads to itself alone."""
TOGETHER: frozenset[EventType] = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Who does these does them with one another: it is no matter who is named first."""
LATER = 31
"""Days by which a plan may be put off and still be the same: further away it is another one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a plan, and the event that tells it; ``unknown`` with one is a denial that stands between."""

    what: What
    event: Event | None = None


def is_announced(event: Event) -> bool:
    """Tell whether an event was announced before its day: it is planned, called off, or one of its reports says so."""
    return any(status in ("scheduled", "called_off") for status in (event.status, *(r.status for r in event.reports)))


def is_over(event: Event, *, today: Day) -> bool:
    """Tell whether the day of an event is past."""
    return event.when.latest is not None and event.when.latest < today


def reach(plan: Event) -> tuple[Day, Day] | None:
    """Return the first and last day on which something may tell what became of a plan, None if it has no day."""
    first, last = plan.when.earliest, plan.when.latest
    if first is None or last is None:
        return None
    return first, last + max(LATER, last - first)


def bearing_types(planned: EventType) -> tuple[EventType, ...]:
    """Return the types of events that may tell what became of a plan of a type."""
    return tuple(sorted(LEADS_TO.get(planned, frozenset({planned}))))


def seats(event: Event) -> frozenset[str]:
    """Return who takes part, a person as the state or organisation they serve at that date."""
    return _seats(event, "source") | _seats(event, "target")


def outcome(plan: Event, events: Iterable[Event], *, today: Day) -> Outcome | None:
    """Return what became of a plan; None where its day is to come and nothing else is heard of it.

    ``events`` are those that may tell it, in any order; ``reach`` says of which days.
    """
    if plan.status == "happened":
        return Outcome("kept", plan)
    if plan.status == "denied":
        return Outcome("unknown", plan)
    bearing = sorted((e for e in events if e.id != plan.id and _bears_on(plan, e)), key=_order)
    denied = [e for e in bearing if e.status == "denied" and not _said_before(e, plan)]
    here = [e for e in bearing if _same_day(plan, e) and not _said_before(e, plan)]
    against = _first(e for e in denied if _same_day(plan, e))
    off = plan if plan.status == "called_off" else _first(e for e in here if e.status == "called_off")
    kept = _first(e for e in here if e.status == "happened" and (off is None or _said_after(e, off)))
    if kept is not None:
        return Outcome("kept", kept) if against is None else Outcome("unknown", against)
    moved = _moved(plan, [e for e in bearing if off is None or not _said_before(e, off)], denied)
    if moved is not None:
        return Outcome("moved", moved)
    if off is not None:
        return Outcome("called_off", off)
    return Outcome("unknown", against) if is_over(plan, today=today) else None


def settled(events: Iterable[Event], tell: Sequence[Event], *, today: Day) -> frozenset[str]:
    """Return the ids of the plans among events whose day is past and whose outcome other events tell."""
    plans = [event for event in events if event.status == "scheduled" and is_over(event, today=today)]
    return frozenset(plan.id for plan in plans if _is_told(outcome(plan, tell, today=today)))


def _is_told(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.what != "unknown"


def _moved(plan: Event, bearing: Sequence[Event], denied: Sequence[Event]) -> Event | None:
    """Return the nearest event of a later day that the plan was put off to.

    One that was announced before the plan, or with it, is another event; so is what keeps such a one.
    """
    later = [e for e in bearing if _is_later(plan, e) and e.status in ("scheduled", "happened")]
    others = [e for e in later if e.status == "scheduled" and not _said_after(e, plan)]
    for each in later:
        apart = any(each is other or _same_day(other, each) for other in others)
        if not apart and not any(_same_day(no, each) for no in denied):
            return each
    return None


def _bears_on(plan: Event, event: Event) -> bool:
    """Tell whether the same actors do the same, or what it leads to."""
    if event.event_type not in bearing_types(plan.event_type):
        return False
    ours, theirs = seats(plan), seats(event)
    if not ours or not (ours <= theirs or (theirs <= ours and len(theirs) > 1)):
        return False
    # Who acts on whom is the point of the others: a threat returned is not the threat announced.
    return plan.event_type in TOGETHER or not _seats(plan, "source").isdisjoint(_seats(event, "source"))


def _seats(event: Event, role: Literal["source", "target"]) -> frozenset[str]:
    return frozenset(party.through or party.actor for party in getattr(event, role))


def _same_day(plan: Event, event: Event) -> bool:
    """Tell whether an event may be of the day of a plan; one dated only by its publication may be a day late."""
    first, last = plan.when.earliest, plan.when.latest
    begin, end = event.when.earliest, event.when.latest
    if first is None or last is None or begin is None or end is None:
        return False
    late = 1 if event.when.basis == "publication" else 0
    # A year that holds the day says nothing of the day: only what is about as exact as the plan does.
    return begin - late <= last and first <= end and end - begin <= max(7, 2 * (last - first))


def _is_later(plan: Event, event: Event) -> bool:
    last, begin, end, reached = plan.when.latest, event.when.earliest, event.when.latest, reach(plan)
    if last is None or begin is None or end is None or reached is None or _same_day(plan, event):
        return False
    return last < begin and end <= reached[1]


def _said_after(event: Event, other: Event) -> bool:
    return event.said is not None and other.said is not None and event.said[0] > other.said[0]


def _said_before(event: Event, other: Event) -> bool:
    return event.said is not None and other.said is not None and event.said[0] < other.said[0]


def _order(event: Event) -> tuple[Day, Day, str]:
    first, last = event.when.earliest, event.when.latest
    return -(10**9) if first is None else first, 10**9 if last is None else last, event.id


def _first(events: Iterable[Event]) -> Event | None:
    return next(iter(events), None)
