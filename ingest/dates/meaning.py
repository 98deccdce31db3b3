"""Meaning: what date words say by themselves, before anything around them is known.

A rule gives a meaning; composition joins meanings ("9 a.m." and "Tuesday"); ``anchor`` supplies what is missing.
"""

from dataclasses import dataclass
from typing import Literal

from ingest.dates.periods import Period, Unit
from ingest.record.days import Day

Base = Literal["created", "told", "nearest", "near", "close", "period"]
"""What a shift counts from: publication, the date told last in the text, or whichever the text at hand uses.

``nearest`` is publication in news and the date told last in histories; ``near`` prefers the date told last anywhere;
``close`` a date told within a sentence or two, unless the verb tells of what is to come;
``period`` is the quarter or month last reported on.
"""

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Which = Literal["", "last", "this", "next"]
Bound = Literal["", "before", "by", "until", "since", "from", "after", "as of"]
"""What a word before or behind a date makes of it.

``before`` is earlier than it, ``by`` no later, ``until`` a state that ends with it; ``after`` is later than it,
``from`` no earlier, ``since`` a state that begins with it; ``as of`` begins one that is to come, else is the day.
"""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """How a text that reckons by another calendar writes a date, ``12 Ramadan 1445 AH``, and how sure its day is.

    ``last`` and ``unit`` are the last day and the length of a month or year of that calendar. ``why`` says in one
    clause how our day was found. ``sure`` is false where the rule may be a day off.
    """

    calendar: str
    written: str
    why: str
    last: Day | None = None
    unit: Unit = "day"
    sure: bool = True
    value: str = ""
    """The TIMEX3 value, where it is not that of our days: a fiscal year's is its number."""


@dataclass(frozen=True, slots=True)
class Exact:
    """A full date; ``also`` is a second reading, ``by`` how another calendar writes it where the text uses one."""

    period: Period
    also: Period | None = None
    by: Reckoned | None = None


@dataclass(frozen=True, slots=True)
class Impossible:
    """A date that no calendar has; ``reason`` says why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Yearly:
    """A date without its year: a month, a day of a month, a season, quarter or half, a holiday.

    ``number`` is the month, season, quarter or half, from 1; ``day`` the day of the month. ``which`` is "last" or
    "next" where the words say so, counted from ``base``: "in June following" is the first one after the date told.
    ``short`` are the last two digits of the year, where only they are said, ``of`` the year in other words ("of last
    year"). ``julian`` marks a day in Old Style.
    """

    unit: Unit
    number: int = 0
    day: int = 0
    weekday: int | None = None
    holiday: str = ""
    which: Which = ""
    short: int | None = None
    also: "Yearly | None" = None
    base: Base = "created"
    of: "Meaning | None" = None
    julian: bool = False


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day whose month is not named: "the 14th". ``months`` is -1 for ultimo, 0 for instant, 1 for proximo.

    ``base`` is "told" for "the 22nd of the same month".
    """

    day: int
    months: int | None = None
    base: Base = "nearest"
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 is Monday; ``weeks`` counts from the week of publication; ``grain`` may be a weekend."""

    weekday: int
    which: Which = ""
    weeks: int | None = None
    base: Base = "nearest"
    grain: Unit = "day"


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth (from 1, or from the end: -1 is the last) weekday or unit of a longer time.

    Without ``of`` the words name no date yet.
    """

    number: int
    unit: Unit
    weekday: int | None = None
    of: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class Shift:
    """``count`` units away from something; null is a vague number ("weeks ago").

    ``base`` may be a meaning ("the day before the treaty of 5 March"). ``grain`` is the unit of the result where the
    words fix it: "last year" is a year, whatever quarter is told of, and "the same month a year earlier" may be a
    month.
    """

    unit: Unit
    count: int | None
    base: "Base | Meaning" = "created"
    grain: Unit | None = None
    in_history: str = ""
    """The length of time it is in histories, which say "in three days" of how long a thing took."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that needs no anchor: a duration, a recurrence, ``PAST_REF``."""

    type: TimexType
    value: str
    amount: float | None = None
    unit: str = ""
    in_history: str = ""
    """The value in histories, where their convention differs: TIMEX2 writes "daily" so."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, or a part of one (``MO AF EV NI DT``), on a day that may be said or not.

    ``zone`` is an offset in minutes; ``zone_name`` as written. ``place`` is where the clock stands, a name of the zone
    database, "local", or "several" for letters of more than one zone. ``zone_from`` are the words that give a text's
    times their zone.
    """

    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    part: str = ""
    zone: int | None = None
    zone_name: str = ""
    place: str = ""
    zone_from: str = ""
    day: "Meaning | None" = None
    loose: bool = False
    """"At night": of no day in particular, unless the sentence names one."""


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends, both included; an end without its year takes the other's."""

    first: "Meaning"
    last: "Meaning"
    listed: bool = False
    """"February 26 and 27": two days, not a span; drawn as one where they touch."""


@dataclass(frozen=True, slots=True)
class Skip:
    """No date: words that only look like one."""


Meaning = Exact | Impossible | Yearly | DayOfMonth | Weekday | Nth | Shift | Fixed | Clock | Range | Skip


@dataclass(frozen=True, slots=True)
class Found:
    """Date words at ``text[start:end]`` with their meaning.

    ``mod`` is TIMEX3's. ``part`` is "early", "mid", "late", "first half" or "second half" where that part of it is
    meant. ``parts`` are the words a longer phrase was composed of: the two ends of a range.
    """

    start: int
    end: int
    rule: str
    meaning: Meaning
    mod: str | None = None
    part: str = ""
    about: bool = False
    bound: Bound = ""
    parts: tuple["Found", ...] = ()
    texts: str = ""
    """The kind of text in which alone the words count: "history", as "former" dates nothing in news, or "bc"."""
