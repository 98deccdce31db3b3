"""Queue: what waits to be checked and is walked; a decision there is written at once and redraws the page later."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import dash
from dash import Input, Output, no_update
from flask import Flask, Response, jsonify, request
from plotly.io.json import to_json_plotly as to_json

from dashboard import ids
from dashboard.callbacks.add import ASKS
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context, given
from dashboard.callbacks.deciding import decide
from dashboard.callbacks.drawer import PARTS, contents
from dashboard.page import answers, days, queue, toast
from dashboard.page.plain import plain
from ingest.record.order import Order
from ingest.record.query import EventQuery

WALKED = 2000
"""Events the browser knows of at once; when they are done it asks for the next."""
DOUBT = Order("doubt")
_VERBS = ("check", "hide")


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks that fill the queue."""

    @app.callback(
        Output(ids.QUEUE, "data"),
        Output(ids.QUEUE_LIST, "children"),
        Output("check-count", "children"),
        Output(ids.QUEUE_NOTE, "children"),
        Input(ids.QUERY, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.TABS, "value"),
        Input(ids.QUEUE_SINCE, "value"),
        Input(ids.QUEUE_DAY, "value"),
        Input(ids.VISIT, "data"),
        prevent_initial_call=True,
    )
    def fill(address: str | None, _: int | None, tab: str, since: str, day: str | None, visit: str | None) -> Any:  # noqa: ANN401
        query, view = context.asked(given(address))
        at, wrong = since_of(since, day, visit)
        asked = waiting(query, key=view.key, since=at)
        count = context.store.count(asked)
        if tab != "check":
            return no_update, no_update, f"{count:,}", ""
        walk = context.store.walk(asked, DOUBT, limit=WALKED)
        shown, _found = context.store.page(asked, DOUBT, limit=queue.LISTED)
        told = {"asked": f"{address} {at}", "events": walk, "found": count, "revision": context.store.revision()}
        return told, plain(queue.listed(shown, count, actors=context.store.actors())), f"{count:,}", wrong

    in_browser(app, "filled", Input(ids.QUEUE, "data"), Input(ids.QUEUE_LIST, "children"), script="queue")
    _register_ahead(app.server, context)
    in_browser(app, "sight", Input(ids.SELECTED, "data"), Input(ids.TABS, "value"), script="queue", at_start=True)


def _register_ahead(server: Flask, context: Context) -> None:
    """Add the address that gives the drawer of an event, fetched before the walk comes to it."""

    @server.get("/queue/event")
    def ahead() -> Response:
        event, who = request.args.get("id", ""), request.args.get("who", "")
        parts = contents(context, event, who)
        told = to_json({"of": event, **dict(zip(PARTS, parts, strict=True))})
        return Response(told, mimetype="application/json", headers={"Cache-Control": "no-store"})


def register_deciding(server: Flask, context: Context) -> None:
    """Add the address that takes a decision of the walk: many come one after the other, and none may be lost."""

    @server.post("/queue/decide")
    def decided() -> Response | tuple[Response, int]:
        if ASKS not in request.headers:
            return jsonify(error=answers.ONLY_PAGE_DECIDES), 403
        asked = request.get_json(silent=True)
        if not isinstance(asked, dict) or asked.get("verb") not in _VERBS:
            return jsonify(error=answers.NO_VERB), 400
        revision = asked.get("revision") or 0
        if not isinstance(asked.get("event"), str) or not isinstance(revision, int):
            return jsonify(error=answers.NO_REVISION), 400
        made = decide(context, asked["event"], asked["verb"], who=asked.get("who"), revision=revision)
        told = json.loads(to_json(toast.toast(made.said, undo=made.done)))
        return jsonify(done=made.done, said=made.said, revision=made.revision, toast=told)


def waiting(query: EventQuery, *, key: bool, since: str | None) -> EventQuery:
    """Return what of a query waits to be checked, dated or not; ``since`` is an instant in UTC, null for all."""
    starts = [at for at in (query.added_since, since) if at]
    return replace(query, key=key, dated=None, review=("new",), added_since=max(starts, default=None))


def since_of(choice: str, day: str | None, visit: str | None) -> tuple[str | None, str]:
    """Return the instant that the choice of the queue means, null for all, and what is wrong with a typed day."""
    if choice == "visit":
        return visit, "" if visit else answers.FIRST_VISIT
    if choice != "day":
        return None, ""
    if not (day or "").strip():
        return (datetime.now(UTC) - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:00Z"), answers.SINCE_YESTERDAY
    try:
        read = days.read(day)
    except ValueError as error:
        return None, str(error)
    return (None if read is None else f"{days.iso(read)}T00:00:00Z"), ""
