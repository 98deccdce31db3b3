"""Announced: ``timeline list --coming-up``, what is announced and what became of what is past, a line each."""

from typing import TYPE_CHECKING, Any

from dashboard.cli import showing
from dashboard.cli.terminal import plural, say, say_json, say_table

if TYPE_CHECKING:
    from dashboard.coming import Told
    from ingest.record.days import Day
    from ingest.record.query import EventQuery
    from ingest.record.store import Store

_MOST = 500
"""Lines of either half."""


def show(timeline: "Store", query: "EventQuery", *, today: "Day", as_json: bool) -> None:
    """Print what a filter keeps of all that is announced, soonest first; then what is past, the latest first."""
    from dashboard.coming import coming_up

    found = coming_up(timeline, query, today=today, limit=_MOST)
    if as_json:
        say_json({"ahead": [_wire(told) for told in found.ahead], "past": [_wire(told) for told in found.past]})
        return
    say_table(_line(told) for told in found.ahead)
    say(f"{plural(found.ahead_count, 'event')} announced")
    if found.past:
        say_table(_line(told) for told in found.past)
        say(f"{plural(found.past_count, 'event')} announced before, and past")


def _line(told: "Told") -> tuple[str, ...]:
    event, outcome = told.event, told.outcome
    by = outcome.event if outcome is not None else None
    return (
        showing.when_words(event.when),
        event.label or event.headline,
        _said(told),
        "; ".join(event.publishers),
        showing.short_id(event.id),
        showing.short_id(by.id) if by is not None and by.id != event.id else "",
    )


def _said(told: "Told") -> str:
    from dashboard.page.coming import in_words

    return in_words(told.outcome) if told.outcome is not None else ""


def _wire(told: "Told") -> dict[str, Any]:
    from ingest.record.wire import to_wire

    outcome = told.outcome
    became = None if outcome is None else {"what": outcome.what, "event": outcome.event and outcome.event.id}
    return {"event": to_wire(told.event), "became": became}
