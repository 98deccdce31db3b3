"""Ahead: what may stand at a word of an English sentence or comes before its next mark: a verb, a subject."""

from ingest.events.clauses import COMMA, HARD
from ingest.events.sentence import Line


def has_finite(line: Line, first: int, last: int) -> bool:
    """Tell whether a finite verb stands in a run of words."""
    return any(line.is_finite(j) for j in range(first, last))


def tags(line: Line, i: int) -> frozenset[str]:
    """Return what a word may be as a verb; nothing where it is a name or a date."""
    if i in line.mention_at or i in line.timex_at:
        return frozenset()
    return frozenset(line.grammar.verbs.get(line.low(i), frozenset()))


def verbal(line: Line, i: int) -> bool:
    """Tell whether a word may be a verb in any form."""
    return line.is_finite(i) or bool(tags(line, i) & {"ed", "pp", "ing", "past", "base", "s"})


def base(line: Line, i: int) -> bool:
    """Tell whether a word may be a bare infinitive."""
    return "base" in tags(line, i) or line.low(i) in ("be", "have")


def verb_next(line: Line, i: int) -> bool:
    """Tell whether a verb stands at ``i``, adverbs and "not" passed over."""
    while i < len(line.words) and (
        line.has("verb.adverbs", i) or line.has("verb.negation", i) or line.low(i).endswith("ly")
    ):
        i += 1
    return line.is_finite(i) or (bool(tags(line, i) & {"ed", "past"}) and not line.nominal(i) and not line.reduced(i))


def verb_ahead(line: Line, i: int) -> bool:
    """Tell whether a finite verb comes before the next comma or mark."""
    for j in range(i, len(line.words)):
        if j > i and any(c in COMMA or c in HARD for c in line.gap(j)) and not _initials(line, j):
            return False
        if line.is_finite(j):
            # "denies any involvement and has authorised": that verb goes on the clause before.
            return not (j > i and line.has("clause.coordinators", j - 1))
    return False


def _initials(line: Line, i: int) -> bool:
    """Tell whether a bracket before ``i`` opens or closes around initials: "the bank (ADB) lent"."""
    opens, closes = line.gap(i), line.gap(i + 1)
    if ")" in opens:
        opens, closes = line.gap(i - 1), opens
    return opens.strip() == "(" and closes.strip() == ")"


def noun_phrase(line: Line, i: int) -> bool:
    """Tell whether what begins at ``i`` may be a subject."""
    low, known = line.low(i), line.grammar.words
    if i in line.timex_at:
        return False
    return (
        i in line.mention_at
        or low in known["clause.subject_pronouns"]
        or low in known["nouns.determiners"]
        or (i < len(line.words) and line.text[line.words[i].start].isupper())
        or bool(low and low not in known["nouns.prepositions"] and not tags(line, i) and line.is_finite(i + 1))
    )
