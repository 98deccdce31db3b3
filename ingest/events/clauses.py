"""Clauses: a sentence cut where one act ends and the next begins, without a parser: conjunctions, commas and verbs."""

from dataclasses import dataclass
from typing import Literal

from ingest.events.sentence import Line

ClauseKind = Literal[
    "main", "coordinate", "relative", "subordinate", "complement", "participle", "infinitive", "aside", "resumed"
]
HARD = frozenset(";:()[]—–；：（）。")
COMMA = frozenset(",，،")
CLOSERS = frozenset({"relative", "participle", "aside", "subordinate"})
"""Clauses after which the one they interrupted may go on."""


@dataclass(frozen=True, slots=True)
class Clause:
    """``words[first:last]``; ``head`` is the clause it hangs on (a resumed one: goes on), ``opener`` its first word."""

    first: int
    last: int
    kind: ClauseKind
    opener: str
    head: int | None


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a clause begins, what it is, and the index of the clause it hangs on."""

    first: int
    kind: ClauseKind
    head: int | None


def closed(cuts: list[Cut], line: Line) -> tuple[Clause, ...]:
    """Return the clauses that begin at these cuts; every word is in exactly one."""
    ends = [c.first for c in cuts[1:]] + [len(line.words)]
    return tuple(Clause(c.first, e, c.kind, line.low(c.first), c.head) for c, e in zip(cuts, ends, strict=True))


def by_marks(line: Line) -> tuple[Clause, ...]:
    """Cut at marks and conjunctions with a trigger on either side: languages of which we keep no list of verbs."""
    verbs = sorted({t.first for t in line.triggers})
    cuts = [Cut(0, "main", None)]
    for i in range(1, len(line.words)):
        kind = None if line.inside(i) else _kind(line, i, verbs, cuts[-1].first)
        if kind:
            cuts.append(Cut(i, kind, None if kind == "main" else len(cuts) - 1))
    return closed(cuts, line)


def _kind(line: Line, i: int, verbs: list[int], here: int) -> ClauseKind | None:
    gap = line.gap(i)
    if any(c in HARD for c in gap):
        return "main"
    before, after = any(here <= v < i for v in verbs), any(v >= i for v in verbs)
    comma = any(c in COMMA for c in gap)
    if line.has("clause.subordinators", i) and (comma or (before and after)):
        return "subordinate"
    if line.has("clause.relatives", i) and (comma or (before and after and line.grammar.language != "de")):
        return "relative"
    ahead = _verb_before_comma(line, i, verbs)
    if comma and before and ahead:
        return "coordinate"
    if before and ahead and line.has("clause.coordinators", i) and not _list(line, i):
        return "coordinate"
    return None


def _verb_before_comma(line: Line, i: int, verbs: list[int]) -> bool:
    for j in range(i, len(line.words)):
        if j > i and any(c in COMMA or c in HARD for c in line.gap(j)):
            return False
        if j in verbs:
            return True
    return False


def _list(line: Line, i: int) -> bool:
    """Tell whether the conjunction at ``i`` only joins two actors."""
    return i - 1 in line.mention_at and any(j in line.mention_at for j in range(i + 1, min(i + 4, len(line.words))))
