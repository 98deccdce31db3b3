"""Content: what kind of document came, by the server's word, the bytes and the address, in this order of trust.

The server's charset is used up here: a body that needs it becomes UTF-8 with a byte order mark, so that the bytes
that are kept tell by themselves how they are read.

Reference: RFC 9110 on ``Content-Type``; WHATWG Encoding: a byte order mark wins over the header, the header over the
page.
"""

import codecs
import re

from ingest.fetch.exchange import Answer
from ingest.readers import MEDIA_TYPES, READERS, suffix_of
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
    body = answer.body
    label = re.search(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", answer.header("content-type"), re.IGNORECASE)
    if not label or body.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return body
    if kind and not kind.startswith("text/") and not kind.endswith("xml"):
        return body
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return body
    name = "windows-1252" if label[1].lower() in ("iso-8859-1", "latin1", "us-ascii", "ascii") else label[1]
    try:
        text = body.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return body  # the label is wrong: the reader finds out for itself
    return codecs.BOM_UTF8 + text.encode("utf-8", errors="replace") if isinstance(text, str) else body
