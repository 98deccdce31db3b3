"""Signs on the screen: the heads of arrows as markers, the ticks on days of publication as thin lines, in pixels."""

from typing import Any

from dashboard.scene.shapes import Scene


def heads(scene: Scene, *, colour: str) -> dict[str, Any]:
    """Return the trace of arrow heads; Plotly's triangles stand on their middle, the scene's on their tip."""
    down = [head.down for head in scene.heads]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [head.x for head in scene.heads],
        "y": [head.y + (-0.5 if head.down else 0.5) * head.size for head in scene.heads],
        "marker": {
            "symbol": ["triangle-down" if way else "triangle-up" for way in down],
            "size": [head.size * 1.25 for head in scene.heads],
            "color": colour,
            "opacity": 1,
            "line": {"width": 0},
        },
        "hoverinfo": "skip",
    }


def said(scene: Scene, *, colour: str, accent: str) -> list[dict[str, Any]]:
    """Return the traces of the ticks: those of the selected event in the accent colour."""
    return [_ticks(scene, colour, selected=False), _ticks(scene, accent, selected=True)]


def _ticks(scene: Scene, colour: str, *, selected: bool) -> dict[str, Any]:
    across: list[float | None] = []
    down: list[float | None] = []
    for tick in scene.said:
        if tick.selected is selected:
            across += [tick.x, tick.x, None]
            down += [tick.top, tick.bottom, None]
    line = {"color": colour, "width": 1.5}
    return {"type": "scatter", "mode": "lines", "x": across, "y": down, "line": line, "hoverinfo": "skip"}
