"""Borrowed: a pack made of dateparser's month and weekday words, for a language that has none of ours."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST = 3
"""Shorter month words ("12", "m") are too often something else."""


def borrow(language: str, rules: tuple[Mapping[str, Any], ...]) -> dict[str, Any]:
    """Return a pack of absolute dates for a language dateparser knows, empty for any other.

    Args:
        language: a lower-case ISO 639 code.
        rules: the rules to read its words by.
    """
    if not language.isascii() or not language.isalpha():
        return {}
    try:
        info: Mapping[str, Any] = import_module(f"dateparser.data.date_translation_data.{language}").info
    except ModuleNotFoundError:
        return {}
    month = {str(k + 1): _words(info, name) for k, name in enumerate(_MONTHS)}
    weekday = {str(k): _words(info, name) for k, name in enumerate(_WEEKDAYS)}
    if not all(month.values()):
        return {}
    return {"words": {"month": month, "weekday": weekday}, "rule": list(rules), "options": {"date_order": "DMY"}}


def _words(info: Mapping[str, Any], name: str) -> list[str]:
    words = [w for w in info.get(name, ()) if len(w.rstrip(".")) >= _SHORTEST and not w[0].isdigit()]
    return [w if w.endswith(".") else f"{w}." if len(w) <= 4 else w for w in words]
