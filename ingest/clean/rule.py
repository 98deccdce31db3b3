"""Rule: one rule of each sort by which furniture is told: a line, a heading, words of a kind, a site's own speech."""

import re
from dataclasses import dataclass
from typing import Literal

SectionKind = Literal["related", "feed", "ranking", "comments", "footer"]


@dataclass(frozen=True, slots=True)
class LineRule:
    """A line that is left out, and why. ``longest`` bounds the lines it may speak of."""

    pattern: re.Pattern[str]
    reason: str
    language: str
    example: str
    longest: int = 160
    opening: re.Pattern[str] | None = None
    anywhere: re.Pattern[str] | None = None
    """The pattern in two: what a line begins with, looked for there alone, and what may stand anywhere in it."""
    signs: tuple[str, ...] = ()
    """Letters, small ones, of which a line it speaks of has some; none where nothing is known."""

    def holds(self, text: str) -> bool:
        """Tell whether it speaks of this line, which is no longer than it bounds and has one of its signs."""
        return bool((self.opening and self.opening.match(text)) or (self.anywhere and self.anywhere.search(text)))


@dataclass(frozen=True, slots=True)
class SectionRule:
    """A heading after which the page is no longer the article.

    ``related`` and ``feed`` tell of other articles, ``ranking`` lists them, ``comments`` are the readers',
    ``footer`` is the site's.
    """

    pattern: re.Pattern[str]
    kind: SectionKind
    language: str
    example: str


@dataclass(frozen=True, slots=True)
class WordRule:
    """Words of one kind: before a publication or update date, before an author, a closing of a letter."""

    pattern: re.Pattern[str]
    kind: str
    language: str
    example: str


@dataclass(frozen=True, slots=True, eq=False)
class SpeechRule:
    """What a site says to its readers in whole sentences: of cookies, of membership, of its comments.

    ``must`` stands in it (mostly "we" or "you"), and at least ``least`` of the ``words``: no wording is known by heart.
    """

    must: re.Pattern[str]
    words: tuple[re.Pattern[str], ...]
    least: int
    reason: str
    language: str
    example: str
    signs: tuple[tuple[str, ...], ...] = ()
    """The signs of each of the words."""
