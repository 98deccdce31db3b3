"""Viewing: ``timeline views``, filters kept under a name, for the page and for every command that filters."""

from typing import Annotated

import typer

from dashboard.cli import choosing, options
from dashboard.cli.stores import opened
from dashboard.cli.terminal import plural, say, say_json, say_table
from ingest.record.errors import BadValue

Name = Annotated[str, typer.Argument(metavar="NAME", help="What it is called.")]
LONGEST = 80
"""Letters of a name."""


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    group = typer.Typer(context_settings={"help_option_names": ["-h", "--help"]})
    group.callback(invoke_without_command=True)(views)
    group.command()(save)
    group.command()(drop)
    app.add_typer(group, name="views")


def views(context: typer.Context, store: options.Store = None, as_json: options.Json = False) -> None:
    """List the saved views, each with how many events it shows now and its address on the page.

    \b
    Examples:
      timeline views
      timeline views save "Two states" --actor France --actor Ukraine --match all
      timeline list --view "Two states" --to-check
      timeline views drop "Two states"
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    if context.invoked_subcommand is not None:
        return
    with opened(store) as timeline:
        rows = []
        for one in timeline.views():
            query, _ = choosing.saved(timeline, one.name)
            rows.append((one.name, timeline.count(query), one.address))
    if as_json:
        say_json([{"name": name, "events": count, "address": address} for name, count, address in rows])
        return
    say_table((name, plural(count, "event"), address) for name, count, address in rows)
    say(plural(len(rows), "view"))


@options.filtered
def save(name: Name, chosen: options.Filter, store: options.Store = None) -> None:
    """Keep a filter under a name; an older view of that name gives way.

    \b
    Examples:
      timeline views save "Two states" --actor France --actor Ukraine --match all
      timeline views save "This month" --from 2024-03 --to 2024-03 --all
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from dashboard import controls

    called = " ".join(name.split())
    if not called or len(called) > LONGEST:
        raise BadValue(f"a view cannot be called {name[:LONGEST]!r}", hint=f"use 1 to {LONGEST} letters")
    with opened(store) as timeline:
        query, view = choosing.asked(timeline, chosen)
        timeline.save_view(called, controls.to_address(query, view))
        say(f"view {called!r}: {plural(timeline.count(query), 'event')}")


def drop(name: Name, store: options.Store = None) -> None:
    """Forget a saved view; no event is touched.

    \b
    Example:
      timeline views drop "Two states"
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    with opened(store) as timeline:
        choosing.saved(timeline, name)
        kept = {one.name.casefold(): one.name for one in timeline.views()}
        timeline.drop_view(kept[name.strip().casefold()])
    say(f"view {name!r} is forgotten")
