"""Actions: the buttons under an event, each with its key, and the menu of citations."""

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import citation
from dashboard.page.attributes import attributes
from ingest.record.document import Document
from ingest.record.event import Event

DOES = {
    ids.CHECK: (("data-decide", "check"), "a"),
    ids.PICK: (("data-decide", "pick"), "p"),
    ids.HIDE: (("data-decide", "hide"), "h"),
    ids.EDIT_OPEN: (("data-edit", "edit"), "e"),
    ids.NOTE_OPEN: (("data-edit", "note"), "n"),
    ids.SAME_OPEN: (("data-edit", "same"), "m"),
}
"""What each button asks the page's script for, and its key."""


def actions(event: Event, documents: Mapping[str, Document], *, writable: bool) -> list[Component]:
    """Return the buttons that decide on an event, where that is allowed, and those that copy a citation."""
    made = [html.Div(_deciding(event), className="drawer-buttons")] if writable else []
    more = [*_further(event), _turning()] if writable else []
    more = [*more[:-1], _citations(event, documents), *more[-1:]] if event.reports else more
    return [*made, html.Div(more, className="drawer-buttons more-buttons")]


def _deciding(event: Event) -> list[Component]:
    checked, hidden, picked = event.review == "checked", event.review == "hidden", event.picked is not None
    return [
        _button(event, "✓ Checked" if checked else "Checked", ids.CHECK, pressed=checked, primary=not checked),
        _button(event, "★ Picked" if picked else "☆ Pick", ids.PICK, pressed=picked),
        _button(event, "Edit", ids.EDIT_OPEN),
        _button(event, "Show again" if hidden else "Hide", ids.HIDE, pressed=hidden),
    ]


def _further(event: Event) -> list[Component]:
    return [_button(event, "Same event…", ids.SAME_OPEN, small=True), _button(event, "Note", ids.NOTE_OPEN, small=True)]


def _turning() -> Component:
    """Return undo and redo: they press what their keys press."""
    pair = (("↶", "Undo", ids.UNDO_KEY, "u"), ("↷", "Do it again", ids.REDO_KEY, "Control+Shift+Z"))
    buttons = [
        html.Button(
            sign,
            className="button small",
            title=f"{says} ({key})",
            **attributes({"data-press": presses, "aria-label": says, "aria-keyshortcuts": key}),
        )
        for sign, says, presses, key in pair
    ]
    return html.Span(buttons, className="turning")


def _button(
    event: Event, text: str, name: str, *, pressed: bool | None = None, primary: bool = False, small: bool = False
) -> Component:
    what, key = DOES[name]
    said = {"data-signs": "", "data-of": event.id, what[0]: what[1], "aria-keyshortcuts": key}
    said |= {} if pressed is None else {"aria-pressed": "true" if pressed else "false"}
    style = " ".join(["button", *(["primary"] if primary else []), *(["small"] if small else [])])
    return html.Button(text, id=name, className=style, title=f"Key: {key}", **attributes(said))


def _citations(event: Event, documents: Mapping[str, Document]) -> Component:
    report = event.reports[0]
    document = documents.get(report.document)
    forms = [
        html.Button(
            text,
            className="menu-item",
            **attributes({"data-copy": citation.citation(form, report, document), "data-form": form}),
        )
        for form, text in citation.FORMS.items()
    ]
    opener = html.Summary("Copy citation", className="button small")
    return html.Details([opener, html.Div(forms, className="menu-list")], className="menu")
