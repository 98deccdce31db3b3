"""Borrowed: a pack for a language that has none of ours, made of the month and weekday names of CLDR and dateparser.

What they lack, cases and words of a coming time, is in ``ingest/data/any/borrowed.toml``; the rules are the
``[[borrowed]]`` ones of ``ingest/data/any/dates.toml``. Only absolute dates and weekdays are read.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from babel.core import Locale, UnknownLocaleError

from ingest.dates.say import MONTHS, WEEKDAYS

_SHORTEST = 3
"""Shorter month words ("12", "m") are too often something else."""
_ALIKE = {"no": ("nb",), "sr": ("sr", "sr-Latn")}
"""Names under which CLDR and dateparser know a language that they split or call otherwise."""


def borrow(language: str, shared: Mapping[str, Any]) -> dict[str, Any]:
    """Return a pack of absolute dates for a language that CLDR and dateparser know, empty for any other.

    Args:
        language: a lower-case ISO 639 code.
        shared: the rules of all languages, among them those to read borrowed words by.
    """
    if not language.isascii() or not language.isalpha():
        return {}
    names = _ALIKE.get(language, (language,))
    months, weekdays = _of_cldr(names)
    short_months, short_weekdays = of_dateparser(names)
    own = _own().get(language, {})
    if not all(_joined(months, short_months).values()):
        return {}
    drop = {word.lower() for word in own.get("drop", ())}
    months, weekdays = _joined(months, own.get("month", {})), _joined(weekdays, own.get("weekday", {}))
    dated = _joined(_joined(weekdays, short_weekdays), own.get("weekday_dated", {}))
    order = own.get("order", "")
    future = own.get("future")
    return {
        "words": {
            "month": _joined(months, short_months),
            "month_whole": months,
            "weekday": {k: [w for w in words if w.lower() not in drop] for k, words in weekdays.items()},
            "weekday_dated": dated,
        },
        "rule": [r for r in shared.get("borrowed", ()) if order in r.get("orders", (order,))],
        "joint": list(shared.get("borrowed_joint", ())),
        "options": {"date_order": "DMY", "clitics": own.get("clitics", "")},
        "cues": {"future": rf"(?<![^\W_])(?:{future})(?![^\W_])", "past": "(?!)"} if future else {},
    }


def _joined(one: Mapping[str, list[str]], other: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {k: list(dict.fromkeys([*one.get(k, ()), *other.get(k, ())])) for k in {**one, **other}}


def _of_cldr(names: tuple[str, ...]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the whole names of months (from 1) and weekdays (Monday is 0), as they stand in a date."""
    months: dict[str, list[str]] = {str(k): [] for k in range(1, 13)}
    weekdays: dict[str, list[str]] = {str(k): [] for k in range(7)}
    for name in names:
        try:
            locale = Locale.parse(name, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
        # The names that stand alone are another language's once Chinese is loaded; those of a date are right.
        for k, word in locale.months["format"]["wide"].items():
            months[str(k)].append(word.removeprefix("de ").removeprefix("d’"))
        for k, word in locale.days["format"]["wide"].items():
            weekdays[str(k)].append(word)
    return months, weekdays


def of_dateparser(names: tuple[str, ...]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return all words of dateparser's for months and weekdays, short ones with a stop that may be there."""
    months: dict[str, list[str]] = {str(k): [] for k in range(1, 13)}
    weekdays: dict[str, list[str]] = {str(k): [] for k in range(7)}
    for name in names:
        try:
            info: Mapping[str, Any] = import_module(f"dateparser.data.date_translation_data.{name}").info
        except ModuleNotFoundError:
            continue
        for k, word in enumerate(MONTHS):
            months[str(k + 1)] += _words(info, word.lower())
        for k, word in enumerate(WEEKDAYS):
            weekdays[str(k)] += _words(info, word.lower())
    return months, weekdays


def _words(info: Mapping[str, Any], name: str) -> list[str]:
    words = [w for w in info.get(name, ()) if len(w.rstrip(".")) >= _SHORTEST and not w[0].isdigit()]
    return [w if w.endswith(".") else f"{w}." if len(w) <= 4 else w for w in words]


@cache
def _own() -> Mapping[str, Any]:
    path = files("ingest").joinpath("data", "any", "borrowed.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
