"""Facts: what is known of a document itself: its date and the evidence, outlet, how it came in, its versions."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.page import cards, days, words
from dashboard.page.attributes import attributes
from dashboard.page.facts import isolated
from ingest.record.document import Address, Document
from ingest.record.report import Rejected

_KINDS = {
    "page": "Page",
    "text": "Text",
    "letter": "Letter",
    "minutes": "Minutes",
    "table": "Table",
    "feed": "Entry of a feed",
    "mail": "Mail",
    "note": "Note typed here",
}


@dataclass(frozen=True, slots=True)
class Around:
    """What stands about a document in the timeline: counts, lines that make no event, versions, the saved original."""

    events: int = 0
    undated: int = 0
    nowhere: tuple[Rejected, ...] = ()
    older: tuple[str, ...] = ()
    newer: str | None = None
    kept: bool = True


def facts(document: Document, around: Around) -> list[Component]:
    """Return the facts as a list of terms, then notes and what stands nowhere in the text."""
    undated = f", {around.undated:,} without a date" if around.undated else ""
    language = words.language(document.language)
    rows: list[tuple[str, Component | str | list[Component]]] = [
        (words.CREATED[document.kind], _created(document)),
        ("Outlet", html.Bdi(document.publisher or document.declared or "Not found")),
        ("Author", html.Bdi(document.author) if document.author else ""),
        ("Language", language),
        ("What it is", _KINDS[document.kind]),
        ("Events", f"{words.count(around.events, 'event')}{undated}"),
        ("How it came in", _came(document)),
        ("Saved original", _original(document, kept=around.kept)),
        ("Versions", _versions(around)),
    ]
    listed = html.Dl(
        [part for term, value in rows if value for part in (html.Dt(term), html.Dd(value))], className="facts"
    )
    parts: list[Component] = [listed]
    parts += [html.P(cards.without_option(note), className="muted document-note") for note in document.notes]
    if around.nowhere:
        parts.append(cards.no_event(around.nowhere))
    return parts


def _created(document: Document) -> list[Component]:
    created = document.created
    if created is None:
        missing = words.NOT_FOUND[document.kind]
        told: list[Component] = [html.Strong(missing)]
        if document.suggested:
            told.append(html.P(f"The file was last changed on {days.created(document.suggested)}", className="muted"))
        return told
    clock = " ".join(part for part in (created.clock, created.zone) if part)
    date = html.Strong(f"{days.created(created.when)}{f', {clock}' if clock else ''}")
    parts: list[Component] = [date]
    if created.words and created.basis != "given":
        parts.append(html.P([html.Q(html.Bdi(created.words)), f" {words.READ_FROM[created.basis]}"]))
    why = created.why if created.basis != "given" else "As a person said."
    parts.append(html.P(isolated(why), className="muted"))
    return parts


def _came(document: Document) -> list[Component]:
    parts: list[Component] = [_address(one) for one in document.addresses]
    if document.retrieved:
        at = f"{days.created(document.retrieved[:10])}, {document.retrieved[11:16]} UTC"
        parts.append(html.P(f"Fetched {at}" if _on_the_web(document.addresses) else f"Added {at}", className="muted"))
    return parts


def _address(address: Address) -> Component:
    if address.kind == "url" and address.value.startswith(("http://", "https://")):
        return html.P(html.A(address.value, href=address.value, target="_blank", rel="noopener noreferrer", dir="ltr"))
    said = {"url": "", "path": "file ", "pasted": "handed over as "}[address.kind]
    return html.P([said, html.Bdi(address.value)])


def _on_the_web(addresses: Sequence[Address]) -> bool:
    return any(one.kind == "url" for one in addresses)


def _original(document: Document, *, kept: bool) -> Component:
    if not kept:
        return html.Span("Was not kept; correcting needs it: add the file again", className="muted")
    return html.A(
        "Open the saved original",
        href=f"/original/{document.id}",
        className="link",
        target="_blank",
        rel="noopener noreferrer",
    )


def _versions(around: Around) -> list[Component]:
    parts: list[Component] = []
    if around.newer:
        newer = html.Button("open it", className="link", **attributes({"data-document": around.newer}))
        parts.append(html.P(["A newer version took its place: ", newer]))
    for number, older in enumerate(around.older, start=1):
        opener = html.Button(f"older version {number}", className="link", **attributes({"data-document": older}))
        parts.append(html.P(opener))
    return parts
