"""JSON files: parsed once, then each sniffer is asked in turn whether it knows what this is."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ingest.readers import json_events, json_feed, json_records, json_timelines, telegram
from ingest.readers.item import Item, Source
from ingest.readers.json_text import Parsed, parse
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure


@dataclass(frozen=True, slots=True)
class Sniffer:
    """One shape of JSON: what it is called, how it is told, and its reader.

    ``looks`` is cheap and never raises. ``read`` gets the file and what was parsed of it (``Parsed``: the whole value,
    or of JSON Lines the first records, and ``each`` for all of them with their places in the text).
    """

    what: str
    looks: Callable[[Parsed], bool]
    read: Callable[[Source, Parsed], Iterator[Item | Failure]]


SNIFFERS: tuple[Sniffer, ...] = (
    Sniffer("exports of this program", json_timelines.looks_like_own, json_timelines.read_own),
    Sniffer("a Telegram export", telegram.looks_like, telegram.read),
    Sniffer("a JSON Feed", json_feed.looks_like, json_feed.read),
    Sniffer("timelines of TimelineJS, SIMILE and vis", json_timelines.looks_like_other, json_timelines.read_other),
    Sniffer("PLOVER records", json_timelines.looks_like_plover, json_timelines.read_plover),
    Sniffer("records of events", json_events.looks_like, json_events.read),
    Sniffer("documents, one a record", json_records.looks_like, json_records.read),
)
"""In order: the shapes that are told by certain names first, guessed records last."""


_OPENS = re.compile(rb'\A(?:\xef\xbb\xbf)?\s{0,200}(?:\[\s{0,200})?\{\s{0,200}"[^"\r\n]{1,100}"\s{0,20}:')


def looks_like(data: bytes) -> bool:
    """Tell whether a text begins as JSON does: an object with a name in quotation marks, alone or in a list.

    >>> looks_like(b'[{"title": "Envoys met"}]'), looks_like(b'{"We met": so he said.')
    (True, True)
    >>> looks_like(b'"We met": so he said.')
    False
    """
    return bool(_OPENS.match(data))


def read(source: Source) -> Iterator[Item | Failure]:
    """Open a JSON or JSON Lines file as the first of the known shapes it has.

    Raises:
        UnreadableDocument: it is broken (the error says line, column and mend), or of no known shape.
    """
    parsed = parse(source)
    known = next((s for s in SNIFFERS if s.looks(parsed)), None)
    if known is None:
        raise UnreadableDocument(
            f"{source.name} is JSON, but of no shape that is known here",
            subject=source.name,
            hint=f"known are {'; '.join(s.what for s in SNIFFERS)}: each document an object with its text and its date",
        )
    yield from known.read(source, parsed)
