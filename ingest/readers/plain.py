"""Plain text: one item a file, one piece a line."""

import re
from collections.abc import Iterator

from ingest.readers.encoding import decode
from ingest.readers.item import Item, Piece, Source
from ingest.readers.trace import traced

LONGEST_LINE = 20_000
"""Characters of one piece; a longer line is cut at white space, so that no pattern ever runs over megabytes."""

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")


def read(source: Source) -> Iterator[Item]:
    """Open a text file in UTF-8, UTF-16 or a legacy encoding.

    Raises:
        UnreadableDocument: the file is empty or binary.
    """
    decoded = decode(source.data, name=source.name)
    yield Item(
        source=source,
        kind="text",
        media_type="text/plain",
        raw=decoded.text,
        pieces=tuple(lines(decoded.text)),
        notes=decoded.notes,
    )


def lines(raw: str, *, start: int = 0, end: int | None = None) -> Iterator[Piece]:
    """Cut text into lines without their white space; blank lines give no piece (the raw offsets tell of them)."""
    for found in _LINE.finditer(raw, start, len(raw) if end is None else end):
        for left, right in _bounded(raw, found.start(), found.end()):
            text, segments = traced(raw, left, right)
            if text:
                yield Piece(text=text, segments=segments)


def _bounded(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_LINE:
        cut = raw.rfind(" ", start + LONGEST_LINE // 2, start + LONGEST_LINE)
        cut = start + LONGEST_LINE if cut < 0 else cut
        yield start, cut
        start = cut
    yield start, end
