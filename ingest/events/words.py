"""Words: the tokens of a run of text with their offsets, the ground every rule of this package counts on."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’ʼ‐‑-][^\W\d_]+)*|['’](?:s|re|ve|ll|d|m)\b")
_PLAIN = re.compile(r"[0-9]+(?:[.,:][0-9]+)*|[a-z]+(?:-[a-z]+)*")
_CLITIC = re.compile(r"(?<=\w)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
_GREEK = dict(zip("άέήίόύώϊϋ", "αεηιουωιυ", strict=True))
_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "’": "'", "ʼ": "'", "‐": "-", "‑": "-", "ё": "е", **_GREEK}
)
"""Letters that count as others: an accent moves with the form of a Greek verb, and headlines leave it out."""

UNSPACED = frozenset({"zh", "ja"})
"""Languages written without spaces: a token is one character there."""

ELIDING = frozenset({"it"})
"""Languages where an apostrophe always parts two words: "dall'Ucraina"."""


class Word(NamedTuple):
    """One token: ``text[start:end]``, ``low`` is the form rules compare."""

    start: int
    end: int
    low: str


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """Return a word as rules compare it: casefolded, one kind of apostrophe and hyphen, Arabic without marks.

    >>> fold("L’Élysée")
    "l'élysée"
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    return _MARKS.sub("", plain)


def words(text: str, start: int, end: int, *, language: str) -> tuple[Word, ...]:
    """Return the tokens of ``text[start:end]``; English clitics ("n't", "'s", "'ll") stand alone.

    >>> [w.low for w in words("Kyiv's envoys won't go", 0, 22, language="en")]
    ['kyiv', "'s", 'envoys', 'wo', "n't", 'go']
    """
    if language in UNSPACED:
        return tuple(Word(i, i + 1, text[i].casefold()) for i in range(start, end) if text[i].isalnum())
    run = text[start:end]
    if run.isascii() and "'" not in run:
        # Most sentences: nothing to take apart, and their small letters stand where the others did.
        low = run.lower()
        return tuple([Word(start + a, start + b, low[a:b]) for a, b in [m.span() for m in _PLAIN.finditer(low)]])
    out: list[Word] = []
    for match in _TOKEN.finditer(text, start, end):
        token, at = match.group(), match.start()
        if "'" in token or "’" in token:
            out.extend(_split(token, at, language))
        else:
            out.append(Word(at, match.end(), fold(token)))
    return tuple(out)


def _split(token: str, at: int, language: str) -> list[Word]:
    if language == "en" and (clitic := _CLITIC.search(token)) and clitic.start() > 0:
        cut = clitic.start()
        return [
            Word(at, at + cut, fold(token[:cut])),
            Word(at + cut, at + len(token), fold(token[cut:])),
        ]
    if language in ELIDING and (cut := max(token.find("'"), token.find("’")) + 1) and cut < len(token):
        return [Word(at, at + cut, fold(token[:cut])), *_split(token[cut:], at + cut, language)]
    if language in ("fr", "ca") and len(token) > 2 and token[1] in "'’" and token[0].isalpha():
        return [Word(at, at + 2, fold(token[:2])), Word(at + 2, at + len(token), fold(token[2:]))]
    if language == "fr" and token[:3].casefold() in ("qu'", "qu’") and len(token) > 3:
        return [Word(at, at + 3, fold(token[:3])), Word(at + 3, at + len(token), fold(token[3:]))]
    return [Word(at, at + len(token), fold(token))]
