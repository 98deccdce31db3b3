"""Exporting: ``timeline export``, the events a filter keeps as a picture or as data, by the suffix of the file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import options
from dashboard.cli.stores import opened
from dashboard.cli.terminal import plural, say
from ingest.record.errors import TimelineError

if TYPE_CHECKING:
    pass

if TYPE_CHECKING:
    from ingest.record.store import Store

PICTURES = (".png", ".svg")


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(export)


@options.filtered
def export(
    out: Annotated[str, typer.Argument(metavar="OUT.suffix", help="The file to write; its suffix says what.")],
    chosen: options.Filter,
    store: options.Store = None,
    title: Annotated[str, typer.Option(help="Title of the picture. [default: actors and dates]")] = "",
    subtitle: Annotated[str, typer.Option(help="One sentence under the title.")] = "",
    credit: Annotated[str, typer.Option(help="Who made the picture.")] = "",
    preset: Annotated[str, typer.Option(help="Size of the picture.")] = "180mm",
) -> None:
    """Write events to a file: a picture (.png, .svg) or data (.csv, .json, .ics...).

    \b
    Examples:
      timeline export out.png --actor France --actor Ukraine --match all
      timeline export out.png --picked --title "Who ruled out troops" --credit "The Example Courier"
      timeline export out.csv --from 2024-02 --to 2024-03
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    target = Path(out)
    with opened(store, read_only=True) as timeline:
        count = write(timeline, target, chosen=chosen, title=title, subtitle=subtitle, credit=credit, preset=preset)
    say(f"{target}: {plural(count, 'event')}")


def write(
    timeline: "Store",
    target: Path,
    *,
    chosen: options.Filter,
    title: str = "",
    subtitle: str = "",
    credit: str = "",
    preset: str = "180mm",
) -> int:
    """Write the events a filter keeps and return their number; on failure no file is left behind."""
    raise TimelineError(f"{target.suffix} cannot be written yet", subject=str(target))
