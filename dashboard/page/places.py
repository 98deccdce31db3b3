"""Places: everywhere an event is reported, with outlet, date and quote, the way to the document, and "Not the same"."""

from collections.abc import Mapping
from textwrap import shorten

from dash import html
from dash.development.base_component import Component

from dashboard.page import citation, days, language, words
from dashboard.page.attributes import attributes
from dashboard.page.sentence import in_paragraph, legend, sentence
from ingest.record.document import Document
from ingest.record.event import Event
from ingest.record.report import Report

Documents = Mapping[str, Document]
BEGINNING = 60
"""Letters of a further sentence shown before it is opened."""
LISTED = 8
"""Further places listed at once; the rest is folded."""


def lead(event: Event, documents: Documents, *, writable: bool) -> list[Component]:
    """Return the sentence that tells an event best, in its paragraph, and where it stands."""
    report = event.reports[0]
    document = documents.get(report.document)
    apart = _apart(event, report) if writable and len(event.reports) > 1 else None
    return [
        html.H3("The sentence"),
        in_paragraph(report, document),
        legend(report, document),
        _origin(report, document, apart),
    ]


def others(event: Event, documents: Documents, *, writable: bool) -> list[Component]:
    """Return the further places that report an event."""
    rest = event.reports[1:]
    if not rest:
        return []
    items = [_place(event, report, documents.get(report.document), writable=writable) for report in rest]
    made: list[Component] = [
        html.H3(f"Also reported in {words.count(len(rest), 'place')}"),
        html.Ul(items[:LISTED], className="places"),
    ]
    if items[LISTED:]:
        more = html.Summary(f"{len(items) - LISTED} more")
        made.append(html.Details([more, html.Ul(items[LISTED:], className="places")]))
    return made


def _place(event: Event, report: Report, document: Document | None, *, writable: bool) -> Component:
    outlet = words.outlet(document) if document else "a removed document"
    begins = shorten(report.quote, BEGINNING, placeholder="…")
    dated = f", {days.created(document.created.when)}" if document and document.created else ""
    summary = html.Summary(
        [
            html.Bdi(outlet, className="outlet"),
            f"{dated}: ",
            html.Bdi(f"“{begins}”", className="muted", lang=language.of_document(document)),
        ]
    )
    inside = [sentence(report, document), _origin(report, document, None)]
    made: list[Component] = [html.Details([summary, *inside])]
    return html.Li([*made, _apart(event, report)] if writable else made)


def _apart(event: Event, report: Report) -> Component:
    return html.Button(
        "Not the same",
        className="link apart",
        title="This place tells of another event: set it apart",
        **attributes({"data-signs": "", "data-decide": "apart", "data-of": event.id, "data-value": report.id}),
    )


def _origin(report: Report, document: Document | None, apart: Component | None) -> Component:
    if document is None:
        return html.P("Its document was removed.", className="muted")
    dated = days.created(document.created.when) if document.created else "undated"
    place = report.locator or words.CONTEXT[report.context]
    opens = html.Button(
        "open in document",
        className="link",
        **attributes({"data-document": f"{document.id} {report.start} {report.end}"}),
    )
    links: list[Component | str] = [opens]
    if at := citation.link(document):
        links += [" · ", html.A("link", href=at, target="_blank", rel="noopener noreferrer")]
    links += [
        " · ",
        html.A(
            "saved original",
            href=f"/original/{document.id}",
            className="link",
            target="_blank",
            rel="noopener noreferrer",
        ),
    ]
    links += [" · ", apart] if apart else []
    parts: list[Component | str] = [html.Bdi(words.outlet(document)), f", {dated} · {place}"]
    if document.retrieved:
        parts.append(f" · fetched {days.created(document.retrieved[:10])}, {document.retrieved[11:16]} UTC")
    return html.P([*parts, html.Br(), *links], className="origin")
