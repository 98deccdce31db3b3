"""Views: what the reader looks at, kept under a name as the address that gives it back."""

from typing import Any

import dash
from dash import Input, Output, State, ctx, no_update

from dashboard import controls, ids
from dashboard.callbacks.context import Context
from dashboard.page import views


def register(app: dash.Dash, context: Context) -> None:
    """Add the callback that lists the views."""

    @app.callback(
        Output(ids.VIEWS_LIST, "children"),
        Input(ids.REVISION, "data"),
        Input(ids.VIEWS_CHANGED, "data"),
        Input(ids.BEGUN, "data"),
        prevent_initial_call=True,
    )
    def fill(_: int | None, __: str | None, ___: int | None) -> Any:  # noqa: ANN401
        return views.listed(context.store.views(), writable=context.writable)


def register_writing(app: dash.Dash, context: Context) -> None:
    """Add the callback that saves, renames and forgets."""

    @app.callback(
        Output(ids.VIEWS_CHANGED, "data"),
        Output(ids.VIEWS_SAID, "children"),
        Output(ids.VIEWS_NAME, "value"),
        Input(ids.VIEWS_SAVE, "n_clicks"),
        Input(ids.VIEWS_ASKED, "data"),
        State(ids.VIEWS_NAME, "value"),
        State(ids.ADDRESS, "data"),
        prevent_initial_call=True,
    )
    def change(clicks: int | None, asked: dict[str, Any] | None, name: str | None, at: str) -> Any:  # noqa: ANN401
        if ctx.triggered_id == ids.VIEWS_ASKED and asked:
            return renamed_or_dropped(context, str(asked["what"]), str(asked["name"]), name)
        if not clicks:
            return (no_update,) * 3
        return saved(context, name, at or "")


def saved(context: Context, name: str | None, address: str) -> tuple[Any, Any, Any]:
    """Keep an address under a name; what is not understood of the address is left out."""
    wanted = clean(name)
    if not wanted:
        return no_update, views.NO_NAME, no_update
    query, view, _ = controls.from_address(address)
    there = any(one.name == wanted for one in context.store.views())
    context.store.save_view(wanted, controls.to_address(query, view))
    return changed(context), views.saved(wanted, before=there), ""


def renamed_or_dropped(context: Context, what: str, old: str, name: str | None) -> tuple[Any, Any, Any]:
    """Give a view the name that stands in the field, or forget it."""
    view = next((one for one in context.store.views() if one.name == old), None)
    if view is None:
        return changed(context), views.GONE, no_update
    wanted = clean(name)
    if what == "rename" and not wanted:
        return no_update, views.NO_NEW_NAME, no_update
    if what == "rename" and any(one.name == wanted for one in context.store.views()):
        return no_update, views.taken(wanted), no_update
    if what == "rename":
        context.store.save_view(wanted, view.address)
    context.store.drop_view(old)
    return changed(context), views.renamed(wanted) if what == "rename" else views.dropped(old), ""


def clean(name: str | None) -> str:
    """Return a name as it is kept: one line of at most 80 letters."""
    return " ".join((name or "").split())[:80]


def changed(context: Context) -> str:
    """Return what is new whenever the list of views is."""
    return "\n".join(f"{one.name}\t{one.address}" for one in context.store.views())
