"""Browser: callbacks that run in the page's own script, ``assets/timeline.js``: no script stands in the page itself."""

from typing import Any

import dash
from dash import ClientsideFunction, Input, State


def in_browser(app: dash.Dash, function: str, *inputs: Input | State) -> None:
    """Let a function of the script run when one of the inputs changes; it sets what it sets by itself."""
    untyped: Any = app
    untyped.clientside_callback(ClientsideFunction("timeline", function), *inputs)
