"""Picture: saves what the page shows as a picture for print, a slide or a phone, with the same filters."""

from base64 import b64encode
from dataclasses import replace
from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import controls, ids
from dashboard.callbacks.context import Context
from dashboard.exports import EXPORTS, Setting, figure
from dashboard.page import days, words
from dashboard.paper.picture import PRESETS, Picture, Texts

_WIDTHS = {"180mm": "180 mm, page", "88mm": "88 mm, column", "slide": "Slide 16:9", "phone": "Phone 1080 × 1350"}
WIDTHS = {name: _WIDTHS.get(name, name) for name in PRESETS}
_FORMATS = {
    ".png": "Picture (PNG)",
    ".svg": "Vector picture (SVG)",
    ".txt": "Caption and quotes (TXT)",
    ".md": "Chronology (Markdown)",
    ".csv": "Table (CSV)",
    ".ics": "Calendar (ICS)",
    ".json": "All fields (JSON)",
    ".jsonl": "All fields, a line each (JSONL)",
    ".timelinejs.json": "TimelineJS (JSON)",
    ".timelinejs.csv": "TimelineJS sheet (CSV)",
    ".vis.json": "vis-timeline (JSON)",
    ".simile.xml": "SIMILE Timeline (XML)",
    ".simile.json": "SIMILE Timeline (JSON)",
    ".plover.jsonl": "PLOVER event records (JSONL)",
}
FORMATS = {suffix: name for suffix, name in _FORMATS.items() if suffix in EXPORTS}
PICTURES = (".png", ".svg", ".txt")


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks of the dialog that saves."""

    @app.callback(Output(ids.PICTURE, "opened"), Input(ids.PICTURE_OPEN, "n_clicks"), prevent_initial_call=True)
    def open_dialog(clicks: int | None) -> Any:  # noqa: ANN401
        return True if clicks else no_update

    @app.callback(
        Output(ids.DOWNLOAD, "data"),
        Output(ids.PICTURE_NOTE, "children"),
        Input(ids.PICTURE_SAVE, "n_clicks"),
        State(ids.ADDRESS, "data"),
        State(ids.PICTURE_TITLE, "value"),
        State(ids.PICTURE_SUBTITLE, "value"),
        State(ids.PICTURE_CREDIT, "value"),
        State(ids.PICTURE_WIDTH, "value"),
        State(ids.PICTURE_FORMAT, "value"),
        running=[(Output(ids.PICTURE_SAVE, "disabled"), True, False)],
        prevent_initial_call=True,
    )
    def save(clicks: int | None, address: str | None, *asked: str | None) -> Any:  # noqa: ANN401
        if not clicks:
            return no_update, no_update
        title, subtitle, credit, width, form = asked
        texts = Texts(title=title or None, subtitle=subtitle or "", credit=credit or "")
        return _saved(context, address or "", texts, str(width), str(form))


def setting(context: Context, address: str, *, texts: Texts, preset: str) -> Setting:
    """Return what the writers of files get beside the events of an address."""
    query, view = context.asked(address)
    return Setting(
        actors=context.store.actors(),
        documents=context.documents(),
        chosen=query.actors,
        view=replace(controls.windowed(query, view), selected=None),
        texts=texts,
        preset=preset,
        today=context.today(),
    )


def _saved(context: Context, address: str, texts: Texts, width: str, form: str) -> tuple[Any, str]:
    query, _ = context.asked(address)
    asked = setting(context, address, texts=texts, preset=width)
    if form not in PICTURES:
        # A table or a calendar is for other programs: it holds whatever the filter finds, key event or not.
        events = context.events(query)
        name = f"{days.iso(context.today())}_timeline{form}"
        return _file(name, EXPORTS[form](events, asked)), f"Saved with {words.count(len(events), 'event')}"
    made = figure.picture(context.events(query, dated=True), asked)
    if not made.shown:
        return no_update, "There is nothing to draw: no event of this choice has a date"
    data = {".png": made.png, ".svg": made.svg.encode, ".txt": made.beside.encode}[form]()
    return _file(f"{_name(context, made, width)}{form}", data), told(made)


def _file(name: str, data: bytes) -> dict[str, Any]:
    return {"filename": name, "base64": True, "content": b64encode(data).decode("ascii")}


def told(made: Picture) -> str:
    """Return what a reader should know of a picture before it is printed."""
    parts = [f"Saved with {words.count(len(made.shown), 'event')}"]
    if made.not_shown:
        parts.append(f"{made.not_shown:,} more are not on it: pick those it must show")
    if made.cut:
        parts.append(f"{words.count(len(made.cut), 'label')} did not fit")
    return "; ".join((*parts, *made.warnings))


def _name(context: Context, made: Picture, width: str) -> str:
    """Return the file's name: ``2024-03-05_france-ukraine_180mm``; the day is that of the saving."""
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in made.title.lower())
    short = "-".join(part for part in plain.split("-") if part)[:60].rstrip("-") or "timeline"
    return f"{days.iso(context.today())}_{short}_{width}"
