"""Voice: the words of a verb group before a trigger: auxiliaries, negation, modals, and whether it is passive."""

from dataclasses import dataclass
from functools import lru_cache

from ingest.events.clauses import Clause
from ingest.events.grammar import GROUP
from ingest.events.sentence import Line
from ingest.events.verbs import Trigger
from ingest.events.words import UNSPACED

_REACH = 7
VOICED = frozenset({"ru", "el"})
"""Languages whose passive has forms of its own, whatever stands before it: "будет подписан", "θα καταδικαστεί"."""
_PERFECT = frozenset({"it", "pt"})
_REFLEXIVE = frozenset({"s'", "se"})
_CLOSING = frozenset({"de"})
"""Languages whose infinitive closes the clause, far from its auxiliary."""
_APART = frozenset({"de", "fr", "es"})


@dataclass(frozen=True, slots=True)
class Voice:
    """What stands before a verb in its group: ``first`` is the group's first word."""

    first: int
    passive: bool
    negated: bool
    future: bool
    would: bool
    possible: bool
    must: bool
    perfect: bool
    planned: bool


@lru_cache(maxsize=256)
def voice(line: Line, trigger: Trigger, clause: Clause) -> Voice:
    """Return the verb group of a trigger, read leftwards through auxiliaries, adverbs and "to".

    Nearly every rule asks for it: the groups of the last sentences are kept.
    """
    has = line.has
    found: dict[str, bool] = dict.fromkeys(GROUP, False)
    negated = False
    j = trigger.first - 1
    seen_be_first = False
    nearest = ""
    while j >= clause.first - 4 and j >= 0 and trigger.first - j <= _REACH:
        if line.marked(j + 1, ",;:()—،；，"):
            break
        if has("verb.negation", j):
            negated = True
        matched = line.grammar.auxiliaries.get(line.low(j)) if j not in line.timex_at else None
        if matched:
            found[matched] = True
            if not nearest:
                nearest = matched
                seen_be_first = matched in ("be", "get")
        elif not (
            has("verb.negation", j)
            or has("verb.adverbs", j)
            or has("clause.infinitive", j)
            or line.low(j).endswith("ly")
            or j in line.timex_at
        ):
            break
        j -= 1
    if line.grammar.language in _CLOSING and line.low(trigger.last - 1).endswith("n") and trigger.tag in ("inf", "any"):
        # "wird der Ukraine Kampfjets liefern": all that belongs to the verb stands between.
        found["future"] = found["future"] or any(has("verb.future", j) for j in range(clause.first, trigger.first))
    participle = trigger.tag in ("ed", "pp")
    passive = participle and (seen_be_first or line.grammar.language in VOICED)
    if participle and not nearest and not trigger.noun:
        passive = _apart(line, trigger, clause)
    if line.low(j) in _REFLEXIVE and line.grammar.language in _APART:
        # "Le Japon s'est excusé": it did it itself.
        passive = False
    if line.grammar.language in UNSPACED:
        # Words of several characters stand anywhere before the verb of their clause.
        for kind in found:
            found[kind] = found[kind] or line.contains(clause.first, trigger.first, f"verb.{kind}")
        passive = passive or (found["be"] and not trigger.noun)
    return Voice(
        j + 1,
        passive,
        negated,
        found["future"] or trigger.tag == "future",
        found["would"],
        found["possible"],
        found["must"],
        found["have"],
        found["planned"],
    )


def _apart(line: Line, trigger: Trigger, clause: Clause) -> bool:
    """Tell whether a participle without an auxiliary beside it is passive."""
    if line.grammar.language in _APART:
        return _anywhere(line, clause)
    if line.grammar.words["verb.have"] and line.grammar.language in _PERFECT:
        # "ha ieri sera, secondo fonti, firmato": the auxiliary of the perfect stands far.
        return not any(line.has("verb.have", j) for j in range(clause.first, trigger.first))
    return _reduced(line, trigger, clause)


def _anywhere(line: Line, clause: Clause) -> bool:
    """Tell whether the clause has the passive's auxiliary: German and French may put it far from the participle."""
    return any(line.has("verb.be", j) for j in range(clause.first, clause.last))


def _reduced(line: Line, trigger: Trigger, clause: Clause) -> bool:
    """Tell a participle without auxiliary from a past tense: ", signed by", "the talks held in Rome", "called by"."""
    if trigger.tag == "pp" or line.join(clause.first, clause.first + 2) in ("there were", "there was"):
        return True
    if clause.kind == "participle" and clause.first == trigger.first:
        return True
    if line.has("clause.coordinators", trigger.first - 1) and _passive_before(line, trigger.first - 2):
        # "being tortured and murdered inside the house", not "was elected and visited Chad".
        return trigger.last >= len(line.words) or line.has("nouns.prepositions", trigger.last)
    at = trigger.last
    while at < len(line.words) and (at in line.timex_at or line.low(at).endswith("ly")):
        at += 1
    return line.has("roles.by", at)


def _passive_before(line: Line, i: int) -> bool:
    """Tell whether the word at ``i`` is a participle behind a form of "be"."""
    tags = line.grammar.verbs.get(line.low(i), frozenset())
    while i > 0 and (line.has("verb.adverbs", i - 1) or line.low(i - 1).endswith("ly")):
        i -= 1
    return bool(tags & {"ed", "pp"}) and line.has("verb.be", i - 1)
