"""Sheet text: one sheet of a workbook as CSV, with what only the workbook knows of it in a first line.

It is the sheet's own bytes: the same table saved again gives the same text whatever else the workbook holds, and it
can be opened in any spreadsheet.
"""

import csv
import io
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ingest.record.document import Epoch

MARK = "#sheet "
Value = int | float | str | bool | date | datetime | time | timedelta
"""What a workbook keeps in a cell; an empty cell and an error (#REF!) are the empty text."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TEXT_DATE = re.compile(r"^\s*(\d{1,2})[-/](\d{1,2})[-/](?:\d{2}|\d{4})(?!\d)")
_FEW = 3
"""Dates of a column from which on it tells that all of them fit into a month's number."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a workbook says of a sheet beside its cells.

    ``epoch`` is what its day numbers count from. ``merged`` and ``unsaved`` count the cells filled from the merged
    cell above them, and those whose formula has no saved value. ``swapped`` are the columns (from 0) whose real dates
    all have days up to 12 while every date left as text has a later one: the program that made them may have taken
    the day for the month.
    """

    sheet: str = ""
    hidden: bool = False
    epoch: Epoch = "1900"
    merged: int = 0
    unsaved: int = 0
    swapped: tuple[int, ...] = ()


def write_sheet(rows: Sequence[Sequence[Value]], facts: Facts) -> str:
    """Return a sheet as text: the line of facts, then its rows as CSV."""
    told = {
        name: list(value) if isinstance(value, tuple) else value
        for name in Facts.__slots__
        if (value := getattr(facts, name)) not in (False, 0, ())
    }
    out = io.StringIO(newline="")
    out.write(MARK + json.dumps(told, ensure_ascii=False) + "\n")
    csv.writer(out, lineterminator="\n").writerows([text_of(value) for value in row] for row in rows)
    return out.getvalue()


def read_facts(raw: str) -> tuple[Facts, int] | None:
    """Return the facts in the first line of a text and where its rows begin, None where it is no sheet's text."""
    if not raw.startswith(MARK):
        return None
    line, _, _ = raw[:10_000].partition("\n")
    try:
        told = json.loads(line[len(MARK) :])
        facts = Facts(
            sheet=str(told.get("sheet", "")),
            hidden=told.get("hidden") is True,
            epoch="1904" if told.get("epoch") == "1904" else "1900",
            merged=int(told.get("merged", 0)),
            unsaved=int(told.get("unsaved", 0)),
            swapped=tuple(int(i) for i in told.get("swapped", ())),
        )
    except (ValueError, TypeError, AttributeError):
        return None
    return facts, min(len(line) + 1, len(raw))


def notes_of(facts: Facts, columns: Sequence[str]) -> tuple[str, ...]:
    """Return in plain sentences what a reader of the sheet should know."""
    notes = []
    if facts.hidden:
        notes.append(f"The sheet {facts.sheet} is hidden in its workbook.")
    if facts.epoch == "1904":
        notes.append("The workbook counts its days from 1904.")
    if facts.merged:
        notes.append(f"{facts.merged:,} cells take their value from the merged cell above them.")
    if facts.unsaved:
        notes.append(
            f"{facts.unsaved:,} formulas have no saved value and are empty here: open the workbook in a spreadsheet "
            "and save it."
        )
    notes += [
        f"Column {columns[i]} mixes real dates, all with days up to 12, and dates left as text, all with later days: "
        "the spreadsheet may have taken days for months. Compare with the original."
        for i in facts.swapped
        if i < len(columns)
    ]
    return tuple(notes)


def swapped(rows: Sequence[Sequence[Value]]) -> tuple[int, ...]:
    """Return the columns in which a spreadsheet may have taken days for months, as ``Facts`` describes them."""
    real: dict[int, list[int]] = {}
    left: dict[int, list[bool]] = {}
    for row in rows:
        for index, value in enumerate(row):
            if isinstance(value, date):
                real.setdefault(index, []).append(value.day)
            elif isinstance(value, str) and (parts := _TEXT_DATE.match(value)):
                left.setdefault(index, []).append(int(parts[1]) > 12 or int(parts[2]) > 12)
    return tuple(
        i for i, days in sorted(real.items()) if i in left and all(left[i]) and len(days) >= _FEW and max(days) <= 12
    )


def text_of(value: Value) -> str:
    """Return what a cell holds as text: days and times in ISO 8601, whole numbers without a point.

    >>> text_of(3.0), text_of(2.5), text_of(True), text_of(datetime(2024, 3, 6, 9, 15)), text_of(timedelta(hours=30))
    ('3', '2.5', 'TRUE', '2024-03-06T09:15', '30:00')
    """
    match value:
        case str():
            return _CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
        case bool():
            return "TRUE" if value else "FALSE"
        case int():
            return str(value)
        case float():
            # A spreadsheet shows fifteen figures at most; the sixteenth is an artefact of its arithmetic.
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else format(value, ".15g")
        case datetime():
            return value.isoformat(timespec="seconds" if value.second else "minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="seconds" if value.second else "minutes")
        case timedelta():
            minutes, seconds = divmod(round(value.total_seconds()), 60)
            return f"{minutes // 60:02d}:{minutes % 60:02d}" + (f":{seconds:02d}" if seconds else "")
