"""Printing: the options of a picture that say how it is drawn and handed over, and what they come to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import options, values
from dashboard.cli.terminal import plural
from ingest.record.errors import BadValue, TimelineError

if TYPE_CHECKING:
    from dashboard.exports import Setting
    from dashboard.exports.setting import Origin
    from dashboard.paper.delivery import Delivery
    from dashboard.paper.picture import Picture, Preset
    from dashboard.paper.presets import Texts
    from dashboard.view import View
    from ingest.record.event import Event
    from ingest.record.query import EventQuery


class NoFont(TimelineError):
    """A picture has letters that no font has, and none such was to be made."""


@dataclass(frozen=True, slots=True)
class Printing:
    """What is asked of a picture's size and file; every field is an option of ``export``."""

    style: Annotated[
        str,
        typer.Option(
            metavar="publish|report",
            help="To publish, or to report: the filter in words, numbered sources, pages for all events.",
        ),
    ] = "publish"
    preset: Annotated[
        str | None,
        typer.Option(
            metavar="SIZE",
            help="Size of the picture: 180mm, 88mm, slide, phone, your own (120x80mm, 1200x630px); of a report a4 "
            "or word. [default: 180mm; of a report a4]",
            show_default=False,
        ),
    ] = None
    dpi: Annotated[
        float | None, typer.Option(min=36, max=1200, help="Dots per inch of a PNG. [default: as the size asks]")
    ] = None
    transparent: Annotated[bool, typer.Option("--transparent", help="Draw the picture on no ground.")] = False
    grey: Annotated[bool, typer.Option("--grey", help="Draw the picture in greys alone.")] = False
    outlines: Annotated[
        bool, typer.Option("--outlines", help="Draw letters as shapes, for programs without the fonts.")
    ] = False
    sources: Annotated[
        str | None,
        typer.Option(
            help="The line of sources; '' leaves it out. [default: the outlets of the events]", show_default=False
        ),
    ] = None
    logo: Annotated[Path | None, typer.Option(metavar="FILE", help="A logo beside the sources: PNG, JPEG or SVG.")] = (
        None
    )
    strict_fonts: Annotated[
        bool, typer.Option("--strict-fonts", help="Write no picture, with exit code 1, if a letter has no font.")
    ] = False


printed = options.grouped(Printing, "asked")
"""Gives a command the options of ``Printing``; it receives them as one value, its parameter ``asked``."""


def sized(asked: Printing) -> str:
    """Return the name of the size asked for, or that of the style."""
    return asked.preset or ("a4" if is_report(asked) else "180mm")


def is_report(asked: Printing) -> bool:
    """Tell whether a report is asked for.

    Raises:
        BadValue: there is no such style.
    """
    return values.one_of(asked.style, ("publish", "report"), option="--style") == "report"


def texts(asked: Printing, *, title: str | None, subtitle: str, credit: str) -> "Texts":
    """Return what stands around the picture.

    Raises:
        BadValue: the logo cannot be read.
    """
    from dashboard.paper.logo import logo
    from dashboard.paper.presets import Texts

    try:
        sign = logo(asked.logo.read_bytes()) if asked.logo is not None else None
    except OSError as error:
        hint = "name a PNG, JPEG or SVG file that can be read"
        raise BadValue(f"the logo cannot be read: {error.strerror}", subject=str(asked.logo), hint=hint) from error
    return Texts(title, subtitle, asked.sources, credit, sign)


def origin(asked: Printing, query: "EventQuery", *, of: int, revision: int) -> "Origin | None":
    """Return what a report tells of where it comes from; null if none is asked for."""
    from dashboard.exports.setting import Origin
    from ingest import __version__

    return Origin(query, of, revision, __version__) if is_report(asked) else None


def form(name: str) -> str:
    """Return the last suffix of a file name, or the whole name where it is nothing but a suffix (``.png``)."""
    return (Path(name).suffix or Path(name).name).lower()


def size(asked: Printing) -> "Preset":
    """Return the size to publish at.

    Raises:
        BadValue: there is none of that name.
    """
    from dataclasses import replace

    from dashboard.paper.presets import preset_of

    try:
        made = preset_of(sized(asked))
    except BadValue as error:
        raise BadValue(f"--preset {asked.preset!r}: {error.message}", subject=error.subject, hint=error.hint) from error
    return replace(made, dpi=asked.dpi) if asked.dpi is not None else made


def delivery(asked: Printing, query: "EventQuery", view: "View", revision: int) -> "Delivery":
    """Return how the picture is handed over, with what says how to make it again."""
    from dashboard import controls
    from dashboard.paper.delivery import Delivery, facts

    made = facts(controls.to_address(query, view), revision)
    return Delivery(asked.transparent, asked.grey, asked.outlines, made)


def refuse(picture: "Picture", asked: Printing) -> None:
    """Refuse a picture with letters that no font has, if that was asked.

    Raises:
        NoFont: there are such letters.
    """
    if asked.strict_fonts and picture.warnings:
        more = len(picture.warnings) - 1
        also = f" (and in {more} more)" if more else ""
        raise NoFont(f"nothing was written: {picture.warnings[0].rstrip('.')}{also}", hint="rewrite the label")


def named(target: Path, asked: Printing, *, events: "Sequence[Event]", setting: "Setting", day: str | None) -> Path:
    """Return the file to write: a target that is nothing but a suffix is named by day, actors and size."""
    from dashboard.exports.plain import iso_day
    from dashboard.paper.naming import file_stem

    if target.suffix:
        return target
    stem = file_stem(
        events, actors=setting.actors, chosen=setting.chosen, size=sized(asked),
        day=iso_day(values.day(day, option="--today")),
    )  # fmt: skip
    return target.with_name(f"{stem}{target.name.lower()}")


def further(target: Path, picture: "Picture") -> tuple[Path, ...]:
    """Return the files of the further pages of a report: ``out-2.png``, ``out-3.png``."""
    return tuple(
        target.with_name(f"{target.stem}-{number}{target.suffix}") for number in range(2, len(picture.pages) + 1)
    )


def left_out(picture: "Picture", *, key: bool, picked: bool) -> str:
    """Return which of the events a picture shows, how many it does not, and how it would show others."""
    from dashboard.paper.picture import MOST

    left, shown = f"{picture.not_shown:,} more are not", len(picture.shown)
    if key and picked:
        return f"only what is picked is shown, {left}: --all shows the weightiest of all, up to {MOST}"
    if key:
        return f"{plural(shown, 'key event')} shown, {left}: --all shows up to {MOST}, or pick those it must show"
    whole = shown + picture.not_shown
    return f"the weightiest {shown} of {whole:,} shown: give fewer days or actors, or pick those it must show"
