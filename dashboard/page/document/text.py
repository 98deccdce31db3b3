"""Text: the blocks of a document to the letter, its events marked, what was left out in place, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.page import days, words
from dashboard.page.attributes import attributes
from dashboard.page.document import apart
from dashboard.page.document.marks import Mark, Place, Run, dates_of, lay, marks_of
from dashboard.page.symbol import symbol
from ingest.record.document import Block, Document, LeftOut
from ingest.record.event import Event
from ingest.record.report import Rejected

BLOCKS_SHOWN = 400
SHORT = 160
"""Letters of lines left out that stand open; longer ones are folded."""
LINES_SHOWN = 300

Words = tuple[int, int]
"""A run of clean text, half-open."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a document: its blocks by number, half-open, of how many, and the marks that touch them."""

    first: int
    last: int
    of: int
    marks: tuple[Mark, ...]

    @property
    def said(self) -> str:
        """Return which paragraphs are shown, empty where all are."""
        if self.last - self.first == self.of:
            return ""
        return f"Paragraphs {self.first + 1:,} to {self.last:,} of {self.of:,}"


def page_of(document: Document, events: Sequence[Event], *, first: int = 0, passage: Words | None = None) -> Page:
    """Return the page that begins with block ``first``, or the one a passage stands in."""
    blocks = apart.blocks_of(document)
    if passage is not None:
        place = next((i for i, block in enumerate(blocks) if block.end > passage[0]), 0)
        first = place - place % BLOCKS_SHOWN
    first = min(max(first, 0), max(0, len(blocks) - 1))
    last = min(len(blocks), first + BLOCKS_SHOWN)
    start, end = blocks[first].start, blocks[last - 1].end
    marks = tuple(mark for mark in marks_of(events, document.id) if mark.start < end and start < mark.end)
    return Page(first, last, len(blocks), marks)


def view(
    document: Document,
    page: Page,
    *,
    rejected: Sequence[Rejected] = (),
    passage: Words | None = None,
) -> list[Component]:
    """Return the text of a page; ``passage`` is set apart and has the id ``passage``."""
    blocks = apart.blocks_of(document)
    shown = blocks[page.first : page.last]
    places = [*dates_of(page.marks, document.id), *_evidence(document)]
    if passage is not None:
        places.append(Place(*passage, "passage"))
    start, end = shown[0].start, shown[-1].end
    laid = lay(shown, page.marks, [place for place in places if place.start < end and start < place.end])
    left = apart.left_out(document)
    wrong, _ = apart.rejected(document, rejected)
    parts: list[Component] = [*_turn(page, before=True)]
    for number, (block, runs) in enumerate(zip(shown, laid, strict=True), start=page.first):
        parts += _left(document, left.get(number, ()))
        parts.append(_block(document, block, runs))
        parts += [_no_event(line) for line in wrong.get(number, ())]
    if page.last == page.of:
        parts += _left(document, left.get(page.of, ()))
    return [*parts, *_turn(page, before=False)]


def told(mark: Mark) -> str:
    """Return what a mark says of its event: number, date, label and how it stands."""
    event = mark.event
    state = [
        words.STATUS[event.status] if event.status != "happened" else "",
        words.REVIEW["hidden"] if event.review == "hidden" else "",
        "Picked" if event.picked is not None else "",
    ]
    date = days.when(event.when) if event.when.edtf is not None else "No date found"
    return ", ".join([f"Event {mark.number}: {date}, {event.label or event.headline}", *filter(None, state)])


def state(event: Event) -> str:
    """Return the classes that say how an event stands."""
    found = [
        "is-hidden" if event.review == "hidden" else "",
        "is-picked" if event.picked is not None else "",
        "is-undated" if event.when.edtf is None else "",
    ]
    return " ".join(filter(None, found))


