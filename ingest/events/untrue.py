"""Untrue: what a sentence tells only to say that it is not so: "dismissed reports that", "it is false that"."""

from ingest.events.content import denies
from ingest.events.inflect import Tag
from ingest.events.pick import Act
from ingest.events.subject import Scene, subjects
from ingest.events.verbs import Trigger

_SUMMONED = "sanction.summoned"
"""The entry of a passive that only an envoy undergoes as a sanction: a meeting, too, is convoked."""
_EMPTY_REACH = 3
"""Words between a verb and the "no" of its object, at most."""
_COUNTED = frozenset({"fewer", "less", "longer", "later", "more", "sooner"})
"""Behind "no" in a measure: "no fewer than ten" are ten."""
_DONE: frozenset[Tag] = frozenset({"ed", "pp", "past"})
_NONE: frozenset[Tag] = frozenset()
_HANGING = frozenset({"complement", "participle", "infinitive"})


def denial(scene: Scene, act: Act) -> Trigger | None:
    """Return the verb that denies an act, in its clause's head: "denied expelling", "dismissed reports that it had"."""
    line, clause = scene.line, scene.clauses[act.clause]
    head = scene.heads[clause.head] if clause.kind in _HANGING and clause.head is not None else None
    if head is None or head.noun or head.last > clause.first:
        return None
    claimed = line.has("speech.claims", clause.first - 1) and head.entry.event_type == "REJECT"
    return head if claimed or denies(line, head) else None


def deniers(scene: Scene, act: Act) -> tuple[int, ...]:
    """Return who denies an act: the subject of the verb that does."""
    head, verb = scene.clauses[act.clause].head, denial(scene, act)
    return subjects(scene, head, verb) if head is not None and verb is not None else ()


def untrue(scene: Scene, act: Act) -> bool:
    """Tell whether words before or behind what is claimed say that it is not so, or a side rejects the claim."""
    line, clause = scene.line, scene.clauses[act.clause]
    if denial(scene, act) is not None:
        return True
    claimed = clause.kind == "complement" and line.has("speech.claims", clause.first - 1)
    if claimed and line.contains(act.trigger.last, len(line.words), "verb.untrue"):
        return True
    outer = scene.clauses[clause.head] if clause.kind == "complement" and clause.head is not None else clause
    return line.contains(outer.first, act.trigger.first, "verb.untrue")


def beside_denial(scene: Scene, act: Act) -> bool:
    """Tell whether a noun only is in what another verb tells, which is denied: "denied having received a proposal"."""
    line, noun = scene.line, act.trigger
    if not noun.noun or denial(scene, act) is None:
        return False
    light = {j for t in scene.chosen[act.clause] if not t.noun for j in range(t.first, t.last)}
    before = range(scene.clauses[act.clause].first, noun.first)
    return any(
        line.grammar.verbs.get(line.low(j), _NONE) & _DONE and j not in light and j not in line.mention_at
        for j in before
    )


def emptied(scene: Scene, act: Act) -> bool:
    """Tell whether what an act is done with is none at all: "expelled no diplomats", "signed not a single accord"."""
    line, trigger = scene.line, act.trigger
    if trigger.entry.id == _SUMMONED:
        return not any(line.has("roles.envoys", j) for j in range(scene.clauses[act.clause].first, trigger.last))
    if trigger.noun or not line.grammar.words["verb.none"]:
        return False
    last = min(trigger.last + _EMPTY_REACH, scene.clauses[act.clause].last)
    for j in range(trigger.first + 1, last):
        if line.has("verb.none", j):
            return line.low(j + 1) not in _COUNTED
        if j >= trigger.last and j not in line.timex_at and line.low(j) != "on":
            return False
    return False
