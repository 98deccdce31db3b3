"""Gaps: the scale of the axis, with long silences left out so that one far date does not squeeze the rest."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from dashboard.scene.datewords import span_words
from dashboard.scene.marks import Place
from dashboard.scene.shapes import Gap, Scale, Stretch

_ENOUGH = 4
"""With fewer other silences an empty stretch is no waste: the labels need it."""
_RELIEF = 0.2
"""Leaving one more silence out must relieve the crowding by so much."""
_CANDIDATES = 12
_LONG = 0.06
"""A shorter share of the time is no long silence: naming it would say nothing and hide how the rest lies."""
_UNUSUAL = 3
"""A silence so many times as long as usual stands out."""
_FAR = 4
"""So many times as long as a silence that is left out, one is left out at any price."""
_MOST = 5
"""No axis is broken more often: it could not be read."""


def moments(places: Sequence[Place]) -> tuple[float, ...]:
    """Return the distinct days at which something begins, ends or happens, in order."""
    days: set[float] = set()
    for spot in places:
        days.add(spot.day)
        days.update(end for end in (spot.first, spot.last) if end is not None)
    return tuple(sorted(days))


def silences(
    days: Sequence[float], *, width: float, mark: float, gap: float = 60.0, held: Sequence[float] = ()
) -> tuple[tuple[float, float], ...]:
    """Return the silences to leave out, ``(last day before, first day after)``, in order.

    One after the other the silence goes that relieves the crowding of marks, as long as it clearly does. A
    silence also goes that takes over half of the axis, three times as long as the others usually last. ``width``,
    ``mark`` and ``gap`` (what a gap with its name takes) are pixels, ``held`` the days of the events.
    """
    between = [(a, b) for a, b in pairwise(days)]
    longest = _long(between)
    broken: list[tuple[float, float]] = []

    def crowding(cut: Sequence[tuple[float, float]]) -> float:
        """Return by how many pixels in all neighbours stand closer than their marks are wide, and a little."""
        shown, _ = scale(
            days[0], days[-1], left=0.0, right=width, broken=sorted(cut), gap_widths=[gap] * len(cut),
            days=held or days, least=gap,
        )  # fmt: skip
        pairs = (shown.x(b) - shown.x(a) for a, b in between if (a, b) not in cut)
        return sum(max(0.0, 1.7 * mark - apart) for apart in pairs)

    while len(broken) < min(_MOST, len(between) - 1) and gap * (len(broken) + 2) < width:
        now = crowding(broken)
        if now < mark:
            break
        relieved = [(crowding([*broken, silence]), silence) for silence in longest if silence not in broken]
        least = min((left for left, _ in relieved), default=now)
        if least > (1 - _RELIEF) * now:
            break
        # Of those that relieve about as much the longest goes: a gap should be worth its name.
        best = next(silence for left, silence in relieved if left <= max(mark, 1.02 * least))
        broken.append(best)
    if not broken:
        broken = _emptiest(between)
    # A reader takes a gap for a long silence: one that is longer still goes too, unless that crowds the marks again.
    shortest = min((b - a for a, b in broken), default=0.0)
    for a, b in longest:
        room = len(broken) < _MOST and gap * (len(broken) + 1) <= 0.4 * width
        longer = 0 < shortest < b - a and (a, b) not in broken
        far = b - a >= _FAR * shortest
        if longer and room and (far or crowding([*broken, (a, b)]) <= max(mark, 1.05 * crowding(broken))):
            broken.append((a, b))
    return tuple(sorted(broken))


def _long(between: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the long silences, the longest first: a good share of the time each, or of what longer ones leave."""
    whole = left = sum(b - a for a, b in between)
    usual = median([b - a for a, b in between]) if between else 0.0
    found = []
    for a, b in sorted(between, key=lambda s: (s[0] - s[1], s[0]))[:_CANDIDATES]:
        if b - a < _LONG * whole and (b - a < _LONG * left or b - a < _UNUSUAL * usual):
            break
        found.append((a, b))
        left -= b - a
    return found


def _emptiest(between: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the silence that wastes the axis, if there is one."""
    lengths = sorted((b - a for a, b in between), reverse=True)
    others = [length for length in lengths[1:] if length >= 1]
    if len(others) < _ENOUGH or lengths[0] < 0.5 * sum(lengths) or lengths[0] < _UNUSUAL * median(others):
        return []
    return [max(between, key=lambda s: s[1] - s[0])]


def scale(
    first: float,
    last: float,
    *,
    left: float,
    right: float,
    broken: Sequence[tuple[float, float]] = (),
    gap_widths: Sequence[float] = (),
    days: Sequence[float] = (),
    least: float = 30.0,
) -> tuple[Scale, tuple[tuple[float, float], ...]]:
    """Return the scale from ``first`` to ``last`` over the pixels ``left`` to ``right``, and the pixels of the gaps.

    Each broken silence takes the width given for its name; what is left is shared among the stretches, less by their
    length than by how many events (``days``, repeated where several share one) they hold, none under ``least``
    pixels. A stretch of a single moment takes no more than that.
    """
    if last <= first:
        # One moment: it stands at the left, so that its label has the whole width.
        return Scale((Stretch(first, first + 1e-6, left, left + 1e-6),)), ()
    starts = [first, *(b for _, b in broken)]
    ends = [*(a for a, _ in broken), last]
    room = right - left - sum(gap_widths)
    widths = _shares(starts, ends, days, room, least)
    stretches, holes, x = [], [], left
    for index, (a, b, wide) in enumerate(zip(starts, ends, widths, strict=True)):
        # A stretch of a single moment is a hair: it stands in the middle of its share.
        if b - a < 1e-6:
            middle = x + wide / 2
            stretches.append(Stretch(a, a + 1e-6, middle, middle + 1e-6))
        else:
            stretches.append(Stretch(a, b, x, x + wide))
        x += wide
        if index < len(gap_widths):
            holes.append((x, x + gap_widths[index]))
            x += gap_widths[index]
    return Scale(tuple(stretches)), tuple(holes)


def _shares(
    starts: Sequence[float], ends: Sequence[float], days: Sequence[float], room: float, least: float
) -> list[float]:
    if len(starts) == 1:
        return [room]
    lengths = [b - a for a, b in zip(starts, ends, strict=True)]
    held = [sum(1 for d in days if a <= d <= b) if b > a else 0 for a, b in zip(starts, ends, strict=True)]
    total, everything = sum(lengths) or 1.0, sum(held) or 1
    wanted = [0.3 * long / total + 0.7 * count / everything for long, count in zip(lengths, held, strict=True)]
    floor = min(least, 0.45 * room / len(starts))
    spare = room - floor * len(starts)
    if not sum(wanted):
        return [room / len(starts)] * len(starts)
    return [floor + spare * share / sum(wanted) for share in wanted]


def named(
    broken: Sequence[tuple[float, float]],
    holes: Sequence[tuple[float, float]],
    *,
    raised: bool = False,
    language: str = "en",
) -> tuple[Gap, ...]:
    """Return the silences left out with their pixels and their names."""
    return tuple(
        Gap(left, right, span_words(b - a, language=language), raised)
        for (a, b), (left, right) in zip(broken, holes, strict=True)
    )
