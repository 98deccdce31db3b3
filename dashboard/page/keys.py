"""Keys: the list of the keys the page answers to, with the switch that turns the single ones off."""

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page.attributes import attributes

READING = (
    ("/", "Search words in events"),
    ("← → ↑ ↓", "On the chart: along a row, to another row; Enter opens the event"),
    ("+ − 0", "On the chart: fewer days, more, all; Shift → later days"),
    ("j  k", "In an open document: next, previous event"),
    ("Esc", "Close what is open"),
    ("?", "This list"),
)
WRITING = (
    ("a", "Checked"),
    ("p", "Pick for the picture, or no longer"),
    ("h", "Hide"),
    ("e", "Edit"),
    ("m", "Same event as another one"),
    ("n", "Write a note"),
    ("u", "Undo"),
    ("j  k", "Next, previous event to check"),
    ("s", "In an open document: select the next sentence, with Shift the one before"),
    ("+", "Add an event from the words selected"),
)
TOGETHER = (
    ("Ctrl Z", "Undo"),
    ("Ctrl Shift Z", "Do it again; Ctrl Y too"),
    ("Ctrl Enter", "Save what is being edited"),
    ("Shift →", "In an open document: a word more; ↓ a sentence; with Alt at the beginning"),
)


def dialog(*, writable: bool) -> Component:
    """Return the dialog; what changes the timeline is listed only where that can be done."""
    parts: list[Component] = [_listed((*READING, *WRITING) if writable else READING)]
    parts.append(dmc.Switch(id=ids.KEYS_ON, label="Single keys are on", checked=True))
    if writable:
        parts += [html.H3("Several keys together always work"), _listed(TOGETHER)]
    shown: Component = dmc.Modal(
        html.Div(parts, className="stack"),
        id=ids.KEYS,
        title="Keys",
        opened=False,
        size="sm",
        closeButtonProps={"aria-label": "Close"},
    )
    return shown


def opener() -> Component:
    """Return the button that opens the list: whoever has turned the keys off finds the way back."""
    return html.Button(
        "?",
        className="button round with-events",
        title="Keys",
        **attributes({"data-keys": "", "aria-label": "Keys", "aria-haspopup": "dialog"}),
    )


def _listed(pairs: tuple[tuple[str, str], ...]) -> Component:
    rows = [part for keys, does in pairs for part in (html.Dt(_caps(keys)), html.Dd(does))]
    return html.Dl(rows, className="keys")


def _caps(keys: str) -> list[Component | str]:
    caps: list[Component | str] = []
    for key in keys.split():
        caps += [" ", html.Kbd(key, className="key")] if caps else [html.Kbd(key, className="key")]
    return caps
