"""Mail: a message as ``.eml``; its text is an item, and so is each mail it passes on and each attachment that is read.

A mail that passes another on is two documents, as their days differ; a note without words of its own ("FYI") is kept
as a note of the mail it came with. Earlier mails quoted below an answer are left out of it, as shown on its card.

Reference: RFC 5322, RFC 2392 (``mid:`` addresses), RFC 2919 (List-Id).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from functools import partial
from hashlib import sha256

from ingest.readers.encoding import decode
from ingest.readers.item import Item, Source
from ingest.readers.mail_attached import Attached, Post, left_notes, open_attached, renamed
from ingest.readers.mail_form import MEDIA_TYPE, Form, parse, told_head, write
from ingest.readers.mail_item import body_pieces, form_item, line_of
from ingest.readers.mail_marks import bare_subject, find_forwarded, mark
from ingest.readers.mail_parts import attachments, body_of, file_name, header, payload
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

_KEPT = (
    "Subject",
    "From",
    "To",
    "Cc",
    "Date",
    "Message-ID",
    "List-Id",
    "List-Unsubscribe",
    "Organization",
    "Content-Language",
)
NOT_SENT = "The mail gives no date of its own; this is when the first server took it on."
_DEEPEST_FORWARD = 5
_FEW_LETTERS = 12
"""Letters up to which the words above a mail that is passed on are a remark ("for your information")."""
_SNIFFED = 16_384
_HEAD_LINE = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{0,60}):", re.MULTILINE)
_BOXED = re.compile(rb"From \S{1,200}[ \t][^\n]{0,100}\d\d:\d\d[^\n]{0,60}\n(?:[A-Za-z][A-Za-z0-9-]{0,60}:|>From )")
_BY_PROGRAMS = frozenset({b"message-id", b"received", b"mime-version", b"return-path", b"x-timeline-mail"})
_BEGINS = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]{0,60}:|From )")


def read(source: Source, post: Post) -> Iterator[Item | Failure]:
    """Open a mail; attachments that cannot be read are named in its notes, broken ones are failures in their place.

    Raises:
        UnreadableDocument: it has neither head nor text.
    """
    if source.media_type == MEDIA_TYPE:
        yield form_item(source, decode(source.data, name=source.name).text)
        return
    if not _BEGINS.match(source.data.lstrip(b"\xef\xbb\xbf\r\n\t ")):
        raise UnreadableDocument(
            f"{source.name} is no mail: it does not begin with a head",
            subject=source.name,
            hint="save the mail again as .eml",
        )
    message = message_from_bytes(source.data.lstrip(b"\xef\xbb\xbf\r\n\t "))
    yield from of_message(source, message, post)


def read_apple(source: Source, post: Post) -> Iterator[Item | Failure]:
    """Open a mail as Apple Mail stores it: the number of its bytes on a line, the mail, then what the program noted.

    Raises:
        UnreadableDocument: it is no such file.
    """
    length, _, rest = source.data.partition(b"\n")
    if not length.strip().isdigit() or len(length) > 20:
        raise UnreadableDocument(
            f"{source.name} is no mail of Apple Mail",
            subject=source.name,
            hint="drag the mail out of the program again",
        )
    yield from read(replace(source, data=rest[: int(length)]), post)


def looks_like(data: bytes) -> str:
    """Return the suffix of mails kept in files without one, "" where bytes are no mail.

    A memorandum has lines such as "From:" too; only mail programs write an id, a server or a MIME version.
    """
    head = data[:_SNIFFED]
    if head.startswith(b"From ") and _BOXED.match(head):
        return ".mbox"
    lines = _HEAD_LINE.findall(head.partition(b"\n\n")[0].partition(b"\r\n\r\n")[0])
    names = {name.lower() for name in lines}
    return ".eml" if _HEAD_LINE.match(head) and b"from" in names and names & _BY_PROGRAMS else ""


def of_message(source: Source, message: Message, post: Post) -> Iterator[Item | Failure]:
    """Yield the items of a parsed mail.

    Raises:
        UnreadableDocument: it has neither text nor attachment.
    """
    head = told_head([(name, header(message, name)) for name in _KEPT])
    body = body_of(message)
    notes = body.notes if body else ()
    received = "" if any(key == "Date" for key, _ in head) else _received(message)
    if received:
        head = (*head, ("Date", received))
        notes = (*notes, NOT_SENT)
    form = Form(head, body.text if body else "", body.html if body else False, notes)
    yield from of_form(source, form, tuple(_attached(message, post)), post)


def of_form(source: Source, form: Form, attached: Sequence[Attached], post: Post) -> Iterator[Item | Failure]:
    """Yield the item of a mail, those of the mails it passes on, and those of what is attached to it.

    Raises:
        UnreadableDocument: it has neither text nor attachment.
    """
    if not form.body.strip() and not attached:
        raise UnreadableDocument(
            f"{source.name} is a mail without text or attachment",
            subject=source.name,
            hint="save the mail again, or leave it out",
        )
    attached = renamed(attached)
    form = replace(form, notes=(*form.notes, *left_notes(attached, post)))
    yield from _itself(source, form)
    for one in attached:
        yield from open_attached(source, one, post)


def _itself(source: Source, form: Form) -> Iterator[Item]:
    """Yield the item of a mail, and those of the mails it passes on, each with its own head and day."""
    addresses = (*_mid(form), *source.addresses)
    forms = _parted(form)
    for place, one in enumerate(forms):
        text = write(one)
        data = text.encode("utf-8")
        where = tuple(Address(a.kind, f"{a.value}#passed-on-{place}") for a in addresses) if place else addresses
        if not where:
            where = (Address("url", f"mid:{sha256(data).hexdigest()[:32]}"),)
        name = f"{source.name}: passed on: {one.first('Subject')[:100]}" if place else source.name
        yield form_item(replace(source, name=name, data=data, addresses=where, media_type=MEDIA_TYPE), text)


def _parted(form: Form) -> list[Form]:
    """Return a mail cut where it passes another on: itself, then the other, to a bounded depth."""
    done: list[Form] = []
    rest = form
    while len(done) < _DEEPEST_FORWARD:
        text = write(rest)
        rest = parse(text)
        start = len(text) - len(rest.body)
        lines = [line_of(p) for p in body_pieces(rest, text, start)]
        passed = find_forwarded(lines, subject=rest.first("Subject"))
        if passed is None or passed.text >= len(lines):
            break
        own = [line.text for line, m in zip(lines[: passed.mark], mark(lines[: passed.mark]), strict=True) if not m]
        cut, begins = lines[passed.mark].start - start, lines[passed.text - 1].end - start
        told = {"from": "From", "date": "Date", "subject": "Subject"}
        head = told_head([(told[role], words) for role, words in passed.headers] + [("Subject", rest.first("Subject"))])
        if sum(c.isalpha() for line in own for c in line) > _FEW_LETTERS:
            done.append(replace(rest, body=rest.body[:cut]))
            rest = Form(head, rest.body[begins:], rest.html, (_passed_note(rest, ""),))
        else:
            note = _passed_note(rest, " ".join(own))
            rest = Form(head, rest.body[begins:], rest.html, (*rest.notes, note))
    return [*done, rest]


def _passed_note(by: Form, words: str) -> str:
    who, when = by.first("From") or "somebody unnamed", by.first("Date") or "an unknown day"
    return f"Passed on by {who} on {when}{f', with the words “{words[:200]}”' if words else ''}."


def _mid(form: Form) -> tuple[Address, ...]:
    """Return the address of a mail by its id."""
    found = re.search(r"<?([^\s<>]{1,400}@[^\s<>]{1,200})>?", form.first("Message-ID"))
    return (Address("url", f"mid:{found[1]}"),) if found else ()


def _received(message: Message) -> str:
    """Return when the first server took a mail on, "" where none says."""
    lines = [str(value) for key, value in message.raw_items() if key.lower() == "received"]
    return " ".join(lines[-1].rpartition(";")[2].split())[:100] if lines and ";" in lines[-1] else ""


def _attached(message: Message, post: Post) -> Iterator[Attached]:
    for part in attachments(message):
        if part.get_content_type() != "message/rfc822":
            yield Attached(file_name(part), part.get_content_type(), partial(payload, part))
            continue
        for inner in part.get_payload():
            if isinstance(inner, Message):
                name = bare_subject(header(inner, "Subject"))
                yield Attached(name, "message/rfc822", mail=partial(of_message, message=inner, post=post))
