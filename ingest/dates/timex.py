"""Timex: one time expression, its TIMEX3 value, and where it lies on the axis."""

from dataclasses import dataclass

from ingest.dates.meaning import Bound, TimexType
from ingest.record.report import When


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression at ``text[start:end]``.

    ``value`` and ``mod`` are TIMEX3. ``when`` is the place on the axis in EDTF with its explanation; its ``edtf`` is
    null where it has none (a duration, a recurrence, ``PAST_REF``) or where the words are an impossible date;
    ``invalid`` is then the reason in plain words. ``parts`` are the two ends of a range ("from 1998 to 2001"), each a
    timex of its own with offsets of its own. ``bound`` says what the words beside make of the date ("by 3 May"): then
    ``when`` is open on one side, and ``named`` is the EDTF of the date that the words themselves name.

    Reference: TimeML 1.2.1, TIMEX3.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    when: When
    mod: str | None = None
    invalid: str = ""
    parts: tuple["Timex", ...] = ()
    bound: Bound = ""
    named: str | None = None
