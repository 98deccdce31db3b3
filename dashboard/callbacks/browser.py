"""Browser: callbacks that run in the page's own scripts, in ``assets``: no script stands in the page itself."""

from typing import Any

import dash
from dash import ClientsideFunction, Input, State


def in_browser(app: dash.Dash, function: str, *inputs: Input | State, script: str = "timeline") -> None:
    """Let a function of a script run when one of the inputs changes; it sets what it sets by itself.

    Dash knows a callback without outputs by its inputs: of two with the same ones only one would ever run.
    """
    untyped: Any = app
    untyped.clientside_callback(ClientsideFunction(script, function), *inputs)
