r"""Calendar: events as iCalendar that every calendar takes: whole days, stable ids, lines folded by octets.

Reference: RFC 5545: 3.1 (content lines), 3.3.11 (text), 3.6.1 (events), 3.8.2.2 (DTEND is not included).
"""

from collections.abc import Iterable, Sequence

from dashboard.exports.plain import plain
from dashboard.exports.setting import Setting
from dashboard.paper.caption import said_as
from dashboard.scene.datewords import when_words
from ingest.record.days import Day, from_day
from ingest.record.event import Event
from ingest.record.report import When

_LIMIT = 75
"""Octets a line may have without its end."""
_STATUS = {
    "happened": "CONFIRMED",
    "scheduled": "TENTATIVE",
    "hypothetical": "TENTATIVE",
    "called_off": "CANCELLED",
    "denied": "CANCELLED",
}
_FIRST, _LAST = 1, 3_652_059
"""The years 1 to 9999: iCalendar cannot write others."""


def ics(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events as iCalendar; undated ones and those outside the years 1 to 9999 are left out and counted."""
    fitting = [event for event in events if _fits(event.when)]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//diplomatic-timeline//EN", "CALSCALE:GREGORIAN"]
    if left := len(events) - len(fitting):
        lines.append(f"X-WR-CALDESC:{escaped(f'{left} further events have no date a calendar can hold.')}")
    stamp = setting.instant().replace("-", "").replace(":", "").split(".")[0].rstrip("Z") + "Z"
    for event in fitting:
        lines += _entry(event, setting, stamp)
    lines.append("END:VCALENDAR")
    return "".join(fold(line) + "\r\n" for line in lines).encode()


def _fits(when: When) -> bool:
    ends = [day for day in (when.earliest, when.latest) if day is not None]
    return bool(ends) and all(_FIRST <= day < _LAST for day in ends)


def _entry(event: Event, setting: Setting, stamp: str) -> Iterable[str]:
    values = plain(event, setting)
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.id)}@diplomatic-timeline"
    yield f"DTSTAMP:{stamp}"
    yield from _times(event.when)
    # A plan needs no word in a calendar; what was called off, denied or only possible does.
    text = " ".join((event.label or event.headline).split())
    summary = text if event.status in ("happened", "scheduled") else said_as(event, text, language=setting.language)
    yield f"SUMMARY:{escaped(summary)}"
    told = [when_words(event.when, language=setting.language, year=True), values.why]
    told += [f"“{values.quote}”"] if values.quote else []
    told += [values.outlet]
    yield f"DESCRIPTION:{escaped(chr(10).join(part for part in told if part))}"
    if values.place:
        yield f"LOCATION:{escaped(values.place)}"
    if values.link:
        yield f"URL:{_one_line(values.link)}"
    yield f"CATEGORIES:{escaped(values.kind)}"
    yield f"STATUS:{_STATUS[event.status]}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _times(when: When) -> Iterable[str]:
    if when.instant is not None:
        yield f"DTSTART:{when.instant.split('.')[0].replace('-', '').replace(':', '').rstrip('Z')}Z"
        return
    first, last = when.earliest, when.latest
    if when.first_second is not None and when.precision in ("hour", "minute", "second") and first is not None:
        # Without a zone the time floats: every calendar shows it as it stands in the text.
        s = when.first_second
        yield f"DTSTART:{_compact(first)}T{s // 3600:02d}{s % 3600 // 60:02d}{s % 60:02d}"
        return
    start = first if first is not None else last
    end = last if last is not None else first
    assert start is not None and end is not None  # _fits saw to it
    yield f"DTSTART;VALUE=DATE:{_compact(start)}"
    yield f"DTEND;VALUE=DATE:{_compact(end + 1)}"


def _compact(day: Day) -> str:
    y, m, d = from_day(day)
    return f"{y:04d}{m:02d}{d:02d}"


def escaped(text: str) -> str:
    r"""Return text as a value: backslash, comma and semicolon marked, line ends as ``\n``, no other control letters."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(letter for letter in text if letter == "\t" or (letter >= " " and letter != "\x7f"))


def _one_line(text: str) -> str:
    return "".join(letter for letter in text if letter > " " and letter != "\x7f")


def fold(line: str) -> str:
    r"""Return a line folded to 75 octets at most, never inside a letter.

    >>> [len(part.encode()) for part in fold("SUMMARY:" + "ж" * 60).split("\r\n")]
    [74, 55]
    """
    parts, size = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _LIMIT:
            parts.append(" ")
            size = 1
        parts[-1] += letter
        size += octets
    return "\r\n".join(parts)
