"""Dates: what stands in a field for a date, and how the page says that a typed one was read or why it was not."""

import re

from dashboard.dated import Resolve
from dashboard.page import days
from ingest.record.days import weekday
from ingest.record.report import When

ABOUT = "~"
_OPTION = re.compile(r"; give it with --[^.]*\.$")
"""The mend of the command line; nobody has it who types on the page."""


def can_be_about(date: When) -> bool:
    """Tell whether "about" can be said of a date: of one day, month or year that is not about already."""
    return date.edtf is not None and not date.approximate and not set(date.edtf) & set("/[]~T") and not date.readings


def typed_as(resolve: Resolve, date: When) -> str:
    """Return what stands in the field for a date: words that are read as the same date again, else its EDTF string.

    "About" has a tick of its own and is left out.
    """
    if date.edtf is None:
        return ""
    plain = date.edtf.removesuffix(ABOUT)
    known = resolve(plain, created=None)
    words = [days.when(known)] if known.edtf else []
    if known.edtf and plain.endswith("..]"):
        # "2020 or later" is said of what goes on since.
        words.append(f"not before {days.when(When(plain.strip('[].')))}")
    return next((one for one in words if resolve(one, created=None).edtf == plain), plain)


def said(date: When, words: str) -> str:
    """Return how a date was read, beside what the text says: ``Read as 26 Feb 2024, a Monday; the text says ...``."""
    if date.edtf is None:
        return why(date)
    single = date.earliest == date.latest and date.earliest is not None and not date.approximate
    named = f", a {days.WEEKDAYS[weekday(date.earliest)]}" if single and date.earliest is not None else ""
    exact = "" if single else f", {days.exactness(date)}" if days.exactness(date) else ""
    text = f"; the text says “{words}”" if words else ""
    return f"Read as {days.when(date)}{named}{exact}{text}"


def why(date: When) -> str:
    """Return why words are no date, and what to write instead, for one who types on the page."""
    return _OPTION.sub("; write the whole date, such as 7 March 2024, or give the document its date.", date.why)
