"""Fetching from a server that misbehaves in every way: each ends in a page or in a reason and a mend, in time."""

import gzip
import re
import time
import zlib
from dataclasses import replace

import pytest

from ingest.fetch import Fetcher, Unchanged
from ingest.fetch.limits import Limits
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.extraction import Failure
from ingest.record.visit import Visit
from tests.fetch.server import answer, dripping, serving

PAGE = b"<html lang='en'><title>Talks</title><h1>Talks</h1><p>The envoys of Oman met in Bergen.</p></html>"
AT = "2024-03-06T08:00:00Z"
SMALL = Limits(size=200_000, seconds=1.0, pause=0.0)


def fetcher(**options):
    return Fetcher(lambda: AT, **{"allow_private": True, "limits": SMALL, **options})


def fetched(reply, **options):
    replies = {"page": reply} | ({"robots": options.pop("robots")} if "robots" in options else {})
    with serving(**replies) as server:
        return fetcher(**options)(f"{server.url}/page")


def test_a_page_comes_with_its_addresses_its_instant_and_its_type():
    with serving(old=answer(status="301 Moved", headers=["Location: /page#top"]), page=answer(PAGE)) as server:
        got = fetcher()(f"{server.url}/old#part")
        assert isinstance(got, Source)
        assert got.data == PAGE
        assert (got.retrieved, got.media_type, got.declared) == (AT, "text/html", "127.0.0.1")
        assert [a.value for a in got.addresses] == [f"{server.url}/page", f"{server.url}/old"]
        assert {a.kind for a in got.addresses} == {"url"}
        sent = server.headers("/page")
        assert sent["user-agent"].startswith("diplomatic-timeline/")
        assert "cookie" not in sent


@pytest.mark.parametrize(
    ("canonical", "taken"),
    [
        ("/press/talks", True),
        ("https://other.example/talks", False),
        ("/", False),
        ("javascript:alert(1)", False),
        ("http://[::1/", False),
    ],
)
def test_the_address_a_page_gives_of_itself_is_taken_only_on_its_own_site(canonical, taken):
    page = b"<html><link rel='canonical' href='" + canonical.encode() + b"'>" + PAGE
    got = fetched(answer(page))
    assert [a.value.endswith("/press/talks") for a in got.addresses] == ([True, False] if taken else [False])


def chunked(body):
    return answer(body, headers=["Transfer-Encoding: chunked"], length=False)


def cookie_wall(request):
    yield answer(status="302 Found", headers=["Location: /page", "Set-Cookie: a=1"])


WRONG = {
    "no status line": (b"<html>hello</html>", "does not answer as a web server does"),
    "nothing": (b"", "closed the connection"),
    "a status that is none": (b"HTTP/1.1 OK\r\n\r\n", "does not answer as a web server does"),
    "another protocol": (b"SSH-2.0-OpenSSH_9.6\r\n", "does not answer as a web server does"),
    "headers without end": (lambda _: [b"HTTP/1.1 200 OK\r\n", *[b"X-A: " + b"b" * 900 + b"\r\n"] * 90], "headers"),
    "one endless header": (lambda _: [b"HTTP/1.1 200 OK\r\nX-A: ", *[b"b" * 60_000] * 3], "headers"),
    "too many headers": (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 300 + b"\r\n", "web server"),
    "shorter than told": (answer(PAGE, length=len(PAGE) + 50), "broke off"),
    "chunks that are none": (chunked(b"zz\r\n<p>\r\n"), "broke off"),
    "a chunk of less than nothing": (chunked(b"-1\r\n<p>\r\n0\r\n\r\n"), "broke off|web server"),
    "chunks that break off": (chunked(b"20\r\n<p>The envoys"), "broke off"),
    "a huge body": (answer(b"a" * 300_000), "more than"),
    "a huge body told": (answer(PAGE, length=10**13), "broke off"),
    "an endless body": (lambda _: [answer(length=False), *[b"<p>The envoys met.</p>" * 1000] * 99], "more than"),
    "an endless feed": (
        lambda _: [answer(b"<rss><channel>", type="application/rss+xml", length=False), *[b"<item/>" * 9000] * 99],
        "more than",
    ),
    "a gzip bomb": (answer(gzip.compress(b"a" * 5_000_000), headers=["Content-Encoding: gzip"]), "more than"),
    "a broken gzip": (answer(b"\x1f\x8bnope", headers=["Content-Encoding: gzip"]), "compressed"),
    "half a gzip": (answer(gzip.compress(PAGE)[:40], headers=["Content-Encoding: gzip"]), "broke off"),
    "a coding nobody asked for": (answer(PAGE, headers=["Content-Encoding: br"]), "'br'"),
    "a circle": (cookie_wall, "circle"),
    "to the front page": (answer(status="302 Found", headers=["Location: /"]), "front page"),
    "to a private address": (answer(status="302 Found", headers=["Location: http://169.254.169.254/"]), "cloud"),
    "to a file": (answer(status="302 Found", headers=["Location: file:///etc/passwd"]), "begins with file"),
    "to no link": (answer(status="302 Found", headers=["Location: http://[::1/"]), "no link"),
    "elsewhere, not said where": (answer(status="302 Found"), "without saying where"),
    "empty": (answer(b"  \n"), "empty page"),
    "a picture": (answer(b"\x89PNG\r\n", type="image/png"), r"a picture \(image/png\)"),
    "a program": (answer(b"\x00\x01\x02", type="application/octet-stream"), "no reader knows"),
    "a type nobody knows": (answer(b"x", type="application/x-strange"), "application/x-strange"),
    "401": (answer(status="401 Unauthorized"), "password"),
    "403": (answer(status="403 Forbidden"), "does not let programs"),
    "404": (answer(status="404 Not Found"), "no such page"),
    "410": (answer(status="410 Gone"), "for good"),
    "418": (answer(status="418 Teapot"), r"gives no page \(418\)"),
    "429": (answer(status="429 Too Many", headers=["Retry-After: 600"]), "too much"),
    "500": (answer(status="500 Oops"), "a fault of its own"),
    "204": (answer(status="204 No Content"), r"\(204\)"),
}  # fmt: skip


