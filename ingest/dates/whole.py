"""Whole: a string that is one date and nothing else, by our rules, as EDTF, or by dateparser where those give out."""

import re
from dataclasses import replace
from functools import cache
from typing import Protocol

from dateparser.date import DateDataParser

from ingest.dates.find import find_timexes
from ingest.dates.fold import fold
from ingest.dates.loading import load
from ingest.dates.pack import Pack
from ingest.dates.setting import Setting, setting_of
from ingest.dates.timex import Timex
from ingest.record.clock import clocked
from ingest.record.document import Created, DateOrder
from ingest.record.edtf import Date, bounds, write
from ingest.record.errors import BadEdtf
from ingest.record.report import When
from ingest.record.widths import DEFAULT_WIDTHS, Widths

_EDGE = r"[\s.,;:()\[\]\"'-]*"
_FILLER = re.compile(rf"{_EDGE}(?:on|in|at|the|le|el|am|den|der|du|de)?{_EDGE}", re.IGNORECASE)
_RANGE = re.compile(
    rf"{_EDGE}(?:between|from|entre|de|du|zwischen|von|vom|desde|tra|fra|dal|между|с|со|між|з|od|między|μεταξύ|من|بين|从|自)"
    rf"(?: (?:the|le|el|la|los|dem|den|der|il|o|τις))?{_EDGE}",
    re.IGNORECASE,
)
"""Words before a period that name its beginning."""
_MEND = "write it as 2024-03-07, 7 March 2024, March 2024, early 2024, 3-5 May 2024, since May 2024 or before 2024"
_MONTH_WORD = re.compile(r"[^\W\d_]{3,}|[^\x00-\u02af\W\d_]")
"""No month is a letter or two, "H1" and "W5" are none; in scripts without spaces one sign may be one."""
_LONGEST = 60
"""A longer string is a sentence, not a date; dateparser would pick a date out of it."""


def read_edtf(text: str, *, about: Widths = DEFAULT_WIDTHS) -> When | None:
    """Return the date of an EDTF string, None if it is none."""
    try:
        span = bounds(text, about=about)
    except BadEdtf:
        return None
    return clocked(
        When(
            text,
            earliest=span.earliest,
            latest=span.latest,
            precision=span.precision,
            approximate=span.approximate,
            words=text,
            rule="edtf",
            why=f'"{text}" says the whole date.',
        )
    )


def resolve_whole(
    text: str,
    *,
    created: Created | str | None,
    language: str,
    date_order: DateOrder | None,
    about: Widths = DEFAULT_WIDTHS,
) -> When:
    """Return the one date that a string is, with the reason where it is none."""
    timexes = find_timexes(text, created=created, language=language, date_order=date_order, about=about)
    pack = load(language)
    covering = [t for t in timexes if _covers(t, text, pack)]
    if covering:
        return covering[0].when
    # Words beside a date we know ("shortly after 5 March 2024") mean something: dateparser passes over them.
    if not any(t.when.edtf and (".." in t.when.edtf or t.when.precision not in ("year", None)) for t in timexes):
        guess = by_dateparser(text, setting_of(created, pack=pack, date_order=date_order))
        if guess is not None:
            return guess
    if len(timexes) == 1 and timexes[0].when.edtf is None:
        return timexes[0].when
    if timexes:
        only = f'Of "{text}" only "{timexes[0].text}" can be read'
        why = f'"{text}" is more than one date' if len(timexes) > 1 else only
        return replace(timexes[0].when, edtf=None, earliest=None, latest=None, precision=None, why=f"{why}; {_MEND}.")
    return When(None, words=text, why=f'"{text}" is no date that can be read; {_MEND}.')


def _covers(timex: Timex, text: str, pack: Pack) -> bool:
    """Tell whether date words are all of a text, with no more beside them than what they were read with."""
    before, after, edtf = text[: timex.start], text[timex.end :], timex.when.edtf or ""
    if ".." in edtf:
        return _bounds(before, pack, "bound_before") and _bounds(after, pack, "bound_after")
    lead = _RANGE if "/" in edtf else _FILLER
    return bool((_FILLER.fullmatch(before) or lead.fullmatch(before)) and _FILLER.fullmatch(after))


def _bounds(beside: str, pack: Pack, cue: str) -> bool:
    """Tell whether what stands beside a date says its bound ("since", "之后"), or nothing."""
    if _FILLER.fullmatch(beside):
        return True
    found, folded = pack.cues.get(cue), fold(beside).strip(".,;:") if cue == "bound_after" else fold(beside)
    hit = found.match(folded.lstrip() if cue == "bound_before" else folded) if found is not None else None
    return hit is not None and (hit.string[hit.end() :].strip() == "")


def by_dateparser(text: str, setting: Setting) -> When | None:
    """Return what dateparser makes of one clean date string, at the grain it reports; None if it makes nothing of it.

    Never used to search: a span our own rules found, or a string a person typed, is all it sees. It must name a year,
    and a bare number is none: dateparser would fill what lacks from the clock.
    """
    if len(text) > _LONGEST or not re.search(r"\d", text) or not _MONTH_WORD.search(text):
        return None
    data = _parser(setting.pack.language, setting.date_order or "").get_date_data(text)
    moment = data.date_obj
    if moment is None:
        return None
    grain = {"year": 1, "month": 2, "day": 3, "time": 3}.get(data.period or "")
    if grain is None:
        return None
    edtf = write(Date(moment.year, moment.month if grain > 1 else None, moment.day if grain > 2 else None))
    span = bounds(edtf)
    return When(
        edtf,
        earliest=span.earliest,
        latest=span.latest,
        precision=span.precision,
        words=text,
        rule="dateparser",
        why=f'"{text}" is read whole by its month name and figures.',
    )


class _Parser(Protocol):
    """What we use of dateparser."""

    def get_date_data(self, date_string: str) -> "_Data": ...


class _Data(Protocol):
    @property
    def date_obj(self) -> "_Moment | None": ...
    @property
    def period(self) -> str | None: ...


class _Moment(Protocol):
    year: int
    month: int
    day: int


@cache
def _parser(language: str, order: str) -> _Parser:
    """Return dateparser for a language; for one it does not know, for all it knows."""
    settings = {"PREFER_DAY_OF_MONTH": "first", "REQUIRE_PARTS": ["year"], "PARSERS": ["absolute-time"]}
    if order:
        settings["DATE_ORDER"] = order
    try:
        parser: _Parser = DateDataParser(languages=[language], settings=settings)
    except ValueError:
        parser = DateDataParser(settings=settings)
    return parser
