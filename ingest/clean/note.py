"""Note: what a person typed, word by word; it says nothing of itself that was not said of it."""

from ingest.clean.cleaned import Cleaned
from ingest.clean.language import find_language
from ingest.readers.item import Item
from ingest.record.document import Block, Created, Given, OffsetMap


def clean_note(item: Item, *, given: Given) -> Cleaned:
    """Return a note: nothing is left out, and only what was given dates it.

    The day it tells of is that of its event, and the day it was typed is no date of what it tells.
    """
    (sentence,) = item.pieces
    return Cleaned(
        kind="note",
        text=sentence.text,
        blocks=(Block(0, len(sentence.text)),),
        offsets=OffsetMap(sentence.segments),
        left_out=(),
        title=None,
        author=None,
        publisher=given.publisher,
        created=Created(given.created, "given", why="given by a person") if given.created else None,
        language=find_language(sentence.text, given=given.language),
    )
