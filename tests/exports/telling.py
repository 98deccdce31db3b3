"""Builders of events that were told in documents, for tests of what leaves the product."""

from dataclasses import replace

from dashboard.exports import Setting
from ingest.record.document import Address, Created, Document
from ingest.record.report import Report
from tests.scene.events import ACTORS, event

CALL = Document(
    id="d1", kind="page", name="call.html", media_type="text/html", text="", publisher="The Harbour Gazette",
    title="Allies [invited] & welcome", author="Martha Sample", created=Created("2024-03-05", "byline"),
    language="en", retrieved="2024-03-06T08:00:00Z", addresses=(Address("url", "https://harbour.example/call?a=1&b=2"),),
)  # fmt: skip
LETTER = Document(
    id="d2", kind="letter", name="letter.txt", media_type="text/plain", text="", title="Envoy to minister",
    created=Created("1861-04", "dateline"), retrieved="2024-03-06T09:00:00Z",
)  # fmt: skip
SHEET = Document(id="d3", kind="table", name="visits.csv", media_type="text/csv", text="")
SETTING = Setting(actors=ACTORS, documents={d.id: d for d in (CALL, LETTER, SHEET)})


def told(
    id_="a",
    date="2024-03-05",
    label="Allies are invited to a call",
    *,
    document="d1",
    quotes=("“We invite all”.",),
    extra=(),
    **more,
):
    """Return an event with a report for each quote."""
    base = event(id_, date, label, **more)
    context = "table" if document == "d3" else "body"
    reports = tuple(
        Report(
            id=f"r{id_}{number}", document=document, start=0, end=9, quote=quote, context=context, when=base.when,
            event_type=base.event_type, status=base.status, via="North Wire", locator=f"paragraph {number}",
            extra=tuple(extra),
        )
        for number, quote in enumerate(quotes, start=1)
    )  # fmt: skip
    return replace(base, reports=reports)
