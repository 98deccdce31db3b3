"""Anchor: give each date what its words leave out, from publication, the date told last, the heading, or the tense."""

from dataclasses import dataclass, replace
from typing import Literal

from ingest.dates import periods
from ingest.dates.calendars import holiday_day
from ingest.dates.direction import FUTURE, PAST, UNKNOWN, Tense
from ingest.dates.meaning import Clock, DayOfMonth, Exact, Fixed, Impossible, Meaning, Range, Shift, Weekday, Yearly
from ingest.dates.normalise import calendar_date, in_year
from ingest.dates.periods import PER_YEAR, SIZE, Period, Unit
from ingest.dates.setting import Setting
from ingest.dates.told import Told
from ingest.dates.write import WEEKDAYS, say
from ingest.record.days import from_day, month_length, weekday

NO_CREATED = "no publication date is known; give it with --published or on the document's card"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a meaning came to: a period or the two ends of a range, a clock time, a fixed value, or why there is none.

    ``why`` says in one clause how it was found, ``anchor`` what it hangs on; ``basis`` is ``context`` where a heading or
    the date told last gave what the words lack.
    """

    period: Period | None = None
    last: Period | None = None
    also: Period | None = None
    clock: Clock | None = None
    fixed: Fixed | None = None
    partial: str = ""
    impossible: str = ""
    anchor: str = ""
    why: str = ""
    basis: Literal["text", "context"] = "text"
    old_style: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """What stands round one date: its tense, whether the text is a history, and the setting."""

    setting: Setting
    told: Told
    history: bool
    tense: Tense = Tense(UNKNOWN)
    after_told: bool = False
    """Whether these words follow the date told last closely."""

    @property
    def created(self) -> Period | None:
        """Return the publication day, month or year."""
        return self.setting.created


def resolve(meaning: Meaning, place: Place) -> Outcome:
    """Return what a meaning comes to in its place."""
    match meaning:
        case Exact(period, also, old_style):
            why = "the words give the whole date"
            if also is not None:
                why = "day and month can be read both ways and nothing in the text decides; choose one or give the order of day and month"
            return Outcome(period, also=also, old_style=old_style, why=why)
        case Impossible(reason):
            return Outcome(impossible=reason, why=reason)
        case Fixed():
            return Outcome(fixed=meaning)
        case Yearly():
            return _yearly(meaning, place)
        case Weekday():
            made = _weekday(meaning, place)
            return made if made.period is None else replace(made, period=made.period.inside(meaning.grain))
        case DayOfMonth():
            return _day_of_month(meaning, place)
        case Shift():
            return _shift(meaning, place)
        case Clock():
            return _clock(meaning, place)
        case Range(first, last):
            return _range(first, last, place)


def _said(period: Period, place: Place) -> str:
    return f"publication on {say(period)}" if period is place.created else say(period)


# -- dates without their year ---------------------------------------------------------------------------------------


def _yearly(meaning: Yearly, place: Place) -> Outcome:
    if meaning.short is not None:
        return _short_year(meaning, place)
    if meaning.of is not None:
        year = resolve(meaning.of, place)
        if year.period is None:
            return Outcome(partial=_without_year(meaning), why=year.why)
        made = in_year(meaning, year.period.inside("year").index)
        return replace(resolve(made, place), anchor=year.anchor, why=year.why, basis=year.basis)
    told = place.told
    if told.heading is not None and not meaning.which:
        year = told.heading.year
        return _settle(meaning, year, place, f"the heading \"{told.heading_words}\"", "the heading over it gives the year", "context")
    if place.history and not meaning.which:
        if told.year is None:
            why = NO_CREATED if place.created is None else "the text has named no year so far"
            return Outcome(partial=_without_year(meaning), why=why)
        return _running(meaning, place)
    if place.created is None:
        return Outcome(partial=_without_year(meaning), why=NO_CREATED)
    return _nearest(meaning, place)


def _settle(meaning: Yearly, year: int, place: Place, anchor: str, why: str, basis: Literal["text", "context"]) -> Outcome:
    made = resolve(in_year(meaning, year), place)
    return made if made.impossible else replace(made, anchor=anchor, why=why, basis=basis)


def _running(meaning: Yearly, place: Place) -> Outcome:
    """A history goes forward: the year told last, or the next one where that would go back by half a year or more."""
    told = place.told
    assert told.year is not None
    year = told.year
    return _settle(
        meaning, year, place, f'"{told.words}"', f'the text was last telling of {told.year} ("{told.words}")', "context"
    )


def _candidates(meaning: Yearly, created: Period) -> list[Period]:
    found = []
    for year in range(created.year - 9 if meaning.day == 29 and meaning.number == 2 else created.year - 2, created.year + 9 if meaning.day == 29 else created.year + 3):
        made = in_year(meaning, year)
        if isinstance(made, Exact):
            found.append(made.period)
    return found


def _nearest(meaning: Yearly, place: Place) -> Outcome:
    created = place.created
    assert created is not None
    all_of = _candidates(meaning, created)
    before = [p for p in all_of if p.first <= created.last]
    after = [p for p in all_of if p.last >= created.first]
    if not before or not after:
        return Outcome(partial=_without_year(meaning), why="no such day near publication")
    back, ahead = before[-1], after[0]
    on = f"publication on {say(created)}"
    if meaning.which == "last":
        strictly = [p for p in all_of if p.last < created.first]
        return Outcome(strictly[-1], anchor=on, why=f"the last one before {on}")
    if meaning.which == "next":
        strictly = [p for p in all_of if p.first > created.last]
        return Outcome(strictly[0], anchor=on, why=f"the first one after {on}")
    if meaning.which == "this":
        same = [p for p in all_of if p.year == created.year]
        return Outcome((same or [back])[0], anchor=on, why=f"the one in the year of {on}")
    way, cue = place.tense
    if way == FUTURE:
        return Outcome(ahead, anchor=on, why=f'no year is named; "{cue}" tells of what is to come, so the first one from {on}')
    if way == PAST:
        return Outcome(back, anchor=on, why=f'no year is named; told in the past ("{cue}"), so the latest one not after {on}')
    near = back if created.first - back.last <= ahead.first - created.last else ahead
    return Outcome(near, anchor=on, why=f"no year is named; the one nearest to {on}")


def _short_year(meaning: Yearly, place: Place) -> Outcome:
    """Two digits of a year: the latest that is not after publication, or the first from it where the text looks ahead."""
    created = place.created
    assert meaning.short is not None
    limit = created.year if created is not None else 2069
    unit: Unit = meaning.unit
    century = limit // 100 * 100
    years = [century + k + meaning.short for k in (-200, -100, 0, 100)]
    made = [m.period for y in years if isinstance(m := _of_short(meaning, y), Exact)]
    also = [m.period for y in years if meaning.also and isinstance(m := _of_short(meaning.also, y), Exact)]
    if not made:
        return resolve(_of_short(meaning, years[2]), place)
    if created is None:
        past = [p for p in made if p.year <= limit]
        return Outcome(past[-1], also=_at_year(also, past[-1]), why="two digits of a year, read as 1970 to 2069")
    on = f"publication on {say(created)}"
    before = [p for p in made if p.first <= created.last]
    after = [p for p in made if p.last >= created.first]
    if place.tense.way == FUTURE and after and after[0].year - created.year < 30:
        return Outcome(after[0], also=_at_year(also, after[0]), anchor=on, why=f"two digits of a year, and the text looks ahead: the first one from {on}")
    chosen = (before or made)[-1]
    return Outcome(chosen, also=_at_year(also, chosen), anchor=on, why=f"two digits of a year: the latest {unit} not after {on}")


def _of_short(meaning: Yearly, year: int) -> Meaning:
    if meaning.unit == "decade":
        return Exact(Period("decade", year // 10))
    if meaning.unit == "year":
        return Exact(Period("year", year))
    return in_year(replace(meaning, short=None, also=None), year)


def _at_year(found: list[Period], other: Period) -> Period | None:
    return next((p for p in found if p.year == other.year), None)


def _without_year(meaning: Yearly) -> str:
    if meaning.unit == "day" and meaning.number:
        return f"XXXX-{meaning.number:02d}-{meaning.day:02d}"
    if meaning.unit == "month":
        return f"XXXX-{meaning.number:02d}"
    if meaning.unit == "season":
        return f"XXXX-{periods.SEASONS[meaning.number - 1]}"
    if meaning.unit in ("quarter", "half"):
        return f"XXXX-{meaning.unit[0].upper()}{meaning.number}"
    return "XXXX-XX-XX"


# -- weekdays and days of an unnamed month ---------------------------------------------------------------------------


def _weekday(meaning: Weekday, place: Place) -> Outcome:
    base, anchor, why_base, basis = _base(meaning.base, "day", place)
    wanted = meaning.weekday
    if base is None or base.unit != "day":
        return Outcome(partial=f"XXXX-WXX-{wanted + 1}", why=why_base)
    at = base.index
    name = WEEKDAYS[wanted]
    if meaning.weeks is not None:
        week = base.inside("week").shifted(meaning.weeks)
        return Outcome(Period("day", week.first + wanted), anchor=anchor, why=f"counted by weeks from {anchor}", basis=basis)
    if meaning.which == "last":
        return Outcome(Period("day", periods.weekday_before(at, wanted)), anchor=anchor, why=f"the last {name} before {anchor}", basis=basis)
    if meaning.which == "next":
        return Outcome(Period("day", periods.weekday_after(at, wanted)), anchor=anchor, why=f"the first {name} after {anchor}", basis=basis)
    if meaning.which == "this":
        return Outcome(Period("day", periods.weekday_after(at, wanted, inclusive=True)), anchor=anchor, why=f"the first {name} from {anchor}", basis=basis)
    way, cue = place.tense
    if basis == "context":
        return Outcome(Period("day", periods.weekday_after(at, wanted, inclusive=True)), anchor=anchor, why=f"the first {name} from {anchor}", basis=basis)
    if way == FUTURE:
        return Outcome(Period("day", periods.weekday_after(at, wanted, inclusive=True)), anchor=anchor, why=f'"{cue}" tells of what is to come, so the first {name} from {anchor}')
    said = f'told in the past ("{cue}")' if way == PAST else "nothing says that it is to come"
    return Outcome(Period("day", periods.weekday_before(at, wanted, inclusive=True)), anchor=anchor, why=f"{said}, so the latest {name} not after {anchor}")


def _day_of_month(meaning: DayOfMonth, place: Place) -> Outcome:
    base, anchor, why, basis = _base("created" if meaning.months is not None else "nearest", "month", place)
    if base is None or SIZE[base.unit] > SIZE["month"]:
        return Outcome(partial=f"XXXX-XX-{meaning.day:02d}", why=why)
    months = base.inside("month")
    if meaning.months is not None:
        named = {-1: "ultimo: the month before", 0: "instant: the month of", 1: "proximo: the month after"}[meaning.months]
        return _in_month(meaning.day, months.shifted(meaning.months), anchor, f"{named} {anchor}", basis)
    if basis == "text" and place.tense.way != FUTURE and base.unit == "day" and from_day(base.first)[2] < meaning.day:
        months = months.shifted(-1)
    return _in_month(meaning.day, months, anchor, f"no month is named; counted from {anchor}", basis)


def _in_month(number: int, month: Period, anchor: str, why: str, basis: Literal["text", "context"]) -> Outcome:
    made = calendar_date(month.year, month.month, number)
    if isinstance(made, Exact):
        return Outcome(made.period, anchor=anchor, why=why, basis=basis)
    return Outcome(impossible=made.reason if isinstance(made, Impossible) else "no such day", why=why)


# -- counting --------------------------------------------------------------------------------------------------------


def _base(base: str, unit: Unit, place: Place) -> tuple[Period | None, str, str, Literal["text", "context"]]:
    """Return what to count from: the period, its name, why there is none, and whether context gave it."""
    told = place.told
    if base in ("told", "near") or (base == "nearest" and place.history):
        found = told.of(unit)
        if found is not None:
            return found, f'{say(found)} ("{told.words}")', "", "context"
    if told.heading is not None and place.history:
        return told.heading, f'the heading "{told.heading_words}"', "", "context"
    if place.created is not None and not (base == "nearest" and place.history):
        return place.created, f"publication on {say(place.created)}", "", "text"
    return None, "", NO_CREATED if place.created is None else "the text has told no date so far", "text"


def _shift(meaning: Shift, place: Place) -> Outcome:
    unit = meaning.unit
    basis: Literal["text", "context"]
    if place.history and unit == "day" and meaning.count == 0 and meaning.base == "created":
        return Outcome(fixed=Fixed("DATE", "PRESENT_REF"))
    if (quarter := _quarter(meaning, place)) is not None:
        return quarter
    if isinstance(meaning.base, str):
        base, anchor, why, basis = _base(meaning.base, unit, place)
        if base is None:
            return Outcome(partial=_without_base(unit), why=why)
    else:
        inner = resolve(meaning.base, place)
        if inner.period is None:
            return Outcome(partial=_without_base(unit), why=inner.why)
        base, anchor, basis = inner.period, say(inner.period), inner.basis
    if meaning.count is None:
        return Outcome(partial=_without_base(unit), anchor=anchor, why="the words give no number to count by", basis=basis)
    if SIZE[base.unit] > SIZE[unit]:
        if meaning.count == 0:
            return Outcome(partial=_coarse(base, unit), anchor=anchor, why=f"{anchor} is no more exact", basis=basis)
        if SIZE[unit] < SIZE["month"]:
            return Outcome(partial=_coarse(base, unit), anchor=anchor, why=f"{anchor} is too coarse to count {unit}s from", basis=basis)
    found = _count(base, unit, meaning.count)
    if meaning.grain is not None:
        found = found.inside(meaning.grain)
    return Outcome(found, anchor=anchor, why=_counted(unit, meaning.count, anchor), basis=basis)


def _quarter(meaning: Shift, place: Place) -> Outcome | None:
    """Reports of quarters: "the quarter" is the last that has ended, and "a year earlier" the same quarter then."""
    told = place.told.period
    if meaning.unit == "quarter" and meaning.base == "near" and meaning.count == 0 and not place.history:
        if told is not None and told.unit == "quarter":
            return Outcome(told, anchor=say(told), why=f'the quarter told of ("{place.told.words}")', basis="context")
        if place.created is not None and place.created.unit == "day":
            last = place.created.inside("quarter").shifted(-1)
            return Outcome(last, anchor=f"publication on {say(place.created)}", why=f"the last quarter that had ended by {say(place.created)}")
    if meaning.unit == "year" and told is not None and told.unit == "quarter" and meaning.base in ("told", "created") and meaning.count == -1 and place.after_told:
        return Outcome(told.shifted(-4), anchor=say(told), why=f'a year before {say(told)} ("{place.told.words}")', basis="context")
    return None


def _count(base: Period, unit: Unit, count: int) -> Period:
    return base.inside(unit).shifted(count) if SIZE[base.unit] <= SIZE[unit] else Period(unit, base.inside(base.unit).first).shifted(count) if unit == "day" else periods.containing(base.first, unit).shifted(count)


def _counted(unit: Unit, count: int, anchor: str) -> str:
    name = {"fiscal": "fiscal year"}.get(unit, unit)
    if count == 0:
        return f"the {name} of {anchor}"
    many = f"{abs(count)} {name}s" if abs(count) != 1 else f"the {name}"
    return f"{many} {'before' if count < 0 else 'after'} {anchor}"


def _coarse(base: Period, unit: Unit) -> str:
    from ingest.dates.write import timex_value

    head = timex_value(base)
    return f"{head}-XX" if unit == "day" and base.unit == "month" else f"{head}-XX-XX" if unit == "day" else f"{head}-XX"


def _without_base(unit: Unit) -> str:
    return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "season": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX"}.get(unit, "XXXX")


# -- clock times and ranges --------------------------------------------------------------------------------------------


def _clock(meaning: Clock, place: Place) -> Outcome:
    if meaning.day is not None:
        day = resolve(meaning.day, place)
        return replace(day, clock=meaning, fixed=None)
    if meaning.loose and (place.history or meaning.part == "NI"):
        return Outcome(clock=meaning, partial="XXXX-XX-XX", why="the words are of no day in particular")
    base, anchor, why, basis = _base("nearest" if not place.after_told else "told", "day", place)
    if base is None or base.unit != "day":
        return Outcome(clock=meaning, partial="XXXX-XX-XX", why=why or f"{anchor} is no day")
    return Outcome(base, clock=meaning, anchor=anchor, why=f"no day is named; that of {anchor}", basis=basis)


def _range(first: Meaning, last: Meaning, place: Place) -> Outcome:
    end = resolve(last, place)
    begin = resolve(first, place)
    if begin.period is not None and end.period is not None and begin.period.first > end.period.last:
        # "28 December to 3 January": each end alone may fall on the wrong side of New Year.
        if isinstance(first, Yearly) and isinstance(made := in_year(first, end.period.year - 1), Exact):
            begin = replace(begin, period=made.period)
        elif begin.period.unit == end.period.unit:
            begin, end = end, begin
    if begin.period is None or end.period is None:
        return begin if begin.period is None else end
    return Outcome(begin.period, last=end.period, anchor=begin.anchor or end.anchor, why=begin.why, basis=begin.basis)


__all__ = ["Outcome", "Place", "resolve"]
_ = (PER_YEAR, holiday_day, month_length, weekday, FUTURE)
