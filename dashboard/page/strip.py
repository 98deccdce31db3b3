"""Strip: all dates as bars, and the stretch of days it is drawn for where a few events lie far from all others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.scene.datewords import year_words
from ingest.record.answers import Extent
from ingest.record.days import Day

BARS = 60
_FEW = 20


@dataclass(frozen=True, slots=True)
class Bulk:
    """The first and the last day the strip is drawn for, and how many events lie before and behind them."""

    first: Day
    last: Day
    earlier: int = 0
    later: int = 0


def bulk(extent: Extent, until: Callable[[Day], int]) -> Bulk | None:
    """Return the days without a few far from all others, which would squeeze the strip to a sliver; None for nothing.

    Far is behind a silence of over half of all the time; a few is a twentieth of the events. ``until`` gives how many
    begin on a day or before.
    """
    if extent.first is None or extent.last is None:
        return None
    first, last, earlier, later = extent.first, extent.last, 0, 0
    spare = extent.count // _FEW
    for before, after in extent.silences:
        if before < first or after > last:
            continue
        early, late = until(before) - earlier, extent.count - until(before) - later
        if (after - before) * 2 <= last - first or min(early, late) > spare:
            break
        spare -= min(early, late)
        if early <= late:
            first, earlier = after, earlier + early
        else:
            last, later = before, later + late
    return Bulk(first, last, earlier, later)


def edges(first: Day, last: Day) -> list[float]:
    """Return the edges of the bars in days."""
    return [first + (last + 1 - first) * k / BARS for k in range(BARS + 1)]


def bars(heights: Sequence[int]) -> list[Component]:
    """Return the bars, as tall as the events in their stretch are many."""
    tallest = max(heights, default=0) or 1
    return [html.Span(style={"height": f"{100 * (height / tallest) ** 0.7:.0f}%"}) for height in heights]


def name(first: int, last: int, *, earlier: int, later: int) -> str:
    """Return what the strip is called: its years, and how many events lie far outside: "2022–2024, 1 earlier"."""
    years = f"All {year_words(first)}" if first == last else f"{year_words(first)}–{year_words(last)}"
    return ", ".join([years, *(f"{n:,} {side}" for n, side in ((earlier, "earlier"), (later, "later")) if n)])
