"""Feeds: RSS and Atom, one item an entry, its own date and address kept."""

import html as html_escape
import re
from collections.abc import Iterator

from lxml import etree

from ingest.readers.encoding import decode
from ingest.readers.hints import meta
from ingest.readers.html import declared_charset, page_item
from ingest.readers.item import Item, Source
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument

MOST_ENTRIES = 10_000

_DATES = {
    "pubdate": "feed:published",
    "published": "feed:published",
    "issued": "feed:published",
    "date": "feed:published",
    "updated": "feed:updated",
    "modified": "feed:updated",
}
_BODIES = ("encoded", "content", "description", "summary")
_WHOLE = ("encoded", "content")
"""Where feeds put the whole text."""
TEASER = "The feed gives only the beginning of this page; --follow fetches the whole of it."
_WORDS = 150
"""Words below which a summary is no article."""


def read(source: Source) -> Iterator[Item]:
    """Open a feed.

    The raw text of an entry is a small page made of what the feed says of it, its title and its body, so that offsets
    lead into what the entry shows and not into escaped markup, and the entry can be read again by itself.

    Raises:
        UnreadableDocument: the file is no well-formed feed, or has no entry.
    """
    decoded = decode(source.data, name=source.name, declared=declared_charset(source.data))
    root = _parse(decoded.text, source.name)
    entries = [e for e in root.iter() if _name(e) in ("item", "entry")][:MOST_ENTRIES]
    if not entries:
        raise UnreadableDocument(
            f"{source.name} is no RSS or Atom feed, or has no entry",
            subject=source.name,
            hint="save the page itself as .html, or the feed again with its entries",
        )
    channel = next((e for e in root.iter() if _name(e) in ("channel", "feed")), root)
    for entry in entries:
        yield _item(source, entry, channel, notes=decoded.notes)


def _parse(text: str, name: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, remove_comments=True
    )
    body = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)
    try:
        root = etree.fromstring(body.strip().encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as broken:
        raise UnreadableDocument(
            f"{name} is not well-formed XML", subject=name, hint="save the feed again, or its page as .html"
        ) from broken
    if root is None:
        raise UnreadableDocument(f"{name} is not well-formed XML", subject=name, hint="save the feed again")
    return root


def _item(source: Source, entry: etree._Element, channel: etree._Element, *, notes: tuple[str, ...]) -> Item:
    title = _text(entry, "title")
    told, body = next(((n, t) for n in _BODIES if (t := _text(entry, n))), ("", ""))
    escaped = body if re.search(r"<\w+[^>]*>|&\w+;", body) else f"<p>{html_escape.escape(body, quote=False)}</p>"
    link = _link(entry)
    pairs = [("title", html_escape.unescape(title)), ("timeline:kind", "feed")]
    pairs += [(_DATES[_name(e)], (e.text or "").strip()) for e in entry if _name(e) in _DATES]
    language = _text(channel, "language") or channel.get("{http://www.w3.org/XML/1998/namespace}lang", "")
    pairs += [("lang", language), ("site_name", _text(channel, "title"))]
    author = _text(entry, "creator") or _text(entry, "author")
    pairs += [("author", author), ("canonical", link)]
    if link.startswith(("http://", "https://")) and _is_teaser(told, body):
        pairs += [("timeline:part", "teaser"), ("timeline:note", TEASER)]
    page = (
        f"{meta(pairs)}<article><h1>{html_escape.escape(html_escape.unescape(title), quote=False)}</h1>\n"
        f"{escaped}</article>"
    )
    addresses = source.addresses
    if link.startswith(("http://", "https://")):
        # Its link alone: at the address of the feed, entries of two days would be versions of one another.
        addresses = (Address("url", link),)
    name = title[:120] or link or source.name
    of_entry = Source(
        name=f"{source.name}: {name}",
        data=page.encode("utf-8"),
        retrieved=source.retrieved,
        addresses=addresses,
        declared=source.declared,
        media_type="text/html",
    )
    return page_item(of_entry, page, notes=notes)


def _is_teaser(told: str, body: str) -> bool:
    """Tell whether an entry holds the beginning of its page only: a short summary, or a text that is cut off."""
    words = html_escape.unescape(re.sub(r"<[^<>]{0,500}>", " ", body)).split()
    return (told not in _WHOLE and len(words) < _WORDS) or bool(re.search(r"(?:…|\.{3})\W{0,4}$", " ".join(words[-3:])))


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rsplit("}", 1)[-1].lower() if isinstance(tag, str) else ""


def _text(parent: etree._Element, name: str) -> str:
    for child in parent:
        if _name(child) == name:
            inner = child.find("{*}name") if name == "author" else None
            words = (child if inner is None else inner).itertext()
            return " ".join("".join(w for w in words if isinstance(w, str)).split())
    return ""


def _link(entry: etree._Element) -> str:
    for child in entry:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            return (child.get("href") or child.text or "").strip()
    return ""
