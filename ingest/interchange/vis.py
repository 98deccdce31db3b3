"""vis-timeline: its items and groups as JSON, read and written side by side.

Reference: the public documentation of vis-timeline: items with ``id``, ``content`` (HTML), ``title`` (HTML), ``start``,
``end`` (ISO 8601 or milliseconds from 1970), ``group``, ``type`` (box, point, range, background), ``className``,
``style``; groups with ``id`` and ``content``. Other keys are passed over by it; ``edtf``, ``link``, ``publisher``,
``place``, ``status`` and ``event_type`` are ours.
"""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from ingest.interchange.entry import MOST_ENTRIES, Entry, Timeline, pairs
from ingest.interchange.instants import read_instant
from ingest.interchange.markup import is_web, one_line, plain
from ingest.interchange.spans import exact, outer, period, told
from ingest.interchange.timelinejs import marked
from ingest.record.edtf_form import Date
from ingest.record.edtf_form import write as write_date
from ingest.record.report import When

_OWN = ("publisher", "place", "status", "event_type")
_LOST = {
    "className": "class names, which give colours", "style": "colours and styles", "subgroup": "subgroups",
    "editable": "marks of what may be edited", "selectable": "marks of what may be edited", "limitSize": "sizes",
}  # fmt: skip
_KNOWN = frozenset({"id", "content", "title", "start", "end", "group", "type", "edtf", "link", "text", *_OWN, *_LOST})
_TYPES = frozenset({"box", "point", "range", "background"})


def looks_like(value: object) -> bool:
    """Tell whether a JSON value is a list of vis items, or an object with one."""
    items = _items(value)
    sample = [i for i in items[:20] if isinstance(i, Mapping)]
    return bool(sample) and all("start" in i and "content" in i for i in sample)


def read(value: object) -> Timeline:
    """Return the items in file order, with the content of their group."""
    items = _items(value)
    groups, lost_groups = _groups(value)
    fitting = [i for i in items if isinstance(i, Mapping)]
    lost = [
        ("things that are no item", len(items) - len(fitting)),
        ("items beyond the first 200,000", max(0, len(fitting) - MOST_ENTRIES)),
    ]
    title = value.get("title") if isinstance(value, Mapping) else ""
    return Timeline(
        tuple(_entry(item, number, groups) for number, item in enumerate(fitting[:MOST_ENTRIES], start=1)),
        title=one_line(title),
        lost=(*lost, *lost_groups),
    )


def write(timeline: Timeline) -> dict[str, Any]:
    """Return a timeline as items and groups; entries without a date have no place in it.

    All text is escaped: vis shows contents as HTML.
    """
    groups = list(dict.fromkeys(e.group for e in timeline.entries if e.group and e.when.edtf is not None))
    numbers = {group: number for number, group in enumerate(groups, start=1)}
    items = [i for n, e in enumerate(timeline.entries, start=1) if (i := _item(e, n, numbers)) is not None]
    out: dict[str, Any] = {"title": timeline.title} if timeline.title else {}
    out["items"] = items
    out["groups"] = [{"id": number, "content": escape(group, quote=False)} for group, number in numbers.items()]
    return out


def _entry(item: Mapping[str, Any], number: int, groups: Mapping[str, str]) -> Entry:
    head, text = plain(item.get("content")), plain(item.get("title"))
    kind = item.get("type")
    link = str(item.get("link") or "")
    extra: list[tuple[str, object]] = [("vis type", kind if kind in _TYPES else "")]
    extra += [(str(k), v) for k, v in item.items() if k not in _KNOWN and isinstance(v, str | int | float)]
    group = str(item.get("group") if item.get("group") is not None else "")
    lost = list(marked(head.formatted or text.formatted, head.links + text.links, script=head.script or text.script))
    lost += [what for key, what in _LOST.items() if item.get(key) not in (None, "")]
    lost += [
        f"values of “{k}” that hold several"[:80]
        for k, v in item.items()
        if k not in _KNOWN and isinstance(v, dict | list)
    ]
    own = {name: one_line(item.get(name)) for name in _OWN}
    return Entry(
        when=_when(item),
        headline=" ".join(head.text.split()),
        text=text.text,
        link=link if is_web(link) else "",
        publisher=own["publisher"],
        place=own["place"],
        status=own["status"],
        event_type=own["event_type"],
        group=groups.get(group, one_line(group)),
        id=str(item["id"]) if isinstance(item.get("id"), str | int) else "",
        extra=pairs(extra),
        locator=f"item {number}",
        lost=tuple(dict.fromkeys(lost)),
    )


def _when(item: Mapping[str, Any]) -> When:
    start, end = read_instant(item.get("start"), milliseconds=True), read_instant(item.get("end"), milliseconds=True)
    found = period(start, end)
    own = told(item.get("edtf"), start.words) if found.edtf is not None and start is not None else None
    return own or found


def _item(entry: Entry, number: int, groups: Mapping[str, int]) -> dict[str, Any] | None:
    first, last = outer(entry.when)
    if first is None:
        return None
    out: dict[str, Any] = {"id": entry.id or f"item-{number}", "content": escape(entry.headline, quote=False)}
    out["start"] = _text(first)
    if last is not None:
        out["end"] = _text(last)
    if kind := entry.value("vis type"):
        out["type"] = kind
    if entry.text:
        out["title"] = "<br>".join(escape(line, quote=False) for line in entry.text.split("\n"))
    if entry.group:
        out["group"] = groups[entry.group]
    if entry.link:
        out["link"] = entry.link
    out |= {name: value for name in _OWN if (value := getattr(entry, name))}
    if not exact(entry.when):
        out["edtf"] = entry.when.edtf
    taken = set(out) | _KNOWN
    out |= {
        name: value for name, value in entry.extra if name not in taken and name != "vis type" and value is not None
    }
    return out


def _text(date: Date) -> str:
    """Write a date as JavaScript reads it: a year of more or less than four digits has a sign and six."""
    if 0 <= date.year <= 9999:
        return write_date(date)
    rest = write_date(Date(2000, date.month, date.day, date.clock, date.zone))[4:]
    return f"{'-' if date.year < 0 else '+'}{abs(date.year):06d}{rest}"


def _items(value: object) -> Sequence[object]:
    found = value.get("items", value.get("data")) if isinstance(value, Mapping) else value
    if isinstance(found, Mapping):
        # A DataSet written as it is: its items by id.
        found = found.get("_data", found)
        found = list(found.values()) if isinstance(found, Mapping) else found
    return found if isinstance(found, list) else []


def _groups(value: object) -> tuple[dict[str, str], list[tuple[str, int]]]:
    """Return the content of each group by its id, and what of the groups is not taken over."""
    found = value.get("groups") if isinstance(value, Mapping) else None
    groups = [g for g in found if isinstance(g, Mapping)] if isinstance(found, list) else []
    nested = sum(1 for g in groups if g.get("nestedGroups"))
    names = {str(g.get("id")): one_line(g.get("content")) or str(g.get("id")) for g in groups}
    return names, [("groups within groups", nested)]
