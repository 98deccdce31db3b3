"""Changes: what the text says where a person said otherwise, and everything that was decided on an event."""

import json
from collections.abc import Sequence
from textwrap import shorten

from dash import html
from dash.development.base_component import Component

from dashboard.page import days, names, values, words
from dashboard.page.attributes import attributes
from ingest.record.event import Event
from ingest.record.judgement import Judgement, Verb
from ingest.record.report import Report

SAYS: dict[Verb, str] = {
    "check": "marked it as checked",
    "hide": "hid it",
    "show": "showed it again",
    "pick": "picked it for the picture",
    "unpick": "no longer picked it",
    "merge": "put it together with another event",
    "keep_apart": "set another event apart from it",
    "add": "added it",
    "remove": "removed it for good",
    "rename": "gave it another name",
    "name": "added a name",
    "post": "added a post",
    "same_actor": "put it together with another actor",
}


def changes(
    event: Event, history: Sequence[Judgement], *, me: str, actors: names.Actors, writable: bool
) -> list[Component]:
    """Return the earlier values and the history of an event, the latest first; ``me`` may take back what is theirs."""
    made = [*_earlier(event, actors), *_decided(history, me, actors, writable=writable)]
    return [html.H3("Changes"), *made] if made else []


def _earlier(event: Event, actors: names.Actors) -> list[Component]:
    lead = event.reports[0] if event.reports else None
    told = [(field, _told(field, lead, event, actors)) for field in event.changed] if lead else []
    rows = [
        part
        for field, text in told
        if text
        for part in (html.Dt(f"The text: {values.field(field)}"), html.Dd(html.Bdi(text)))
    ]
    return [html.Dl(rows, className="facts told")] if rows else []


def _told(field: str, lead: Report, event: Event, actors: names.Actors) -> str:
    """Return what the reports themselves give for a field, "" for one that only a person fills."""
    if field == "when":
        report = next((one for one in event.reports if one.when.edtf is not None), lead)
        said = f" (“{report.when.words}”)" if report.when.words else ""
        return days.when(report.when) + said
    if field in ("source", "target"):
        return ", ".join(names.party(one, actors) for one in getattr(lead, field)) or "nobody"
    if field in ("note", "translation"):
        return ""
    return values.said(field, getattr(lead, field, ""), actors)


def _decided(history: Sequence[Judgement], me: str, actors: names.Actors, *, writable: bool) -> list[Component]:
    if not history:
        return []
    items = [item(one, me, actors, writable=writable) for one in reversed(history)]
    return [html.Ul(items, className="history")]


def item(one: Judgement, me: str, actors: names.Actors, *, writable: bool, on: Component | None = None) -> Component:
    """Return one decision: who, what, on what (``on``, where that is not said already), when, and the way back."""
    said: list[Component | str] = [html.Bdi(one.who, className="signer"), " ", *_says(one, actors)]
    said += [" · ", on] if on is not None else []
    parts: list[Component | str] = [html.Span(said), html.Span(_at(one.at), className="muted")]
    if one.undone:
        parts.append(html.Span("taken back", className="muted"))
    elif writable and one.who == me:
        parts.append(
            html.Button(
                "Take back", className="link",
                **attributes({"data-signs": "", "data-decide": "back", "data-of": "", "data-value": str(one.id)}),
            )
        )  # fmt: skip
    return html.Li(parts, className="taken-back" if one.undone else "")


def _says(one: Judgement, actors: names.Actors) -> list[Component | str]:
    if one.verb == "set":
        return [f"set the {values.field(one.field)} to ", html.Bdi(values.shown(one.field, one.value, actors))]
    if one.verb == "given":
        return [f"set the {values.field(one.field)} of a document to ", html.Bdi(_given(one))]
    if one.verb == "note":
        return ["wrote ", html.Bdi(f"“{values.shown('note', one.value, actors)}”")]
    if one.verb == "keep_apart" and not one.other:
        return [f"said that {words.count(_listed(one), 'place')} told of another event"]
    if one.verb == "merge" and one.quotes:
        return [SAYS["merge"], ": ", html.Bdi(f"“{shorten(one.quotes[0][1], 60, placeholder='…')}”")]
    return [SAYS.get(one.verb, one.verb.replace("_", " "))]


def _given(one: Judgement) -> str:
    """Return what was said of a document: its date in words, whatever is more than a word by name alone."""
    try:
        value = json.loads(one.value or "null")
    except ValueError:
        return one.value
    if one.field == "created" and isinstance(value, str):
        return days.created(value)
    return value if isinstance(value, str) else "nothing" if value is None else "other values"


def _listed(one: Judgement) -> int:
    try:
        return len(json.loads(one.value or "[]"))
    except ValueError:
        return 0


def _at(instant: str) -> str:
    return f"{days.created(instant[:10])}, {instant[11:16]} UTC" if instant else ""
