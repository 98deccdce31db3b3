"""Cell forms: how spreadsheets, data sets and catalogues write dates that running text never writes so.

``20240305``, ``2024-W05``, ``Q1/24``, ``Mar-24``, ``5.3.2024 г.``, ``5 III 1861``, ``[1861?]``: each is turned into a
form the grammar of dates reads, so that there is no second grammar here.

Reference: ISO 8601-1:2019 (basic format, weeks); EDTF (ISO 8601-2:2019); library cataloguing for ``[1861?]``.
"""

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from ingest.record.days import to_day
from ingest.record.edtf import after, before, bounds, day, half, quarter, week
from ingest.record.errors import BadEdtf
from ingest.record.report import Precision

_YEAR = r"(\d{4}|\d{2})"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_DOUBT = re.compile(r"\[?(.*?[^\s?\[(])\s*(\?|\(\?\)|\[\?\]|\((?:approx\.?|ca\.?|c\.)\))\]?")
_BRACKETS = re.compile(r"\[([^\[\]]{4,})\]")
_OPEN_SIGN = re.compile(r"(.*\d)(?:\.\.|\s*[-–—])")
_TOWARDS = re.compile(r"(?:\s*[-–—/]|\s+(?:to|till|until|bis|à|a|al|até|по|до|إلى|έως))?\s*$")
_WEEK = re.compile(r"(\d{4})-?W(\d{2})(?:-?([1-7]))?")


@dataclass(frozen=True, slots=True)
class Plain:
    """A cell in a form the grammar reads.

    ``about`` says that the cell itself doubts it. ``none`` says that the cell tells of no date. ``side`` is "after",
    "before" or "until" where the date bounds another one, "open" where nothing ends it yet. ``precision`` is that of an
    ``edtf`` made here.
    """

    text: str
    edtf: str = ""
    precision: Precision | None = None
    about: bool = False
    none: bool = False
    side: str = ""


def plain(words: str) -> Plain:
    """Return a cell in a form that the grammar of dates reads.

    >>> plain("20240305").text, plain("Q1/24").edtf, plain("5 III 1861").text, plain("[1861?]").about
    ('2024-03-05', '2024-33', '1861-03-05', True)
    >>> plain("2024-W05").edtf, plain("1998–present").side, plain("n.d.").none
    ('2024-01-29/2024-02-04', 'open', True)
    """
    low = words.casefold().strip()
    if low in _words()["none"] or low in _words()["open"]:
        return Plain(words, none=True)
    made = _week(words) or _part_of_year(words)
    if made is not None:
        return made
    doubt = _DOUBT.fullmatch(words)
    if doubt:
        return Plain(_form(doubt[1]), about=True)
    words = inner[1] if (inner := _BRACKETS.fullmatch(words)) else words
    side, rest = _bounded(words)
    return Plain(_form(rest), side=side)


def is_open_end(words: str) -> bool:
    """Tell whether a cell says that something goes on: "present", "ongoing"."""
    return words.casefold().strip() in _words()["open"]


def bounded(edtf: str, side: str) -> str:
    """Return the date that lies after or before another one, or that nothing ends yet; "" where that has no meaning."""
    try:
        span = bounds(edtf)
        if side == "open":
            return f"{edtf}/.." if "/" not in edtf and "[" not in edtf else ""
        if side in ("from", "until") and set(edtf) & set("/[]~"):
            return ""
        if side == "until":
            return before(edtf)
        if side in ("after", "from"):
            return after(edtf.split("/")[0]) if span.earliest is not None else ""
        return before(day(span.earliest - 1)) if span.earliest is not None else ""
    except BadEdtf:
        return ""


def side_of(words: str, sides: Sequence[str] = ("after", "before", "until", "from")) -> tuple[str, str]:
    """Return which side of a date words before it leave open, and the date; "" where none do.

    >>> side_of("on or after 5 May 2021"), side_of("avant 2020"), side_of("2020")
    (('from', '5 May 2021'), ('before', '2020'), ('', '2020'))
    """
    low = words.casefold()
    for side in sides:
        for word in _words()[side]:
            if low.startswith(word + " "):
                return side, words[len(word) :].strip()
    return "", words


