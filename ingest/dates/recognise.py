"""Recognise date words: one cheap scan for trigger words, then the rules of each trigger in a window round its hit."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ingest.dates.fold import spoken
from ingest.dates.guards import guarded
from ingest.dates.meaning import Found, Meaning, Range, Skip
from ingest.dates.normalise import MAKE
from ingest.dates.pack import Pack, Rule, groups_of
from ingest.dates.reading import Reading
from ingest.record.document import DateOrder

_BACK, _AHEAD = 56, 72
"""How far a phrase may reach before and after its trigger. A window never leaves its paragraph."""
_BACK_UNSPACED = 20
"""The same where the language writes no spaces: a character there is a word or half of one."""
_ASIDE = 40
"""Characters before and behind a match that a rule's conditions may look at."""
_ENDS = ("day", "day2"), ("first", "second")
"""Pairs of groups that hold the two ends of a range matched whole."""
_PARTS = {"early": "START", "mid": "MID", "late": "END"}
"""Groups that hold the words for a part of a period, "the end of the month", and the mod each makes."""
_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"(?<!\d)\d")


class Match(NamedTuple):
    """A rule's match with the meaning its maker gave it."""

    start: int
    end: int
    rule: Rule
    meaning: Meaning
    hit: re.Match[str]

    def found(self) -> Found:
        """Return the match as date words; a range that one rule matched whole gets its two ends as parts."""
        parts: tuple[Found, ...] = ()
        names = self.hit.re.groupindex
        ends_of = next((pair for pair in _ENDS if pair[0] in names and pair[1] in names), None)
        if isinstance(self.meaning, Range) and ends_of is not None:
            ends = (self.start, self.hit.end(ends_of[0])), (self.hit.start(ends_of[1]), self.end)
            pair = (self.meaning.first, self.meaning.last)
            parts = tuple(Found(a, b, self.rule.id, m) for (a, b), m in zip(ends, pair, strict=True))
        part = next((name for name in _PARTS if names.get(name) and self.hit.group(name)), "")
        return Found(
            self.start,
            self.end,
            self.rule.id,
            self.meaning,
            mod=self.rule.mod or _PARTS.get(part),
            part=part,
            parts=parts,
            texts=self.rule.texts,
        )


def recognise(text: str, folded: str, pack: Pack, *, date_order: DateOrder | None = None) -> tuple[Found, ...]:
    """Return the longest date words of a pack's rules that do not overlap, in text order."""
    found: dict[tuple[int, int], Match] = {}
    scanned: dict[str, int] = {}
    for start, end, trigger in _hits(folded, pack):
        low, high = _window(folded, start, end, _BACK if pack.spaced else _BACK_UNSPACED)
        # A place is tried once for each trigger, however many hits lie close behind it.
        low = max(low, scanned.get(trigger, 0))
        scanned[trigger] = start + 1
        for match in _around(text, folded, (low, start, high), trigger, pack, date_order):
            key = match.start, match.end
            if key not in found or match.rule.order < found[key].rule.order:
                found[key] = match
    return tuple(
        m.found()
        for m in _longest(found.values())
        if not isinstance(m.meaning, Skip) and not guarded(text, folded, (m.start, m.end), pack)
    )


def _window(folded: str, start: int, end: int, back: int) -> tuple[int, int]:
    """Return how far a phrase round a hit may reach, never out of its paragraph."""
    low, high = max(0, start - back), min(len(folded), end + _AHEAD)
    if (gap := folded.rfind("\n\n", low, start)) >= 0:
        low = gap + 2
    if (gap := folded.find("\n\n", end, high)) >= 0:
        high = gap
    return low, high


