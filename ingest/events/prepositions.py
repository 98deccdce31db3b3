"""Prepositions: what the words before a name make of who is named, and which words only look like one."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ingest.events.grammar import Grammar
from ingest.events.sentence import Line
from ingest.events.words import UNSPACED

Marker = Literal["", "with", "by", "against", "from", "of", "in", "aside"]
ORDER: tuple[Marker, ...] = ("with", "by", "against", "from", "of", "in", "aside")
_MEASURES = frozenset({"more than", "less than", "fewer than", "at least", "at most", "up to", "close to"})
"""Words that measure and lead to nobody: "more than 100 settlers"."""
_MEASURING = frozenset(word for words in _MEASURES for word in words.split())


def preposition(line: Line, j: int) -> tuple[Marker, str, int] | None:
    """Return what the preposition that ends at word ``j`` makes of the next noun, its words and its first index."""
    low, known = line.low(j), _known(line.grammar)
    if (low not in known.markers and low not in known.ends) or j in line.timex_at or j in line.mention_at:
        return None
    if low in _MEASURING and (line.join(j, j + 2) in _MEASURES or line.join(j - 1, j + 1) in _MEASURES):
        return None
    if line.has("roles.possessives", j) and _his(line, j):
        return None
    if line.has("roles.articles", j) and not _articleless(line, j + 1):
        # "a China": Portuguese "a" is the article as well.
        return None
    for width in (4, 3, 2) if low in known.ends else ():
        phrase = line.join(j - width + 1, j + 1)
        if phrase in known.markers:
            return known.markers[phrase], phrase, j - width + 1
    return (known.markers[low], low, j) if low in known.markers and low != "and" else None


@dataclass(frozen=True, slots=True)
class _Known:
    """What the words and phrases of a language mark, and the words that phrases end with."""

    markers: dict[str, Marker]
    ends: frozenset[str]


@cache
def _known(grammar: Grammar) -> _Known:
    markers = {phrase: marker for marker in reversed(ORDER) for phrase in grammar.words[f"roles.{marker}"]}
    return _Known(markers, frozenset(p[-1] if grammar.language in UNSPACED else p.split(" ")[-1] for p in markers))


def _his(line: Line, j: int) -> bool:
    """Tell whether a word is no article but "his", behind a post and before who holds it: "ομόλογό του Φιντάν"."""
    before, after = line.mention_at.get(j - 1), line.mention_at.get(j + 1)
    if before is None or after is None:
        return False
    return line.named[before].mention.form in ("office", "demonym") and line.named[after].mention.form == "person"


def _articleless(line: Line, j: int) -> bool:
    """Tell whether a name that begins at ``j`` takes no article: "Israel", "Pequim", "Lula", not "a China"."""
    named = line.mention_at.get(j)
    if named is None:
        return False
    mention = line.named[named].mention
    if mention.form in ("capital", "place", "person"):
        return mention.text[0].isupper()
    plain = not line.low(j).endswith("a") or line.has("nouns.articleless", j)
    return mention.form == "name" and ":" not in mention.actor and plain
