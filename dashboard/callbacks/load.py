"""Load: reads the address once, builds the page for it, and watches for what others add to the timeline file."""

from dataclasses import replace
from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import controls, ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context
from dashboard.page import answers, shell, words


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks that build the page and keep its address."""

    @app.callback(
        Output(ids.PAGE, "children"),
        Output(ids.SELECTED, "data"),
        Output(ids.WINDOW, "data"),
        Output(ids.REST, "data"),
        Output(ids.PASSAGE, "data"),
        Output(ids.BUILT, "data"),
        # With the page, not after it: what its new controls say is compared with this and not with the page before.
        Output(ids.ADDRESS, "data", allow_duplicate=True),
        Input(ids.URL, "search"),
        prevent_initial_call="initial_duplicate",
    )
    def load(search: str | None) -> tuple[Any, ...]:
        query, view, notes = controls.from_address(search)
        # A page that opened on key events where there are none would open on nothing.
        view = replace(view, key=view.key and not context.only_plain())
        values = controls.to_values(query, view)
        children = shell.page(
            values, title=context.title, notes=notes, writable=context.writable, account=context.account
        )
        rest = {name: values[name] for name in controls.WITHOUT_CONTROL}
        address = controls.to_address(query, view)
        return children, view.selected, values["window"], rest, view.read, search or "", address

    @app.callback(Output(ids.REVISION, "data"), Input(ids.POLL, "n_intervals"), State(ids.REVISION, "data"))
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
        Input(ids.PAGE, "children"),
    )
    def fill(_: int | None, __: object) -> tuple[str, str]:
        found = len(context.documents())
        state = "page" if found else "page empty"
        return state, answers.documents(words.count(found, "document")) if found else ""

    in_browser(
        app,
        "keepAddress",
        Input(ids.ADDRESS, "data"),
    )
    in_browser(app, "fadeToast", Input(ids.TOAST, "children"))
    in_browser(
        app,
        "ready",
        Input(ids.PAGE, "className"),
        Input(ids.PAGE, "children"),
    )
