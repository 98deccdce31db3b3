"""Ahead: what may stand at a word of an English sentence or comes before its next mark: a verb, a subject."""

from ingest.events.inflect import Tag
from ingest.events.sentence import BESIDE_VERB, Line

_NO_TAGS: frozenset[Tag] = frozenset()
_PAST: frozenset[Tag] = frozenset({"ed", "past"})
_FORMS: frozenset[Tag] = frozenset({"ed", "pp", "ing", "past", "base", "s"})


def tags(line: Line, i: int) -> frozenset[Tag]:
    """Return what a word may be as a verb; nothing where it is a name or a date."""
    if i in line.mention_at or i in line.timex_at:
        return _NO_TAGS
    return line.grammar.verbs.get(line.low(i), _NO_TAGS)


def verbal(line: Line, i: int) -> bool:
    """Tell whether a word may be a verb in any form."""
    return line.is_finite(i) or not _FORMS.isdisjoint(tags(line, i))


def base(line: Line, i: int) -> bool:
    """Tell whether a word may be a bare infinitive."""
    return "base" in tags(line, i) or line.low(i) in ("be", "have")


def verb_next(line: Line, i: int) -> bool:
    """Tell whether a verb stands at ``i``, adverbs and "not" passed over."""
    while i < len(line.words) and (line.among(BESIDE_VERB, i) or line.lows[i].endswith("ly")):
        i += 1
    past = not _PAST.isdisjoint(tags(line, i))
    return line.is_finite(i) or (past and not line.nominal(i) and not line.reduced(i))


def verb_ahead(line: Line, i: int) -> bool:
    """Tell whether a finite verb comes before the next comma or mark."""
    if True not in line.finite[i:]:
        return False
    j = line.finite.index(True, i)
    # "denies any involvement and has authorised": that verb goes on the clause before.
    parted = any(line.parted[k] and not _initials(line, k) for k in range(i + 1, j + 1))
    return not (parted or (j > i and line.has("clause.coordinators", j - 1)))


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
