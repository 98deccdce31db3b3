"""Calendar: iCalendar events, read and written side by side; the last day of whole days is not part of them there.

A calendar tells what was planned when its entry was last written (``DTSTAMP``): what lies after that is scheduled.
``X-TIMELINE-...`` are properties of ours, which calendars pass over.

Reference: RFC 5545: 3.6.1 (events), 3.8.2.2 (DTEND is not included), 3.8.1.11 (status), 3.8.4.4 (RECURRENCE-ID).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from ingest.interchange.calendar_times import Moment, Zones, instant, moment, moments, read_duration, write_times
from ingest.interchange.content_lines import Line, escaped, fold, lines, listed, one_line, unescaped
from ingest.interchange.entry import MOST_ENTRIES, Entry, Extra, Timeline, pairs
from ingest.interchange.markup import is_web
from ingest.interchange.recurrence import Recurring, occurrences
from ingest.interchange.spans import period, told
from ingest.record.errors import UnreadableDocument
from ingest.record.report import When

DOMAIN = "@diplomatic-timeline"
_STATUS = {
    "happened": "CONFIRMED", "scheduled": "TENTATIVE", "hypothetical": "TENTATIVE", "called_off": "CANCELLED",
    "denied": "CANCELLED",
}  # fmt: skip
_FIRST, _LAST = 1, 3_652_059
"""The years 1 to 9999: iCalendar cannot write others."""
_PASSED = {"VTODO": "tasks", "VJOURNAL": "journal entries", "VFREEBUSY": "free and busy times"}
_LOST = {
    "ATTACH": "attachments",
    "GEO": "positions on a map",
    "X-ALT-DESC": "formatted descriptions",
    "COLOR": "colours",
}

Properties = dict[str, list[Line]]


def looks_like(text: str) -> bool:
    """Tell whether a text begins like a calendar."""
    return text.lstrip("\ufeff \t\r\n")[:15].upper() == "BEGIN:VCALENDAR"


def read(text: str, *, name: str = "the calendar") -> Timeline:
    """Return the events of a calendar in file order, those that recur once for each time, up to a bound that is said.

    Raises:
        UnreadableDocument: it is no calendar, or has no event.
    """
    components, head, counted = _components(text)
    if not components and not any(counted.values()):
        raise UnreadableDocument(f"{name} is no calendar with events", subject=name, hint="export it again as .ics")
    zones = Zones(text)
    moved = _moved(components, zones)
    entries: list[Entry] = []
    for number, found in enumerate(components, start=1):
        if len(entries) >= MOST_ENTRIES:
            counted["events beyond the first 200,000"] += len(components) - number + 1
            break
        entries += _entries(found, number, zones, moved, counted)
    lost = tuple((what, count) for what, count in sorted(counted.items()))
    return Timeline(tuple(entries), title=head.get("X-WR-CALNAME", ""), text=head.get("X-WR-CALDESC", ""), lost=lost)


def write(timeline: Timeline, *, stamp: str) -> bytes:
    """Return a timeline as iCalendar; what has no date, or lies outside the years 1 to 9999, is left out and counted.

    ``stamp`` is an instant in UTC. Of an entry with a label the label is the summary.
    """
    fitting = [entry for entry in timeline.entries if _fits(entry.when)]
    out = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//diplomatic-timeline//EN", "CALSCALE:GREGORIAN"]
    if timeline.title:
        out.append(f"X-WR-CALNAME:{escaped(timeline.title)}")
    if left := len(timeline.entries) - len(fitting):
        out.append(f"X-WR-CALDESC:{escaped(f'{left} further events have no date a calendar can hold.')}")
    elif timeline.text:
        out.append(f"X-WR-CALDESC:{escaped(timeline.text)}")
    compact = stamp.replace("-", "").replace(":", "").split(".")[0].rstrip("Z") + "Z"
    for number, entry in enumerate(fitting, start=1):
        out += _written(entry, compact, number)
    out.append("END:VCALENDAR")
    return "".join(fold(line) + "\r\n" for line in out).encode()


def _components(text: str) -> tuple[list[Properties], dict[str, str], Counter[str]]:
    """Return the properties of each event, the calendar's own, and how many things are passed over."""
    events: list[Properties] = []
    head: dict[str, str] = {}
    counted: Counter[str] = Counter()
    inside: list[str] = []
    current: Properties = {}
    for line in lines(text):
        kind = line.value.strip().upper()
        if line.name == "BEGIN":
            inside.append(kind)
            if kind == "VEVENT":
                current = {"BEGIN": [line]}
            counted.update([_PASSED[kind]] if kind in _PASSED else ["alarms"] if kind == "VALARM" else [])
        elif line.name == "END":
            if kind == "VEVENT" and "BEGIN" in current:
                current["END"] = [line]
                events.append(current)
                current = {}
            if inside:
                inside.pop()
        elif inside[-1:] == ["VEVENT"] and current:
            current.setdefault(line.name, []).append(line)
        elif inside[-1:] == ["VCALENDAR"]:
            head.setdefault(line.name, unescaped(line.value).strip())
    return events, head, counted


