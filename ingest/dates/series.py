"""Series: the days of a list that share the month named behind the last of them: "am 3., 4. und 7. Oktober"."""

import re
from dataclasses import replace

from ingest.dates.calendar_dates import calendar_date
from ingest.dates.meaning import Clock, DayOfMonth, Exact, Found, Meaning, Range, Yearly
from ingest.dates.pack import Pack, Series
from ingest.record.days import from_day, month_length

_REACH = 24
"""How far back from a day the one before it in its list may begin."""
_FIRST_NUMBER = re.compile(r"\D{0,14}(\d{1,2})(?!\d)")


def with_series(founds: tuple[Found, ...], folded: str, pack: Pack) -> tuple[Found, ...]:
    """Return date words with the earlier days of their lists before them, in text order."""
    if not pack.series:
        return founds
    result: list[Found] = []
    for found in founds:
        for series in pack.series:
            items = _before(found, folded, series)
            if items:
                _make_room(result, items[0].start)
                result.extend(item for item in items if not result or item.start >= result[-1].end)
                break
        result.append(found)
    return tuple(result)


def _make_room(result: list[Found], start: int) -> None:
    """Take away a day of no named month that is the first of the list: "los días 1, 2 y 3 de marzo"."""
    if result and result[-1].end > start and isinstance(result[-1].meaning, DayOfMonth):
        result.pop()


def _before(found: Found, folded: str, series: Series) -> list[Found]:
    """Return the earlier days of the list that ends in a date; the days of a list rise and words lead to the first."""
    day = _day_of(found.meaning)
    number = _FIRST_NUMBER.match(folded, found.start, found.end)
    if day is None or number is None or int(number[1]) != _number(day):
        return []
    items: list[Found] = []
    place, last = found.start, int(number[1])
    while (hit := series.item.search(folded, max(0, place - _REACH), place)) is not None:
        shown = _FIRST_NUMBER.match(hit.group())
        earlier = int(shown[1]) if shown is not None else 0
        meaning = _on(day, earlier)
        if not 1 <= earlier < last or meaning is None:
            break
        items.insert(0, Found(hit.start(), hit.end("day"), f"{series.id}+{found.rule}", meaning))
        place, last = hit.start(), earlier
    led = items and (folded[items[0].start].isalpha() or series.lead.search(folded, max(0, place - _REACH), place))
    return items if led else []


def _day_of(meaning: Meaning) -> Yearly | Exact | None:
    """Return the day that date words begin with, None where they begin with none."""
    match meaning:
        case Yearly(unit="day", holiday="", short=None) | Exact(also=None, by=None):
            return meaning if isinstance(meaning, Yearly) or meaning.period.unit == "day" else None
        case Range(first):
            return _day_of(first)
        case Clock(day=day) if day is not None:
            return _day_of(day)
    return None


def _number(day: Yearly | Exact) -> int:
    return day.day if isinstance(day, Yearly) else from_day(day.period.first)[2]


def _on(day: Yearly | Exact, number: int) -> Meaning | None:
    """Return another day of the same month, None if it has no such day."""
    if isinstance(day, Yearly):
        fits = 1 <= number <= month_length(2000, day.number)
        return replace(day, day=number, weekday=None) if fits else None
    year, month, _ = from_day(day.period.first)
    made = calendar_date(year, month, number) if number else None
    return made if isinstance(made, Exact) else None
