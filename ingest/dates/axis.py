"""Axis: the place of a resolved date on the axis: its EDTF, its first and last second, its zone and instant."""

from dataclasses import replace

from ingest.dates.meaning import Bound, Clock, Found
from ingest.dates.outcome import Outcome
from ingest.dates.periods import Period
from ingest.dates.write import between, edtf_date, edtf_of, precision_of
from ingest.record.days import from_day
from ingest.record.edtf import Date, Edtf, Interval, OneOf, bounds, write
from ingest.record.report import Precision

PART_SECONDS = {
    "MO": (5 * 3600, 12 * 3600 - 1), "AF": (12 * 3600, 18 * 3600 - 1), "EV": (17 * 3600, 22 * 3600 - 1),
    "NI": (18 * 3600, 24 * 3600 - 1), "DT": (6 * 3600, 18 * 3600 - 1),
}  # fmt: skip
"""First and last second of a part of the day; a night is the one that begins on the day."""
_MIDNIGHT = 24


def place_of(found: Found, outcome: Outcome, *, bound: Bound = "") -> Edtf:
    """Return the EDTF value of a resolved date.

    Args:
        found: the date words, with "about" and "early".
        outcome: what they came to; its period is not null.
        bound: what the words beside them make of the date.
    """
    assert outcome.period is not None
    if outcome.also is not None:
        return OneOf(tuple(edtf_date(p.first) for p in sorted((outcome.period, outcome.also), key=lambda p: p.first)))
    if outcome.last is not None and outcome.by is not None:
        whole = between(outcome.period.first, outcome.last.last)
    elif outcome.last is not None:
        whole = _between(outcome.period, outcome.last)
    else:
        whole = edtf_of(outcome.period, found.part)
    if outcome.clock is not None and outcome.clock.hour == _MIDNIGHT and outcome.period.unit == "day":
        # The end of a day is the beginning of the next: the profile has no 24:00.
        whole = edtf_date(outcome.period.first + 1)
    if isinstance(whole, Date) and outcome.clock is not None and outcome.clock.hour is not None and whole.day:
        whole = replace(whole, clock=_clock_text(outcome.clock), zone=_zone_text(outcome.clock))
    if is_about(found, outcome):
        whole = _about(whole)
    if bound == "before" and found.part == "late":
        # What is to be before the end of May may be in late May.
        bound = "by"
    return _bounded(whole, outcome, bound) if bound else whole


def is_about(found: Found, outcome: Outcome) -> bool:
    """Tell whether a date is only about what it says: the words say so, or its calendar may be a day off."""
    return found.about or (outcome.by is not None and not outcome.by.sure)


def bound_of(found: Found, outcome: Outcome, *, created: Period | None) -> Bound:
    """Return the bound that a date is; one "as of" a day that is past is that day."""
    if outcome.also is not None or outcome.period is None:
        return ""
    if found.bound == "as of":
        return "from" if created is not None and outcome.period.first > created.last else ""
    return found.bound


def _about(whole: Edtf) -> Edtf:
    if isinstance(whole, Interval):
        ends = (end and replace(end, approximate=True) for end in (whole.start, whole.end))
        return Interval(*ends)
    return replace(whole, approximate=True) if isinstance(whole, Date) else whole


def _bounded(whole: Edtf, outcome: Outcome, bound: Bound) -> Edtf:
    """Return a date as the bound of something else: "by 3 May" ends it, "since May" begins it."""
    if isinstance(whole, OneOf):
        return whole
    start = whole.start if isinstance(whole, Interval) else whole
    end = whole.end if isinstance(whole, Interval) else whole
    assert start is not None and end is not None
    timed = outcome.clock is not None
    match bound:
        case "since":
            return Interval(start, None)
        case "until":
            return Interval(None, end)
        case "by":
            return OneOf((end,), before=True)
        case "from":
            return OneOf((start,), after=True)
        case "before":
            return OneOf((start if timed else _beside(start, outcome, -1),), before=True)
        case _:
            # "After 1945" may still be late in 1945; only what is later than a day lies wholly behind it.
            days = outcome.period is not None and outcome.period.unit == "day" and not timed
            return OneOf((_beside(end, outcome, 1) if days else start,), after=True)


