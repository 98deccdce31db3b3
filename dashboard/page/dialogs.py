"""Dialogs: saving the picture."""

from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import preview, saved
from dashboard.page.attributes import attributes

_PAUSE_MS = 400
"""So long nobody types before the preview is drawn anew."""
_REMEMBERED: dict[str, Any] = {"persistence": True, "persistence_type": "local"}
"""What one picture is saved with the next one mostly is, in this browser."""


def picture(widths: Mapping[str, str], formats: Mapping[str, str], languages: Mapping[str, str]) -> Component:
    """Return the dialog that saves what is shown as a picture or as a file for other programs."""
    fields = [
        dmc.TextInput(
            id=ids.PICTURE_TITLE,
            label="Title",
            placeholder="Written from who and when if left empty",
            debounce=_PAUSE_MS,
            **attributes({"data-autofocus": ""}),
        ),
        dmc.TextInput(id=ids.PICTURE_SUBTITLE, label="Subtitle", placeholder="One sentence", debounce=_PAUSE_MS),
        dmc.TextInput(
            id=ids.PICTURE_CREDIT, label="Credit", placeholder="Name / outlet", debounce=_PAUSE_MS, **_REMEMBERED
        ),
        html.Div(
            [_choice(ids.PICTURE_STYLE, "Style", saved.STYLES), _choice(ids.PICTURE_LAYOUT, "Layout", saved.LAYOUTS)],
            className="pair",
        ),
        html.Div(
            [_choice(ids.PICTURE_WIDTH, "Width", widths), _choice(ids.PICTURE_FORMAT, "File", formats)],
            className="pair",
        ),
        # What stands in the documents stays as it is; what the picture says by itself is in this language.
        _choice(ids.PICTURE_WORDS, "Language of dates, names and legend", languages),
        _further(),
        html.P(id=ids.PICTURE_NOTE, className="reading", role="status"),
        html.Div(html.Button("Save", id=ids.PICTURE_SAVE, className="button primary"), className="dialog-end"),
        unchecked(),
    ]
    dialog: Component = dmc.Modal(
        html.Div([html.Div(fields, className="stack"), preview.place()], className="with-preview"),
        id=ids.PICTURE,
        title="Save picture",
        opened=False,
        size=980,
        closeButtonProps={"aria-label": "Close"},
    )
    return dialog


def unchecked() -> Component:
    """Return the question before something is saved that nobody has checked; hidden until it is asked."""
    answers = [
        html.Button("Show them", id=ids.PICTURE_SHOW, className="button"),
        html.Button("Leave them out", id=ids.PICTURE_LEAVE, className="button"),
        html.Button("Go on", id=ids.PICTURE_GO, className="button primary"),
    ]
    asked = html.P(id=ids.PICTURE_UNCHECKED, className="asked")
    return html.Div(
        [asked, html.Div(answers, className="answers")],
        id=ids.PICTURE_ASK,
        className="save-ask",
        hidden=True,
        role="group",
        **attributes({"aria-labelledby": ids.PICTURE_UNCHECKED, "aria-live": "polite"}),
    )


def _further() -> Component:
    """Return what few pictures ask for, folded away."""
    own = dmc.TextInput(
        id=preview.OWN, label="A size of your own", placeholder="120x80mm, 1200x630px", debounce=_PAUSE_MS,
        **_REMEMBERED,
    )  # fmt: skip
    sources = dmc.TextInput(
        id=preview.SOURCES, label="Sources", placeholder="The outlets of its events if left empty", debounce=_PAUSE_MS
    )
    greys = dmc.Checkbox(id=preview.GREY, label="Greys only", size="sm", checked=False, **_REMEMBERED)
    clear = dmc.Checkbox(id=preview.CLEAR, label="No background", size="sm", checked=False, **_REMEMBERED)
    sign = [
        html.Button("Choose a logo", type="button", className="button", **attributes({"data-logo": "choose"})),
        html.Button("No logo", type="button", className="button", **attributes({"data-logo": "none"})),
        dcc.Store(id=preview.LOGO, storage_type="local"),
    ]
    return html.Details(
        [
            html.Summary("More"),
            sources,
            own,
            html.Div([greys, clear], className="pair"),
            html.Div(sign, className="pair"),
        ],
        className="more",
    )


def _choice(id: str, label: str, offered: Mapping[str, str]) -> Component:
    data = [{"value": value, "label": text} for value, text in offered.items()]
    choice: Component = dmc.Select(
        id=id, label=label, data=data, value=next(iter(offered), None), allowDeselect=False, **_REMEMBERED
    )
    return choice
