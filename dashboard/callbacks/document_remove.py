"""Document, removed for good: what goes and what stays is told first; then it is done, and cannot be undone."""

from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import ids
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import now, signed
from dashboard.page import toast
from dashboard.page.document import correct, remove
from ingest.record.errors import TimelineError


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks of the dialog."""

    @app.callback(Output(ids.READER_REMOVE_OPEN, "children"), Input(ids.PASSAGE, "data"), prevent_initial_call=True)
    def offer(passage: str | None) -> Any:  # noqa: ANN401
        return remove.button() if passage and context.store.standing(passage.split(" ")[0]) else []

    @app.callback(
        Output(ids.READER_REMOVE_TEXT, "children"),
        Input(ids.READER_REMOVE, "opened"),
        State(ids.PASSAGE, "data"),
        prevent_initial_call=True,
    )
    def ask(opened: bool | None, passage: str | None) -> Any:  # noqa: ANN401
        if not opened or not passage:
            return no_update
        return remove.question(context.store.removal(passage.split(" ")[0]))

    @app.callback(
        Output(ids.READER_REMOVE_DO, "disabled"), Input(ids.READER_REMOVE_SURE, "checked"), prevent_initial_call=True
    )
    def arm(sure: bool | None) -> bool:
        return not sure

    @app.callback(
        Output(ids.READER_REMOVE, "opened"),
        Output(ids.READER_REMOVE_SAID, "children"),
        Output(ids.PASSAGE, "data", allow_duplicate=True),
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children", allow_duplicate=True),
        Input(ids.READER_REMOVE_DO, "n_clicks"),
        State(ids.READER_REMOVE_SURE, "checked"),
        State(ids.PASSAGE, "data"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def do(clicks: int | None, sure: bool | None, passage: str | None, who: str | None) -> Any:  # noqa: ANN401
        if not clicks or not sure or not passage:
            return (no_update,) * 5
        try:
            done = context.store.remove(passage.split(" ")[0], who=signed(who, context), at=now())
        except TimelineError as error:
            return no_update, correct.failed(str(error)), no_update, no_update, no_update
        return False, [], None, context.store.revision(), toast.toast(remove.removed(done), undo=False)
