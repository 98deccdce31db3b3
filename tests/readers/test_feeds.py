"""Feeds: RSS of every age, Atom and JSON Feed; broken, cut, wrongly labelled and endless ones."""

import json
import sys

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.feed_entry import MOST_ENTRIES
from ingest.readers.item import Item, Source
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

_MET = "The envoys of Norway and Oman met in Bergen on Monday."


def opened(data: str | bytes, name: str = "feed.xml") -> list[Item | Failure]:
    raw = data.encode() if isinstance(data, str) else data
    return list(read(Source(name, raw, "2024-04-01T08:00:00Z", (Address("path", f"/desk/{name}"),))))


def rss(*entries: str, head: str = "<title>Gazette</title><link>https://example.org/</link>") -> str:
    inside = "".join(f"<item>{e}</item>" for e in entries)
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{inside}</channel></rss>'


def only(data: str | bytes, name: str = "feed.xml") -> Item:
    (item,) = opened(data, name)
    assert isinstance(item, Item)
    return item


_ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Gazette</title><entry>'
    '<title type="html">Talks</title><link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/><id>tag:1</id>'
    "<published>2024-03-05T10:00:00Z</published><updated>2024-03-09T10:00:00Z</updated>{}</entry></feed>"
)


@pytest.mark.parametrize(
    "data",
    [
        rss(f"<title>Talks</title><link>https://example.org/1</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>"
            f"<description>{_MET}</description>"),
        rss(f"<title>Talks</title><guid>https://example.org/1</guid><pubDate>Tue, 05 Mar 24 10:00 GMT</pubDate>"
            f"<description>Short.</description><content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
            f"<![CDATA[<p>{_MET}</p>]]></content:encoded>"),
        rss(f"<title>Talks</title><link>/1</link><pubDate>1709632800</pubDate><description>{_MET}</description>"),
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc='
        '"http://purl.org/dc/elements/1.1/"><channel><title>Gazette</title></channel><item rdf:about="x"><title>Talks'
        f"</title><link>https://example.org/1</link><description>{_MET}</description><dc:date>2024-03-05T10:00:00Z</dc:date>"
        "</item></rdf:RDF>",
        f'<rss version="0.91"><channel><title>Gazette</title></channel><item><title>Talks</title><link>https://example.org/1'
        f"</link><pubDate>2024-03-05 10:00:00 GMT</pubDate><description>{_MET}</description></item></rss>",
        _ATOM.format(f'<content type="html">&lt;p&gt;{_MET}&lt;/p&gt;</content>'),
        _ATOM.format(f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{_MET}</p></div></content>'),
        _ATOM.format(f'<m:content xmlns:m="http://search.yahoo.com/mrss/" url="a.jpg">A picture.</m:content>'
                     f"<summary>{_MET}</summary>"),
    ],
    ids=["RSS 2", "two digits of a year, encoded", "relative link, seconds", "RSS 1", "RSS 0.91", "Atom", "Atom, xhtml",
         "Atom, media"],
)  # fmt: skip
def test_feeds_of_every_age_give_the_same_entry(data):
    item = only(data)
    cleaned = clean(item)
    assert (cleaned.title, cleaned.publisher, cleaned.kind) == ("Talks", "Gazette", "feed")
    assert cleaned.text == f"Talks\n\n{_MET}"
    assert cleaned.created is not None
    assert (cleaned.created.when, cleaned.created.clock) == ("2024-03-05", "10:00")
    assert item.source.addresses == (Address("url", "https://example.org/1"),)


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("Talks&nbsp;resume", "Talks resume"),
        ("Talks & tea", "Talks & tea"),
        ("Talks &amp;amp; tea", "Talks & tea"),
        ("<![CDATA[Talks <b>resume</b> &amp; end]]>", "Talks resume & end"),
        ("Talks &lt;i&gt;resume&lt;/i&gt;", "Talks resume"),
        ("D&eacute;tente &bogus; now", "Détente &bogus; now"),
    ],
)
def test_titles_are_words(raw, wanted):
    item = only(rss(f"<title>{raw}</title><description>{_MET}</description>"))
    assert " ".join((item.hints.first("title") or "").split()) == wanted


def test_a_feed_in_another_encoding_than_it_says_is_read():
    data = rss(f"<title>Gespräche</title><description>{_MET}</description>").replace('"1.0"', '"1.0" encoding="utf-8"')
    assert only(data.encode("windows-1252")).hints.first("title") == "Gespräche"


