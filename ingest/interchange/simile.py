"""SIMILE Timeline: its events as JSON, read and written side by side; ``simile_xml`` does the same for XML.

An event is an instant unless it says that it lasts: an instant with an end happened at one time between the two. Of
one that lasts, ``latestStart`` and ``earliestEnd`` tell how far its edges are sure; they are kept beside it. Dates are
instants: an edge between "1871" and "1872" lies in 1871.

Reference: the public documentation of SIMILE Timeline, "Event attributes and sources": ``start``, ``latestStart``,
``earliestEnd``, ``end``, ``durationEvent`` (before: ``isDuration``), ``title``, ``description``, ``image``, ``link``,
``caption``, ``icon``, ``color``, ``textColor``, ``classname``, ``trackNum``, ``eventID``, ``dateTimeFormat``.
"""

from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import Any

from ingest.interchange.entry import MOST_ENTRIES, Entry, Timeline, pairs
from ingest.interchange.instants import Instant, read_instant
from ingest.interchange.markup import is_web, last_link, one_line, paragraphs, plain
from ingest.interchange.spans import between_next, ends, exact, outer, period, some_time, told
from ingest.interchange.timelinejs import marked
from ingest.record.edtf import interval
from ingest.record.edtf_form import Date
from ingest.record.edtf_form import write as write_date
from ingest.record.errors import BadEdtf
from ingest.record.report import When

_EDGES = ("latestStart", "earliestEnd")
_LOST = {
    "color": "colours", "textColor": "colours", "icon": "icons", "tapeImage": "pictures of bands",
    "tapeRepeat": "pictures of bands", "trackNum": "track numbers", "classname": "class names, which give colours",
    "hoverText": "hover texts",
}  # fmt: skip
_OWN = ("publisher", "place", "status", "event_type", "group")
_TELLING = frozenset({*_EDGES, "isDuration", "durationEvent", "trackNum", "tapeImage", "textColor"})
_KNOWN = frozenset(
    {"start", "end", *_EDGES, "isDuration", "durationEvent", "title", "description", "image", "link", "caption"}
) | {"eventID", "id", "edtf", *_LOST, *_OWN}


def looks_like(value: object) -> bool:
    """Tell whether a JSON value is a SIMILE event source: events with a start, and a key that SIMILE alone has."""
    events = value.get("events") if isinstance(value, Mapping) else None
    sample = [e for e in events[:20] if isinstance(e, Mapping)] if isinstance(events, list) else []
    if not isinstance(value, Mapping) or not sample:
        return False
    if not all("start" in e and not isinstance(e["start"], Mapping) for e in sample):
        return False
    told = "dateTimeFormat" in value or any(e.keys() & _TELLING for e in sample)
    return told or all(e.keys() <= _KNOWN for e in sample)


def read(value: Mapping[str, Any]) -> Timeline:
    """Return the events of an event source in file order."""
    events = value.get("events")
    found = [e for e in events if isinstance(e, Mapping)] if isinstance(events, list) else []
    others = len(events) - len(found) if isinstance(events, list) else 0
    wiki = int(any(key.lower().startswith("wiki") for key in value))
    return Timeline(
        tuple(entry(event, number) for number, event in enumerate(found[:MOST_ENTRIES], start=1)),
        title=one_line(value.get("title")),
        lost=lost_of_file(len(found), wiki=wiki, others=others),
    )


def lost_of_file(count: int, *, wiki: int, others: int = 0) -> tuple[tuple[str, int], ...]:
    """Return what of a source is lost beside its events."""
    beyond = max(0, count - MOST_ENTRIES)
    return (
        ("things that are no event", others),
        ("the address of a wiki", wiki),
        ("events beyond the first 200,000", beyond),
    )


def write(timeline: Timeline) -> dict[str, Any]:
    """Return a timeline as an event source; entries without a date have no place in it.

    Texts are escaped: SIMILE shows them as HTML. Titles are plain in its JSON as in its XML.
    """
    events = [event for entry in timeline.entries if (event := attributes(entry)) is not None]
    title = {"title": timeline.title} if timeline.title else {}
    return {"dateTimeFormat": "iso8601", **title, "events": events}