def _evidence(document: Document) -> list[Place]:
    """Return the words the document's own date was read from, where they stand in its text."""
    created = document.created
    if created is None or not created.words.strip() or created.basis == "given":
        return []
    heads = [block for block in apart.blocks_of(document) if block.role in ("byline", "dateline", "kicker", "heading")]
    for block in heads:
        at = document.text.find(created.words, block.start, block.end)
        if at >= 0:
            return [Place(at, at + len(created.words), "created")]
    at = document.text.find(created.words)
    return [Place(at, at + len(created.words), "created")] if at >= 0 else []


def _block(document: Document, block: Block, runs: Sequence[Run]) -> Component:
    inside: list[Component] = []
    for run in runs:
        inside += [_badge(mark) for mark in run.opens]
        inside.append(_run(document.text[run.start : run.end], run))
    style = "heading" if block.role in ("headline", "heading") else block.role
    return html.P(inside, className=f"block block-{style}", dir="auto", lang=_language(document))


def _run(text: str, run: Run) -> Component:
    said: dict[str, Any] = attributes({"data-start": str(run.start)})
    styles = [f"run-{style}" for style in run.styles]
    if "passage" in run.styles:
        said["id"] = f"passage-{run.start}"
    if not run.inside:
        kind = html.Mark if styles else html.Span
        return kind(text, className=" ".join(["run", *styles]), **said)
    event = run.inside[0].event
    said |= attributes({"data-event": event.id})
    style = " ".join(["run", "in-event", *styles, state(event)]).strip()
    return html.Mark(text, className=style, **said)


def _badge(mark: Mark) -> Component:
    """Return the sign that opens an event; its number is drawn by the style sheet, so that it is never copied."""
    said = {
        "data-event": mark.event.id,
        "data-n": str(mark.number),
        "data-at": str(mark.start),
        "aria-label": told(mark),
        "aria-haspopup": "dialog",
    }
    return html.Button(
        symbol(mark.event), className=f"mark-no {state(mark.event)}".strip(), title=told(mark), **attributes(said)
    )


def _left(document: Document, lines: Sequence[LeftOut]) -> list[Component]:
    if not lines:
        return []
    created = document.created.words if document.created and document.created.basis != "given" else ""
    if sum(len(line.text) for line in lines) <= SHORT and len(lines) <= 2:
        return [html.Div([_left_line(line, created) for line in lines], className="left-here")]
    reasons = words.listed(list(dict.fromkeys(line.reason for line in lines))[:3])
    summary = html.Summary(f"{words.count(len(lines), 'line')} left out: {reasons}")
    shown = [_left_line(line, created) for line in lines[:LINES_SHOWN]]
    if len(lines) > LINES_SHOWN:
        shown.append(html.P(f"and {len(lines) - LINES_SHOWN:,} more"))
    # The line that dates the document is looked for here: it is never folded away.
    holds = bool(created) and any(created in line.text for line in lines)
    return [html.Details([summary, *shown], className="left-here", open=holds)]


def _left_line(line: LeftOut, created: str) -> Component:
    text = line.text[:2_000]
    inside: list[Component | str] = [text]
    if created and created in text:
        at = text.index(created)
        inside = [text[:at], html.Mark(created, className="run-created"), text[at + len(created) :]]
    reason = html.Span(f"left out: {line.reason}", className="left-reason")
    return html.P([html.Span(inside, className="left-text", dir="auto"), reason])


def _no_event(line: Rejected) -> Component:
    return html.P([html.Strong("No event: "), f"{line.reason[:1].upper()}{line.reason[1:]}"], className="no-event")


def _turn(page: Page, *, before: bool) -> list[Component]:
    """Return the buttons that lead to the pages before and after."""
    if not page.said or (before and page.first == 0):
        return []
    buttons = []
    if page.first > 0:
        earlier = max(0, page.first - BLOCKS_SHOWN)
        buttons.append(
            html.Button("Show earlier", className="button small", **attributes({"data-block": str(earlier)}))
        )
    if page.last < page.of and not before:
        more = html.Button("Show more", className="button small", **attributes({"data-block": str(page.last)}))
        buttons.append(more)
    return [html.Div([html.Span(page.said, className="muted"), *buttons], className="turn")]


def _language(document: Document) -> str:
    return document.language if document.language != "und" else ""
