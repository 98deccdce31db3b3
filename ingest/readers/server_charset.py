"""Server charset: bytes whose letters only the server's header tells become UTF-8 with a byte order mark.

So the bytes that are kept tell by themselves how they are read.

Reference: RFC 9110 on ``Content-Type``; WHATWG Encoding: a byte order mark wins over the header, the header over the
page; ``iso-8859-1`` means windows-1252.
"""

import codecs
import re

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def as_utf8(body: bytes, *, content_type: str, kind: str = "") -> bytes:
    """Return a body as it came, or as UTF-8 where it is text that only the header of its answer makes readable.

    Args:
        body: what the server sent, unpacked.
        content_type: its header, with parameters.
        kind: the media type it is read by, "" where its bytes decide.
    """
    label = _CHARSET.search(content_type)
    if not label or body.startswith(_MARKS) or (kind and not kind.startswith("text/") and not kind.endswith("xml")):
        return body
    if _is_utf8(body):
        return body
    name = "windows-1252" if label[1].lower() in ("iso-8859-1", "latin1", "us-ascii", "ascii") else label[1]
    try:
        text = body.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return body  # the label is wrong: the reader finds out for itself
    return codecs.BOM_UTF8 + text.encode("utf-8", errors="replace") if isinstance(text, str) else body


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
