"""Dashboard cases: events through a store, the page's filters and its chart, step by step."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import controls
from dashboard.callbacks.context import Context
from dashboard.callbacks.drawing import drawn, in_window
from dashboard.page import names
from ingest.actors import load_lexicon
from ingest.record.document import Document
from ingest.record.errors import TimelineError
from ingest.record.extraction import Extraction
from ingest.record.query import EventQuery
from ingest.record.report import Report
from ingest.record.store import Store, open_store
from tests.cases.made import day, made

SIZE = {"width": 1100, "height": 700}


def check(case: dict) -> None:
    """Compare what the page would show after each step with every field of ``expect``."""
    given, expect = case["input"], case["expect"]
    with stored(given) as store:
        context = Context(store, None, "cases", "case", lambda: day("2024-01-01"))
        if expect.get("raises"):
            with pytest.raises(TimelineError):
                steps(context, given)
            return
        seen = steps(context, given)
        for name, value in expect.items():
            CHECKS[name](value, seen, context, given)


@contextmanager
def stored(given: dict) -> Iterator[Store]:
    """Give a store with the events of a case as rows of one table, or its stored rows as a page each."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "case.db") as store:
        for extraction in extractions(given):
            store.save(extraction, original=None)
        yield store


def extractions(given: dict) -> Iterator[Extraction]:
    """Return what extraction would have given for a case."""
    reports = [made(event).reports[0] for event in given.get("events", ())]
    if reports:
        yield extraction("table", reports)
    for row in given.get("stored_rows", ()):
        report = replace(made(row).reports[0], context="headline", row=None)
        yield extraction(row["id"], [report], publisher=row.get("source"))


def extraction(identity: str, reports: list[Report], *, publisher: str | None = None) -> Extraction:
    """Return a document of these reports, a line each, with copies of the actors they name."""
    lexicon = load_lexicon()
    lines, start, placed = [], 0, []
    for number, report in enumerate(reports):
        end = start + len(report.quote)
        name = f"{identity}-{number}"
        placed.append(replace(report, id=name, document=identity, start=start, end=end))
        lines.append(report.quote)
        start = end + 1
    kind = "page" if publisher else "table"
    text = "\n".join(lines)
    document = Document(identity, kind, identity, "text/plain", text, publisher=publisher, declared=publisher or "")
    actors = sorted({party.actor for report in reports for party in report.source})
    return Extraction(document, tuple(placed), tuple(lexicon.actor(one) for one in actors))


def steps(context: Context, given: dict) -> list[dict]:
    """Return for each step of a case the ids that are visible and the days its chart covers."""
    asked = given.get("filter_steps") or [step.get("filter", {}) for step in given.get("steps", [])]
    asked = asked or [given.get("filter", {})]
    return [looked(context, one or {}) for one in asked]


def looked(context: Context, asked: dict) -> dict:
    """Return what the page shows for the values of its controls, by way of its address."""
    values = {"first": asked.get("from"), "last": asked.get("to"), "actors": asked.get("actors"), "key": "all"}
    query, view, wrong = controls.read(values)
    assert not wrong, wrong
    query, view, notes = controls.from_address(controls.to_address(query, view))
    assert not notes, notes
    stretches = drawn(context, query, view, SIZE).scene.scale.stretches
    window = controls.windowed(query, view)
    events = context.store.few(in_window(replace(query, dated=True), window))
    first = window.first if window.first is not None else stretches[0].first
    last = window.last if window.last is not None else stretches[-1].last
    return {"ids": [row(event) for event in events], "first": first, "last": last, "events": events}


def row(event) -> str:
    """Return the id a case knows an event by."""
    return next((report.row for report in event.reports if report.row), event.reports[0].document)


def _groups(value, seen, context, given):
    groups = [sorted(report.document for report in event.reports) for event in context.store.find()]
    assert sorted(groups) == sorted(sorted(group) for group in value)


def _options(value, seen, context, given):
    facets = context.store.facets(EventQuery())
    groups = names.options(context.store.actors(), dict(facets.actors))
    options = {item["value"]: item["keys"] for group in groups for item in group["items"]}
    typed = given.get("actor_search", "")
    assert {one for one, keys in options.items() if names.finds(keys, typed)} == set(value)


def _sources(value, seen, context, given):
    first = context.store.find()[0]
    assert sorted(first.publishers) == sorted(value)


def _dated(dated):
    def check_ids(value, seen, context, given):
        assert {row(event) for event in context.store.find(EventQuery(dated=dated))} == set(value)

    return check_ids


def _visible(value, seen, context, given):
    assert seen[-1]["ids"] == value


def _per_step(value, seen, context, given):
    assert [one["ids"] for one in seen] == value


def _counts(value, seen, context, given):
    assert [len(one["ids"]) for one in seen] == value


def _covers(value, seen, context, given):
    assert seen[-1]["first"] <= day(value[0])
    assert seen[-1]["last"] >= day(value[1]) + 1


def _within(value, seen, context, given):
    assert seen[-1]["first"] >= day(value[0])
    assert seen[-1]["last"] <= day(value[1]) + 1


def _shown(value, seen, context, given):
    assert len(context.store.find()) == value


CHECKS = {
    "visible_ids": _visible,
    "visible_ids_per_step": _per_step,
    "event_count_per_step": _counts,
    "actor_options": _options,
    "matching_options": _options,
    "x_range_covers": _covers,
    "x_range_within": _within,
    "groups": _groups,
    "shown_events": _shown,
    "sources_of_first": _sources,
    "on_axis_ids": _dated(True),
    "undated_ids": _dated(False),
    "raises": lambda value, *rest: None,
}
