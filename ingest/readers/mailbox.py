"""Mailboxes: ``.mbox`` files, one mail after the other, each told by the line that begins with "From ".

Reference: RFC 4155; the mboxrd way of marking lines that begin with "From " in a mail's text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes

from ingest.readers import mail
from ingest.readers.inside import open_part
from ingest.readers.item import Item, Source
from ingest.readers.mail_attached import Post
from ingest.readers.mail_parts import header
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

_BEGIN = re.compile(rb"(?:\A|\r?\n)From [^\n]{0,500}\n(?=[A-Za-z][A-Za-z0-9-]{0,60}:|>From )")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LARGEST = 60_000_000
_HEAD = 100_000


def read(source: Source, post: Post) -> Iterator[Item | Failure]:
    """Open a mailbox, one mail at a time; a broken one is a Failure in its place.

    Raises:
        UnreadableDocument: no mail begins in it.
    """
    begins = _BEGIN.finditer(source.data)
    here = next(begins, None)
    if here is None:
        raise UnreadableDocument(
            f"{source.name} is no mailbox: no line begins with “From ”",
            subject=source.name,
            hint="export the folder again as mbox, or save single mails as .eml",
        )
    number = 0
    while here is not None:
        following = next(begins, None)
        end = following.start() if following else len(source.data)
        number += 1
        yield from _mail(source, here.end(), end, number, post)
        here = following


def _mail(source: Source, start: int, end: int, number: int, post: Post) -> Iterator[Item | Failure]:
    head = message_from_bytes(source.data[start : min(end, start + _HEAD)])
    subject = header(head, "Subject")[:100] or f"mail {number}"
    # Its own id is its address: the place in the box changes with the next export.
    part = replace(source, name=f"{source.name}: {subject}", data=b"", addresses=(), media_type="message/rfc822")
    if end - start > _LARGEST:
        where = source.addresses[0].value if source.addresses else ""
        yield Failure(
            part.name, f"the mail has {(end - start) / 1e6:,.0f} MB", "save it and its attachments by themselves", where
        )
        return
    data = _ESCAPED.sub(rb"\1", source.data[start:end])
    for found in open_part(replace(part, data=data), lambda it: mail.read(it, post)):
        if isinstance(found, Failure) and not found.at and source.addresses:
            yield replace(found, at=source.addresses[0].value)
        else:
            yield found
