"""Toast: a short line that says what was done, with the way back."""

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page.attributes import attributes


def toast(text: str, *, undo: bool = True) -> Component:
    """Return the line; ``undo`` offers to take it back."""
    parts: list[Component | str] = [html.Span(text)]
    if undo:
        parts.append(html.Button("Undo", id=ids.UNDO, className="link"))
    parts.append(
        html.Button("×", className="close", **attributes({"data-dismiss": ids.TOAST, "aria-label": "Dismiss"}))
    )
    return html.Div(parts, className="toast")
