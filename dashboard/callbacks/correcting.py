"""Correcting: how the page says something of a document, and tells what that did to the dates of its events."""

import re
from dataclasses import dataclass, replace
from typing import Any

from dashboard import dated
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import signed
from dashboard.page import answers, dates, days
from dashboard.page.document import correct as page
from dashboard.page.document import moved
from ingest.record.desk import Desk
from ingest.record.document import Given
from ingest.record.errors import Conflict, TimelineError
from ingest.record.event import Event
from ingest.record.query import EVERY

_DAY = re.compile(r"-?\d{4,}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Corrected:
    """What became of a correction, in words; ``done`` is False where nothing was written."""

    said: str
    done: bool
    conflict: Conflict | None = None


def correct(
    context: Context,
    desk: Desk,
    document: str,
    given: Given,
    *,
    who: Any = None,  # noqa: ANN401 -- what the browser kept
    clear: tuple[str, ...] = (),
    revision: int = 0,
) -> Corrected:
    """Say something of a document, or nothing any more of the fields in ``clear``, and count which dates moved."""
    # Without the bytes nothing can be read again: what was said would stand and change nothing.
    if context.store.original(document) is None:
        return Corrected(page.NOT_KEPT, done=False)
    before = events_of(context, document)
    try:
        desk.given(document, given, who=signed(who, context), clear=clear, revision=revision)
    except Conflict as conflict:
        return Corrected(str(conflict), done=False, conflict=conflict)
    except TimelineError as error:
        return Corrected(str(error), done=False)
    found = moved.compare(before, events_of(context, document), document=document)
    return Corrected(f"{answers.CORRECTED}: {moved.said(found)}", done=True)


def events_of(context: Context, document: str) -> tuple[Event, ...]:
    """Return all events of a document, hidden ones and those without a date among them."""
    return context.store.find(replace(EVERY, documents=(document,)))


def read_day(desk: Desk, typed: Any, language: str) -> tuple[str | None, str]:  # noqa: ANN401 -- what was typed
    """Return the date of a document as typed (a day, a month or a year), null if it is none; and how it is read."""
    text = str(typed or "").strip()
    if not text:
        return None, ""
    read = dated.read(desk.resolve, text, created=None, languages=("en", language))
    if read.edtf is None:
        return None, dates.why(read)
    if not _DAY.fullmatch(read.edtf):
        return None, page.not_one(text)
    return read.edtf, answers.read_as(days.when(read, long=True))
