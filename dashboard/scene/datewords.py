"""Date words: a day, an inexact date or a silence in the words of the reader's language, of any year."""

from datetime import datetime
from functools import cache
from typing import Literal

from babel.dates import format_skeleton
from babel.units import format_unit

from dashboard.scene.words import Word, word
from ingest.record.days import Day, from_day, is_leap, to_day
from ingest.record.report import When

Skeleton = Literal["d", "MMM", "MMMd", "yMMM", "yMMMd", "yQQQ", "y", "Hm"]
_LOCALES = {"en": "en_GB"}
_SEASONS: dict[str, Word] = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def day_words(day: Day, *, language: str = "en", year: bool = False) -> str:
    """Return a day as "16 Feb", or "16 Feb 2024" with its year."""
    y, m, d = from_day(day)
    return _format(y, m, d, "yMMMd" if year else "MMMd", language)


def month_words(day: Day, *, language: str = "en", year: bool = True) -> str:
    """Return the month of a day as "Feb 2024", or "Feb" without its year."""
    y, m, _ = from_day(day)
    return _format(y, m, 1, "yMMM" if year else "MMM", language)


def year_words(year: int, *, language: str = "en") -> str:
    """Return a year: "2024"; year 0 is "1 BC"."""
    if year > 0:
        return f"{year}"
    return word("bc", str(1 - year), language=language)


def clock_words(second: int) -> str:
    """Return a time of day given in seconds: "22:45"."""
    return f"{second // 3600:02d}:{second % 3600 // 60:02d}"


def when_words(when: When, *, language: str = "en", year: bool = False) -> str:
    """Return a date as a label says it: "16 Feb", "5–7 Mar", "Feb 2024", "about 5 Mar", "since 24 Feb 2022".

    With ``year`` days carry their year; months and longer always do.
    """
    edtf = when.edtf or ""
    if edtf.startswith("["):
        return _either(edtf, language, year)
    bare = edtf.replace("~", "").replace("?", "").replace("%", "")
    if bare.endswith("/.."):
        return word("since", _point(bare[:-3], language, year), language=language)
    if bare.startswith("../"):
        return word("until", _point(bare[3:], language, year), language=language)
    if "/" in bare:
        words = _timed(bare, language, year) if "T" in bare else _interval(when, bare, language, year)
    else:
        words = _point(bare, language, year)
        if when.first_second is not None and when.precision in ("hour", "minute", "second"):
            words = f"{words}, {clock_words(when.first_second)}"
    return word("about", words, language=language) if when.approximate else words


def span_of_days(first: Day, last: Day, *, language: str = "en") -> str:
    """Return from which day to which, with the year: "20–29 May 2024", "16 Feb – 7 Mar 2024"."""
    (y1, m1, d1), (y2, m2, d2) = from_day(first), from_day(last)
    words = day_words(last, language=language, year=True)
    if (y1, m1) == (y2, m2):
        return _folded(d1, d2, words, language)
    if y1 == y2 and language == "zh":
        return f"{day_words(first, language=language, year=True)} – {day_words(last, language=language)}"
    return f"{day_words(first, language=language, year=y1 != y2)} – {words}"


def span_words(days: float, *, language: str = "en") -> str:
    """Return how long a silence is, in days up to two months, then months, then years: "19 days", "3 years"."""
    if days < 2:
        return _unit(max(1, round(days * 24)), "hour", language)
    if days <= 60:
        return _unit(round(days), "day", language)
    if days < 700:
        return _unit(round(days / 30.44), "month", language)
    return _unit(round(days / 365.25), "year", language)


def _unit(count: int, unit: Literal["hour", "day", "month", "year"], language: str) -> str:
    if language == "zh":
        return f"{count}{ {'hour': '小时', 'day': '天', 'month': '个月', 'year': '年'}[unit] }"
    if language == "ar":
        return _arabic_unit(count, unit)
    return str(format_unit(count, f"duration-{unit}", length="long", locale=_locale(language)))


def _arabic_unit(count: int, unit: str) -> str:
    one, two, few, many = {
        "hour": ("ساعة", "ساعتان", "ساعات", "ساعة"),
        "day": ("يوم", "يومان", "أيام", "يومًا"),
        "month": ("شهر", "شهران", "أشهر", "شهرًا"),
        "year": ("سنة", "سنتان", "سنوات", "سنة"),
    }[unit]
    if count <= 2:
        return one if count == 1 else two
    return f"{count} {few if 3 <= count % 100 <= 10 else many}"


def _locale(language: str) -> str:
    return _LOCALES.get(language, language)


@cache
def _format(year: int, month: int, day: int, skeleton: Skeleton, language: str) -> str:
    # babel stops at years 1 and 9999: a stand-in year of the same length is replaced by the words of the real one.
    stand_in = 2000 if is_leap(year) else 2001
    words = str(format_skeleton(skeleton, datetime(stand_in, month, day), locale=_locale(language)))  # noqa: DTZ001
    return words.replace(str(stand_in), year_words(year, language=language))


