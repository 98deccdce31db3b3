"""Close-up: the short spans in which most of a timeline's events crowd, and what they are called.

A crisis of four days in a story of seventeen years is one pixel wide. Such a span gets a picture of its own: a band
below the overview on paper, a button over the chart on the screen.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log

from dashboard.scene.cuts import cut_words
from dashboard.scene.datewords import clock_words, day_words
from dashboard.scene.marks import Place
from dashboard.scene.words import word
from ingest.record.days import add_months, from_day, to_day

SHARE = 0.4
"""Over this share of the events..."""
SLIVER = 0.05
"""...in under this share of the time is a crowd."""
_ROUNDED = 0.12
"""Whole hours, days or months may widen a crowd's span to so much of the time: it is still a sliver."""
NEARLY_ALL = 0.9
"""Over this share of the events is nearly all of the story: what leads up to its crowd and follows from it."""
_MORE = 4
"""A story needs a picture of its own if it holds so many events more than its crowd."""
_FEWEST = 20
"""Fewer events than this stand apart well enough where long silences are left out."""
_SAMPLED = 400
_HOUR = 1 / 24


@dataclass(frozen=True, slots=True)
class CloseUp:
    """A span worth a picture of its own: from day ``first`` to ``last``, not included, and how many events it holds."""

    first: float
    last: float
    count: int

    def holds(self, spot: Place) -> bool:
        """Tell whether a place lies wholly in the span; what reaches beyond it belongs to the whole."""
        ends = (spot.first, spot.last)
        return all(end is not None and self.first <= end <= self.last for end in ends) and self.has(spot.day)

    def has(self, day: float) -> bool:
        """Tell whether a day lies in the span."""
        return self.first <= day < self.last


def close_ups(days: Sequence[float]) -> tuple[CloseUp, ...]:
    """Return up to three spans, each inside the one before, where most of these days (one an event) crowd.

    A span holds over 40 % of the events in under 5 % of the time. Of all such spans the one is taken that tells most:
    many events in little time; then the same once more inside it. Where nearly all events, the crowd among them, lie
    in a sliver between two silences, that stretch comes first: only what is long ago or long after is left out of it.
    Spans are widened to whole hours, days, months or years.
    """
    inside = sorted(days)
    if not inside:
        return ()
    first, last = inside[0], inside[-1]
    found: list[CloseUp] = []
    while len(found) < 2 and (span := _crowd(inside, first, last)) is not None:
        found.append(span)
        inside = [day for day in inside if span.has(day)]
        first, last = span.first, span.last
    story = _story(sorted(days)) if found else None
    return tuple(found) if story is None or not _leads_to(story, found[0]) else (story, *found)


def title(span: CloseUp, *, language: str = "en") -> str:
    """Return what a close-up is called: "Close-up: 22–25 Nov 1963"."""
    return word("close_up", dates(span, language=language), language=language)


def dates(span: CloseUp, *, language: str = "en") -> str:
    """Return from when to when a close-up runs: "22–25 Nov 1963", "22 Nov 1963, 12:00–16:00"."""
    first, last = floor(span.first), ceil(span.last - 1e-9) - 1
    if first == last and span.last - span.first < 1:
        begin, end = (round((day - first) * 86_400) for day in (span.first, span.last))
        return f"{day_words(first, language=language, year=True)}, {clock_words(begin)}–{clock_words(end)}"
    return cut_words(first, last, language=language)


def offers(days: Sequence[float]) -> tuple[tuple[str, float, float], ...]:
    """Return the buttons over a chart of these days: words, first and last day of the window each one sets.

    >>> offers([])
    ()
    """
    found = close_ups(days)
    return tuple((f"{title(span)}, {word('events', str(span.count))}", span.first, span.last) for span in found)


def _crowd(days: Sequence[float], first: float, last: float) -> CloseUp | None:
    """Return the span that tells most, None where no crowd is. ``days`` are sorted, all from ``first`` to ``last``."""
    whole = last - first
    if len(days) < _FEWEST or whole <= 0:
        return None
    # Of very many every so-manieth tells where the crowd is.
    some = days[:: max(1, len(days) // _SAMPLED)]
    best: tuple[float, float, float] | None = None
    for count in range(int(len(some) * SHARE) + 1, len(some)):
        start = min(range(len(some) - count + 1), key=lambda i: some[i + count - 1] - some[i])
        a, b = some[start], some[start + count - 1]
        if b - a >= SLIVER * whole:
            break
        # How much is told: the share of the events, by how many times smaller the time is. An hour is a moment.
        worth = count / len(some) * log(whole / max(b - a, _HOUR))
        if best is None or worth > best[0]:
            best = worth, a, b
    if best is None:
        return None
    a, b = _rounded(best[1], best[2])
    inside = bisect_left(days, b) - bisect_right(days, a - 1e-9)
    if b - a > _ROUNDED * whole or inside <= SHARE * len(days) or (inside == len(days) and b - a >= whole):
        return None
    return CloseUp(a, b, inside)


def _story(days: Sequence[float]) -> CloseUp | None:
    """Return the span of nearly all events that stands most by itself: its silences are long for its length."""
    whole = days[-1] - days[0]
    some = days[:: max(1, len(days) // _SAMPLED)]
    best: tuple[float, float, float] | None = None
    for count in range(ceil(len(some) * NEARLY_ALL), len(some)):
        for start in range(len(some) - count + 1):
            a, b = some[start], some[start + count - 1]
            if b - a >= SLIVER * whole:
                continue
            before = a - some[start - 1] if start else whole
            after = some[start + count] - b if start + count < len(some) else whole
            apart = min(before, after) / max(b - a, _HOUR)
            if best is None or apart > best[0]:
                best = apart, a, b
    if best is None:
        return None
    a, b = _rounded(best[1], best[2])
    return CloseUp(a, b, bisect_left(days, b) - bisect_left(days, a))


def _leads_to(story: CloseUp, crowd: CloseUp) -> bool:
    """Tell whether a story is worth a picture between the whole and its crowd."""
    around = story.first <= crowd.first and crowd.last <= story.last
    small = crowd.last - crowd.first <= _ROUNDED * (story.last - story.first)
    return around and small and story.count >= crowd.count + _MORE


def _rounded(first: float, last: float) -> tuple[float, float]:
    """Return the span widened to whole hours, days, months or years, by how long it is."""
    long = last - first
    if 0 < long < 0.6:
        return floor(first / _HOUR + 1e-6) * _HOUR, ceil(last / _HOUR + 1e-6) * _HOUR
    if long <= 75:
        return float(floor(first)), float(floor(last) + 1)
    (y1, m1, _), (y2, m2, _) = from_day(floor(first)), from_day(floor(last))
    if long <= 1500:
        return float(to_day(y1, m1)), float(to_day(*add_months(y2, m2, 1)))
    return float(to_day(y1)), float(to_day(y2 + 1))
