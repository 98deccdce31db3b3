"""SIMILE XML: the events of SIMILE Timeline as XML, read and written side by side; ``simile`` knows what they mean.

Reference: the public documentation of SIMILE Timeline: ``data`` with ``event`` elements whose attributes are those of
its JSON and whose text is the description; ``date-time-format``, ``wiki-url``.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from lxml import etree

from ingest.interchange.entry import MOST_ENTRIES, Timeline
from ingest.interchange.simile import attributes, entry, lost_of_file
from ingest.record.errors import UnreadableDocument

_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_EVENT = re.compile(r"<event(?=[\s/>])(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME = re.compile(r"[A-Za-z_][\w.-]{0,60}", re.ASCII)


def read(text: str, *, name: str = "the file") -> Timeline:
    """Return the events of a file in file order, each with its place in the text.

    Raises:
        UnreadableDocument: it declares entities, is no XML, or has no event.
    """
    if _ENTITY.search(text[:65_536]):
        raise UnreadableDocument(
            f"{name} declares entities of its own, which could unfold without end",
            subject=name, hint="take the <!DOCTYPE ...> at its head away; a timeline needs none",
        )  # fmt: skip
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    body = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text).strip()
    try:
        root = etree.fromstring(body.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _broken(name) from error
    if root is None:
        raise _broken(name)
    events = list(root.iter("event"))
    if not events:
        raise UnreadableDocument(
            f"{name} has no <event>", subject=name, hint="export the timeline again with its events"
        )
    places = _places(text, len(events))
    entries = []
    for number, (event, place) in enumerate(zip(events[:MOST_ENTRIES], places, strict=False), start=1):
        found = {str(key): str(value) for key, value in event.attrib.items()}
        found["description"] = "".join(str(part) for part in event.itertext())
        entries.append(replace(entry(found, number), start=place[0], end=place[1]))
    wiki = int(any(str(key).startswith("wiki") for key in root.attrib))
    notes: tuple[str, ...] = ()
    if parser.error_log:
        first = parser.error_log[0]
        notes = (f"The file is not well-formed XML (from line {first.line}); it was read as far as that allows.",)
    title = str(root.get("title") or "")
    return Timeline(tuple(entries), title=title, notes=notes, lost=lost_of_file(len(events), wiki=wiki))


def write(timeline: Timeline) -> str:
    """Return a timeline as XML; entries without a date have no place in it. Its dates are ISO 8601."""
    title = f' title="{_quoted(timeline.title)}"' if timeline.title else ""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<data date-time-format="iso8601"{title}>']
    for each in timeline.entries:
        event = attributes(each)
        if event is None:
            continue
        text = str(event.pop("description", ""))
        duration = event.pop("durationEvent", None)
        if duration is not None:
            event["isDuration"] = "true" if duration else "false"
        named = " ".join(f'{key}="{_quoted(value)}"' for key, value in event.items() if _NAME.fullmatch(key))
        lines.append(f"  <event {named}>{escape(_clean(text), quote=False)}</event>")
    return "\n".join([*lines, "</data>", ""])


def _quoted(value: object) -> str:
    text = (
        "true"
        if value is True
        else "false"
        if value is False
        else f"{value:g}"
        if isinstance(value, float)
        else str(value)
    )
    return escape(" ".join(_clean(text).split()))


def _clean(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)


def _places(text: str, count: int) -> Sequence[tuple[int, int]]:
    """Return where each event stands in the text; the whole text for all where they cannot be told one by one."""
    blanked = _COMMENT.sub(lambda m: " " * len(m[0]), text)
    found: list[tuple[int, int]] = []
    for opening in _EVENT.finditer(blanked):
        if opening[0].endswith("/>"):
            found.append(opening.span())
            continue
        end = blanked.find("</event", opening.end())
        if end < 0:
            break
        found.append((opening.start(), blanked.find(">", end) + 1))
    return found if len(found) == count else [(0, len(text))] * count


def _broken(name: str) -> UnreadableDocument:
    return UnreadableDocument(f"{name} is not well-formed XML", subject=name, hint="export the timeline again")
