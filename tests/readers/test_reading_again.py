"""What the store keeps of an item, read again by its media type, is the very item: nothing is lost on re-extraction."""

import gzip
import io
import zipfile
from dataclasses import replace

import pytest

from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.record.document import Address
from tests.readers import messages
from tests.readers.papers import docx, mhtml, odt, p, webarchive
from tests.readers.printed import lines, printed
from tests.readers.workbooks import ods, xlsx

_FEED = (
    "<?xml version='1.0'?><rss><channel><title>The Harbour Gazette</title><language>en</language>"
    "<item><title>Talks &amp; tea</title><link>https://example.org/1</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT"
    "</pubDate><description>&lt;p&gt;The envoys met.&lt;/p&gt;</description></item>"
    "<item><title>Second</title><description>They met again.</description></item></channel></rss>"
)

_VOLUME = (
    "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><titleStmt><title>Papers</title></titleStmt></teiHeader>"
    "<text><body><pb n='7'/><div type='document' xml:id='d1' n='1'><head>1. Letter<note type='source'>Box 4.</note>"
    "</head><p>The envoys &amp; the <hi>minister</hi> met.</p></div>"
    "<div type='document' n='2'><head>2. Note</head><p>They met again.</p></div></body></text></TEI>"
)

_RECORDS = (
    '{"articles": [{"headline": "Talks", "body": "The envoys met in Oslo.\\n\\nThey left.", "date": "2024-03-05"},'
    '{"headline": "More talks", "body": "<p>The envoys met again.</p>", "link": "https://example.org/2"}]}'
)


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("notes/a.txt", "The ministers met.")
        archive.writestr("b.html", "<html><title>Talks</title><p>They signed.</p></html>")
    return packed.getvalue()


_SIMILE = "<data date-time-format='iso8601'><event start='1845' end='1846' title='Envoys travel'>By sea.</event></data>"
_CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:talks@example.org\r\nDTSTART;VALUE=DATE:20240305\r\n"
    "SUMMARY:Talks in Lima\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
_SHEET = "Year,Month,Day,Headline,Text,Media,Type\n,,,The talks,,,title\n2024,3,5,Talks open,They met.,,\n"
_PLOVER = (
    '{"id": "p1", "date": "2024-03-05", "source": [{"actorText": "Norway", "code": "NOR"}], "event": "AGREE", '
    '"text": "Norway will help."}\n{"id": "p2", "date": "2024-03-06", "source": [], "event": "CONSULT", "mode": ""}\n'
)
_MAIL = (
    "From: A. Lind <a@example.org>\nSubject: =?utf-8?q?Gespr=C3=A4che?=\nDate: Tue, 5 Mar 2024 21:12:00 +0100\n"
    "Message-ID: <1@example.org>\nContent-Type: text/{}; charset=utf-8\n\n{}\n"
)
_PASSED_ON = "See.\n\nBegin forwarded message:\nFrom: B\nDate: 1 March 2024\nSubject: Note\n\nThe ministers met."


SAMPLES: dict[str, bytes] = {
    "note.txt": b"The ministers met.\n\nThey signed.",
    "note.docx": docx(p("The ministers met.")),
    "note.odt": odt("<text:p>The ministers met.</text:p>"),
    "note.rtf": rb"{\rtf1\ansi The ministers met.\par They signed.}",
    "page.mht": mhtml("<p>The ministers met.</p>", link="https://example.org/talks"),
    "page.webarchive": webarchive("<p>The ministers met.</p>", link="https://example.org/talks"),
    "note.pdf": printed([lines(["The ministers met."])]),
    "note.md": b"---\ndate: 2024-03-05\n---\n# Talks\n\nThe ministers met.",
    "page.html": b"<html lang='en'><title>Talks</title><p>The ministers met.</p></html>",
    "table.csv": b"date;title\n2024-03-05;Talks\n",
    "table.tsv": b"date\ttitle\n2024-03-05\tTalks\n",
    "visits.xlsx": xlsx(
        {"Visits": [("date", "title"), ("2024-03-05", "Talks")], "Old": [("date",), ("1999",)]}, hidden="Old"
    ),
    "visits.ods": ods([("date", "title"), ("2024-03-05", "Talks")]),
    "feed.xml": _FEED.encode(),
    "volume.xml": _VOLUME.encode(),
    "letter.tei": b"<TEI><text><body><p>The ministers met.</p></body></text></TEI>",
    "mail.eml": _MAIL.format("plain", "The ministers met.\n\n-- \nA. Lind").encode(),
    "page.eml": _MAIL.format("html", "<p>The ministers<br>met.</p><blockquote>They signed.</blockquote>").encode(),
    "passed.eml": _MAIL.format("plain", _PASSED_ON).encode(),
    "box.mbox": f"From a Tue Mar  5 21:12:00 2024\n{_MAIL.format('plain', 'The ministers met.')}".encode(),
    **messages.SAMPLES,
    "bundle.zip": _zip(),
    "note.txt.gz": gzip.compress(b"The ministers met.", mtime=0),
    "records.json": _RECORDS.encode(),
    "records.jsonl": b'{"text": "The ministers met in Lima.", "id": 4}\n{"text": "They signed in Quito.", "id": 5}\n',
    "simile.xml": _SIMILE.encode(),
    "simile.js": b"{'events': [{'start': '1924', 'title': 'Talks', /* a note */}]}",
    "vis.json": b'[{"id": 1, "content": "Talks", "start": "2024-03-05"}]',
    "slides.json": b'{"events": [{"start_date": {"year": 2024}, "text": {"headline": "Talks"}}]}',
    "sheet.csv": _SHEET.encode(),
    "talks.ics": _CALENDAR.encode(),
    "plover.jsonl": _PLOVER.encode(),
}
"""A small file of each format."""


@pytest.mark.parametrize("name", SAMPLES)
def test_an_item_read_again_from_its_own_bytes_is_the_same(name):
    source = Source(name, SAMPLES[name], "2024-03-06T08:00:00Z", (Address("path", f"/desk/{name}"),), "example.org")
    items = [item for item in read(source) if isinstance(item, Item)]
    assert items
    for item in items:
        kept = replace(item.source, media_type=item.media_type)
        (again,) = read(kept)
        assert isinstance(again, Item)
        assert replace(again, source=item.source) == item
