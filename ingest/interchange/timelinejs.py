"""TimelineJS: its JSON, read and written side by side; that of its first versions is read too.

Reference: the JSON format in the public documentation of TimelineJS3: date objects with year, month, day, hour and
minute of which only the known parts are given, ``text.headline``, ``media``, ``group``, ``unique_id``; both days of a
slide are part of it. ``edtf`` is a key of ours for dates that such numbers cannot tell.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from ingest.interchange.entry import MOST_ENTRIES, Entry, Timeline, pairs
from ingest.interchange.instants import Instant, checked, read_clock, read_instant
from ingest.interchange.markup import is_web, last_link, one_line, paragraphs, plain
from ingest.interchange.spans import exact, outer, period, told
from ingest.record.edtf_form import Date
from ingest.record.report import When

Slide = dict[str, Any]
_MEDIA = ("url", "caption", "credit", "thumbnail")


def looks_like(value: object) -> bool:
    """Tell whether a JSON value is a TimelineJS timeline, of any version."""
    if not isinstance(value, Mapping):
        return False
    slides = value.get("events")
    if isinstance(slides, list) and any(
        isinstance(s, Mapping) and ("start_date" in s or _has_text(s)) for s in slides[:20]
    ):
        return True
    first = value.get("timeline")
    return isinstance(first, Mapping) and isinstance(first.get("date"), list)


def read(value: Mapping[str, Any]) -> Timeline:
    """Return the slides of a TimelineJS object in file order; the title slide becomes the timeline's title."""
    if "events" not in value and isinstance(value.get("timeline"), Mapping):
        return _first_version(value["timeline"])
    slides = [s for s in value.get("events") or () if isinstance(s, Mapping)]
    title = value.get("title")
    title = title if isinstance(title, Mapping) else {}
    text = title.get("text") if isinstance(title.get("text"), Mapping) else {}
    lost = [
        ("eras", _count(value.get("eras"))),
        ("things that are no slide", _count(value.get("events")) - len(slides)),
    ]
    lost += [("slides beyond the first 200,000", max(0, len(slides) - MOST_ENTRIES))]
    lost += [("the picture of the title slide", int(bool(title.get("media"))))]
    return Timeline(
        tuple(_entry(slide, number) for number, slide in enumerate(slides[:MOST_ENTRIES], start=1)),
        title=one_line(text.get("headline")) if text else "",
        text=plain(text.get("text")).text if text else "",
        lost=tuple(lost),
    )


def write(timeline: Timeline) -> dict[str, Any]:
    """Return a timeline as the object TimelineJS reads; entries without a date have no place in it.

    All text is escaped: TimelineJS shows it as HTML.
    """
    out: dict[str, Any] = {}
    if timeline.title or timeline.text:
        out["title"] = {"text": {"headline": escape(timeline.title, quote=False), "text": _html(timeline.text)}}
    out["events"] = [slide for entry in timeline.entries if (slide := _slide(entry)) is not None]
    return out


def _entry(slide: Mapping[str, Any], number: int) -> Entry:
    text = slide.get("text") if isinstance(slide.get("text"), Mapping) else {}
    body, link, outlet = last_link(text.get("text") if text else "")
    head, shown = plain(text.get("headline") if text else ""), plain(body)
    media = slide.get("media") if isinstance(slide.get("media"), Mapping) else {}
    background = slide.get("background")
    background = background.get("url") if isinstance(background, Mapping) else background
    extra: list[tuple[str, object]] = [("background", background)]
    extra += [("media" if k == "url" else f"media {k}", one_line(media.get(k)) if media else "") for k in _MEDIA]
    when = _when(slide)
    dated = slide.get("start_date")
    said = slide.get("display_date") or (dated.get("display_date") if isinstance(dated, Mapping) else "")
    extra.append(("display date", one_line(said)))
    return Entry(
        when=when,
        headline=" ".join(head.text.split()),
        text=shown.text,
        link=link,
        publisher=outlet,
        group=one_line(slide.get("group")),
        id=one_line(slide.get("unique_id")),
        extra=pairs(extra),
        locator=f"slide {number}",
        lost=tuple(
            marked(head.formatted or shown.formatted, head.links + shown.links, script=head.script or shown.script)
        ),
    )


def marked(formatted: bool, links: Sequence[str], *, script: bool = False) -> Iterator[str]:
    """Yield what of the markup of a text is not taken over."""
    if links:
        yield "addresses of links inside the text"
    if formatted:
        yield "bold, italics and other markup of the text"
    if script:
        yield "scripts"


def _when(slide: Mapping[str, Any]) -> When:
    start, end = _instant(slide.get("start_date")), _instant(slide.get("end_date"))
    found = period(start, end)
    own = told(slide.get("edtf"), start.words if start is not None else "") if found.edtf is not None else None
    return own or found


