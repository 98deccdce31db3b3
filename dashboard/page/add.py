"""Adding: the panel to drop, choose or paste documents; the whole first screen while the timeline is empty."""

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page.attributes import HIDDEN_SIGN, attributes


def panel() -> Component:
    """Return the panel with its three ways in and the box for pasted text."""
    return html.Section(
        [
            html.Button(
                "×",
                id=ids.ADD_CLOSE,
                className="close with-events",
                **attributes({"aria-label": "Close", "data-close": "show-add"}),
            ),
            _sample(),
            html.H2("Drop articles or tables here, or paste text", className="drop-title"),
            html.P(
                "News pages, PDF and Word files, mail, feeds, tables, archives. They stay on this computer.",
                className="drop-note",
            ),
            _buttons(),
            _paste(),
        ],
        id=ids.ADD,
        className="add-panel",
        **attributes({"aria-label": "Add documents"}),
    )


def progress() -> Component:
    """Return the line that tells how far reading is, with its bar and the button that stops it; the script fills it."""
    words = html.Span(id="progress-words", role="status", **attributes({"aria-live": "polite"}))
    bar = html.Progress(id="progress-bar", **attributes({"aria-label": "Part that is read"}))
    stop = html.Button("Stop", id="progress-stop", className="button small")
    return html.Div([words, bar, stop], id="progress", className="progress")


def read_only_panel() -> Component:
    """Return what stands there instead where the timeline is empty and nothing may be added."""
    return html.Section(
        [
            html.H2("This timeline is empty", className="drop-title"),
            html.P(
                "It was opened to be read only: start it without --read-only to add documents.", className="drop-note"
            ),
        ],
        id=ids.ADD,
        className="add-panel",
    )


def _sample() -> Component:
    """Return the little timeline over the words: what the page will make of what is dropped."""
    marks = ("statement", "agreement", "meeting", "demand", "meeting open")
    signs = [html.Span(className=f"symbol symbol-{mark}") for mark in marks]
    return html.Div(signs, className="sample", **HIDDEN_SIGN)


def _buttons() -> Component:
    return html.Div(
        [
            html.Button("Choose files", className="button primary", **attributes({"data-choose": "files"})),
            html.Button(
                "Paste text",
                id=ids.PASTE_OPEN,
                className="button",
                **attributes({"data-toggle": "show-paste", "aria-expanded": "false", "aria-controls": "paste-box"}),
            ),
            html.Button("See an example", id=ids.EXAMPLE, className="button"),
        ],
        className="drop-buttons",
    )


def _paste() -> Component:
    return html.Div(
        [
            dmc.Textarea(
                id=ids.PASTE,
                label="Text of an article, menus and all",
                autosize=True,
                minRows=6,
                maxRows=14,
                placeholder="Paste it here",
            ),
            html.Button("Add this text", className="button primary", **attributes({"data-paste": ids.PASTE})),
        ],
        id="paste-box",
        className="paste-box",
    )
