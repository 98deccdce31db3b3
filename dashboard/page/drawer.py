"""Drawer: everything about one event: when and why, who and to whom, the exact sentence, where it comes from."""

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import changes, coming, facts, language, names, places, strength, words
from dashboard.page.attributes import attributes
from dashboard.page.symbol import symbol
from ingest.record.document import Document
from ingest.record.event import Event, Gone
from ingest.record.judgement import Judgement
from ingest.record.outcome import Outcome

Documents = Mapping[str, Document]


def frame() -> Component:
    """Return the drawer's places: what is drawn again with the event, and the form between, which is not."""
    asks = html.Div(id=ids.EDIT_SAID, role="alert")
    parts = [html.Div(id=ids.DRAWER_HEAD), asks, html.Div(id=ids.EDITOR), html.Div(id=ids.DRAWER_FACTS)]
    buttons = html.Div(id=ids.DRAWER_BUTTONS, className="drawer-foot")
    return html.Aside([*parts, buttons], id=ids.DRAWER, className="drawer", **attributes({"aria-label": "Event"}))


def head(event: Event) -> list[Component]:
    """Return kind, status and title of an event, and the text's own headline where it says more."""
    marks = [f" · {words.REVIEW[event.review].lower()}"] if event.review != "new" else []
    said = [symbol(event), html.Span([f"{words.KINDS[event.kind]} · {words.STATUS[event.status].lower()}", *marks])]
    title = html.H2(event.label or event.headline, id="drawer-title", tabIndex="-1", dir="auto")
    known = {report.quote.strip() for report in event.reports} | {event.label}
    own = event.headline and event.headline.strip() not in known
    own_words = (
        [html.P(event.headline, className="own-words", dir="auto", lang=language.of_event(event))] if own else []
    )
    return [_close(), html.P(said, className="kind"), title, *own_words]


def panel(
    event: Event,
    *,
    actors: names.Actors,
    documents: Documents,
    history: Sequence[Judgement] = (),
    me: str = "",
    became: Outcome | None = None,
    writable: bool,
) -> list[Component]:
    """Return all that is known of an event; ``history`` is what was decided on it, ``me`` who looks.

    ``became`` is what became of one that was announced.
    """
    own = [facts.dating(event), *coming.became(event, became), facts.who(event, actors, writable=writable)]
    made: list[Component] = [html.Div(own, className="facts-own")]
    if event.reports:
        made += places.lead(event, documents, writable=writable)
        made += places.others(event, documents, writable=writable)
    made += [html.H3("How sure this is"), strength.parts(event)]
    return [*made, *changes.changes(event, history, me=me, actors=actors, writable=writable)]


def gone(what: Gone) -> list[Component]:
    """Return what stands there for an id that leads nowhere any more."""
    parts = [
        _close(),
        html.H2("This event is gone", id="drawer-title", tabIndex="-1"),
        html.P(f"{what.why[:1].upper()}{what.why[1:]}"),
    ]
    if what.now:
        parts.append(html.Button("Open what it became", className="button", **attributes({"data-event": what.now})))
    return parts


def _close() -> Component:
    return html.Button("×", className="close", **attributes({"data-event": "", "aria-label": "Close"}))
