"""Tokens: a text cut into words, each with a key that hides case, accents and the marks of Arabic vowels."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# A Han character is a word of its own: Chinese writes no spaces, and the longest name in a run of them wins.
_WORD = re.compile(f"[{_HAN}]|[^\\W{_HAN}]+(?:[\u0300-\u036f\u064b-\u0652]+[^\\W{_HAN}]*)*")
_PLAIN = re.compile(r"\w+", re.ASCII)
_MARKS = re.compile("[\u0300-\u036f\u0640\u064b-\u0652]")
_ONE_TO_ONE = {
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ё": "е", "ґ": "г", "ς": "σ",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
    "’": "'", "ʼ": "'", "‘": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "\u00a0": " ", "\u202f": " ", "\n": " ",
    "\t": " ", "・": "·", "•": "·",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text: parallel lists of start, end (offsets, half-open) and key, and the folded text itself.

    ``folded`` has the length of ``text``, so that one offset serves both.
    """

    text: str
    folded: str
    starts: list[int]
    ends: list[int]
    keys: list[str]

    def gap(self, left: int) -> str:
        """Return what stands between word ``left`` and the next, folded."""
        return self.folded[self.ends[left] : self.starts[left + 1]]

    def upper(self, index: int) -> bool:
        """Tell whether a word begins with a capital, or with a letter of a script that has none."""
        first = self.text[self.starts[index]]
        return first.isupper() or not first.islower()

    def word(self, index: int) -> str:
        """Return a word as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]


def tokenise(text: str) -> Tokens:
    """Return the words of a text.

    >>> tokens = tokenise("L'Élysée, 北京")
    >>> tokens.keys
    ['l', 'elysee', '北', '京']
    """
    folded = fold(text)
    plain = folded.isascii()
    spans = [word.span() for word in (_PLAIN if plain else _WORD).finditer(folded)]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    keys = [folded[start:end] for start, end in spans]
    if not plain and _MARKS.search(folded):
        keys = [_MARKS.sub("", key) for key in keys]
    return Tokens(text, folded, starts, ends, keys)


def fold(text: str) -> str:
    """Return the text in small letters without accents, the same number of characters long."""
    # The dotted capital I is the one letter whose small form is two characters long.
    return text.replace("İ", "I").lower().translate(_table())


@lru_cache(maxsize=20_000)
def words_of(name: str) -> tuple[str, ...]:
    """Return the keys of a name's words."""
    return tuple(tokenise(name).keys)


@cache
def _table() -> dict[int, str]:
    table = {ord(a): b for a, b in _ONE_TO_ONE.items()}
    for block in (range(0xC0, 0x250), range(0x370, 0x400), range(0x1E00, 0x2000)):
        for code in block:
            letter = chr(code)
            base = unicodedata.normalize("NFD", letter)
            if len(base) > 1 and code not in table and base[0].isalpha():
                table[code] = base[0]
    return table
