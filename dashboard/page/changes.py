"""Changes: what the text says where a person said otherwise, and everything that was decided on an event."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.page import days, decisions, names, values
from dashboard.page.attributes import attributes
from ingest.record.event import Event
from ingest.record.judgement import Judgement
from ingest.record.report import Report


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
                **attributes(
                    {
                        "data-signs": "", "data-decide": "back", "data-of": "", "data-value": str(one.id),
                        # Of many such buttons in a list, each says to the ear what it takes back.
                        "aria-label": f"Take back: {''.join(decisions.said(one, actors))}",
                    }
                ),
            )
        )  # fmt: skip
    return html.Li(parts, className="taken-back" if one.undone else "")


def _says(one: Judgement, actors: names.Actors) -> list[Component | str]:
    said, value = decisions.said(one, actors)
    return [said, html.Bdi(value)] if value else [said]


def _at(instant: str) -> str:
    return f"{days.created(instant[:10])}, {instant[11:16]} UTC" if instant else ""
