"""Conditions: whether a clause is one that only supposes something: "if Chad attacks", "à moins que le Mali"."""

from ingest.events.subject import Scene
from ingest.events.words import UNSPACED

_LONGEST = 4


def opens(scene: Scene, index: int) -> bool:
    """Tell whether a clause begins with "if" or the like."""
    line, clause, hypothetical = scene.line, scene.clauses[index], scene.line.grammar.words["verb.hypothetical"]
    if line.low(clause.first) not in line.grammar.firsts["verb.hypothetical"]:
        return False
    longest = 2 if line.grammar.language in UNSPACED else _LONGEST
    return any(line.join(clause.first, clause.first + n) in hypothetical for n in range(1, longest + 1))
