"""Outlook: a mail saved as ``.msg``, brought into the form every mail is kept in, with what is attached to it.

Reference: [MS-OXMSG] 2.1 to 2.4 (storages, property streams); [MS-OXPROPS] for the numbers of properties.
"""

import struct
from collections.abc import Callable, Iterator
from email import message_from_string
from email.utils import format_datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from ingest.readers.encoding import decode
from ingest.readers.item import Item, Source
from ingest.readers.mail import NOT_SENT, of_form
from ingest.readers.mail_attached import Attached, Post
from ingest.readers.mail_form import Form, told_head
from ingest.readers.mail_parts import Body, better, header
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

if TYPE_CHECKING:
    from oxmsg.properties import Properties
    from oxmsg.storage import Storage

LARGEST = 100_000_000
_SUBJECT, _SENDER, _SENDER_ADDRESS, _SENDER_SMTP, _BEHALF, _TO = 0x0037, 0x0C1A, 0x0C1F, 0x5D01, 0x0042, 0x0E04
_HEADERS, _ID, _SENT, _DELIVERED = 0x007D, 0x1035, 0x0039, 0x0E06
_BODY, _HTML, _RTF = 0x1000, 0x1013, 0x1009
_NAME, _SHORT_NAME, _SHOWN_NAME, _TYPE, _DATA = 0x3707, 0x3704, 0x3001, 0x370E, 0x3701
_EMBEDDED = "__substg1.0_3701000D"
_HEAD_OF_FILE, _HEAD_OF_EMBEDDED, _HEAD_OF_ATTACHMENT = 32, 24, 8
"""Bytes before the properties of a mail, of a mail within it, of an attachment."""
_FAULTS = (KeyError, ValueError, LookupError, OSError, OverflowError, struct.error, AssertionError, TypeError)
"""What the library raises over a property that is not what the file says."""
T = TypeVar("T")


def read(source: Source, post: Post) -> Iterator[Item | Failure]:
    """Open a mail saved by Outlook.

    Raises:
        UnreadableDocument: it is no such file, or is broken.
    """
    # Imported here: two of these packages cost a quarter of a second at every start.
    from olefile import OleFileIO  # type: ignore[import-untyped]  # noqa: PLC0415 -- slow to import; it has no types
    from olefile.olefile import OleFileError  # type: ignore[import-untyped]  # noqa: PLC0415 -- as above
    from oxmsg.storage import Storage  # noqa: PLC0415 -- slow to import

    broken = UnreadableDocument(
        f"{source.name} is no whole Outlook mail",
        subject=source.name,
        hint="save it again, or save it as .eml or .html",
    )
    if not source.data.startswith(b"\xd0\xcf\x11\xe0") or len(source.data) > LARGEST:
        raise broken
    try:
        with OleFileIO(source.data) as file:
            root = Storage.from_ole(file)
    except (OleFileError, *_FAULTS, RecursionError) as fault:
        raise broken from fault
    yield from _mail(source, storage=root, post=post, head=_HEAD_OF_FILE)


def _mail(source: Source, *, storage: "Storage", post: Post, head: int) -> Iterator[Item | Failure]:
    told = _properties(storage, head)
    form = _form(told, source.name)
    yield from of_form(source, form, tuple(_attached(storage, post)), post)


def _form(told: "Properties", name: str) -> Form:
    try:
        sent, delivered = told.date_prop_value(_SENT), told.date_prop_value(_DELIVERED)
    except _FAULTS as fault:
        raise UnreadableDocument(
            f"{name} is no whole Outlook mail", subject=name, hint="save it again, or save it as .eml or .html"
        ) from fault
    headers = message_from_string(_text(told, _HEADERS))
    when = sent or delivered
    address = next((a for p in (_SENDER_SMTP, _SENDER_ADDRESS) if "@" in (a := _text(told, p))), "")
    sender = " ".join(filter(None, (_text(told, _SENDER) or _text(told, _BEHALF), f"<{address}>" if address else "")))
    head = told_head(
        [
            ("Subject", _text(told, _SUBJECT)),
            ("From", header(headers, "From") or sender),
            ("To", _text(told, _TO)),
            ("Date", header(headers, "Date") or (format_datetime(when) if when else "")),
            ("Message-ID", _text(told, _ID) or header(headers, "Message-ID")),
            *((name, header(headers, name)) for name in ("List-Id", "Organization", "Content-Language")),
        ]
    )
    body = better(*_bodies(told, name))
    notes = body.notes if body else ()
    if not sent and delivered and not header(headers, "Date"):
        notes = (*notes, NOT_SENT)
    packed = _value(partial(told.binary_prop_value, _RTF))
    if body is None and packed:
        notes = (*notes, "Its text is in a packed rich text only, which is not read: save the mail as .html.")
    return Form(head, body.text if body else "", body.html if body else False, notes)


def _bodies(told: "Properties", name: str) -> tuple[Body | None, Body | None]:
    plain = _text(told, _BODY)
    raw = _value(partial(told.binary_prop_value, _HTML))
    encoding = _value(lambda: told.body_encoding) or ""
    rich = decode(raw, name=name, declared=encoding).text if raw and raw.strip(b"\0 \r\n") else _text(told, _HTML)
    return (Body(plain, False) if plain.strip() else None, Body(rich, True) if rich.strip() else None)


def _attached(storage: "Storage", post: Post) -> Iterator[Attached]:
    for part in storage.iter_attachment_storages():
        told = _properties(part, _HEAD_OF_ATTACHMENT)
        name = _text(told, _NAME) or _text(told, _SHORT_NAME) or _text(told, _SHOWN_NAME)
        inner = next((s for s in part.storages if s.name == _EMBEDDED), None)
        if inner is None:
            kind = _text(told, _TYPE) or "application/octet-stream"
            yield Attached(name, kind, partial(_bytes, told))
        else:
            opened = partial(_mail, storage=inner, post=post, head=_HEAD_OF_EMBEDDED)
            yield Attached(name, "application/vnd.ms-outlook", mail=opened)


def _bytes(told: "Properties") -> bytes:
    return _value(partial(told.binary_prop_value, _DATA)) or b""


def _properties(storage: "Storage", head: int) -> "Properties":
    from oxmsg.properties import Properties  # noqa: PLC0415 -- slow to import

    return Properties(storage, properties_header_offset=head)


def _text(told: "Properties", number: int) -> str:
    return (_value(partial(told.str_prop_value, number)) or "").strip("\0")


def _value(get: Callable[[], T]) -> T | None:
    """Return a property, None where the file breaks its word about it."""
    try:
        return get()
    except _FAULTS:
        return None
