"""Neighbours: whether two names that stand side by side are of one phrase, and the case of a name."""

from ingest.events.cases import Case, case_of
from ingest.events.clitics import clitics
from ingest.events.sentence import Line
from ingest.events.words import UNSPACED

_DESCRIBING = frozenset({"demonym", "office"})
"""Forms of a mention that a name of the same phrase may follow."""


def parted(line: Line, left: int, k: int) -> bool:
    """Tell whether two neighbouring names are not of one phrase: "griff die Türkei Syrien an"."""
    before, here, language = line.named[left], line.named[k], line.grammar.language
    if language == "en" or host(line, left, k) < 0:
        return False
    if language == "ar":
        # A name takes its title in; only an adjective may stand apart: "the American envoy | N. N.".
        return not (before.mention.form in _DESCRIBING and here.mention.form == "person")
    between = range(before.last, here.first)
    if any(line.has("nouns.determiners", j) for j in between):
        return True
    if language not in UNSPACED and any(line.has("verb.adverbs", j) or line.low(j).isdigit() for j in between):
        # "hatte Polen bereits 17 russische Diplomaten ausgewiesen": what is counted or told of begins a phrase.
        return True
    if between or line.gap(here.first).strip() or language in UNSPACED:
        return False
    if case_at(line, k) == "nominative" and case_at(line, left) not in ("", "nominative"):
        return True
    states = [m.through or ("" if m.form == "person" else m.actor) for m in (before.mention, here.mention)]
    return before.mention.form not in _DESCRIBING and bool(states[1]) and states[0] != states[1]


def case_at(line: Line, k: int) -> Case:
    """Return the case of a bare mention; one that a head stands before has the head's: "войска Израиля"."""
    first = line.named[k].first
    if line.has("roles.people", first - 1):
        return ""
    return case_of(line.named[k].mention, line.low(first - 1), language=line.grammar.language)


def host(line: Line, left: int, k: int) -> int:
    """Return ``k`` or ``left`` if one only qualifies the other: no comma and no "and" between them."""
    between = range(line.named[left].last, line.named[k].first)
    joined, _ = clitics(line.named[k].mention, language=line.grammar.language)
    if joined or any(line.has("clause.coordinators", j) for j in between):
        return -1
    if line.marked_in(line.named[left].last, line.named[k].first + 1, ",،、"):
        return -1
    if line.grammar.language == "en" and owner(line, left) and line.named[k].mention.form == "name" and _noun(line, k):
        # "Sweden's NATO bid" is Sweden's.
        return left
    return k


def _noun(line: Line, k: int) -> bool:
    """Tell whether a noun in small letters stands right behind a mention."""
    at = line.named[k].last
    if at >= len(line.words) or line.gap(at) != " " or line.is_finite(at) or at in line.timex_at:
        return False
    small = ("nouns.prepositions", "clause.coordinators", "clause.relatives", "verb.adverbs")
    return line.text[line.words[at].start].islower() and not any(line.has(name, at) for name in small)


def owner(line: Line, k: int) -> bool:
    """Tell whether a mention stands in the genitive before a noun: "Ukraine's"."""
    last = line.named[k].last
    return (
        line.low(last) in ("'s", "’s")
        or line.low(last - 1) in ("'s", "’s")
        or (last < len(line.words) and line.gap(last).startswith(("'", "’")))
    )
