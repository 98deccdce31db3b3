"""Clock days: the day of a clock time that names none, by the day that its sentence names nearest."""

from dataclasses import replace

from ingest.dates.compose import tags
from ingest.dates.direction import sentence_bounds
from ingest.dates.entries import opens_line
from ingest.dates.meaning import Clock, Fixed, Found

_BEHIND = 3
"""A day told behind a clock time counts as so many times as far: "on 9 May at ten and on 11 May at two"."""
_EACH = 16
"""Characters before a clock time within which a recurrence is of it; further off it is of something else."""


def days_of_clocks(founds: tuple[Found, ...], text: str, folded: str, *, ordinals: bool) -> tuple[Found, ...]:
    """Give a clock time that names no day the day its own sentence names, the nearest one; "daily at nine" has none."""
    result = list(founds)
    opening = [f.start for f in founds if isinstance(f.meaning, Clock) and opens_line(text, f.start)]
    log = frozenset(opening if len(opening) > 1 else ())
    for k, found in enumerate(founds):
        if not isinstance(found.meaning, Clock) or found.meaning.day is not None:
            continue
        if found.start in log:
            continue  # When an entry was written is no part of what it tells: "19:15 Envoys left on Thursday".
        low, high = sentence_bounds(folded, found.start, found.end, ordinals=ordinals)
        near = [
            (max((other.start - found.end) * _BEHIND, found.start - other.end), other)
            for other in founds[max(0, k - 3) : k + 4]
            if low <= other.start and other.end <= high and _has_day(other, found)
        ]
        if near:
            day = min(near, key=lambda pair: pair[0])[1].meaning
            day = day.day if isinstance(day, Clock) and day.day is not None else day
            each = isinstance(day, Fixed)
            result[k] = replace(found, meaning=replace(found.meaning, day=None if each else day, loose=each))
    return tuple(result)


def _has_day(other: Found, clock: Found) -> bool:
    """Tell whether date words say the day of a clock time, or that it is of every day: "daily from nine to five"."""
    shown = tags(other.meaning)
    return bool({"day", "timed"} & shown) or ("set" in shown and 0 <= clock.start - other.end <= _EACH)
