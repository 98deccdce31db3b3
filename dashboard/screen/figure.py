"""Figure: a Scene as a Plotly figure of SVG traces, in the scene's own pixels.

Both axes count the scene's pixels, not days: what the scene laid out (labels, sub-rows, broken silences) stands on
the screen exactly as it was measured. A zoom comes back as pixels and is led to days by the stretches in
``layout.meta``; the server then composes the scene of those days anew. The time axis and the names of the rows are
HTML around the figure.

Every string that comes from a document is escaped: Plotly reads a little HTML in texts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from dashboard.scene.palette import COLOUR_OF, DARK_COLOUR_OF, DARK_OUTLINE, OUTLINE
from dashboard.scene.shapes import BEAM_SYMBOL, Label, Mark, Scale, Scene, Stretch, Symbol
from dashboard.screen import crowds, signs, spans
from dashboard.screen.crowds import FONT
from dashboard.screen.spans import box, line

SYMBOLS: dict[Symbol, str] = {
    "circle": "circle",
    "square": "square",
    "diamond": "diamond",
    "hexagon": "hexagon",
    "cross": "cross",
    "triangle": "triangle-up",
    "pentagon": "pentagon",
    "dot": "circle",
}
_GROWN = {
    "square": 0.9, "diamond": 0.95, "cross": 0.9, "triangle": 1.3, "hexagon": 1.12, "pentagon": 1.16, "dot": 0.72,
}  # fmt: skip
"""Symbols of one size in Plotly do not look of one size; these are the proportions of the printed ones."""

GRAPH_CONFIG = {
    "displayModeBar": False,
    "showSendToCloud": False,
    "displaylogo": False,
    "doubleClick": False,
    "scrollZoom": False,
    "showTips": False,
    "editable": False,
}


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of one scheme that do not come from the palette."""

    text: str
    soft: str
    line: str
    paper: str
    accent: str
    outline: str
    link: str


LIGHT = Ink("#14171f", "#5a6372", "#e2e6ec", "#ffffff", "#0b5fff", OUTLINE, "#8b94a3")
DARK = Ink("#eceef3", "#a3abba", "#343a46", "#14171d", "#74a5ff", DARK_OUTLINE, "#6f7889")


def draw(
    scene: Scene, *, hovers: Mapping[str, str], dark: bool = False, limits: tuple[float, float] | None = None
) -> dict[str, Any]:
    """Return the figure of a scene as Plotly's dictionary: ``data`` and ``layout``.

    ``hovers`` gives for each event id, and each stretch of days that is counted, the text of its hover box, escaped
    already. ``limits`` are the days that zoom and pan keep to.
    """
    ink = DARK if dark else LIGHT
    return {"data": _traces(scene, hovers, ink, dark=dark), "layout": _layout(scene, ink, dark=dark, limits=limits)}


def blank(*, dark: bool = False) -> dict[str, Any]:
    """Return the figure that stands there before the first scene."""
    scene = Scene(width=600, height=120, left=118, axis=26, scale=Scale((Stretch(0, 1, 118, 600),)))
    return draw(scene, hovers={}, dark=dark)


def _traces(scene: Scene, hovers: Mapping[str, str], ink: Ink, *, dark: bool) -> list[dict[str, Any]]:
    selected = [(mark, x) for mark, x in scene.placed() if mark.selected]
    return [
        *crowds.cells(scene, hovers, dark=dark),
        _links(scene, ink, dashed=False),
        _links(scene, ink, dashed=True),
        *crowds.clusters(scene, hovers, text=ink.text, paper=ink.paper, dark=dark),
        signs.heads(scene, colour=ink.soft),
        *signs.said(scene, colour=ink.link, accent=ink.accent),
        _halo(selected, ink),
        _marks(scene, hovers, ink, dark=dark),
        _questions(scene, ink),
    ]


def _links(scene: Scene, ink: Ink, *, dashed: bool) -> dict[str, Any]:
    # Lighter than all else: dozens of them stand behind the marks, and 3:1 on the ground is all they need.
    across: list[float | None] = []
    down: list[float | None] = []
    for link in scene.links:
        if link.dashed is dashed:
            x = scene.scale.x(link.day) + link.shift
            across += [x, x, None]
            down += [link.top, link.bottom, None]
    line = {"color": ink.link, "width": 1.2, "dash": "3px,3px" if dashed else "solid"}
    return {"type": "scatter", "mode": "lines", "x": across, "y": down, "line": line, "hoverinfo": "skip"}


def _halo(marks: list[tuple[Mark, float]], ink: Ink) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "cliponaxis": False,
        "x": [x for _, x in marks],
        "y": [mark.y for mark, _ in marks],
        "marker": {
            "size": [mark.size * 1.2 + 12 for mark, _ in marks],
            "color": "rgba(0,0,0,0)",
            "line": {"color": ink.accent, "width": 2},
        },
        "hoverinfo": "skip",
    }