def _hits(folded: str, pack: Pack) -> Iterator[tuple[int, int, str]]:
    """Yield where a trigger stands and its name."""
    if pack.trie is not None:
        yield from _hits_unspaced(folded, pack)
        return
    heads, figures, clitics = pack.heads, pack.figures, pack.clitics
    tokens: Iterable[re.Match[str]] = _WORD.finditer(folded)
    if not clitics:
        # Most words of a text are neither; they are passed over at once.
        tokens = [token for token in tokens if (word := token[0]) in heads or not word.isalpha()]
    for token in tokens:
        word = token.group()
        start, end = token.span()
        if clitics and word[0] in clitics and word[1:2].isdigit():
            start, word = start + 1, word[1:]
        if word[0].isdigit():
            # An apostrophe belongs to the figure: '98.
            begin = start - 1 if start and folded[start - 1] == "'" else start
            shape = figures.match(folded, begin) or figures.match(folded, start)
            if shape is not None and shape.lastgroup is not None:
                yield shape.start(), shape.end(), shape.lastgroup
        entries = heads.get(word)
        if entries is None and word[-1].isdigit() and not word[0].isdigit():
            # FY2019: the figure is written on to its word.
            entries = heads.get(word.rstrip("0123456789"))
        if entries is None and clitics and word[0] in clitics:
            start, entries = start + 1, heads.get(word[1:])
        for pattern, name in entries or ():
            if pattern is None:
                yield start, end, name
            elif (hit := pattern.match(folded, start)) is not None:
                yield start, hit.end(), name


def _hits_unspaced(folded: str, pack: Pack) -> Iterator[tuple[int, int, str]]:
    assert pack.trie is not None
    for hit in pack.trie.finditer(folded):
        # A word of two may be parted by the end of a line.
        for name in pack.names[" ".join(hit.group(1).split())]:
            yield hit.start(1), hit.end(1), name
    for digit in _DIGITS.finditer(folded):
        shape = pack.figures.match(folded, digit.start())
        if shape is not None and shape.lastgroup is not None:
            yield shape.start(), shape.end(), shape.lastgroup


def _around(
    text: str, folded: str, window: tuple[int, int, int], trigger: str, pack: Pack, order: DateOrder | None
) -> Iterator[Match]:
    """Yield the longest match of the trigger's rules at each place of a window up to the hit.

    ``window`` is where it begins, where the hit stands, and where it ends.
    """
    place, last, high = window
    starts, rules = pack.starts[trigger], pack.rules[trigger]
    while place <= last and (first := starts.search(folded, place, high)) is not None and first.start() <= last:
        begin = first.start()
        place = begin + 1
        best: Match | None = None
        # The mark behind the first rule that may hold here: those before it do not.
        for rule in rules[(first.lastindex or 1) - 1 :]:
            hit = rule.pattern.match(folded, begin, high)
            if hit is None or (best is not None and hit.end() <= best.end):
                continue
            if _cut(folded, hit.end(), high) or not _allowed(text, folded, hit, rule, pack):
                continue
            meaning = MAKE[rule.make](Reading(groups_of(hit), rule.constants, pack, order))
            if meaning is not None:
                best = Match(begin, hit.end(), rule, meaning, hit)
        if best is not None:
            yield best


def _cut(folded: str, end: int, high: int) -> bool:
    """Tell whether a match ends only because the window does."""
    return end == high and high < len(folded) and folded[high - 1].isalnum() and folded[high].isalnum()


def _allowed(text: str, folded: str, hit: re.Match[str], rule: Rule, pack: Pack) -> bool:
    start, end = hit.span()
    if rule.unless_before and rule.unless_before.search(folded, max(0, start - _ASIDE), start):
        return False
    if rule.only_before and not rule.only_before.search(folded, max(0, start - _ASIDE), start):
        return False
    if rule.unless_after and rule.unless_after.match(folded, end, end + _ASIDE):
        return False
    for name, value in hit.groupdict().items():
        if value is not None and not _written(text[hit.start(name) : hit.end(name)], value, rule, pack):
            return False
    return True


def _written(words: str, folded: str, rule: Rule, pack: Pack) -> bool:
    """Tell whether words bear the capital and the accents that a rule and its pack ask of them."""
    if rule.small and words[:1].isupper() and not words[-1:].isupper():
        return False
    if rule.marks and spoken(words) != pack.marked.get(folded, folded):
        return False
    return folded.rstrip(".") not in pack.capital or words[:1].isupper()


def _longest(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Keep the longest of those that overlap; of two as long, the earlier rule, then the earlier place."""
    kept: list[Match] = []
    taken: set[int] = set()
    for match in sorted(matches, key=lambda m: (m.start - m.end, m.rule.order, m.start)):
        if match.start not in taken and match.end - 1 not in taken:
            taken.update(range(match.start, match.end))
            kept.append(match)
    return tuple(sorted(kept, key=lambda m: m.start))
