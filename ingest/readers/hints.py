"""Hints: what a page's markup says of itself, in meta elements, JSON-LD and link elements."""

import json
import re
from collections.abc import Iterable, Iterator
from html import escape

from ingest.readers.html_tokens import tokens
from ingest.readers.item import Hints

_ARTICLE_TYPES = frozenset(
    {
        "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "backgroundnewsarticle",
        "opinionnewsarticle", "blogposting", "liveblogposting", "report", "pressrelease", "webpage", "creativework",
        "governmentservice", "scholarlyarticle", "advertisercontentarticle", "discussionforumposting", "event",
    }
)  # fmt: skip
RESERVED = frozenset(
    {
        "doc", "docx", "editor", "export", "feed", "front", "json", "mail", "mhtml", "odt", "office", "pdf", "record",
        "rtf", "telegram", "timeline",
    }
)  # fmt: skip
"""What the keys of facts begin with that readers alone may state: ``feed:published``, ``editor:created``."""
_LONGEST_JSON = 2_000_000
_KEPT = 400


def page_hints(page: str, *, made: bool = False) -> Hints:
    """Return the hints of a page in document order, each value a plain string of at most 2,000 characters.

    What a page states under a name kept for readers is left out, unless a reader made the page.
    """
    pairs: list[tuple[str, str]] = []
    inside: str | None = None
    text: list[str] = []
    for token in tokens(page):
        if token.kind == "start":
            a = token.attributes
            if token.text == "html" and a.get("lang"):
                pairs.append(("lang", a["lang"]))
            elif token.text == "meta":
                pairs.extend(pair for pair in _meta(a) if made or pair[0].partition(":")[0].strip() not in RESERVED)
            elif token.text == "link" and "canonical" in a.get("rel", "").lower() and a.get("href"):
                pairs.append(("canonical", a["href"]))
            elif token.text == "time" and a.get("datetime"):
                pairs.append(("time@datetime", a["datetime"]))
            elif token.text == "title" and not any(k == "title" for k, _ in pairs):
                inside, text = "title", []
            elif token.text == "script" and "ld+json" in a.get("type", "").lower():
                inside, text = "ld", []
        elif token.kind in ("text", "reference") and inside:
            text.append(token.text)
        elif token.kind == "end" and inside and token.text in ("title", "script"):
            if inside == "title":
                pairs.append(("title", " ".join("".join(text).split())))
            else:
                pairs.extend(_json_ld("".join(text)))
            inside = None
        if len(pairs) > _KEPT:
            break
    return Hints(tuple((k, v.strip()[:2000]) for k, v in pairs if v.strip()))


def meta(pairs: Iterable[tuple[str, str]]) -> str:
    """Return pairs as ``meta`` elements that ``page_hints`` reads back as they are; empty values are left out.

    The pages that readers make of feed entries, mails and records carry what is known of them in this form.
    """
    return "".join(f'<meta name="{escape(key)}" content="{escape(value)}">\n' for key, value in pairs if value.strip())


def _meta(a: dict[str, str]) -> Iterator[tuple[str, str]]:
    key = (a.get("property") or a.get("name") or a.get("itemprop") or a.get("http-equiv") or "").strip().lower()
    content = a.get("content", "")
    if not key or not content.strip():
        return
    yield key, content
    if key == "og:site_name":
        yield "site_name", content


def _json_ld(text: str) -> list[tuple[str, str]]:
    """Return the hints of one JSON-LD script: those of the article it describes, none if it is broken."""
    if len(text) > _LONGEST_JSON:
        return []
    try:
        data = json.loads(re.sub(r"[\x00-\x1f]", " ", text), strict=False)
    except (ValueError, RecursionError):
        return []
    things = [t for t in _things(data, 0) if _types(t) & _ARTICLE_TYPES]
    # A page is also described as a page: the article's own dates come first.
    things.sort(key=lambda t: ("webpage" in _types(t), not t.get("datePublished")))
    found: list[tuple[str, str]] = []
    if things:
        main = things[0]
        page = next((t for t in things if t.get("datePublished")), main)
        if not main.get("datePublished") and isinstance(page.get("datePublished"), str):
            main = {**main, "datePublished": page["datePublished"]}
        for key in ("datePublished", "dateModified", "dateCreated", "headline", "name", "inLanguage"):
            value = main.get(key)
            if isinstance(value, str):
                found.append((f"ld:{key}", value))
        for key in ("publisher", "author"):
            names = list(_names(main.get(key)))
            if names:
                found.append((f"ld:{key}", ", ".join(names)))
    return found


def _things(data: object, depth: int) -> Iterator[dict[str, object]]:
    """Yield the objects described at the top: lists and graphs are opened, lists of other stories are not."""
    if depth > 4:
        return
    if isinstance(data, list):
        for entry in data[:200]:
            yield from _things(entry, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(data.get(key), depth + 1)


def _types(thing: dict[str, object]) -> frozenset[str]:
    kind = thing.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return frozenset(str(k).lower().rsplit("/", 1)[-1] for k in kinds)


def _names(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict) and isinstance(value.get("name"), str):
        yield value["name"]
    elif isinstance(value, list):
        for entry in value[:10]:
            yield from _names(entry)
