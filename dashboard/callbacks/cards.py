"""Cards: shows what became of each document that was added, and corrects its date or outlet."""

from typing import Any

import dash
from dash import MATCH, Input, Output, State, ctx, no_update, set_props
from dash.development.base_component import Component

from dashboard import ids
from dashboard.callbacks.context import Context
from dashboard.callbacks.correcting import correct, read_day
from dashboard.page import answers, batch, cards, found, toast
from ingest.record.desk import Desk
from ingest.record.document import Given
from ingest.record.extraction import Failure


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the callbacks of the cards."""
    _register_cards(app, context)
    _register_questions(app)
    _register_corrections(app, context, desk)


def _register_cards(app: dash.Dash, context: Context) -> None:
    @app.callback(
        Output(ids.CARDS, "children"),
        Input(ids.ARRIVED, "data"),
        Input(ids.REVISION, "data"),
        prevent_initial_call=True,
    )
    def show(arrived: list[dict[str, Any]] | None, _: int | None) -> Any:  # noqa: ANN401
        if not arrived:
            return []
        counts = context.store.events_of()
        return cards.arrivals([_card(context, one, counts) for one in arrived])


def _register_questions(app: dash.Dash) -> None:
    @app.callback(Output(ids.ASKS, "children"), Input(ids.ASKED, "data"), prevent_initial_call=True)
    def ask(asked: list[dict[str, Any]] | None) -> list[Component]:
        return [found.card(one) for one in asked or ()]


def _card(context: Context, kept: dict[str, Any], counts: dict[str, tuple[int, int]]) -> Component:
    if "outcomes" in kept:
        return _batch(context, kept, counts)
    if "document" not in kept:
        return cards.failure_card(_failure(kept))
    document = context.store.document(kept["document"])
    events, undated = counts.get(document.id, (0, 0))
    already = bool(kept.get("already"))
    return cards.document_card(
        document,
        events=events,
        undated=undated,
        writable=True,
        already=already,
        rejected=context.store.rejected(document.id).get(document.id, ()),
    )


def _batch(context: Context, kept: dict[str, Any], counts: dict[str, tuple[int, int]]) -> Component:
    heads = context.documents()
    # A newer version may have taken the place of a document meanwhile.
    lines = [
        batch.Line(heads[one["document"]], counts.get(one["document"], (0, 0))[0], bool(one.get("already")))
        for one in kept["outcomes"]
        if one.get("document") in heads
    ]
    return batch.card(kept, lines, [_failure(one) for one in kept["outcomes"] if "document" not in one])


def _failure(kept: dict[str, Any]) -> Failure:
    return Failure(kept["name"], kept["reason"], kept["mend"])


def _register_corrections(app: dash.Dash, context: Context, desk: Desk) -> None:
    @app.callback(
        Output({"type": "reading", "document": MATCH}, "children"),
        Input({"type": "created", "document": MATCH}, "value"),
        prevent_initial_call=True,
    )
    def reading(typed: str | None) -> str:
        return read_day(desk, typed, "en")[1]

    @app.callback(
        Output({"type": "reading", "document": MATCH}, "children", allow_duplicate=True),
        Input({"type": "correct", "document": MATCH}, "n_clicks"),
        State({"type": "created", "document": MATCH}, "value"),
        State({"type": "outlet", "document": MATCH}, "value"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def correct_both(clicks: int | None, typed: str | None, outlet: str | None, who: str | None) -> Any:  # noqa: ANN401
        if not clicks or not isinstance(ctx.triggered_id, dict):
            return no_update
        said, given = _given(desk, typed, outlet)
        return said if given is None else _give(context, desk, ctx.triggered_id["document"], given, who)

    @app.callback(
        Output({"type": "reading", "document": MATCH}, "children", allow_duplicate=True),
        Input({"type": "suggested", "document": MATCH}, "n_clicks"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def take_suggested(clicks: int | None, who: str | None) -> Any:  # noqa: ANN401
        if not clicks or not isinstance(ctx.triggered_id, dict):
            return no_update
        document = context.store.document(ctx.triggered_id["document"])
        return _give(context, desk, document.id, Given(created=document.suggested), who)


def _given(desk: Desk, typed: str | None, outlet: str | None) -> tuple[str, Given | None]:
    """Return what was said of a document; or None and the words that say what is missing."""
    created, said = read_day(desk, typed, "en")
    if said and created is None:
        return said, None
    publisher = (outlet or "").strip() or None
    if created is None and publisher is None:
        return answers.DATE_OR_OUTLET, None
    return "", Given(created=created, publisher=publisher)


def _give(context: Context, desk: Desk, document: str, given: Given, who: str | None) -> str:
    made = correct(context, desk, document, given, who=who)
    if not made.done:
        return made.said
    set_props(ids.REVISION, {"data": context.store.revision()})
    set_props(ids.TOAST, {"children": toast.toast(made.said)})
    return answers.CORRECTED
