"""Reasons: why an event is strong or weak, key or not, each in one line of words: the same parts the record counts."""

from dashboard.page import days, words
from dashboard.page.outlets import counted
from ingest.record.event import Event

WEIGHT = {
    "headline or lede": "in the headline or the first lines",
    "date of its own": "a date of its own",
    "known actors": "actors that are known",
    "an office holder": "somebody in office",
    "quoted speech": "quoted speech",
    "only supposed": "only supposed",
    "sidebar": "only in the sidebar",
    "further outlets": "told by further outlets",
}
"""The parts of the weight in words; any other part names itself."""


def strength(event: Event) -> str:
    """Return how strong an event is and because of what, in words: the same parts the record counts."""
    reasons = [date(event), actors(event), counted(event), context(event)]
    return f"{words.STRENGTH[event.confidence]}: {', '.join(reason for reason in reasons if reason)}"


def weight(event: Event) -> str:
    """Return whether an event is key, and because of what."""
    heaviest = sorted(event.weight_parts, key=lambda part: -part[1])
    reasons = [WEIGHT.get(name, name) for name, value in heaviest if value > 0]
    if event.key:
        return f"Key because: {', '.join(reasons)}"
    return f"Not among the key events: {', '.join(reasons) if reasons else 'nothing makes it one'}"


def date(event: Event) -> str:
    """Return what the date of an event rests on, and how exact it is."""
    if event.when.edtf is None:
        return "no date"
    said = [words.BASIS[event.when.basis]]
    said += ["only about"] if event.when.approximate else []
    said += ["another date is as possible"] if event.when.readings else []
    said += (
        [days.exactness(event.when)] if event.when.precision not in (None, "day", "hour", "minute", "second") else []
    )
    return ", ".join(said)


def actors(event: Event) -> str:
    """Return how many of those who take part are known."""
    known = len({party.actor for party in (*event.source, *event.target)})
    return f"{words.count(known, 'actor')} known" if known else "nobody known"


def context(event: Event) -> str:
    """Return where on its page an event is told, where that is not the text."""
    role = event.reports[0].context if event.reports else "body"
    return "" if role in ("body", "table") else f"in the {words.CONTEXT[role]}"
