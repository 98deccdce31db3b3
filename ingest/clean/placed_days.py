"""Placed days: a city and a whole day that open a paragraph and are no part of its sentence: "Bergen, 3 May 2024."."""

import re
from functools import cache, lru_cache

from babel.dates import get_day_names

from ingest.clean.months import LANGUAGES
from ingest.clean.stamps import Stamp, find_stamps
from ingest.record.document import DateOrder

_REACH = 100
"""Characters within which such an opening ends."""
_CITY = r"(?P<city>[^\W\d_a-zà-ÿа-яґєіїў][^\W\d_]*(?:[ '’.-]{1,2}[^\W\d_]+){0,4})"
_DAY = r"(?P<day>(?:[^\W\d_]+[.,]?\s){0,3}?(?:\d[^\n;:()–—]{3,36}?|[^\W\d_]{3,12}\.?\s\d[^\n;:()–—]{2,16}?)\d{4})"
_YEAR = re.compile(r"(?:1[4-9]|2[01])\d\d")
_OPENING = re.compile(
    rf"[\"“«]?{_CITY}(?:,\s?|\s)\(?{_DAY}\)?"
    r"(?:\s(?:г\.?|р\.?|года|року)(?=[\s.,:—–-]))?\s?"
    r"(?:(?P<agency>\([^)]{2,30}\))\s?)?(?P<end>\.?\s?[–—-]{1,2}\s|[.:]\s)\s*(?=[\"“«„¿¡(]*[^\W_])"
)


def placed_day(text: str, *, language: str = "und", date_order: DateOrder | None = None) -> tuple[int, Stamp] | None:
    """Return where the opening of a paragraph ends that is a city and a day with its year, and that day.

    >>> found = placed_day("Oslo, 3 May 2024. The envoys met on Monday.")
    >>> (found[0], found[1].day.isoformat()) if found else None
    (18, '2024-05-03')
    >>> placed_day("Friday, 3 May 2024 - The envoys meet.") is None
    True
    """
    head = text[:_REACH]
    # Most paragraphs have neither a year nor a comma near their beginning.
    if "," not in head[:50] or not _has_year(head):
        return None
    return _read(head, language, date_order)


def _has_year(head: str) -> bool:
    return _YEAR.search(head) is not None


@lru_cache(maxsize=512)
def _read(head: str, language: str, date_order: DateOrder | None) -> tuple[int, Stamp] | None:
    m = _OPENING.match(head)
    if m is None or not _is_place(m["city"]) or head[m.end() :].lstrip('"“«„¿¡(')[:1].islower():
        return None
    stamps = find_stamps(head[: m.end()], language=language, date_order=date_order)
    if len(stamps) != 1 or stamps[0].grain != "day":
        return None
    stamp = stamps[0]
    before = head[m.start("day") : stamp.start]
    # A weekday or an article may stand between: "Lyon, le mardi 14 mai 2024."
    if len(before.split()) > 2 or not m.start("day") <= stamp.start or stamp.end < m.end("day"):
        return None
    return m.end(), stamp


def _is_place(city: str) -> bool:
    """Tell whether words may name a city: all but the smallest begin with a capital; no weekday, which is no place."""
    parts = city.split()
    return (
        city.lower() not in _weekdays()
        and len(parts) <= 4
        and all(p[0].isupper() or len(p) <= 3 for p in parts)
        and parts[-1][0].isupper()
    )


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(
        str(name).lower().rstrip(".")
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for name in get_day_names(width, "format", language).values()
    )
