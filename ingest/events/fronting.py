"""Fronting: German clauses that put their object first; who stands behind the verb acts: "Den Plan lehnte Berg ab"."""

from ingest.events.sentence import Line
from ingest.events.subject import Scene, first_bare
from ingest.events.verbs import Trigger
from ingest.events.voice import voice

_LANGUAGE = "de"
_MARKS = ",;:()—"
_KINDS = frozenset({"main", "coordinate", "resumed"})
_ARTICLE_AND_NOUN = 2
_THINGS = ("ung", "keit", "heit")
"""Endings of nouns of things, some bodies apart ("Führung")."""


def turned(scene: Scene, clause: int, trigger: Trigger) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return who acts and on whom in a clause that opens with its object, or by whose account; None where it does not.

    Whose the thing is that was refused or condemned, "die Forderung Polens", is on whom it is done.
    """
    line, this = scene.line, scene.clauses[clause]
    if line.grammar.language != _LANGUAGE or trigger.noun or this.kind not in _KINDS:
        return None
    if trigger.entry.frame not in ("act", "toward") or voice(line, trigger, this).passive:
        return None
    first = this.first + line.has("clause.coordinators", this.first)
    verb = next((j for j in range(first, this.last) if _finite(line, j, trigger)), None)
    aside = verb is not None and line.has("clause.object_ends", verb - 1)
    if verb is None or not (aside or _object(line, first, verb)):
        return None
    behind = [s for s in scene.seats(clause) if verb < line.named[s.named].first]
    acting = first_bare(behind)
    if not acting or line.marked_in(verb + 1, line.named[acting[0]].first + 1, _MARKS):
        return None
    if aside:
        # "Den Angaben zufolge griff Berg den Hafen an": what stands first is nobody.
        group = {s.group for s in behind if s.named in acting}
        return acting, first_bare([s for s in behind if s.group not in group])
    owned = tuple(s.named for s in scene.seats(clause) if first <= line.named[s.named].first < verb)
    return acting, tuple(i for i in owned if i not in acting)


def _finite(line: Line, j: int, trigger: Trigger) -> bool:
    return j == trigger.first or line.has("verb.have", j) or line.has("verb.future", j)


def _object(line: Line, first: int, verb: int) -> bool:
    """Tell whether what stands before the verb can only be an object: by its article, or as a thing that does nothing.

    A thing is a noun of doing ("die Forderung") or one that its ending makes, and no name stands in its place.
    """
    if verb - 1 in line.timex_at:
        # "Den ganzen Montag".
        return False
    if line.has("clause.object_articles", first) and first not in line.mention_at:
        return True
    if not line.has("nouns.determiners", first):
        return False
    names = [i for i in line.mention_at if first <= i < verb]
    head = line.named[line.mention_at[min(names)]] if names else None
    if head is not None and head.first < first + _ARTICLE_AND_NOUN:
        # "Die syrische Forderung", not "die syrische Führung".
        return head.mention.form == "demonym" and _thing(line, head.last)
    return any(_thing(line, j) for j in range(first + 1, head.first if head else verb))


def _thing(line: Line, j: int) -> bool:
    if any(t.noun and t.first == j for t in line.triggers):
        return True
    return line.low(j).endswith(_THINGS) and not line.has("nouns.bodies", j) and not line.has("roles.people", j)
