"""Recurrence: the times at which a calendar entry comes round again, up to a bound that is always said.

Reference: RFC 5545: 3.3.10 (RRULE), 3.8.5 (EXDATE, RDATE); the rules themselves are dateutil's.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from itertools import islice

from dateutil.rrule import rrulestr  # type: ignore[import-untyped] # it has no stubs of its own

MOST_TIMES = 500
"""Times one entry is told; a daily entry without end would be nothing but itself."""
_YEARS_OPEN, _YEARS_BOUND = 10, 100
"""How far a rule without an end is followed, and one with an end."""
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
BEYOND = f"recurrences beyond {MOST_TIMES} times, or beyond {_YEARS_OPEN} years of a rule without end"
UNREAD = "rules of recurrence that are not read (the first time stands)"


@dataclass(frozen=True, slots=True)
class Recurring:
    """When an entry comes round: first time, rules as written, times added and left out, on the clock of ``zone``."""

    start: datetime
    rules: tuple[str, ...]
    added: tuple[datetime, ...] = ()
    left_out: frozenset[datetime] = frozenset()
    zone: tzinfo | None = None


def occurrences(told: Recurring) -> tuple[tuple[datetime, ...], str]:
    """Return the times in order, the first one among them, and what was left out of them in words, "" if nothing.

    >>> occurrences(Recurring(datetime(2024, 3, 5), ("FREQ=WEEKLY;COUNT=2",)))[0]
    (datetime.datetime(2024, 3, 5, 0, 0), datetime.datetime(2024, 3, 12, 0, 0))
    """
    times = {told.start, *told.added[:MOST_TIMES]}
    bounded = BEYOND if len(told.added) > MOST_TIMES else ""
    for rule in told.rules:
        found = _of_rule(told.start, rule, told.zone)
        if found is None:
            bounded = bounded or UNREAD
            continue
        times.update(found[0])
        bounded = bounded or (BEYOND if found[1] else "")
    kept = sorted(times - told.left_out)
    return tuple(kept[:MOST_TIMES]), BEYOND if len(kept) > MOST_TIMES else bounded


def _of_rule(start: datetime, rule: str, zone: tzinfo | None) -> tuple[list[datetime], bool] | None:
    """Return the times of one rule and whether it goes on behind them; None for a rule that cannot be read."""
    parts = dict(part.split("=", 1) for part in rule.upper().replace(" ", "").split(";") if "=" in part)
    if parts.get("FREQ") not in _FREQUENCIES or any(len(value) > 200 for value in parts.values()):
        return None
    ended = "COUNT" in parts or "UNTIL" in parts
    horizon = _later(start, _YEARS_BOUND if ended else _YEARS_OPEN)
    until = _until(parts.pop("UNTIL", ""), zone)
    # Counted here: a rule that hits no day would be followed to the year 9999.
    count = parts.pop("COUNT", "")
    most = min(int(count), MOST_TIMES + 1) if count.isdecimal() else MOST_TIMES + 1
    text = ";".join(f"{key}={value}" for key, value in parts.items() if not key.startswith("X-"))
    try:
        made = rrulestr(text, dtstart=start).replace(until=min(until, horizon) if until else horizon)
        found = list(islice(made, most))
    except (ValueError, TypeError, OverflowError, AttributeError, KeyError):
        return None
    beyond = len(found) > MOST_TIMES or not ended or (until is not None and until > horizon)
    return found[:MOST_TIMES], beyond


def _until(text: str, zone: tzinfo | None) -> datetime | None:
    """Return the last time of a rule on the entry's own clock; a day is taken in to its end."""
    match = re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", text)
    if match is None:
        return None
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
        if match[4] is None:
            return datetime(year, month, day, 23, 59, 59)  # noqa: DTZ001 -- the clock of the entry, whatever its zone
        at = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 -- as above
        return at.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None) if match[7] and zone else at
    except (ValueError, OverflowError):
        return None


def _later(start: datetime, years: int) -> datetime:
    return start.replace(year=min(start.year + years, 9999), day=min(start.day, 28))
