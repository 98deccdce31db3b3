"""Views: the small menu of what the reader looks at often: kept under a name, opened, renamed, forgotten, sent on."""

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page.attributes import attributes
from ingest.record.answers import SavedView

NO_NAME = "Type a name for it first"
NO_NEW_NAME = "Type its new name below, then press ✎ again"
GONE = "It is gone already"


def menu(*, writable: bool) -> Component:
    """Return the button in the header and what unfolds below it; the callbacks fill in the list."""
    box = dmc.TextInput(
        id=ids.VIEWS_NAME,
        placeholder="Name of this view",
        size="sm",
        className="grow",
        inputProps={"aria-label": "Name of this view", "maxLength": 80},
    )
    save = html.Button("Save", id=ids.VIEWS_SAVE, className="button small", **attributes({"data-signs": ""}))
    copy = html.Button("Copy link to this view", className="link", **attributes({"data-copy-link": ""}))
    parts: list[Component] = [html.Div(id=ids.VIEWS_LIST)]
    if writable:
        parts.append(html.Div([box, save], className="views-save"))
    parts += [html.P(id=ids.VIEWS_SAID, className="wrong", role="status"), copy]
    menu: Component = html.Details(
        [html.Summary("Views", className="button"), html.Div(parts, className="views-menu")],
        id=ids.VIEWS,
        className="views with-events",
    )
    return menu


def listed(views: Sequence[SavedView], *, writable: bool) -> Component:
    """Return the saved views, each a link, with what renames or forgets it."""
    if not views:
        return html.P("Filters, dates and what is open are kept under a name.", className="muted")
    return html.Ul([_item(view, writable=writable) for view in views], className="views-list")


def saved(name: str, *, before: bool) -> str:
    """Return that a view is kept under a name; ``before`` if another was."""
    return f"“{name}” is saved{', in the place of the one before' if before else ''}"


def taken(name: str) -> str:
    """Return that a name is another view's."""
    return f"There is a view “{name}” already"


def renamed(name: str) -> str:
    """Return what a view is called from now on."""
    return f"It is called “{name}” now"


def dropped(name: str) -> str:
    """Return that a view is forgotten."""
    return f"“{name}” is deleted"


def _item(view: SavedView, *, writable: bool) -> Component:
    link = dcc.Link(html.Span(view.name, dir="auto"), href=view.address, className="link views-link")
    if not writable:
        return html.Li(link)
    buttons = [
        html.Button(
            sign,
            className="close",
            title=says,
            **attributes({"data-view": f"{what}:{view.name}", "data-signs": "", "aria-label": f"{says} {view.name}"}),
        )
        for sign, what, says in (("✎", "rename", "Rename"), ("×", "drop", "Delete"))
    ]
    return html.Li([link, *buttons])
