"""Logbook: pages written entry by entry under headings that are days; what an entry tells happened on that day."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.clean.cleaned import Cleaned
from ingest.dates.timex import Timex
from ingest.events.dating import publication
from ingest.events.within import Within
from ingest.record.report import When

_CLOCK = re.compile(r"\s*\d{1,2}[.:h]\d{2}\b(?!\s*[.:]?\d)")
_ENTRIES = 3
"""So many blocks that begin with a clock time make a page a log."""


def entry_days(cleaned: Cleaned, timexes: Sequence[Timex]) -> Mapping[int, When]:
    """Return for each block of a log the day its entry is of: the heading over it, else the day of publication.

    Entries stand newest first or oldest first; those above the first heading belong to the day the page was last
    written. A page without clock times at the head of its paragraphs is no log.
    """
    entries = [
        i for i, b in enumerate(cleaned.blocks) if b.role == "body" and _CLOCK.match(cleaned.text, b.start, b.end)
    ]
    if len(entries) < _ENTRIES:
        return {}
    out: dict[int, When] = {}
    day = publication(cleaned.created) if cleaned.created is not None else None
    dated = Within(timexes)
    for index, block in enumerate(cleaned.blocks):
        if block.role in ("heading", "headline"):
            found = next(iter(dated.between(block.start, block.end)), None)
            if found is not None and found.when.precision == "day":
                day = found.when
            elif found is None and index > entries[-1]:
                day = None
        elif day is not None and block.role == "body":
            out[index] = _of(day)
    return out


def _of(day: When) -> When:
    return replace(
        day,
        basis="context",
        words="",
        words_start=None,
        words_end=None,
        anchor=day.words or day.anchor,
        rule="logbook",
        why=f"The entry stands under the day “{day.words}”." if day.words else "The entry is of the day of the page.",
    )
