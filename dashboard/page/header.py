"""Header: title, size of the timeline file, search, and the page's three actions."""

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import keys, sign, views
from dashboard.page.attributes import HIDDEN_SIGN, attributes


def header(title: str, *, text: str, said: str, writable: bool, files: Component) -> Component:
    """Return the bar on top of the page; what only makes sense with events hides by style while there are none.

    ``text`` are the words searched for, ``said`` what is told of the timeline file, ``files`` the menu of exports.
    """
    actions: list[Component] = [search(text), filters_button(), views.menu(writable=writable)]
    if writable:
        opens = {"data-toggle": "show-add", "aria-expanded": "false"}
        add = html.Button("Add documents", id=ids.ADD_OPEN, className="button with-events", **attributes(opens))
        actions.append(add)
    actions.append(files)
    actions.append(html.Button("Save picture", id=ids.PICTURE_OPEN, className="button primary with-events"))
    actions += [scheme_switch(), keys.opener()]
    names = [html.H1(title, className="title", dir="auto"), html.Span(said, id=ids.SUBTITLE, className="subtitle")]
    names += [sign.signed_by()] if writable else []
    return html.Header([html.Div(names, className="names"), html.Div(actions, className="actions")], className="header")


def turning(*, writable: bool) -> Component:
    """Return what the keys for undo and redo press; nothing of it is seen."""
    names = (ids.UNDO_KEY, ids.REDO_KEY) if writable else ()
    return html.Div([html.Button(id=name, tabIndex="-1") for name in names], hidden=True)


def search(text: str) -> Component:
    """Return the search box; ``/`` leads to it."""
    box: Component = dmc.TextInput(
        id=ids.TEXT,
        value=text,
        placeholder="Search words in events",
        debounce=300,
        className="search with-events",
        inputProps={"aria-label": "Search words in events", "aria-keyshortcuts": "/"},
        rightSection=html.Kbd("/", className="key", **HIDDEN_SIGN),
    )
    return box


def filters_button() -> Component:
    """Return the button that opens the filters where there is no room for them beside the chart."""
    return html.Button(
        "Filters",
        id=ids.FILTERS_OPEN,
        className="button narrow-only with-events",
        **attributes({"data-toggle": "show-filters", "aria-expanded": "false", "aria-controls": ids.FILTERS}),
    )


def scheme_switch() -> Component:
    """Return the switch between light and dark."""
    switch: Component = dmc.ColorSchemeToggle(
        id=ids.SCHEME,
        variant="default",
        size=36,
        lightIcon=html.Span("☀", className="glyph", **HIDDEN_SIGN),
        darkIcon=html.Span("☾", className="glyph", **HIDDEN_SIGN),
        **attributes({"aria-label": "Switch between light and dark"}),
    )
    return switch
