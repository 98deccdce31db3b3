"""Row dates: the day or period of a row, out of one cell, of two, or of columns for year, month, day and time.

Rows repeat their dates, so each text is read once for a table.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.dates.cell_forms import bounded, is_open_end
from ingest.events.column_dates import Habit, joined, read_date
from ingest.events.columns import Column
from ingest.events.row_text import Line
from ingest.record.document import Given
from ingest.record.report import When
from ingest.record.table_fields import PARTS

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WHOLE = re.compile(r"([-−]?\d+)(?:\.0+)?")
_CLOCK = re.compile(r"\d[:.hH]\d{2}|T\d{2}")


@dataclass(frozen=True, slots=True)
class Dates:
    """How the dates of a table are read; ``seen`` keeps what was read, by text and column."""

    columns: tuple[Column, ...]
    habit: Habit
    given: Given
    language: str
    span: tuple[int, int] | None
    seen: dict[tuple[str, int], When] = field(default_factory=dict)

    def when(self, line: Line, text: str) -> When:
        """Return the date of a row; ``edtf`` is null, and ``why`` names column and cell, where it has none."""
        begun = self._one(line, text, "")
        if begun is None:
            return When(None, basis="table", why=self._nothing())
        when, at = begun
        if when.edtf is None:
            return replace(when, why=f"Column {self.columns[at].header}: {when.why}")
        ended = self._one(line, text, "end ")
        if ended is None:
            return when
        end, at = ended
        if is_open_end(end.words):
            return _open(when, end, self.columns[at].header)
        if end.edtf is None:
            return replace(when, why=f"{when.why} Its end is not read (column {self.columns[at].header}): {end.why}")
        whole = joined(when, end)
        if whole.edtf is None or (end.words_start or 0) < (when.words_start or 0):
            return whole
        return replace(whole, words_end=end.words_end)

    def _nothing(self) -> str:
        names = ", ".join(c.header for c in self.columns if c.field in ("date", *PARTS))
        return (
            f"The row has no date: nothing stands in column {names}." if names else "The table has no column of dates."
        )

    def _one(self, line: Line, text: str, end: str) -> tuple[When, int] | None:
        """Return the date that begins or ends a row, and the column that is told of where it cannot be read."""
        at: dict[str, int] = {}
        for column in self.columns:
            name = column.field
            if name and column.index in line.at:
                at.setdefault(name, column.index)
        whole = at.get("end" if end else "date")
        parts = {p: at[end + p] for p in PARTS if end + p in at}
        if end and whole is None and not parts.keys() - {"time"}:
            return None
        used = [i for i in (whole, *parts.values()) if i is not None]
        if not used or (whole is None and "year" not in parts):
            return None
        cell = text[slice(*line.at[whole])] if whole is not None else ""
        words = {p: text[slice(*line.at[i])] for p, i in parts.items()}
        first = used[0]
        when = self._read(compose(cell, words), first)
        if when.edtf is None and (clock := words.pop("time", "")):
            # "30:00" is no time of a day: the day stands without it.
            when = self._read(compose(cell, words), first)
            when = replace(when, why=f'{when.why} Its time "{clock}" is not read.')
        start, stop = min(line.at[i][0] for i in used), max(line.at[i][1] for i in used)
        return replace(when, basis="table", words_start=start, words_end=stop), first

    def _read(self, told: str, column: int) -> When:
        key = (told, column)
        if key not in self.seen:
            self.seen[key] = read_date(
                told, column=column, habit=self.habit, given=self.given, language=self.language, span=self.span
            )
        return self.seen[key]


def _open(when: When, end: When, header: str) -> When:
    """Return a date that goes on: the column of its end says "present"."""
    edtf = bounded(when.edtf or "", "open")
    if not edtf or when.readings:
        return when
    why = f'{when.why} "{end.words}" in column {header}: it goes on.'.strip()
    return replace(when, edtf=edtf, latest=None, why=why, words_end=end.words_end)


def compose(whole: str, parts: Mapping[str, str]) -> str:
    """Return one date out of a cell and what stands in columns of its parts; 0, 99 and negative figures are no day.

    >>> compose("", {"year": "1861", "month": "4", "day": "12"}), compose("5 March", {"year": "2024"})
    ('1861-04-12', '5 March 2024')
    >>> compose("", {"year": "1861", "month": "April", "day": "-9"}), compose("2024-03-05", {"time": "14:30"})
    ('April 1861', '2024-03-05 14:30')
    """
    year, month, day = (_figure(parts.get(p, "")) for p in ("year", "month", "day"))
    if not year and parts.get("year", "")[:1] in ("-", "−"):
        year = parts["year"] if parts["year"][1:].strip("9.0") else ""
    if whole:
        date = whole if not year or _YEAR.search(whole) else f"{whole} {year}"
    elif not month or not year.isdigit():
        date = year
    elif month.isdigit():
        date = "-".join([year.zfill(4), month.zfill(2), *([day.zfill(2)] if day else [])])
    else:
        date = " ".join(p for p in (day, month, year) if p)
    clock = parts.get("time", "")
    exact = bool(clock) and not _CLOCK.search(whole) and (bool(whole) or bool(day))
    return f"{date} {clock}" if exact else date


def _figure(text: str) -> str:
    """Return a part of a date as it is meant: "4.0" is 4; 0, 99 and -9 stand for what is not known."""
    whole = _WHOLE.fullmatch(text.strip())
    if whole is None:
        return text.strip()
    number = int(whole[1].replace("−", "-"))
    return "" if number <= 0 or number in (99, 999, 9999) else str(number)


def dated_columns(columns: Sequence[Column], *fields: str) -> list[int]:
    """Return the indexes of the columns of these fields."""
    return [c.index for c in columns if c.field in fields]
