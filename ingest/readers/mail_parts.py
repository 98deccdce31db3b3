"""Mail parts: the text of a MIME message, its attachments and its headers, decoded whatever is wrong with them.

The library's modern header parser takes quadratic time over long addresses, so headers are decoded here.

Reference: RFC 5322, RFC 2045 to 2047, RFC 3676 (format=flowed).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from html import escape

from ingest.readers.encoding import decode
from ingest.readers.made_page import is_markup
from ingest.record.errors import UnreadableDocument

MOST_PARTS = 1_000
DEEPEST = 60
_LONGEST_HEADER = 20_000
_WORDS = re.compile(r"<[^<>]{0,2000}>|&#?\w{2,8};|\s+")
_FLOWED_QUOTE = re.compile(r"^(>*)[ ]?(.*)$")


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a mail; ``html`` says that it is markup, ``notes`` what a reader should know of its letters."""

    text: str
    html: bool
    notes: tuple[str, ...] = ()


def header(message: Message, name: str) -> str:
    """Return the first header of a name with its words decoded, "" where there is none."""
    wanted = name.lower()
    for key, value in message.raw_items():
        if key.lower() == wanted:
            return decoded_words(str(value))
    return ""


def decoded_words(raw: str) -> str:
    r"""Return a header's words: encoded words decoded, bare bytes read as UTF-8 or guessed, white space folded.

    >>> decoded_words("=?utf-8?q?Gespr=C3=A4che?=\n in Bergen")
    'Gespräche in Bergen'
    """
    text = " ".join(_bare(raw[:_LONGEST_HEADER]).split())
    if "=?" not in text:
        return text
    try:
        runs = decode_header(text)
    except (HeaderParseError, ValueError):
        return text
    return " ".join("".join(_run(words, charset) for words, charset in runs).split())


def body_of(message: Message) -> Body | None:
    """Return the text of a mail: the parts that are shown, one of each set of alternatives; None where it has none."""
    parts = [part for part in _bodies(message, 0) if part.text.strip()]
    if not parts:
        return None
    notes = tuple(dict.fromkeys(note for part in parts for note in part.notes))
    if not any(part.html for part in parts):
        return Body("\n\n".join(part.text for part in parts), False, notes)
    return Body("\n".join(part.text if part.html else _as_markup(part.text) for part in parts), True, notes)


def attachments(message: Message) -> Iterator[Message]:
    """Yield the parts of a mail that are not its shown text, in order; a mail within it is one, unopened."""
    left = [MOST_PARTS]
    yield from _attached(message, 0, left)


def file_name(part: Message) -> str:
    """Return the name an attachment gives itself, "" where it gives none."""
    try:
        return decoded_words(part.get_filename() or "")
    except (UnicodeError, ValueError, TypeError, HeaderParseError):
        return ""


def payload(part: Message) -> bytes:
    """Return the bytes of a part, decoded from its transfer encoding as far as it goes."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, UnicodeError, LookupError):
        return b""
    return data if isinstance(data, bytes) else b""


def _bare(raw: str) -> str:
    """Return a header in which bytes stand for themselves as the text they are."""
    if raw.isascii() or not re.search("[\udc80-\udcff]", raw):
        return raw
    return decode(raw.encode("utf-8", "surrogateescape"), name="the header").text


def _run(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    if charset is None:
        return words.decode("ascii", "replace")
    try:
        return decode(words, name="the header", declared=charset).text if words.strip() else words.decode("ascii")
    except UnreadableDocument:
        return words.decode("utf-8", "replace")


def _bodies(part: Message, depth: int) -> Iterator[Body]:
    if depth > DEEPEST:
        return
    kind = part.get_content_type()
    if part.is_multipart():
        children = [child for child in part.get_payload() if isinstance(child, Message)][:MOST_PARTS]
        if kind == "message/rfc822" or not children:
            return
        if kind == "multipart/alternative":
            chosen = _alternative([list(_bodies(child, depth + 1)) for child in children])
            yield from chosen
        elif kind in ("multipart/related", "multipart/signed"):
            yield from _bodies(children[0], depth + 1)
        else:
            for child in children:
                yield from _bodies(child, depth + 1)
    elif kind in ("text/plain", "text/html", "text/enriched", "text/markdown") and not _is_attached(part):
        yield from _text(part, html=kind == "text/html")


def _alternative(choices: list[list[Body]]) -> list[Body]:
    """Return the plain text of alternatives, or the HTML where the plain text is a stub or markup itself."""
    plain = next((c for c in choices if c and not any(b.html for b in c)), [])
    rich = next((c for c in reversed(choices) if any(b.html for b in c)), [])
    if not plain or not rich:
        return plain or rich
    return plain if _is_whole(plain, rich) else rich


def better(plain: Body | None, rich: Body | None) -> Body | None:
    """Return the plain text of a mail, or its markup where the plain text is a stub."""
    if plain is None or rich is None:
        return plain or rich
    return plain if _is_whole([plain], [rich]) else rich


def _is_whole(plain: Sequence[Body], rich: Sequence[Body]) -> bool:
    said, shown = (sum(len(_WORDS.sub("", b.text)) for b in c) for c in (plain, rich))
    return said >= shown * 0.6 and not any(is_markup(b.text) for b in plain)


def _text(part: Message, *, html: bool) -> Iterator[Body]:
    data = payload(part)
    try:
        decoded = decode(data, name="the mail", declared=_charset(part))
    except UnreadableDocument:
        return
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    if flowed and not html:
        text = unflowed(text, joined=str(part.get_param("delsp", "")).lower() == "yes")
    yield Body(text, html, decoded.notes)


def unflowed(text: str, *, joined: bool = False) -> str:
    r"""Return a text whose lines were broken for the way, with its paragraphs on one line each.

    ``joined`` says that the blank before a break is not part of the text (DelSp).

    >>> unflowed("They met \nin Bergen.\n>> Where \n>> then?\n")
    'They met in Bergen.\n>> Where then?'
    """
    done: list[str] = []
    open_depth: int | None = None
    for line in text.rstrip("\n").split("\n"):
        found = _FLOWED_QUOTE.match(line)
        depth, words = (len(found[1]), found[2]) if found else (0, line)
        signature = words == "-- "
        if open_depth == depth and not signature:
            done[-1] += words
        else:
            done.append(f"{'>' * depth}{' ' if depth and words else ''}{words}")
        flows = words.endswith(" ") and not signature
        open_depth = depth if flows else None
        if flows and joined:
            done[-1] = done[-1][:-1]
    return "\n".join(done)


def _attached(part: Message, depth: int, left: list[int]) -> Iterator[Message]:
    if depth > DEEPEST or left[0] <= 0:
        return
    left[0] -= 1
    kind = part.get_content_type()
    if kind == "message/rfc822":
        yield part
    elif part.is_multipart():
        for child in part.get_payload():
            if isinstance(child, Message):
                yield from _attached(child, depth + 1, left)
    elif _is_attached(part) or not kind.startswith("text/"):
        yield part


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(file_name(part))


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (UnicodeError, ValueError, LookupError):
        return None


def _as_markup(text: str) -> str:
    paragraphs = [p for p in re.split(r"\n\s*\n", text) if p.strip()]
    return "".join(f"<p>{escape(p.strip(), quote=False).replace(chr(10), '<br>')}</p>" for p in paragraphs)
