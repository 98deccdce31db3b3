"""Joining: what two date words that stand together mean as one: a month and its year, a clock and its day, a range."""

import re
from collections.abc import Callable
from dataclasses import replace

from ingest.dates.beside import both_calendars, styles
from ingest.dates.calendar_dates import in_year
from ingest.dates.meaning import Clock, DayOfMonth, Exact, Fixed, Found, Meaning, Nth, Range, Shift, Weekday, Yearly
from ingest.dates.pack import Joint
from ingest.dates.periods import SIZE, UNITS, Unit
from ingest.dates.value import clock_value

_HALF_QUARTER = 45
"""Days from the end of a quarter back to its middle: a company's quarter counts as the one it mostly lies in."""


def _fill(left: Found, right: Found, _: Joint) -> Found | None:
    """A month and its year: the left lacks what the right says."""
    return _in_year(left, left.meaning, right.meaning)


def _fill_left(left: Found, right: Found, _: Joint) -> Found | None:
    return _in_year(right, right.meaning, left.meaning)


def _in_year(found: Found, yearless: Meaning, year: Meaning) -> Found | None:
    if not isinstance(yearless, Yearly):
        return None
    if isinstance(year, Exact) and year.period.unit in ("year", "fiscal"):
        return replace(found, meaning=in_year(yearless, year.period.index))
    return replace(found, meaning=replace(yearless, of=year))


def _same_day(left: Found, right: Found, _: Joint) -> Found | None:
    """A weekday and the date it is, or a date and its weekday: the date says more."""
    chosen = right if isinstance(left.meaning, Weekday) else left
    if isinstance(left.meaning, Shift) and left.meaning.base == "near":
        # "During the day Friday": the weekday says which day.
        chosen = right
    other = left if chosen is right else right
    if isinstance(chosen.meaning, Yearly | DayOfMonth) and isinstance(other.meaning, Weekday):
        return replace(chosen, meaning=replace(chosen.meaning, weekday=other.meaning.weekday))
    return chosen


def _same_day_right(left: Found, right: Found, _: Joint) -> Found | None:
    """Yesterday, 5 March: the date says more; "yesterday (the 5th)" says no more than yesterday."""
    return right if isinstance(right.meaning, Exact | Yearly) else left


def _timed(clock: Found, day: Found) -> Found | None:
    if not isinstance(clock.meaning, Clock) or clock.meaning.day is not None:
        return None
    return replace(clock, meaning=replace(clock.meaning, day=day.meaning), part="", mod=clock.mod or day.mod)


def _at(left: Found, right: Found, _: Joint) -> Found | None:
    return _timed(left, right)


def _at_left(left: Found, right: Found, _: Joint) -> Found | None:
    return _timed(right, left)


def _at_eve(left: Found, right: Found, _: Joint) -> Found | None:
    """In der Nacht zum 4. März: the night that ends on the day named, called by the day it begins on."""
    return _timed(left, replace(right, meaning=Shift("day", -1, right.meaning)))


_SMALL_HOURS = 6
"""Hours after midnight that a night still holds."""


def _part_clock(left: Found, right: Found, _: Joint) -> Found | None:
    """下午3时: the part of the day says which half a clock time is of."""
    part, clock = left.meaning, right.meaning
    if not isinstance(part, Clock) or not isinstance(clock, Clock) or not part.part or clock.hour is None:
        return None
    if part.part == "NI" and clock.hour < _SMALL_HOURS:
        # A night is named by the day it begins on; its small hours are of the next one.
        return replace(left, meaning=replace(clock, day=Shift("day", 1, part.day) if part.day is not None else None))
    hour = clock.hour + 12 if part.part in ("AF", "EV", "NI") and clock.hour < 12 else clock.hour
    return replace(left, meaning=replace(clock, hour=hour, day=part.day))


