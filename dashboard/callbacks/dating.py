"""Dating: reads a date that is typed for an event, in words or EDTF, and says what is kept of it."""

from typing import Any

from dashboard import dated
from dashboard.callbacks.context import Context
from dashboard.page import answers, dates
from ingest.record.desk import Desk
from ingest.record.errors import BadValue
from ingest.record.event import Event
from ingest.record.report import When
from ingest.record.typed import typed
from ingest.record.wire import encode


def read(context: Context, desk: Desk, event: Event, words: str, *, about: bool = False) -> When:
    """Return the date that words give for an event; what is relative counts from the day of its document.

    ``about`` makes a plain day, month or year an approximate one. ``edtf`` is null, and ``why`` the mend, if the words
    are no date.
    """
    document = context.documents().get(event.reports[0].document) if event.reports else None
    created = document.created.when if document and document.created else None
    languages = ("en", document.language if document else "und")
    found = dated.read(desk.resolve, words, created=created, languages=languages)
    if about and found.edtf is not None and dates.can_be_about(found):
        return desk.resolve(found.edtf + dates.ABOUT, created=created)
    return found


def value(context: Context, desk: Desk, event: Event, words: str, *, who: str, about: bool = False) -> dict[str, Any]:
    """Return what the record keeps for a date that a person typed in place of an event's: its clock and words too.

    Raises:
        BadValue: it is no date; it says the mend.
    """
    found = read(context, desk, event, words, about=about)
    if found.edtf is None:
        raise BadValue(dates.why(found) or answers.no_date(words), subject=words)
    return encode(typed(found, event.when, who=who))