def _marks(scene: Scene, hovers: Mapping[str, str], ink: Ink, *, dark: bool) -> dict[str, Any]:
    colours = DARK_COLOUR_OF if dark else COLOUR_OF
    placed = scene.placed()
    marks = [mark for mark, _ in placed]
    return {
        "type": "scatter",
        "mode": "markers",
        "cliponaxis": False,
        "x": [x for _, x in placed],
        "y": [mark.y for mark in marks],
        "customdata": [mark.event for mark in marks],
        "hovertext": [hovers.get(mark.event, "") for mark in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": [SYMBOLS[mark.symbol] for mark in marks],
            "size": [_size(mark) for mark in marks],
            "color": [colours[mark.kind] if mark.filled else ink.paper for mark in marks],
            "opacity": 1,
            "line": {
                "color": [ink.outline if mark.filled else colours[mark.kind] for mark in marks],
                "width": [1 if mark.filled else 2 for mark in marks],
            },
        },
    }


def _size(mark: Mark) -> float:
    beam = BEAM_SYMBOL if mark.shape == "beam" else 1.0
    return mark.size * beam * _GROWN.get(mark.symbol, 1.0)


def _questions(scene: Scene, ink: Ink) -> dict[str, Any]:
    asked = [(mark, x) for mark, x in scene.placed() if mark.asked]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for _, x in asked],
        "y": [mark.y for mark, _ in asked],
        "text": ["?"] * len(asked),
        "textfont": {"family": FONT, "size": 10, "color": ink.text, "weight": 700},
        "hoverinfo": "skip",
    }


def _layout(scene: Scene, ink: Ink, *, dark: bool, limits: tuple[float, float] | None) -> dict[str, Any]:
    bare = {"visible": False, "zeroline": False, "showgrid": False}
    return {
        "width": scene.width,
        "height": scene.height - scene.axis,
        "margin": {"l": scene.left, "r": 0, "t": 0, "b": 0, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "hovermode": "closest",
        "hoverdistance": 16,
        "dragmode": "pan",
        "xaxis": {**bare, "range": [scene.left, scene.width], "fixedrange": False},
        "yaxis": {**bare, "range": [scene.height, scene.axis], "fixedrange": True},
        "hoverlabel": {
            "bgcolor": ink.paper,
            "bordercolor": ink.soft,
            "align": "left",
            "font": {"family": FONT, "size": 13, "color": ink.text},
        },
        "shapes": [
            *_grid(scene, ink),
            *_spans(scene, ink, dark=dark),
            *spans.strikes(scene, colour=ink.text),
            *_spine(scene, ink),
        ],
        "annotations": [*(_annotation(label, ink) for label in scene.written()), *_silences(scene, ink)],
        "meta": {
            "stretches": [[s.first, s.last, s.left, s.right] for s in scene.scale.stretches],
            "left": scene.left,
            "right": scene.width,
            "limits": limits,
            "numbers": crowds.numbers(scene, dark=dark),
        },
    }


def _grid(scene: Scene, ink: Ink) -> list[dict[str, Any]]:
    lines = [(piece, ink.line, "solid") for piece in scene.grid]
    lines += [(piece, ink.accent, "4px,3px") for piece in scene.today_line]
    shapes = [
        line(piece.x, piece.top, piece.x, piece.bottom, colour=colour, dash=dash) for piece, colour, dash in lines
    ]
    # The row of the events without a date has no part in the axis.
    bottom = scene.rows[-1].bottom if scene.rows else scene.height
    gaps = [box(gap.left, scene.axis, gap.right, bottom, fill=ink.line, opacity=0.35) for gap in scene.gaps]
    return [shape | {"layer": "below"} for shape in (*gaps, *shapes)]


def _spans(scene: Scene, ink: Ink, *, dark: bool) -> list[dict[str, Any]]:
    colours = DARK_COLOUR_OF if dark else COLOUR_OF
    return spans.spans(scene, colours=colours, outline=ink.outline, soft=ink.soft, paper=ink.paper)


def _annotation(label: Label, ink: Ink) -> dict[str, Any]:
    lines = ["".join(_run(text, bold=bold) for text, bold in line) for line in label.lines]
    right = label.align == "right"
    return {
        "x": label.x + label.width if right else label.x,
        "y": label.y + label.height / 2,
        "xanchor": "right" if right else "left",
        "yanchor": "middle",
        "align": label.align,
        "text": "<br>".join(lines),
        "showarrow": False,
        "borderpad": 0,
        "captureevents": True,
        "name": label.event,
        "font": {"family": FONT, "size": 12, "color": ink.text},
    }


def _spine(scene: Scene, ink: Ink) -> list[dict[str, Any]]:
    """Return the middle axis between two actors."""
    lines = [
        line(one.left, one.y, one.right, one.y, colour=ink.soft if one.dashed else ink.text,
              dash="2px,4px" if one.dashed else "solid", width=1.2 if one.dashed else 1.8)
        for one in scene.spine
    ]  # fmt: skip
    return [shape | {"layer": "below"} for shape in lines]


def _silences(scene: Scene, ink: Ink) -> list[dict[str, Any]]:
    font = {"family": FONT, "size": 12, "color": ink.soft, "style": "italic"}
    return [
        {"x": one.x, "y": one.y, "text": escape(one.text, quote=False), "showarrow": False, "borderpad": 0,
         "xanchor": "center", "yanchor": "middle", "font": font}
        for one in scene.silences
    ]  # fmt: skip


def _run(text: str, *, bold: bool) -> str:
    safe = escape(text, quote=False)
    return f"<b>{safe}</b>" if bold else safe
