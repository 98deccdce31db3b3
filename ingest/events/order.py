"""Order: where in a clause those stand on whom a verb acts: behind it, or before one that closes a German clause."""

from ingest.events.clauses import Clause
from ingest.events.sentence import Line
from ingest.events.verbs import Trigger

_MARKS = ",;:()—–."
_VERB_LAST = frozenset({"de"})
_CLOSING = frozenset({"pp", "inf", "any"})


def objects_from(line: Line, trigger: Trigger, clause: Clause) -> int:
    """Return the word from which on the objects of a verb stand."""
    if line.grammar.language == "en":
        return trigger.last
    if final(line, trigger):
        return clause.first
    # "ввёл против России санкции": who is meant stands within the phrase as well.
    return trigger.first + 1


def final(line: Line, trigger: Trigger) -> bool:
    """Tell whether a verb closes its clause, all that belongs to it before it: "hat Sanktionen gegen Mali verhängt"."""
    if line.grammar.language not in _VERB_LAST or trigger.noun or trigger.tag not in _CLOSING:
        return False
    at = trigger.last
    while at < len(line.words) and (line.has("verb.closing", at) or line.has("clause.infinitive", at)):
        at += 1
    joined = line.has("clause.coordinators", at) and line.low(at) != "sowie"
    return at >= len(line.words) or joined or any(c in _MARKS for c in line.gap(at))
