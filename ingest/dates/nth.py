"""Nth: the nth or last weekday, day, week or month of a longer time: "the 1st Friday of next month"."""

from ingest.dates.meaning import Meaning, Nth
from ingest.dates.periods import SIZE, Period, Unit, containing, weekday_after, weekday_before
from ingest.dates.reading import Reading

_THURSDAY = 3


def nth(read: Reading) -> Meaning | None:
    """The first Friday, the last week; of what, a joint says."""
    number = read.word("nth")
    if number is None:
        return None
    weekday = read.word("weekday")
    unit: Unit | None = "day" if weekday is not None else read.unit()
    if unit is None or read.plural():
        return None
    return Nth(int(number), unit, int(weekday) if weekday is not None else None)


def inside(meaning: Nth, whole: Period) -> Period | None:
    """Return the nth of a longer period, None if that is no longer or has not so many.

    A week counts to where its Thursday lies, as it does at the turn of the year.

    Reference: ISO 8601-1:2019, 3.1.1.23, of the weeks of a year.
    """
    if SIZE[whole.unit] <= SIZE[meaning.unit]:
        return None
    weekday = _THURSDAY if meaning.unit == "week" else 5 if meaning.unit == "weekend" else meaning.weekday
    if weekday is None:
        first, last = containing(whole.first, meaning.unit), containing(whole.last, meaning.unit)
    else:
        first = containing(weekday_after(whole.first, weekday, inclusive=True), meaning.unit)
        last = containing(weekday_before(whole.last, weekday, inclusive=True), meaning.unit)
    step = 7 if meaning.unit == "day" and weekday is not None else 1
    found = (
        first.shifted((meaning.number - 1) * step) if meaning.number > 0 else last.shifted((meaning.number + 1) * step)
    )
    return found if first.index <= found.index <= last.index else None