@pytest.mark.parametrize(("reply", "reason"), WRONG.values(), ids=WRONG.keys())
def test_what_goes_wrong_is_said_with_its_mend(reply, reason):
    with serving(page=reply, index=answer(PAGE)) as server:
        began = time.monotonic()
        got = fetcher()(f"{server.url}/page")
    assert isinstance(got, Failure)
    assert got.at == f"{server.url}/page"
    assert re.search(reason, got.reason), got.reason
    assert got.mend
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    ("header", "words"),
    [("30", "in 30 seconds"), ("600", "in 10 minutes"), ("86400", "in 24 hours"), ("", "later"),
     ("Wed, 06 Mar 2024 09:00:00 GMT", "after Wed, 06 Mar 2024 09:00:00 GMT")],
)  # fmt: skip
def test_when_to_come_again_is_told(header, words):
    got = fetched(answer(status="503 Busy", headers=[f"Retry-After: {header}"]))
    assert words in got.mend


@pytest.mark.parametrize(
    "head",
    [b"", b"HTTP/1.1 200 OK\r\nX-A: ", answer(length=False), answer(length=10_000)],
    ids=["before the status", "in a header", "in the body", "in a body of told length"],
)
def test_a_server_that_drips_is_left_after_the_time(head):
    began = time.monotonic()
    got = fetched(dripping(head), limits=replace(SMALL, seconds=0.5))
    assert isinstance(got, Failure)
    assert "within 0.5 seconds" in got.reason
    assert 0.2 < time.monotonic() - began < 1.5


def test_a_server_that_takes_no_connection():
    with serving() as server:
        url = server.url
    assert "takes no connection" in fetcher()(f"{url}/page").reason


@pytest.mark.parametrize(
    ("body", "coding"),
    [(gzip.compress(PAGE), "gzip"), (zlib.compress(PAGE), "deflate"), (PAGE, "identity"),
     (gzip.compress(PAGE[:20]) + gzip.compress(PAGE[20:]), "x-gzip")],
)  # fmt: skip
def test_packed_pages_are_unpacked(body, coding):
    assert fetched(answer(body, headers=[f"Content-Encoding: {coding}"])).data == PAGE


def test_chunks_are_put_together():
    chunks = b"5\r\n" + PAGE[:5] + b"\r\n%x;a=b\r\n" % len(PAGE[5:]) + PAGE[5:] + b"\r\n0\r\nX-T: 1\r\n\r\n"
    assert fetched(chunked(chunks)).data == PAGE


WORDS = "Послы встретились в Осло."
CYRILLIC = f"<html><p>{WORDS}</p></html>"


