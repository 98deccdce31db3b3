"""Gaps: the scale of the axis, with long silences left out so that one far date does not squeeze the rest."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import quantiles

from dashboard.scene.datewords import span_words
from dashboard.scene.marks import Place
from dashboard.scene.shapes import Gap, Scale, Stretch

_ENOUGH = 4
"""With fewer other silences an empty stretch is no waste: the labels need it."""
_MOST = 5
"""No axis is broken more often: it could not be read."""


def moments(places: Sequence[Place]) -> tuple[float, ...]:
    """Return the distinct days at which something begins, ends or happens, in order."""
    days: set[float] = set()
    for spot in places:
        days.add(spot.day)
        days.update(end for end in (spot.first, spot.last) if end is not None)
    return tuple(sorted(days))


def silences(days: Sequence[float], *, width: float, mark: float) -> tuple[tuple[float, float], ...]:
    """Return the silences to leave out, ``(last day before, first day after)``, in order.

    A silence goes if it takes over a quarter of what is left of the axis and the marks around it would touch, or if
    it takes over half, three times as long as the other silences usually last. ``width`` and ``mark`` are pixels.
    """
    between = [(b - a, a, b) for a, b in pairwise(days)]
    left = days[-1] - days[0] if days else 0.0
    broken: list[tuple[float, float]] = []
    for length, a, b in sorted(between, reverse=True)[:_MOST]:
        others = [s for s, x, _ in between if (x, x + s) not in broken and x != a]
        if not others or left <= 0:
            break
        usual, short = _typical(others)
        squeezed = short * width / left < 1.7 * mark and length > 0.25 * left and length >= 8 * short
        empty = sum(1 for other in others if other >= 1) >= _ENOUGH and length > 0.5 * left and length >= 3 * usual
        if not (squeezed or empty):
            break
        broken.append((a, b))
        left -= length
    return tuple(sorted(broken))


def _typical(lengths: Sequence[float]) -> tuple[float, float]:
    """Return the median and the lower quartile."""
    if len(lengths) == 1:
        return lengths[0], lengths[0]
    low, middle, _ = quantiles(lengths, n=4, method="inclusive")
    return middle, low


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

    Each broken silence takes the width given for its name; what is left is shared among the stretches, half by their
    length and half by how many events (``days``, repeated where several share one) they hold, none under ``least``
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
    wanted = [0.5 * long / total + 0.5 * count / everything for long, count in zip(lengths, held, strict=True)]
    floor = min(least, 0.5 * room / len(starts))
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
