"""Load: reads the address once, builds the page for it, chart and all, and watches for what others add to the file."""

from dataclasses import replace
from typing import Any

import dash
from dash import Input, Output, State, no_update
from dash.development.base_component import Component

from dashboard import controls, ids
from dashboard.callbacks import chart, closeups, exporting, failing, picture
from dashboard.callbacks.browser import in_browser, set_in_browser
from dashboard.callbacks.context import Context
from dashboard.page import chips, dialogs, shell
from dashboard.page import closeups as buttons
from dashboard.page import exporting as menu
from dashboard.page.frame import frame, known
from dashboard.view import View
from ingest.record.query import EventQuery

LARGE = 200_000
"""Of fewer events the page waits for the chart even where they are still to be read: that takes less than a second."""

_AT_ONCE = 5000
"""Of so many events at most close-ups are looked for before the page is sent."""


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks that build the page and keep its address."""

    @app.callback(Output(ids.PLACE, "children"), Input(ids.START, "data"), prevent_initial_call=True)
    def load(start: dict[str, Any] | None) -> Any:  # noqa: ANN401
        if not start:
            return no_update
        opening, notes = opened(context, start["search"], start["size"], start["shade"], build=start.get("at"))
        page = shell.page(
            opening,
            title=context.title,
            notes=notes,
            writable=context.writable,
            account=context.account,
            picture=dialogs.picture(picture.WIDTHS, picture.formats(), picture.LANGUAGES),
            files=menu.menu(exporting.KNOWN),
        )
        return frame(page, known(app.callback_map), build=start.get("at") or 0)

    @app.callback(
        Output(ids.REVISION, "data"),
        Input(ids.POLL, "n_intervals"),
        State(ids.REVISION, "data"),
        prevent_initial_call=True,
    )
    def poll(_: int | None, seen: int | None) -> Any:  # noqa: ANN401
        now = context.store.revision()
        return no_update if now == seen else now

    @app.callback(
        Output(ids.KEY, "value"),
        Input(ids.REVISION, "data"),
        State(ids.KEY, "value"),
        State(ids.QUERY, "data"),
        prevent_initial_call=True,
    )
    def show_what_came(_: int | None, key: str | None, address: str | None) -> Any:  # noqa: ANN401
        # The first document may hold no key event either; who has chosen meanwhile has an address that says so.
        return "all" if address and key == "key" and context.only_plain() else no_update

    @app.callback(
        Output(ids.PAGE, "className"),
        Output(ids.SUBTITLE, "children"),
        Input(ids.REVISION, "data"),
        Input(ids.BEGUN, "data"),
        State(ids.PAGE, "className"),
        State(ids.SUBTITLE, "children"),
        prevent_initial_call=True,
    )
    def fill(_: int | None, __: int | None, *before: str | None) -> Any:  # noqa: ANN401
        found = len(context.documents())
        now = shell.state(found), shell.subtitle(found)
        # What stands is left alone: who presses a button of it at that moment would press nothing.
        return (no_update, no_update) if now == before else now

    starts = (Output(ids.START, "data"), Input(ids.URL, "search"), State(ids.START, "data"))
    set_in_browser(app, "start", *starts, prevent_initial_call=False)
    set_in_browser(
        app,
        "begin",
        Output(ids.QUERY, "data"),
        Output(ids.AGAIN, "data"),
        Input(ids.BEGUN, "data"),
        State(ids.DRAWN, "data"),
    )
    in_browser(app, "fadeToast", Input(ids.TOAST, "children"))
    in_browser(app, "ready", Input(ids.PLACE, "children"))
    in_browser(app, "filled", Input(ids.PAGE, "className"))


def opened(
    context: Context, search: str, size: dict[str, Any] | None, shade: str, *, build: int | None
) -> tuple[shell.Opening, tuple[str, ...]]:
    """Return what the page of an address is built with, and a sentence for each part that was not understood.

    ``size`` is the room for the chart in pixels, None where there is none yet, ``shade`` light or dark. ``build``
    tells what is drawn for this page from what was still on its way for the one before.
    """
    query, view, notes = controls.from_address(search)
    # A page that opened on key events where there are none would open on nothing.
    view = replace(view, key=view.key and not context.only_plain())
    values = controls.to_values(query, view)
    room = {"size": size, "shade": shade, "ringed": view.selected, "revision": context.store.revision(), "again": None}
    stores = {
        ids.SELECTED: view.selected,
        ids.RINGED: view.selected,
        ids.WINDOW: values["window"],
        ids.REST: {name: values[name] for name in controls.WITHOUT_CONTROL},
        ids.PASSAGE: view.read,
        # What the new controls say is compared with this.
        ids.ADDRESS: controls.to_address(query, view),
        ids.REVISION: room["revision"],
        ids.SIZE: size,
        ids.SHADE: shade,
        ids.BUILD: build,
    }
    over: list[Component] = []
    held: list[Component] = []
    shown = None
    # A large file that is still being read is not waited for: the page says how far that is.
    ready = context.store.ready() >= 1 or context.store.count() < LARGE
    found = len(context.documents()) if ready else None
    if size and found:
        try:
            shown = chart.shown(context, query, view, size, dark=shade == "dark")
            held = chips.chips(query, actors=context.store.actors(), documents=context.documents())
            over = _over(context, query, view)
        except Exception as error:
            # A page without its chart is a page all the same; what went wrong is in the log.
            failing.log(error)
    # What is not drawn now is when the rest of the page begins.
    there = shown is not None
    stores[ids.DRAWN] = chart.asked_for(query, view, build=build) if there else None
    stores[ids.PICTURED] = chart.pictured_for(query, view, room, build=build) if there else None
    return shell.Opening(values, stores, shown, found, held, over), notes


def _over(context: Context, query: EventQuery, view: View) -> list[Component]:
    """Return the close-ups that stand over the first chart; of many events they come later, by themselves."""
    asked = replace(query, key=view.key)
    if context.store.count(replace(asked, dated=True)) > _AT_ONCE:
        return []
    window = None if view.first is None or view.last is None else (view.first, view.last)
    return buttons.buttons(closeups.offered(context, asked, layout=view.layout), window=window)
