"""Rows: a table straight to reports, one a row, each quoting its line of clean text."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.actors.lexicon import Lexicon
from ingest.clean.cleaned import Cleaned
from ingest.events.column_dates import days_of, find_habit, read_date
from ingest.events.columns import Column, cells, find_columns, lies_on_its_side
from ingest.events.row_actors import looks_like_codes
from ingest.events.row_dates import Dates, dated_columns
from ingest.events.row_language import row_language
from ingest.events.row_parties import find_subject
from ingest.events.row_reading import Reading
from ingest.events.row_report import row_report
from ingest.events.row_text import Line, write_rows
from ingest.events.row_values import has_decimal_comma
from ingest.events.saved_columns import lay_under
from ingest.readers.item import Item, Table
from ingest.record.document import Given
from ingest.record.errors import UnreadableDocument
from ingest.record.report import Rejected, Report
from ingest.record.table_fields import IGNORE

_SOME = 5_000
"""Rows that tell how a column is written."""


def code_table(
    item: Item, *, given: Given, lexicon: Lexicon, document: str
) -> tuple[Cleaned, tuple[Report, ...], tuple[Rejected, ...]]:
    """Return a table as clean text, one line a row, its reports in row order, and the rows that make no event.

    A row without a date, or with an impossible one, is rejected with its number (from 1) and the reason.
    Bookkeeping columns are left out of the text and never date an event.

    A table without a column of dates gives its rows alone, each with the mend.

    Raises:
        UnreadableDocument: the item is no table, or lacks a column that a person named.
    """
    if item.table is None:
        raise UnreadableDocument(f"{item.source.name} is no table", subject=item.source.name, hint="save it as .csv")
    table, given, told = lay_under(item.table, given)
    columns = find_columns(table, given=given, name=item.source.name)
    language = _language(table, columns, given)
    cleaned, lines = write_rows(item, table, columns, language=language, given=given)
    if not any(c.field in ("date", "year") for c in columns):
        return _undated(cleaned, lines, table, (*told, *_told(columns)))
    reading = _reading(item.source.name, table, columns, language, given, lexicon)
    reports: list[Report] = []
    rejected: list[Rejected] = []
    for number, line in enumerate(lines, start=1):
        made = row_report(reading, line, number, cleaned, document)
        if isinstance(made, Report):
            reports.append(made)
        else:
            rejected.append(made)
    notes = [*cleaned.notes, *told, *reading.dates.habit.notes, *_told(columns)]
    if given.table.doubt:
        notes.append(f"What it tells counts as weak: {given.table.doubt}.")
    if reading.subject:
        who = lexicon.actor(reading.subject).name
        notes.append(f"Rows that begin with a verb are read as acts of {who}, whom the file's name names.")
    return replace(cleaned, notes=tuple(notes)), tuple(reports), tuple(rejected)


def _undated(
    cleaned: Cleaned, lines: Sequence[Line], table: Table, notes: tuple[str, ...]
) -> tuple[Cleaned, tuple[Report, ...], tuple[Rejected, ...]]:
    """Return the rows of a table that nothing dates, so that none is lost, and how to name its column of dates."""
    names = ", ".join(table.columns[:12]) + (", ..." if len(table.columns) > 12 else "")
    mend = f'No column of the table holds dates. Name it: --column date="HEADER"; its columns are {names}.'
    if lies_on_its_side(table):
        mend = (
            "The table lies on its side: its dates stand in one row. Turn it in a spreadsheet (copy, paste special, "
            "transpose), so that each event is a row, and add it again."
        )
    rows = tuple(
        Rejected(f"row {number}", cleaned.text[line.start : line.end], mend)
        for number, line in enumerate(lines, start=1)
    )
    return replace(cleaned, notes=(*cleaned.notes, mend, *notes)), (), rows


def _language(table: Table, columns: Sequence[Column], given: Given) -> str:
    """Return the table's language, by the cells of words and the headers."""
    wordy = [c.index for c in columns if c.field in ("title", "text")] or [c.index for c in columns if not c.field]
    texts = [row[i].text for row in table.rows[:200] for i in wordy if i < len(row)]
    return row_language([*texts, *table.columns], given=given.language)


def _told(columns: Sequence[Column]) -> tuple[str, ...]:
    """Say which column was taken for what, so that a wrong guess is seen."""
    read = ", ".join(f"{c.header} = {c.field}" for c in columns if c.field and c.field != IGNORE)
    return (f"Columns read: {read}.",) if read else ()


def _reading(
    name: str, table: Table, columns: tuple[Column, ...], language: str, given: Given, lexicon: Lexicon
) -> Reading:
    begun, ended = dated_columns(columns, "date"), dated_columns(columns, "end")
    dated = {i: cells(table, i) for i in (*begun, *ended)}
    habit = find_habit(
        dated,
        headers={i: columns[i].header for i in dated},
        given=given,
        language=language,
        epoch=table.epoch,
        periods=[(b, e) for b in begun for e in ended],
    )
    acting = [c for c in columns if c.field in ("actors", "source", "target", "host")]
    codes = {
        c.index: given.table.actor_codes or looks_like_codes([x for x in cells(table, c.index, most=_SOME) if x])
        for c in acting
    }
    comma = frozenset(
        c.index
        for c in columns
        if not c.field and has_decimal_comma(cells(table, c.index, most=_SOME), table.delimiter)
    )
    dates = Dates(columns, habit, given, language, days_of(dated, habit=habit, given=given, language=language))
    subject = None
    if not any(c.field != "host" for c in acting):
        titles = [t for c in columns if c.field == "title" for t in cells(table, c.index, most=300) if t]
        last = next((c for i in begun for c in reversed(dated[i]) if c), "")
        day = (
            read_date(last, column=begun[0], habit=habit, given=given, language=language, span=None).latest
            if last
            else None
        )
        subject = find_subject(name, titles, language=language, lexicon=lexicon, day=day)
    return Reading(table, columns, language, given, lexicon, dates, codes, comma, subject)
