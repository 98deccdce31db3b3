"""Month words: the languages that a date may be written in, told by its script or a month's name before any pack is.

A pack takes a second to compile: for one typed date only those are, that may read it.
"""

import re
from functools import cache

from ingest.dates.borrowed import of_dateparser
from ingest.dates.fold import fold

_SCRIPTS = (
    (re.compile(r"[\u0600-\u06ff]"), ("ar",)),
    (re.compile(r"[\u0400-\u04ff]"), ("ru", "uk")),
    (re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"), ("el",)),
    (re.compile(r"[\u4e00-\u9fff]"), ("ja", "zh")),
    (re.compile(r"[\uac00-\ud7af]"), ("ko",)),
)
"""Thai is none of them: a year in Thai may count from 543 BC, and nothing but a Thai document says which is meant."""
_LATIN = ("de", "en", "es", "fr", "it", "pl", "pt", "vi")
_LETTERS = re.compile(r"[^\W\d_]+")


def may_be(text: str) -> tuple[str, ...]:
    """Return the languages that a date may be written in.

    >>> may_be("5 mars 2024"), may_be("5 марта 2024"), may_be("2024-03-05")
    (('fr',), ('ru', 'uk'), ())
    """
    by_script = [language for script, languages in _SCRIPTS if script.search(text) for language in languages]
    words = set(_LETTERS.findall(fold(text)))
    return (*by_script, *(language for language in _LATIN if words & _months(language)))


@cache
def _months(language: str) -> frozenset[str]:
    """Return the first words of the names of months, folded: of "tháng 3" only "thang"."""
    named, _ = of_dateparser((language,))
    first = (_LETTERS.search(fold(word)) for words in named.values() for word in words)
    return frozenset(found[0] for found in first if found)
