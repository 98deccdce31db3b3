"""Weekday range: the two ends of "Monday to Wednesday", which lie within one week of each other."""

from dataclasses import replace

from ingest.dates import periods
from ingest.dates.outcome import Outcome
from ingest.dates.periods import Period


def weekday_ends(begin: Outcome, end: Outcome, first: int, last: int, *, ahead: bool) -> tuple[Outcome, Outcome]:
    """Return both ends from what each weekday came to alone.

    Alone they may fall into two weeks: on a Tuesday, Monday was yesterday and Wednesday six days ago. In what is to
    come the first one settles the last, in what has been the last one the first.
    """
    if begin.period is None or end.period is None:
        return begin, end
    if ahead:
        return begin, replace(end, period=Period("day", periods.weekday_after(begin.period.first, last)))
    return replace(begin, period=Period("day", periods.weekday_before(end.period.first, first))), end
