"""Document, left: the form for a missed event is closed at once, or after a question if anything was typed in it."""

from collections.abc import Sequence
from typing import Any

import dash
from dash import Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks.browser import in_browser
from dashboard.page import editor
from dashboard.page.document import add


def register(app: dash.Dash) -> None:
    """Add the callbacks that close the form."""

    @app.callback(
        Output(ids.READER_ADD, "opened", allow_duplicate=True),
        Output(ids.READER_ADD_SAID, "children", allow_duplicate=True),
        Input(ids.READER_ADD_LEAVE, "n_clicks"),
        Input(ids.READER_ADD_GIVE_UP, "n_clicks", allow_optional=True),
        Input(ids.READER_ADD_GO_ON, "n_clicks", allow_optional=True),
        State(ids.READER_ADD_SPAN, "data"),
        *(State(part, "value") for part in add.FIELDS.values()),
        *(State(part, "searchValue") for part in (ids.READER_ADD_SOURCE, ids.READER_ADD_TARGET)),
        prevent_initial_call=True,
    )
    def leave(*values: Any) -> Any:  # noqa: ANN401
        _, __, ___, span, *given = values
        if not any(one["value"] for one in ctx.triggered):
            return no_update, no_update
        if ctx.triggered_id == ids.READER_ADD_GO_ON:
            return no_update, []
        if ctx.triggered_id == ids.READER_ADD_LEAVE and span and unsaved(span["values"], given):
            return no_update, [editor.give_up(go_on=ids.READER_ADD_GO_ON, leave=ids.READER_ADD_GIVE_UP)]
        return False, []

    in_browser(app, "asked", Input(ids.READER_ADD_SAID, "children"), script="timelineMissed")


def unsaved(began: dict[str, Any], given: Sequence[Any]) -> bool:
    """Tell whether anything stands in the form that did not stand there when it opened; half a name counts."""
    *typed, acting, other = given
    pairs = zip(add.FIELDS, typed, strict=True)
    return bool(acting or other) or any((value or type(began[name])()) != began[name] for name, value in pairs)
