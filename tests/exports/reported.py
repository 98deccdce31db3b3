"""Builders of events with a report in a document, whole paragraph and offsets included, for the offline page."""

from dataclasses import replace

from ingest.record.document import Address, Block, Created, Document
from ingest.record.event import Event
from ingest.record.report import Party, Report

BEFORE = "The delegations arrived in the morning. "
AFTER = " Nobody spoke of a second round."
WORDS = "on Tuesday"
HOSTILE = "</script><script>window.broken = 1</script><!-- <img src=x onerror=window.broken=1> & “quoted”"


def reported(events: tuple[Event, ...]) -> tuple[tuple[Event, ...], dict[str, Document]]:
    """Return events with one report each, in a document of its own, and those documents by id."""
    told, documents = [], {}
    for event in events:
        quote = f"{event.label}, officials said {WORDS}."
        start, words = len(BEFORE), len(BEFORE) + quote.index(WORDS)
        name = f"d-{event.id}"
        text = BEFORE + quote + AFTER
        documents[name] = Document(
            id=name, kind="page", name="talks.html", media_type="text/html", text=text, blocks=(Block(0, len(text)),),
            publisher="The Harbour Gazette", title=f"Report on {event.id}", created=Created("2024-03-05", "byline"),
            retrieved="2024-03-06T08:00:00Z", addresses=(Address("url", f"https://harbour.example/{event.id}"),),
            language="en",
        )  # fmt: skip
        when = replace(
            event.when, words=WORDS, words_start=words, words_end=words + len(WORDS), why="the Tuesday before that day"
        )
        report = Report(
            id=f"r-{event.id}", document=name, start=start, end=start + len(quote), quote=quote, context="body",
            when=when, event_type=event.event_type, status=event.status, locator="paragraph 3", via="North Wire",
            source=tuple(Party(p.actor) for p in event.source),
        )  # fmt: skip
        told.append(replace(event, when=when, reports=(report,)))
    return tuple(told), documents
