"""Column dates: a column of dates read as one, so that no row is day-first beside a month-first neighbour."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ingest.dates import read_cell
from ingest.record.document import DateOrder, Given
from ingest.record.report import When
from ingest.record.widths import read_widths

_PARTS = re.compile(r"^\s*(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{2}|\d{4})(?!\d)")
_NUMBER = re.compile(r"^\d{5}(?:\.\d+)?$")
_MONTH_FIRST_LANGUAGES = frozenset({"en", "und"})
"""Elsewhere 3/4/2024 is 3 April; in English it depends on the country, which a table does not tell."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How the dates of a table are read: the order of day and month, the epoch of day numbers, and what was decided."""

    order: DateOrder | None
    serials: Literal["1900", "1904"] | None
    guessed_serials: bool
    notes: tuple[str, ...] = ()


def find_habit(columns: Sequence[Sequence[str]], *, given: Given, language: str) -> Habit:
    """Decide the order of day and month, and whether bare numbers are day numbers, over all date columns at once."""
    cells = [c for column in columns for c in column if c]
    orders = {o for c in cells if (o := _only_order(c))}
    open_cells = [c for c in cells if _is_open(c)]
    notes: list[str] = []
    order = given.date_order
    if order is None and len(orders) == 1:
        order = next(iter(orders))
        if open_cells:
            words = "day first" if order == "DMY" else "month first"
            notes.append(f"Dates are read {words}: other rows of the table can only be read so.")
    elif order is None and len(orders) == 2 and open_cells:
        notes.append("The table has day-first and month-first dates; those that may be either keep both readings.")
    elif order is None and not orders and open_cells and language not in _MONTH_FIRST_LANGUAGES:
        order = "DMY"
        notes.append("Dates are read day first, as is usual in the table's language; --date-order decides otherwise.")
    elif order is None and open_cells:
        notes.append(
            f"{len(open_cells)} dates may be day first or month first (such as {open_cells[0]}); "
            "both readings are kept; --date-order DMY or MDY decides."
        )
    serials = given.table.serials
    guessed = serials is None and any(_NUMBER.match(c) for c in cells)
    return Habit(order, serials, guessed, tuple(notes))


def read_date(cell: str, *, habit: Habit, given: Given, language: str, span: tuple[int, int] | None) -> When:
    """Return the date of one cell, read as its column is.

    ``span`` is the first and last day of the dates around it: a bare number in a column of dates is a spreadsheet's
    day number where it falls among them.
    """
    table = given.table
    serials = habit.serials
    order = "DMY" if _dotted(cell) else habit.order
    if serials is None and habit.guessed_serials and span is not None and _NUMBER.match(cell.strip()):
        for epoch in ("1900", "1904"):
            when = _read(cell, order, epoch, given, language)
            if when.earliest is not None and span[0] - 366 <= when.earliest <= span[1] + 366:
                return replace(when, why=f"{when.why} Read so because it falls among the other dates of the table.")
    when = _read(cell, order, serials, given, language)
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


def days_of(columns: Sequence[Sequence[str]], *, habit: Habit, given: Given, language: str) -> tuple[int, int] | None:
    """Return the first and last day of a table's plain dates, None where it has none; bare numbers are no dates."""
    days: list[int] = []
    for cell in (c for column in columns for c in column if c):
        if not cell.strip().replace(".", "").isdigit():
            when = read_date(cell, habit=habit, given=given, language=language, span=None)
            days += [d for d in (when.earliest, when.latest) if d is not None]
    return (min(days), max(days)) if days else None


def _read(
    cell: str, order: DateOrder | None, serials: Literal["1900", "1904"] | None, given: Given, language: str
) -> When:
    return read_cell(
        cell,
        date_order=order,
        serials=serials,
        not_after=given.table.not_after,
        zone=given.table.zone,
        language="en" if language == "und" else language,
        about=read_widths(given.about),
    )


def _only_order(cell: str) -> DateOrder | None:
    """Return the order a date can only have, None if it may be either or tells nothing."""
    parts = _PARTS.match(cell)
    if parts is None or parts[2] == ".":
        return None
    a, b = int(parts[1]), int(parts[3])
    if a > 12 >= b:
        return "DMY"
    return "MDY" if b > 12 >= a else None


def _is_open(cell: str) -> bool:
    parts = _PARTS.match(cell)
    if parts is None or parts[2] == ".":
        return False
    a, b = int(parts[1]), int(parts[3])
    return a <= 12 and b <= 12 and a != b


def _dotted(cell: str) -> bool:
    parts = _PARTS.match(cell)
    return parts is not None and parts[2] == "." and int(parts[3]) <= 12