@pytest.mark.parametrize(
    ("body", "type"),
    [
        pytest.param(CYRILLIC.encode("cp1251"), "text/html; charset=windows-1251", id="the header alone tells"),
        pytest.param(CYRILLIC.encode("utf-8"), "text/html; charset=iso-8859-1", id="the header is wrong"),
        pytest.param(
            b"<meta charset=windows-1251>" + CYRILLIC.encode("cp1251"), "text/html; charset=utf-8",
            id="the header is wrong and the page right",
        ),
        pytest.param(CYRILLIC.encode("utf-16"), "text/html; charset=windows-1251", id="a mark wins"),
        pytest.param(CYRILLIC.encode("koi8-r"), "text/html; charset=\"KOI8-R\"", id="quoted"),
        pytest.param(WORDS.encode("cp1251"), "text/plain; charset=windows-1251", id="plain text"),
    ],
)  # fmt: skip
def test_letters_are_right_whatever_the_header_says(body, type):
    got = fetched(answer(body, type=type))
    (item,) = read(got)
    assert WORDS in item.raw
    (again,) = read(replace(got, media_type=item.media_type, name="kept"))
    assert again.raw == item.raw


@pytest.mark.parametrize("label", ["x-nonsense", "rot13", "hex", "utf-7"])
def test_a_charset_that_is_none_does_no_harm(label):
    assert fetched(answer(CYRILLIC.encode("cp1251"), type=f"text/html; charset={label}")).data


RSS = b"<?xml version='1.0'?><rss><channel><item><title>A</title><description>The envoys met.</description></item>"
RSS += b"</channel></rss>"
KINDS = {
    "a feed called a page": (RSS, "text/html", "/page", "feed"),
    "a feed called text": (RSS, "text/plain", "/page", "feed"),
    "a feed called xml": (RSS, "application/xml", "/page", "feed"),
    "a feed": (RSS, "application/rss+xml; charset=utf-8", "/page", "feed"),
    "a page called nothing": (PAGE, "", "/page", "page"),
    "a page called text": (PAGE, "text/plain", "/page", "page"),
    "a page": (PAGE, "application/xhtml+xml", "/page", "page"),
    "text": (b"The envoys met in Bergen.", "text/plain", "/page", "text"),
    "a table by its address": (b"date,title\n2024-03-05,Talks\n", "application/octet-stream", "/table.csv", "table"),
    "a table called text": (b"date,title\n2024-03-05,Talks\n", "text/plain", "/table.csv", "table"),
}


@pytest.mark.parametrize(("body", "type", "path", "kind"), KINDS.values(), ids=KINDS.keys())
def test_what_came_is_read_as_what_it_is(body, type, path, kind):
    with serving(**{path[1:]: answer(body, type=type)}) as server:
        got = fetcher()(server.url + path)
        assert isinstance(got, Source), got
        (item,) = read(got)
    assert item.kind == kind


def test_only_what_is_new_is_asked_for():
    tagged = answer(PAGE, headers=['ETag: "a1"', "Last-Modified: Tue, 05 Mar 2024 10:00:00 GMT"])
    with serving(page=tagged, old=answer(status="302 Found", headers=["Location: /page"])) as server:
        first = fetcher()
        assert isinstance(first(f"{server.url}/old"), Source)
        kept = {v.url: v for v in first.visits()}
        assert kept[f"{server.url}/page"].etag == '"a1"'
        assert first.known(f"{server.url}/old") is None
        assert first.visits(failed={f"{server.url}/old"}) == ()
        server.replies["/page"] = answer(status="304 Not Modified", length=False)
        again = fetcher(recall=kept.get)
        assert again(f"{server.url}/old") == Unchanged(f"{server.url}/old", AT)
        assert again.visits() == ()
        sent = server.headers("/page")
        assert sent["if-none-match"] == '"a1"'
        assert sent["if-modified-since"] == "Tue, 05 Mar 2024 10:00:00 GMT"
        assert "if-none-match" not in server.headers("/old")


def test_a_tag_that_could_not_be_sent_back_is_not_kept():
    got = fetcher()
    with serving(page=answer(PAGE, headers=["ETag: " + "a" * 900])) as server:
        got(f"{server.url}/page")
    assert [v.etag for v in got.visits()] == [""]


CLOSED = answer(b"User-agent: *\nDisallow: /page", type="text/plain")


@pytest.mark.parametrize(
    ("robots", "reason"),
    [
        pytest.param(CLOSED, "asks programs not to read", id="closed"),
        pytest.param(answer(status="503 Busy"), "did not say what programs may read", id="busy"),
        pytest.param(answer(status="429 Too Many"), "did not say", id="too much"),
        pytest.param(b"", "did not say", id="no answer"),
        pytest.param(answer(b"User-agent: *\nDisallow: /page\n" + b"#" * 600_000), "did not say", id="endless"),
        pytest.param(answer(status="301 Moved", headers=["Location: /rules"]), "asks programs", id="moved"),
    ],
)
def test_the_wishes_of_a_site_are_kept_and_told_apart(robots, reason):
    with serving(robots=robots, page=answer(PAGE), rules=CLOSED) as server:
        got = fetcher()(f"{server.url}/page")
        assert isinstance(got, Failure)
        assert reason in got.reason
        assert "save the page and name the file" in got.mend
        assert "/page" not in server.paths()


