"""Exporting: ``timeline export``, the events a filter keeps as a picture or as data, by the suffix of the file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import options, values
from dashboard.cli.stores import opened
from dashboard.cli.terminal import complain, plural, say
from ingest.record.errors import BadValue, TimelineError

if TYPE_CHECKING:
    from dashboard.paper.picture import Picture, Texts
    from ingest.record.query import EventQuery
    from ingest.record.store import Store

PICTURES = (".png", ".svg")


class NothingLeft(TimelineError):
    """No event is left by the filter, so there is nothing to write."""


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(export)


@options.filtered
def export(
    out: Annotated[str, typer.Argument(metavar="OUT.suffix", help="The file to write; its suffix says what.")],
    chosen: options.Filter,
    store: options.Store = None,
    title: Annotated[
        str | None, typer.Option(help="Title of the picture. [default: actors and dates]", show_default=False)
    ] = None,
    subtitle: Annotated[str, typer.Option(help="One sentence under the title.")] = "",
    credit: Annotated[str, typer.Option(help="Who made the picture.")] = "",
    preset: Annotated[str, typer.Option(help="Size of the picture: 180mm, 88mm, slide, phone.")] = "180mm",
    caption: Annotated[
        bool, typer.Option("--caption", help="Write caption, alternative text and quotes beside it, as .txt.")
    ] = False,
) -> None:
    """Write events to a file: a picture (.png, .svg) or data (.csv, .json and more).

    \b
    Examples:
      timeline export out.png --actor France --actor Ukraine --match all
      timeline export out.png --picked --title "Who ruled out troops" --credit "The Example Courier"
      timeline export out.csv --from 2024-02 --to 2024-03
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from dashboard.paper.picture import Texts

    target = Path(out)
    _check(target)
    with opened(store, read_only=True) as timeline:
        query = values.query(chosen, actors=timeline.actors())
        if target.suffix.lower() in PICTURES:
            texts = Texts(title=title, subtitle=subtitle, credit=credit)
            picture = draw(timeline, query, key=not chosen.everything, texts=texts, preset=preset)
            write_picture(picture, target)
            count = len(picture.shown)
            if picture.not_shown:
                complain(f"{plural(picture.not_shown, 'more event')} not shown: --all shows them, or pick the best")
            if caption:
                write(target.with_suffix(".txt"), picture.text.encode())
        else:
            count = write_data(timeline, query, target, key=chosen.everything is False)
    say(f"{target}: {plural(count, 'event')}")


def _check(target: Path) -> None:
    from dashboard.exports import EXPORTS

    known = (*PICTURES, *(suffix for suffix in EXPORTS if suffix not in PICTURES))
    if target.suffix.lower() not in known:
        raise BadValue(f"{target.suffix or target.name!r} cannot be written", hint=f"one of {', '.join(known)}")
    if not target.absolute().parent.is_dir():
        raise BadValue(f"there is no folder {target.parent}", subject=str(target), hint="make it, or name another")


def draw(
    timeline: "Store",
    query: "EventQuery",
    *,
    key: bool = True,
    texts: "Texts | None" = None,
    preset: str = "180mm",
) -> "Picture":
    """Return the picture of what a filter keeps: key events (or those picked), or all of them.

    Raises:
        NothingLeft: the filter keeps no dated event.
    """
    from dashboard.paper.picture import make_picture
    from dashboard.view import View

    events = timeline.find(query)
    picture = make_picture(
        events, actors=timeline.actors(), view=View(key=key), chosen=query.actors, texts=texts, preset=preset
    )
    if not picture.shown:
        raise _nothing()
    for warning in picture.warnings:
        complain(warning)
    return picture


def _nothing() -> NothingLeft:
    return NothingLeft("no event with a date is left by this filter", hint="widen --from and --to, or drop an option")


def write_picture(picture: "Picture", target: Path) -> None:
    """Write a picture as PNG or SVG, by the suffix."""
    write(target, picture.png() if target.suffix.lower() == ".png" else picture.svg.encode())


def write(target: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        TimelineError: it cannot be written there.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(data)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        reason = (error.strerror or type(error).__name__).lower()
        raise TimelineError(f"{target} cannot be written ({reason})", hint="name another place") from error


def write_data(timeline: "Store", query: "EventQuery", target: Path, *, key: bool = False) -> int:
    """Write the events a filter keeps in the format of the suffix; return their number."""
    raise TimelineError(f"{target.suffix} cannot be written yet", subject=str(target))
