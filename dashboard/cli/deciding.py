"""Deciding: ``check``, ``hide``, ``pick``, ``undo`` and ``redo``, what people decide about events."""

from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import finding, options, showing
from dashboard.cli.changes import told
from dashboard.cli.stores import opened, who
from dashboard.cli.terminal import say
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from ingest.record.judgement import Judgement, Verb
    from ingest.record.store import Store

Events = Annotated[list[str], typer.Argument(metavar="EVENT...", help="Ids as `timeline list` shows them.")]


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    for command in (check, hide, pick, undo, redo):
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
    at: Annotated[
        int | None, typer.Option("--at", metavar="N", min=1, help="Put the first of them at this place, from 1.")
    ] = None,
) -> None:
    """Pick events for the picture, in this order; one that is picked already moves.

    \b
    Examples:
      timeline pick 3f2a9c 81d0e2
      timeline pick --at 2 3f2a9c
      timeline list --picked
      timeline export out.png --picked
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    if off and at is not None:
        raise BadValue("--off and --at exclude one another", hint="give one of them")
    _judge(events, "unpick" if off else "pick", store=store, by=by, at=at)


def undo(
    store: options.Store = None,
    by: options.Who = None,
    change: Annotated[
        int | None, typer.Option("--change", metavar="N", min=1, help="The change of this number, anybody's.")
    ] = None,
) -> None:
    """Take back your latest change, or the one of a number as `timeline history` shows it.

    \b
    Examples:
      timeline undo
      timeline undo --change 12
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from dashboard.cli.lines import reading
    from ingest.run import turn

    with opened(store) as timeline, reading() as line:
        done = turn.undo(timeline, who=who(by), line=line, judgement=change)
        if done is None and change is not None:
            raise BadValue(f"there is no change {change} that stands", hint="timeline history shows their numbers")
        _say_turned("taken back", done, timeline, "there is nothing to take back")


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
        _say_turned("made again", done, timeline, "there is nothing to make again")


def _say_turned(what: str, done: "Judgement | None", timeline: "Store", nothing: str) -> None:
    """Say what was taken back, or made again: all that was decided at once goes together."""
    if done is None:
        say(nothing)
        return
    for each in timeline.together(done.id):
        say(f"{what}: {told(each, timeline)}")


def _judge(ids: list[str], verb: "Verb", *, store: str | None, by: str | None, at: int | None = None) -> None:
    from ingest.desk import now
    from ingest.record.judgement import Judgement

    with opened(store) as timeline:
        named = {event.id: event for event in [finding.event(timeline, typed) for typed in ids]}
        signed, at_once = who(by), now()
        # What is named in one line is one act: one undo takes all of it back.
        made = [
            Judgement(
                who=signed,
                at=at_once,
                verb=verb,
                subject=event.id,
                value=str(place) if at is not None else "",
                revision=event.revision,
            )
            for place, event in enumerate(named.values(), start=at or 0)
        ]
        done = timeline.judge_together(made)
        for judgement in done.stored:
            event = named[judgement.subject]
            put = f" at {judgement.value}" if at is not None else ""
            say(f"{_DONE[verb]}{put}: {showing.when_words(event.when)}  {event.label or event.headline}")
        for _, conflict in done.conflicts:
            raise conflict


_DONE: dict[str, str] = {
    "check": "checked",
    "hide": "hidden",
    "show": "shown again",
    "pick": "picked",
    "unpick": "no longer picked",
}
