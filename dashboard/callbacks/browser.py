"""Browser: callbacks that run in the page's own scripts, in ``assets``: no script stands in the page itself."""

from typing import Any

import dash
from dash import ClientsideFunction, Input, State


def in_browser(
    app: dash.Dash, function: str, *inputs: Input | State, script: str = "timeline", at_start: bool = False
) -> None:
    """Let a function of a script run when one of the inputs changes; it sets what it sets by itself.

    ``at_start`` lets it run for what the page is built with too: each that does holds the first chart up.
    Dash knows a callback without outputs by its inputs: of two with the same ones only one would ever run.
    """
    untyped: Any = app
    untyped.clientside_callback(ClientsideFunction(script, function), *inputs, prevent_initial_call=not at_start)
