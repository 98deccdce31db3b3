"""Tables: the options that say how a table is to be read, and what they say as one value of the record."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from dashboard.cli.options import grouped
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from ingest.record.document import Given, TableGiven

_ZONE = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?|Z|UTC|GMT", re.IGNORECASE)
_LONGEST = 200_000
_LEFT_OUT = ("ignore", "extra", "bookkeeping")


@dataclass(frozen=True, slots=True)
class Tables:
    """What is typed of a table; every field is an option of the commands that read files."""

    column: Annotated[
        list[str] | None,
        typer.Option(
            "--column",
            metavar="FIELD=HEADER",
            help='What a column of a table is: date="When", title=..., actors=...; HEADER=ignore leaves one out. '
            "May be repeated.",
        ),
    ] = None
    columns: Annotated[
        str | None,
        typer.Option("--columns", metavar="NAME|FILE.toml", help="Saved columns: gdelt, acled, or a file of your own."),
    ] = None
    serials: Annotated[
        str | None, typer.Option("--serials", metavar="1900|1904", help="What a spreadsheet's day numbers count from.")
    ] = None
    actor_codes: Annotated[
        str | None, typer.Option("--actor-codes", metavar="iso2|iso3", help="Cells of actors hold country codes.")
    ] = None
    zone: Annotated[
        str | None, typer.Option("--zone", metavar="+03:00", help="Zone of a table's clock times that name none.")
    ] = None
    not_after: Annotated[
        str | None, typer.Option("--not-after", metavar="DATE", help="No date of a table lies after this day.")
    ] = None


tabled = grouped(Tables, "table")
"""Gives a command the options of ``Tables``; it receives them as one value, its parameter ``table``."""


def laid_on(given: "Given", table: Tables | None) -> "Given":
    """Return what was said of a document with what is said of its table.

    Raises:
        BadValue: one of the options cannot be used.
    """
    if table is None or table == Tables():
        return given
    from ingest.record.document import TableGiven

    said = TableGiven(columns=tuple(_column(typed) for typed in table.column or ()))
    order = given.date_order
    if table.columns:
        saved = _saved(table.columns)
        order = order or saved.date_order
        said = replace(saved.table, columns=_first_said((*said.columns, *saved.table.columns)))
    said = _narrow(said, table)
    return replace(given, date_order=order, table=said)


def _narrow(said: "TableGiven", table: Tables) -> "TableGiven":
    from dashboard.cli.values import date, one_of
    from ingest.record.document import ActorCodes, Epoch
    from ingest.record.edtf import bounds, day

    if table.serials:
        said = replace(said, serials=one_of(table.serials, get_args(Epoch), option="--serials"))
    if table.actor_codes:
        said = replace(said, actor_codes=one_of(table.actor_codes, get_args(ActorCodes), option="--actor-codes"))
    if table.zone:
        said = replace(said, zone=_zone(table.zone))
    if table.not_after:
        last = bounds(date(table.not_after, option="--not-after")).latest
        if last is None:
            raise BadValue(f"--not-after {table.not_after!r} has no last day", hint="write it like 2024-12-31")
        said = replace(said, not_after=day(last))
    return said


def _column(typed: str) -> tuple[str, str]:
    """Return header and field of ``date=When`` or ``Remarks=ignore``.

    >>> _column("date=When"), _column("Remarks=ignore"), _column("score=Ton"), _column("end_year=EndYr")
    (('When', 'date'), ('Remarks', 'ignore'), ('Ton', 'score'), ('EndYr', 'end year'))
    """
    from ingest.record.table_fields import FIELDS

    left, equals, right = (part.strip() for part in typed.partition("="))
    if not equals or not left or not right:
        raise BadValue(
            f"--column {typed!r} says nothing",
            subject=typed,
            hint='write FIELD=HEADER, such as --column date="Date signed"; fields are ' + ", ".join(sorted(FIELDS)),
        )
    if right.casefold() in _LEFT_OUT:
        return left, right.casefold()
    field = left.casefold().replace("_", " ")
    if field in FIELDS:
        return right, field
    if right.casefold().replace("_", " ") in FIELDS:
        return left, right.casefold().replace("_", " ")
    return right, left


def _first_said(columns: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Return each header once, as it was said first: on the command line, then in the file."""
    return tuple({header: (header, field) for header, field in reversed(columns)}.values())[::-1]


def _saved(typed: str) -> "Given":
    from ingest.events.saved_columns import SHIPPED, read_saved
    from ingest.record.document import Given, TableGiven

    if typed.strip().casefold() in SHIPPED:
        return Given(table=TableGiven(saved=typed.strip().casefold()))
    path = Path(typed)
    if path.suffix.lower() != ".toml":
        raise BadValue(
            f"--columns {typed!r} is not known", subject=typed, hint=f"use {', '.join(SHIPPED)} or a .toml file"
        )
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise BadValue(
            f"--columns {typed} cannot be read", subject=typed, hint="check the name; save it as UTF-8"
        ) from error
    if len(text) > _LONGEST:
        raise BadValue(f"--columns {typed} is too long for a mapping", subject=typed, hint="name a .toml of columns")
    return read_saved(text, name=path.name).given


def _zone(typed: str) -> str:
    match = _ZONE.fullmatch(typed.strip())
    if match is None or (match[2] and int(match[2]) > 14):
        raise BadValue(f"--zone {typed!r} is no zone", subject=typed, hint="write it like +03:00 or Z")
    return f"{match[1]}{int(match[2]):02d}:{match[3] or '00'}" if match[1] else "Z"
