"""What a file holds is told before anything of it is stored: how many documents, their titles, days and outlets."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from ingest.readers.item import Source
from ingest.record.desk import Listed
from ingest.run.contents import contents
from tests.readers.bundles import LETTERS

FEED = b"""<rss><channel><title>Harbour Gazette</title><item><title>Envoys meet</title><pubDate>Tue, 05 Mar 2024
 10:00:00 GMT</pubDate><description>The envoys met.</description></item><item><title>Envoys part</title>
<description>They parted.</description></item></channel></rss>"""


def look(name, data):
    return contents(Source(name, data, "2025-01-01T00:00:00Z"))


def test_a_feed_tells_its_entries_their_days_and_the_outlet():
    found = look("news.rss", FEED)
    assert (found.found, found.kind, found.divided) == ("2 entries", "feed", False)
    assert found.listed == (
        Listed("Envoys meet", "2024-03-05", "Harbour Gazette"),
        Listed("Envoys part", None, "Harbour Gazette"),
    )


def test_a_table_tells_its_columns_and_the_number_of_its_rows():
    found = look("visits.csv", b"day,place\n2024-03-05,Bergen\n2024-03-06,Oslo\n")
    assert (found.found, found.columns, found.rows) == ("1 table", ("day", "place"), 2)


def test_letters_of_one_heading_are_told_apart_by_their_days():
    found = look("bundle.txt", LETTERS.encode())
    assert (found.found, found.kind, found.divided) == ("3 letters", "bundle of letters", True)
    assert [one.title for one in found.listed[1:]] == [
        "Lord Harlan to Mr. Olsen. Foreign Office, June 20, 1871.",
        "Lord Harlan to Mr. Olsen. Foreign Office, July 1, 1871.",
    ]


def test_an_archive_of_several_kinds_says_so():
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("letters.txt", LETTERS)
        archive.writestr("note.txt", "The envoys of Norway and Chile met in Bergen.")
    found = look("desk.zip", file.getvalue())
    assert (found.found, found.kind, found.divided) == ("4 documents", "documents of several kinds", True)


@pytest.mark.parametrize("name", ["broken.xml", "empty.txt"])
def test_what_cannot_be_read_is_told_with_its_mend(name):
    found = look(name, b" " if name == "empty.txt" else b"<TEI><text>")
    assert found.count == 0
    assert found.failures[0].mend


def test_a_volume_tells_its_documents():
    div = '<div type="document" xml:id="d{0}" n="{0}"><head>{0}. Letter</head><p>The envoys met.</p></div>'
    text = f"<TEI><text><body>{div.format(1)}{div.format(2)}</body></text></TEI>"
    found = look("vol.xml", text.encode())
    assert (found.found, found.kind, found.divided) == ("2 documents", "volume of papers", False)
    assert [one.title for one in found.listed] == ["1. Letter", "2. Letter"]


def test_a_table_tells_what_each_column_is_taken_for_and_its_first_rows():
    rows = "".join(f"{day} March 2024,Bergen,{day}\n" for day in range(1, 6))
    found = look("visits.csv", f"day,place,lot\n{rows}".encode())
    assert found.meant == ("date", "place", "")
    assert found.sample == tuple((f"{day} March 2024", "Bergen", str(day)) for day in (1, 2, 3))
