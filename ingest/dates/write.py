"""Write: a resolved period, or a part of one, as a TIMEX3 value and as EDTF."""

from ingest.dates.periods import SEASONS, Period, iso_week
from ingest.record.days import Day, from_day, month_length, to_day
from ingest.record.edtf import Date, Edtf, Interval
from ingest.record.report import Precision

HALVES = ("first half", "second half")
_PRECISION: dict[str, Precision] = {"fiscal": "year", "weekend": "week", "millennium": "century"}


def precision_of(period: Period) -> Precision:
    """Return the record's precision of a period."""
    return _PRECISION.get(period.unit, period.unit)  # type: ignore[arg-type] # the rest is spelled alike


def timex_value(period: Period) -> str:
    """Return the TIMEX3 value of a period.

    >>> timex_value(Period("decade", 199)), timex_value(Period("century", 19)), timex_value(Period("year", -489))
    ('199', '18', 'BC0490')

    Reference: TimeML 1.2.1, TIMEX3 values; ISO 8601 for weeks.
    """
    unit, index = period.unit, period.index
    if unit == "century":
        return f"{index - 1:02d}" if index > 0 else f"BC{-index:02d}"
    if unit == "millennium":
        return f"{index}"
    if unit == "decade":
        return f"{index:03d}" if index >= 0 else f"BC{-index - 1:03d}"
    if unit in ("week", "weekend"):
        year, week = iso_week(period.first)
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "fiscal":
        return f"FY{index:04d}"
    year, month, day = from_day(period.first)
    if unit == "season":
        year = index // 4
    head = f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"
    tail = {
        "year": "",
        "half": f"-H{index % 2 + 1}",
        "season": f"-{SEASONS[index % 4]}",
        "quarter": f"-Q{index % 4 + 1}",
        "month": f"-{month:02d}",
        "day": f"-{month:02d}-{day:02d}",
    }
    return head + tail[unit]


def edtf_date(number: Day) -> Date:
    """Return a day as an EDTF date."""
    return Date(*from_day(number))


def edtf_of(period: Period, part: str = "") -> Edtf:
    """Return a period, or its early, mid or late part, as EDTF."""
    if part:
        first, last = part_days(period, part)
        return between(first, last)
    unit, index = period.unit, period.index
    if unit == "day":
        return edtf_date(index)
    if unit in ("year", "fiscal"):
        return Date(index)
    if unit == "month":
        return Date(index // 12, index % 12 + 1)
    if unit in ("season", "quarter", "half"):
        count, code = {"season": (4, 21), "quarter": (4, 33), "half": (2, 40)}[unit]
        return Date(index // count, index % count + code)
    if unit == "decade" and index >= 0:
        return Date(index * 10, decade=True)
    return between(period.first, period.last)


def between(first: Day, last: Day) -> Edtf:
    """Return a run of days as EDTF, by months or years where it is made of whole ones."""
    if first == last:
        return edtf_date(first)
    one, other = from_day(first), from_day(last)
    if one[1:] == (1, 1) and other[1:] == (12, 31):
        return _run(Date(one[0]), Date(other[0]))
    if one[2] == 1 and other[2] == month_length(other[0], other[1]):
        return _run(Date(*one[:2]), Date(*other[:2]))
    return Interval(Date(*one), Date(*other))


def _run(first: Date, last: Date) -> Edtf:
    return first if first == last else Interval(first, last)


def part_days(period: Period, part: str) -> tuple[Day, Day]:
    """Return the first and last day of the early, mid or late part of a period, or of its first or second half.

    A month: 1 to 10, 11 to 20, 21 to the end. A year: its first quarter, April to September, its last quarter. Anything
    else: thirds, of its years where it is longer than a year. The first half of a month ends on the 15th.
    """
    first, last = period.first, period.last
    if part in HALVES:
        middle = _middle(period)
        return (first, middle - 1) if part == HALVES[0] else (middle, last)
    place = {"early": 0, "mid": 1, "late": 2}[part]
    if period.unit == "month":
        year, month, _ = from_day(first)
        return to_day(year, month, 1 + 10 * place), last if place == 2 else to_day(year, month, 10 + 10 * place)
    if period.unit in ("year", "fiscal"):
        begin, end = ((1, 3), (4, 9), (10, 12))[place]
        return to_day(period.index, begin, 1), to_day(period.index, end, month_length(period.index, end))
    if period.unit in ("decade", "century", "millennium"):
        one, years = from_day(first)[0], from_day(last)[0] - from_day(first)[0] + 1
        cuts = [round(years * k / 3) for k in range(4)]
        return to_day(one + cuts[place]), to_day(one + cuts[place + 1]) - 1
    length = last - first + 1
    cuts = [round(length * k / 3) for k in range(4)]
    return first + cuts[place], first + max(cuts[place + 1], cuts[place] + 1) - 1


def _middle(period: Period) -> Day:
    """Return the first day of the second half of a period."""
    first, last = period.first, period.last
    year, of_year, _ = from_day(first)
    if period.unit == "month":
        return to_day(year, of_year, 16)
    if period.unit in ("year", "fiscal"):
        return to_day(period.index, 7, 1)
    if period.unit in ("decade", "century", "millennium"):
        return to_day(year + (from_day(last)[0] - year + 1) // 2)
    return first + (last - first + 1) // 2
