"""MHTML and Safari's web archives: a page saved with its pictures in one file; the page alone is read.

Reference: RFC 2557 (MIME Encapsulation of Aggregate Documents); the keys of a web archive as WebKit writes them.
"""

import plistlib
import struct
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from itertools import islice
from xml.parsers.expat import ExpatError

from ingest.readers.encoding import decode
from ingest.readers.html import declared_charset, page_item
from ingest.readers.item import Hints, Item, Source
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument

MEDIA_TYPE = "multipart/related"
ARCHIVE_TYPE = "application/x-webarchive"
_MOST_PARTS = 5_000
_PAGES = ("text/html", "application/xhtml+xml")
_SAVE_AGAIN = "save the page again, as .html or printed to PDF"


def read(source: Source) -> Iterator[Item]:
    """Open a page saved as ``.mht`` or ``.mhtml``.

    The day it was saved is kept as a hint of its own: it is not the day the page was published.

    Raises:
        UnreadableDocument: there is no page in it, or it is nested without end.
    """
    try:
        message = message_from_bytes(source.data)
        part = _page_part(message)
        content = part.get_payload(decode=True) if part is not None else None
    except (RecursionError, LookupError, ValueError) as broken:
        raise UnreadableDocument(f"{source.name} is broken", subject=source.name, hint=_SAVE_AGAIN) from broken
    if part is None or not isinstance(content, bytes):
        raise UnreadableDocument(
            f"{source.name} is no saved page, or has no page in it", subject=source.name, hint=_SAVE_AGAIN
        )
    link = _header(part, "Content-Location") or _header(message, "Snapshot-Content-Location")
    pairs = [("mhtml:saved", _header(message, "Date")), ("title", _header(message, "Subject"))]
    yield _item(source, content, MEDIA_TYPE, charset=part.get_content_charset(), link=link, pairs=pairs)


def read_archive(source: Source) -> Iterator[Item]:
    """Open a page saved by Safari as ``.webarchive``.

    Raises:
        UnreadableDocument: it is broken or has no page in it.
    """
    try:
        main = plistlib.loads(source.data)["WebMainResource"]
        content = main["WebResourceData"]
        charset, link = main.get("WebResourceTextEncodingName"), main.get("WebResourceURL")
    except (
        plistlib.InvalidFileException, ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError,
        RecursionError, MemoryError, struct.error, ExpatError,
    ) as broken:  # fmt: skip
        raise UnreadableDocument(
            f"{source.name} is no web archive, or a broken one", subject=source.name, hint=_SAVE_AGAIN
        ) from broken
    if not isinstance(content, bytes):
        raise UnreadableDocument(f"{source.name} has no page in it", subject=source.name, hint=_SAVE_AGAIN)
    yield _item(
        source,
        content,
        ARCHIVE_TYPE,
        charset=charset if isinstance(charset, str) else None,
        link=link if isinstance(link, str) else "",
        pairs=[],
    )


def _item(
    source: Source, content: bytes, media_type: str, *, charset: str | None, link: str, pairs: list[tuple[str, str]]
) -> Item:
    decoded = decode(content, name=source.name, declared=charset or declared_charset(content))
    address = Address("url", link.strip())
    if link.startswith(("http://", "https://")) and address not in source.addresses:
        source = replace(source, addresses=(address, *source.addresses))
    page = page_item(source, decoded.text, notes=decoded.notes)
    # What the page says of itself comes first; the envelope's title is its title written again.
    hints = Hints((*page.hints.pairs, *((key, value) for key, value in pairs if value)))
    return replace(page, media_type=media_type, hints=hints)


def _page_part(message: Message) -> Message | None:
    """Return the page itself: the part named as the start, else the first page; frames and pictures come after it."""
    parts = [p for p in islice(message.walk(), _MOST_PARTS) if not p.is_multipart()]
    pages = [p for p in parts if p.get_content_type() in _PAGES]
    start = message.get_param("start")
    named = next((p for p in pages if start and p.get("Content-ID", "").strip() == start), None)
    return named or next(iter(pages), None)


def _header(message: Message, name: str) -> str:
    value = message.get(name)
    try:
        return " ".join(str(make_header(decode_header(str(value)))).split())[:2000] if value else ""
    except (LookupError, ValueError):
        return " ".join(str(value).split())[:2000]
