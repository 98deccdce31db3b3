"""Browser: callbacks that run in the page's own scripts, in ``assets``: no script stands in the page itself."""

from typing import Any

import dash
from dash import ClientsideFunction, Input, Output, State

from dashboard import ids


def in_browser(
    app: dash.Dash, function: str, *inputs: Input | State, script: str = "timeline", at_start: bool = False
) -> None:
    """Let a function of a script run when one of the inputs changes; it sets what it sets by itself.

    ``at_start`` lets it run for what the page is built with too, once its chart stands.
    Dash knows a callback without outputs by its inputs: of two with the same ones only one would ever run.
    """
    begun = (Input(ids.BEGUN, "data"),) if at_start else ()
    set_in_browser(app, function, *inputs, *begun, script=script)


def set_in_browser(
    app: dash.Dash,
    function: str,
    *parts: Output | Input | State,
    script: str = "timeline",
    prevent_initial_call: bool = True,
) -> None:
    """Let what a function of a script returns be set, as a callback of the server would."""
    untyped: Any = app
    untyped.clientside_callback(ClientsideFunction(script, function), *parts, prevent_initial_call=prevent_initial_call)
