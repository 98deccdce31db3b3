"""Edited: the day that the editors of an edition give a document; they studied it, so it wins over what is read."""

import re

from ingest.readers.item import Item
from ingest.record.document import Created

_WHEN = re.compile(r"(\d{4}(?:-\d{2}){0,2})(?:T(\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})?)?")


def editors_day(item: Item) -> Created | None:
    """Return the day, month or year of the hint ``editor:created``, None where the item has no such hint."""
    value = _WHEN.fullmatch(item.hints.first("editor:created") or "")
    if value is None:
        return None
    words = item.hints.first("editor:words") or ""
    return Created(value[1], "editor", value[2], value[3], words, "The editors of the edition date it so.")
