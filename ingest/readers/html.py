"""HTML: saved pages and print views; nothing is fetched, no entity is expanded, nothing is run."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.readers.encoding import decode
from ingest.readers.hints import page_hints
from ingest.readers.html_body import body_pieces
from ingest.readers.html_pieces import pieces
from ingest.readers.item import Hints, Item, Source
from ingest.record.document import DocumentKind

_CHARSET = re.compile(rb"""<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)
_HEAD_BYTES = 8_192
MOST_NOTES = 8
ARTICLE = "<article>"
"""Where the text of a made page begins."""
MADE_TYPE = "application/x-timeline-page"
"""What a page is that a reader made (``made_page.py``). No file, mail or server can say so: no suffix stands for it."""
_KINDS: dict[str, DocumentKind] = {"feed": "feed"}
"""Kinds that a made page may say of itself."""
_LOOKS = re.compile(
    r"\A\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    r"(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:article|main|div|section|table|h1|meta|p)(?:\s[^<>]*)?>)",
    re.IGNORECASE | re.DOTALL,
)


def read(source: Source) -> Iterator[Item]:
    """Open one page.

    Raises:
        UnreadableDocument: the file is empty or binary.
    """
    decoded = decode(source.data, name=source.name, declared=declared_charset(source.data))
    yield page_item(source, decoded.text, notes=decoded.notes)


def read_made(source: Source) -> Iterator[Item]:
    """Open a page that a reader made: it says its kind and its notes itself, above its text and nowhere else.

    Raises:
        UnreadableDocument: it is no text.
    """
    page = decode(source.data, name=source.name, declared="utf-8").text
    yield made_page_item(source, page)


def made_page_item(source: Source, page: str) -> Item:
    """Return the item of a page that a reader made and that is text already."""
    # The text may be anybody's markup: what it states is that of any page.
    head, _, text = page.partition(ARTICLE)
    hints = Hints((*page_hints(head, made=True).pairs, *page_hints(text).pairs))
    told = tuple(value for key, value in hints.pairs if key == "timeline:note")
    item = page_item(source, page, notes=told[:MOST_NOTES])
    return replace(item, kind=_KINDS.get(hints.first("timeline:kind") or "", "page"), media_type=MADE_TYPE, hints=hints)


def page_item(source: Source, page: str, *, notes: tuple[str, ...] = ()) -> Item:
    """Return the item of a page that is text already."""
    return Item(
        source=source,
        kind="page",
        media_type="text/html",
        raw=page,
        pieces=(*pieces(page), *body_pieces(page)),
        hints=page_hints(page),
        notes=notes,
        marked=True,
    )


def declared_charset(data: bytes) -> str | None:
    """Return the charset a page names in its first 8 kB, None where it names none."""
    head = data[:_HEAD_BYTES]
    found = _XML_CHARSET.search(head) or _CHARSET.search(head)
    return found[1].decode("ascii") if found else None


def looks_like_html(text: str) -> bool:
    """Tell whether a text is a page that was saved or pasted under another name.

    >>> looks_like_html("<!doctype html><p>Talks resumed.</p>"), looks_like_html("a < b, <unclear>, b > c")
    (True, False)
    """
    head = text[:_HEAD_BYTES]
    return bool(_LOOKS.match(head)) and len(re.findall(r"</?[a-zA-Z][^<>]{0,300}>", head)) >= 2
