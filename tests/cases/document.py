"""Document cases: a page or feed in, its publication date, clean text and events out."""

import base64

from ingest.actors import load_lexicon
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.days import to_day
from ingest.record.document import Address, Given
from ingest.record.extraction import Extraction
from ingest.record.report import Report

FLAGGED = ("sidebar", "teaser")


def check(case: dict) -> None:
    """Compare what the line gives for the input with every field of ``expect``."""
    found = extractions(case["input"])
    expect = case["expect"]
    assert found, "nothing was read"
    document = found[0].document
    created = document.created
    if "publication_date" in expect:
        got = created.when if created else None
        assert got == expect["publication_date"], f"publication date {got}, because {created}"
    if "publication_instant_utc" in expect:
        assert created and created.clock and created.zone, f"no instant: {created}"
    text = "\n".join(e.document.text for e in found)
    for words in expect.get("text_contains", ()):
        assert words in text, f"{words!r} is not in {text!r}"
    for words in expect.get("text_excludes", ()):
        assert words not in text, f"{words!r} is in {text!r}"
    reports = [r for e in found for r in e.reports if r.context not in FLAGGED]
    if "events" in expect:
        compare(expect["events"], reports)
    actors = {a for r in reports for a in actors_of(r)}
    for actor in expect.get("not_actors", ()):
        assert actor not in actors, f"{actor} is among {sorted(actors)}"


def extractions(given: dict) -> list[Extraction]:
    """Read the input and run the line over each item."""
    from ingest.pipeline import extract

    if "html_base64" in given:
        data, name = base64.b64decode(given["html_base64"]), "page.html"
    elif "feed" in given:
        data, name = given["feed"].encode(), "feed.xml"
    else:
        data, name = given["html"].encode(), "page.html"
    addresses = (Address("url", given["url"]),) if "url" in given else ()
    retrieved = f"{given['retrieved']}T12:00:00Z" if "retrieved" in given else ""
    source = Source(name, data, retrieved, addresses)
    said = Given(created=given.get("publication_date"), language=given.get("lang"), date_order=given.get("date_order"))
    return [extract(item, given=said, lexicon=load_lexicon()) for item in read(source)]


def compare(wanted: list[dict], reports: list[Report]) -> None:
    """Each wanted event is told by a report, and each report tells a wanted event."""
    told = [next((w for w in wanted if tells(r, w)), None) for r in reports]
    for report, match in zip(reports, told, strict=True):
        assert match is not None, f"unexpected: {report.when.edtf} {report.quote!r} {actors_of(report)}"
    for event in wanted:
        assert any(event is match for match in told), f"missing: {event}, found {[r.when.edtf for r in reports]}"


def tells(report: Report, event: dict) -> bool:
    """Tell whether a report is the event that a case describes."""
    when = report.when
    if event.get("start") is None:
        return when.edtf is None
    if (when.earliest, when.latest) != (day(event["start"]), day(event["end"])):
        return False
    if "precision" in event and when.precision != event["precision"]:
        return False
    if "text" in event and not (event["text"] in when.words or when.words in event["text"]):
        return False
    return "actors" not in event or set(event["actors"]) <= actors_of(report)


def actors_of(report: Report) -> set[str]:
    """Return who takes part, persons also as the state or organisation they serve."""
    return {a for p in (*report.source, *report.target) for a in (p.actor, p.through) if a}


def day(iso: str) -> int:
    """Return the number of an ISO day."""
    year, month, of_month = (int(part) for part in iso.split("-"))
    return to_day(year, month, of_month)
