"""Crowd: what legend, list and summary say of events that are counted instead of drawn one by one."""

from itertools import pairwise

from dash import html
from dash.development.base_component import Component

from dashboard.page import words
from dashboard.page.attributes import HIDDEN_SIGN
from dashboard.scene import closeup
from dashboard.scene.cells import NO_HUE, Cell, Cluster
from dashboard.scene.closeup import CloseUp
from dashboard.scene.cuts import cut_words
from dashboard.scene.lanes import OTHER
from dashboard.scene.shapes import Scene
from dashboard.scene.style import SCREEN
from dashboard.screen.crowds import hue, stretch_of

_NAMED = 3
_EVEN = 1.5
"""Steps of which one is more times as wide as another are told to be uneven."""


def steps(scene: Scene) -> list[Component]:
    """Return what each hue of the cells means: "Events a month" and from how many to how many."""
    if not scene.cells:
        return []
    most = max((cell.count for cell in scene.cells if cell.step != NO_HUE), default=scene.steps[-1])
    named = [
        f"{low:,}" if high == low + 1 else f"{low:,}–{high - 1:,}" for low, high in pairwise((*scene.steps, most + 1))
    ]
    signs = [
        html.Span(
            [html.Span(className=f"hue hue-{hue(step, len(named))}", **HIDDEN_SIGN), name], className="legend-entry"
        )
        for step, name in enumerate(named)
    ]
    length = scene.unit if scene.units == 1 else f"{scene.units} {scene.unit}s"
    widths = [high - low for low, high in pairwise(scene.steps[1:])]
    uneven = ", in uneven steps" if widths and max(widths) > _EVEN * min(widths) else ""
    title = f"Events in {'a ' if scene.units == 1 else ''}{length}{uneven}:"
    return [html.Span(title, className="legend-title"), *signs]


def ringed(scene: Scene) -> list[Component]:
    """Return what a number in a ring means."""
    if not scene.clusters:
        return []
    ring = html.Span("7", className="ring", **HIDDEN_SIGN)
    return [html.Span([ring, "several events, in the colour of most"], className="legend-entry")]


def unsaid(scene: Scene) -> list[Component]:
    """Return why there are no ticks on days of publication, where they are left out."""
    if not scene.unsaid:
        return []
    tick = html.Span(className="symbol symbol-other shape-tick", **HIDDEN_SIGN)
    return [html.Span([tick, f"published: shown for {SCREEN.said_ticks} events or fewer"], className="legend-entry")]


def listed(scene: Scene) -> dict[str, list[list[str | float]]]:
    """Return what is counted, by row, as the list of the chart has it: name, x, y and size in pixels below the axis."""
    found: dict[str, list[list[str | float]]] = {}
    for cell in scene.cells:
        middle, down = (cell.left + cell.right) / 2, (cell.top + cell.bottom) / 2 - scene.axis
        size = min(cell.right - cell.left, cell.bottom - cell.top)
        found.setdefault(cell.row, []).append([stretch_of(cell), round(middle, 1), round(down, 1), round(size, 1)])
    for one in scene.clusters:
        found.setdefault(one.row, []).append([stretch_of(one), round(one.x, 1), round(one.y - scene.axis, 1), one.size])
    return found


def lines(scene: Scene) -> dict[str, list[str]]:
    """Return the line of each counted stretch: its days, how many events, their language (ours), and mostly what.

    A fifth word says that its events are told by lines of their own too.
    """
    every: tuple[Cell | Cluster, ...] = (*scene.cells, *scene.clusters)
    return {
        stretch_of(one): [dates(one), words.count(one.count, "event"), "en", mostly(one), *_known(one)] for one in every
    }


def _known(one: Cell | Cluster) -> list[str]:
    return ["known"] if isinstance(one, Cluster) and one.events else []


def dates(one: Cell | Cluster) -> str:
    """Return the days of a counted stretch, of a part of a day its hours: "22 Nov 1963, 12:00–16:00"."""
    if isinstance(one, Cluster) and one.span is not None:
        return closeup.dates(CloseUp(*one.span, one.count))
    return cut_words(one.first, one.last)


def mostly(one: Cell | Cluster) -> str:
    """Return of which kind most of them are; of several that lead none is what most are."""
    kind = words.KINDS[one.kind]
    if one.count == 1:
        return kind
    return f"{'mostly' if one.led * 2 > one.count else 'most often'} {kind}"


def summary(scene: Scene) -> str:
    """Return the chart in a sentence: "Events counted by 8 rows and year, from 1984 to 2024; most: France 1,204"."""
    every: tuple[Cell | Cluster, ...] = (*scene.cells, *scene.clusters)
    first, last = min(one.first for one in every), max(one.last for one in every)
    rows = sorted((row for row in scene.rows if row.id != OTHER), key=lambda row: -row.count)
    most = ", ".join(f"{row.name} {row.count:,}" for row in rows[:_NAMED])
    said = f"Events counted in {words.count(len(scene.rows), 'row')}, {cut_words(first, last)}"
    return f"{said}; most: {most}." if most else f"{said}."
