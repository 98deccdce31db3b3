"""Entries: clock times that open the lines of a live page or a log, and on which side of midnight each stands.

Entries run forward or, newest first, backward. Where 00:10 is followed by 23:50 midnight lies between them, and which
way the day turns follows from the way the entries run.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.dates.meaning import Clock, Found
from ingest.dates.periods import Period
from ingest.dates.say import say
from ingest.dates.standing import Standing

_OPENS = re.compile(r"[ \t>•*#\[(–—-]*")
_LOG = 2
"""Entries that make a log; one time alone is a time."""
_LINE = 40
"""Signs that may stand before the time of an entry on its line."""
_NIGHT, _JUMP = 720, 360
"""Minutes from which a step against the run crosses midnight: from one step alone, and where three or more agree."""
_MORNING, _EVENING = 360, 1080
_CLOSE = 120
"""Minutes from the clock of publication within which an entry was written then."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A time that opens a line.

    ``offset`` are the days from the one that its part of the page, beginning at ``first``, is read against; ``after``
    is the entry on the other side of midnight.
    """

    start: int
    first: int
    offset: int = 0
    after: str = ""


def entries(text: str, founds: Iterable[Found], headings: frozenset[int], *, clock: str | None) -> dict[int, Entry]:
    """Return the entries of a text by where they start; ``headings`` are where day lines start, which part them.

    ``clock`` is the time of publication. Where the last entry was written then, and the first was not, the days are
    counted from the last.
    """
    found: dict[int, Entry] = {}
    for part in _parts(text, founds, headings):
        if len(part) < _LOG:
            continue
        for entry in _turned(text, part, clock):
            found[entry.start] = entry
    return found


def opens_line(text: str, start: int) -> bool:
    """Tell whether nothing but a bullet stands before a place on its line."""
    begin = text.rfind("\n", max(0, start - _LINE), start) + 1
    if begin == 0 and start > _LINE:
        return False
    return _OPENS.fullmatch(text, begin, start) is not None


def _parts(text: str, founds: Iterable[Found], headings: frozenset[int]) -> Iterator[list[Found]]:
    part: list[Found] = []
    for found in founds:
        if found.start in headings:
            yield part
            part = []
        elif _minutes(found) is not None and opens_line(text, found.start):
            part.append(found)
    yield part


def _minutes(found: Found) -> int | None:
    match found.meaning:
        case Clock(hour=hour, minute=minute, day=None) if hour is not None and minute is not None:
            return hour % 24 * 60 + minute
    return None


def _turned(text: str, part: list[Found], clock: str | None) -> Iterator[Entry]:
    times = [m for f in part if (m := _minutes(f)) is not None]
    steps = [b - a for a, b in pairwise(times)]
    way, firm = _way(steps, times)
    offsets, turns = [0], [""]
    for found, step in zip(part, steps, strict=False):
        turned = way and step * way < 0 and abs(step) >= (_JUMP if firm else _NIGHT)
        offsets.append(offsets[-1] + (way if turned else 0))
        turns.append(text[found.start : found.end] if turned else "")
    moved = _moved(times, offsets, clock)
    other = next((turn for turn in turns if turn), "")
    for found, offset, after in zip(part, offsets, turns, strict=True):
        yield Entry(found.start, part[0].start, offset - moved, after or other)


def _way(steps: list[int], times: list[int]) -> tuple[int, bool]:
    """Return 1 where entries run forward, -1 backward, 0 where they run neither way; and whether many agree."""
    small = [1 if s > 0 else -1 for s in steps if s and abs(s) < _NIGHT]
    if not small:
        # A step from late evening to the small hours is a short one over midnight: 23:50, 00:10.
        large = [s for s in steps if s]
        night = len(large) == 1 and min(times) < _MORNING and max(times) >= _EVENING
        return (-1 if large[0] > 0 else 1, False) if night else (0, False)
    way = 1 if sum(small) > 0 else -1
    agreeing = small.count(way)
    return (way, agreeing >= 3) if agreeing * 4 >= len(small) * 3 else (0, False)


def _moved(times: list[int], offsets: list[int], clock: str | None) -> int:
    """Return the offset of the entry that was written when the page was published: the first one's, or the last's."""
    if not clock or not times or offsets[-1] == 0:
        return 0
    published = int(clock[:2]) * 60 + int(clock[3:5])
    near_first, near_last = (abs(times[k] - published) <= _CLOSE for k in (0, -1))
    return offsets[-1] if near_last and not near_first else 0


def after_midnight(start: int, base: Period, offset: int, after: str) -> Standing:
    """Return what stands over the entries of a live page on the far side of midnight."""
    period = base.shifted(offset)
    return Standing(start - 1, period, f"midnight lies between it and {after}, of {say(base)}", "entry", sure=True)
