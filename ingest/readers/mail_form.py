"""Mail form: one mail alone, its head and its text in UTF-8, as it is kept; any mail program opens it.

What came as ``.eml``, out of a mailbox or as ``.msg`` becomes the same bytes, so that it is the same document.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.made_page import writable

MARK = "X-Timeline-Mail: 1"
"""The first line of a mail in this form. A mail as it comes may bear it too: by its media type alone it is told."""
MEDIA_TYPE = "application/x-timeline-mail"
"""What a mail in this form is. No file, mail or server can say so: it is known by no suffix."""

_NOTE = "X-Timeline-Note"
_BLANK = "\n\n"


@dataclass(frozen=True, slots=True)
class Form:
    """A mail: its head as pairs (``Subject``, ``From``, ``To``, ``Date``, ``Message-ID``, ``List-Id``), its text.

    ``html`` says that the text is markup. ``notes`` are for people: attachments that were not read.
    """

    head: tuple[tuple[str, str], ...]
    body: str
    html: bool = False
    notes: tuple[str, ...] = ()

    def first(self, name: str) -> str:
        """Return what the head says under a name, "" where nothing."""
        return next((value for key, value in self.head if key == name), "")


def write(form: Form) -> str:
    """Return a mail as text; ``parse`` gives it back.

    >>> parse(write(Form((("Subject", "Talks"),), "They met."))).body
    'They met.'
    """
    pairs = [(key, _one_line(value)) for key, value in form.head]
    pairs += [
        ("MIME-Version", "1.0"),
        ("Content-Type", f"text/{'html' if form.html else 'plain'}; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
        *((_NOTE, _one_line(note)) for note in form.notes),
    ]
    head = "\n".join((MARK, *(f"{key}: {value}" for key, value in pairs if value)))
    return f"{head}{_BLANK}{_body(form.body)}"


def parse(text: str) -> Form:
    """Return the mail that was written as text."""
    head, _, body = text.partition(_BLANK)
    pairs = [(key, value) for line in head.split("\n")[1:] for key, _, value in (line.partition(": "),) if value]
    notes = tuple(value for key, value in pairs if key == _NOTE)
    html = ("Content-Type", "text/html; charset=utf-8") in pairs
    told = tuple((k, v) for k, v in pairs if not k.startswith(("Content-", "MIME-", "X-Timeline-")))
    return Form(told, body, html, notes)


def body_start(text: str) -> int:
    """Return where the text of a written mail begins."""
    return text.find(_BLANK) + len(_BLANK)


def told_head(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return a head without empty lines, and each name once."""
    seen: dict[str, str] = {}
    for key, value in pairs:
        if _one_line(value):
            seen.setdefault(key, _one_line(value))
    return tuple(seen.items())


def _one_line(value: str) -> str:
    return " ".join(writable(value).split())[:2000]


def _body(text: str) -> str:
    return writable(text.replace("\r\n", "\n").replace("\r", "\n")).strip("\n")