def _week(words: str) -> Plain | None:
    match = _WEEK.fullmatch(words)
    if match is None:
        return None
    try:
        first = date.fromisocalendar(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return None
    if match[3]:
        return Plain(first.isoformat())
    return Plain(words, edtf=week(to_day(first.year, first.month, first.day)), precision="week")


def _part_of_year(words: str) -> Plain | None:
    match = re.fullmatch(rf"(?:([QTH])([1-4])|([1-4])([QTH]))[ /'’.-]*{_YEAR}", words, re.IGNORECASE)
    turned = re.fullmatch(r"(\d{4})[ /-]?([QTH])([1-4])", words, re.IGNORECASE)
    if match:
        letter, number, year = match[1] or match[4], int(match[2] or match[3]), match[5]
    elif turned:
        letter, number, year = turned[2], int(turned[3]), turned[1]
    else:
        return None
    full = int(year) if len(year) == 4 else 2000 + int(year)
    if letter in "Hh":
        return Plain(words, edtf=half(full, number), precision="half") if number <= 2 else None
    return Plain(words, edtf=quarter(full, number), precision="quarter")


def _bounded(words: str) -> tuple[str, str]:
    """Return on which side a cell is open, and the date that bounds it."""
    low = words.casefold()
    side, rest = side_of(words, ("after", "before", "until"))
    if side:
        return side, rest
    if (sign := _OPEN_SIGN.fullmatch(words)) and len(sign[1]) >= 4:
        return "open", sign[1].strip()
    for word in _words()["open"]:
        if low.endswith(word) and len(low) > len(word) and re.search(r"\d", low):
            head = re.sub(
                r"(?:\s*[-–—/]|\s+(?:to|till|until|bis|à|a|al|até|по|до|إلى|έως))?\s*$", "", words[: -len(word)]
            )
            if re.search(r"\d$|\d\)$|年$|月$|日$", head):
                return "open", head
    return "", words


_Form = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


@cache
def _forms() -> tuple[_Form, ...]:
    """Return the forms, the strictest first."""
    month, of_month = r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
    return (
        (re.compile(rf"([12]\d{{3}}){month}{of_month}"), lambda m: f"{m[1]}-{m[2]}-{m[3]}"),
        (
            re.compile(rf"([12]\d{{3}}){month}{of_month}T?([01]\d|2[0-3])([0-5]\d)(?:([0-5]\d)(?:\.\d+)?)?(Z?)"),
            lambda m: f"{m[1]}-{m[2]}-{m[3]}T{m[4]}:{m[5]}" + (f":{m[6]}" if m[6] else "") + m[7],
        ),
        (re.compile(rf"(1[5-9]\d\d|20\d\d){month}"), lambda m: f"{m[1]}-{m[2]}"),
        (re.compile(r"([12]\d{3})\.0+"), lambda m: m[1]),
        # "12/2023": month and year; the year has four digits, or it would be a day.
        (re.compile(r"(0?[1-9]|1[0-2])[./-](1\d{3}|20\d\d)"), lambda m: f"{m[2]}-{int(m[1]):02d}"),
        (re.compile(r"(1\d{3}|20\d\d)[./](0?[1-9]|1[0-2])"), lambda m: f"{m[1]}-{int(m[2]):02d}"),
        (
            re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})((?:[T ].*)?)"),
            lambda m: f"{m[1]}-{m[2]:0>2}-{m[3]:0>2}{m[4]}",
        ),
        (
            re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:\s?(?:г|р|року|года)\.?)?"),
            lambda m: f"{m[1]}.{m[2]}.{m[3]}",
        ),
        (re.compile(r"(.*\d{4})\s?(?:гг?|рр?)\.?"), lambda m: m[1]),
        (
            re.compile(r"(\d{1,2})[. /-]+(" + "|".join(reversed(_ROMAN)) + r")[. /-]+(\d{4})"),
            lambda m: f"{m[3]}-{_ROMAN.index(m[2]) + 1:02d}-{m[1]:0>2}",
        ),
        # In a table a month and two figures with a hyphen between them are month and year: "24-Mar" is the day.
        (re.compile(r"([^\W\d_]{3,9})\.?-(\d{2})"), lambda m: f"{m[1]} '{m[2]}"),
        (re.compile(r"(\d{1,2})[-/. ]([^\W\d_]{3,})\.?[-/. ,]+(\d{2})"), lambda m: f"{m[1]} {m[2]} '{m[3]}"),
        (re.compile(r"(\d{1,2})-([^\W\d_]{3,})\.?-(\d{4})((?:[ T].*)?)"), lambda m: f"{m[1]} {m[2]} {m[3]}{m[4]}"),
        (re.compile(r"(\d{4})-([^\W\d_]{3,})\.?-(\d{1,2})"), lambda m: f"{m[3]} {m[2]} {m[1]}"),
        (re.compile(r"([^\W\d_]{3,})\.?-(\d{4})"), lambda m: f"{m[1]} {m[2]}"),
    )


def _form(words: str) -> str:
    for pattern, write in _forms():
        match = pattern.fullmatch(words.strip())
        if match:
            return write(match)
    return words


@cache
def _words() -> dict[str, frozenset[str] | tuple[str, ...]]:
    text = files("ingest").joinpath("data", "any", "cells.toml").read_text(encoding="utf-8")
    read = tomllib.loads(text)
    found = {key: [w.casefold() for entry in read[key] for w in entry["words"]] for key in read}
    # The longest word first: "antes del" before "antes de".
    ordered: dict[str, frozenset[str] | tuple[str, ...]] = {
        key: tuple(sorted(words, key=len, reverse=True)) for key, words in found.items()
    }
    return ordered | {"none": frozenset(found["none"])}