def _point(edtf: str, language: str, year: bool) -> str:
    """Return the words of one EDTF date without qualifiers."""
    if edtf.endswith("X"):
        return word("decade", f"{edtf[:-1]}0", language=language)
    negative = edtf.startswith("-")
    parts = edtf.lstrip("-").split("T")[0].split("-")
    if not all(part.isdigit() for part in parts):
        return edtf
    y = -int(parts[0]) if negative else int(parts[0])
    if len(parts) == 1:
        return year_words(y, language=language)
    if len(parts) == 3:
        return day_words(to_day(y, int(parts[1]), int(parts[2])), language=language, year=year)
    return _part_of_year(y, parts[1], language)


def _part_of_year(year: int, code: str, language: str) -> str:
    words = year_words(year, language=language)
    if code in _SEASONS:
        return word(_SEASONS[code], words, language=language)
    if code in ("33", "34", "35", "36"):
        return _format(year, 3 * (int(code) - 32), 1, "yQQQ", language)
    if code in ("40", "41"):
        return word("half1" if code == "40" else "half2", words, language=language)
    return month_words(to_day(year, int(code)), language=language)


def _interval(when: When, edtf: str, language: str, year: bool) -> str:
    first, last = edtf.split("/", 1)
    if when.precision == "century" and first[-2:] == "01" and last[-2:] == "00" and first.isdigit():
        return word("century", _ordinal(int(last) // 100, language), language=language)
    if when.precision == "week" and when.earliest is not None:
        return word("week_of", day_words(when.earliest, language=language, year=year), language=language)
    if len(first) == 10 and len(last) == 10 and first[:7] == last[:7] and first != last:
        return _days_of_month(first, last, language, year)
    # Both ends carry their year where the years differ.
    years = year or first[:-6] != last[:-6]
    start, end = _point(first, language, years), _point(last, language, years)
    return start if start == end else f"{start} – {end}"


def _timed(edtf: str, language: str, year: bool) -> str:
    """Return "5 Mar, 10:00–12:00", or both days with their times of day."""
    (first, _, begin), (last, _, end) = (part.partition("T") for part in edtf.split("/", 1))
    years = year or first[:-6] != last[:-6]
    start, stop = _point(first, language, years), _point(last, language, years)
    begin, end = begin[:5], end[:5]
    if start == stop and begin and end:
        return f"{start}, {begin}–{end}"
    return " – ".join(f"{words}, {clock}" if clock else words for words, clock in ((start, begin), (stop, end)))


def _days_of_month(first: str, last: str, language: str, year: bool) -> str:
    """Return "5–7 Mar": the day of the first folded into the words of the last."""
    y, m, d = (int(part) for part in last.split("-"))
    return _folded(int(first[-2:]), d, day_words(to_day(y, m, d), language=language, year=year), language)


def _folded(first: int, last: int, words: str, language: str) -> str:
    number, both = f"{last}", f"{first}–{last}"
    # The day stands first, or in Chinese right before its own word.
    if language == "zh":
        return words.replace(f"{number}日", f"{both}日")
    return words.replace(number, both, 1)


def _either(edtf: str, language: str, year: bool) -> str:
    inside = edtf.strip("[]")
    if inside.endswith(".."):
        return word("after", _moment(inside[:-2], language, year), language=language)
    if inside.startswith(".."):
        return word("before", _moment(inside[2:], language, year), language=language)
    between = ".." in inside
    ends = inside.split("..") if between else [part.strip() for part in inside.split(",")]
    if len(ends) < 2:
        return _moment(ends[0], language, year)
    name: Word = "between" if between else "or"
    (first, _, begin), (last, _, end) = (part.partition("T") for part in (ends[0], ends[-1]))
    if first == last and begin and end:
        # Two times of one day: the day is said once.
        return f"{_point(first, language, year)}, {word(name, begin[:5], end[:5], language=language)}"
    return word(name, _moment(ends[0], language, year), _moment(ends[-1], language, year), language=language)


def _moment(edtf: str, language: str, year: bool) -> str:
    """Return the words of one EDTF date, with its time of day where it has one."""
    words, clock = _point(edtf, language, year), edtf.partition("T")[2][:5]
    return f"{words}, {clock}" if clock else words


def _ordinal(number: int, language: str) -> str:
    if language == "en":
        suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{suffix}"
    if language in ("fr", "es", "ru", "uk"):
        roman = _roman(number)
        return f"{roman}e" if language == "fr" else roman
    return f"{number}." if language == "de" else f"{number}"


def _roman(number: int) -> str:
    out = ""
    for value, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            out, number = out + letters, number - value
    return out
