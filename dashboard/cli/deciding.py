"""Deciding: ``check``, ``hide``, ``pick``, ``undo``, ``redo`` and ``history``, what people decide about events."""

from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import options, showing
from dashboard.cli.stores import opened, who
from dashboard.cli.terminal import plural, say, say_json, say_table
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from ingest.record.event import Event
    from ingest.record.judgement import Judgement, Verb
    from ingest.record.store import Store

Events = Annotated[list[str], typer.Argument(metavar="EVENT...", help="Ids as `timeline list` shows them.")]


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    for command in (check, hide, pick, undo, redo, history):
        app.command()(command)


def check(events: Events, store: options.Store = None, by: options.Who = None) -> None:
    """Mark events as checked.

    \b
    Example:
      timeline check 3f2a9c
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    _judge(events, "check", store=store, by=by)


def hide(
    events: Events,
    store: options.Store = None,
    by: options.Who = None,
    off: Annotated[bool, typer.Option("--off", help="Show them again.")] = False,
) -> None:
    """Hide events from the timeline; nothing is lost.

    \b
    Examples:
      timeline hide 3f2a9c
      timeline hide --off 3f2a9c
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    _judge(events, "show" if off else "hide", store=store, by=by)


def pick(
    events: Events,
    store: options.Store = None,
    by: options.Who = None,
    off: Annotated[bool, typer.Option("--off", help="Take them out of the picture again.")] = False,
) -> None:
    """Pick events for the picture, in this order.

    \b
    Examples:
      timeline pick 3f2a9c 81d0e2
      timeline export out.png --picked
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    _judge(events, "unpick" if off else "pick", store=store, by=by)


def undo(store: options.Store = None, by: options.Who = None) -> None:
    """Take back the latest change.

    \b
    Example:
      timeline undo
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from dashboard.cli.lines import reading
    from ingest.run import turn

    with opened(store) as timeline, reading() as line:
        done = turn.undo(timeline, who=who(by), line=line)
        say(f"taken back: {_what(done, timeline)}" if done else "there is nothing to take back")


def redo(store: options.Store = None, by: options.Who = None) -> None:
    """Make again the change that was taken back last.

    \b
    Example:
      timeline redo
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from dashboard.cli.lines import reading
    from ingest.run import turn

    with opened(store) as timeline, reading() as line:
        done = turn.redo(timeline, who=who(by), line=line)
        say(f"made again: {_what(done, timeline)}" if done else "there is nothing to make again")


def history(store: options.Store = None, as_json: options.Json = False) -> None:
    """List who changed what and when, the latest first.

    \b
    Examples:
      timeline history
      timeline history --json
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from ingest.record.wire import to_wire

    with opened(store) as timeline:
        made = sorted(timeline.judgements(), key=lambda j: -j.id)
        if as_json:
            say_json([to_wire(judgement) for judgement in made])
            return
        say_table((j.at, j.who, _what(j, timeline) + (" (taken back)" if j.undone else "")) for j in made)
        say(plural(len(made), "change"))


def _judge(ids: list[str], verb: "Verb", *, store: str | None, by: str | None) -> None:
    from ingest.desk import now
    from ingest.record.judgement import Judgement

    with opened(store) as timeline:
        for event in [_event(timeline, typed) for typed in ids]:
            judgement = Judgement(
                who=who(by),
                at=now(),
                verb=verb,
                subject=event.id,
                reports=tuple(r.id for r in event.reports),
                quotes=tuple((r.document, r.quote) for r in event.reports),
                revision=event.revision,
            )
            timeline.judge(judgement)
            say(f"{_DONE[verb]}: {showing.when_words(event.when)}  {event.label or event.headline}")


_DONE: dict[str, str] = {
    "check": "checked",
    "hide": "hidden",
    "show": "shown again",
    "pick": "picked",
    "unpick": "no longer picked",
}


def _event(timeline: "Store", typed: str) -> "Event":
    """Return the event whose id begins as typed.

    Raises:
        BadValue: there is none, or more than one.
    """
    from ingest.record.errors import TimelineError
    from ingest.record.event import Event
    from ingest.record.query import EventQuery

    try:
        found = timeline.event(typed)
    except TimelineError:
        found = None
    if isinstance(found, Event):
        return found
    if found is not None and found.now is not None:
        return _event(timeline, found.now)
    if found is not None:
        raise BadValue(f"event {typed} is gone", subject=typed, hint=found.why)
    close = [e for e in timeline.find(EventQuery(review=("new", "checked", "hidden"))) if e.id.startswith(typed)]
    if len(close) == 1 and typed:
        return close[0]
    several = f"{len(close)} events begin with {typed!r}" if close else f"there is no event {typed!r}"
    raise BadValue(several, subject=typed, hint="type more of its id" if close else "timeline list shows the ids")


def _what(judgement: "Judgement", timeline: "Store") -> str:
    """Return a change in words: verb, field and value, and what it is about."""
    from ingest.record.errors import TimelineError
    from ingest.record.event import Event

    said = f"{judgement.verb} {judgement.field} {judgement.value}".strip()
    try:
        if judgement.verb == "given":
            return f"{said} of {timeline.document(judgement.subject).name}"
        found = timeline.event(judgement.subject)
    except TimelineError:
        return f"{said} of {judgement.subject}"
    return f"{said}: {found.label or found.headline}" if isinstance(found, Event) else f"{said} of {judgement.subject}"
