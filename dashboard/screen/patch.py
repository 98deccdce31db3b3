"""Patch: what turns the figure on the screen into the next one, without handing Plotly a new figure.

Dash 4.4.1 forgets the reader's zoom when a callback returns a whole figure, ``uirevision`` or not; a Patch keeps it.
"""

from collections.abc import Mapping
from typing import Any

from dash import Patch

_PARTS = ("width", "height", "margin", "shapes", "annotations", "hoverlabel")


def patch(figure: Mapping[str, Any], *, build: int | None = None) -> Patch:
    """Return the changes that lead from any figure of ``screen.figure`` to this one.

    ``build`` says for which build of the page it was drawn: it may come when another stands there already.
    """
    changes = Patch()
    changes["data"] = figure["data"]
    for part in _PARTS:
        changes["layout"][part] = figure["layout"][part]
    changes["layout"]["meta"] = {**figure["layout"]["meta"], "build": build}
    # The scene was composed for the window the reader zoomed to, so its own pixels are the range from now on.
    for axis in ("xaxis", "yaxis"):
        changes["layout"][axis]["range"] = figure["layout"][axis]["range"]
    return changes
