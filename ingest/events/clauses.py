"""Clauses: a sentence cut where one act ends and the next begins, without a parser: conjunctions, commas and verbs."""

from dataclasses import dataclass
from typing import Literal

from ingest.events.sentence import Line

ClauseKind = Literal[
    "main", "coordinate", "relative", "subordinate", "complement", "participle", "infinitive", "aside", "resumed"
]
_HARD = frozenset(';:()[]—–“”"«»„；：（）「」《》')
_COMMA = frozenset(",，、،")
_CLOSERS = frozenset({"relative", "participle", "aside"})


@dataclass(frozen=True, slots=True)
class Clause:
    """``words[first:last]``; ``head`` is the clause its subject or its standing comes from, ``opener`` its first word."""

    first: int
    last: int
    kind: ClauseKind
    opener: str
    head: int | None


def clauses(line: Line) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in text order; every word is in exactly one."""
    if not line.words:
        return ()
    starts = _starts_english(line) if line.grammar.language == "en" else _starts(line)
    out: list[Clause] = []
    for k, (first, kind) in enumerate(starts):
        last = starts[k + 1][0] if k + 1 < len(starts) else len(line.words)
        out.append(Clause(first, last, kind, line.low(first), _head(out, kind)))
    return tuple(out)


def _head(before: list[Clause], kind: ClauseKind) -> int | None:
    """Return the clause a new one hangs on: a resumed one on what was interrupted, others on the one before."""
    if not before or kind == "main":
        return None
    if kind == "resumed":
        for i in range(len(before) - 1, -1, -1):
            if before[i].kind not in _CLOSERS and before[i].kind != "subordinate":
                return i
        return None
    if kind == "coordinate" and before[-1].kind in ("participle", "relative", "infinitive", "complement"):
        return len(before) - 1
    return len(before) - 1


def _starts(line: Line) -> list[tuple[int, ClauseKind]]:
    """Cut at marks and conjunctions where a verb trigger stands on either side: languages without a list of verbs."""
    verbs = sorted({t.first for t in line.triggers if not t.noun} | {t.first for t in line.triggers if t.noun})
    starts: list[tuple[int, ClauseKind]] = [(0, "main")]
    for i in range(1, len(line.words)):
        if line.inside(i):
            continue
        gap = line.gap(i)
        here = starts[-1][0]
        before = any(here <= v < i for v in verbs)
        after = any(v >= i for v in verbs)
        if any(c in _HARD for c in gap):
            starts.append((i, "main"))
        elif any(c in _COMMA for c in gap):
            if line.has("clause.relatives", i) or line.low(i - 1) in line.grammar.words["clause.relatives"]:
                starts.append((i, "relative"))
            elif line.has("clause.subordinators", i):
                starts.append((i, "subordinate"))
            elif before and after and _verb_before_comma(line, i, verbs):
                starts.append((i, "coordinate"))
        elif before and after and line.has("clause.subordinators", i):
            starts.append((i, "subordinate"))
        elif before and after and line.has("clause.relatives", i):
            starts.append((i, "relative"))
        elif (
            before and line.has("clause.coordinators", i) and _verb_before_comma(line, i, verbs) and not _list(line, i)
        ):
            starts.append((i, "coordinate"))
    return starts


def _verb_before_comma(line: Line, i: int, verbs: list[int]) -> bool:
    for j in range(i, len(line.words)):
        if j > i and any(c in _COMMA or c in _HARD for c in line.gap(j)):
            return False
        if j in verbs:
            return True
    return False


def _list(line: Line, i: int) -> bool:
    """Tell whether the conjunction at ``i`` only joins two actors."""
    return i - 1 in line.mention_at and any(j in line.mention_at for j in range(i + 1, min(i + 4, len(line.words))))


def _starts_english(line: Line) -> list[tuple[int, ClauseKind]]:
    starts: list[tuple[int, ClauseKind]] = [(0, _opening(line))]
    for i in range(1, len(line.words)):
        if line.inside(i):
            continue
        kind = _opens(line, i, starts)
        if kind:
            starts.append((i, kind))
    return starts


def _opening(line: Line) -> ClauseKind:
    if line.has("clause.subordinators", 0) and _verb_ahead(line, 1):
        return "subordinate"
    return "main"


def _opens(line: Line, i: int, starts: list[tuple[int, ClauseKind]]) -> ClauseKind | None:
    gap, (here, kind) = line.gap(i), starts[-1]
    finite = any(line.is_finite(j) for j in range(here, i))
    if any(c in _HARD for c in gap):
        if any(c in ")—–" for c in gap) and kind == "aside":
            return "resumed"
        return "aside" if any(c in "(—–" for c in gap) else ("complement" if _speech_before(line, i) else "main")
    comma = any(c in _COMMA for c in gap)
    if line.has("clause.relatives", i) and _verb_ahead(line, i + 1):
        if line.low(i) == "that":
            return "complement" if _verbal(line, i - 1) or not finite else "relative"
        return "relative"
    if _subordinator(line, i) and _verb_ahead(line, i + 1) and i not in line.timex_at:
        return "subordinate"
    if comma:
        return _after_comma(line, i, starts, finite=finite)
    if line.has("clause.coordinators", i) and finite and _verb_next(line, i + 1):
        return "coordinate"
    if line.low(i) == "to" and _base(line, i + 1):
        return "infinitive"
    if finite and _speech_before(line, i) and _noun_phrase(line, i) and _verb_ahead(line, i + 1):
        return "complement"
    if (
        finite
        and "ing" in _tags(line, i)
        and i - 1 not in line.timex_at
        and not line.nominal(i)
        and not _progressive(line, i)
    ):
        return "participle"
    return None


def _after_comma(line: Line, i: int, starts: list[tuple[int, ClauseKind]], *, finite: bool) -> ClauseKind | None:
    kind = starts[-1][1]
    tags = _tags(line, i)
    conjunction = line.has("clause.coordinators", i)
    at = i + 1 if conjunction else i
    if kind in _CLOSERS or kind == "subordinate":
        pending = not any(
            line.is_finite(j)
            for k, (s, what) in enumerate(starts)
            if what in ("main", "resumed", "coordinate")
            for j in range(s, starts[k + 1][0] if k + 1 < len(starts) else i)
        )
        if pending and not conjunction and _verb_ahead_long(line, i):
            return "resumed"
    if "ing" in tags and not conjunction:
        return "participle"
    if tags & {"pp", "ed"} and not line.is_finite(i - 1) and not finite and not conjunction:
        return "participle"
    if finite and _verb_next(line, at):
        return "coordinate"
    if finite and _noun_phrase(line, at) and _verb_ahead(line, at + 1):
        return "coordinate" if conjunction else "main"
    return None


def _tags(line: Line, i: int) -> frozenset[str]:
    if i in line.mention_at or i in line.timex_at:
        return frozenset()
    return frozenset(line.grammar.verbs.get(line.low(i), frozenset()))


def _verbal(line: Line, i: int) -> bool:
    return line.is_finite(i) or bool(_tags(line, i) & {"ed", "pp", "ing", "past", "base", "s"})


def _base(line: Line, i: int) -> bool:
    return "base" in _tags(line, i) or line.low(i) in ("be", "have")


def _verb_next(line: Line, i: int) -> bool:
    """Tell whether a verb stands at ``i``, adverbs and "not" passed over."""
    while i < len(line.words) and (
        line.has("verb.adverbs", i) or line.has("verb.negation", i) or line.low(i).endswith("ly")
    ):
        i += 1
    return line.is_finite(i) or (bool(_tags(line, i) & {"ed", "past"}) and not line.nominal(i))


def _verb_ahead(line: Line, i: int) -> bool:
    """Tell whether a finite verb comes before the next comma or mark."""
    for j in range(i, len(line.words)):
        if line.is_finite(j):
            return True
        if j > i and any(c in _COMMA or c in _HARD for c in line.gap(j)):
            return False
    return False


def _verb_ahead_long(line: Line, i: int) -> bool:
    return any(line.is_finite(j) for j in range(i, len(line.words)))


def _speech_before(line: Line, i: int) -> bool:
    return any(line.has("speech.say", j) for j in range(max(0, i - 1), i)) or (
        i - 1 in line.timex_at and any(line.has("speech.say", j) for j in range(max(0, i - 4), i))
    )


def _noun_phrase(line: Line, i: int) -> bool:
    low = line.low(i)
    known = line.grammar.words
    return (
        i in line.mention_at
        or low in known["clause.subject_pronouns"]
        or low in known["nouns.determiners"]
        or (i < len(line.words) and line.text[line.words[i].start].isupper())
        or bool(low and low not in known["nouns.prepositions"] and not _tags(line, i) and line.is_finite(i + 1))
    )


def _subordinator(line: Line, i: int) -> bool:
    return (
        line.has("clause.subordinators", i)
        or f"{line.low(i)} {line.low(i + 1)}" in line.grammar.words["clause.subordinators"]
    )


def _progressive(line: Line, i: int) -> bool:
    """Tell whether the form in -ing at ``i`` belongs to "is ...ing"."""
    j = i - 1
    while j >= 0 and (line.has("verb.adverbs", j) or line.has("verb.negation", j)):
        j -= 1
    return line.has("verb.be", j) or line.low(j) in (
        "been",
        "be",
        "began",
        "begin",
        "start",
        "started",
        "stop",
        "stopped",
    )
