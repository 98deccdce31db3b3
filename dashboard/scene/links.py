"""Links: the thin lines that join the marks of one event in several rows, and heads that say whom it is aimed at."""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence

from dashboard.scene.laid import Laid
from dashboard.scene.shapes import Label, Link, Mark
from dashboard.scene.shelf import Wanted
from dashboard.scene.signs import Head
from dashboard.scene.timescale import Job

_STUB = 7.0
"""Shorter pieces of a line say nothing and look like dirt."""
_ASIDE = 2.4
"""Pixels between two links of one day: less than half a small mark, so that both still meet their marks."""
_HALO = 3.0
"""Pixels a link keeps from marks and labels of other events it passes behind: a browser sets lines a little taller."""
_HEAD = 0.75
"""Length of an arrow's head in sizes of a small mark."""


def runs(
    laid: Laid, middles: Sequence[Mapping[int, float]], marks: Sequence[Mark], labels: Sequence[Label]
) -> tuple[Link, ...]:
    """Return the links of all events, left out where they would run through a mark of another event or a label."""
    links = []
    # A row may hold hundreds of marks: only those whose symbol is about where the link runs are looked at.
    symbols = sorted((x, i) for i, mark in enumerate(marks) for x in _symbols(laid.wanted[mark.event]))
    reach = max((mark.size * 0.6 for mark in marks), default=0.0)
    beside: list[tuple[float, ...]] = []
    for standing in laid.standings:
        if not standing.others:
            continue
        event, want = standing.event, laid.wanted[standing.event.id]
        put, spot = laid.packing.puts[event.id], laid.spots[event.id]
        ys = sorted(middles[row][key] for row, key in put.shelves.items())
        shift = _shift(want.x, ys[0], ys[-1], beside)
        insort(beside, (want.x, ys[0], ys[-1], shift))
        x = want.x + shift
        there = symbols[bisect_left(symbols, (x - reach, -1)) : bisect_left(symbols, (x + reach, len(marks)))]
        near = [marks[i] for at, i in there if abs(at - x) < marks[i].size * 0.6]
        holes = [(m.y - m.size / 2 - _HALO, m.y + m.size / 2 + _HALO) for m in near if m.event != event.id]
        holes += [(b.y - _HALO, b.y + b.height + _HALO) for b in labels if b.x - 1 < x < b.x + b.width + 1]
        for top, bottom in pieces(ys[0], ys[-1], holes):
            links.append(Link(event.id, spot.day, top, bottom, dashed=event.status != "happened", shift=shift))
    return tuple(links)


def _shift(x: float, top: float, bottom: float, beside: Sequence[tuple[float, ...]]) -> float:
    """Return how far aside a link runs, so that it covers none ``beside`` (in order): still within its own marks."""
    near = beside[bisect_left(beside, (x - _ASIDE,)) : bisect_left(beside, (x + _ASIDE,))]
    taken = {shift for at, a, b, shift in near if abs(at - x) < _ASIDE and a < bottom and top < b}
    return next((shift for shift in (0.0, _ASIDE, -_ASIDE) if shift not in taken), 0.0)


def _symbols(want: Wanted) -> tuple[float, ...]:
    """Return the pixels of an event's symbols, which no link of another event runs through; a bar it may cross."""
    return (want.x,) if want.other is None else (want.x, want.other)


def pieces(top: float, bottom: float, holes: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return what is left of a vertical line without the holes."""
    pieces, at = [], top
    for a, b in sorted(holes):
        if b <= at or a >= bottom:
            continue
        if a > at:
            pieces.append((at, a))
        at = max(at, b)
    if at < bottom:
        pieces.append((at, bottom))
    return [(a, b) for a, b in pieces if b - a >= _STUB]


def heads(
    laid: Laid, middles: Sequence[Mapping[int, float]], marks: Sequence[Mark], links: Sequence[Link], job: Job
) -> tuple[Head, ...]:
    """Return the heads of arrows: for all events if they are few, else for the selected one."""
    every = len(laid.standings) <= job.style.arrows
    aside = {link.event: link.shift for link in links}
    row_of = {lane.id: index for index, lane in enumerate(laid.lanes)}
    size = job.style.small * _HEAD
    out = []
    for standing in laid.standings:
        event = standing.event.id
        if not standing.targets or not (every or event == job.view.selected):
            continue
        want, put = laid.wanted[event], laid.packing.puts[event]
        lead = middles[want.lead][put.shelves[want.lead]]
        x = want.x + aside.get(event, 0.0)
        for target in standing.targets:
            y = middles[row_of[target]][put.shelves[row_of[target]]]
            down = y > lead
            tip = y - job.style.small * 0.62 if down else y + job.style.small * 0.62
            top, bottom = sorted((tip, tip - size if down else tip + size))
            covered = any(
                m.event != event and abs(at - x) < m.size and m.y - m.size / 2 < bottom and top < m.y + m.size / 2
                for m in marks
                for at in _symbols(laid.wanted[m.event])
            )
            if not covered:
                out.append(Head(event, x, tip, size, down))
    return tuple(out)