def test_a_feed_that_breaks_off_keeps_its_whole_entries_and_says_so():
    whole = rss(*(f"<title>No. {n}</title><description>{_MET}</description>" for n in range(3)))
    first, second, failure = opened(whole[: whole.rindex("<description>") + 20])
    assert [isinstance(one, Item) for one in (first, second)] == [True, True]
    assert isinstance(failure, Failure)
    assert "2 whole entries" in failure.reason
    (alone, *_) = opened(whole)
    assert alone.source.data == first.source.data


@pytest.mark.slow
def test_a_feed_that_never_ends_is_cut_and_says_so():
    entry = f"<item><title>No. 1</title><description>{_MET * 400}</description></item>"
    found = opened(f"<rss><channel><title>Gazette</title>{entry * 1000}")
    assert isinstance(found[-1], Failure)
    assert len(found) > 500


def test_entries_beyond_the_bound_are_told_of(monkeypatch):
    monkeypatch.setattr("ingest.readers.feed.MOST_ENTRIES", 3)
    found = opened(rss(*(f"<title>No. {n}</title><guid>{n}</guid>" for n in range(MOST_ENTRIES // 2000))))
    assert [type(one) for one in found] == [Item, Item, Item, Failure]
    assert "5 entries" in found[-1].reason


def test_an_entry_without_a_link_is_known_by_its_own_key():
    item = only(rss(f"<title>Talks</title><guid isPermaLink='false'>a-7</guid><description>{_MET}</description>"))
    assert item.source.addresses == (Address("path", "/desk/feed.xml#a-7"),)


@pytest.mark.parametrize(
    "bomb",
    [
        "<!DOCTYPE rss [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY {c} '&{b};&{b};&{b};&{b};&{b};&{b};&{b};&{b};'>"
        for b, c in zip("abcdefgh", "bcdefghi", strict=True)) + "]>",
        "<!DOCTYPE rss [<!ENTITY i SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/rss.dtd'>",
    ],
    ids=["billion laughs", "a file", "a distant definition"],
)  # fmt: skip
def test_no_entity_is_expanded_and_nothing_is_fetched(bomb):
    item = only(f"{bomb}<rss><channel><title>G</title><item><title>Talks &i; end</title></item></channel></rss>")
    assert len(item.raw) < 1000
    assert "Talks &i; end" in (item.hints.first("title") or "")


def json_feed(**entry: object) -> str:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "home_page_url": "https://example.org/"}
    return json.dumps(feed | {"language": "en", "items": [entry]})


def test_a_json_feed_is_a_feed():
    item = only(
        json_feed(id="1", url="/1", title="Talks", content_html=f"<p>{_MET}</p>", authors=[{"name": "A. Lind"}],
                  date_published="2024-03-05T10:00:00+01:00", date_modified="2024-03-09T10:00:00Z"),
        "feed.json",
    )  # fmt: skip
    cleaned = clean(item)
    assert (cleaned.title, cleaned.publisher, cleaned.author, cleaned.kind) == ("Talks", "Gazette", "A. Lind", "feed")
    assert (cleaned.created.when, cleaned.created.zone) == ("2024-03-05", "+01:00")
    assert item.source.addresses == (Address("url", "https://example.org/1"),)


def test_an_entry_of_a_json_feed_without_text_fails_in_its_place():
    (failure,) = opened(json_feed(id="7"), "feed.json")
    assert isinstance(failure, Failure)
    assert failure.name == "feed.json: 7"
    with pytest.raises(UnreadableDocument, match="without an entry"):
        opened('{"version": "https://jsonfeed.org/version/1", "items": []}', "feed.json")


def test_a_large_feed_costs_each_entry_the_same():
    steps: list[int] = []
    for count in (40, 160):
        data = rss(*(f"<title>Talks {n}</title>" for n in range(count)))
        items = opened(data)[:40]
        assert [item.hints.first("site_name") for item in items if isinstance(item, Item)] == ["Gazette"] * 40
        steps.append(_lines_run(data))
    assert steps[1] < steps[0] * 8  # four times the entries: about 4, and 16 where each looks at all the others


def _lines_run(data: str) -> int:
    """Return how many calls into the reader of feeds it takes to open one: a measure that no busy machine changes."""
    calls = 0

    def count(frame, event, _):
        nonlocal calls
        calls += event == "call" and frame.f_code.co_filename.endswith("feed.py")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        opened(data)
    finally:
        sys.setprofile(before)
    return calls
