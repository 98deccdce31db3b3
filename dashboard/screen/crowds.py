"""Crowds: counted events as Plotly's traces: cells of one hue, and round symbols with their number."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from dashboard.scene.cells import NO_HUE, Cell, Cluster
from dashboard.scene.palette import COLOUR_OF, DARK_COLOUR_OF
from dashboard.scene.shapes import Scene

FONT = "Noto Sans, system-ui, sans-serif"
HUES = ("#dfe9fb", "#b3cbf5", "#7ba4ec", "#3f74d8", "#17439c")
DARK_HUES = ("#1d2b47", "#264476", "#3563b0", "#5b8de6", "#a9c8ff")
"""From few to many: deeper on light, brighter on dark. One hue, so that it reads in grey as well."""
GREY, DARK_GREY = "#eef0f3", "#20252e"
_ON = ("#14171f", "#14171f", "#14171f", "#ffffff", "#ffffff")
_ON_DARK = ("#eceef3", "#eceef3", "#ffffff", "#0c1020", "#0c1020")


def stretch_of(one: Cell | Cluster) -> str:
    """Return what a counted stretch is known by on the page: its row, and the days a click on it leads to."""
    if isinstance(one, Cluster) and one.span is not None and one.span != (one.first, one.last + 1):
        return f"{one.span[0]:.6f}..{one.span[1]:.6f}@{one.row}"
    return f"{one.first}..{one.last + 1}@{one.row}"


def cells(scene: Scene, hovers: Mapping[str, str], *, dark: bool) -> list[dict[str, Any]]:
    """Return the cells as one heatmap, none where there are none."""
    if not scene.cells:
        return []
    across = sorted({x for cell in scene.cells for x in (cell.left, cell.right)})
    down = sorted({y for cell in scene.cells for y in (cell.top, cell.bottom)})
    column = {x: k for k, x in enumerate(across)}
    line = {y: k for k, y in enumerate(down)}
    empty: list[None] = [None] * (len(across) - 1)
    deep: list[list[Any]] = [list(empty) for _ in pairwise(down)]
    named: list[list[Any]] = [list(empty) for _ in pairwise(down)]
    told: list[list[Any]] = [list(empty) for _ in pairwise(down)]
    for cell in scene.cells:
        at, row = column[cell.left], line[cell.top]
        deep[row][at] = cell.step
        named[row][at] = stretch_of(cell)
        told[row][at] = hovers.get(stretch_of(cell), "")
    hues = DARK_HUES if dark else HUES
    most = max(1, len(scene.steps))
    shades = [DARK_GREY if dark else GREY, *(hues[hue(step, most)] for step in range(most))]
    scale = [[(step + end) / len(shades), shade] for step, shade in enumerate(shades) for end in (0, 1)]
    heat = {
        "type": "heatmap", "x": across, "y": down, "z": deep, "customdata": named, "hovertext": told,
        "hovertemplate": "%{hovertext}<extra></extra>", "hoverongaps": False, "showscale": False, "xgap": 1,
        "zmin": NO_HUE - 0.5, "zmax": most - 0.5, "colorscale": scale,
    }  # fmt: skip
    return [heat]


def hue(step: int, most: int) -> int:
    """Return which hue a step of ``most`` has: few steps are spread over all of them."""
    if step == NO_HUE:
        return 0
    return step if most >= len(HUES) else round(step * (len(HUES) - 1) / max(1, most - 1)) if most > 1 else 1


def numbers(scene: Scene, *, dark: bool) -> list[tuple[float, float, str, str]]:
    """Return the numbers of the cells: where their middle stands in the scene's pixels, what they say, their colour.

    They are no trace: ``numbers.js`` writes them into the picture.
    """
    inks, most = _ON_DARK if dark else _ON, max(1, len(scene.steps))
    return [
        ((cell.left + cell.right) / 2, (cell.top + cell.bottom) / 2, cell.text, inks[hue(cell.step, most)])
        for cell in scene.cells
        if cell.text
    ]


def clusters(scene: Scene, hovers: Mapping[str, str], *, text: str, paper: str, dark: bool) -> list[dict[str, Any]]:
    """Return the clusters as one trace, none where there are none; the ring has the colour of the leading kind."""
    if not scene.clusters:
        return []
    colours = DARK_COLOUR_OF if dark else COLOUR_OF
    those = scene.clusters
    return [
        {
            "type": "scatter", "mode": "markers+text", "cliponaxis": False,
            "x": [one.x for one in those],
            "y": [one.y for one in those],
            "text": [one.text for one in those],
            "textfont": {"family": FONT, "size": 11, "color": text},
            "customdata": [stretch_of(one) for one in those],
            "hovertext": [hovers.get(stretch_of(one), "") for one in those],
            "hovertemplate": "%{hovertext}<extra></extra>",
            "marker": {
                "symbol": "circle", "opacity": 1, "color": paper,
                "size": [one.size for one in those],
                "line": {"width": 2, "color": [colours[one.kind] for one in those]},
            },
        }
    ]  # fmt: skip
