"""Anchor: give each date what its words leave out, from publication, the date told last, the heading, or the tense."""

from dataclasses import replace

from ingest.dates import periods
from ingest.dates.calendar_dates import calendar_date, in_year
from ingest.dates.compared import compared
from ingest.dates.counting import base_of, counted
from ingest.dates.direction import FUTURE, PAST
from ingest.dates.meaning import (
    Clock,
    DayOfMonth,
    Exact,
    Fixed,
    Impossible,
    Meaning,
    Nth,
    Range,
    Reckoned,
    Shift,
    Weekday,
    Yearly,
)
from ingest.dates.nth import inside
from ingest.dates.outcome import Basis, Outcome
from ingest.dates.partial import coarse, without_base
from ingest.dates.periods import SIZE, Period
from ingest.dates.place import Place
from ingest.dates.say import WEEKDAYS, say
from ingest.dates.weekday_range import weekday_ends
from ingest.dates.yearless import other_end, without_year, yearless
from ingest.dates.zones import fixed
from ingest.record.days import from_day, weekday

WHOLE = "the words give the whole date"
_BOTH_WAYS = "day and month can be read both ways and nothing in the text decides; choose one or give the order"
_SOON = 15
"""Days within which a day of an unnamed month lies ahead where no verb says that it is past."""


def resolve(meaning: Meaning, place: Place) -> Outcome:
    """Return what a meaning comes to in its place."""
    match meaning:
        case Exact(period, also, by):
            return _exact(period, also, by)
        case Impossible(reason):
            return Outcome(impossible=reason, why=reason)
        case Fixed():
            return Outcome(fixed=_in_history(meaning) if place.kind == "history" else meaning)
        case Yearly(of=None):
            return _reckoned(yearless(meaning, place), meaning)
        case Yearly(of=of) if of is not None:
            return _of_year(meaning, of, place)
        case Weekday():
            made = _weekday(meaning, place)
            return made if made.period is None else replace(made, period=made.period.inside(meaning.grain))
        case DayOfMonth():
            return _day_of_month(meaning, place)
        case Nth(of=of) if of is not None:
            return _nth(meaning, of, place)
        case Shift():
            return _shift(meaning, place)
        case Clock():
            return _clock(meaning, place)
        case Range(first, last):
            return _range(first, last, place)
    return Outcome(why="no date")


def _in_history(meaning: Fixed) -> Fixed:
    """Return a value as histories mean it: "in a few days" is how long a thing took, not when it is to come."""
    other = meaning.in_history
    return (
        replace(
            meaning, value=other, type="DURATION" if other.startswith("P") and meaning.type != "SET" else meaning.type
        )
        if other
        else meaning
    )


def _exact(period: Period, also: Period | None, by: Reckoned | None) -> Outcome:
    if by is None:
        return Outcome(period, also=also, why=_BOTH_WAYS if also is not None else WHOLE)
    last = Period("day", by.last) if by.last is not None else None
    return Outcome(period, last=last, also=also, by=by, why=by.why)


def _reckoned(outcome: Outcome, meaning: Yearly) -> Outcome:
    """Keep how another calendar writes a date that named no year: it was lost when the year was found."""
    if outcome.period is None or not (meaning.julian or meaning.holiday):
        return outcome
    made = in_year(meaning, outcome.period.year)
    by = made.by if isinstance(made, Exact) else None
    if by is None:
        return outcome
    last = Period("day", by.last) if by.last is not None else None
    return replace(outcome, by=by, last=last, why=f"{outcome.why}; {by.why}")


def _of_year(meaning: Yearly, of: Meaning, place: Place) -> Outcome:
    year = resolve(of, place)
    if year.period is None:
        return Outcome(partial=without_year(meaning), why=year.why)
    made = resolve(in_year(replace(meaning, of=None), year.period.inside("year").index), place)
    return replace(made, anchor=year.anchor, why=year.why, basis=year.basis, compares=year.compares)


def _nth(meaning: Nth, of: Meaning, place: Place) -> Outcome:
    whole = resolve(of, place)
    if whole.period is None:
        return Outcome(partial=without_base(meaning.unit), why=whole.why)
    found, anchor = inside(meaning, whole.period), say(whole.period)
    if found is None:
        return Outcome(impossible=f"{anchor} has none", why=f"counted within {anchor}, which has none")
    return Outcome(found, anchor=whole.anchor or anchor, why=f"it is counted within {anchor}", basis=whole.basis)


