"""TimelineJS: its JSON, read and written side by side.

Reference: the JSON format described in the public documentation of TimelineJS3: date objects with year, month, day,
hour and minute of which only the known parts are given, ``text.headline``, ``group``, ``unique_id``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from ingest.record.days import Day, from_day, month_length
from ingest.record.event import Event
from ingest.record.report import When

Slide = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """What a slide tells beside its date and headline.

    ``shown`` is the date in words, for dates of which numbers would say too much.
    """

    quote: str = ""
    outlet: str = ""
    link: str = ""
    group: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One slide as read: EDTF of start and end (null if it has none), headline and text without markup, group, id."""

    start: str
    end: str | None
    headline: str
    text: str = ""
    group: str = ""
    id: str = ""


def slide(event: Event, told: Told) -> Slide | None:
    """Return an event as a slide, None if it has no date.

    A date shows only the parts that are known; a single day has no ``end_date``. TimelineJS reads texts as HTML, so
    all text is escaped.
    """
    dates = _dates(event.when)
    if dates is None:
        return None
    start, end = dates
    out: Slide = {"start_date": start}
    if end is not None:
        out["end_date"] = end
    out["text"] = {"headline": escape(event.label or event.headline, quote=False), "text": _text(told)}
    if told.group:
        out["group"] = escape(told.group, quote=False)
    if told.shown:
        out["display_date"] = escape(told.shown, quote=False)
    out["unique_id"] = event.id
    return out


def whole(slides: Sequence[Slide], *, title: str = "", subtitle: str = "") -> dict[str, Any]:
    """Return the outermost object of the file."""
    out: dict[str, Any] = {}
    if title:
        out["title"] = {"text": {"headline": escape(title, quote=False), "text": escape(subtitle, quote=False)}}
    out["events"] = list(slides)
    return out


def read(data: Mapping[str, Any]) -> tuple[Entry, ...]:
    """Return the slides of a TimelineJS object that have a start date, in file order.

    Numbers may be strings, as TimelineJS itself allows; an end that equals the start is no end.
    """
    entries = []
    for item in data.get("events") or ():
        start = _edtf(item.get("start_date"))
        if start is None:
            continue
        end = _edtf(item.get("end_date"))
        text = item.get("text") or {}
        entries.append(
            Entry(
                start,
                end if end != start else None,
                _unmarked(text.get("headline")),
                _unmarked(text.get("text")),
                _unmarked(item.get("group")),
                str(item.get("unique_id") or ""),
            )
        )
    return tuple(entries)


def _dates(when: When) -> tuple[Slide, Slide | None] | None:
    first, last = when.earliest, when.latest
    if first is None and last is None:
        return None
    if first is None or last is None:
        day = first if first is not None else last
        assert day is not None
        return _date(day, "day"), None
    if when.first_second is not None and when.precision in ("hour", "minute", "second"):
        clock = {"hour": when.first_second // 3600, "minute": when.first_second % 3600 // 60}
        return {**_date(first, "day"), **clock}, None
    unit = _unit(first, last)
    if unit is not None and not when.approximate:
        return _date(first, unit), None
    start, end = _date(first, "day"), _date(last, "day")
    return start, end if end != start else None


def _unit(first: Day, last: Day) -> str | None:
    """Return the unit a span is exactly one of: a day, a month or a year."""
    (y1, m1, d1), (y2, m2, d2) = from_day(first), from_day(last)
    if first == last:
        return "day"
    if (y1, m1, d1) == (y2, m2, 1) and d2 == month_length(y2, m2):
        return "month"
    return "year" if (y1, m1, d1, m2, d2) == (y2, 1, 1, 12, 31) else None


def _date(day: Day, unit: str) -> Slide:
    y, m, d = from_day(day)
    return {"year": y, **({"month": m} if unit != "year" else {}), **({"day": d} if unit == "day" else {})}


def _text(told: Told) -> str:
    parts = [f"<p>“{escape(told.quote, quote=False)}”</p>"] if told.quote else []
    outlet = escape(told.outlet or told.link, quote=False)
    if told.link.startswith(("https://", "http://")):
        parts.append(f'<p><a href="{escape(told.link)}">{outlet}</a></p>')
    elif outlet:
        parts.append(f"<p>{outlet}</p>")
    return "".join(parts)


def _edtf(date: Mapping[str, Any] | None) -> str | None:
    if not date:
        return None
    try:
        year = int(date["year"])
        rest = [int(date[part]) for part in ("month", "day") if date.get(part) not in (None, "")]
    except (KeyError, TypeError, ValueError):
        return None
    years = f"-{-year:04d}" if year < 0 else f"{year:04d}"
    return "-".join([years, *(f"{part:02d}" for part in rest)])


def _unmarked(text: object) -> str:
    """Return text without its tags and entities."""
    out, inside = [], False
    for letter in str(text or ""):
        if letter == "<":
            inside = True
        elif letter == ">" and inside:
            inside = False
        elif not inside:
            out.append(letter)
    return unescape("".join(out)).strip()
