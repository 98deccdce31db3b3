"""Coming: fills the list of what is announced, and hands it out as a calendar file."""

from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import coming, ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context, given
from dashboard.callbacks.download import download
from dashboard.callbacks.picture import setting
from dashboard.exports import EXPORTS
from dashboard.page import coming as page
from dashboard.page import days
from dashboard.page.plain import plain
from dashboard.paper.picture import Texts


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks of the list."""

    @app.callback(
        Output(ids.COMING, "children"),
        Output("coming-count", "children"),
        Output(ids.COMING_FILE, "hidden"),
        Input(ids.QUERY, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.TABS, "value"),
        prevent_initial_call=True,
    )
    def fill(address: str | None, _: int | None, tab: str) -> Any:  # noqa: ANN401
        query, _view = context.asked(given(address))
        ahead = coming.count_ahead(context.store, query, today=context.today())
        if tab != "coming":
            return [], f"{ahead:,}", not ahead
        found = coming.coming_up(context.store, query, today=context.today())
        return plain(page.listed(found, actors=context.store.actors())), f"{ahead:,}", not ahead

    @app.callback(
        Output(ids.DOWNLOAD, "data", allow_duplicate=True),
        Input(ids.COMING_FILE, "n_clicks"),
        State(ids.ADDRESS, "data"),
        prevent_initial_call=True,
    )
    def calendar(clicks: int | None, address: str | None) -> Any:  # noqa: ANN401
        return calendar_file(context, address or "") if clicks else no_update

    in_browser(app, "listsDrawn", Input(ids.COMING, "children"))


def calendar_file(context: Context, address: str) -> dict[str, Any]:
    """Return the calendar of what is announced for days to come and not called off."""
    query, _ = context.asked(address)
    events = coming.for_calendar(context.store, query, today=context.today())
    data = EXPORTS[".ics"](events, setting(context, address, texts=Texts(), preset="180mm"))
    name = f"{days.iso(context.today())}_coming-up.ics"
    return download(name, data)
