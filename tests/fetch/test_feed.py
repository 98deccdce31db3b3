"""The pages behind the entries of a feed."""

from dataclasses import replace

from ingest.fetch import Fetcher, Unchanged, fetch_all
from ingest.fetch.feed import link_behind
from ingest.fetch.limits import Limits
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.extraction import Failure
from ingest.record.visit import Visit
from tests.fetch.server import answer, serving

AT = "2024-03-06T08:00:00Z"
WHOLE = "The envoys of Oman and Norway met in Bergen and agreed on the harbour. " * 3


def page(words):
    return answer(f"<html><h1>{words}</h1><p>{WHOLE}</p></html>".encode())


def feed(*entries):
    items = "".join(f"<item><title>{title}</title>{rest}</item>" for title, rest in entries)
    text = f"<?xml version='1.0'?><rss xmlns:content='c'><channel><title>Gazette</title>{items}</channel></rss>"
    return answer(text.encode(), type="application/rss+xml")


def entry(link, text="The envoys met."):
    return f"<link>{link}</link><description>{text}</description>"


def fetcher(**options):
    limits = Limits(seconds=2.0, pause=0.0, followed=options.pop("followed", 50))
    return Fetcher(lambda: AT, allow_private=True, limits=limits, **options)


def named(results):
    return [r.name.rpartition("/")[2] if isinstance(r, Source) else type(r).__name__ for r in results]


def test_a_feed_comes_as_it_stands_unless_its_pages_are_asked_for():
    with serving() as server:
        server.replies |= {"/feed": feed(("One", entry(f"{server.url}/one"))), "/one": page("One")}
        (source,) = fetch_all([f"{server.url}/feed"], fetcher())
        assert server.paths() == ["/robots.txt", "/feed"]
    (item,) = read(source)
    assert any("--follow" in note for note in item.notes)
    assert [a.value for a in item.source.addresses] == [f"{server.url}/one"]


def test_the_pages_behind_teasers_take_their_place():
    content = f"<link>https://example.org/three</link><content:encoded>&lt;p&gt;{WHOLE}&lt;/p&gt;</content:encoded>"
    with serving() as server:
        there = f"{server.url}/one"
        entries = (("One", entry(there)), ("Two", "<description>No link.</description>"), ("Three", content))
        server.replies |= {"/feed": feed(*entries), "/one": page("One")}
        got = list(fetch_all([f"{server.url}/feed"], fetcher(), follow=True))
    assert named(got) == ["one", "feed: Two", "feed: Three"]
    assert [a.value for a in got[0].addresses] == [there]
    assert [a.value for a in got[2].addresses] == ["https://example.org/three"]


def test_an_entry_whose_page_cannot_be_had_stays_and_the_reason_is_told():
    with serving() as server:
        server.replies["/feed"] = feed(("One", entry(f"{server.url}/gone")))
        got = list(fetch_all([f"{server.url}/feed"], fetcher(), follow=True))
    assert named(got) == ["feed: One", "Failure"]
    assert "no such page" in got[1].reason


def test_a_feed_from_the_internet_leads_nowhere_private():
    from ingest.fetch.exchange import Answer

    text = feed(("One", entry("http://10.0.0.1/one"))).partition(b"\r\n\r\n")[2]
    asked = []

    def exchange(link, addresses, **_):
        asked.append(link.url)
        return Answer(404) if link.target == "/robots.txt" else Answer(200, {"content-type": "text/xml"}, text)

    fetch = fetcher(exchange=exchange, resolve=lambda host, port: ("8.8.8.8",))
    got = list(fetch_all(["http://press.example/feed"], fetch, follow=True))
    assert named(got) == ["feed: One", "Failure"]
    assert "private network" in got[1].reason
    assert not any("10.0.0.1" in url for url in asked)


def test_the_number_of_pages_behind_a_feed_is_bounded():
    with serving() as server:
        entries = [(str(n), entry(f"{server.url}/p{n}")) for n in range(4)]
        server.replies |= {f"/p{n}": page(str(n)) for n in range(4)} | {"/feed": feed(*entries)}
        got = list(fetch_all([f"{server.url}/feed"], fetcher(followed=2), follow=True))
    assert named(got) == ["p0", "p1", "feed: 2", "Failure", "feed: 3"]
    assert "more than 2" in got[3].reason


def test_a_page_that_is_known_is_not_asked_for_again():
    with serving() as server:
        link = f"{server.url}/one"
        server.replies |= {"/feed": feed(("One", entry(link))), "/one": page("One")}
        visit = Visit(link, "", "", "", "2024-03-05T08:00:00Z")
        got = list(fetch_all([f"{server.url}/feed"], fetcher(recall={link: visit}.get), follow=True))
        assert got == [Unchanged(link, visit.at)]
        assert "/one" not in server.paths()


def test_other_links_are_not_touched_by_following():
    with serving(page=page("One"), broken=answer(b"<rss><channel></channel></rss>", type="text/xml")) as server:
        got = list(fetch_all([f"{server.url}/page", f"{server.url}/broken", "nonsense"], fetcher(), follow=True))
    assert [type(one) for one in got] == [Source, Source, Failure]


def test_an_entry_read_again_is_still_a_teaser():
    text = feed(("One", entry("https://example.org/one"))).partition(b"\r\n\r\n")[2]
    (item,) = read(Source("feed.xml", text, AT))
    (again,) = read(replace(item.source, media_type=item.media_type))
    assert link_behind(item) == link_behind(again) == "https://example.org/one"
    assert again.notes == item.notes
