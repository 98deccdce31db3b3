"""Marks: a text read without the marks that stand on its letters or steer its direction, and the way back to it.

Vowel signs and tatweel of Arabic, points of Hebrew, accents written apart, joiners, soft hyphens and marks of
direction change no word. Patterns are matched against the text without them; offsets are given in the text itself.

Reference: Unicode 15.1, general categories Mn and Cf.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ingest.clean.passages import Passage
from ingest.dates.timex import Timex
from ingest.record.document import Block

_ON_LETTERS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"
)
_UNSEEN = "\u00ad\u061c\u200d-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_Span = TypeVar("_Span", Block, Passage)
_MARK = re.compile(f"[{_ON_LETTERS}{_UNSEEN}]")
_RUN = re.compile(f"[{_ON_LETTERS}]*")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with marks: itself, the same without them, and where each character of that stands in it."""

    text: str
    bare: str
    places: Sequence[int]

    def forth(self, blocks: tuple[_Span, ...]) -> tuple[_Span, ...]:
        """Return blocks or passages of the text as those of the bare text."""
        return tuple(
            replace(b, start=bisect_left(self.places, b.start), end=bisect_left(self.places, b.end)) for b in blocks
        )

    def back(self, timex: Timex) -> Timex:
        """Return a time expression of the bare text as one of the text."""
        start, end = self._span(timex.start, timex.end)
        when = timex.when
        if when.words_start is not None and when.words_end is not None:
            first, last = self._span(when.words_start, when.words_end)
            words = self.text[first:last]
            # The sentence quotes the words first: as they stand in the text.
            why = when.why.replace(" ".join(when.words.split()), " ".join(words.split()), 1)
            when = replace(when, words=words, words_start=first, words_end=last, why=why)
        parts = tuple(self.back(part) for part in timex.parts)
        return replace(timex, start=start, end=end, text=self.text[start:end], when=when, parts=parts)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        """Return a span of the bare text in the text; marks on its last letter belong to it."""
        last = self.places[end - 1] + 1
        run = _RUN.match(self.text, last)
        return self.places[start], run.end() if run is not None else last


def marked(text: str) -> Marked | None:
    """Return a text with its bare form, None where it has no marks, as most texts.

    >>> found = marked("ма́рта")
    >>> found.bare if found else None
    'марта'
    """
    if text.isascii() or _MARK.search(text) is None:
        return None
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        if not _MARK.match(letter):
            letters.append(letter)
            places.append(place)
        elif "\u0300" <= letter <= "\u036f" and letters and places[-1] == place - 1:
            # A letter written as two: и with its breve is й, another letter and no accent.
            whole = unicodedata.normalize("NFC", letters[-1] + letter)
            letters[-1] = whole if len(whole) == 1 else letters[-1]
    return Marked(text, "".join(letters), places)


def bare(word: str) -> str:
    """Return a word of a pack as it stands in a bare text."""
    found = marked(word)
    return word if found is None else found.bare
