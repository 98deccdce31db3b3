"""Printing: the options of a picture that say how it is drawn and handed over, and what they come to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import options, values
from ingest.record.errors import BadValue, TimelineError

if TYPE_CHECKING:
    from dashboard.exports import Setting
    from dashboard.paper.delivery import Delivery
    from dashboard.paper.picture import Picture, Preset
    from dashboard.view import View
    from ingest.record.event import Event
    from ingest.record.query import EventQuery


class NoFont(TimelineError):
    """A picture has letters that no font has, and none such was to be made."""


@dataclass(frozen=True, slots=True)
class Printing:
    """What is asked of a picture's size and file; every field is an option of ``export``."""

    preset: Annotated[
        str,
        typer.Option(
            metavar="SIZE", help="Size of the picture: 180mm, 88mm, slide, phone, or your own: 120x80mm, 1200x630px."
        ),
    ] = "180mm"
    dpi: Annotated[
        float | None, typer.Option(min=36, max=1200, help="Dots per inch of a PNG. [default: as the size asks]")
    ] = None
    transparent: Annotated[bool, typer.Option("--transparent", help="Draw the picture on no ground.")] = False
    grey: Annotated[bool, typer.Option("--grey", help="Draw the picture in greys alone.")] = False
    outlines: Annotated[
        bool, typer.Option("--outlines", help="Draw letters as shapes, for programs without the fonts.")
    ] = False
    strict_fonts: Annotated[
        bool, typer.Option("--strict-fonts", help="Write no picture, with exit code 1, if a letter has no font.")
    ] = False


printed = options.grouped(Printing, "asked")
"""Gives a command the options of ``Printing``; it receives them as one value, its parameter ``asked``."""


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
        made = preset_of(asked.preset)
    except BadValue as error:
        raise BadValue(f"--preset {asked.preset!r}: {error.message}", subject=asked.preset, hint=error.hint) from error
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
        events, actors=setting.actors, chosen=setting.chosen, size=asked.preset,
        day=iso_day(values.day(day, option="--today")),
    )  # fmt: skip
    return target.with_name(f"{stem}{target.name.lower()}")
