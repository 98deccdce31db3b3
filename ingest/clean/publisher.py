"""Publisher: whose page it is, as the page says itself, else by its host; null where nothing tells."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from ingest.clean.draft import Draft
from ingest.clean.rules import Rules
from ingest.clean.signs import Sieve, signs_of
from ingest.clean.title import masthead
from ingest.readers.item import Item

_KEYS = (
    "site_name", "og:site_name", "ld:publisher", "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher",
    "application-name", "apple-mobile-web-app-title",
)  # fmt: skip
_NO_OUTLET = re.compile(
    r"(?:my |your )?(?:home(?: ?page)?|site|website|blog|wordpress|joomla!?|drupal|news|default|untitled|test|facebook"
    r"|twitter|x|youtube|medium|index|start(?:seite)?|accueil|inicio|главная|головна|首页|الرئيسية|αρχική)",
    re.IGNORECASE,
)
"""What stands in the place of a name where nobody gave one, and platforms that carry anybody's words."""
_PARTS = re.compile(r"\s+[|–—·•-]\s+|\s*\|\s*")
_MENU = 0.9
"""Share of a line from which it is made of the names of parts of a site."""
_PHOTO = re.compile(r"photo|picture|image|foto|фото|صورة|图|credit|φωτ", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:1[89]|20)\d{2}\s*(?:[-–—]\s*(?:1[89]|20)\d{2})?\s*,?\s*)?(?:by\s+)?"
    r"(?P<name>[^\W\d_][^.|–—©\d\n]{2,60}?)\s*(?:(?:1[89]|20)\d{2}|[.|–—,]|-\s|all rights|todos|tous|alle|tutti|$)",
    re.IGNORECASE,
)
_COPYRIGHTS = Sieve([(_COPYRIGHT, signs_of(_COPYRIGHT.pattern))])
_MAY_SIGN = frozenset({"", "copyright or footer", "footer"})
_NAMES_SITE = frozenset({"", "site name or menu"})
_NOT_A_NAME = re.compile(r"rights|reserved|copyright|derechos|droits|rechte|diritti|права", re.IGNORECASE)


def find_publisher(
    item: Item, drafts: Sequence[Draft], rules: Rules, *, language: str, given: str | None
) -> str | None:
    """Return the outlet: given, in the markup, the byline, over the title, beside the copyright sign, or the host."""
    if given:
        return given
    for key in _KEYS:
        named = _outlet(item.hints.first(key) or "", item)
        if named:
            return named
    for d in drafts:
        if d.role in ("byline", "body", "kicker") and len(d.text) < 240 and (d.kept or d.spaced):
            found = rules.find("outlet", d.text)
            if found and not d.prose:
                return _tidy(found["outlet"])
    head = next((i for i, d in enumerate(drafts) if d.prose and d.kept), len(drafts))
    for d in drafts[:head]:
        name = masthead(d.text, rules, language) if d.role != "headline" and d.reason in _NAMES_SITE else None
        if name and rules.rubrics(name)[1] < _MENU:  # "World News" is a part of the site
            return _tidy(name)
    for d in reversed(drafts):
        if d.reason not in _MAY_SIGN or d.hidden or d.role == "caption" or len(d.text) >= 300:
            continue
        match = _COPYRIGHT.search(d.text) if _COPYRIGHTS.may_be_in(d.text.lower()) else None
        if match and not _PHOTO.search(d.text[:40]) and not _NOT_A_NAME.search(match["name"]):
            return _tidy(match["name"])
    suffix = _title_suffix(item)
    if suffix:
        return suffix
    if item.source.declared:
        return item.source.declared
    return next((h for a in item.source.addresses if a.kind == "url" and (h := host(a.value))), None)


def _outlet(named: str, item: Item) -> str:
    """Return the outlet in a value of the markup, "" for a link, a handle, or a name nobody gave.

    Of ``The Harbour Gazette | Breaking news and more`` it is the part that the host is made of, else the first.
    """
    name = _tidy(named)
    if not name or name.startswith(("http:", "https:", "//", "@", "www.")) or _NO_OUTLET.fullmatch(name):
        return ""
    parts = [p for p in (_tidy(part) for part in _PARTS.split(name)) if p and not _NO_OUTLET.fullmatch(p)]
    if len(parts) < 2:
        return parts[0] if parts else ""
    hosts = [h.rsplit(".", 1)[0] for h in _hosts(item)]
    by_host = [p for p in parts if any(_letters(p) in _letters(h) or _letters(h) in _letters(p) for h in hosts)]
    return (by_host or parts)[0]


def _letters(text: str) -> str:
    return re.sub(r"\W|_", "", text.casefold())


def _hosts(item: Item) -> list[str]:
    found = [host(a.value) for a in item.source.addresses if a.kind == "url"]
    return [h for h in (*found, item.source.declared) if h]


def host(url: str) -> str | None:
    """Return the host of an address without ``www.``, None if it has none.

    >>> host("https://www.example.org/news")
    'example.org'
    """
    name = urlsplit(url).hostname
    return name.removeprefix("www.") if name else None


def _title_suffix(item: Item) -> str | None:
    """Return the last part of ``Talks resume | The Harbour Gazette``, where another hint gives the rest as title."""
    title = item.hints.first("title")
    headline = item.hints.first("ld:headline", "og:title", "twitter:title")
    if not title or not item.is_page or item.kind == "feed":
        return None
    parts = re.split(r"\s+[|–—·-]\s+", title)
    if len(parts) < 2 or not 3 <= len(parts[-1]) <= 40 or re.search(r"\d{4}", parts[-1]):
        return None
    known = {p.text for p in item.pieces if p.tag == "h1"} | ({headline} if headline else set())
    return parts[-1].strip() if parts[0].strip() in known or "|" in title else None


def _tidy(name: str) -> str:
    return " ".join(name.split()).strip(" .,;:|–—-")[:120]
