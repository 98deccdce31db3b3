"""Batch: a file of many documents while it is read, and what became of them when it is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.page import days, words
from dashboard.page.attributes import attributes
from ingest.record.desk import Work
from ingest.record.document import Document
from ingest.record.extraction import Failure

_SHOWN = 12
"""Lines that stand open; the rest unfold."""


@dataclass(frozen=True, slots=True)
class Line:
    """One document of a file of many: what it tells of, and whether the timeline had it before."""

    document: Document
    events: int
    already: bool


def said(work: Work) -> str:
    """Return how far work is, in one line.

    >>> said(Work(1, "week.zip", "running", done=12, total=32, seconds=6.0))
    'Reading week.zip: 12 of 32, about 10 s left'
    """
    if work.again:
        return _again(work)
    if work.state == "waiting":
        return f"{work.name} waits for what is read before it"
    if work.ended:
        return f"{work.name}: {counts(work.new, work.already, work.failed)}"
    if not work.total:
        return f"Reading {work.name}" + (f": {words.count(work.done, 'document')} so far" if work.done else "")
    left = f", about {_time(work.seconds / work.done * (work.total - work.done))} left" if work.done else ""
    return f"Reading {work.name}: {work.done:,} of {work.total:,}{left}"


def _again(work: Work) -> str:
    """Return how far the reading again is that a decision about an actor began."""
    if work.ended:
        return f"What tells of {work.name} was read again: {words.count(work.done, 'document')}"
    if not work.total:
        return f"Looking for what tells of {work.name}"
    return f"Reading again what tells of {work.name}: {work.done:,} of {work.total:,}"


def counts(new: int, already: int, failed: int) -> str:
    """Return what became of the documents of a file, as numbers in words."""
    parts = [f"{words.count(new, 'document')} added"] if new else []
    parts += [f"{already:,} there already"] if already else []
    parts += [f"{failed:,} not read"] if failed else []
    return words.listed(parts) or "nothing found"


def card(kept: Mapping[str, Any], lines: Sequence[Line], failures: Sequence[Failure]) -> Component:
    """Return the card of a file of many: the sum, what could not be read and why, and each document with its date."""
    head = html.H3(str(kept["name"]), dir="auto")
    parts: list[Component] = [head, html.P(html.Strong(_sum(kept)))]
    if kept.get("stopped"):
        parts.append(html.P("It was stopped. What was added stays; add the file again to go on.", className="muted"))
    if failures:
        parts.append(html.Ul([_failure(one) for one in failures], className="left-out not-read"))
    parts += _lines(lines, int(kept["new"]) + int(kept["already"]))
    return html.Article(parts, className="card batch")


def _sum(kept: Mapping[str, Any]) -> str:
    told = counts(int(kept["new"]), int(kept["already"]), int(kept["failed"]))
    return f"{told[:1].upper()}{told[1:]}"


def _lines(lines: Sequence[Line], count: int) -> list[Component]:
    if not lines:
        return []
    shown: list[Component] = [html.Ul([_line(one) for one in lines[:_SHOWN]], className="batch-lines")]
    rest = lines[_SHOWN:]
    if rest:
        more = html.Ul([_line(one) for one in rest], className="batch-lines")
        summary = html.Summary(f"{words.count(len(rest), 'more document')}")
        shown.append(html.Details([summary, more]))
    if count > len(lines):
        shown.append(html.P(f"All {count:,} stand under Documents.", className="muted"))
    return shown


def _line(line: Line) -> Component:
    document = line.document
    created = days.created(document.created.when) if document.created else "no date"
    title = html.Button(
        words.title(document), className="link", dir="auto", **attributes({"data-document": document.id})
    )
    already = ", there already" if line.already else ""
    about = html.Span(f" · {created} · {words.count(line.events, 'event')}{already}", className="muted")
    return html.Li([title, about])


def _failure(failure: Failure) -> Component:
    mend = f" {failure.mend[:1].upper()}{failure.mend[1:]}" if failure.mend else ""
    reason = html.Span(f" {failure.reason[:1].upper()}{failure.reason[1:]}.{mend}", className="failed")
    return html.Li([html.Span(failure.name, dir="auto"), reason])


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{round(seconds / 3600)} h"
