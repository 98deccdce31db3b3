"""Publisher and author: whose page it is and who wrote it, as the page says itself; null where it does not."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from ingest.clean.draft import Draft
from ingest.clean.rules import Rules
from ingest.clean.stamps import find_stamps
from ingest.clean.title import masthead
from ingest.readers.item import Item

_KEYS = ("site_name", "og:site_name", "ld:publisher", "application-name", "dc.publisher", "publisher")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:1[89]|20)\d{2}\s*(?:[-–—]\s*(?:1[89]|20)\d{2})?\s*,?\s*)?(?:by\s+)?"
    r"(?P<name>[^\W\d_][^.|–—©\d\n]{2,60}?)\s*(?:(?:1[89]|20)\d{2}|[.|–—,]|-\s|all rights|todos|tous|alle|tutti|$)",
    re.IGNORECASE,
)
_NAMES_SITE = frozenset({"", "site name or menu"})
_NOT_A_NAME = re.compile(r"rights|reserved|copyright|derechos|droits|rechte|diritti|права", re.IGNORECASE)


def find_publisher(
    item: Item, drafts: Sequence[Draft], rules: Rules, *, language: str, given: str | None
) -> str | None:
    """Return the outlet: given, in the markup, the byline, over the title, beside the copyright sign, or the host."""
    if given:
        return given
    named = item.hints.first(*_KEYS)
    if named and not named.startswith(("http://", "https://")):
        return _tidy(named)
    for d in drafts:
        if d.role in ("byline", "body", "kicker") and len(d.text) < 240 and (d.kept or d.spaced):
            found = rules.find("outlet", d.text)
            if found and not d.prose:
                return _tidy(found["outlet"])
    head = next((i for i, d in enumerate(drafts) if d.prose and d.kept), len(drafts))
    for d in drafts[:head]:
        name = masthead(d.text, rules, language) if d.role != "headline" and d.reason in _NAMES_SITE else None
        if name:
            return _tidy(name)
    for d in reversed(drafts):
        match = _COPYRIGHT.search(d.text) if len(d.text) < 300 and not d.hidden else None
        if match and d.reason in ("copyright or footer", "footer", "") and not _NOT_A_NAME.search(match["name"]):
            return _tidy(match["name"])
    suffix = _title_suffix(item)
    if suffix:
        return suffix
    if item.source.declared:
        return item.source.declared
    return next((h for a in item.source.addresses if a.kind == "url" and (h := host(a.value))), None)


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


def find_author(item: Item, drafts: Sequence[Draft], rules: Rules) -> str | None:
    """Return who wrote it, in the page's words, None where it does not say."""
    named = item.hints.first("ld:author", "author", "article:author", "front:author", "dc.creator", "byl")
    if named and not named.startswith(("http://", "https://", "www.")):
        return _tidy(re.sub(r"^by\s+", "", named, flags=re.IGNORECASE))
    for d in drafts:
        if not d.kept or d.role != "byline":
            continue
        found = rules.find("author", d.text)
        if found:
            stamps = find_stamps(d.text)
            words = d.text[found.end() : stamps[0].start if stamps else len(d.text)]
            words = re.split(r"\s+(?:[|·•]|\d)|\s{2,}", words)[0]
            return _tidy(words) or None
    return None


def _tidy(name: str) -> str:
    return " ".join(name.split()).strip(" .,;:|–—-")[:120]