def _instant(date: object) -> Instant | None:
    """Return the date of a date object, whose numbers may be strings."""
    if not isinstance(date, Mapping):
        return read_instant(date)
    parts = {k: " ".join(str(v).split()) for k, v in date.items() if v not in (None, "")}
    hour, minute, second = (parts.get(k, "") for k in ("hour", "minute", "second"))
    clock = ":".join(p.zfill(2) for p in (hour, minute or "00", second) if p) if hour else ""
    return from_parts(parts.get("year", ""), parts.get("month", ""), parts.get("day", ""), clock)


def from_parts(year: str, month: str, day: str, clock: str) -> Instant | None:
    """Return the date of fields of its own for year, month, day and time, None where all are empty."""
    words = "-".join(part for part in (year, month, day) if part) + (f" {clock}" if clock else "")
    if not words:
        return None
    try:
        numbers = [int(part) if part else None for part in (year, month, day)]
    except ValueError:
        return read_instant(words) if not (month or day) else Instant(None, words, f'"{words}" is no date in numbers.')
    time = read_clock(clock) if day else ""
    if numbers[0] is None:
        return Instant(None, words, f'"{words}" has no year.')
    if numbers[1] is None and numbers[2] is not None:
        return Instant(None, words, f'"{words}" has a day but no month.')
    if time is None:
        return Instant(None, words, f'"{words}" has no such time of day.')
    return checked(Date(numbers[0], numbers[1], numbers[2], time), words)


def _slide(entry: Entry) -> Slide | None:
    first, last = outer(entry.when)
    if first is None:
        return None
    out: Slide = {"start_date": _parts(first)}
    if last is not None:
        out["end_date"] = _parts(last)
    text = {"headline": escape(entry.headline, quote=False)}
    text["text"] = paragraphs(entry.text, link=entry.link, name=entry.publisher)
    out["text"] = text
    media = {"url" if k == "url" else k: entry.value("media" if k == "url" else f"media {k}") for k in _MEDIA}
    if any(media.values()):
        out["media"] = {k: _safe(v) for k, v in media.items() if v}
    if entry.group:
        out["group"] = escape(entry.group, quote=False)
    if shown := entry.value("display date"):
        out["display_date"] = escape(str(shown), quote=False)
    if isinstance(background := entry.value("background"), str) and is_web(background):
        out["background"] = {"url": background}
    if entry.id:
        out["unique_id"] = entry.id
    if not exact(entry.when, zones=False):
        out["edtf"] = entry.when.edtf
    return out


def _safe(value: object) -> str:
    text = str(value)
    return text if is_web(text) else escape(text, quote=False)


def _parts(date: Date) -> dict[str, int]:
    out = {"year": date.year}
    if date.month is not None:
        out["month"] = date.month
    if date.day is not None:
        out["day"] = date.day
    for name, part in zip(("hour", "minute", "second"), date.clock.split(":") if date.clock else (), strict=False):
        out[name] = int(part)
    return out


def _html(text: str) -> str:
    return paragraphs(text) if "\n" in text else escape(text, quote=False)


def _first_version(whole: Mapping[str, Any]) -> Timeline:
    """Read the JSON of the first versions: dates as "2011,12,10,07,02,10", ``asset`` for media, ``tag`` for group."""
    dates = [d for d in whole.get("date") or () if isinstance(d, Mapping)]
    entries = []
    for number, date in enumerate(dates[:MOST_ENTRIES], start=1):
        head, text = plain(date.get("headline")), plain(date.get("text"))
        asset = date.get("asset") if isinstance(date.get("asset"), Mapping) else {}
        named = (("media", "media"), ("media credit", "credit"), ("media caption", "caption"))
        entries.append(
            Entry(
                when=period(_comma_date(date.get("startDate")), _comma_date(date.get("endDate"))),
                headline=" ".join(head.text.split()),
                text=text.text,
                group=one_line(date.get("tag")),
                extra=pairs((name, one_line(asset.get(key))) for name, key in named if asset),
                locator=f"slide {number}",
                lost=tuple(marked(head.formatted or text.formatted, head.links + text.links)),
            )
        )
    return Timeline(
        tuple(entries),
        title=one_line(whole.get("headline")),
        text=plain(whole.get("text")).text,
        lost=(("eras", _count(whole.get("era"))),),
    )


def _comma_date(value: object) -> Instant | None:
    parts = [p.strip() for p in str(value or "").split(",")] if not isinstance(value, list | Mapping) else []
    if not parts or not parts[0]:
        return None
    if len(parts) == 1:
        return read_instant(parts[0])
    day = parts[2] if len(parts) > 2 else ""
    return from_parts(parts[0], parts[1], day, ":".join(p.zfill(2) for p in parts[3:6]) if len(parts) > 4 else "")


def _has_text(slide: Mapping[str, Any]) -> bool:
    text = slide.get("text")
    return isinstance(text, Mapping) and "headline" in text


def _count(value: object) -> int:
    return len(value) if isinstance(value, list) else 0
