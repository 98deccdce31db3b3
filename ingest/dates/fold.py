"""Folded text: the same text in lower case with marks, dashes and digits made plain, letter for letter.

Every rule is matched against folded text, so a language pack spells each word once, in lower case and without
accents. One character stays one character: offsets in folded text are offsets in the text itself.
"""

import unicodedata
from functools import cache

_SAME = {
    "–": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "﹣": "-", "-": "-", "～": "-", "〜": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2002": " ", "\u2003": " ", "\u3000": " ", "\t": " ",
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʹ": "'", "＇": "'",
    "／": "/", "．": ".", "：": ":", "，": ",", "（": "(", "）": ")", "ς": "σ", "ё": "е", "أ": "ا", "إ": "ا", "آ": "ا",
    "ى": "ي", "ی": "ي", "ک": "ك", "\u200c": " ", "○": "〇",
}  # fmt: skip
"""An em dash is left alone: it parts clauses, it never joins the two ends of a range."""
_MARKS = {ord(mark): same for mark, same in _SAME.items() if not mark.isalnum()}
"""Spaces, dashes and quotes alone: what is made plain where the marks on letters are kept."""


def fold(text: str) -> str:
    """Return the text folded, with the same length.

    >>> fold("Le 1ᵉʳ FÉVRIER – 5–7 März")
    'le 1ᵉʳ fevrier - 5-7 marz'
    """
    folded = plain(text).lower()
    if len(folded) != len(text):
        # A few capitals (İ) have a lower case of two characters; only such texts pay for the slow way.
        folded = "".join(c if len(c.lower()) != 1 else c.lower() for c in plain(text))
    return folded


def spoken(text: str, *, cased: bool = False) -> str:
    """Return the text with its marks kept, with the same length: "llegó" is past, "llego" is not.

    It is in lower case, unless ``cased``: German nouns have a capital, and "Daten" is no verb.

    >>> spoken("Él llegó")
    'él llegó'
    """
    plainer = text if text.isascii() else text.translate(_MARKS)
    if cased:
        return plainer
    lower = plainer.lower()
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in plainer)


def plain(text: str) -> str:
    """Return the text with marks, dashes and digits made plain, its case kept; used on patterns of a pack."""
    return text if text.isascii() else text.translate(_table())


class _Table(dict[int, int]):
    """Folding of one character, found the first time it is met."""

    def __missing__(self, code: int) -> int:
        self[code] = found = ord(_fold_character(chr(code)))
        return found


@cache
def _table() -> _Table:
    return _Table()


def _fold_character(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if unicodedata.name(character, "").startswith(("LATIN", "GREEK")):
        base = unicodedata.normalize("NFD", character)[0]
        return "σ" if base == "ς" else base
    return character
