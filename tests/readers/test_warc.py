"""WARC: pages at their own addresses with the time they were fetched; what is no page is passed over."""

import gzip

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

_MET = "The envoys of Norway and Oman met in Bergen."
_PAGE = f"<html><title>Talks</title><p>{_MET}</p></html>".encode()


def record(
    body: bytes = _PAGE,
    *,
    url: str = "https://www.example.org/1",
    status: str = "200 OK",
    kind: str = "text/html",
    sort: str = "response",
    more: str = "",
) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body
    inside = answer if sort == "response" else body
    told = "application/http; msgtype=response" if sort == "response" else kind
    head = (
        f"WARC/1.0\r\nWARC-Type: {sort}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-06T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {told}\r\nContent-Length: {len(inside)}\r\n\r\n"
    )
    return head.encode() + inside + b"\r\n\r\n"


def opened(data: bytes, name: str = "pages.warc") -> list[Item | Failure]:
    return list(read(Source(name, data, "2026-04-01T08:00:00Z", (Address("path", f"/desk/{name}"),))))


def test_a_page_is_an_item_at_its_address_with_the_time_of_fetching():
    (item,) = opened(record())
    assert item.source.addresses == (Address("url", "https://www.example.org/1"),)
    assert (item.source.retrieved, item.source.declared) == ("2024-03-06T08:00:00Z", "example.org")
    assert item.source.data == _PAGE
    assert clean(item).created is None


def test_what_is_no_page_is_passed_over():
    data = b"".join(
        [
            record(sort="warcinfo", kind="application/warc-fields", url="", body=b"software: x"),
            record(sort="request", kind="application/http; msgtype=request", body=b"GET / HTTP/1.1\r\n\r\n"),
            record(sort="revisit"),
            record(status="404 Not Found"),
            record(status="301 Moved", more="Location: /2\r\n"),
            record(kind="image/png", body=b"\x89PNG"),
            record(kind="application/javascript", body=b"run()"),
            record(url="dns:example.org", sort="resource", kind="text/dns", body=b"a"),
            record(url="https://example.org/2"),
            record(url="https://example.org/3", sort="conversion", kind="text/plain", body=_MET.encode()),
        ]
    )
    assert [item.source.addresses[0].value for item in opened(data)] == [
        "https://example.org/2",
        "https://example.org/3",
    ]


def test_bodies_are_unpacked_and_the_server_s_charset_is_used():
    packed = gzip.compress(_PAGE)
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(_PAGE), _PAGE)
    russian = "<html><title>Переговоры</title><p>Министры встретились в Осло.</p></html>".encode("koi8-r")
    found = opened(
        record(packed, more="Content-Encoding: gzip\r\n")
        + record(chunked, more="Transfer-Encoding: chunked\r\n")
        + record(russian, kind="text/html; charset=koi8-r")
    )
    assert [i.hints.first("title") for i in found] == ["Talks", "Talks", "Переговоры"]


@pytest.mark.parametrize("pack", ["record by record", "as a whole"])
def test_packed_archives_are_read(pack):
    data = [record(), record(url="https://example.org/2")]
    packed = b"".join(map(gzip.compress, data)) if pack == "record by record" else gzip.compress(b"".join(data))
    assert isinstance(opened(packed, "pages.warc.gz")[0], Item)


def test_a_feed_in_an_archive_gives_its_entries():
    entry = f"<item><title>Talks</title><description>{_MET}</description></item>"
    feed = f"<rss><channel><title>G</title>{entry}</channel></rss>"
    (item,) = opened(record(feed.encode(), kind="application/rss+xml"))
    assert item.kind == "feed"


def test_an_archive_that_breaks_off_keeps_what_stands_before(capsys):
    found = opened(record() + b"WARC/1.0\r\nbroken" + b"\0" * 50)
    assert isinstance(found[0], Item)
    assert capsys.readouterr().err == ""


def test_a_damaged_record_fails_and_the_rest_goes_on():
    found = opened(
        record(b"\x1f\x8b\x08garbage", more="Content-Encoding: gzip\r\n") + record(url="https://example.org/2")
    )
    assert isinstance(found[-1], Item)
    assert found[-1].source.addresses[0].value == "https://example.org/2"


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"no archive at all", "no whole web archive"), (record(status="404 Not Found"), "without a page")],
)
def test_what_is_no_web_archive_is_refused(data, words):
    with pytest.raises(UnreadableDocument, match=words):
        opened(data)