def entry(event: Mapping[str, Any], number: int) -> Entry:
    """Return the entry of an event's attributes."""
    head, text = plain(event.get("title")), plain(last_link(event.get("description"))[0])
    _, link, outlet = last_link(event.get("description"))
    own = {name: one_line(event.get(name)) for name in _OWN}
    address = str(event.get("link") or "").strip()
    extra: list[tuple[str, object]] = [
        ("image", one_line(event.get("image"))),
        ("caption", one_line(event.get("caption"))),
    ]
    edges = {name: read_instant(event.get(name)) for name in _EDGES}
    extra += [(_words(name), _canonical(edge)) for name, edge in edges.items() if edge is not None]
    extra += [(str(k), v) for k, v in event.items() if k not in _KNOWN and isinstance(v, str | int | float)]
    lost = list(marked(head.formatted or text.formatted, head.links + text.links, script=head.script or text.script))
    lost += [what for key, what in _LOST.items() if event.get(key) not in (None, "")]
    lost += ["values that hold several"] if any(isinstance(v, dict | list) and v for v in event.values()) else []
    lost += ["links that do not lead to the web"] if address and not is_web(address) else []
    return Entry(
        when=_when(event, edges),
        headline=" ".join(head.text.split()),
        text=text.text,
        link=address if is_web(address) else link,
        publisher=own["publisher"] or outlet,
        place=own["place"],
        status=own["status"],
        event_type=own["event_type"],
        group=own["group"],
        id=one_line(event.get("eventID") or event.get("id")),
        extra=pairs(extra),
        locator=f"event {number}",
        lost=tuple(dict.fromkeys(lost)),
    )


def attributes(entry: Entry) -> dict[str, Any] | None:
    """Return an entry as the attributes of an event, None if it has no date."""
    first, last = outer(entry.when)
    if first is None:
        return None
    begin, end, one_of = ends(entry.when)
    if one_of and begin is not None and end is not None:
        first, last = begin, end
    out: dict[str, Any] = {"start": write_date(first)}
    if last is not None:
        out["end"] = write_date(last)
        out["durationEvent"] = not one_of
        out |= {name: str(edge) for name in _EDGES if (edge := entry.value(_words(name)))}
    out["title"] = escape(entry.headline, quote=False)
    if entry.text:
        out["description"] = paragraphs(entry.text)
    if entry.link:
        out["link"] = entry.link
    out |= {name: escape(value, quote=False) for name in _OWN if (value := getattr(entry, name))}
    out |= {name: value for name in ("image", "caption") if (value := entry.value(name))}
    if entry.id:
        out["eventID"] = entry.id
    if not exact(entry.when) and _reads_otherwise(entry.when, out):
        out["edtf"] = entry.when.edtf
    further = {name: value for name, value in entry.extra if name not in _KNOWN and value is not None}
    return out | {name: value for name, value in further.items() if name not in {_words(e) for e in _EDGES}}


def _reads_otherwise(when: When, out: Mapping[str, Any]) -> bool:
    return _by_attributes(out, {name: read_instant(out.get(name)) for name in _EDGES}).edtf != when.edtf


def _when(event: Mapping[str, Any], edges: Mapping[str, Instant | None]) -> When:
    found = _by_attributes(event, edges)
    own = told(event.get("edtf"), str(event.get("start"))) if found.edtf is not None else None
    return own or found


def _by_attributes(event: Mapping[str, Any], edges: Mapping[str, Instant | None]) -> When:
    start, end = read_instant(event.get("start")), read_instant(event.get("end"))
    if start is None:
        # SIMILE takes the first date there is for the start.
        start, end = edges["latestStart"] or edges["earliestEnd"] or end, end
    if start is None or end is None or start.date is None or end.date is None:
        return period(start, end)
    if _lasts(event, edges):
        begun, ended = between_next(start, edges["latestStart"]), between_next(edges["earliestEnd"], end)
        start = replace(start, date=begun) if begun is not None else start
        end = replace(end, date=ended) if ended is not None else end
        found = period(start, end)
        said = [f'it began by "{e.words}"' for e in (edges["latestStart"],) if e is not None]
        said += [f'it went on at least to "{e.words}"' for e in (edges["earliestEnd"],) if e is not None]
        if not said or found.edtf is None:
            return found
        return replace(found, why=f"{found.why} Its edges are not sure: {' and '.join(said)}.")
    return some_time(start, end)


def _lasts(event: Mapping[str, Any], edges: Mapping[str, Instant | None]) -> bool:
    """Tell whether an event lasts: it says so; or it began, by its own edges, before it ended at the earliest."""
    said = event.get("durationEvent", event.get("isDuration"))
    if said is not None:
        return str(said).strip().casefold() == "true"
    begun, ended = edges["latestStart"], edges["earliestEnd"]
    if begun is None or ended is None or begun.date is None or ended.date is None or begun.date == ended.date:
        return False
    try:
        return bool(interval(write_date(_bare(begun.date)), write_date(_bare(ended.date))))
    except BadEdtf:
        return False


def _bare(date: Date) -> Date:
    return Date(date.year, date.month, date.day)


def _canonical(edge: Instant) -> str:
    """Return the date of an edge as it is kept, or its words where it is none."""
    if edge.date is None:
        return edge.words
    return write_date(_bare(edge.date)) if edge.date.clock in ("", "00:00") else write_date(edge.date)


def _words(name: str) -> str:
    return {"latestStart": "latest start", "earliestEnd": "earliest end"}[name]
