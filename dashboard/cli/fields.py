"""Fields: the options that say what an event is, shared by ``edit`` and ``add``, read into values of the record."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from dashboard import dated
from dashboard.cli import values
from dashboard.cli.options import grouped
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from ingest.record.document import Document
    from ingest.record.report import EventType, When


@dataclass(frozen=True, slots=True)
class Fields:
    """What is typed of an event; every field is an option of the commands that change or add one."""

    date: Annotated[
        str | None,
        typer.Option("--date", metavar="DATE", help='In words or EDTF: "late March 2024", 2024-03~; none for no date.'),
    ] = None
    who_acts: Annotated[
        list[str] | None,
        typer.Option("--who-acts", metavar="NAME", help="Who acts or speaks; may be repeated; none for nobody."),
    ] = None
    to_whom: Annotated[
        list[str] | None,
        typer.Option("--to-whom", metavar="NAME", help="To or with whom; may be repeated; none for nobody."),
    ] = None
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind", metavar="KIND", help="statement, meeting, agreement, demand, criticism, sanction, force."
        ),
    ] = None
    type: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="A PLOVER type such as CONSULT or AGREE.")
    ] = None
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="STATUS", help="happened, scheduled, called_off, hypothetical, denied."),
    ] = None
    label: Annotated[
        str | None, typer.Option("--label", metavar="TEXT", help="The short line that its mark carries.")
    ] = None


described = grouped(Fields, "told")
"""Gives a command the options of ``Fields``; it receives them as one value, its parameter ``told``."""


def read_date(typed: str, *, origin: "Document | None") -> "When":
    """Return a date typed in words or EDTF, read against the publication date of a document.

    It is typed in the reader's language, or copied from the text in its own.

    Raises:
        BadValue: it is no date.
    """
    from ingest.dates import resolve_words

    created = origin.created.when if origin is not None and origin.created is not None else None
    read = dated.read(resolve_words, typed, created=created, languages=("en", origin.language if origin else "und"))
    if read.edtf is None:
        raise BadValue(f"--date {typed!r} is not a date", subject=typed, hint=read.why)
    return read


def date_words(when: "When") -> str:
    """Return a date in words, with its EDTF where that says more: "21–31 Mar 2024 (2024-03-21/2024-03-31)"."""
    from dashboard.cli.showing import NO_DATE
    from dashboard.scene.datewords import when_words

    if when.edtf is None:
        return NO_DATE
    words = when_words(when, year=True)
    return words if when.precision == "day" and len(when.edtf) == len("2024-03-05") else f"{words} ({when.edtf})"


def type_of(told: Fields, *, now: "EventType") -> "EventType | None":
    """Return the type asked for, by itself or by its kind; null if neither is. A kind keeps a type that is of it.

    Raises:
        BadValue: it is not known, or the two contradict.
    """
    from ingest.record.report import KIND_OF, TYPE_OF, EventType, Kind

    asked: EventType | None = None
    if told.type is not None:
        asked = values.one_of(told.type, get_args(EventType), option="--type")
    if told.kind is None:
        return asked
    kind = values.one_of(told.kind, get_args(Kind), option="--kind")
    if asked is None:
        return now if KIND_OF[now] == kind else TYPE_OF[kind]
    if KIND_OF[asked] != kind:
        raise BadValue(f"{asked} is a {KIND_OF[asked]}, not a {kind}", subject=asked, hint="give one of the two")
    return asked