def _moved(components: Sequence[Properties], zones: Zones) -> Mapping[str, frozenset[datetime]]:
    """Return the times of each recurring event that stand as an entry of their own."""
    found: dict[str, set[datetime]] = {}
    for event in components:
        for line in event.get("RECURRENCE-ID", ()):
            made = moment(line, zones)
            if made.at is not None:
                found.setdefault(_text(event, "UID"), set()).add(made.at)
    return {uid: frozenset(times) for uid, times in found.items()}


def _entries(
    event: Properties, number: int, zones: Zones, moved: Mapping[str, frozenset[datetime]], counted: Counter[str]
) -> Iterator[Entry]:
    uid = _text(event, "UID").removesuffix(DOMAIN)
    start = moment(event["DTSTART"][0], zones) if "DTSTART" in event else None
    end = _end(event, start, zones)
    entry = _entry(event, number, uid)
    rule = event.get("RRULE", []), event.get("RDATE", [])
    if start is None or start.at is None or not any(rule) or "RECURRENCE-ID" in event:
        if start is not None and "RECURRENCE-ID" in event and uid:
            entry = replace(entry, id=f"{uid}#{event['RECURRENCE-ID'][0].value.strip()}")
        yield _dated(entry, event, start, end, zones)
        return
    told_times = Recurring(
        start=start.at,
        rules=tuple(line.value for line in rule[0]),
        added=tuple(m.at for line in rule[1] for m in moments(line, zones) if m.at is not None),
        left_out=frozenset(m.at for line in event.get("EXDATE", ()) for m in moments(line, zones) if m.at is not None)
        | moved.get(_text(event, "UID"), frozenset()),
        zone=start.zone,
    )
    times, bounded = occurrences(told_times)
    if bounded:
        counted[bounded] += 1
    length = end.at - start.at if end is not None and end.at is not None else None
    for time in times:
        then = start.on(time)
        until = _after(end, time, length) if end is not None and length is not None else None
        key = f"{uid}#{time:%Y%m%dT%H%M%S}" if uid and time != start.at else uid
        yield _dated(replace(entry, id=key), event, then, until, zones)


def _end(event: Properties, start: Moment | None, zones: Zones) -> Moment | None:
    if "DTEND" in event:
        return moment(event["DTEND"][0], zones)
    if "DURATION" in event and start is not None and start.at is not None:
        length = read_duration(event["DURATION"][0].value)
        return _after(start, start.at, length) if length is not None else None
    return None


def _after(kind: Moment, time: datetime, length: timedelta) -> Moment | None:
    """Return a moment of some kind a length of time after another, None behind the year 9999."""
    try:
        return kind.on(time + length)
    except OverflowError:
        return None


def _dated(entry: Entry, event: Properties, start: Moment | None, end: Moment | None, zones: Zones) -> Entry:
    """Return an entry with its date and status; the end of whole days is the day before the one written."""
    lost = [m.lost for m in (start, end) if m is not None and m.lost]
    if start is not None and end is not None and start.at is not None and end.at is not None:
        days = start.whole_day or (start.at.time() == end.at.time() == datetime.min.time())
        if days and end.at > start.at:
            end = end.on(end.at - timedelta(days=1)).as_day()
            start = start.as_day()
        elif end.at == start.at:
            end = None
    when = period(instant(start), instant(end))
    own = _text(event, "X-TIMELINE-EDTF")
    when = (told(own, when.words) if when.edtf is not None and own else None) or when
    status = _text(event, "X-TIMELINE-STATUS") or _status(event, start, zones)
    return replace(
        entry, when=when, status=status, lost=tuple(dict.fromkeys((*entry.lost, *lost))) if lost else entry.lost
    )


