"""Cell: one date as a table holds it: ISO, 3/7/22, 6-Jun-23, a spreadsheet's day number, or words."""

import re
from dataclasses import replace

from ingest.dates.cell_forms import Plain, bounded, plain
from ingest.dates.pack import DEFAULT_LANGUAGE
from ingest.dates.whole import read_edtf, resolve_whole
from ingest.record.days import Day, from_day, to_day
from ingest.record.document import DateOrder, Epoch
from ingest.record.edtf import Date, write
from ingest.record.report import When
from ingest.record.widths import DEFAULT_WIDTHS, Widths

_SERIAL = re.compile(r"(\d{1,6})(?:\.(\d+))?")
_EPOCHS: dict[str, Day] = {"1900": to_day(1899, 12, 30), "1904": to_day(1904, 1, 1)}
_NEVER = 60
"""In the count from 1900: a 29 February that never was. The numbers below it are one less than those above say."""


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
    form = plain(words)
    if form.none:
        return When(None, basis="table", words=words, rule="cell", why=f'"{words}" says that there is no date.')
    when = _read(form, created=not_after, language=language, date_order=date_order, about=about)
    if when.edtf is None and _SERIAL.fullmatch(words):
        when = replace(
            when,
            why=f'"{words}" is a bare number; if it is a spreadsheet\'s day number, say which epoch (1900 or 1904).',
        )
    why = when.why if form.text == words else when.why.replace(f'"{form.text}"', f'"{words}"', 1)
    when = replace(
        when, words=words, words_start=None, words_end=None, basis="table", rule=when.rule or "cell", why=why
    )
    return _zoned(when, zone)


def _read(form: Plain, *, created: str | None, language: str, date_order: DateOrder | None, about: Widths) -> When:
    """Return the date of a cell in plain form, with what the cell says of it: doubt, and an open side."""
    if form.edtf:
        when = read_edtf(form.edtf, about=about) or When(None)
        return replace(when, precision=form.precision, why=f'"{form.text}" is {form.edtf}, a {form.precision}.')
    when = read_edtf(form.text, about=about) or resolve_whole(
        form.text, created=created, language=language, date_order=date_order, about=about
    )
    if form.about and when.edtf is not None and not when.readings:
        doubted = read_edtf(f"{when.edtf}~", about=about)
        return replace(doubted, rule=when.rule, why=f"{when.why} The cell doubts it: about.") if doubted else when
    if form.side and when.edtf is not None and not when.readings:
        open_ = read_edtf(bounded(when.edtf, form.side), about=about)
        side = {
            "after": "then or later",
            "before": "before then",
            "until": "then or earlier",
            "open": "from then on, not ended",
        }[form.side]
        return replace(open_, rule=when.rule, why=f"{when.why} The cell says {side}.") if open_ else when
    return when


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
