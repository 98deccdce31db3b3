"""Column dates: a column of dates read as one, so that no row is day-first beside a month-first neighbour."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from ingest.dates import read_cell
from ingest.events.column_order import Order, find_orders, is_dotted, is_open, say_orders
from ingest.record.document import DateOrder, Epoch, Given
from ingest.record.report import When
from ingest.record.widths import read_widths

_NUMBER = re.compile(r"^\d{5}(?:\.\d+)?$")
_CLOCK = re.compile(r"\d:\d{2}")
_MIDNIGHT = re.compile(r"[T ]+0?0:00(?::00(?:\.0+)?)?Z?$")
_NAMED_MONTH = re.compile(r"\d{4}.*[^\W\d_]{3}|[^\W\d_]{3}.*\d{4}|\d年")
_UNREAD = frozenset({"", "cell", "year"})
"""Rules that leave words of a cell unread."""
_SCRIPTS = (
    (re.compile("[\u0400-\u04ff]"), ("uk", "ru")),
    (re.compile("[\u0600-\u06ff]"), ("ar",)),
    (re.compile("[\u3040-\u30ff]"), ("ja",)),
    (re.compile("[\uac00-\ud7af]"), ("ko",)),
    (re.compile("[\u4e00-\u9fff]"), ("zh",)),
    (re.compile("[\u0370-\u03ff]"), ("el",)),
    (re.compile("[\u0e00-\u0e7f]"), ("th",)),
)
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
    midnight: frozenset[int] = frozenset()
    """Columns every clock time of which is midnight: the program that wrote them knows no day without a time."""
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
    midnight = frozenset(i for i, cells in columns.items() if _only_midnights(cells))
    notes = say_orders(orders, columns, headers)
    if midnight:
        names = ", ".join(headers[i] for i in sorted(midnight))
        notes = (*notes, f"Every time in column {names} is midnight: the days are read without it.")
    return Habit(
        orders,
        serials,
        guessed_serials=serials is None and numbers,
        own=given.table.serials is None and serials is not None,
        midnight=midnight,
        notes=notes,
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
    written = cell
    if column in habit.midnight:
        cell = _MIDNIGHT.sub("", cell)
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
    return when if written == cell else replace(when, words=written)


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


def _only_midnights(cells: Sequence[str]) -> bool:
    timed = [c for c in cells if _CLOCK.search(c)]
    return bool(timed) and all(_MIDNIGHT.search(c) for c in timed)


def _read(cell: str, order: DateOrder | None, serials: Epoch | None, given: Given, language: str) -> When:
    """Return the date of a cell in the table's language or, where only one other reads it, in that."""
    own = "en" if language == "und" else language
    when = _in_language(cell, order, serials, given, own)
    if when.edtf is not None or given.language or not _NAMED_MONTH.search(cell) or when.rule not in _UNREAD:
        return when
    others = [
        o for code in _tongues(cell) if code != own and (o := _in_language(cell, order, serials, given, code)).edtf
    ]
    if len({o.edtf for o in others}) != 1:
        return when
    return replace(others[0], why=f"{others[0].why} Its month is not in the language of the table ({own}).")


def _tongues(cell: str) -> tuple[str, ...]:
    """Return the languages whose script a cell is written in."""
    for pattern, codes in _SCRIPTS:
        if pattern.search(cell):
            return codes
    return ("en", "fr", "de", "es", "it", "pt")


def _in_language(cell: str, order: DateOrder | None, serials: Epoch | None, given: Given, language: str) -> When:
    return read_cell(
        cell,
        date_order=order,
        serials=serials,
        not_after=given.table.not_after,
        zone=given.table.zone,
        language=language,
        about=read_widths(given.about),
    )
