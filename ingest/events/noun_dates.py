"""Noun dates: which date stands in or right behind the phrase of a noun, and so is the noun's."""

from ingest.events.sentence import Line
from ingest.events.subject import Scene
from ingest.events.verbs import Trigger

_HARD = ",;:()—–"
_DURING = 4
"""How far behind a date the noun stands that a word such as "during" leads to."""


def beside(line: Line, noun: Trigger) -> int | None:
    """Return the timex that stands in or right behind a noun's phrase: "the 3 May summit", "a call on 7 March"."""
    for k, dated in enumerate(line.dated):
        if dated.last <= noun.first <= dated.last + _DURING and line.any_in(
            dated.last, dated.last + 2, "dating.during"
        ):
            return k
        if dated.last <= noun.first and noun.first - dated.last <= 2 and not _behind_verb(line, dated.first):
            gap = range(dated.last, noun.first)
            if not any(line.has("nouns.prepositions", j) or line.is_finite(j) for j in gap) and not line.marked_in(
                dated.last, noun.first + 1, _HARD
            ):
                return k
        if noun.last <= dated.first and dated.first - noun.last <= 7 and _leads(line, noun.last, dated.first):
            return k
    return None


def _behind_verb(line: Line, at: int) -> bool:
    """Tell whether a date stands right behind a verb, and so is the verb's: "criticised on Monday the sanctions"."""
    before = at - 1
    while before >= 0 and line.has("nouns.prepositions", before):
        before -= 1
    sure = line.grammar.language != "en"
    return any(t.last - 1 == before and not t.noun and (sure or line.is_finite(t.first)) for t in line.triggers)


def _leads(line: Line, start: int, end: int) -> bool:
    """Tell whether only names, places and "held", "on", "in" stand between a noun and a date."""
    for j in range(start, end):
        if line.marked(j, ";:()—–"):
            return False
        plain = j in line.mention_at or line.has("nouns.prepositions", j) or line.has("nouns.determiners", j)
        if plain or line.low(j) in (
            "held",
            "dated",
            "and",
            "scheduled",
            "planned",
            "that",
            "bearing",
            "date",
            "late",
            "early",
        ):
            continue
        if line.text[line.words[j].start].isupper():
            continue
        return False
    return True


def relative_of(scene: Scene, clause: int) -> Trigger | None:
    """Return the noun that fills a clause and that a relative clause is about: "the summit, which was planned for"."""
    this = scene.clauses[clause]
    if this.kind != "relative" or this.head is None or scene.line.grammar.language == "en":
        return None
    head = scene.heads[this.head]
    return head if head is not None and head.noun else None
