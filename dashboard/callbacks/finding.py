"""Finding: actors are found as a name is typed; an answer that comes after a choice changes nothing."""

from collections.abc import Callable
from typing import Any

import dash
from dash import ClientsideFunction, Input, Output, State, no_update

from dashboard.page import choice


def register(app: dash.Dash, box: str, find: Callable[[str, list[str]], list[dict[str, Any]]]) -> None:
    """Let a field for actors offer what ``find`` gives for the words in it and who is chosen already."""

    @app.callback(
        Output(choice.answer(box), "data"),
        Input(box, "searchValue"),
        State(box, "value"),
        prevent_initial_call=True,
    )
    def answer(searched: str | None, chosen: list[str] | None) -> Any:  # noqa: ANN401
        words = (searched or "").strip()
        return {"searched": searched, "found": find(words, chosen or [])} if words else no_update

    # A field whose choices change goes back to what the page knew to be chosen: the choice just made would be gone.
    untyped: Any = app
    untyped.clientside_callback(
        ClientsideFunction("timelineOptions", "answered"),
        Output(box, "data"),
        Input(choice.answer(box), "data"),
        State(box, "searchValue"),
        prevent_initial_call=True,
    )
