"""Remove: what goes and what stays when a document is removed for good, told before it is done."""

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import words
from dashboard.page.attributes import attributes
from ingest.record.removal import Removal


def button() -> Component:
    """Return the button that asks."""
    ask = html.Button("Remove for good…", className="link danger", **attributes({"data-reader": "remove"}))
    return html.Div(ask, className="removing")


def dialog() -> Component:
    """Return the dialog, closed; what it says is worked out when it opens."""
    asked: Component = dmc.Modal(
        html.Div(id=ids.READER_REMOVE_TEXT, className="stack"),
        id=ids.READER_REMOVE,
        title="Remove this document for good?",
        opened=False,
        size="md",
        closeButtonProps={"aria-label": "Close"},
    )
    return asked


def question(removal: Removal) -> list[Component]:
    """Return what goes, what stays, and the two steps that remove it."""
    done = html.Button(
        "Remove for good",
        id=ids.READER_REMOVE_DO,
        className="button primary danger",
        disabled=True,
        **attributes({"data-signs": ""}),
    )
    return [
        html.P(html.Strong(html.Bdi(removal.title))),
        *[html.P(one) for one in told(removal)],
        dmc.Checkbox(id=ids.READER_REMOVE_SURE, label="This cannot be undone; I want it removed", checked=False),
        html.Div(id=ids.READER_REMOVE_SAID, role="alert"),
        html.Div(done, className="dialog-end"),
    ]


def told(removal: Removal) -> list[str]:
    """Return what goes and what stays, a sentence each."""
    goes = ["Its text", *(["its saved original"] if removal.kept_original else [])]
    if removal.versions:
        goes.append(words.count(len(removal.versions), "older version"))
    if removal.events_gone:
        goes.append(f"{words.count(removal.events_gone, 'event')} told nowhere else")
    said = [f"{words.listed(goes)} {'goes' if len(goes) == 1 else 'go'}."]
    if removal.events_stay:
        stays = "stays" if removal.events_stay == 1 else "stay"
        others = words.count(len(removal.other_documents), "other document")
        tells = "tells" if len(removal.other_documents) == 1 else "tell"
        said.append(f"{words.count(removal.events_stay, 'event')} that {others} {tells} too {stays}.")
    if removal.judgements_kept:
        one = removal.judgements_kept == 1
        changes = words.count(removal.judgements_kept, "change")
        said.append(f"{changes} {'stays' if one else 'stay'} in the history without {'its' if one else 'their'} words.")
    return said


def removed(removal: Removal) -> str:
    """Return what was done, for the toast."""
    gone = f"; {words.count(removal.events_gone, 'event')} gone with it" if removal.events_gone else ""
    return f"Removed for good: {removal.title}{gone}"
