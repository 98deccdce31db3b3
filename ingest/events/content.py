"""Content: a verb that is only what another one of its clause speaks of: "accused of having bombed", "要求解除封锁"."""

from collections.abc import Sequence

from ingest.events.sentence import Line
from ingest.events.verbs import Trigger
from ingest.events.words import UNSPACED

_CHARGING = frozenset({"ACCUSE"})
_SPEAKING = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})
"""Types whose verb governs the next one where no word is between them but the names of who is meant."""
_MARKS = ",;:，；、。"
_OF = frozenset({"的"})


def content(line: Line, verb: Trigger, verbs: Sequence[Trigger]) -> bool:
    """Tell whether a verb tells nothing that happened, but what its clause's verb is about or brings.

    "Accusée d'avoir bombardé", "指责其轰炸", "宣布实施制裁": of the last the sanctions are told, not the announcement.
    """
    if line.grammar.language == "en":
        return False
    unspaced = line.grammar.language in UNSPACED
    if unspaced and verb.entry.frame == "say":
        later = next((v for v in verbs if v.first >= verb.last), None)
        return later is not None and later.entry.frame != "say" and not _parted(line, verb.last, later.first)
    over = next((v for v in reversed(verbs) if v.last <= verb.first), None)
    if over is None or _parted(line, over.last, verb.first):
        return False
    if unspaced and over.entry.event_type == verb.entry.event_type and over.entry.frame == verb.entry.frame:
        # "提供一亿美元援助": one act in two words.
        return True
    # An Arabic verb governs a noun of action that is written like a verb: "طلب سحب قواتها".
    kinds = _SPEAKING if unspaced or line.grammar.language == "ar" else _CHARGING
    if denies(line, over):
        return False
    refused = any(line.join(over.first, over.last).endswith(w) for w in line.grammar.words["verb.unmade"])
    return (over.entry.event_type in kinds and not refused) or over.entry.event_type == "REJECT"


def denies(line: Line, verb: Trigger) -> bool:
    """Tell whether a verb denies what hangs on it: "bestritt, geliefert zu haben"; to refuse is something else."""
    return any(line.join(verb.first, verb.last).endswith(w) for w in line.grammar.words["verb.denied"])


def _parted(line: Line, first: int, last: int) -> bool:
    """Tell whether a mark or "and" stands between two verbs."""
    marked = line.marked_in(first, last + 1, _MARKS)
    if line.grammar.language in UNSPACED:
        return marked or any(line.low(j) == "并" for j in range(first, last))
    joined = line.grammar.language == "ar" and line.low(last).startswith("و")
    return marked or joined or any(line.has("clause.coordinators", j) for j in range(first, last))


def named_deed(line: Line, trigger: Trigger) -> bool:
    """Tell whether a word that may be verb or noun only names a deed: "对以色列的袭击" ("the attack on Israel")."""
    return line.grammar.language in UNSPACED and trigger.last - trigger.first > 1 and line.low(trigger.first - 1) in _OF
