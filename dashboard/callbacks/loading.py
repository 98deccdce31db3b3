"""Loading: tells how much of a large timeline file is read, while the page waits for its first chart."""

import dash
from dash import Input
from flask import Flask, Response, jsonify

from dashboard import ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context


def register(app: dash.Dash, context: Context) -> None:
    """Add the address that says how far it is, and the script that asks."""
    _tell(app.server, context)
    in_browser(app, "watch", Input(ids.START, "data"), script="timelineLoading")


def _tell(server: Flask, context: Context) -> None:
    @server.get("/loading")
    def loading() -> Response:
        told = jsonify(share=round(context.store.ready(), 3))
        told.headers["Cache-Control"] = "no-store"
        return told