def _span(left: Found, right: Found, joint: Joint) -> Found | None:
    """Two ends of a range, or two dates told in one breath; an end without year or month takes the other's."""
    first, last = _shared(left.meaning, right.meaning)
    if first is None or last is None:
        return None
    parts = (replace(left, meaning=first), replace(right, meaning=last))
    return Found(left.start, right.end, "", Range(first, last, listed=bool(joint.constants.get("listed"))), parts=parts)


def _share(left: Found, right: Found, joint: Joint) -> Found | None:
    """April and June 1955: two dates, and the first takes the other's year."""
    first, _ = _shared(left.meaning, right.meaning)
    return replace(left, meaning=first, rule=f"{left.rule}+{joint.id}") if isinstance(first, Exact) else None


def _ended(left: Found, right: Found, joint: Joint) -> Found | None:
    """The quarter ended 31 July: that of the day in its middle; the year ended 31 March: a length, of no year."""
    meaning = left.meaning
    if isinstance(meaning, Shift) and meaning.unit == "year" and meaning.base == "near":
        return replace(left, meaning=Fixed("DURATION", "P1Y", 1, "year"), rule=f"{left.rule}+{joint.id}")
    if isinstance(meaning, Shift) and meaning.unit == "quarter":
        middle = Shift("day", -_HALF_QUARTER, right.meaning)
        return replace(left, meaning=Shift("quarter", 0, middle), rule=f"{left.rule}+{joint.id}")
    if isinstance(meaning, Yearly) and meaning.of is None:
        return replace(left, meaning=replace(meaning, of=right.meaning), rule=f"{left.rule}+{joint.id}")
    return None


def _shared(first: Meaning, last: Meaning) -> tuple[Meaning | None, Meaning | None]:
    match first, last:
        case DayOfMonth(day, months=None), Exact(period) if period.unit == "day":
            of_month = in_year(Yearly("day", period.month, day), period.year)
            return (of_month if isinstance(of_month, Exact) and of_month.period.first <= period.first else None), last
        case DayOfMonth(day, months=None), Yearly(unit="day", holiday="", number=number) if day <= last.day:
            return Yearly("day", number, day), last
        case Yearly(), Exact(period) if period.unit in ("day", "month", "quarter", "season", "half"):
            year = period.index // 4 if period.unit == "season" else period.year
            made = in_year(first, year)
            if isinstance(made, Exact) and made.period.first > period.last:
                made = in_year(first, year - 1)
            return made, last
        case Exact(one), Exact(other):
            return (first, last) if one.first <= other.last else (None, None)
        case Exact(one), Yearly():
            made = in_year(last, one.year)
            if isinstance(made, Exact) and made.period.last < one.first:
                made = in_year(last, one.year + 1)
            return first, made
    return first, last


def _away(left: Found, right: Found, joint: Joint) -> Found | None:
    """Two days before a date, a week after it."""
    length = left.meaning
    if not isinstance(length, Fixed) or length.type != "DURATION":
        return None
    unit = UNITS.get(length.unit)
    # A sum ("two years and three months") is no count of one unit.
    if unit is None or len(re.findall(r"\d+[A-Z]", length.value)) > 1:
        return None
    if length.amount is not None and length.amount != int(length.amount):
        return None
    count = None if length.amount is None else int(joint.constants["sign"]) * int(length.amount)
    return replace(left, meaning=Shift(unit, count, right.meaning))


def _set_time(left: Found, right: Found, _: Joint) -> Found | None:
    """Every Monday at ten: a recurring day with its hour."""
    each, clock = left.meaning, right.meaning
    if not isinstance(each, Fixed) or not each.value.startswith("XXXX") or "T" in each.value:
        return None
    if not isinstance(clock, Clock) or clock.day is not None:
        return None
    return replace(left, meaning=replace(each, value=each.value + clock_value(clock)))


_TOGETHER: dict[tuple[str, str], tuple[Unit, int]] = {
    ("decade", "year"): ("year", 10), ("year", "month"): ("month", 12), ("week", "day"): ("day", 7),
}  # fmt: skip
"""Two units that an offset may count together: the finer one, and how many of it the coarser has."""


