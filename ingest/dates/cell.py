"""Cell: one date as a table holds it: ISO, 3/7/22, 6-Jun-23, a spreadsheet's day number, or words."""

import re
from dataclasses import replace
from typing import Literal

from ingest.dates.pack import DEFAULT_LANGUAGE
from ingest.dates.whole import read_edtf, resolve_whole
from ingest.record.days import Day, from_day, to_day
from ingest.record.document import DateOrder
from ingest.record.edtf import Date, write
from ingest.record.report import When
from ingest.record.widths import DEFAULT_WIDTHS, Widths

Epoch = Literal["1900", "1904"]

_SERIAL = re.compile(r"(\d{1,6})(?:\.(\d+))?")
_EPOCHS: dict[str, Day] = {"1900": to_day(1899, 12, 30), "1904": to_day(1904, 1, 1)}
_NEVER = 60
"""In the count from 1900: a 29 February that never was. The numbers below it are one less than those above say."""
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})[-/. ]([^\W\d_]{3,})\.?[-/. ,]+(\d{2})")


def read_cell(
    text: str,
    *,
    date_order: DateOrder | None = None,
    serials: Epoch | None = None,
    not_after: str | None = None,
    zone: str | None = None,
    language: str = DEFAULT_LANGUAGE,
    about: Widths = DEFAULT_WIDTHS,
) -> When:
    """Return the date of a table's cell; ``edtf`` is null and ``why`` says the reason and the mend where it is none.

    Args:
        text: the cell as it stands in the file.
        date_order: how 3/7/22 is read; without it both readings are kept where both are possible.
        serials: the spreadsheet's epoch, if whole numbers are its day numbers.
        not_after: an ISO day no date of the table lies after: places two-digit years.
        zone: the offset (``+02:00``) of clock times that name none.
        language: of month names.
        about: how far "about 3 May" reaches on either side.
    """
    words = text.strip()
    if not words:
        return When(None, basis="table", words=text, why="The cell is empty.")
    if serials and (number := _SERIAL.fullmatch(words)) and not _is_year(words):
        return _from_serial(words, int(number[1]), float(f"0.{number[2] or 0}"), serials)
    when = read_edtf(words, about=about)
    if when is None:
        when = resolve_whole(_spread(words), created=not_after, language=language, date_order=date_order, about=about)
    if when.edtf is None and _SERIAL.fullmatch(words):
        when = replace(
            when,
            why=f'"{words}" is a bare number; if it is a spreadsheet\'s day number, say which epoch (1900 or 1904).',
        )
    when = replace(when, words=words, words_start=None, words_end=None, basis="table", rule=when.rule or "cell")
    return _zoned(when, zone)


def _spread(words: str) -> str:
    """6-Jun-23 is 6 Jun '23: the hyphens are no range."""
    match = _DAY_MONTH_YEAR.fullmatch(words)
    return (
        f"{match[1]} {match[2]} '{match[3]}"
        if match
        else re.sub(r"(?<=\d)-(?=[^\W\d_])|(?<=[^\W\d_])-(?=\d)", " ", words)
    )


def _is_year(words: str) -> bool:
    return len(words) == 4 and "1500" <= words <= "2100"


def _from_serial(words: str, number: int, fraction: float, epoch: Epoch) -> When:
    if epoch == "1900" and number in (0, _NEVER):
        never = "29 February 1900" if number else "a day 0"
        why = f'"{words}" is no day of the spreadsheet\'s count from 1900: {never} never was.'
        return When(None, basis="table", words=words, rule="serial", why=why)
    day = _EPOCHS[epoch] + number + (1 if epoch == "1900" and number < _NEVER else 0)
    year, month, of_month = from_day(day)
    clock = ""
    seconds = round(fraction * 86_400)
    if seconds:
        clock = f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}"
    return When(
        write(Date(year, month, of_month, clock)),
        earliest=day,
        latest=day,
        precision="minute" if clock else "day",
        basis="table",
        words=words,
        rule="serial",
        why=f'"{words}" is day {number} of the spreadsheet\'s count from {epoch}.',
        first_second=seconds // 60 * 60 if seconds else None,
        last_second=seconds // 60 * 60 + 59 if seconds else None,
    )


def _zoned(when: When, zone: str | None) -> When:
    if zone is None or when.zone is not None or when.first_second is None or when.edtf is None or "T" not in when.edtf:
        return when
    offset = "Z" if zone in ("Z", "+00:00") else zone
    return replace(when, zone=zone, edtf=when.edtf + offset, why=f"{when.why} The table's zone is {zone}.")
