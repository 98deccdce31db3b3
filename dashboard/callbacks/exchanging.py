"""Exchanging: gives all that was decided as a file, and takes in the file of a colleague who has the same documents."""

import json

from flask import Flask, Response, jsonify, request
from plotly.io.json import to_json_plotly

from dashboard.callbacks.add import ASKS
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import signed
from dashboard.page import answers, exchanged
from ingest.record.desk import Desk
from ingest.record.errors import TimelineError
from ingest.record.exchange import to_json
from ingest.record.query import EVERY


def register(server: Flask, context: Context, desk: Desk) -> None:
    """Add the addresses of the file, one to have it and one to hand another one in."""

    @server.get(exchanged.FILE)
    def give() -> Response:
        store = context.store
        made = to_json(store.judgements(), store.find(EVERY), store.handwritten())
        text = json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True)
        return Response(text, mimetype="application/json")

    @server.post(exchanged.FILE)
    def take() -> Response | tuple[Response, int]:
        if ASKS not in request.headers:
            return jsonify(error=answers.ONLY_PAGE_TAKES_IN), 403
        try:
            taken = desk.take_in(request.get_data(), over=request.args.get("over") == "1")
        except TimelineError as error:
            return jsonify(told=json.loads(to_json_plotly(exchanged.refused(str(error)))))
        me = signed(request.args.get("who"), context)
        told = exchanged.told(taken, me=me, actors=context.store.actors())
        return jsonify(told=json.loads(to_json_plotly(told)), revision=context.store.revision())
