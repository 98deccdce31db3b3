"""Clauses: a sentence cut where one act ends and the next begins, without a parser: conjunctions, commas and verbs."""

from dataclasses import dataclass
from typing import Literal

from ingest.events.sentence import COMMA, HARD, Line
from ingest.events.words import UNSPACED

ClauseKind = Literal[
    "main", "coordinate", "relative", "subordinate", "complement", "participle", "infinitive", "aside", "resumed"
]
_CLOSING = frozenset('»”“"')
_REACH = 12
_AUXILIARIES = frozenset({"it", "pt", "el"})
"""Languages whose auxiliaries tell verbs that we do not know."""
_INFINITIVE_LAST = frozenset({"de"})
_SPEAKER = 8
"""How far behind a verb of speech who speaks is named: "erklärte am 5. März das israelische Außenministerium"."""
CLOSERS = frozenset({"relative", "participle", "aside", "subordinate"})
"""Clauses after which the one they interrupted may go on."""


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """``words[first:last]``; ``head`` is the clause it hangs on (a resumed one: goes on), ``opener`` its first word.

    As a trigger, one is equal to itself alone.
    """

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
    """Cut at marks and conjunctions with a verb on either side: languages of which we keep no list of verbs."""
    verbs = sorted({t.first for t in line.triggers if not t.noun})
    if line.grammar.language in _AUXILIARIES:
        verbs = sorted({*verbs, *(i for i in range(len(line.words)) if line.is_finite(i))})
    verbs = verbs or sorted({t.first for t in line.triggers})
    cuts = [Cut(0, "main", None)]
    for i in range(1, len(line.words)):
        kind = None if line.inside(i) else _kind(line, i, verbs, cuts)
        if kind:
            cuts.append(Cut(i, kind, _head(cuts, kind)))
    return closed(cuts, line)


def _head(cuts: list[Cut], kind: ClauseKind) -> int | None:
    """Return the clause a new one hangs on: one that goes on does so with the last that stands by itself."""
    if kind == "main":
        return None
    if kind == "coordinate":
        for k in range(len(cuts) - 1, -1, -1):
            if cuts[k].kind in ("main", "coordinate"):
                return k
    return len(cuts) - 1


def _kind(line: Line, i: int, verbs: list[int], cuts: list[Cut]) -> ClauseKind | None:
    gap, here = line.gap(i), cuts[-1].first
    if not HARD.isdisjoint(gap):
        return _after_mark(line, i, gap, verbs, cuts)
    before, after = any(here <= v < i for v in verbs), any(v >= i for v in verbs)
    comma = not COMMA.isdisjoint(gap)
    if line.grammar.language in UNSPACED and comma and _spoke(line, i):
        return "complement"
    # "«Non negozieremo», ha detto": what is quoted is told, whether we know its verb or not.
    before = before or (comma and (any(c in _CLOSING for c in gap) or _tag(line, i)))
    inside = before and after
    known = line.grammar
    opens = line.lows[i] in known.firsts["clause.subordinators"] and any(
        line.join(i, i + n) in known.words["clause.subordinators"] for n in (1, 2, 3, 4)
    )
    if opens and (comma or inside):
        told = line.has("clause.that", i) and not line.has("clause.relatives", i)
        return "complement" if told else "subordinate"
    if comma and _to_do(line, i):
        return "infinitive"
    if line.has("clause.relatives", i) and (comma or (inside and line.grammar.language != "de")):
        return "complement" if line.has("clause.that", i) and (not comma or _told(line, i, here)) else "relative"
    if line.has("clause.that", i) and (comma or inside):
        return "complement"
    if comma and line.has("nouns.determiners", i) and line.has("clause.relatives", i + 1):
        # ", την οποία": the article of a relative opens its clause.
        return "relative"
    if comma and cuts[-1].kind != "relative" and _reports(line, i):
        return "main"
    joined = line.has("clause.coordinators", i)
    closing = cuts[-1].kind == "relative" or line.low(here) in line.grammar.words["clause.subordinators"]
    opened = (closing and before) or _says(line, i)
    if comma and not joined and not opened and (i in line.timex_at or i - 1 in line.timex_at):
        return None
    ahead = _verb_before_comma(line, i, verbs)
    if comma and before and ahead:
        return "coordinate"
    if before and ahead and joined and not _list(line, i):
        return "coordinate"
    return None


