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
    return at >= len(line.words) or joined or line.marked(at, _MARKS)


def depends(line: Line, trigger: Trigger, clause: Clause) -> bool:
    """Tell whether a clause has no subject of its own: "wird nach Mali reisen | und Präsident Goita treffen"."""
    if clause.kind not in ("coordinate", "infinitive") or clause.head is None or not final(line, trigger):
        return False
    if clause.kind == "infinitive":
        return True
    auxiliary = ("verb.have", "verb.be", "verb.future", "verb.possible", "verb.must")
    return not any(line.has(k, j) for k in auxiliary for j in range(clause.first, clause.last))


def purpose(line: Line, trigger: Trigger) -> int:
    """Return where words begin that say what an act is for: "jailed him for | spying", "se rend en Chine pour | voir".

    Other languages than English: where they say what a journey is for.
    """
    if line.grammar.language == "en":
        passing = line.grammar.words["roles.passing"]
        for j, low in enumerate(line.lows[trigger.last : -1], trigger.last):
            if (low in passing and j + 1 not in line.timex_at) or (low == "for" and _doing(line, j + 1)):
                # "following a request by", "for spying on".
                return j
        return len(line.words)
    if trigger.entry.frame != "visit":
        return len(line.words)
    later = (t.first for t in line.triggers if not t.noun and t.tag == "inf" and t.first >= trigger.last)
    return next(later, len(line.words))


def _doing(line: Line, j: int) -> bool:
    return line.low(j).endswith("ing") and not line.low(j).endswith("thing") and j not in line.mention_at
