"""Exporting: hands over the file of the present filter from the menu in the header, or its text to be copied."""

from dataclasses import dataclass, replace
from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import choice, ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context
from dashboard.callbacks.download import download
from dashboard.callbacks.picture import Asked, Made, make, setting
from dashboard.exports import DRAWN, EXPORTS, WHOLE, offline
from dashboard.exports.timelines import DATED_ONLY
from dashboard.page import exporting as page
from dashboard.page import words
from dashboard.page.toast import toast
from dashboard.paper.picture import Texts

KNOWN = frozenset(EXPORTS)


@dataclass(frozen=True, slots=True)
class Handed:
    """What is handed out: a file's name and bytes, null where there is nothing, and what is said of it."""

    name: str
    data: bytes | None
    said: str


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks of the menu."""

    @app.callback(
        Output(ids.DOWNLOAD, "data", allow_duplicate=True),
        Output(page.EXPORT_TEXT, "data"),
        Output(ids.TOAST, "children", allow_duplicate=True),
        Input(page.EXPORT_ASKED, "data"),
        State(ids.ADDRESS, "data"),
        State(page.EXPORT_CHECKED, "checked"),
        prevent_initial_call=True,
    )
    def hand_over(asked: dict[str, Any] | None, address: str | None, checked: bool | None) -> Any:  # noqa: ANN401
        form = asked.get("form") if asked else None
        if form not in (*KNOWN, "copy"):
            return (no_update,) * 3
        found = handed(context, address or "", str(form), checked_only=bool(checked))
        told = toast(found.said, undo=False)
        if found.data is None:
            return no_update, no_update, told
        if form == "copy":
            # The script says that it was copied, once the browser has let it.
            return no_update, {"text": found.data.decode(), "said": found.said}, no_update
        return download(found.name, found.data), no_update, told

    in_browser(app, "copied", Input(page.EXPORT_TEXT, "data"), script="exporting")


def handed(context: Context, address: str, form: str, *, checked_only: bool = False) -> Handed:
    """Return the file of the events of an address in a form, ``copy`` for the text that is copied."""
    suffix = page.COPIED if form == "copy" else form
    made = make(context, Asked(address, Texts(), "180mm", suffix, checked_only=checked_only))
    events = made.events if made is not None else ()
    undated = sum(1 for event in events if event.when.edtf is None) if suffix in DATED_ONLY else 0
    if made is None or len(events) == undated:
        return Handed("", None, page.nothing(checked_only=checked_only and not events, undated=undated))
    count, unchecked = words.count(len(events) - undated, "event"), choice.unchecked(events).count
    data = whole(context, address, made, suffix) if suffix in WHOLE else made.data()
    left = offline.left_out(data) if suffix in DRAWN else 0
    said = page.saved(made.name, count, unchecked=unchecked, undated=undated, left=left)
    return Handed(made.name, data, page.copied(count, unchecked=unchecked) if form == "copy" else said)


def whole(context: Context, address: str, made: Made, suffix: str) -> bytes:
    """Return the file of a format that loses nothing: with the texts of the documents and what was decided."""
    around = setting(context, address, texts=Texts(), preset="180mm")
    copy = context.store.copy(made.events)
    return EXPORTS[suffix](made.events, replace(around, copy=copy))
