"""Refuse: a timeline that is shown for reading only answers whatever would change it with the reason, in words."""

import dash
from flask import Flask, Response, jsonify, request

from dashboard.page import answers

CALLBACKS = "/_dash-update-component"
"""Where the page posts all its callbacks; those that read are known, any other would write."""


def register(app: dash.Dash) -> None:
    """Let the server refuse every request that is none of the page's own reading.

    A page that was loaded before the server was started for reading only still has the buttons: its script shows the
    words of the answer (``assets/refused.js``).
    """
    server: Flask = app.server

    @server.before_request
    def only_reads() -> tuple[Response, int] | None:
        if request.method in ("GET", "HEAD", "OPTIONS"):
            return None
        if request.path == CALLBACKS and _reads(app, request.get_json(silent=True)):
            return None
        return jsonify(error=answers.READ_ONLY), 403


def _reads(app: dash.Dash, body: object) -> bool:
    """Tell whether a posted callback is one of this page; a page for reading only has none that writes."""
    return isinstance(body, dict) and isinstance(body.get("output"), str) and body["output"] in app.callback_map
