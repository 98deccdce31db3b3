"""Stamps: days as pages print them in date lines, bylines and letter headings, with clock and zone.

Only whole days with a year are read here, so that a page's own date never hangs on another date. Dates inside
sentences are the business of ``ingest.dates``.

Reference: month names of the Unicode CLDR; clock and zone as in ISO 8601-1:2019 and in newspaper use.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from babel.dates import get_month_names

from ingest.clean.months import month_names, month_number
from ingest.record.document import DateOrder

MONTH_FIRST = ("en-us", "en_us")

_TO = r"(?:[-–—/]|to|and|through|au|et|bis|und|a|al|y|e|au|до|по|и|та|і)"
"""What joins the first and last of several days."""
_APART = range(10, 14)
"""Days between the Julian and the Gregorian calendar, 1582 to 2099."""
_YEAR = re.compile(r"\d{4}")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_CLOCK = re.compile(
    r"(?<![\d.:/-])(?P<h>[01]?\d|2[0-4])\s?(?:[:h.٫](?!\d{3})|\sh\s|時|点|时)\s?(?P<m>[0-5]\d)?"
    r"(?::(?P<s>[0-5]\d))?(?![\d/])(?:\s?(?P<half>[ap]\.?\s?m\b\.?|صباحا|مساء|[صم]\b))?",
    re.IGNORECASE,
)
_ISO_CLOCK = re.compile(
    r"[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?(?![\d.])(?!\s?[ap]\.?m)"
    r"(?:\s*(Z|[+-]\d{2}:?\d{2})\b)?",
    re.IGNORECASE,
)
_ZONES = {
    "gmt": "+00:00", "utc": "+00:00", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00",
    "eest": "+03:00", "msk": "+03:00", "est": "-05:00", "edt": "-04:00", "pst": "-08:00", "pdt": "-07:00",
    "wat": "+01:00", "jst": "+09:00", "mez": "+01:00", "mesz": "+02:00",
}  # fmt: skip
_ZONE = re.compile(r"\s{0,2}\(?(?:(GMT|UTC)\s?([+-]\d{1,2})(?::?(\d{2}))?|([A-Z]{3,4})\b)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day printed at ``text[start:end]`` of a line, with its clock time where one stands beside it.

    ``readings`` is empty, or the other day that day and month swapped would give, just as possible. Of several days
    ("5-7 May 2019") it is the first. ``grain`` is "month" where no day is said; ``day`` is then the first of the month.
    """

    start: int
    end: int
    day: date
    words: str
    clock: str | None = None
    zone: str | None = None
    readings: tuple[date, ...] = ()
    grain: Literal["day", "month"] = "day"


def find_stamps(text: str, *, language: str = "und", date_order: DateOrder | None = None) -> tuple[Stamp, ...]:
    """Return the whole days in a line, in text order.

    ``06/07/2023`` is read by ``date_order`` or by the language's habit (month first in US English only); in English
    of no known country both readings are kept.

    >>> [(s.day.isoformat(), s.clock) for s in find_stamps("Publié le 15/03/2024 à 18 h 42", language="fr")]
    [('2024-03-15', '18:42')]
    """
    return _find(text[:2000], language, date_order)


@lru_cache(maxsize=2048)
def _find(text: str, language: str, date_order: DateOrder | None) -> tuple[Stamp, ...]:
    line = text.translate(_DIGITS)
    if not _YEAR.search(line):
        return ()
    if (language, date_order) != ("und", None) and _numeric().search(line) is None:
        # A day in words or by the standard reads alike in all languages.
        return _find(text, "und", None)
    found: list[Stamp] = []
    # Lower case at once is far quicker than a pattern that minds no case; the few letters that grow keep theirs.
    small = line.lower() if len(line.lower()) == len(line) else line
    for pattern in (_iso(), _numeric(), _east(), _worded()):
        for m in pattern.finditer(small):
            if any(s.start < m.end() and m.start() < s.end for s in found):
                continue
            days = _days(m, language=language, date_order=date_order)
            if days:
                found.append(Stamp(m.start(), m.end(), days[0], text[m.start() : m.end()], readings=days[1:]))
    for m in _glued().finditer(line):
        days = _valid(int(m["y"]), month_number(m["m"]), int(m["d"]))
        if days and not any(s.start < m.end() and m.start() < s.end for s in found):
            found.append(Stamp(m.start(), m.end(), days[0], text[m.start() : m.end()]))
    found.sort(key=lambda s: s.start)
    return tuple(_with_clock(s, line, text) for s in found)


