"""Cases: the case in which a name stands, told from its ending beside the dictionary form or from its article."""

from functools import cache
from typing import Literal, get_args

from ingest.actors.mention import Mention
from ingest.events.verbs import data
from ingest.events.words import fold

Case = Literal["", "nominative", "accusative", "genitive", "dative", "instrumental"]
"""Empty where the form does not tell."""

_STEM = 3
"""The least that a word shares with its dictionary form."""
_LONGEST_ENDING = 4

_Endings = tuple[tuple[str, tuple[tuple[Case, tuple[str, ...]], ...]], ...]


def case_of(mention: Mention, before: str, *, language: str) -> Case:
    """Return the case of a mention; ``before`` is the folded word before it.

    The rule of a mention ends in the dictionary form of its name ("names capital: Дамаск").
    """
    by_article = _articles(language).get(before)
    if by_article:
        return by_article
    endings = _endings(language)
    if not endings:
        return ""
    text = fold(mention.text).split()
    for plain in fold(mention.rule.partition(";")[0].partition(": ")[2]).split():
        for word in text:
            found = _told(word, plain, endings)
            if found:
                return found
    return _surname(text[-1], language) if mention.form == "person" else ""


def _told(word: str, plain: str, endings: _Endings) -> Case:
    shared = next((i for i, (a, b) in enumerate(zip(word, plain, strict=False)) if a != b), min(len(word), len(plain)))
    if shared < _STEM or max(len(word), len(plain)) - shared > _LONGEST_ENDING:
        return ""
    for ending, cases in endings:
        if plain.endswith(ending):
            stem = plain[: len(plain) - len(ending)]
            return next((case for case, forms in cases if any(word == stem + form for form in forms)), "")
    return ""


def _surname(word: str, language: str) -> Case:
    """Return the case of a surname that no dictionary form stands beside: "Лавровым", "Зеленскому"."""
    table = data(language, "grammar").get("cases", {}).get("surnames", {})
    found = [case for case in get_args(Case) if any(word.endswith(e) for e in table.get(case, ()))]
    return found[0] if len(found) == 1 else ""


@cache
def _endings(language: str) -> _Endings:
    """Return for each ending of a dictionary form, the longest first, the endings that tell a case."""
    table = data(language, "grammar").get("cases", {}).get("endings", {})
    out = [
        (ending, tuple((case, tuple(cases[case])) for case in get_args(Case) if case in cases))
        for ending, cases in table.items()
    ]
    return tuple(sorted(out, key=lambda e: (-len(e[0]), e[0])))


@cache
def _articles(language: str) -> dict[str, Case]:
    table = data(language, "grammar").get("cases", {}).get("articles", {})
    return {fold(word): case for case in get_args(Case) for word in table.get(case, ())}
