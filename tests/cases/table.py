"""Table cases: a CSV in, events in row order, rejected rows and what was decided out."""

from ingest.actors import load_lexicon
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Given, TableGiven
from ingest.record.report import Report
from tests.cases.document import actors_of, day


def check(case: dict) -> None:
    """Compare what the line gives for the input with every field of ``expect``."""
    from ingest.pipeline import extract

    given, expect = case["input"], case["expect"]
    item = next(iter(read(Source("table.csv", given["csv"].encode(), "2024-01-01T00:00:00Z"))))
    if "delimiter" in expect:
        assert item.table.delimiter == expect["delimiter"]
    if "columns" in expect:
        assert list(item.table.columns) == expect["columns"]
    found = extract(item, given=said(given), lexicon=load_lexicon())
    if "rejected_rows" in expect:
        assert [int(r.locator.removeprefix("row ")) for r in found.rejected] == expect["rejected_rows"]
        assert all(r.reason for r in found.rejected)
    if "events" in expect:
        assert len(found.reports) == len(expect["events"]), [r.headline for r in found.reports]
        for report, event in zip(found.reports, expect["events"], strict=True):
            compare(report, event)
    days = {d for r in found.reports for d in (r.when.earliest, r.when.latest)}
    assert not days & {day(d) for d in expect.get("never_dates", ())}
    if "chronological_titles" in expect:
        by_time = sorted(found.reports, key=lambda r: (r.when.earliest, r.when.first_second or 0))
        assert [r.headline for r in by_time] == expect["chronological_titles"]


def said(given: dict) -> Given:
    """Return the options of a case as what a person said."""
    options = given.get("options", {})
    table = TableGiven(
        columns=tuple(options.get("columns", {}).items()),
        serials=options.get("spreadsheet_serials"),
        actor_codes=options.get("actor_codes"),
        zone=options.get("timezone"),
        not_after=options.get("not_after"),
    )
    return Given(language=given.get("lang"), date_order=options.get("date_order"), table=table)


def compare(report: Report, event: dict) -> None:
    """Compare one row's report with the event that a case describes."""
    when = report.when
    if event.get("status") == "ambiguous_order":
        readings = set(when.readings)
        assert readings == {event["if_day_first"], event["if_month_first"]}, readings
    elif "start" in event:
        assert (when.earliest, when.latest) == (day(event["start"]), day(event["end"])), when
    if "precision" in event:
        assert when.precision == event["precision"]
    if "instant_utc" in event:
        assert when.instant == event["instant_utc"]
    if "title" in event:
        assert report.headline == event["title"]
    if "actors" in event:
        assert set(event["actors"]) == actors_of(report)
    extra = dict(report.extra)
    if "score" in event:
        assert extra["score"] == event["score"], extra
