"""Value: the TIMEX3 type and value of what date words came to."""

from ingest.dates.meaning import Clock, TimexType
from ingest.dates.outcome import Outcome
from ingest.dates.write import timex_value


def type_and_value(outcome: Outcome) -> tuple[TimexType, str]:
    """Return the TIMEX3 type and value; the value is empty where the words are an impossible date."""
    if outcome.fixed is not None:
        return outcome.fixed.type, outcome.fixed.value
    if outcome.impossible:
        return "DATE", ""
    if outcome.by is not None and outcome.by.value:
        return "DATE", outcome.by.value
    head = timex_value(outcome.period) if outcome.period is not None else outcome.partial
    if outcome.clock is not None:
        # The night from one day to the next is called by the day it begins on.
        return "TIME", head + clock_value(outcome.clock)
    if outcome.last is not None:
        head = f"{head}/{timex_value(outcome.last)}"
    return "DATE", head


def clock_value(clock: Clock) -> str:
    """Return the part of a TIME value behind its day."""
    if clock.part:
        return f"T{clock.part}"
    value = f"T{clock.hour or 0:02d}"
    if clock.minute is not None:
        value += f":{clock.minute:02d}"
    if clock.second is not None:
        value += f":{clock.second:02d}"
    if clock.zone == 0 and clock.zone_name in ("gmt", "utc", "z"):
        value += "Z"
    return value
