"""Content: what kind of document came, by the server's word, the bytes and the address, in this order of trust.

The server's charset is used up here (``readers/server_charset.py``), so that the bytes that are kept tell by themselves
how they are read.

Reference: RFC 9110 on ``Content-Type``.
"""

import codecs

from ingest.fetch.exchange import Answer
from ingest.readers import MEDIA_TYPES, READERS, suffix_of
from ingest.readers.server_charset import as_utf8
from ingest.readers.xml_file import looks_like_xml

_VAGUE = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})
"""Types that say little: the bytes and the address tell more."""
_CALLED = {"image": "a picture", "video": "a film", "audio": "a sound", "font": "a typeface"}
_SNIFF = 4_096


def media_type_of(answer: Answer) -> str:
    """Return the media type a server names, in lower case and without parameters."""
    return answer.header("content-type").partition(";")[0].strip().lower()


def reader_type(answer: Answer, url: str) -> str | None:
    """Return by which media type a body is read, "" where its name and bytes decide; None if no reader knows it."""
    told = media_type_of(answer)
    head = answer.body[:_SNIFF]
    if head.startswith(b"%PDF-"):
        return "application/pdf" if "application/pdf" in MEDIA_TYPES else None
    loose = told in _VAGUE or told.startswith("text/") or told.endswith(("xml", "html"))
    # Feeds are served as pages and as plain text.
    if loose and looks_like_xml(head.decode("utf-8", errors="replace").removeprefix("\ufeff")):
        return "application/xml"
    if told in MEDIA_TYPES and told not in _VAGUE:
        return told
    suffix = suffix_of(url)
    if suffix in READERS:
        # The address knows what the server does not say.
        return next((kind for kind, known in MEDIA_TYPES.items() if known == suffix), "")
    return "" if told in _VAGUE and not _binary(head) else None


def refused_type(answer: Answer) -> str:
    """Return in words what a body is that no reader knows."""
    told = media_type_of(answer) or "something without a type"
    what = _CALLED.get(told.partition("/")[0])
    return f"the link gives {what} ({told})" if what else f"the link gives {told}"


def _binary(head: bytes) -> bool:
    return b"\x00" in head and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def as_kept(answer: Answer, kind: str) -> bytes:
    """Return the body as it is kept: as it came, or as UTF-8 where only the server's header tells the charset."""
    return as_utf8(answer.body, content_type=answer.header("content-type"), kind=kind)
