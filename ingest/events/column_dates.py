"""Column dates: a column of dates read as one, so that no row is day-first beside a month-first neighbour."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from ingest.dates import read_cell
from ingest.dates.cell import Epoch
from ingest.events.column_order import Order, find_orders, is_dotted, is_open, say_orders
from ingest.record.document import DateOrder, Given
from ingest.record.report import When
from ingest.record.widths import read_widths

_NUMBER = re.compile(r"^\d{5}(?:\.\d+)?$")
_TELLING = 5_000
"""Rows that tell when a table plays."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How the dates of a table are read: each column's order, the epoch of day numbers, and what was decided.

    ``own`` says that the workbook itself names the epoch.
    """

    orders: Mapping[int, Order]
    serials: Epoch | None
    guessed_serials: bool
    own: bool = False
    notes: tuple[str, ...] = ()


def find_habit(
    columns: Mapping[int, Sequence[str]],
    *,
    headers: Mapping[int, str],
    given: Given,
    language: str,
    epoch: Epoch | None = None,
    periods: Sequence[tuple[int, int]] = (),
) -> Habit:
    """Decide the order of day and month, and whether bare numbers are day numbers, over all date columns at once.

    ``columns`` are their cells by index, ``periods`` the pairs that begin and end a row, ``epoch`` what the workbook
    counts its days from.
    """
    orders = find_orders(columns, headers=headers, given=given.date_order, language=language, periods=periods)
    numbers = any(_NUMBER.match(c) for cells in columns.values() for c in cells)
    serials = given.table.serials or (epoch if numbers else None)
    return Habit(
        orders,
        serials,
        guessed_serials=serials is None and numbers,
        own=given.table.serials is None and serials is not None,
        notes=say_orders(orders, columns, headers),
    )


def read_date(
    cell: str, *, column: int, habit: Habit, given: Given, language: str, span: tuple[int, int] | None
) -> When:
    """Return the date of one cell, read as its column is.

    ``span`` is the first and last day of the dates around it: a bare number in a column of dates is a spreadsheet's
    day number where it falls among them.
    """
    table = given.table
    serials = habit.serials
    found = habit.orders.get(column)
    order = "DMY" if is_dotted(cell) else found.order if found else None
    if serials is None and habit.guessed_serials and span is not None and _NUMBER.match(cell.strip()):
        for epoch in get_args(Epoch):
            when = _read(cell, order, epoch, given, language)
            if when.earliest is not None and span[0] - 366 <= when.earliest <= span[1] + 366:
                return replace(when, why=f"{when.why} Read so because it falls among the other dates of the table.")
    when = _read(cell, order, serials, given, language)
    if found and found.order and found.why and is_open(cell):
        when = replace(when, why=f"{when.why} Dates of the column are {found.why}.")
    elif habit.own and when.rule == "serial":
        when = replace(when, why=f"{when.why} The workbook says so.")
    if table.not_after and when.edtf is not None and when.earliest is not None:
        limit = read_cell(table.not_after).latest
        if limit is not None and when.earliest > limit:
            return When(
                None, basis="table", words=cell, why=f'"{cell}" lies after {table.not_after}, the last day given.'
            )
    return when


def joined(start: When, end: When) -> When:
    """Return the period from one cell's date to another's.

    ``edtf`` is null, with the reason, where it would end before it begins.
    """
    if start.edtf is None or end.edtf is None or start.edtf == end.edtf:
        return start
    if start.earliest is not None and end.latest is not None and end.latest < start.earliest:
        return replace(
            start, edtf=None, earliest=None, latest=None, precision=None,
            why=f'It would end ("{end.words}") before it begins ("{start.words}").',
        )  # fmt: skip
    if "/" in start.edtf or "/" in end.edtf or "[" in start.edtf + end.edtf:
        return replace(start, latest=end.latest)
    why = f'From "{start.words}" to "{end.words}", two cells of the row. {start.why}'.strip()
    return replace(
        start,
        edtf=f"{start.edtf}/{end.edtf}",
        latest=end.latest,
        precision=start.precision,
        approximate=start.approximate or end.approximate,
        words=f"{start.words} – {end.words}",
        why=why,
        readings=(),
    )


def days_of(
    columns: Mapping[int, Sequence[str]], *, habit: Habit, given: Given, language: str
) -> tuple[int, int] | None:
    """Return the first and last day of a table's plain dates, None where it has none; bare numbers are no dates.

    Looked for only where bare numbers have to be placed.
    """
    if not habit.guessed_serials:
        return None
    days: list[int] = []
    for index, cells in columns.items():
        for cell in dict.fromkeys(c for c in cells[:_TELLING] if c):
            if not cell.strip().replace(".", "").isdigit():
                when = read_date(cell, column=index, habit=habit, given=given, language=language, span=None)
                days += [d for d in (when.earliest, when.latest) if d is not None]
    return (min(days), max(days)) if days else None


def _read(cell: str, order: DateOrder | None, serials: Epoch | None, given: Given, language: str) -> When:
    return read_cell(
        cell,
        date_order=order,
        serials=serials,
        not_after=given.table.not_after,
        zone=given.table.zone,
        language="en" if language == "und" else language,
        about=read_widths(given.about),
    )
