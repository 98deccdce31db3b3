"""Sketch: the first chart as bare SVG, seen for the second that Plotly takes to be read; then its own stands there.

It is made from the figure itself, so that nothing moves when that comes: what is drawn, without words.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import cos, pi, sin
from typing import Any

_CORNERS = {
    "diamond": (4, 1.3, -pi / 2), "triangle-up": (3, 1.155, -pi / 2), "triangle-down": (3, 1.155, pi / 2),
    "pentagon": (5, 1.0, -pi / 2), "hexagon": (6, 1.0, 0.0), "square": (4, 2**0.5, -pi / 4),
}  # fmt: skip
"""Plotly's symbols: corners, radius in halves of the size, the angle of the first corner."""

Node = dict[str, Any]
"""A part of the page as ``plain.js`` draws it."""


def sketch(figure: Mapping[str, Any]) -> Node:
    """Return a figure of this package as one SVG, shapes of one look as one path."""
    layout = figure["layout"]
    bottom, top = layout["yaxis"]["range"]
    paths: dict[tuple[tuple[str, Any], ...], list[str]] = {}
    under = [shape for shape in layout["shapes"] if shape.get("layer") == "below"]
    over = [shape for shape in layout["shapes"] if shape.get("layer") != "below"]
    for look, path in (*_shapes(under), *_traces(figure["data"]), *_shapes(over)):
        paths.setdefault(tuple(look.items()), []).append(path)
    drawn = [_node("Path", {**dict(look), "d": "".join(many)}) for look, many in paths.items()]
    size = {"width": layout["width"], "height": layout["height"]}
    box = {"viewBox": f"0 {top:g} {layout['width']:g} {bottom - top:g}", "className": "sketch", "aria-hidden": "true"}
    return _node("Svg", {**size, **box, "children": drawn})


def _node(kind: str, props: dict[str, Any]) -> Node:
    return {"type": kind, "namespace": "dash_html_components", "props": props}


def _shapes(shapes: Iterable[Mapping[str, Any]]) -> Iterable[tuple[dict[str, Any], str]]:
    for shape in shapes:
        edge = shape["line"]
        look = {"fill": shape.get("fillcolor", "none"), "stroke": edge.get("color", "none")}
        look |= {"strokeWidth": edge["width"], "opacity": shape.get("opacity", 1)}
        if edge.get("dash", "solid") != "solid":
            look["strokeDasharray"] = edge["dash"].replace("px", "")
        yield look, shape["path"] if shape["type"] == "path" else _straight(shape)


def _straight(shape: Mapping[str, Any]) -> str:
    x0, x1, y0, y1 = (round(shape[name], 1) for name in ("x0", "x1", "y0", "y1"))
    if shape["type"] == "line":
        return f"M{x0},{y0}L{x1},{y1}"
    return f"M{x0},{y0}H{x1}V{y1}H{x0}Z"


def _traces(traces: Iterable[Mapping[str, Any]]) -> Iterable[tuple[dict[str, Any], str]]:
    for trace in traces:
        if trace["type"] == "heatmap":
            yield from _cells(trace)
        elif trace["mode"] == "lines":
            yield from _lines(trace)
        elif "markers" in trace["mode"]:
            yield from _markers(trace)


def _cells(trace: Mapping[str, Any]) -> Iterable[tuple[dict[str, Any], str]]:
    low, high, shades = trace["zmin"], trace["zmax"], trace["colorscale"]
    for (top, bottom), row in zip(pairwise(trace["y"]), trace["z"], strict=True):
        for (left, right), value in zip(pairwise(trace["x"]), row, strict=True):
            if value is not None:
                share = (value - low) / (high - low)
                shade = next(colour for end, colour in shades[1::2] if share <= end)
                box = {"x0": left + 0.5, "x1": right - 0.5, "y0": top, "y1": bottom, "type": "rect"}
                yield {"fill": shade}, _straight(box)


def _lines(trace: Mapping[str, Any]) -> Iterable[tuple[dict[str, Any], str]]:
    line = trace["line"]
    look = {"fill": "none", "stroke": line["color"], "strokeWidth": line["width"]}
    path, begun = "", False
    for x, y in zip(trace["x"], trace["y"], strict=True):
        if x is not None:
            path += f"{'L' if begun else 'M'}{x:.1f},{y:.1f}"
        begun = x is not None
    if path:
        yield look, path


def _markers(trace: Mapping[str, Any]) -> Iterable[tuple[dict[str, Any], str]]:
    marker, count = trace["marker"], len(trace["x"])
    symbols = _each(marker.get("symbol", "circle"), count)
    sizes, fills = (_each(marker[name], count) for name in ("size", "color"))
    edges, widths = (_each(marker["line"].get(name, 0), count) for name in ("color", "width"))
    for x, y, symbol, size, fill, edge, width in zip(
        trace["x"], trace["y"], symbols, sizes, fills, edges, widths, strict=True
    ):
        look = {"fill": fill, "stroke": edge or "none", "strokeWidth": width}
        yield look, _symbol(symbol, x, y, size / 2)


def _each(value: Any, count: int) -> list[Any]:  # noqa: ANN401 -- one for all, or one for each
    return value if isinstance(value, list) else [value] * count


def _symbol(symbol: str, x: float, y: float, radius: float) -> str:
    if symbol == "cross":
        arm, long = radius * 0.4, radius * 1.2
        corners = [(-arm, -long), (arm, -long), (arm, -arm), (long, -arm), (long, arm), (arm, arm), (arm, long)]
        corners += [(-arm, long), (-arm, arm), (-long, arm), (-long, -arm), (-arm, -arm)]
        return _polygon([(x + across, y + down) for across, down in corners])
    if symbol in _CORNERS:
        count, reach, first = _CORNERS[symbol]
        turns = [first + 2 * pi * k / count for k in range(count)]
        return _polygon([(x + reach * radius * cos(turn), y + reach * radius * sin(turn)) for turn in turns])
    arc = f"a{radius:.1f},{radius:.1f} 0 1 0"
    return f"M{x - radius:.1f},{y:.1f}{arc} {2 * radius:.1f},0{arc} {-2 * radius:.1f},0Z"


def _polygon(corners: Iterable[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in corners) + "Z"