def _status(event: Properties, start: Moment | None, zones: Zones) -> str:
    said = _text(event, "STATUS").upper()
    if said == "CANCELLED":
        return "called_off"
    if said == "TENTATIVE":
        return "scheduled"
    stamp = moment(event["DTSTAMP"][0], zones) if "DTSTAMP" in event else None
    if stamp is None or stamp.at is None or start is None or start.at is None:
        return ""
    return "scheduled" if start.at.date() > stamp.at.date() else "happened"


def _entry(event: Properties, number: int, uid: str) -> Entry:
    """Return all of an event but its date and status."""
    link = _text(event, "URL")
    people = [("organizer", "ORGANIZER"), ("attendees", "ATTENDEE")]
    extra: list[tuple[str, object]] = [(n, "; ".join(_person(line) for line in event.get(k, ()))) for n, k in people]
    extra += [
        (line.name[len("X-TIMELINE-VALUE-") :], unescaped(line.value))
        for n in event
        for line in event[n]
        if n.startswith("X-TIMELINE-VALUE-")
    ]
    lost = [what for key, what in _LOST.items() if key in event]
    lost += ["links that do not lead to the web"] if link and not is_web(link) else []
    summary = " ".join(_text(event, "SUMMARY").split())
    return Entry(
        when=When(None, basis="table", why="The entry has no date."),
        headline=" ".join(_text(event, "X-TIMELINE-HEADLINE").split()) or summary,
        text=_text(event, "DESCRIPTION"),
        event_type=_text(event, "X-TIMELINE-TYPE"),
        place=" ".join(_text(event, "LOCATION").split()),
        link=link if is_web(link) else "",
        publisher=_text(event, "X-TIMELINE-OUTLET"),
        group=", ".join(c for line in event.get("CATEGORIES", ()) for c in listed(line.value)),
        id=uid,
        extra=pairs(extra),
        start=event["BEGIN"][0].start,
        end=event["END"][0].end,
        locator=f"entry {number}",
        lost=tuple(lost),
    )


def _text(event: Properties, name: str) -> str:
    found = event.get(name)
    return unescaped(found[0].value).strip() if found else ""


def _person(line: Line) -> str:
    return line.parameters.get("CN") or line.value.removeprefix("mailto:").removeprefix("MAILTO:")


def _fits(when: When) -> bool:
    days = [day for day in (when.earliest, when.latest) if day is not None]
    return bool(days) and all(_FIRST <= day < _LAST for day in days)


def _written(entry: Entry, stamp: str, number: int) -> Iterable[str]:
    key = entry.id or f"entry-{number}"
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(key)}{'' if '@' in key else DOMAIN}"
    yield f"DTSTAMP:{stamp}"
    yield from write_times(entry.when)
    yield f"SUMMARY:{escaped(entry.label or entry.headline)}"
    if entry.label and entry.label != entry.headline:
        yield f"X-TIMELINE-HEADLINE:{escaped(entry.headline)}"
    if entry.text:
        yield f"DESCRIPTION:{escaped(entry.text)}"
    if entry.place:
        yield f"LOCATION:{escaped(entry.place)}"
    if is_web(entry.link):
        yield f"URL:{one_line(entry.link)}"
    if entry.group:
        yield f"CATEGORIES:{','.join(escaped(part) for part in entry.group.split(', '))}"
    if entry.status in _STATUS:
        yield f"STATUS:{_STATUS[entry.status]}"
    own: tuple[tuple[str, Extra], ...] = (
        ("STATUS", entry.status),
        ("TYPE", entry.event_type),
        ("OUTLET", entry.publisher),
    )
    for name, value in own:
        if value:
            yield f"X-TIMELINE-{name}:{escaped(str(value))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
