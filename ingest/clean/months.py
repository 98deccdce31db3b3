"""Months: the names that pages print for them, in all languages whose pages are dated.

Reference: month names of the Unicode CLDR, and forms that newspapers use beside them.
"""

import re
import unicodedata
from functools import cache

from babel.dates import get_month_names

LANGUAGES = (
    "en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sv", "uk", "ru", "ar", "ar_SY", "fa", "he", "tr", "id", "el",
)  # fmt: skip

_EXTRA = {
    "sept": 9, "febr": 2, "mars": 3, "mär": 3, "mrz": 3, "jän": 1, "jänner": 1, "sept.": 9, "set": 9, "setiembre": 9,
    "septiembre": 9, "aout": 8, "fevrier": 2, "decembre": 12, "gen": 1, "mag": 5, "giu": 6, "lug": 7, "ago": 8,
    "ott": 10, "dic": 12, "ene": 1, "juli": 7, "janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "déc": 12,
    "june": 6, "july": 7,
    "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9, "نيسان": 4, "أيار": 5, "آذار": 3, "شباط": 2, "نوفمبر": 11,
}  # fmt: skip


@cache
def _months() -> dict[str, int]:
    names = dict(_EXTRA)
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    for form in _forms(str(name), language):
                        names.setdefault(form, number)
    return {n: m for n, m in names.items() if not n[0].isdigit()}


def _forms(name: str, language: str) -> tuple[str, ...]:
    """Return a name in small letters; in Greek also without its accent, as capitals are written."""
    plain = name.lower().rstrip(".")
    if language != "el":
        return (plain,)
    bare = unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", plain) if c != "\u0301"))
    return (plain, bare)


def month_number(name: str) -> int:
    """Return the month a name of ``month_names`` means, from 1."""
    return _months()[name.lower()]


def month_names() -> str:
    """Return the month names that pages print, in small letters, as the branches of a pattern, the longest first."""
    return "|".join(sorted((re.escape(n) for n in _months()), key=len, reverse=True))