def read_stamp(value: str, *, language: str = "und", date_order: DateOrder | None = None) -> Stamp | None:
    """Return the first whole day of a metadata value, None where it gives none."""
    stamps = find_stamps(value, language=language, date_order=date_order)
    return stamps[0] if stamps else None


@cache
def _iso() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d/.-])(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?![\d/.-]*\d{3})(?!\d)"
    )


@cache
def _numeric() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>\.\s?|/|-)(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4})(?!\d)(?![/.-]\d)"
    )


@cache
def _east() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(?P<y>\d{4})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日号號일]")


@cache
def _worded() -> re.Pattern[str]:
    # The Levant writes both of its names: "أيار/مايو".
    month = rf"(?P<{{}}>{month_names()})\b(?:\s?/\s?[^\W\d_]{{{{3,9}}}}\b)?\.?,?"
    # Copying a page may glue the clock, or the date once more, to the year: "March 5, 20249:38 PM".
    year = r"(?P<{}>\d{{4}})(?!-\d|\d(?!\d?:\d\d|\d?\s[A-Za-z]{{3}}))"
    suffix = r"(?:\.|º|°|er|st|nd|rd|th|d)?"
    more = rf"{suffix}(?:\s?{_TO}\s?\d{{1,2}})?"
    day_first = (
        # "5-7 May", "28 April-2 May": the first of the days counts.
        rf"(?:(?P<d0>\d{{1,2}}){suffix}\s+{month.format('m0')}\s?{_TO}\s?)?"
        rf"(?P<d1>\d{{1,2}}){more}{suffix}\s+(?:of\s+|de\s+|d['’]|del?\s+)?"
        + month.format("m1")
        + r"\s*(?:de\s+|del\s+|von\s+)?"
        + year.format("y1")
    )
    onward = rf"{suffix}(?:\s?{_TO}\s?(?:{month.format('m4')}\s)?\d{{1,2}}{suffix})?"
    month_first = month.format("m2") + rf"\s+(?P<d2>\d{{1,2}}){onward}(?:,|\s)\s*" + year.format("y2")
    dashed = r"(?P<d3>\d{1,2})-" + month.format("m3") + r"-" + year.format("y3")
    return re.compile(rf"(?<![\w-])(?:{day_first}|{month_first}|{dashed})")


@cache
def _glued() -> re.Pattern[str]:
    """Find a day that copying glued to the name before it: "By Ann ExampleMay 3, 2024"."""
    names = "|".join(sorted(get_month_names("wide", "format", "en").values(), key=len, reverse=True))
    return re.compile(rf"(?<=[^\W\d_])(?<![A-Z])(?P<m>{names}) (?P<d>\d{{1,2}}), (?P<y>\d{{4}})(?!\d{{2}})")


def _days(m: re.Match[str], *, language: str, date_order: DateOrder | None) -> tuple[date, ...]:
    g = m.groupdict()
    if "a" in g:
        return _by_order(int(g["a"]), int(g["b"]), int(g["y"]), g["sep"], language, date_order)
    if "y" in g:
        return _valid(int(g["y"]), int(g["m"]), int(g["d"]))
    for n in ("1", "2", "3"):
        if g.get(f"y{n}"):
            first = "0" if n == "1" and g.get("d0") else n
            return _valid(int(g[f"y{n}"]), month_number(g[f"m{first}"]), _new_style(m[0], int(g[f"d{first}"])))
    return ()


