"""Feeds: RSS and Atom, one item an entry, its own date and address kept.

Reference: RSS 0.9x, 1.0 (RDF) and 2.0; RFC 4287 (Atom); Dublin Core; the content module's ``encoded``.
"""

import html as html_escape
import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from ingest.readers.encoding import LONGEST_TEXT, decode
from ingest.readers.feed_entry import MOST_ENTRIES, Entry, entry_item, too_many
from ingest.readers.html import declared_charset
from ingest.readers.item import Item, Source
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

LONGEST_FEED = 300_000_000
"""Characters of a feed that is opened at all; of more than ``LONGEST_TEXT`` only the first entries are read."""

_PUBLISHED = ("pubdate", "published", "issued", "date", "created")
_UPDATED = ("updated", "modified", "lastbuilddate")
_BODIES = ("encoded", "content", "description", "summary")
_WHOLE = ("encoded", "content")
"""Where feeds put the whole text."""
_MEDIA = "http://search.yahoo.com/mrss/"
"""Titles and descriptions of pictures, not of the entry."""
_XML = "{http://www.w3.org/XML/1998/namespace}"
_CLOSED = re.compile(r"</(?:[\w.-]{1,40}:)?(?:item|entry)\s*>", re.IGNORECASE)
_ENDED = re.compile(
    r"</(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel)\s*>\s*(?:<!--.{0,2000}?-->\s*)*\Z", re.IGNORECASE | re.DOTALL
)
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)([A-Za-z][A-Za-z0-9]{1,30};)?")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,2000}(?:\[.{0,100000}?\]\s*)?>", re.IGNORECASE | re.DOTALL)


def read(source: Source) -> Iterator[Item | Failure]:
    """Open a feed; one that breaks off gives its whole entries and says so.

    Raises:
        UnreadableDocument: the file is no well-formed feed, or has no entry.
    """
    decoded = decode(source.data, name=source.name, declared=declared_charset(source.data), longest=LONGEST_FEED)
    text, broken = _whole_entries(decoded.text)
    root = _parse(text, source.name)
    entries = [e for e in root.iter() if _name(e) in ("item", "entry")]
    if not entries:
        raise UnreadableDocument(
            f"{source.name} is no RSS or Atom feed, or has no entry",
            subject=source.name,
            hint="save the page itself as .html, or the feed again with its entries",
        )
    channel = _channel(next((e for e in root.iter() if _name(e) in ("channel", "feed")), root))
    for entry in entries[:MOST_ENTRIES]:
        yield entry_item(source, _entry(entry, channel), notes=decoded.notes)
    if len(entries) > MOST_ENTRIES:
        yield too_many(source, len(entries))
    elif broken:
        where = source.addresses[0].value if source.addresses else ""
        reason = f"the feed breaks off; its {len(entries):,} whole entries were kept"
        yield Failure(source.name, reason, "download or save the feed again", where)


def _whole_entries(text: str) -> tuple[str, bool]:
    """Return a feed up to its last whole entry where it does not end as feeds end, and whether it had to be cut."""
    if len(text) <= LONGEST_TEXT and (_ENDED.search(text, max(0, len(text) - 4000)) or not _CLOSED.search(text)):
        return text, False
    end = 0
    for closed in _CLOSED.finditer(text, 0, LONGEST_TEXT):
        end = closed.end()
    return (text[:end], True) if end else (text[:LONGEST_TEXT], True)


def _parse(text: str, name: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, remove_comments=True
    )
    body = _DOCTYPE.sub("", re.sub(r"\A\s*<\?xml[^>]*\?>", "", text), count=1)
    try:
        root = etree.fromstring(_REFERENCE.sub(_as_letters, body).strip().encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as broken:
        raise UnreadableDocument(
            f"{name} is not well-formed XML", subject=name, hint="save the feed again, or its page as .html"
        ) from broken
    if root is None:
        raise UnreadableDocument(f"{name} is not well-formed XML", subject=name, hint="save the feed again")
    return root


def _as_letters(found: re.Match[str]) -> str:
    """Write what XML does not know as a reference (``&nbsp;``, a bare ``&``) so that no word is lost or glued."""
    if not found[1]:
        return "&amp;"
    letters = html_escape.unescape(found[0])
    return letters if letters != found[0] else f"&amp;{found[1]}"


def _channel(channel: etree._Element) -> Entry:
    """Return what a feed says of all its entries, read once: its entries are children of it too."""
    return Entry(
        language=_text(channel, "language") or channel.get(f"{_XML}lang") or "",
        outlet=_text(channel, "title"),
        base=channel.get(f"{_XML}base") or _link(channel),
    )


def _entry(entry: etree._Element, channel: Entry) -> Entry:
    told, body = next(((n, t) for n in _BODIES if (t := _body(entry, n))), ("", ""))
    return replace(
        channel,
        title=_text(entry, "title"),
        body=body,
        whole=told in _WHOLE,
        link=_link(entry) or _permanent(entry),
        key=_text(entry, "guid")
        or _text(entry, "id")
        or entry.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about", ""),
        published=next((t for n in _PUBLISHED if (t := _text(entry, n))), ""),
        updated=next((t for n in _UPDATED if (t := _text(entry, n))), ""),
        author=_text(entry, "creator") or _text(entry, "author"),
        language=entry.get(f"{_XML}lang") or channel.language,
        base=entry.get(f"{_XML}base") or channel.base,
    )


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rsplit("}", 1)[-1].lower() if isinstance(tag, str) else ""


def _children(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the children of a name, those of pictures apart."""
    for child in parent:
        if _name(child) == name and not child.tag.startswith(f"{{{_MEDIA}}}"):
            yield child


def _text(parent: etree._Element, name: str) -> str:
    for child in _children(parent, name):
        inner = child.find("{*}name") if name == "author" else None
        words = (child if inner is None else inner).itertext()
        text = " ".join("".join(w for w in words if isinstance(w, str)).split())
        if text:
            return text
    return ""


def _body(entry: etree._Element, name: str) -> str:
    """Return a body: escaped markup or text as it is, elements inside it (``type="xhtml"``) as markup."""
    for child in _children(entry, name):
        if len(child):
            inside = "".join(etree.tostring(part, encoding="unicode", method="html") for part in child)
            # Names with a prefix ("xhtml:p") and their declarations say nothing to a reader of pages.
            markup = re.sub(r"(</?)[\w-]{1,30}:(?=\w)", r"\1", re.sub(r"\sxmlns(?::[\w-]+)?=\"[^\"]*\"", "", inside))
            return f"{child.text or ''}{markup}".strip()
        if (child.text or "").strip():
            return (child.text or "").strip()
    return ""


def _link(parent: etree._Element) -> str:
    for child in _children(parent, "link"):
        if child.get("rel", "alternate") == "alternate" and (link := (child.get("href") or child.text or "").strip()):
            return link
    return ""


def _permanent(entry: etree._Element) -> str:
    """Return the id of an entry that is said to be a link, or looks like one."""
    for child in _children(entry, "guid"):
        if child.get("isPermaLink", "true").lower() == "true" and re.match(r"https?://", (child.text or "").strip()):
            return (child.text or "").strip()
    return ""
