"""ZIP names: what the members of an archive are called, whatever the machine that packed it called letters.

Reference: PKWARE APPNOTE 6.3, appendix D: names are IBM code page 437 unless flag 0x800 says UTF-8; most tools write
UTF-8 or their country's code page without saying so.
"""

import struct
import zipfile
from collections.abc import Sequence
from zlib import crc32

from charset_normalizer import from_bytes

_UTF8 = 0x800
_UNICODE_PATH = 0x7075
_SHORTEST = 24
"""Bytes beyond ASCII in all names together, from which an encoding may be guessed."""


def member_names(entries: Sequence[zipfile.ZipInfo]) -> list[str]:
    """Return a name for each entry: the extra field's, UTF-8 where the bytes are that, a guess over all of them."""
    raw = [_raw(e) for e in entries]
    unsure = [r for r in raw if r is not None and not r.isascii() and _utf8(r) is None]
    encoding = _guess(b"\n".join(unsure)) if unsure else "cp437"
    return [_name(e, r, encoding) for e, r in zip(entries, raw, strict=True)]


def _raw(entry: zipfile.ZipInfo) -> bytes | None:
    """Return the bytes of a name, None where the archive says that it is UTF-8."""
    if entry.flag_bits & _UTF8:
        return None
    try:
        return entry.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return None


def _name(entry: zipfile.ZipInfo, raw: bytes | None, encoding: str) -> str:
    if raw is None or raw.isascii():
        return entry.filename
    return _extra(entry.extra, raw) or _utf8(raw) or raw.decode(encoding, errors="replace")


def _utf8(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _extra(extra: bytes, raw: bytes) -> str | None:
    """Return the name of the extra field made for it, if it was made for this very name."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        body = extra[at + 4 : at + 4 + size]
        if kind == _UNICODE_PATH and len(body) > 5 and struct.unpack_from("<I", body, 1)[0] == crc32(raw):
            return _utf8(body[5:])
        at += 4 + size
    return None


def _guess(raw: bytes) -> str:
    if sum(1 for b in raw if b > 127) < _SHORTEST:
        return "cp437"
    best = from_bytes(raw).best()
    return best.encoding if best is not None else "cp437"
