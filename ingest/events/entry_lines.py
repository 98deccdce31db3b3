"""Entry lines: a timeline as clean text, one line an entry, each leading back to its place in the file."""

from dataclasses import dataclass

from ingest.clean.cleaned import Cleaned
from ingest.events.row_text import BETWEEN
from ingest.interchange.entry import Entry, Who
from ingest.readers.item import Item
from ingest.record.document import Block, Created, Given, OffsetMap, Segment

LONGEST_TEXT = 20_000
"""Characters of the text of one entry that stand in its line; the whole stays in the file."""


@dataclass(frozen=True, slots=True)
class Written:
    """An entry in clean text: the whole line, and where date, headline, quote and actors stand in it.

    ``who`` pairs each actor whose words were written with their place. ``quote`` is what its report quotes: the first
    quote the entry has, else the whole line.
    """

    start: int
    end: int
    head: tuple[int, int]
    quote: tuple[int, int]
    date: tuple[int, int] | None = None
    group: tuple[int, int] | None = None
    who: tuple[tuple[Who, tuple[int, int]], ...] = ()


class _Line:
    """A line being written, part by part, from an offset on."""

    def __init__(self, start: int) -> None:
        self.start = self.length = start
        self.parts: list[str] = []

    def add(self, text: str, between: str = BETWEEN) -> tuple[int, int] | None:
        """Add a part in one line and return where it stands, None if it is empty."""
        words = " ".join(text.split())
        if not words:
            return None
        if self.parts:
            self.parts.append(between)
            self.length += len(between)
        self.parts.append(words)
        self.length += len(words)
        return self.length - len(words), self.length


def write_entries(item: Item, *, language: str, given: Given) -> tuple[Cleaned, list[Written]]:
    """Write each entry as one line: date as told, headline, text, quotes, actors, place, group and outlet."""
    parts: list[str] = []
    written: list[Written] = []
    blocks: list[Block] = []
    segments: list[Segment] = []
    at = 0
    for entry in item.entries:
        if parts:
            parts.append("\n")
            at += 1
        line = _Line(at)
        made = _write(line, entry)
        written.append(made)
        parts += line.parts
        at = line.length
        blocks.append(Block(made.start, made.end, "table", 0, entry.locator))
        segments.append(Segment(made.start, made.end, entry.start, entry.end or len(item.raw)))
    created = Created(given.created, "given", words=given.created, why="Given by a person.") if given.created else None
    cleaned = Cleaned(
        kind="table",
        text="".join(parts),
        blocks=tuple(blocks),
        offsets=OffsetMap(tuple(segments)),
        left_out=(),
        title=item.hints.first("title"),
        author=None,
        publisher=given.publisher or item.source.declared or None,
        created=created,
        language=language,
        notes=item.notes,
        why_undated="" if created else "a timeline has no date of its own; give it with --published YYYY-MM-DD",
    )
    return cleaned, written


def _write(line: _Line, entry: Entry) -> Written:
    start = line.start
    date = line.add(entry.when.words)
    head = line.add(entry.headline)
    text = line.add(entry.text[:LONGEST_TEXT])
    quotes = [place for quote in entry.quotes if (place := line.add(quote))]
    who = []
    for role in (entry.source, entry.target, entry.actors):
        for number, each in enumerate(role):
            place = line.add(each.words, BETWEEN if number == 0 else "; ")
            if place is not None:
                who.append((each, place))
    line.add(entry.place)
    group = line.add(entry.group)
    line.add(entry.publisher)
    if not line.parts:
        line.add(entry.locator)
    end = line.length
    whole = (start, end)
    return Written(start, end, head or text or whole, quotes[0] if quotes else whole, date, group, tuple(who))
