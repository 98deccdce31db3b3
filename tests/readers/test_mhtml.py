"""Pages saved with their pictures in one file: the page alone, its address, and the day it was saved set apart."""

import plistlib

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument
from tests.readers.papers import mhtml, webarchive

PAGE = "<html><head><title>Talks</title></head><body><h1>Café talks</h1><p>The envoys met in Oslo.</p></body></html>"
LINK = "https://example.org/news/hotline"


def opened(data: bytes, name: str = "page.mht"):
    (item,) = read(Source(name, data, "2024-06-01T00:00:00Z", (Address("path", f"/desk/{name}"),)))
    return item


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16"])
def test_the_page_is_read_in_the_charset_of_its_part(charset):
    item = opened(mhtml(PAGE, charset=charset, link=LINK))
    assert [p.text for p in item.pieces if not p.hidden] == ["Café talks", "The envoys met in Oslo."]
    assert item.raw == PAGE


def test_the_address_is_that_of_the_page_and_the_day_of_saving_is_not_its_date():
    item = opened(mhtml(PAGE, link=LINK, date="Thu, 7 Mar 2024 10:00:00 -0000"))
    assert item.source.addresses == (Address("url", LINK), Address("path", "/desk/page.mht"))
    assert item.hints.first("mhtml:saved") == "Thu, 7 Mar 2024 10:00:00 -0000"
    assert clean(item).created is None


def test_the_page_named_as_the_start_wins_over_the_first():
    item = opened(mhtml(PAGE, first="<p>An advertisement.</p>"))
    assert item.raw == PAGE


@pytest.mark.parametrize("form", [plistlib.PlistFormat.FMT_BINARY, plistlib.PlistFormat.FMT_XML], ids=["binary", "XML"])
def test_a_web_archive_is_read(form):
    item = opened(webarchive(PAGE, link=LINK, form=form), "page.webarchive")
    assert item.raw == PAGE
    assert item.source.addresses[0] == Address("url", LINK)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.mht", b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--"),
        (
            "page.mht",
            b"Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--",
        ),
        ("page.mht", b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (k, k) for k in range(5_000))),
        ("page.webarchive", b"bplist00WebMainResource" + b"\x00" * 60),
        ("page.webarchive", plistlib.dumps({"WebMainResource": {"WebResourceData": "text"}})),
        ("page.webarchive", plistlib.dumps([])),
    ],
    ids=["no page", "a picture alone", "nested without end", "broken", "no bytes", "no dictionary"],
)
def test_what_has_no_page_is_refused_with_the_mend(name, data):
    with pytest.raises(UnreadableDocument, match="save the page again"):
        opened(data, name)


def test_a_saved_page_under_another_name_is_read():
    assert opened(mhtml(PAGE, link=LINK), "page.html").media_type == "multipart/related"