def _spoke(line: Line, i: int) -> bool:
    """Tell whether a verb of speech ends right before the comma at ``i``: "表示，"."""
    return any(t.last == i and not t.noun and t.entry.frame == "say" for t in line.triggers)


def _told(line: Line, i: int, first: int) -> bool:
    """Tell whether a verb that says or denies something stands before the comma at ``i``: "заявив у вівторок, що"."""
    for j in range(i - 1, first - 1, -1):
        here = next((t for t in line.triggers if t.last - 1 == j and not t.noun), None)
        if here is not None:
            return here.entry.frame == "say" or line.low(j) in line.grammar.words["verb.denied"]
        named = j in line.mention_at or line.has("roles.people", j)
        if not (named or j in line.timex_at or line.has("nouns.prepositions", j)):
            return False
    return False


def _tag(line: Line, i: int) -> bool:
    """Tell whether who said it begins at ``i``, behind what was said: ", сообщил штаб"."""
    at = i + 1 if line.has("verb.have", i) else i
    said = any(t.first == at and t.entry.frame == "say" and t.tag in ("past", "pp", "present") for t in line.triggers)
    return said and not any(line.has("clause.that", j) for j in range(at, min(at + _REACH, len(line.words))))


def _after_mark(line: Line, i: int, gap: str, verbs: list[int], cuts: list[Cut]) -> ClauseKind | None:
    """Return what begins behind a mark; brackets that hold no verb cut nothing: "the Organisation (OAS)"."""
    if "(" in gap or "（" in gap:
        close = next((j for j in range(i + 1, len(line.words)) if line.marked(j, ")）")), None)
        return "aside" if close is not None and any(i <= v < close for v in verbs) else None
    if ")" in gap or "）" in gap:
        return "resumed" if cuts[-1].kind == "aside" else None
    return "main"


def _verb_before_comma(line: Line, i: int, verbs: list[int]) -> bool:
    for j in range(i, len(line.words)):
        if j > i and line.parted[j] and j not in line.timex_at:
            return False
        if j in verbs:
            return True
    return False


def _to_do(line: Line, i: int) -> bool:
    """Tell whether a clause closes with "zu" and an infinitive: ", Drohnen an Mali geliefert zu haben"."""
    if line.grammar.language not in _INFINITIVE_LAST:
        return False
    last = next((j for j in range(i + 1, len(line.words)) if line.parted[j]), None)
    last = len(line.words) if last is None else last
    verb = line.low(last - 1)
    # "auszuweisen": where the verb is parted, "zu" stands inside it.
    inside = any(to in verb[2:-3] for to in line.grammar.words["clause.infinitive"])
    return last - i > 1 and verb.endswith("n") and (inside or line.has("clause.infinitive", last - 2))


def _says(line: Line, i: int) -> bool:
    """Tell whether a verb of speech begins at ``i``, behind what it reports: ", dijo el lunes Kiev"."""
    at = i
    while line.has("verb.have", at):
        at += 1
    return line.has("speech.say", at)


def _reports(line: Line, i: int) -> bool:
    """Tell whether a comma parts what is said from who says it: ", a déclaré lundi le ministre", not ", dijo que"."""
    if not _says(line, i):
        return False
    at = next(j for j in range(i, len(line.words)) if line.has("speech.say", j)) + 1
    for j in range(at, min(at + _SPEAKER, len(line.words))):
        if line.parted[j] or line.has("clause.that", j):
            return False
        if any(line.has(k, j) for k in ("roles.people", "speech.people")) or j in line.mention_at:
            return True
        dated = j in line.timex_at or j + 1 in line.timex_at
        if line.has("nouns.prepositions", j) and not dated:
            return False
    return False


def _list(line: Line, i: int) -> bool:
    """Tell whether the conjunction at ``i`` only joins two actors, not two acts: "expelled an envoy and Chad left"."""
    after = next((j for j in range(i + 1, min(i + 4, len(line.words))) if j in line.mention_at), None)
    if i - 1 not in line.mention_at or after is None:
        return False
    behind = line.named[line.mention_at[after]].last
    return not (line.grammar.language in _AUXILIARIES and line.is_finite(behind))
