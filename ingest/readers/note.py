"""Note: a sentence that a person typed, one item; below it, on a line of its own, the date as it was typed.

The date is part of the bytes, so that one sentence of two dates is two notes.
"""

from collections.abc import Iterator

from ingest.readers.item import Item, Piece, Source
from ingest.readers.made_page import writable
from ingest.record.document import Segment
from ingest.record.handwritten import NOTE_TYPE

__all__ = ["NOTE_TYPE", "note_source", "read"]

_NAMED = 60


def note_source(sentence: str, date: str, *, retrieved: str) -> Source:
    r"""Return a note as a source: the sentence in one line, and the date words below it.

    >>> note_source(" They  met. ", "5 March 2024", retrieved="").data
    b'They met.\n5 March 2024'
    """
    words = _in_one_line(sentence)
    named = words if len(words) <= _NAMED else f"{words[: _NAMED - 1].rstrip()}…"
    data = f"{words}\n{_in_one_line(date)}".encode()
    return Source(f"Note: {named}", data, retrieved, media_type=NOTE_TYPE)


def read(source: Source) -> Iterator[Item]:
    """Open a note."""
    raw = source.data.decode("utf-8", "replace")
    sentence = raw.partition("\n")[0]
    piece = Piece(sentence, (Segment(0, len(sentence), 0, len(sentence)),))
    yield Item(source, "note", NOTE_TYPE, raw, (piece,))


def _in_one_line(text: str) -> str:
    return " ".join(writable(text).split())