# -- weekdays and days of an unnamed month ---------------------------------------------------------------------------


def _weekday(meaning: Weekday, place: Place) -> Outcome:
    base, anchor, missing, basis = base_of(meaning.base, "day", place)
    wanted = meaning.weekday
    name = "weekend" if meaning.grain == "weekend" else WEEKDAYS[wanted]
    if base is None or base.unit != "day":
        return Outcome(partial=f"XXXX-WXX-{wanted + 1}", why=missing or f"{anchor} is no day")
    at = base.index
    after = Period("day", periods.weekday_after(at, wanted, inclusive=True))
    before = Period("day", periods.weekday_before(at, wanted, inclusive=True))
    if meaning.weeks is not None:
        week = base.inside("week").shifted(meaning.weeks)
        return Outcome(
            Period("day", week.first + wanted), anchor=anchor, why=f"it is counted by weeks from {anchor}", basis=basis
        )
    if meaning.which == "last":
        found = Period("day", periods.weekday_before(at, wanted))
        return Outcome(found, anchor=anchor, why=f"it is the last {name} before {anchor}", basis=basis)
    if meaning.which == "next":
        found = Period("day", periods.weekday_after(at, wanted))
        return Outcome(found, anchor=anchor, why=f"it is the first {name} after {anchor}", basis=basis)
    if meaning.which == "this" or (basis == "context" and place.kind == "history"):
        return Outcome(after, anchor=anchor, why=f"it is the first {name} on or after {anchor}", basis=basis)
    way, cue, _, bound = place.tense
    if way == FUTURE or bound in ("until", "till", "through") or (bound and way != PAST):
        cue = cue if way == FUTURE else bound
        why = f'"{cue}" tells of what is to come, so it is the first {name} on or after {anchor}'
        return Outcome(after, anchor=anchor, why=why, basis=basis)
    said = f'it is told in the past ("{cue}")' if way == PAST else "nothing says that it is to come"
    return Outcome(before, anchor=anchor, why=f"{said}, so it is the latest {name} on or before {anchor}", basis=basis)


def _day_of_month(meaning: DayOfMonth, place: Place) -> Outcome:
    counted = meaning.months is not None and meaning.base == "nearest"
    base, anchor, missing, basis = base_of("created" if counted else meaning.base, "month", place)
    if base is None or SIZE[base.unit] > SIZE["month"]:
        return Outcome(partial=f"XXXX-XX-{meaning.day:02d}", why=missing or f"{anchor} names no month")
    month = base.inside("month")
    if meaning.months is not None:
        named = {-1: "the month before", 0: "the month of", 1: "the month after"}[meaning.months]
        return _in_month(meaning.day, month.shifted(meaning.months), anchor, f"it is in {named} {anchor}", basis)
    fitting = _month_with(meaning, month)
    if fitting is not None:
        return _in_month(
            meaning.day,
            fitting,
            anchor,
            f"it is in the month near {anchor} in which that day falls on that weekday",
            basis,
        )
    there = from_day(base.first)[2] if base.unit == "day" else meaning.day
    near = place.tense.way != PAST and meaning.day - there < _SOON
    if basis == "text" and place.tense.way != FUTURE and there < meaning.day and not near:
        month = month.shifted(-1)
    if basis == "text" and place.tense.way == FUTURE and there > meaning.day:
        month = month.shifted(1)
    return _in_month(meaning.day, month, anchor, f"no month is named, so it is counted from {anchor}", basis)


def _month_with(meaning: DayOfMonth, month: Period) -> Period | None:
    """Return the month at hand, before or after it, in which the day falls on the weekday named beside it."""
    for found in (month, month.shifted(-1), month.shifted(1)):
        made = calendar_date(found.year, found.month, meaning.day)
        if isinstance(made, Exact) and weekday(made.period.index) == meaning.weekday:
            return found
    return None


def _in_month(number: int, month: Period, anchor: str, why: str, basis: Basis) -> Outcome:
    made = calendar_date(month.year, month.month, number)
    if isinstance(made, Exact):
        return Outcome(made.period, anchor=anchor, why=why, basis=basis)
    return Outcome(impossible=made.reason if isinstance(made, Impossible) else "no such day", why=why)


# -- counting --------------------------------------------------------------------------------------------------------


