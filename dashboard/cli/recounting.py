"""Recounting: ``timeline history``, who changed what and when, of one event or of the whole timeline."""

from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import changes, finding, options
from dashboard.cli.stores import opened
from dashboard.cli.terminal import plural, say, say_json, say_table

if TYPE_CHECKING:
    from ingest.record.judgement import Judgement


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(history)


def history(
    event: Annotated[str | None, typer.Argument(metavar="[EVENT]", help="Only what bears on this event.")] = None,
    lost: Annotated[
        bool, typer.Option("--lost", help="Only what stands and finds its event in no document any more.")
    ] = False,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """List who changed what and when, the latest first, with the number that `timeline undo --change` takes.

    \b
    Examples:
      timeline history
      timeline history 3f2a9c
      timeline history --lost
      timeline history --json
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from ingest.record.wire import to_wire

    with opened(store) as timeline:
        if event is not None:
            found = finding.event(timeline, event)
            made = list(timeline.history(found.id))
        else:
            made = list(timeline.lost() if lost else timeline.judgements())
        made = sorted((j for j in made if j.lost or not lost), key=lambda j: -j.id)
        if as_json:
            say_json([to_wire(judgement) for judgement in made])
            return
        say_table((str(j.id), j.at, j.who, changes.told(j, timeline) + _state(j)) for j in made)
    undone = sum(judgement.undone for judgement in made)
    say(plural(len(made), "change") + (f", {undone:,} taken back" if undone else ""))


def _state(judgement: "Judgement") -> str:
    """Return what became of a change: taken back, or without what it was made on."""
    if judgement.undone:
        return " (taken back)"
    return " (not found in the documents any more)" if judgement.lost else ""
