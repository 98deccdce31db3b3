"""Recognise date words: one cheap scan for trigger words, then the rules of each trigger in a window round its hit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.dates.pack import Pack, Rule

_BACK, _AHEAD = 56, 72
"""How far a phrase may reach before and after its trigger. A window never leaves its paragraph."""


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match at ``text[start:end]`` with its named groups (folded), empty ones left out."""

    start: int
    end: int
    rule: Rule
    groups: dict[str, str]


def recognise(text: str, folded: str, pack: Pack) -> tuple[Match, ...]:
    """Return the longest matches of a pack's rules that do not overlap, in text order."""
    found: dict[tuple[int, int], Match] = {}
    for start, end, trigger in _hits(folded, pack):
        for match in _around(text, folded, start, end, trigger, pack):
            key = match.start, match.end
            if key not in found or match.rule.order < found[key].rule.order:
                found[key] = match
    return _longest(found.values())


def _hits(folded: str, pack: Pack) -> Iterator[tuple[int, int, str]]:
    for hit in pack.trigger.finditer(folded):
        start, end = hit.span()
        shape = hit.lastgroup
        if shape is not None:
            yield start, end, shape
            continue
        word = hit.group()
        for trigger in pack.classes.get(word) or pack.classes.get(re.sub(r"\s+", " ", word), ()):
            yield start, end, trigger


def _around(text: str, folded: str, start: int, end: int, trigger: str, pack: Pack) -> Iterator[Match]:
    """Yield the longest match of the trigger's rules at each place from which it covers the hit."""
    low, high = max(0, start - _BACK), min(len(folded), end + _AHEAD)
    if (gap := folded.rfind("\n\n", low, start)) >= 0:
        low = gap + 2
    if (gap := folded.find("\n\n", end, high)) >= 0:
        high = gap
    starts, rules = pack.starts[trigger], pack.rules[trigger]
    place = low
    while True:
        first = starts.search(folded, place, high)
        if first is None or first.start() > start:
            return
        begin = first.start()
        place = begin + 1
        best: Match | None = None
        for rule in rules:
            hit = rule.pattern.match(folded, begin, high)
            if hit is None or hit.end() < end or (best is not None and hit.end() <= best.end):
                continue
            if not _cut(folded, hit.end(), high) and _allowed(text, folded, hit, rule, pack):
                groups = {k: v for k, v in hit.groupdict().items() if v is not None}
                best = Match(begin, hit.end(), rule, groups)
        if best is not None:
            yield best


def _cut(folded: str, end: int, high: int) -> bool:
    """Tell whether a match ends only because the window does."""
    return end == high and high < len(folded) and folded[high - 1].isalnum() and folded[high].isalnum()


def _allowed(text: str, folded: str, hit: re.Match[str], rule: Rule, pack: Pack) -> bool:
    start, end = hit.span()
    if rule.unless_before and rule.unless_before.search(folded, max(0, start - 40), start):
        return False
    if rule.only_before and not rule.only_before.search(folded, max(0, start - 40), start):
        return False
    if rule.unless_after and rule.unless_after.match(folded, end, end + 40):
        return False
    for name, value in hit.groupdict().items():
        if value is not None and value.rstrip(".") in pack.capital and not text[hit.start(name)].isupper():
            return False
    return True


def _longest(matches: "Iterator[Match] | object") -> tuple[Match, ...]:
    ordered = sorted(matches, key=lambda m: (m.start - m.end, m.rule.order, m.start))  # type: ignore[call-overload]
    kept: list[Match] = []
    taken: set[int] = set()
    for match in ordered:
        cells = range(match.start, match.end)
        if match.start in taken or match.end - 1 in taken:
            continue
        taken.update(cells)
        kept.append(match)
    return tuple(sorted(kept, key=lambda m: m.start))
