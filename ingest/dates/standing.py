"""Standing: the date that a dateline or a heading sets for the lines below it."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.dates.periods import Period
from ingest.dates.setting import Setting
from ingest.dates.told import Told
from ingest.record.document import Block

_WEEK = 7
"""A heading of a day within so many days of publication is one of a page that is written day by day."""
_BARE = 24
"""Characters that may stand beside a date in a heading that is a date and nothing else: a weekday, a place, a note."""


def block_at(blocks: Sequence[Block], place: int) -> Block | None:
    """Return the block an offset lies in."""
    return next((b for b in blocks if b.start <= place < b.end), None)


def below(setting: Setting, block: Block, period: Period, *, words: str, told: Told, given: Setting) -> Setting:
    """Return the setting of the lines below a date that stands alone in its block; note a heading's date.

    A dateline dates a letter: "yesterday" below it counts from it, until the next one. A heading that is a day does
    so on a page of the same days; any other heading gives years and months alone.

    Args:
        setting: the setting so far.
        block: the block of the date.
        period: the date.
        words: its words.
        told: what the text has told; a heading is noted in it.
        given: the setting by the document's own publication.
    """
    alone = block.end - block.start - len(words) <= _BARE
    if block.role == "dateline" and period.unit == "day":
        return replace(setting, created=period, clock=None, zone=None)
    if block.role in ("heading", "headline") and alone:
        told.heading, told.heading_words = period, words
        published = given.created
        if period.unit == "day" and published is not None and published.unit == "day":
            near = abs(published.first - period.first) <= _WEEK
            return replace(setting, created=period, clock=None, zone=None) if near else setting
    return setting