def _further(left: Found, right: Found, joint: Joint) -> Found | None:
    """A year and two months ago: the offset goes on by a finer unit."""
    step, more = left.meaning, right.meaning
    if left.rule not in str(joint.constants["rules"]).split() or not isinstance(more, Fixed):
        return None
    if not isinstance(step, Shift) or not step.count or more.amount is None or more.amount != int(more.amount):
        return None
    together = _TOGETHER.get((step.unit, more.unit))
    if together is None:
        return None
    unit, times = together
    count = step.count * times + int(more.amount) * (1 if step.count > 0 else -1)
    return replace(left, meaning=replace(step, unit=unit, count=count))


def _sum(left: Found, right: Found, _: Joint) -> Found | None:
    """Two years and three months: one length, the longer unit first as it is written."""
    one, other = left.meaning, right.meaning
    if not isinstance(one, Fixed) or not isinstance(other, Fixed) or "X" in one.value + other.value:
        return None
    if one.amount is None or other.amount is None or _seconds(one.unit) <= _seconds(other.unit):
        return None
    head, tail = one.value, other.value.removeprefix("P")
    value = head + (tail.removeprefix("T") if "T" in head else tail)
    return replace(left, meaning=replace(one, value=value, unit=other.unit))


_SHORT = {"second": 1, "minute": 60, "hour": 3600}


def _seconds(name: str) -> float:
    unit = UNITS.get(name)
    return SIZE[unit] * 86_400 if unit is not None else _SHORT.get(name, 0)


def _clock_part(left: Found, right: Found, _: Joint) -> Found | None:
    """2:30 Monday afternoon: the part of the day behind its name says which half the clock time is of."""
    clock, part = left.meaning, right.meaning
    if not isinstance(clock, Clock) or not isinstance(part, Clock) or clock.hour is None or clock.hour > 12:
        return None
    hour = clock.hour % 12 + (0 if part.part == "MO" else 12)
    return replace(left, meaning=replace(clock, hour=hour)) if part.part in ("MO", "AF", "EV") else None


def _inside(left: Found, right: Found, _: Joint) -> Found | None:
    """The week of 3 March."""
    if not isinstance(left.meaning, Shift):
        return None
    return replace(left, meaning=replace(left.meaning, base=right.meaning))


def _weekday_of(left: Found, right: Found, _: Joint) -> Found | None:
    """Last week on Tuesday."""
    week, weekday = left.meaning, right.meaning
    if not isinstance(week, Shift) or not isinstance(weekday, Weekday) or week.base != "created":
        return None
    return replace(left, meaning=replace(weekday, weeks=week.count, base="created"))


def _nth_of(left: Found, right: Found, _: Joint) -> Found | None:
    """The first Friday of next month."""
    if not isinstance(left.meaning, Nth) or left.meaning.of is not None:
        return None
    return replace(left, meaning=replace(left.meaning, of=right.meaning))


JOIN: dict[str, Callable[[Found, Found, Joint], Found | None]] = {
    "both_calendars": both_calendars,
    "styles": styles,
    "fill": _fill,
    "fill_left": _fill_left,
    "same_day": _same_day,
    "same_day_right": _same_day_right,
    "at": _at,
    "at_left": _at_left,
    "at_eve": _at_eve,
    "span": _span,
    "away": _away,
    "sum": _sum,
    "further": _further,
    "set_time": _set_time,
    "part_clock": _part_clock,
    "clock_part": _clock_part,
    "inside": _inside,
    "nth_of": _nth_of,
    "weekday_of": _weekday_of,
}
"""A joint of a pack names by this name what it makes of two date words as one."""
PAIR: dict[str, Callable[[Found, Found, Joint], Found | None]] = {"share": _share, "ended": _ended}
"""The joints that leave two date words side by side: what the left one comes to beside the right one."""
