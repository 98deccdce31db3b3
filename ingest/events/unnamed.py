"""Unnamed: subjects that name no actor we know, or only say whose they are: "the rebels", "its forces", "they"."""

from typing import TYPE_CHECKING

from ingest.events.clauses import Clause
from ingest.events.clitics import clitics
from ingest.events.seats import Seat
from ingest.events.sentence import Line
from ingest.events.verbs import Trigger
from ingest.events.words import UNSPACED

if TYPE_CHECKING:
    from ingest.events.subject import Scene

_OPENING = 2
"""How far into a clause the word stands that says whose forces act."""


def nameless(scene: "Scene", clause: int, trigger: Trigger) -> bool:
    """Tell whether a clause opens with a subject that names no actor we know: "Повстанцы атаковали"."""
    line, at = scene.line, scene.clauses[clause].first
    if line.grammar.language == "ar":
        return _unknown_behind(line, trigger)
    small = ("clause.coordinators", "clause.subordinators", "clause.relatives", "clause.that", "nouns.determiners")
    while at < trigger.first and (at in line.timex_at or any(line.has(k, at) for k in small)):
        at += 1
    if at >= trigger.first or at in line.mention_at or line.grammar.language in UNSPACED:
        return False
    closed = ("roles.with", "roles.by", "roles.against", "roles.from", "roles.of", "roles.in", "roles.aside")
    verbal = ("verb.be", "verb.have", "verb.future", "verb.possible", "verb.must", "verb.negation", "verb.adverbs")
    found = any(line.has(k, at) for k in (*closed, *verbal, "nouns.prepositions", "clause.subject_pronouns"))
    return not found and not any(t.first <= at < t.last for t in line.triggers if not t.noun)


def _unknown_behind(line: Line, trigger: Trigger) -> bool:
    """Tell whether a name that we do not know follows an Arabic verb, and one we know is right behind: its object."""
    at = trigger.first + 1
    if line.has("nouns.prepositions", at):
        return False
    known = at in line.mention_at or at in line.timex_at or line.has("roles.people", at)
    if known or not line.low(at).startswith("ال") or at + 1 not in line.mention_at:
        return False
    behind = line.named[line.mention_at[at + 1]].mention
    return behind.form == "name" and not any(clitics(behind, language="ar"))


def unresolved(scene: "Scene", clause: int) -> bool:
    """Tell whether a clause has a pronoun that nobody could be found for: "Er beschuldigte Israel", so not Israel."""
    line, this = scene.line, scene.clauses[clause]
    return any(
        line.has(kind, j) and j not in line.mention_at
        for j in range(this.first, this.last)
        for kind in ("reference.persons", "reference.groups")
    )


def own_forces(line: Line, this: Clause, limit: int) -> bool:
    """Tell whether those act who belong to whoever speaks: "Chad said | its forces had shelled the town"."""
    for j in range(this.first, min(this.first + _OPENING, limit)):
        if line.has("roles.owning", j):
            return any(
                line.has("roles.people", k) or line.has("roles.armed", k) for k in range(j + 1, min(j + 4, limit))
            )
    return False


def they(line: Line, seat: Seat) -> bool:
    """Tell whether a seat is a bare "they"."""
    named = line.named[seat.named]
    return named.mention.form == "pronoun" and line.low(named.first) == "they"