def _beside(date: Date, outcome: Outcome, step: int) -> Date:
    """Return the date next to one: what is before March is February or earlier; what is about stays about."""
    assert outcome.period is not None
    if replace(date, approximate=False) == edtf_of(outcome.period) and outcome.period.unit != "day":
        shifted = edtf_of(outcome.period.shifted(step))
        if isinstance(shifted, Date):
            return replace(shifted, approximate=date.approximate)
    span = bounds(write(replace(date, approximate=False)))
    assert span.earliest is not None and span.latest is not None
    return replace(edtf_date(span.earliest - 1 if step < 0 else span.latest + 1), approximate=date.approximate)


def _between(first: Period, last: Period) -> Edtf:
    one, other = edtf_of(first), edtf_of(last)
    start = one.start if isinstance(one, Interval) else one
    end = other.end if isinstance(other, Interval) else other
    if isinstance(start, Date) and isinstance(end, Date):
        return start if start == end else Interval(start, end)
    return Interval(edtf_date(first.first), edtf_date(last.last))


def exactness(outcome: Outcome) -> Precision:
    """Return how exact a resolved date is."""
    assert outcome.period is not None
    clock = outcome.clock
    if clock is not None and clock.hour is not None and outcome.period.unit == "day":
        return "second" if clock.second is not None else "minute" if clock.minute is not None else "hour"
    if outcome.by is not None and outcome.last is not None:
        return precision_of(Period(outcome.by.unit, 0))
    return precision_of(outcome.period)


def readings_of(outcome: Outcome) -> tuple[str, ...]:
    """Return both readings of a date that has two, the earlier first."""
    if outcome.also is None or outcome.period is None:
        return ()
    return tuple(write(edtf_date(p.first)) for p in sorted((outcome.period, outcome.also), key=lambda p: p.first))


# -- clock times -------------------------------------------------------------------------------------------------------


def _clock_text(clock: Clock) -> str:
    text = f"{(clock.hour or 0) % _MIDNIGHT:02d}"
    if clock.minute is not None:
        text += f":{clock.minute:02d}"
    if clock.second is not None:
        text += f":{min(clock.second, 59):02d}"
    return text


def _zone_text(clock: Clock) -> str:
    return (zone_of(clock) or "").replace("+00:00", "Z")


def zone_of(clock: Clock | None) -> str | None:
    """Return the offset of a clock time, ``+02:00``, null where it is unsaid or not certain."""
    if clock is None or clock.zone is None:
        return None
    sign, minutes = "-" if clock.zone < 0 else "+", abs(clock.zone)
    return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def seconds_of(clock: Clock | None) -> tuple[int | None, int | None]:
    """Return the first and last second of a clock time or a part of the day, null without one."""
    if clock is None:
        return None, None
    if clock.hour is None:
        return PART_SECONDS.get(clock.part, (None, None))
    first = clock.hour % _MIDNIGHT * 3600 + (clock.minute or 0) * 60 + (clock.second or 0)
    length = 3600 if clock.minute is None else 60 if clock.second is None else 1
    return first, min(first + length - 1, 86_399)


def instant_of(outcome: Outcome) -> str | None:
    """Return the moment of a clock time whose zone is known, in UTC."""
    clock = outcome.clock
    if clock is None or clock.zone is None or clock.hour is None or outcome.period is None:
        return None
    total = outcome.period.first * 1440 + clock.hour * 60 + (clock.minute or 0) - clock.zone
    day, minutes = divmod(total, 1440)
    year, month, number = from_day(day)
    return f"{year:04d}-{month:02d}-{number:02d}T{minutes // 60:02d}:{minutes % 60:02d}:{clock.second or 0:02d}Z"
