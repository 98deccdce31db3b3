"""Page: one link fetched into a source, politely and within limits, or the reason and the mend in plain words."""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import urldefrag, urljoin, urlsplit

from ingest import __version__
from ingest.fetch.answers import refusal
from ingest.fetch.content import as_kept, reader_type, refused_type
from ingest.fetch.exchange import Answer, Broken, Clock, Exchange, Wire
from ingest.fetch.guard import Link, Refused, Resolve, addresses, forbidden, look_up, read_link
from ingest.fetch.limits import Limits
from ingest.fetch.robots import Robots, read_robots
from ingest.readers.hints import page_hints
from ingest.readers.item import Source
from ingest.record.document import Address
from ingest.record.errors import TimelineError
from ingest.record.extraction import Failure
from ingest.record.visit import Visit

PRODUCT = "diplomatic-timeline"
"""The name that sites know this program by, in their robots files and logs."""
AGENT = f"{PRODUCT}/{__version__} (fetches pages that a person names)"

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ACCEPT = "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, */*;q=0.5"
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The server says that a page is as it was when it was last fetched, at this instant in UTC."""

    url: str
    since: str


Fetched = Source | Failure | Unchanged


@dataclass(slots=True)
class Fetcher:
    """Fetches links for one run; what sites allow and when they were last asked is remembered for as long as it lives.

    Args:
        instant: gives this instant in UTC, ``2024-03-06T08:00:00Z``.
        recall: the last visit to an address, null if there was none; asked so that only what is new is fetched.
        allow_private: this machine and private networks too, and any port there.
        declared: the outlet by option, part of a document's identity; the host where it is "".
        clock, pause: seconds that only grow, and the waiting between two requests to one site.
    """

    instant: Callable[[], str]
    recall: Callable[[str], Visit | None] | None = None
    allow_private: bool = False
    declared: str = ""
    limits: Limits = field(default_factory=Limits)
    exchange: Exchange | None = None
    resolve: Resolve = look_up
    clock: Clock = time.monotonic
    pause: Callable[[float], None] = time.sleep
    _visits: dict[str, list[Visit]] = field(default_factory=dict)
    _robots: dict[str, Robots] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)
    _inside: set[str] = field(default_factory=set)

    def __call__(self, url: str, *, trusted: bool = True) -> Fetched:
        """Fetch a link; whatever goes wrong comes back as a Failure.

        ``trusted`` is false for a link that another page gave: it never leads into the private network.
        """
        url = urldefrag(url.strip()).url
        try:
            link, answer, hops = self._follow(url, private=self.allow_private and trusted)
        except TimelineError as error:
            return Failure(url, error.message, error.hint, url)
        if answer.status == 304:
            visit = self._last(link.url)
            return Unchanged(url, visit.at if visit else "")
        if answer.status != 200:
            return Failure(url, *refusal(answer, link.host), url)
        return self._source(url, link, answer, hops)

    def known(self, url: str) -> Visit | None:
        """Return the last visit to a link, None if it was never fetched, or is none."""
        try:
            return self._last(read_link(urldefrag(url.strip()).url, any_port=True).url)
        except TimelineError:
            return None

    def _last(self, url: str) -> Visit | None:
        return self.recall(url) if self.recall else None

    def came_from_inside(self, url: str) -> bool:
        """Tell whether a link that was fetched is of the private network: such a page may lead on within it."""
        return url in self._inside

    def visits(self, *, failed: Collection[str] = ()) -> tuple[Visit, ...]:
        """Return what was visited, to be kept once it is stored: not before, or a broken run would lose a page.

        ``failed`` are the names of sources that could not be read; they are fetched again next time.
        """
        return tuple(visit for url, made in self._visits.items() if url not in failed for visit in made)

    def _follow(self, url: str, *, private: bool) -> tuple[Link, Answer, tuple[str, ...]]:
        """Ask for a link and go where it is redirected to; each step passes the guard again."""
        deadline = self.clock() + self.limits.seconds
        link = read_link(url, any_port=private)
        hops: list[str] = []
        while True:
            checked = addresses(link, resolve=self.resolve, allow_private=private)
            # Once on the public internet, no page there may lead into the private network.
            private = private and any(forbidden(a) for a in checked)
            self._check_robots(link, checked)
            deadline += self._wait(link)
            answer = self._wire()(link, checked, headers=self._headers(link), deadline=deadline, size=self.limits.size)
            target = answer.header("location")
            if answer.status not in _REDIRECTS or not target:
                if private:
                    self._inside.add(url)
                return link, answer, tuple(hops)
            hops.append(link.url)
            link = read_link(_joined(link, target), any_port=private)
            if link.url in hops or len(hops) > self.limits.redirects:
                raise Broken(
                    f"{link.host} sends in a circle" if link.url in hops else f"{link.host} sends on and on",
                    subject=url,
                    hint="it may want cookies: open it in a browser, save the page and name the file",
                )

    def _headers(self, link: Link) -> dict[str, str]:
        headers = {"User-Agent": AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip"}
        visit = self._last(link.url)
        if visit and visit.etag:
            headers["If-None-Match"] = visit.etag
        if visit and visit.modified:
            headers["If-Modified-Since"] = visit.modified
        return headers

    def _source(self, url: str, link: Link, answer: Answer, hops: tuple[str, ...]) -> Source | Failure:
        if hops and link.target == "/" and read_link(url, any_port=True).target.strip("/"):
            return Failure(
                url,
                "the link now leads to the front page of the site",
                "the article may be gone: look in an archive",
                url,
            )
        kind = reader_type(answer, link.url)
        if kind is None:
            return Failure(
                url, f"{refused_type(answer)}, which no reader knows", "save its text and name the file", url
            )
        if not answer.body.strip():
            return Failure(
                url, f"{link.host} sends an empty page", "open it in a browser, save it and name the file", url
            )
        data = as_kept(answer, kind)
        at = self.instant()
        digest = sha256(answer.body).hexdigest()
        etag, modified = _plain(answer.header("etag")), _plain(answer.header("last-modified"))
        # What an address says that only leads on is no answer to ask with: its visit is noted, and no more.
        self._visits[url] = [Visit(link.url, etag, modified, digest, at), *(Visit(h, "", "", digest, at) for h in hops)]
        known = dict.fromkeys((_canonical(data, link, kind), link.url, url, *hops))
        return Source(
            name=url,
            data=data,
            retrieved=at,
            addresses=tuple(Address("url", value) for value in known if value),
            declared=self.declared or link.host.removeprefix("www."),
            media_type=kind,
        )

    def _check_robots(self, link: Link, checked: tuple[str, ...]) -> None:
        """Raise for what a site does not allow, or where it does not say what it allows."""
        site = f"{link.scheme}://{link.place}"
        if site not in self._robots:
            self._robots[site] = self._ask_robots(link, checked)
        robots = self._robots[site]
        mend = "open it in a browser, save the page and name the file"
        if robots.unreachable:
            raise Refused(
                f"{link.host} did not say what programs may read ({robots.unreachable})",
                subject=link.url,
                hint=f"try again later, or {mend}",
            )
        if not robots.allows(link.target):
            raise Refused(f"{link.host} asks programs not to read this page (robots.txt)", subject=link.url, hint=mend)

    def _ask_robots(self, link: Link, checked: tuple[str, ...]) -> Robots:
        """Ask a site for its rules: none where it has none (RFC 9309), all closed where it cannot answer."""
        file = Link(link.scheme, link.host, link.port, "/robots.txt")
        deadline = self.clock() + self.limits.seconds / 2
        headers = {"User-Agent": AGENT, "Accept": "text/plain, */*;q=0.5", "Accept-Encoding": "gzip"}
        try:
            for _ in range(self.limits.redirects + 1):
                answer = self._wire()(file, checked, headers=headers, deadline=deadline, size=self.limits.robots)
                target = answer.header("location")
                if answer.status not in _REDIRECTS or not target:
                    break
                file = read_link(_joined(file, target), any_port=file.port not in (80, 443))
                private = self.allow_private and any(forbidden(a) for a in checked)
                checked = addresses(file, resolve=self.resolve, allow_private=private)
            else:
                return Robots()
        except Refused:
            return Robots()  # it leads where we do not go: that is no rule
        except Broken as broken:
            return Robots(unreachable=broken.message)
        if answer.status >= 500 or answer.status == 429:
            return Robots(unreachable=f"its robots.txt answers {answer.status}")
        return read_robots(answer.body.decode("utf-8", errors="replace"), PRODUCT) if answer.status == 200 else Robots()

    def _wait(self, link: Link) -> float:
        """Keep the pause between two requests to one site; return how long it was."""
        delay = self._robots[f"{link.scheme}://{link.place}"].delay
        pause = min(max(self.limits.pause, delay), self.limits.longest_pause)
        last = self._asked.get(link.place)
        left = 0.0 if last is None else max(0.0, last + pause - self.clock())
        if left:
            self.pause(left)
        self._asked[link.place] = self.clock()
        return left

    def _wire(self) -> Exchange:
        if self.exchange is None:
            self.exchange = Wire(limits=self.limits, clock=self.clock)
        return self.exchange


def _canonical(data: bytes, link: Link, kind: str) -> str:
    """Return the address a page gives of itself, "" where it gives none that can be believed.

    One on another site would let a page take the place of somebody else's; one that is the front page is a mistake
    that many sites make on every page, and all of them would be versions of one another.
    """
    if kind not in _PAGES:
        return ""
    named = page_hints(data[:400_000].decode("utf-8", errors="replace")).first("canonical")
    if not named:
        return ""
    try:
        own = read_link(urldefrag(urljoin(link.url, named)).url, any_port=True)
    except (Refused, ValueError):
        return ""
    same = own.host.removeprefix("www.") == link.host.removeprefix("www.")
    return own.url if same and urlsplit(own.url).path.strip("/") else ""


def _joined(link: Link, target: str) -> str:
    """Return where a redirect leads, without its fragment.

    Raises:
        Broken: it is no link.
    """
    try:
        return urldefrag(urljoin(link.url, _latin(target))).url
    except ValueError as broken:
        raise Broken(f"{link.host} sends on to no link", subject=link.url, hint="try again later") from broken


def _latin(header: str) -> str:
    """Return a header as UTF-8 where a server sent raw UTF-8, which ``http.client`` reads as Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _plain(header: str) -> str:
    """Return a header that can be sent back: ASCII, short, on one line; "" where it cannot."""
    return header if header.isascii() and header.isprintable() and len(header) <= 400 else ""
