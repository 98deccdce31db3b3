"""The error tree of ingest: each error says what, where and the mend."""

from typing import Literal


class TimelineError(Exception):
    """Base of all errors a user is told about in one line.

    Attributes:
        subject: what it is about: a path, an address, a value as typed.
        hint: the mend, in plain words; empty where there is none.
    """

    def __init__(self, message: str, *, subject: str = "", hint: str = "") -> None:
        """Keep the parts; the text of the error is the message and the mend."""
        self.message = message
        self.subject = subject
        self.hint = hint
        super().__init__(f"{message}: {hint}" if hint else message)


class UnreadableDocument(TimelineError):
    """A file or an item of it cannot be read; the other documents go on."""


class RemovedForGood(TimelineError):
    """A document that somebody removed for good comes again: it is passed over until it is taken again by name.

    Attributes:
        who: the name of whoever removed it.
        at: when, an instant in UTC.
    """

    def __init__(self, *, document: str, who: str, at: str) -> None:
        """Keep who and when beside the words."""
        self.who = who
        self.at = at
        on = f" on {at[:10]}" if at else ""
        super().__init__(
            f"it was removed for good by {who}{on}",
            subject=document,
            hint="to take it again: timeline ingest --again-removed",
        )


class UnknownFormat(UnreadableDocument):
    """No reader knows this suffix."""


class BadValue(TimelineError):
    """A value given by a person (an option, a cell, a filter) cannot be used."""


class BadEdtf(BadValue):
    """A string is not in the EDTF profile this project writes."""


class StoreError(TimelineError):
    """The store cannot be opened, is not a store, or has a schema this version cannot read."""


Did = Literal["changed", "taken back", "brought again"]
"""What somebody did to a decision last."""


class Conflict(TimelineError):
    """Somebody changed the same thing meanwhile; nothing was overwritten.

    Attributes:
        who: the name of whoever did, "" where nobody knows.
        at: when, an instant in UTC.
        field: what both changed.
        value: what stands now, JSON text.
        did: whether they changed it, took a change back, or let one stand again; then nobody knows when.
    """

    def __init__(
        self,
        message: str,
        *,
        subject: str = "",
        hint: str = "",
        who: str = "",
        at: str = "",
        field: str = "",
        value: str = "",
        did: Did = "changed",
    ) -> None:
        """Keep what stands now beside the words."""
        self.who = who
        self.at = at
        self.field = field
        self.value = value
        self.did = did
        super().__init__(message, subject=subject, hint=hint)
