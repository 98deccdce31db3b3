"""Listing: ``timeline list``, the events that a filter keeps, one line each."""

from typing import Annotated

import typer

from dashboard.cli import announced, choosing, options, showing, values
from dashboard.cli.stores import opened
from dashboard.cli.terminal import plural, say, say_json


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command("list")(events)


@options.filtered
def events(
    chosen: options.Filter,
    store: options.Store = None,
    as_json: options.Json = False,
    undated: Annotated[bool, typer.Option("--undated", help="Only those without a date.")] = False,
    coming_up: Annotated[
        bool, typer.Option("--coming-up", help="What is announced, soonest first, then what became of it.")
    ] = False,
    today: Annotated[
        str | None, typer.Option(metavar="DATE", help="With --coming-up: the day it is. [default: the machine's]")
    ] = None,
) -> None:
    """List events, one line each.

    When, what, status, outlet, id; all of them, or with --key the key events. Picked ones are listed as picked, those
    to check with the weakest first.

    \b
    Examples:
      timeline list
      timeline list --actor France --actor Ukraine --match all --from 2024-02
      timeline list --to-check --since visit
      timeline list --picked
      timeline list --by said --from 2024-03-01
      timeline list --coming-up --actor France
      timeline list --kind agreement --json
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from dataclasses import replace

    from dashboard import choice
    from dashboard.scene.saying import as_said
    from ingest.record.wire import to_wire

    with opened(store) as timeline:
        query, _ = choosing.asked(timeline, chosen)
        if coming_up:
            announced.show(timeline, query, today=values.day(today, option="--today"), as_json=as_json)
            return
        query = replace(query, key=chosen.everything is False)
        found = timeline.find(replace(query, dated=False) if undated else query)
        tally = timeline.tally(query)
    found = choice.weak_first(found) if chosen.to_check else choice.in_order(found) if query.picked else found
    if as_json:
        say_json([to_wire(event) for event in found])
        return
    showing.show_events(as_said(found) if query.said else found, places=query.picked, strength=chosen.to_check)
    dated = sum((event.said if query.said else event.when.edtf) is not None for event in found)
    say(f"{dated:,} of {plural(tally.total, 'event')} with a date, {len(found) - dated:,} without")
