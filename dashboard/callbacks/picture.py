"""Picture: saves what the page shows as a picture, or as a file for other programs."""

from typing import Any

import dash
from dash import Input, Output, no_update

from dashboard import ids
from dashboard.callbacks.context import Context

WIDTHS = {"180mm": "180 mm, page", "88mm": "88 mm, column", "slide": "Slide 16:9", "phone": "Phone 1080 × 1350"}
FORMATS = {".png": "Picture (PNG)", ".svg": "Vector (SVG)"}


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks of the dialog that saves."""

    @app.callback(Output(ids.PICTURE, "opened"), Input(ids.PICTURE_OPEN, "n_clicks"), prevent_initial_call=True)
    def open_dialog(clicks: int | None) -> Any:  # noqa: ANN401
        return True if clicks else no_update
