"""XML files: which reader opens one, by its root element; ``ROOTS`` is the list of those that are known."""

import re
from collections.abc import Callable, Iterator

from ingest.readers import feed, html, tei, timelines
from ingest.readers.encoding import decode
from ingest.readers.item import Item, Source
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

ROOTS: dict[str, Callable[[Source], Iterator[Item | Failure]]] = {
    "rss": feed.read,
    "feed": feed.read,
    "rdf": feed.read,
    "tei": tei.read,
    "teicorpus": tei.read,
    "html": html.read,
    "data": timelines.read_simile_xml,
}
"""The reader of each root element, by its name in lower case and without prefix."""

_HEAD = 65_536
_PROLOG = re.compile(
    r"\s+|<\?[^>]{0,2000}\?>|<!--.{0,20000}?-->|<!doctype[^>\[]{0,2000}(?:\[.{0,40000}?\]\s*)?>",
    re.DOTALL | re.IGNORECASE,
)
_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]{0,60}:)?([A-Za-z_][\w.-]{0,60})(?=[\s/>])")


def read(source: Source) -> Iterator[Item | Failure]:
    """Open an XML file by its root element; one whose root no reader knows is tried as a feed.

    Raises:
        UnreadableDocument: the file is empty, binary, or no XML that is known; the error says the mend.
    """
    charset = html.declared_charset(source.data)
    # Each reader has a bound of its own; that of feeds is the widest.
    root = root_of(decode(source.data, name=source.name, declared=charset, longest=feed.LONGEST_FEED).text)
    reader = ROOTS.get(root.lower())
    if reader is None:
        what = f"its root element is <{root}>" if root else "it has no root element"
        raise UnreadableDocument(
            f"{source.name} is XML of a kind that is not known ({what})",
            subject=source.name,
            hint="known are feeds (RSS, Atom), TEI and SIMILE timelines; save a page as .html, a text as .txt",
        )
    return reader(source)


def root_of(text: str) -> str:
    """Return the name of a document's root element without its prefix, "" where the text is no XML.

    >>> root_of("<?xml version='1.0'?><!-- a note --><tei:TEI xmlns:tei='x'>"), root_of("a < b")
    ('TEI', '')
    """
    head, at = text[:_HEAD], 0
    while passed := _PROLOG.match(head, at):
        at = passed.end()
    root = _ROOT.match(head, at)
    return root[1] if root else ""


def looks_like_xml(text: str) -> bool:
    """Tell whether a text begins like an XML document that is known here; pages are told by their own signs."""
    root = root_of(text).lower()
    return root in ROOTS and root != "html"
