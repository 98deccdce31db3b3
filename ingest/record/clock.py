"""Clock: the seconds of the day, the zone and the moment in UTC of a date whose EDTF has a time of day."""

from dataclasses import replace

from ingest.record.days import from_day, to_day
from ingest.record.edtf_form import Date, OneOf, parse
from ingest.record.report import When

_DAY = 86_400


def clocked(when: When) -> When:
    """Return a date with the times of day that its EDTF gives at both ends, unchanged where it gives none.

    Raises:
        BadEdtf: it has an EDTF string that is none.
    """
    if when.edtf is None or "T" not in when.edtf:
        return when
    value = parse(when.edtf)
    if isinstance(value, OneOf):
        return when
    first, last = (value, value) if isinstance(value, Date) else (value.start, value.end)
    if first is None or last is None or not first.clock or not last.clock:
        return when
    return replace(
        when, first_second=_second(first.clock), last_second=_second(last.clock, last=True),
        zone=("+00:00" if first.zone == "Z" else first.zone) or None, instant=_instant(first),
    )  # fmt: skip


def _second(clock: str, *, last: bool = False) -> int:
    parts = [int(part) for part in clock.split(":")]
    full = [*parts, *([59, 59] if last else [0, 0])][:3]
    return full[0] * 3600 + full[1] * 60 + full[2]


def _instant(date: Date) -> str | None:
    """Return the moment in UTC, null where the zone is unsaid or the year has no four digits."""
    if not date.zone or date.month is None or date.day is None or not 1 <= date.year <= 9998:
        return None
    offset = 0
    if date.zone != "Z":
        minutes = int(date.zone[1:3]) * 60 + int(date.zone[4:6])
        offset = minutes * 60 * (-1 if date.zone[0] == "-" else 1)
    days, second = divmod(_second(date.clock) - offset, _DAY)
    number = to_day(date.year, date.month, date.day) + days
    if number < 1:
        return None
    y, m, d = from_day(number)
    return f"{y:04d}-{m:02d}-{d:02d}T{second // 3600:02d}:{second % 3600 // 60:02d}:{second % 60:02d}Z"
