"""Named times: makers for seasons, quarters, halves, decades, centuries, feasts and days that became names."""

from dataclasses import replace

from ingest.dates import periods
from ingest.dates.calendar_dates import in_year, year_of
from ingest.dates.feasts import feast_known
from ingest.dates.meaning import Exact, Meaning, Range, Shift, Yearly
from ingest.dates.periods import Period, Unit
from ingest.dates.reading import Reading

_PARTS: tuple[tuple[Unit, str, int], ...] = (("season", "season", 4), ("quarter", "ordinal", 4), ("half", "ordinal", 2))
"""Part of a year, the table of its words, and how many a year has."""
_LAST_HUNDREDS = 1900
"""Hundreds before this year are centuries when in the plural."""


def year_part(read: Reading) -> Meaning | None:
    """A season, quarter or half, with its year or without."""
    for name, table, limit in _PARTS:
        if read.has(name):
            number = read.whole(name, table)
            if number is None or not 1 <= number <= limit:
                return None
            year = year_of(read)
            if year is not None:
                return Exact(periods.part_of_year(name, year, number))
            return Yearly(name, number, which=read.which(), base=read.base())
    return None


def half_of_year(read: Reading) -> Meaning | None:
    """The second half of last year."""
    number = read.whole("half", "half_word")
    step = {"last": -1, "next": 1}.get(read.groups.get("which", ""), 0)
    year = Shift("year", step, "created" if "which" in read.groups else "near")
    return None if number is None else Yearly("half", number, of=year)


def year_period(read: Reading) -> Meaning | None:
    """The 2022 period: the quarter or months told of, in that year."""
    year = year_of(read)
    return None if year is None else Shift("year", year, "period")


def decade(read: Reading) -> Meaning | None:
    """The 1990s, the '90s, the nineties."""
    digits = read.groups.get("decade", "").strip("'s")
    word = read.word("decade_word")
    if read.has("century") and (digits.isdigit() or word is not None):
        # The seventies of the 19th century.
        number = read.whole("century", "ordinal")
        return None if number is None else Exact(Period("decade", (number - 1) * 10 + int(word or digits) % 100 // 10))
    if digits.isdigit():
        number = int(digits)
        if len(digits) == 2:
            if number < 20:
                return None
            return Yearly("decade", short=number)
        if "bc" in read.groups:
            return Exact(Period("decade", -(number // 10) - 1))
        if number % 100 == 0 and number < _LAST_HUNDREDS:
            # "The 1600s" are a hundred years, "the 1900s" may be ten.
            return Exact(Period("century", number // 100 + 1))
        return Exact(Period("decade", number // 10))
    if word is None:
        return None
    if "century_digits" in read.groups or "number" in read.groups:
        return Exact(Period("decade", int(read.word("number") or 19) * 10 + int(word) // 10))
    return Yearly("decade", short=int(word))


def century(read: Reading) -> Meaning | None:
    """The 19th century, the fifth century BC."""
    number = read.whole("n", read.text("n_table") or "ordinal")
    if number is None or not 1 <= number <= 40:
        return None
    return Exact(Period("century", 1 - number if "bc" in read.groups else number))


def century_range(read: Reading) -> Meaning | None:
    """The 16th and 17th centuries."""
    first, last = (read.whole(end, read.text("n_table") or "roman") for end in ("first", "second"))
    if first is None or last is None or not 1 <= first < last <= 40:
        return None
    return Range(Exact(Period("century", first)), Exact(Period("century", last)))


def decade_pair(read: Reading) -> Meaning | None:
    """The 1970s and 1980s, told in one breath; the groups of the second end in 2."""
    names = ("decade", "decade_word")
    groups = {k: v for k, v in read.groups.items() if k not in names}
    groups |= {name: read.groups[f"{name}2"] for name in names if f"{name}2" in read.groups}
    first, last = decade(read), decade(replace(read, groups=groups))
    return None if first is None or last is None else Range(first, last, listed=True)


def holiday(read: Reading) -> Meaning | None:
    """A feast or public day, with its year or without."""
    name = str(read.word("holiday") or "")
    if not feast_known(name):
        return None
    found = Yearly("day", holiday=name, which=read.which())
    year = year_of(read)
    return found if year is None else in_year(found, year)


def event(read: Reading) -> Meaning | None:
    """A day that has become a name."""
    year, month, day = (int(p) for p in str(read.word("event")).split("-"))
    return Exact(periods.day(year, month, day))
