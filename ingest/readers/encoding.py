"""Bytes to text: byte order mark, declared charset, UTF-8, and only then a guess, which is said.

Reference: WHATWG Encoding Standard for byte order marks and for the label ``iso-8859-1`` meaning windows-1252.
"""

import codecs
import re
from dataclasses import dataclass

from ingest.readers.guessing import guess
from ingest.record.errors import UnreadableDocument

LONGEST_TEXT = 20_000_000
"""Characters of one document; more is a dump, not a document, and would block the run."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LATIN = {"iso-8859-1", "iso8859-1", "latin-1", "latin1", "l1", "us-ascii", "ascii", "iso-ir-100", "cp819"}
_SIGNATURES = (
    (b"%PDF", "a PDF", ".pdf"),
    (b"PK\x03\x04", "a ZIP archive or an office document", ".docx, .xlsx or .zip"),
    (b"\xd0\xcf\x11\xe0", "an old office document", ".doc or .xls"),
    (b"\x89PNG", "a picture", ".png"),
    (b"\xff\xd8\xff", "a picture", ".jpg"),
    (b"GIF8", "a picture", ".gif"),
    (b"II*\x00", "a picture", ".tif"),
    (b"\x1f\x8b", "a compressed file", ".gz"),
    (b"7z\xbc\xaf", "a compressed file", ".7z"),
    (b"SQLite format 3", "a database", ".db"),
    (b"\x7fELF", "a program", ""),
    (b"MZ\x90", "a program", ".exe"),
    (b"{\\rtf", "a rich text file", ".rtf"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was read in, and what a reader of it should know."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, *, name: str, declared: str | None = None, longest: int = LONGEST_TEXT) -> Decoded:
    """Return the text of a file without its byte order mark.

    A byte order mark wins; then UTF-8 where the bytes are UTF-8 beyond ASCII (no other encoding looks like that by
    chance); then the declared charset where the bytes fit it; then a guess, which the notes name. ``longest`` is in
    characters: a file of many documents may be longer than one.

    Raises:
        UnreadableDocument: the file is empty, binary, or far too long.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise UnreadableDocument(f"{name} is empty", subject=name, hint="save it again with its text, or leave it out")
    refuse_binary(data, name=name)
    decoded = _decode(data, name=name, declared=declared)
    if len(decoded.text) > longest:
        raise UnreadableDocument(
            f"{name} has {len(decoded.text):,} characters", subject=name, hint="split it into single documents"
        )
    controls = len(_CONTROL.findall(decoded.text[:_SAMPLE]))
    if controls > 5 and controls > len(decoded.text[:_SAMPLE]) * 0.002:
        raise UnreadableDocument(
            f"{name} is not text (control characters in it)",
            subject=name,
            hint="save it as UTF-8 text, or give it the suffix of its real format",
        )
    if not decoded.text.strip():
        raise UnreadableDocument(f"{name} is empty", subject=name, hint="save it again with its text, or leave it out")
    return decoded


def refuse_binary(data: bytes, *, name: str) -> None:
    """Raise for bytes that begin like a known binary format.

    Raises:
        UnreadableDocument: with the format and the mend.
    """
    for signature, what, suffix in _SIGNATURES:
        if data.startswith(signature):
            mend = f"rename it to {suffix}, or save its text as .txt" if suffix else "leave it out"
            if suffix and name.lower().endswith(tuple(suffix.split(" or "))):
                mend = "it is damaged: save it again in the program it came from, or its text as .txt"
            raise UnreadableDocument(f"{name} is not text but {what}", subject=name, hint=mend)


def _decode(data: bytes, *, name: str, declared: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError:
                break
    wide = _wide(data)
    if wide is not None:
        return wide
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as bad:
        utf8_error = bad
    else:
        label = _python_name(declared)
        if declared and not data.isascii() and label not in (None, "utf-8"):
            return Decoded(text, "utf-8", (f"The page says {declared}, but its bytes are UTF-8; read as UTF-8.",))
        if declared and data.isascii() and label not in (None, "utf-8"):
            return _declared(data, declared) or Decoded(text, "utf-8")
        return Decoded(text, "utf-8")
    if declared:
        found = _declared(data, declared)
        if found is not None:
            return found
    return _mostly_utf8(data, utf8_error) or _guess(data, name=name, declared=declared)


def _wide(data: bytes) -> Decoded | None:
    """Read UTF-16 without a mark: every second byte of Latin text is then zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if half < 4 or max(even, odd) < half * 0.3 or min(even, odd) > half * 0.05:
        return None
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    try:
        return Decoded(data.decode(encoding), encoding, (f"Encoding guessed: {encoding}.",))
    except UnicodeDecodeError:
        return None


def _python_name(label: str | None) -> str | None:
    """Return Python's name of a charset label, None where it knows none."""
    if not label:
        return None
    clean = label.strip().strip("\"'").lower()
    if clean in _LATIN:
        return "windows-1252"
    try:
        info = codecs.lookup(clean)
    except (LookupError, ValueError):
        return None
    # rot13, hex and their like are no charsets, though Python lists them together.
    return info.name if getattr(info, "_is_text_encoding", True) else None


def _declared(data: bytes, declared: str) -> Decoded | None:
    label = _python_name(declared)
    if label is None:
        return None
    try:
        return Decoded(data.decode(label), label)
    except (UnicodeDecodeError, UnicodeError):
        if label != "windows-1252":
            return None
    return Decoded(data.decode("iso-8859-1"), "iso-8859-1")


def _mostly_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded | None:
    """Read UTF-8 with a few broken bytes: a cut at the end, one bad paste in the middle."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    beyond = sum(1 for c in text if ord(c) > 127) - broken
    if beyond < broken * 10:
        return None
    return Decoded(
        text, "utf-8", (f"{broken} bytes are not UTF-8 and show as \ufffd (the first at byte {error.start}).",)
    )


def _guess(data: bytes, *, name: str, declared: str | None) -> Decoded:
    encoding = guess(data[:_SAMPLE])
    if encoding is None:
        raise UnreadableDocument(
            f"{name} is in no known text encoding", subject=name, hint="save it as UTF-8 text and add it again"
        )
    text = data.decode(encoding, errors="replace")
    told = f"The page says {declared}, which its bytes do not fit. " if declared else ""
    return Decoded(text, encoding, (f"{told}Encoding guessed: {encoding}; accents may be wrong if the guess is.",))