def _shift(meaning: Shift, place: Place) -> Outcome:
    unit, count = meaning.unit, meaning.count
    if meaning.in_history and place.kind == "history":
        return Outcome(fixed=Fixed("DURATION", meaning.in_history))
    special = compared(meaning, place)
    if special is not None:
        return special
    basis: Basis
    if isinstance(meaning.base, str):
        base, anchor, missing, basis = base_of(meaning.base, unit, place)
        if base is None:
            return Outcome(partial=without_base(unit), why=missing)
    else:
        inner = resolve(meaning.base, place)
        if inner.period is None:
            return Outcome(partial=without_base(unit), why=inner.why)
        base, anchor, basis = inner.period, say(inner.period), inner.basis
    if meaning.base == "told" and count is not None and count > 0 and basis != "context" and place.tense.way != FUTURE:
        # "Two days later" with nothing told before is not two days after publication.
        return Outcome(partial=without_base(unit), why="the text has told no date so far that it could come after")
    if count is None:
        return Outcome(
            partial=without_base(unit), anchor=anchor, why="the words give no number to count by", basis=basis
        )
    if SIZE[base.unit] > SIZE[unit]:
        return Outcome(
            partial=coarse(base, unit), anchor=anchor, why=f"{anchor} is too coarse to count {unit}s from", basis=basis
        )
    found = base.inside(unit).shifted(count)
    compares = count < 0 and unit == "year"
    told = count == 0 and basis == "context" and base.unit == unit
    why = f"it is the {unit} told of, {anchor}" if told else counted(unit, count, anchor)
    return Outcome(found, anchor=anchor, why=why, basis=basis, compares=compares)


# -- clock times and ranges --------------------------------------------------------------------------------------------


def _clock(meaning: Clock, place: Place) -> Outcome:
    if meaning.day is not None:
        day = resolve(meaning.day, place)
        return replace(day, clock=fixed(meaning, day.period), fixed=None, partial=day.partial or "XXXX-XX-XX")
    if meaning.loose and (place.kind == "history" or meaning.part == "NI" or meaning.hour is not None):
        return Outcome(clock=meaning, partial="XXXX-XX-XX", why="the words are of no day in particular")
    base, anchor, missing, basis = base_of("told" if place.close else "nearest", "day", place)
    told = place.kind == "news" and place.created is not None and place.tense.way == PAST
    if told and place.created and base is not None and (base.unit != "day" or base.first > place.created.last):
        # The text has just told of a year or of a day to come: "said in the evening" is of the day of publication.
        base, anchor, missing, basis = base_of("nearest", "day", place)
    if base is None or base.unit != "day":
        return Outcome(clock=meaning, partial="XXXX-XX-XX", why=missing or f"{anchor} is no day")
    why = f"no day is named, so it is that of {anchor}"
    return Outcome(base, clock=fixed(meaning, base), anchor=anchor, why=why, basis=basis)


def _range(first: Meaning, last: Meaning, place: Place) -> Outcome:
    begin, end = ends(first, last, place)
    if begin.period is None or end.period is None:
        return begin if begin.period is None else end
    if begin.period.first > end.period.last:
        # "Monday - 1998" is no range but two dates side by side: the first is what the words begin with.
        return begin
    return Outcome(begin.period, last=end.period, anchor=begin.anchor or end.anchor, why=begin.why, basis=begin.basis)


def ends(first: Meaning, last: Meaning, place: Place) -> tuple[Outcome, Outcome]:
    """Return the two ends of a range; "28 December to 3 January" spans New Year even where each alone would not."""
    if isinstance(first, Yearly) and isinstance(last, Yearly):
        # Read one by one, "5-7 March" published on the 6th would begin this year and end in another.
        ahead = place.tense.way == FUTURE
        settled = resolve(last if ahead else first, place)
        other = other_end(first if ahead else last, settled, ahead=ahead)
        if other is not None:
            return (other, settled) if ahead else (settled, other)
    begin, end = resolve(first, place), resolve(last, place)
    if isinstance(first, DayOfMonth) and isinstance(last, DayOfMonth) and begin.period is not None:
        month = begin.period.inside("month").shifted(0 if last.day > first.day else 1)
        return begin, _in_month(last.day, month, begin.anchor, begin.why, begin.basis)
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return weekday_ends(begin, end, first.weekday, last.weekday, ahead=place.tense.way == FUTURE)
    if begin.period is None or end.period is None or begin.period.first <= end.period.last:
        return begin, end
    if isinstance(first, Yearly) and isinstance(made := in_year(first, end.period.year - 1), Exact):
        return replace(begin, period=made.period), end
    return (end, begin) if begin.period.unit == end.period.unit else (begin, end)
