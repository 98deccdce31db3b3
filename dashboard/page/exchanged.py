"""Exchanged: what became of the decisions of a colleague, and whose count where two decided otherwise."""

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import changes, names, words
from dashboard.page.attributes import attributes
from ingest.record.exchange import Taken

FILE = "/changes.json"
"""Where all that was decided is to be had as a file, and where a colleague's is handed in."""
LISTED = 50
"""Decisions listed of one sort; of the others the number is told."""


def buttons() -> Component:
    """Return the way out and the way in."""
    save = html.A("Save all changes as a file", href=FILE, className="link", **attributes({"download": "changes.json"}))
    take = html.Button(
        "Take in a colleague's file", className="link", **attributes({"data-take-in": "", "data-signs": ""})
    )
    told = html.Div(id=ids.CHANGES_TAKEN, className="taken", **attributes({"aria-live": "polite"}))
    return html.Div([html.P([save, " · ", take]), told])


def told(taken: Taken, *, me: str, actors: names.Actors) -> list[Component]:
    """Return what became of the decisions in words; where somebody here decided otherwise, theirs are to be chosen."""
    counts = [
        f"{words.count(taken.new, 'new change')} taken in",
        f"{taken.already:,} were here already" if taken.already else "",
        f"{taken.taken_back:,} taken back as your colleague did" if taken.taken_back else "",
        f"{words.count(taken.left, 'removal')} left aside: remove a document here yourself" if taken.left else "",
    ]
    parts: list[Component] = [html.P(f"{', '.join(one for one in counts if one)}.", className="said")]
    if taken.lost:
        note = f"{words.count(len(taken.lost), 'change')} kept without its sentence: its document is not here yet."
        parts.append(html.P(note, className="muted"))
    if not taken.conflicts:
        return parts
    number = len(taken.conflicts)
    rows = [changes.item(one, me, actors, writable=False) for one in taken.conflicts[:LISTED]]
    title = f"Decided otherwise here ({number:,}): yours stand, theirs are not taken in"
    choice = [
        html.Button("Take theirs", className="button", **attributes({"data-take-over": ""})),
        html.Button("Keep mine", className="button primary", **attributes({"data-take-keep": ""})),
    ]
    return [*parts, html.H3(title), html.Ul(rows, className="history"), html.Div(choice, className="drawer-buttons")]


def refused(reason: str) -> list[Component]:
    """Return why a file was not taken in."""
    return [html.P(reason, className="wrong", role="alert")]
