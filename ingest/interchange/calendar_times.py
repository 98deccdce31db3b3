"""Calendar times: dates and clock times of iCalendar with their zones, read as moments to count on, and written.

A zone that is named but nowhere defined leaves the clock time without a zone; that is said, and nothing is guessed.

Reference: RFC 5545: 3.3.4 (DATE), 3.3.5 (DATE-TIME), 3.3.6 (DURATION), 3.6.5 (VTIMEZONE).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ingest.interchange.content_lines import Line, escaped
from ingest.interchange.instants import Instant
from ingest.interchange.spans import ends, period
from ingest.record.days import Day, from_day
from ingest.record.edtf_form import Date
from ingest.record.report import When

_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?", re.ASCII)
_DURATION = re.compile(
    r"([+-])?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?", re.ASCII
)
_TIMEZONE = re.compile(r"BEGIN:VTIMEZONE.{0,40000}?END:VTIMEZONE", re.DOTALL | re.IGNORECASE)
_MOST_ZONES = 50
_MOST_NAMES = 200


class Zones:
    """The zones a calendar names: those everybody knows, those of Windows, and those it defines itself."""

    def __init__(self, text: str) -> None:
        """Keep the calendar's own definitions, which are read when first asked for."""
        self._text = text
        self._known: dict[str, tzinfo | None] = {}

    def named(self, name: str) -> tzinfo | None:
        """Return a zone by its TZID, None if nobody defines it."""
        if name not in self._known:
            if len(self._known) >= _MOST_NAMES:
                return None
            self._known[name] = _zone(name, self._text)
        return self._known[name]


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or clock time as the calendar has it: ``at`` is without zone, null where it is none, with the reason.

    ``utc`` and ``zone`` say which clock it is; both are unset where it floats. ``lost`` names what was not taken over.
    """

    at: datetime | None
    words: str
    whole_day: bool = False
    utc: bool = False
    zone: tzinfo | None = None
    why: str = ""
    lost: str = ""

    def on(self, at: datetime) -> "Moment":
        """Return the same kind of moment at another time."""
        words = at.strftime("%Y-%m-%d") if self.whole_day else at.strftime("%Y-%m-%d %H:%M")
        return replace(self, at=at, words=self.words if at == self.at else words)

    def as_day(self) -> "Moment":
        """Return the day of a moment."""
        return replace(self, whole_day=True)

    @classmethod
    def day(cls, number: Day) -> "Moment":
        """Return a whole day of the years 1 to 9999."""
        at = datetime(*from_day(number))  # noqa: DTZ001 -- a day has no zone
        return cls(at, at.strftime("%Y-%m-%d"), whole_day=True)


def moment(line: Line, zones: Zones) -> Moment:
    """Return the moment of a property; the first where it lists several."""
    return moments(line, zones)[0]


def moments(line: Line, zones: Zones) -> tuple[Moment, ...]:
    """Return the moments a property lists; of a period its beginning."""
    name = line.parameters.get("TZID", "")
    return tuple(_moment(value.strip().split("/")[0], name, zones) for value in line.value.split(","))


def _moment(value: str, name: str, zones: Zones) -> Moment:
    match = _STAMP.fullmatch(value)
    words = f"{value} {name}".strip()[:80]
    if match is None:
        return Moment(None, words, why=f'"{words}" is no date that a calendar has.')
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
        at = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 -- its zone is kept beside it
    except ValueError:
        return Moment(None, words, why=f'"{words}": the calendar has no such date or time.')
    if match[4] is None:
        return Moment(at, words, whole_day=True)
    if match[7]:
        return Moment(at, words, utc=True)
    zone = zones.named(name) if name else None
    return Moment(at, words, zone=zone, lost="time zones that are not known" if name and zone is None else "")


def instant(moment: Moment | None) -> Instant | None:
    """Return a moment as the date that is kept."""
    if moment is None:
        return None
    at = moment.at
    if at is None:
        return Instant(None, moment.words, moment.why)
    if moment.whole_day:
        return Instant(Date(at.year, at.month, at.day), moment.words)
    clock = f"{at:%H:%M}" + (f":{at:%S}" if at.second else "")
    return Instant(Date(at.year, at.month, at.day, clock, _offset(moment, at)), moment.words)


def read_duration(text: str) -> timedelta | None:
    """Return a length of time, None if it is none or lasts over a hundred years.

    >>> read_duration("PT1H30M"), read_duration("P1W").days
    (datetime.timedelta(seconds=5400), 7)
    """
    match = _DURATION.fullmatch(text.strip().upper())
    if match is None or not any(match.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return None if match[1] == "-" or length > timedelta(days=36_525) else length


def _offset(moment: Moment, at: datetime) -> str:
    if moment.utc:
        return "Z"
    if moment.zone is None:
        return ""
    try:
        offset = at.replace(tzinfo=moment.zone).utcoffset()
    except (OverflowError, ValueError):  # at the very ends of the calendar
        offset = None
    if offset is None or offset.total_seconds() % 60:
        return ""
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}" if minutes else "Z"


def _zone(name: str, text: str) -> tzinfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415 -- slow to import, seldom needed

    plain = name.strip().lstrip("/")
    for known in (plain, WINDOWS_TO_OLSON.get(plain, ""), "/".join(plain.split("/")[-2:])):
        try:
            if known:
                return ZoneInfo(known)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return _defined(name, text)


def _defined(name: str, text: str) -> tzinfo | None:
    """Return the zone a calendar defines under a name, None if it does not or its definition is broken."""
    from icalendar import Timezone  # noqa: PLC0415 -- slow to import, seldom needed

    for number, match in enumerate(_TIMEZONE.finditer(text)):
        if number == _MOST_ZONES:
            return None
        if f"TZID:{name}" in match[0].replace("\r\n ", "").replace("\n ", ""):
            try:
                made = Timezone.from_ical(match[0])
                return made.to_tz() if isinstance(made, Timezone) else None
            except (ValueError, KeyError, TypeError, AttributeError, IndexError):
                return None
    return None


def write_times(when: When) -> Iterable[str]:
    """Yield the lines of a date within the years 1 to 9999, and its EDTF where they do not tell all of it."""
    first, last = when.earliest, when.latest
    begin, until, _ = ends(when)
    clocks = [date for date in (begin, until) if date is not None]
    if when.first_second is not None and first is not None and when.precision in ("hour", "minute", "second"):
        yield f"DTSTART:{_written(when.instant, first, when.first_second)}"
        if len(clocks) == 2 and last is not None and when.last_second is not None and clocks[1].clock:
            parts = [int(part) for part in clocks[1].clock.split(":")]
            second = sum(part * size for part, size in zip(parts, (3600, 60, 1), strict=False))
            zone = clocks[1].zone
            yield f"DTEND:{_in_utc(last, second, zone) if zone else _floating(last, second)}"
        if when.edtf is not None and any(date.zone not in ("", "Z") for date in clocks):
            yield f"X-TIMELINE-EDTF:{escaped(when.edtf)}"
        return
    start = first if first is not None else last
    end = last if last is not None else first
    assert start is not None and end is not None  # _fits saw to it
    yield f"DTSTART;VALUE=DATE:{_compact(start)}"
    yield f"DTEND;VALUE=DATE:{_compact(end + 1)}"
    reread = period(*(instant(Moment.day(d)) for d in ((start,) if start == end else (start, end))))
    if reread.edtf != when.edtf and when.edtf is not None:
        yield f"X-TIMELINE-EDTF:{escaped(when.edtf)}"


def _written(utc: str | None, day: Day, second: int) -> str:
    """Write a clock time: in UTC where the zone is known; without one it floats, as it stands in the text."""
    if utc is not None:
        return f"{utc.split('.')[0].replace('-', '').replace(':', '').rstrip('Z')}Z"
    return _floating(day, second)


def _floating(day: Day, second: int) -> str:
    return f"{_compact(day)}T{second // 3600:02d}{second % 3600 // 60:02d}{second % 60:02d}"


def _in_utc(day: Day, second: int, zone: str) -> str:
    offset = 0
    if zone != "Z":
        offset = (int(zone[1:3]) * 3600 + int(zone[4:6]) * 60) * (-1 if zone[0] == "-" else 1)
    days, rest = divmod(second - offset, 86_400)
    return f"{_floating(day + days, rest)}Z"


def _compact(day: Day) -> str:
    y, m, d = from_day(day)
    return f"{y:04d}{m:02d}{d:02d}"
