"""Add: takes files and pasted text one by one, shows what became of each, and corrects a document's date or outlet.

The script of the page sends each file by itself, so a long one never holds up the page and progress can be told.
"""

from typing import Any

import dash
from dash import MATCH, Input, Output, State, ctx, no_update, set_props
from dash.development.base_component import Component
from flask import Flask, Response, jsonify, request

from dashboard import ids
from dashboard.callbacks.context import Context
from dashboard.page import cards, days, toast, words
from ingest.record.desk import Added, Desk
from ingest.record.document import Given
from ingest.record.errors import TimelineError
from ingest.record.extraction import Failure

ASKS = "X-Timeline"
"""A header no other site can make a browser send without asking; every request that adds must carry it."""


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the addresses that take documents and the callbacks of their cards."""
    _register_routes(app.server, context, desk)
    _register_cards(app, context)
    _register_corrections(app, context, desk)


def _register_routes(server: Flask, context: Context, desk: Desk) -> None:
    @server.post("/add")
    def add() -> Response | tuple[Response, int]:
        if ASKS not in request.headers:
            return jsonify(error="Only the page itself may add documents."), 403
        name = request.args.get("name", "").strip()[:200] or "pasted.txt"
        return jsonify(_told(context, desk.add(name, request.get_data())))

    @server.post("/examples")
    def examples() -> Response | tuple[Response, int]:
        if ASKS not in request.headers:
            return jsonify(error="Only the page itself may add documents."), 403
        return jsonify(_told(context, desk.examples()))


def _told(context: Context, outcomes: tuple[Added | Failure, ...]) -> dict[str, Any]:
    """Return what the page's script keeps of each outcome, and the revision to redraw for."""
    return {"revision": context.store.revision(), "outcomes": [_kept(one) for one in outcomes]}


def _kept(outcome: Added | Failure) -> dict[str, Any]:
    if isinstance(outcome, Failure):
        return {"name": outcome.name, "reason": outcome.reason, "mend": outcome.mend}
    return {"document": outcome.document.id, "already": outcome.already}


def _register_cards(app: dash.Dash, context: Context) -> None:
    @app.callback(Output(ids.CARDS, "children"), Input(ids.ARRIVED, "data"), Input(ids.REVISION, "data"))
    def show(arrived: list[dict[str, Any]] | None, _: int | None) -> Any:  # noqa: ANN401
        if not arrived:
            return []
        counts = context.store.events_of()
        return cards.arrivals([_card(context, one, counts) for one in arrived])


def _card(context: Context, kept: dict[str, Any], counts: dict[str, tuple[int, int]]) -> Component:
    if "document" not in kept:
        return cards.failure_card(Failure(kept["name"], kept["reason"], kept["mend"]))
    document = context.store.document(kept["document"])
    events, undated = counts.get(document.id, (0, 0))
    already = bool(kept.get("already"))
    return cards.document_card(
        document,
        events=events,
        undated=undated,
        writable=True,
        already=already,
        rejected=context.store.rejected().get(document.id, ()),
    )


def _register_corrections(app: dash.Dash, context: Context, desk: Desk) -> None:
    @app.callback(
        Output({"type": "reading", "document": MATCH}, "children"),
        Input({"type": "created", "document": MATCH}, "value"),
        prevent_initial_call=True,
    )
    def reading(typed: str | None) -> str:
        return _reading(desk, typed)

    @app.callback(
        Output({"type": "reading", "document": MATCH}, "children", allow_duplicate=True),
        Input({"type": "correct", "document": MATCH}, "n_clicks"),
        State({"type": "created", "document": MATCH}, "value"),
        State({"type": "outlet", "document": MATCH}, "value"),
        prevent_initial_call=True,
    )
    def correct(clicks: int | None, typed: str | None, outlet: str | None) -> Any:  # noqa: ANN401
        if not clicks or not isinstance(ctx.triggered_id, dict):
            return no_update
        said, given = _given(desk, typed, outlet)
        return said if given is None else _give(context, desk, ctx.triggered_id["document"], given)


def _reading(desk: Desk, typed: str | None) -> str:
    if not (typed or "").strip():
        return ""
    read = desk.resolve(str(typed), created=None, language="en")
    return read.why if read.edtf is None else f"Read as {days.when(read, long=True)}"


def _given(desk: Desk, typed: str | None, outlet: str | None) -> tuple[str, Given | None]:
    """Return what was said of a document; or None and the words that say what is missing."""
    created = None
    if (typed or "").strip():
        read = desk.resolve(str(typed), created=None, language="en")
        if read.edtf is None:
            return read.why, None
        created = read.edtf
    publisher = (outlet or "").strip() or None
    if created is None and publisher is None:
        return "Type the date or the outlet first", None
    return "", Given(created=created, publisher=publisher)


def _give(context: Context, desk: Desk, document: str, given: Given) -> str:
    try:
        added = desk.given(document, given, who=context.who)
    except TimelineError as error:
        return str(error)
    set_props(ids.REVISION, {"data": context.store.revision()})
    set_props(ids.TOAST, {"children": toast.toast(f"Corrected; {words.count(added.events, 'event')} read again")})
    return "Corrected"
