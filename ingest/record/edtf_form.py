"""EDTF form: the values behind a date string, and the one way to read and to write them."""

import re
from dataclasses import dataclass

from ingest.record.days import month_length
from ingest.record.errors import BadEdtf
from ingest.record.report import Precision

_HINT = "write 2024-03-07, 2024-03, 2024, 2024-03~ (about), 2024-03-05/2024-03-07 or 2024-03-05/.. (ongoing)"
_DATE = re.compile(
    r"(?P<year>-?\d{4}|Y-?\d{4,9})"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
    r"(?P<about>~?)",
    re.ASCII,
)
_DECADE = re.compile(r"(?P<decade>-?\d{3})X(?P<about>~?)", re.ASCII)
# Sub-year codes -> first month, number of months. A winter starts in December of its year and ends in the next.
PARTS: dict[int, tuple[Precision, int, int]] = {
    21: ("season", 3, 3), 22: ("season", 6, 3), 23: ("season", 9, 3), 24: ("season", 12, 3),
    29: ("season", 9, 3), 30: ("season", 12, 3), 31: ("season", 3, 3), 32: ("season", 6, 3),
    33: ("quarter", 1, 3), 34: ("quarter", 4, 3), 35: ("quarter", 7, 3), 36: ("quarter", 10, 3),
    40: ("half", 1, 6), 41: ("half", 7, 6),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Date:
    """One date. ``month`` is 1 to 12 or an EDTF code of a season, quarter or half year.

    ``clock`` is ``HH``, ``HH:MM`` or ``HH:MM:SS``, empty if none; ``zone`` is ``Z`` or ``+02:00``, empty if unsaid.
    With ``decade`` the year is the one ending in 0.
    """

    year: int
    month: int | None = None
    day: int | None = None
    clock: str = ""
    zone: str = ""
    decade: bool = False
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another, both inclusive; a null end is open."""

    start: Date | None
    end: Date | None


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these dates; with ``before`` or ``after`` the one date given or any earlier or later.

    With ``between`` the two are the first and the last of those it may be.
    """

    choices: tuple[Date, ...]
    before: bool = False
    after: bool = False
    between: bool = False


Edtf = Date | Interval | OneOf


def parse(edtf: str) -> Edtf:
    """Read a string of the profile.

    >>> parse("2024-02~")
    Date(year=2024, month=2, day=None, clock='', zone='', decade=False, approximate=True)

    Raises:
        BadEdtf: it is not of the profile, has a day that does not exist, or ends before it starts.
    """
    if edtf.startswith("["):
        return _parse_set(edtf)
    if "/" in edtf:
        start, _, end = edtf.partition("/")
        if start == end == "..":
            raise bad(edtf, "both ends are open, so it says nothing")
        parts = tuple(None if part == ".." else _parse_date(part, edtf) for part in (start, end))
        interval = Interval(parts[0], parts[1])
        _check_order(interval, edtf)
        return interval
    return _parse_date(edtf, edtf)


def _parse_set(edtf: str) -> OneOf:
    if not edtf.endswith("]"):
        raise bad(edtf, "the bracket is not closed")
    inner = edtf[1:-1].strip()
    if inner.startswith(".."):
        return OneOf((_parse_date(inner[2:], edtf),), before=True)
    if inner.endswith(".."):
        return OneOf((_parse_date(inner[:-2], edtf),), after=True)
    if ".." in inner:
        first, _, last = inner.partition("..")
        ends = _parse_date(first.strip(), edtf), _parse_date(last.strip(), edtf)
        _check_order(Interval(*ends), edtf)
        return OneOf(ends, between=True)
    choices = tuple(_parse_date(part.strip(), edtf) for part in inner.split(","))
    if len(choices) < 2:
        raise bad(edtf, "one of needs two dates or more")
    return OneOf(choices)


def _parse_date(text: str, whole: str) -> Date:
    if match := _DATE.fullmatch(text):
        return _from_match(match, whole)
    if match := _DECADE.fullmatch(text):
        if match["decade"] == "-000":
            raise bad(whole, "there is no decade -000X")
        return Date(int(match["decade"]) * 10, decade=True, approximate=bool(match["about"]))
    raise bad(whole, "is not a date this timeline can keep")


def _from_match(match: re.Match[str], whole: str) -> Date:
    digits = match["year"].removeprefix("Y")
    year = int(digits)
    if digits.startswith("-") and year == 0:
        raise bad(whole, "there is no year -0000; 1 BC is 0000")
    if match["year"].startswith("Y") and abs(year) <= 9999:
        raise bad(whole, "Y is for years of five digits and more")
    month = int(match["month"]) if match["month"] else None
    day = int(match["day"]) if match["day"] else None
    if month is not None and not (1 <= month <= 12 or (day is None and month in PARTS)):
        raise bad(whole, f"there is no month {month:02d}")
    if month is not None and day is not None and not 1 <= day <= month_length(year, month):
        raise bad(whole, f"{year:04d}-{month:02d} has no day {day}")
    clock = [match[unit] for unit in ("hour", "minute", "second") if match[unit]]
    # 24:00 and a leap second would fall on the next day; the profile has neither.
    if any(int(part) > limit for part, limit in zip(clock, (23, 59, 59), strict=False)):
        raise bad(whole, "there is no such time of day")
    return Date(year, month, day, ":".join(clock), match["zone"] or "", approximate=bool(match["about"]))


def bad(edtf: str, why: str) -> BadEdtf:
    """Return the error that names the string, what is wrong with it, and what to write instead."""
    return BadEdtf(f"'{edtf[:60]}': {why}", subject=edtf, hint=_HINT)


def _check_order(value: Interval, edtf: str) -> None:
    if value.start is not None and value.end is not None and _begin(value.start) > _end(value.end):
        raise bad(edtf, "it ends before it starts")


def _begin(date: Date) -> tuple[int, int, int]:
    if date.decade and date.year < 0:
        return date.year - 9, 1, 1
    return date.year, first_month(date), date.day or 1


def _end(date: Date) -> tuple[int, int, int]:
    if date.decade:
        return date.year + (9 if date.year >= 0 else 0), 12, 31
    if date.month is None:
        return date.year, 12, 31
    month = first_month(date) + (PARTS[date.month][2] - 1 if date.month in PARTS else 0)
    return date.year, month, date.day or 31


def first_month(date: Date) -> int:
    """Return the month a date begins in; a year or decade begins in January."""
    if date.month is None:
        return 1
    return PARTS[date.month][1] if date.month in PARTS else date.month


def write(value: Edtf) -> str:
    """Write a value in the one canonical form, which ``parse`` reads back to the same value."""
    if isinstance(value, Interval):
        ends = (".." if end is None else _write_date(end) for end in (value.start, value.end))
        return "/".join(ends)
    if isinstance(value, OneOf):
        dates = (".." if value.between else ", ").join(_write_date(choice) for choice in value.choices)
        return f"[{'..' if value.before else ''}{dates}{'..' if value.after else ''}]"
    return _write_date(value)


def _write_date(date: Date) -> str:
    if date.decade:
        sign = "-" if date.year < 0 else ""
        text = f"{sign}{abs(date.year) // 10:03d}X"
    else:
        text = _write_year(date.year)
        if date.month is not None:
            text += f"-{date.month:02d}"
        if date.day is not None:
            text += f"-{date.day:02d}"
        if date.clock:
            text += f"T{date.clock}{date.zone}"
    return text + "~" * date.approximate


def _write_year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"
