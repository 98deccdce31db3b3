"""Timelines of other tools: each file one item whose entries are its events; the formats live in ``interchange``."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.interchange import ics, literal, simile, simile_xml, timelinejs, timelinejs_sheet, vis
from ingest.interchange.entry import Entry, Timeline, losses
from ingest.readers.encoding import decode
from ingest.readers.html import declared_charset
from ingest.readers.item import Hints, Item, Source
from ingest.record.errors import UnreadableDocument


def read_calendar(source: Source) -> Iterator[Item]:
    """Open a calendar (iCalendar).

    Raises:
        UnreadableDocument: it is no calendar, or has no event.
    """
    decoded = decode(source.data, name=source.name)
    if not ics.looks_like(decoded.text):
        raise UnreadableDocument(
            f"{source.name} does not begin like a calendar",
            subject=source.name,
            hint="export it again as iCalendar (.ics)",
        )
    timeline = ics.read(decoded.text, name=source.name)
    yield item_of(source, decoded.text, timeline, media_type="text/calendar", what="a calendar", notes=decoded.notes)


def read_simile_xml(source: Source) -> Iterator[Item]:
    """Open a SIMILE timeline as XML.

    Raises:
        UnreadableDocument: it declares entities, is no XML, or has no event.
    """
    decoded = decode(source.data, name=source.name, declared=declared_charset(source.data))
    timeline = simile_xml.read(decoded.text, name=source.name)
    yield item_of(
        source, decoded.text, timeline, media_type="application/xml", what="a SIMILE timeline", notes=decoded.notes
    )


def read_script(source: Source) -> Iterator[Item]:
    """Open a JavaScript file that holds a timeline as plain data; nothing of it is run.

    Raises:
        UnreadableDocument: it is a program, or data of no timeline that is known.
    """
    decoded = decode(source.data, name=source.name)
    value = literal.parse(decoded.text, name=source.name)
    found = known(value)
    if found is None:
        raise UnreadableDocument(
            f"{source.name} holds data, but no timeline that is known",
            subject=source.name, hint=f"known are {', '.join(what for what, _, _ in KNOWN)}",
        )  # fmt: skip
    what, timeline = found
    places = [(e.start, e.end) if isinstance(e, literal.Node) else (0, len(decoded.text)) for e in _listed(value)]
    placed = with_places(timeline, places)
    yield item_of(source, decoded.text, placed, media_type="text/javascript", what=what, notes=decoded.notes)


def from_sheet(item: Item) -> Item:
    """Return a table with the columns of TimelineJS as its timeline, any other as it is."""
    table = item.table
    if table is None or not timelinejs_sheet.looks_like(table.columns):
        return item
    timeline = timelinejs_sheet.read(table.columns, [[cell.text for cell in row] for row in table.rows])
    if not timeline.entries:
        return item
    places = [(row[0].start, row[-1].end) for row in table.rows]
    return item_of(
        item.source, item.raw, with_places(timeline, places), media_type=item.media_type, what="a TimelineJS sheet",
        notes=item.notes,
    )  # fmt: skip


KNOWN = (
    ("a TimelineJS timeline", timelinejs.looks_like, timelinejs.read),
    ("a SIMILE timeline", simile.looks_like, simile.read),
    ("a vis timeline", vis.looks_like, vis.read),
)
"""What each is called, how a parsed value is told to be one, and its reader; in the order they are asked."""


def known(value: object) -> tuple[str, Timeline] | None:
    """Return the timeline a parsed value is, and what it is called; None if it is none that is known."""
    for what, looks_like, read in KNOWN:
        if looks_like(value):
            return what, read(value)  # type: ignore[arg-type] # looks_like saw to it
    return None


def item_of(
    source: Source, raw: str, timeline: Timeline, *, media_type: str, what: str, notes: Sequence[str] = ()
) -> Item:
    """Return the item of a timeline; its notes say what it was read as and what was lost.

    Raises:
        UnreadableDocument: it has no entry.
    """
    if not timeline.entries:
        raise UnreadableDocument(
            f"{source.name} is {what} without an event", subject=source.name, hint="export it again with its events"
        )
    count = len(timeline.entries)
    said = (f"Read as {what}: {count:,} {'entry' if count == 1 else 'entries'}.", *timeline.notes)
    about = (f"It says of itself: {timeline.text[:500]}",) if timeline.text else ()
    return Item(
        source=source,
        kind="table",
        media_type=media_type,
        raw=raw,
        entries=_numbered(timeline.entries),
        hints=Hints((("title", timeline.title[:300]),) if timeline.title else ()),
        notes=(*notes, *said, *about, *losses(timeline)),
    )


def with_places(timeline: Timeline, places: Sequence[tuple[int, int]]) -> Timeline:
    """Return a timeline whose entries know where they stand in the file, by the number in their locators."""
    entries = []
    for entry in timeline.entries:
        number = int(entry.locator.rpartition(" ")[2]) - 1
        place = places[number] if number < len(places) else (0, 0)
        entries.append(replace(entry, start=place[0], end=place[1]))
    return replace(timeline, entries=tuple(entries))


def _numbered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries none of which has the key of another: the first one keeps it."""
    seen: set[str] = set()
    out = []
    for entry in entries:
        if entry.id and entry.id in seen:
            out.append(replace(entry, id=""))
            continue
        seen.add(entry.id)
        out.append(entry)
    return tuple(out)


def _listed(value: object) -> Sequence[object]:
    """Return the objects of the list the entries are from."""
    if isinstance(value, dict):
        value = value.get("events", value.get("items", value.get("data")))
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []


def array_places(text: str, names: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the objects stand that a JSON object lists under one of these names; none where nobody can tell."""
    opening = next((m for name in names if (m := re.search(rf'"{name}"\s*:\s*\[', text))), None)
    if opening is None:
        return []
    found: list[tuple[int, int]] = []
    decoder, at = json.JSONDecoder(strict=False), opening.end()
    while True:
        at = _BLANK.match(text, at).end()  # type: ignore[union-attr] # it matches nothing as well
        if not text.startswith("{", at):
            return found
        try:
            _, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return found
        found.append((at, end))
        at = end


_BLANK = re.compile(r"[\s,]*")
