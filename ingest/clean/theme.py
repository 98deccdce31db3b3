"""Theme: what the paragraphs of a page have in common, so that those of another story can be told by their words.

It needs no list of words in any language: names, places and matters recur in the paragraphs of one story.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from statistics import median

_WORD = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4,}")
_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_CLITICS = re.compile(r"^(?:[وف]?(?:ال|لل|بال|كال)|[وف](?=\w{4}))")
_NO_WORD = re.compile(r"[\W_]+")
_STEM = 5
"""Letters of a word that stand for it: the endings of most languages are cut off."""
_LONGEST = 4_000
_ENOUGH_TOLD = 60
"""Paragraphs of a story that are read."""


@lru_cache(maxsize=4_096)
def stems(text: str) -> frozenset[str]:
    """Return what a text is about: the beginnings of its longer words, pairs of signs where words are not parted.

    >>> sorted(stems("The envoys signed: envoy")), sorted(stems("签署协议"))
    (['envoy', 'signe'], ['协议', '签署', '署协'])
    """
    text = text[:_LONGEST].casefold()
    if text.isascii():
        return frozenset([word[:_STEM] for word in _WORD.findall(text)])
    found = {_CLITICS.sub("", word)[:_STEM] for word in _WORD.findall(text)}
    for run in _SIGNS.findall(text):
        found |= {run[k : k + 2] for k in range(len(run) - 1)}
    return frozenset(found)


@lru_cache(maxsize=4_096)
def plain(text: str) -> str:
    """Return the words of a line without signs and case, to compare it with another.

    >>> plain("Talks – resumed!")
    'talks resumed'
    """
    return " ".join(_NO_WORD.sub(" ", text).split()).casefold()


class Theme:
    """Knows which stems stand in texts, in one or in more, and tells how much of another text it shares."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the texts of the article as far as it is known; they are read once something is compared with them."""
        self._texts = tuple(texts)

    def __bool__(self) -> bool:
        """Tell whether anything was read."""
        return bool(_read(self._texts)[0])

    def share(self, text: str, *, own: bool = False) -> float:
        """Return the share of a text's stems that stand in the theme, 0 to 1; ``own`` if the text itself is in it."""
        here = stems(text)
        return len(here & _read(self._texts)[own]) / len(here) if here else 0.0


# While it is decided what belongs to an article, much the same paragraphs are asked about again and again.
@lru_cache(maxsize=16)
def _read(texts: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems that stand in any of some texts, and those that stand in two or more."""
    counts = Counter(chain.from_iterable(map(stems, texts)))
    return frozenset(counts), frozenset([stem for stem, often in counts.items() if often > 1])


class Story:
    """The paragraphs of one story as far as they are known, and how like them another text is."""

    def __init__(self, told: Sequence[str]) -> None:
        """Take the paragraphs; the first of a long story are enough."""
        self.told = told[:_ENOUGH_TOLD]
        self._theme = Theme(self.told)

    @cached_property
    def _usual(self) -> float:
        return median([self._theme.share(text, own=True) for text in self.told]) if self.told else 0.0

    def likeness(self, text: str, *, own: bool = False) -> float:
        """Return how much of a text the story's words are, against what they are of its own paragraphs: about 1."""
        return self._theme.share(text, own=own) / self._usual if self._usual else 1.0
