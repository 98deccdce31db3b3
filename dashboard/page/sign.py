"""Signing: the dialog that asks once for the name changes are kept with, and who signs, in the header."""

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page.attributes import attributes

ASKS = "Your changes are kept with your name"


def dialog(account: str) -> Component:
    """Return the dialog; ``account`` is the name it proposes."""
    name = dmc.TextInput(
        id=ids.SIGN_NAME,
        label="Your name",
        value=account,
        inputProps={"maxLength": 80, "autoComplete": "name", "data-autofocus": ""},
    )
    why = html.P(
        "Who changed what, and when, stays beside each event. You can change the name under “Changes” in the header."
    )
    save = html.Button("Use this name", id=ids.SIGN_SAVE, className="button primary")
    asked: Component = dmc.Modal(
        html.Div([why, name, html.Div(save, className="dialog-end")], className="stack"),
        id=ids.SIGN,
        title=ASKS,
        opened=False,
        size="sm",
        closeButtonProps={"aria-label": "Close"},
    )
    return asked


def signed_by() -> Component:
    """Return the button that says who signs, and opens all that was changed."""
    return html.Button(
        id=ids.SIGNED_AS,
        className="link signed with-events",
        title="All changes, and the name yours are kept with",
        **attributes({"data-changes": "", "aria-haspopup": "dialog"}),
    )


def signs(name: str) -> list[Component | str]:
    """Return what that button says; ``name`` is empty where nobody's is known."""
    return ["Changes", html.Span([" by ", html.Bdi(name)], className="signed-name") if name else ""]
