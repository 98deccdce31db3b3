"""Add: the addresses that take files and pasted text, tell how far the reading is, and stop it.

The script of the page sends each file by itself and asks after it, so a long one never holds up the page.
"""

from dataclasses import replace
from typing import Any

from flask import Flask, Response, jsonify, request

from dashboard.callbacks.context import Context
from dashboard.callbacks.held import Held
from dashboard.page import answers, batch, found
from ingest.record.desk import Added, Desk, Handed, Work
from ingest.record.document import Given
from ingest.record.extraction import Failure

ASKS = "X-Timeline"
"""A header no other site can make a browser send without asking; every request that adds must carry it."""

AT_ONCE = 1.5
"""Seconds the first answer waits: most documents are read by then."""
LATER = 0.8
"""Seconds each further answer waits for the end."""


def register(server: Flask, context: Context, desk: Desk) -> None:
    """Add the addresses to the server of the page."""
    held = Held()

    @server.before_request
    def asked_by_the_page() -> tuple[Response, int] | None:
        adds = request.endpoint in _ENDPOINTS
        if adds and ASKS not in request.headers:
            return jsonify(error=answers.ONLY_PAGE_ADDS), 403
        return None

    @server.post("/add", endpoint="add_file")
    def add() -> Response:
        name = request.args.get("name", "").strip()[:200] or "pasted.txt"
        handed = Handed(name, request.get_data(), request.args.get("modified", "")[:30])
        look = desk.look(name, handed.data)
        if look.before or (look.divided and look.count > 1):
            asked = found.kept(look, held.keep(replace(handed, replaces=look.before)))
            return jsonify({"ended": True, "arrived": [], "asked": asked})
        return begun(handed, total=look.count if look.count > 1 else None)

    @server.post("/held/<token>", endpoint="add_held")
    def answer(token: str) -> Response | tuple[Response, int]:
        kept = held.take(token)
        if kept is None:
            return _gone()
        how = request.args.get("as")
        handed = kept if how == "newer" else replace(kept, replaces="")
        return begun(handed, given=Given(whole=True) if how == "whole" else None)

    @server.post("/held/<token>/drop", endpoint="drop_held")
    def drop(token: str) -> Response:
        held.take(token)
        return jsonify({"ended": True, "arrived": []})

    def begun(handed: Handed, *, given: Given | None = None, total: int | None = None) -> Response:
        work = desk.begin(handed, given=given, total=total)
        return _told(context, desk.work(work.id, wait=AT_ONCE) or work)

    @server.post("/examples", endpoint="add_examples")
    def examples() -> Response:
        work = Work(0, answers.EXAMPLES, "done")
        for one in desk.examples():
            work = work.plus(one)
        return _told(context, work, apart=True)

    @server.get("/work", endpoint="all_work")
    def running() -> Response:
        return jsonify([_kept(work) for work in desk.running()])

    @server.get("/work/<int:number>", endpoint="one_work")
    def ask(number: int) -> Response | tuple[Response, int]:
        work = desk.work(number, wait=LATER)
        return _told(context, work) if work else _gone()

    @server.post("/work/<int:number>/stop", endpoint="stop_work")
    def stop(number: int) -> Response | tuple[Response, int]:
        desk.stop(number)
        work = desk.work(number, wait=LATER)
        return _told(context, work) if work else _gone()


_ENDPOINTS = frozenset({"add_file", "add_held", "drop_held", "add_examples", "all_work", "one_work", "stop_work"})


def _gone() -> tuple[Response, int]:
    return jsonify(error=answers.STARTED_AGAIN), 404


def _told(context: Context, work: Work, *, apart: bool = False) -> Response:
    """Return how far work is, for the page's script; with the revision to redraw for.

    ``arrived`` are the cards of what has ended: one for each document, or one for all of a file of many.
    """
    arrived: list[dict[str, Any]] = []
    if work.ended:
        # Of what is read again only what could not be is news.
        told = [one for one in work.outcomes if isinstance(one, Failure) or not work.again]
        outcomes = [_outcome(one) for one in told]
        whole = apart or work.again or (work.done == len(outcomes) <= 1 and work.state == "done")
        arrived = outcomes if whole else [{**_kept(work), "outcomes": outcomes}]
    return jsonify({**_kept(work), "revision": context.store.revision(), "arrived": arrived})


def _kept(work: Work) -> dict[str, Any]:
    return {
        "work": work.id,
        "name": work.name,
        "said": batch.said(work),
        "ended": work.ended,
        "again": work.again,
        "stopped": work.state == "stopped",
        "done": work.done,
        "total": work.total,
        "new": work.new,
        "already": work.already,
        "failed": work.failed,
    }


def _outcome(outcome: Added | Failure) -> dict[str, Any]:
    if isinstance(outcome, Failure):
        return {"name": outcome.name, "reason": outcome.reason, "mend": outcome.mend}
    return {"document": outcome.document.id, "already": outcome.already}
