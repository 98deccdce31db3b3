"""Direction: whether the words round a date tell of the past or of what is to come, by tense, modals and cues."""

import re
from typing import NamedTuple

from ingest.dates.pack import Pack

PAST, UNKNOWN, FUTURE = -1, 0, 1

_BREAK = re.compile(r"[.!?;]\s|\n\s*\n|[。！？；]")
_REACH = 160


class Tense(NamedTuple):
    """``way`` is PAST, FUTURE or UNKNOWN; ``cue`` are the words that say so."""

    way: int
    cue: str = ""


def tense_at(folded: str, start: int, end: int, pack: Pack) -> Tense:
    """Return the direction of the sentence at ``folded[start:end]``: the nearest cue counts, those before first."""
    future, past = pack.cues.get("future"), pack.cues.get("past")
    if future is None or past is None:
        return Tense(UNKNOWN)
    low, high = sentence_bounds(folded, start, end)
    back = [(m.end(), FUTURE, m.group()) for m in future.finditer(folded, low, start)]
    # "to be held" is to come although "held" is past: a past word inside or right behind a future cue does not count.
    taken = [b[0] for b in back]
    back += [
        (m.end(), PAST, m.group())
        for m in past.finditer(folded, low, start)
        if not any(t - 24 <= m.start() <= t + 14 and m.end() > t - 24 for t in taken if m.start() <= t + 14 and m.end() >= t - 1)
    ]
    if back:
        _, way, cue = max(back)
        return Tense(way, cue.strip())
    ahead = [(m.start(), FUTURE, m.group()) for m in future.finditer(folded, end, high)]
    ahead += [(m.start(), PAST, m.group()) for m in past.finditer(folded, end, high)]
    if ahead:
        _, way, cue = min(ahead)
        return Tense(way, cue.strip())
    return Tense(UNKNOWN)


def sentence_bounds(folded: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence round a span begins and ends, roughly, never further than a fixed reach."""
    low, high = max(0, start - _REACH), min(len(folded), end + _REACH)
    for match in _BREAK.finditer(folded, low, start):
        # "Feb. 16", "Mr. Macron": a stop after a short word with more to come ends no sentence.
        if not re.search(r"\b(?:[a-z]{1,2}|feb|jan|mar|apr|aug|sept?|oct|nov|dec|mrs|gen|sen|rep|gov|st)\Z", folded[low : match.start()][-6:]):
            low = match.end()
    following = _BREAK.search(folded, end, high)
    return low, following.start() if following else high