@pytest.mark.parametrize(
    "robots",
    [
        answer(status="404 Not Found"),
        answer(status="403 Forbidden"),
        answer(b"User-agent: *\nDisallow: /other"),
        answer(b"\xff\xfe\x00binary"),
        answer(status="301 Moved", headers=["Location: /robots.txt"]),
        answer(status="301 Moved", headers=["Location: http://169.254.169.254/"]),
    ],
    ids=["none", "hidden", "open", "binary", "circle", "into a private network"],
)
def test_a_site_without_rules_is_open(robots):
    assert isinstance(fetched(answer(PAGE), robots=robots), Source)


def test_a_site_is_asked_for_its_rules_once_and_with_pauses():
    waited = []
    now = [100.0]

    def pause(seconds):
        waited.append(seconds)
        now[0] += seconds

    robots = answer(b"User-agent: *\nCrawl-delay: 7\n")
    with serving(robots=robots, a=answer(PAGE), b=answer(PAGE), c=answer(PAGE)) as server:
        fetch = fetcher(clock=lambda: now[0], pause=pause)
        for path in "abc":
            assert isinstance(fetch(f"{server.url}/{path}"), Source)
            now[0] += 2.0
        assert server.paths() == ["/robots.txt", "/a", "/b", "/c"]
    assert waited == [5.0, 5.0]


def test_a_very_long_delay_is_bounded():
    waited = []
    with serving(robots=answer(b"User-agent: *\nCrawl-delay: 9999\n"), a=answer(PAGE), b=answer(PAGE)) as server:
        fetch = fetcher(clock=lambda: 1.0, pause=waited.append)
        fetch(f"{server.url}/a"), fetch(f"{server.url}/b")
    assert waited == [SMALL.longest_pause]


def test_nothing_private_is_fetched_by_default():
    with serving(page=answer(PAGE)) as server:
        got = fetcher(allow_private=False)(f"{server.url}/page")
        assert "port" in got.reason
        plain = fetcher(allow_private=False)("http://localhost/page")
        assert "this machine itself" in plain.reason
        assert "--allow-private" in plain.mend
        assert server.asked == []


def test_a_public_page_never_leads_into_the_private_network():
    """Even with the option: a link from the internet is not one the person named."""
    asked = []

    def exchange(link, addresses, **_):
        from ingest.fetch.exchange import Answer

        asked.append((link.url, addresses))
        away = {"location": "http://intranet.example/secret"}
        return Answer(404) if link.target == "/robots.txt" else Answer(302, away)

    places = {"public.example": ("8.8.8.8",), "intranet.example": ("10.0.0.1",)}
    fetch = fetcher(exchange=exchange, resolve=lambda host, port: places[host])
    assert "private network" in fetch("http://public.example/a").reason
    assert not any("intranet" in url for url, _ in asked)
    assert "private network" in fetch("http://intranet.example/b", trusted=False).reason


def test_a_name_is_looked_up_once_and_the_checked_address_is_used():
    """A name that answers with another address the second time gains nothing."""
    lookups = []

    def rebinding(host, port):
        lookups.append(host)
        return ("127.0.0.1",) if len(lookups) == 1 else ("10.0.0.1",)

    with serving(page=answer(PAGE)) as server:
        url = server.url.replace("127.0.0.1", "press.example")
        assert isinstance(fetcher(resolve=rebinding)(f"{url}/page"), Source)
        assert server.headers("/page")["host"] == url.removeprefix("http://")
    assert lookups == ["press.example"]


def test_cookies_are_neither_kept_nor_sent():
    with serving(a=answer(PAGE, headers=["Set-Cookie: id=1; Path=/"]), b=answer(PAGE)) as server:
        fetch = fetcher()
        fetch(f"{server.url}/a"), fetch(f"{server.url}/b")
        assert "cookie" not in server.headers("/b")


def test_a_certificate_that_nobody_signed_is_not_trusted():
    with serving(page=answer(PAGE)) as server:
        got = fetcher()(server.url.replace("http:", "https:") + "/page")
    assert "cannot be spoken to securely" in got.reason


def test_visits_are_written_in_one_way():
    fetch = fetcher()
    with serving(page=answer(PAGE)) as server:
        fetch(f"{server.url}/page")
        (visit,) = fetch.visits()
        assert visit == Visit(f"{server.url}/page", "", "", visit.sha256, AT)
        assert fetcher(recall={visit.url: visit}.get).known(f"{server.url}/page#top") == visit
