"""Documents: the list of all that was added, found by words and shown page by page."""

from collections.abc import Sequence
from dataclasses import dataclass

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import days, words
from dashboard.page.names import folded
from ingest.record.document import Document
from ingest.record.run import Run

PER_PAGE = 24


@dataclass(frozen=True, slots=True)
class Shown:
    """One page of the list: its documents, how many pages there are, and which of how many these are, in words."""

    documents: tuple[Document, ...]
    pages: int
    said: str


def panel() -> Component:
    """Return the search box, the place of the cards and the pages; the callbacks fill them."""
    find = dmc.TextInput(
        id=ids.DOCUMENTS_FIND,
        label="Find a document",
        placeholder="Words of its title, outlet, file or date",
        debounce=300,
        size="sm",
        className="grow",
    )
    shown = html.P(id=ids.DOCUMENTS_SHOWN, className="muted", role="status")
    pages = dmc.Pagination(id=ids.DOCUMENTS_PAGE, total=1, value=1, size="sm", hideWithOnePage=True, withEdges=False)
    head = html.Div([find, shown], className="documents-head")
    runs = html.Div(id=ids.DOCUMENTS_RUNS, className="runs")
    return html.Div([head, html.Div(id=ids.DOCUMENTS, className="documents"), pages, runs], className="documents-panel")


def find(documents: Sequence[Document], wanted: str) -> tuple[Document, ...]:
    """Return the documents that have every word asked for in title, outlet, name, link or date, the latest added first.

    An empty question finds all.
    """
    asked = folded(wanted).split()
    latest = tuple(reversed(documents))
    if not asked:
        return latest
    return tuple(document for document in latest if all(word in _told(document) for word in asked))


def page_of(documents: Sequence[Document], page: int) -> Shown:
    """Return a page of the list, counted from 1; one beyond the end is the last."""
    pages = max(1, -(-len(documents) // PER_PAGE))
    first = (min(max(page, 1), pages) - 1) * PER_PAGE
    shown = tuple(documents[first : first + PER_PAGE])
    if not shown:
        return Shown((), 1, "")
    said = (
        f"{first + 1:,} to {first + len(shown):,} of {words.count(len(documents), 'document')}, the latest added first"
    )
    return Shown(shown, pages, said if pages > 1 else words.count(len(documents), "document"))


def nothing(wanted: str) -> Component:
    """Return what stands where no document is shown."""
    said = f"No document has “{wanted}” in its title, outlet, file or date." if wanted else "No documents yet."
    return html.P(said, className="muted", dir="auto")


def last_run(runs: Sequence[Run]) -> list[Component]:
    """Return what the latest runs did, the last one in sight, those before it folded."""
    if not runs:
        return []
    said: list[Component] = [html.P(_run(runs[0]), className="muted")]
    if len(runs) > 1:
        earlier = html.Ul([html.Li(_run(run), dir="auto") for run in runs[1:]], className="left-out")
        said.append(html.Details([html.Summary("Added before that"), earlier]))
    return said


def _run(run: Run) -> str:
    report = run.report
    what = words.listed(list(report.what[:3])) + (" and more" if len(report.what) > 3 else "")
    counts = [
        f"{report.new:,} new",
        *([f"{report.unchanged:,} there already"] if report.unchanged else []),
        *([f"{report.changed:,} changed"] if report.changed else []),
        *([f"{report.gone:,} no longer in their file"] if report.gone else []),
        *([f"{report.failed:,} not read"] if report.failed else []),
    ]
    end = ""
    if report.stopped:
        end = "; it was stopped, add the same again to go on"
    elif run.ended is None:
        end = "; it is still under way or was cut off, add the same again to go on"
    by = f" by {run.who}" if run.who else ""
    return f"Added on {_instant(run.at)}{by}: {what or 'documents'}: {', '.join(counts)}{end}."


def _instant(at: str) -> str:
    """Return an instant in UTC in words: "26 November 2026, 08:05 UTC"."""
    return f"{days.created(at[:10])}, {at[11:16]} UTC"


def _told(document: Document) -> str:
    created = document.created.when if document.created else ""
    shown = days.created(created) if created else "no date"
    links = " ".join(address.value for address in document.addresses)
    told = (words.title(document), document.name, words.outlet(document), created, shown, links)
    return folded(" ".join(told))
