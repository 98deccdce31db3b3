"""Dating: reads a date that is typed for an event, in words or EDTF, says how it was read, and what is kept of it."""

from typing import Any

from dashboard.callbacks.context import Context
from dashboard.page import days
from ingest.record.days import weekday
from ingest.record.desk import Desk
from ingest.record.errors import BadValue
from ingest.record.event import Event
from ingest.record.report import When
from ingest.record.typed import typed
from ingest.record.wire import encode

ABOUT = "~"


def read(context: Context, desk: Desk, event: Event, words: str, *, about: bool = False) -> When:
    """Return the date that words give for an event; what is relative counts from the day of its document.

    ``about`` makes a plain day, month or year an approximate one. ``edtf`` is null, and ``why`` the mend, if the words
    are no date.
    """
    document = context.documents().get(event.reports[0].document) if event.reports else None
    created = document.created.when if document and document.created else None
    language = document.language if document and document.language != "und" else "en"
    found = desk.resolve(words, created=created, language="en")
    if found.edtf is None and language != "en":
        # A date is typed in the reader's language, or copied from the text in its own.
        found = desk.resolve(words, created=created, language=language)
    if about and found.edtf is not None and can_be_about(found):
        return desk.resolve(found.edtf + ABOUT, created=created)
    return found


def value(context: Context, desk: Desk, event: Event, words: str, *, who: str, about: bool = False) -> dict[str, Any]:
    """Return what the record keeps for a date that a person typed in place of an event's: its clock and words too.

    Raises:
        BadValue: it is no date; it says the mend.
    """
    found = read(context, desk, event, words, about=about)
    if found.edtf is None:
        raise BadValue(found.why or f"“{words}” is no date", subject=words)
    return encode(typed(found, event.when, who=who))


def can_be_about(date: When) -> bool:
    """Tell whether "about" can be said of a date: of one day, month or year that is not about already."""
    return date.edtf is not None and not date.approximate and not set(date.edtf) & set("/[]~T") and not date.readings


def typed_as(desk: Desk, date: When) -> str:
    """Return what stands in the field for a date: words that are read as the same date again, else its EDTF string.

    "About" has a tick of its own and is left out.
    """
    if date.edtf is None:
        return ""
    plain = date.edtf.removesuffix(ABOUT)
    known = desk.resolve(plain, created=None)
    words = days.when(known) if known.edtf else plain
    return words if desk.resolve(words, created=None).edtf == plain else plain


def said(date: When, words: str) -> str:
    """Return how a date was read, beside what the text says: ``Read as 26 Feb 2024, a Monday; the text says ...``."""
    if date.edtf is None:
        return date.why
    single = date.earliest == date.latest and date.earliest is not None and not date.approximate
    named = f", a {days.WEEKDAYS[weekday(date.earliest)]}" if single and date.earliest is not None else ""
    exact = "" if single else f", {days.exactness(date)}" if days.exactness(date) else ""
    text = f"; the text says “{words}”" if words else ""
    return f"Read as {days.when(date)}{named}{exact}{text}"
