"""Timelines of others with the same events: how soon they draw, filter and zoom, for the bench of the page.

``plotly.express.timeline`` needs a data frame library, which we do not install: where there is none its figure is built
by ``go.Bar`` with the same base, length and colours as it builds it.
"""

import json
import subprocess
import tarfile
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import dash
import plotly.graph_objects as go
import waitress
import waitress.server
from dash import Input, Output, dcc, html
from playwright.sync_api import Browser, Page

from dashboard.page.days import iso
from ingest.record.query import EventQuery
from ingest.record.store import open_store

_DAY_MS = 86_400_000
_PORT = 8228


@dataclass(frozen=True, slots=True)
class Item:
    """An event as other timelines take it: its row, kind, label, and first and last day."""

    row: str
    kind: str
    label: str
    first: int
    last: int


def told(store: Path) -> list[Item]:
    """Return the events of a timeline file, each in the row of who acts."""
    with open_store(store, read_only=True) as opened:
        events = opened.few(EventQuery(dated=True))
    return [
        Item(event.source[0].through or event.source[0].actor, event.kind, event.label, event.when.earliest or 0,
             event.when.latest or 0)
        for event in events
        if event.source
    ]  # fmt: skip


def express(chrome: Browser, items: Sequence[Item], *, package: Path | None, patience: int) -> dict[str, float]:
    """Measure a plain Dash page with the figure of ``plotly.express.timeline`` and a filter by kind."""
    del package
    app = dash.Dash("express", serve_locally=True)
    app.layout = html.Div([dcc.Store(id="kinds", data=None), dcc.Graph(id="graph")])

    @app.callback(Output("graph", "figure"), Input("kinds", "data"))
    def draw(kind: str | None) -> Any:
        return _figure([item for item in items if kind in (None, item.kind)])

    server = waitress.create_server(app.server, host="127.0.0.1", port=_PORT, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        page = _opened(chrome, f"http://127.0.0.1:{_PORT}/", patience)
        page.locator("#graph .point").first.wait_for(state="attached")
        first = float(page.evaluate("() => performance.now()"))
        found = {"first mark": first}
        change = "window.dash_clientside.set_props('kinds', { data: 'meeting' })"
        found["kind"] = float(page.evaluate(_PLOTTED.replace("CHANGE", change)))
        found["kind, back"] = float(page.evaluate(_PLOTTED.replace("CHANGE", change.replace("'meeting'", "null"))))
        zoom = "window.Plotly.relayout(plot, { 'xaxis.range': ['2010-01-01', '2020-01-01'] })"
        found["zoom in"] = float(page.evaluate(_PLOTTED.replace("CHANGE", zoom)))
        page.context.close()
        return found
    finally:
        server.close()
        thread.join(timeout=10)


_PLOTTED = """
() => new Promise(done => {
  const URGENT = { priority: "user-blocking" };
  const plot = document.querySelector("#graph .js-plotly-plot"), began = performance.now();
  const drawn = () => {
    plot.removeListener("plotly_afterplot", drawn);
    requestAnimationFrame(() => scheduler.postTask(() => done(performance.now() - began), URGENT));
  };
  plot.on("plotly_afterplot", drawn);
  CHANGE;
})
"""


def _figure(items: Sequence[Item]) -> Any:
    kinds = list(dict.fromkeys(item.kind for item in items))
    frame = {
        "first": [iso(item.first) for item in items], "last": [iso(item.last + 1) for item in items],
        "row": [item.row for item in items], "kind": [item.kind for item in items],
        "label": [item.label for item in items],
    }  # fmt: skip
    try:
        import plotly.express as px

        return px.timeline(frame, x_start="first", x_end="last", y="row", color="kind", hover_name="label")
    except (ImportError, NotImplementedError, TypeError, ValueError):
        bars = [go.Bar(_bar([item for item in items if item.kind == kind]), name=kind) for kind in kinds]
        return go.Figure(bars, {"barmode": "overlay", "xaxis": {"type": "date"}})


def _bar(items: Sequence[Item]) -> dict[str, Any]:
    return {
        "base": [iso(item.first) for item in items],
        "x": [(item.last + 1 - item.first) * _DAY_MS for item in items],
        "y": [item.row for item in items],
        "hovertext": [item.label for item in items],
        "customdata": [[iso(item.last + 1)] for item in items],
        "orientation": "h",
        "textposition": "auto",
    }


def vis(chrome: Browser, items: Sequence[Item], *, package: Path | None, patience: int) -> dict[str, float]:
    """Measure vis-timeline with its own defaults: one group a row, items stacked."""
    with _folder(package) as folder:
        rows = {row: place for place, row in enumerate(dict.fromkeys(item.row for item in items))}
        data = [
            {"id": n, "group": rows[item.row], "content": item.label, "kind": item.kind, "start": iso(item.first)}
            | ({"end": iso(item.last + 1)} if item.last > item.first else {"type": "point"})
            for n, item in enumerate(items)
        ]
        groups = [{"id": place, "content": row} for row, place in rows.items()]
        (folder / "data.js").write_text(f"window.rows = {json.dumps(groups)}; window.told = {json.dumps(data)};")
        (folder / "index.html").write_text(_VIS)
        page = _opened(chrome, f"http://127.0.0.1:{_PORT}/index.html", patience)
        page.wait_for_function("() => window.firstMark !== undefined")
        found = {"first mark": float(page.evaluate("() => window.firstMark"))}
        for name, change in (
            ("kind", "line.setItems(new vis.DataView(all, { filter: one => one.kind === 'meeting' }))"),
            ("kind, back", "line.setItems(all)"),
            ("zoom in", "line.setWindow('2010-01-01', '2020-01-01', { animation: false })"),
        ):
            found[name] = float(page.evaluate(_CHANGED.replace("CHANGE", change)))
        page.context.close()
        return found


_CHANGED = """
() => new Promise(done => {
  const began = performance.now(), URGENT = { priority: "user-blocking" };
  const drawn = () => {
    line.off("changed", drawn);
    requestAnimationFrame(() => scheduler.postTask(() => done(performance.now() - began), URGENT));
  };
  line.on("changed", drawn);
  CHANGE;
})
"""
_VIS = """<!DOCTYPE html><html><head><meta charset="utf-8"><link rel="stylesheet" href="vis.css"></head>
<body><div id="graph"></div><script src="vis.js"></script><script src="data.js"></script><script>
const all = new vis.DataSet(window.told);
const line = new vis.Timeline(document.getElementById("graph"), all, new vis.DataSet(window.rows), { height: 640 });
line.on("changed", () => requestAnimationFrame(() => {
  if (window.firstMark === undefined && document.querySelector(".vis-item")) { window.firstMark = performance.now(); }
}));
</script></body></html>"""


@contextmanager
def _folder(package: Path | None) -> Iterator[Path]:
    """Serve a folder with vis-timeline in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if package is None:
            subprocess.run(["npm", "pack", "vis-timeline"], cwd=folder, check=True, capture_output=True)
            package = next(folder.glob("*.tgz"))
        with tarfile.open(package) as archive:
            for inside, outside in (
                ("package/standalone/umd/vis-timeline-graph2d.min.js", "vis.js"),
                ("package/styles/vis-timeline-graph2d.min.css", "vis.css"),
            ):
                held = archive.extractfile(inside)
                assert held is not None
                (folder / outside).write_bytes(held.read())
        handler = partial(_Quiet, directory=str(folder))
        server = ThreadingHTTPServer(("127.0.0.1", _PORT), handler)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield folder
        finally:
            server.shutdown()
            server.server_close()
            thread.join(timeout=10)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each file."""


def _opened(chrome: Browser, address: str, patience: int) -> Page:
    page = chrome.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(patience)
    page.goto(address)
    return page
