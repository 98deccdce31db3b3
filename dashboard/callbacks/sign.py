"""Sign: shows under whose name the changes of this browser are kept."""

from typing import Any

import dash
from dash import Input, Output

from dashboard import ids
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import signed
from dashboard.page import sign


def register(app: dash.Dash, context: Context) -> None:
    """Add the callback of the name in the header; what asks for it is the page's own script."""

    @app.callback(
        Output(ids.SIGNED_AS, "children"),
        Input(ids.SIGNED, "data"),
        Input(ids.BEGUN, "data"),
        prevent_initial_call=True,
    )
    def show(who: str | None, _: int | None) -> Any:  # noqa: ANN401
        by = signed(who, context)
        return sign.signs(context.account if by == context.who else by)