def _new_style(words: str, day: int) -> int:
    """Return the second of two days that are one in two calendars: "5/17 March 1861" is the 17th of the common one."""
    found = re.match(r"(?:[^\W\d]+\.?\s)?(\d{1,2})\s?/\s?(\d{1,2})", words)
    return int(found[2]) if found and int(found[2]) - int(found[1]) in _APART else day


def _by_order(a: int, b: int, year: int, sep: str, language: str, order: DateOrder | None) -> tuple[date, ...]:
    day_first, month_first = _valid(year, b, a), _valid(year, a, b)
    if not day_first or not month_first or a == b:
        return day_first or month_first
    if order is None:
        lower = language.lower()
        if lower in MONTH_FIRST:
            order = "MDY"
        elif sep.startswith(".") or (lower.split("-")[0] not in ("en", "und")) or lower.startswith("en-"):
            order = "DMY"
    if order == "DMY":
        return day_first
    if order == "MDY":
        return month_first
    return (*day_first, *month_first)


def _valid(year: int, month: int, day: int) -> tuple[date, ...]:
    try:
        return (date(year, month, day),) if 1400 <= year <= 2199 else ()
    except ValueError:
        return ()


def _with_clock(stamp: Stamp, line: str, text: str) -> Stamp:
    """Add the clock time that stands right after the day, or right before it."""
    iso = _ISO_CLOCK.match(line, stamp.end)
    if iso and int(iso[1]) < 25 and int(iso[2]) < 60:
        clock = f"{int(iso[1]) % 24:02d}:{iso[2]}" + (f":{iso[3]}" if iso[3] and iso[3] != "00" else "")
        end, offset = iso.end(), _offset(iso[4]) or _zone(line, iso.end())
        return Stamp(stamp.start, end, stamp.day, text[stamp.start : end], clock, offset, stamp.readings)
    after = _CLOCK.search(line, stamp.end, stamp.end + 22)
    if after and re.fullmatch(
        r"[\s,;|·–—-]*(?:року|года|г\.|р\.)?[\s,-]*(?:at|à|um|a las?|alle|às|o|о|в|об|ore|kl\.?|الساعة)?\s*",
        line[stamp.end : after.start()],
    ):
        said = _clock(after)
        if said:
            end = after.end()
            return Stamp(stamp.start, end, stamp.day, text[stamp.start : end], said, _zone(line, end), stamp.readings)
    return _clock_before(stamp, line, text)


def _clock_before(stamp: Stamp, line: str, text: str) -> Stamp:
    """Add the clock time of "8:05 PM GMT, March 5, 2024"."""
    for before in _CLOCK.finditer(line, max(0, stamp.start - 24), stamp.start):
        between = line[before.end() : stamp.start]
        said = _clock(before)
        if (
            said
            and before["m"]
            and re.fullmatch(r"\s{0,2}(?:\(?[A-Z]{2,4}\)?)?[\s,·|–—-]{1,4}(?:[^\W\d]{2,10}\s?)?", between)
        ):
            zone = _zone(line, before.end())
            return Stamp(
                before.start(), stamp.end, stamp.day, text[before.start() : stamp.end], said, zone, stamp.readings
            )
    return stamp


def _offset(words: str | None) -> str | None:
    """Write ``+0100`` and ``+01:00`` alike."""
    return words if not words or words == "Z" or ":" in words else f"{words[:3]}:{words[3:]}"


def _clock(m: re.Match[str]) -> str | None:
    hour, minute = int(m["h"]), int(m["m"] or 0)
    half = (m["half"] or "").lower()
    if half.startswith(("p", "م")) and hour < 12:
        hour += 12
    elif half.startswith(("a", "ص")) and hour == 12:
        hour = 0
    if not m["m"] and not half:
        return None
    return f"{hour % 24:02d}:{minute:02d}" + (f":{m['s']}" if m["s"] else "")


def _zone(line: str, at: int) -> str | None:
    found = _ZONE.match(line, at)
    if not found:
        return None
    if found[1]:
        return f"{int(found[2]):+03d}:{found[3] or '00'}"
    return _ZONES.get(found[4].lower())
