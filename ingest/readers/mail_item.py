"""Mail item: the pieces and hints of one mail in its kept form, with what is not its own words set apart."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email.utils import parseaddr

from ingest.readers import html_pieces, plain
from ingest.readers.header_dates import sent
from ingest.readers.item import Hints, Item, Piece, Source
from ingest.readers.mail_form import MEDIA_TYPE, Form, body_start, parse
from ingest.readers.mail_marks import Line, bare_subject, is_carrier, mark, plain_line
from ingest.readers.trace import clipped
from ingest.record.document import Segment

_QUOTED = frozenset(
    {".gmail_quote", ".gmail_quote_container", ".yahoo_quoted", ".moz-cite-prefix", ".protonmail_quote", ".zmail_extra",
     "#divrplyfwdmsg", "#appendonsend", "#mail-editor-reference-message-container", ".wordsection1-quoted"}
)  # fmt: skip
_SIGNED = frozenset(
    {".gmail_signature", ".gmail_signature_prefix", ".moz-signature", "#signature", ".signature", ".email-signature",
     "#ms-outlook-mobile-signature", ".protonmail_signature_block", ".x_gmail_signature"}
)  # fmt: skip


def form_item(source: Source, text: str) -> Item:
    """Return the item of a mail in its kept form; its source already holds that form's bytes."""
    form = parse(text)
    start = body_start(text)
    found = body_pieces(form, text, start)
    marks = mark([line_of(p) for p in found])
    pieces = tuple(replace(p, inside=(*p.inside, f".{m}")) if m else p for p, m in zip(found, marks, strict=True))
    return Item(
        source=source,
        kind="mail",
        media_type=MEDIA_TYPE,
        raw=text,
        pieces=(*_subject(text, start), *pieces),
        hints=Hints(tuple((key, value) for key, value in _hints(form) if value)),
        notes=form.notes,
        marked=form.html,
    )


def body_pieces(form: Form, text: str, start: int) -> list[Piece]:
    """Return the lines of a mail's body, which begins at an offset of its text, whether plain or markup."""
    if not form.html:
        return list(plain.lines(text, start=start))
    return [line for piece in html_pieces.pieces(text[start:]) for line in _cut(_moved(piece, start))]


def line_of(piece: Piece) -> Line:
    """Return a piece as a line that marks are looked for in."""
    start, end = piece.segments[0].raw_start, piece.segments[-1].raw_end
    if piece.tag == "line":
        return plain_line(piece.text, start, end)
    inside = frozenset(piece.inside)
    quoted = bool(inside & _QUOTED) or piece.text.startswith(">")
    return Line(piece.text, start, end, quoted, quoted or "blockquote" in inside, bool(inside & _SIGNED))


def sender(words: str) -> tuple[str, str]:
    """Return name and host of a sender, "" where unsaid.

    >>> sender('"Lind, A." <a.lind@press.example.org>')
    ('Lind, A.', 'press.example.org')
    """
    name, address = parseaddr(words)
    host = address.rpartition("@")[2].lower() if "@" in address else ""
    return name.strip() or address, host


def _hints(form: Form) -> Iterator[tuple[str, str]]:
    name, host = sender(form.first("From"))
    yield "title", bare_subject(form.first("Subject"))
    yield "mail:date", sent(form.first("Date"))
    yield "author", name
    listed = form.first("List-Id").partition("<")[0].strip(' "')
    yield "site_name", form.first("Organization") or listed or ("" if is_carrier(host) else host)
    yield "lang", form.first("Content-Language").partition(",")[0].strip()
    yield "mail:from", form.first("From")
    yield "mail:to", form.first("To")
    yield "mail:id", form.first("Message-ID")
    yield "mail:list", form.first("List-Unsubscribe") or form.first("List-Id")


def _subject(text: str, start: int) -> Iterator[Piece]:
    found = re.compile(r"^Subject: (.+)$", re.MULTILINE).search(text, 0, start)
    if found is None:
        return
    words = bare_subject(found[1])
    at = found.start(1) + found[1].rfind(words)
    if re.search(r"\w", words):
        yield Piece(words, (Segment(0, len(words), at, at + len(words)),), tag="h1")


def _moved(piece: Piece, by: int) -> Piece:
    moved = (replace(s, raw_start=s.raw_start + by, raw_end=s.raw_end + by) for s in piece.segments)
    return replace(piece, segments=tuple(moved))


def _cut(piece: Piece) -> Iterator[Piece]:
    """Yield the lines of a piece that has line breaks: one of them may be the mail's and the next a quotation."""
    if "\n" not in piece.text:
        yield piece
        return
    at = 0
    for line in piece.text.split("\n"):
        start = at + len(line) - len(line.lstrip())
        end = at + len(line.rstrip())
        if start < end:
            yield replace(piece, text=piece.text[start:end], segments=clipped(piece.segments, start, end), times=())
        at += len(line) + 1
