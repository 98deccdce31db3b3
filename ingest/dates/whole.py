"""Whole: a string that is one date and nothing else, by our rules, as EDTF, or by dateparser where those give out."""

import re
from dataclasses import replace
from functools import cache
from typing import Any

from ingest.dates.find import find_timexes
from ingest.dates.pack import languages
from ingest.dates.setting import Setting, setting_of
from ingest.dates.pack import load
from ingest.dates.timex import Timex
from ingest.record.days import to_day
from ingest.record.document import Created, DateOrder
from ingest.record.edtf import Date, bounds, write
from ingest.record.errors import BadEdtf
from ingest.record.report import When

_FILLER = re.compile(r"[\s.,;:()\[\]\"'-]*(?:on|in|at|since|by|until|the|le|el|am|den|der|du|de)?[\s.,;:()\[\]\"'-]*", re.I)
_MEND = "write it as 2024-03-07, 7 March 2024, March 2024 or early 2024"


def resolve_words(words: str, *, created: Created | str | None, language: str) -> When:
    """Return the date that typed words or an EDTF string give; ``why`` says the mend where they give none.

    Raises:
        BadValue: ``created`` is no ISO date.
    """
    text = words.strip()
    found = read_edtf(text)
    return found if found is not None else resolve_whole(text, created=created, language=language, date_order=None)


def read_edtf(text: str) -> When | None:
    """Return the date of an EDTF string, None if it is none."""
    try:
        span = bounds(text)
    except BadEdtf:
        return None
    return When(
        text,
        earliest=span.earliest,
        latest=span.latest,
        precision=span.precision,
        approximate=span.approximate,
        words=text,
        rule="edtf",
        why=f'"{text}" is a date as the record keeps it.',
    )


def resolve_whole(text: str, *, created: Created | str | None, language: str, date_order: DateOrder | None) -> When:
    """Return the one date that a string is."""
    timexes = find_timexes(text, created=created, language=language, date_order=date_order)
    covering = [t for t in timexes if _covers(t, text)]
    if covering and (covering[0].when.edtf is not None or covering[0].invalid):
        return covering[0].when
    guess = None if covering else by_dateparser(text, setting_of(created, pack=load(language), date_order=date_order))
    if guess is not None:
        return guess
    if covering:
        return covering[0].when
    if timexes:
        return replace(timexes[0].when, edtf=None, earliest=None, latest=None, precision=None, why=f'"{text}" is more than one date or not a date alone; {_MEND}.')
    return When(None, words=text, rule="", why=f'"{text}" is no date that can be read; {_MEND}.')


def _covers(timex: Timex, text: str) -> bool:
    return bool(_FILLER.fullmatch(text[: timex.start]) and _FILLER.fullmatch(text[timex.end :]))


def by_dateparser(text: str, setting: Setting) -> When | None:
    """Return what dateparser makes of one clean date string, at the grain it reports; None if it makes nothing of it.

    Never used to search: a span found by our own rules, or a string a person typed, is all it sees.
    """
    if not re.search(r"\d", text) or len(text) > 60 or _plain_number(text):
        return None
    language = setting.pack.language
    data = _parser(language if language else None, setting.date_order or "").get_date_data(text)
    if data.date_obj is None:
        return None
    moment = data.date_obj
    if data.period == "year":
        date = Date(moment.year)
    elif data.period == "month":
        date = Date(moment.year, moment.month)
    elif data.period in ("day", "time"):
        date = Date(moment.year, moment.month, moment.day)
    else:
        return None
    span = bounds(write(date))
    return When(
        write(date),
        earliest=span.earliest,
        latest=span.latest,
        precision=span.precision,
        words=text,
        rule="dateparser",
        why=f'"{text}" is read whole by its month name and figures.',
    )


def _plain_number(text: str) -> bool:
    return bool(re.fullmatch(r"[\d\s.,]+", text))


@cache
def _parser(language: str | None, order: str) -> Any:
    from dateparser.date import DateDataParser

    settings: dict[str, Any] = {
        "PREFER_DAY_OF_MONTH": "first",
        # An incomplete date must not be filled from the clock: what is not said stays unsaid.
        "REQUIRE_PARTS": ["year"],
        "PARSERS": ["absolute-time"],
    }
    if order:
        settings["DATE_ORDER"] = order
    try:
        return DateDataParser(languages=[language] if language else None, settings=settings)
    except ValueError:
        return DateDataParser(settings=settings)


__all__ = ["by_dateparser", "languages", "read_edtf", "resolve_whole", "resolve_words", "to_day"]
