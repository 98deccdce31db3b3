"""Subject: who acts in a clause; where the clause names nobody, who acts in the one it hangs on."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.events.clauses import Clause
from ingest.events.order import depends
from ingest.events.seats import ARTICLED, CASES, Seat, seats
from ingest.events.sentence import Line
from ingest.events.unnamed import own_forces, they
from ingest.events.verbs import Trigger
from ingest.events.voice import voice

_OBJECT_CONTROL = ("request.", "coerce.", "aid.help", "threaten.")
"""Entries whose object does what the infinitive after it says: "invited the envoys to take part"."""
_DEEPEST = 4
_NEAR = 4
"""How many words may stand between a verb and the subject behind it."""
_MARKS = ",;:()—،；，"
_OBJECTS = frozenset({"accusative", "genitive"})
"""Cases in which a bare name is no subject."""
_WITH_PHRASE = 2


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its clauses, and of each its triggers, the one that heads it, and the seats of its actors.

    ``chosen`` are the triggers of each clause, decided to be verbs or nouns where a word may be either.
    """

    line: Line
    clauses: tuple[Clause, ...]
    chosen: tuple[tuple[Trigger, ...], ...]
    heads: tuple[Trigger | None, ...]
    seated: tuple[tuple[Seat, ...], ...]

    def seats(self, clause: int) -> tuple[Seat, ...]:
        """Return the seats of one clause."""
        return self.seated[clause]


def staged(
    line: Line,
    clauses: tuple[Clause, ...],
    chosen: tuple[tuple[Trigger, ...], ...],
    heads: tuple[Trigger | None, ...],
) -> Scene:
    """Return the scene of a sentence."""
    # "After Chad annexed it": what opens a clause is no preposition of whoever acts in it.
    opened = [c.first + (c.kind == "subordinate" and c.first not in line.mention_at) for c in clauses]
    return Scene(
        line, clauses, chosen, heads, tuple(seats(line, o, c.last) for o, c in zip(opened, clauses, strict=True))
    )


def subjects(scene: Scene, clause: int, trigger: Trigger | None = None, depth: int = 0) -> tuple[int, ...]:
    """Return the mentions that are the subject of a clause, inherited where it has none of its own."""
    line, this = scene.line, scene.clauses[clause]
    limit = _limit(scene, clause, trigger)
    before = [s for s in scene.seats(clause) if line.named[s.named].first < limit and not _other(line, s)]
    own = [s for s in before if not s.marker]
    if line.grammar.language != "en":
        after = _inverted(scene, clause, trigger, own)
        if after:
            return after
        if not own and trigger is not None and _closes(scene, clause, trigger):
            return ()
        own = [s for s in own if s.case not in _OBJECTS] or [s for s in own if s.case == "genitive"]
        own = [] if trigger is not None and depends(line, trigger, this) else own
    if own and this.kind == "complement" and this.head is not None and depth == 0 and they(line, own[0]):
        # "The rebels said they opposed": those who say so.
        said = subjects(scene, this.head, scene.heads[this.head], depth + 1)
        if said:
            return said
    if own:
        group = own[0].group
        return tuple(s.named for s in own if s.group == group and not qualifier(s, own))
    if trigger is not None and _unnamed(scene, clause, trigger):
        found = _within_phrase(scene, before, limit)
        if found or this.head is None or depth > _DEEPEST or not own_forces(line, this, limit):
            return found
    if trigger is None and this.head is None and line.grammar.language == "en":
        verb = next((j for j in range(this.first, this.last) if line.is_finite(j)), this.first)
        return _within_phrase(scene, [s for s in before if line.named[s.named].first < verb], verb)
    if depth > _DEEPEST or this.head is None:
        return ()
    noun = trigger is not None and trigger.noun and depth == 0
    if noun and this.kind == "complement" and line.grammar.language != "en":
        # "Said that the war must end": it is nobody's by saying so.
        return ()
    if this.kind == "relative" and line.grammar.language in CASES and _taken_up(scene, clause):
        return ()
    if this.kind == "relative":
        return _antecedent(scene, clause, trigger)
    if this.kind == "infinitive":
        found = _controlled(scene, this.head)
        if found:
            return found
    if this.kind in ("participle", "aside") and trigger is not None and voice(line, trigger, this).passive:
        return _antecedent(scene, clause)
    return subjects(scene, this.head, scene.heads[this.head], depth + 1)


def _inverted(scene: Scene, clause: int, trigger: Trigger | None, own: Sequence[Seat]) -> tuple[int, ...]:
    """Return the subject that follows its verb: ", zei Berg", "Россию обвинила Украина"."""
    if trigger is None or trigger.noun or any(s.case not in _OBJECTS for s in own):
        return ()
    line, said = scene.line, trigger.entry.frame == "say"
    if not (said or own or _taken_up(scene, clause)) or voice(line, trigger, scene.clauses[clause]).passive:
        return ()
    right = [s for s in scene.seats(clause) if line.named[s.named].first >= trigger.last and s.case not in _OBJECTS]
    found = first_bare(right)
    if not found:
        return ()
    between = range(trigger.last, line.named[found[0]].first)
    if line.marked_in(between.start + 1, between.stop + 1, _MARKS):
        return ()
    far = len(between) > (_NEAR if said else _NEAR + _NEAR)
    return () if far or any(line.has("clause.that", j) for j in between) else found


def _closes(scene: Scene, clause: int, trigger: Trigger) -> bool:
    """Tell whether a clause only says who said what stands before it, and names nobody: ", сообщил источник"."""
    line, this = scene.line, scene.clauses[clause]
    said = trigger.entry.frame == "say" and not trigger.noun and trigger.tag not in ("ing", "inf", "pp")
    fronted = all(j in line.timex_at or line.has("verb.have", j) for j in range(this.first, trigger.first))
    if any(c.kind == "complement" and c.head == clause for c in scene.clauses):
        # "Лавров, отвечая на вопрос, заявил, что": who speaks stands before.
        return False
    return said and fronted and this.kind == "coordinate" and line.marked(this.first, _MARKS)


def _taken_up(scene: Scene, clause: int) -> bool:
    """Tell whether a relative is the object of its clause by its case: "которую обвинила Россия"."""
    this = scene.clauses[clause]
    known = scene.line.grammar.words["clause.object_relatives"]
    return this.kind == "relative" and this.opener in known and scene.line.grammar.language in CASES | ARTICLED


def relative_object(scene: Scene, clause: int, trigger: Trigger) -> tuple[int, ...]:
    """Return whom a relative that is an object stands for: "che la Francia ha accusato", "которую обвинила Россия"."""
    line, this = scene.line, scene.clauses[clause]
    if this.kind != "relative" or this.opener not in line.grammar.words["clause.object_relatives"]:
        return ()
    before = [s for s in scene.seats(clause) if line.named[s.named].first < trigger.first and not s.marker]
    after = any(s.case == "nominative" for s in scene.seats(clause))
    return _antecedent(scene, clause) if before or after or line.grammar.language in CASES else ()


def fronted(scene: Scene, clause: int) -> bool:
    """Tell whether a clause is only a phrase that opens the sentence: "At a meeting in Berlin, | ..."."""
    this = scene.clauses[clause]
    if clause or len(scene.clauses) < _WITH_PHRASE or not scene.line.has("nouns.prepositions", this.first):
        return False
    follows = scene.clauses[1].kind == "main" and scene.clauses[1].head is None
    return follows and not any(scene.line.is_finite(i) for i in range(this.first, this.last))


def qualifier(seat: Seat, among: Sequence[Seat]) -> bool:
    """Tell whether a later mention of the same noun phrase is what counts: "French | President Macron"."""
    if seat.host not in (-1, seat.named):
        return True
    at = [s.named for s in among].index(seat.named)
    after = among[at + 1] if at + 1 < len(among) else None
    return after is not None and after.host == after.named and after.named == seat.named + 1


def first_bare(right: Sequence[Seat]) -> tuple[int, ...]:
    """Return the first enumeration without a preposition."""
    bare = [s for s in right if not s.marker]
    if not bare:
        return ()
    same = [s for s in bare if s.group == bare[0].group]
    return tuple(s.named for s in same if not qualifier(s, same))


def _limit(scene: Scene, clause: int, trigger: Trigger | None) -> int:
    """Return the word before which a subject stands: the verb of the clause, also for a noun behind it."""
    if trigger is None:
        return scene.clauses[clause].last
    head = scene.heads[clause]
    if trigger.noun and head is not None and not head.noun and head.first < trigger.first:
        return head.first
    return trigger.first


def _controlled(scene: Scene, head: int) -> tuple[int, ...]:
    governor = scene.heads[head]
    if governor is None or governor.noun or not governor.entry.id.startswith(_OBJECT_CONTROL):
        return ()
    after = [s for s in scene.seats(head) if scene.line.named[s.named].first >= governor.last]
    return first_bare(after) or tuple(s.named for s in after if s.marker in ("against", "from"))


def _unnamed(scene: Scene, clause: int, trigger: Trigger) -> bool:
    """Tell whether a clause has a subject that is no bare name: "the junta has turned down", "doctors from"."""
    line, this = scene.line, scene.clauses[clause]
    verb = trigger
    if trigger.noun:
        head = scene.heads[clause]
        if head is None or head.noun or head.first > trigger.first:
            return False
        verb = head
    j = voice(line, verb, this).first - 1
    if j < this.first or line.marked(j + 1, ",;:()") or line.grammar.language != "en":
        return False
    while j > this.first and (j in line.timex_at or (j + 1 in line.timex_at and line.has("nouns.prepositions", j))):
        # "Rebels in the north of Chad on Tuesday attacked".
        j -= 1
    if j in line.mention_at:
        return True
    if j in line.timex_at or line.low(j) in line.grammar.words["clause.subject_pronouns"]:
        return False
    small = ("clause.coordinators", "clause.relatives", "clause.subordinators", "verb.adverbs", "nouns.prepositions")
    return not any(line.low(j) in line.grammar.words[k] for k in small)


def _within_phrase(scene: Scene, before: Sequence[Seat], limit: int) -> tuple[int, ...]:
    """Return who is named inside the subject's phrase: "Doctors from two American groups"."""
    line = scene.line
    inside = [s for s in before if s.marker in ("of", "from") or (s.marker == "in" and s.prep == "in")]
    for seat in inside:
        after = line.named[seat.named].last
        group = tuple(s.named for s in inside if s.group == seat.group)
        last = line.named[group[-1]].last
        if not line.marked_in(last, limit + 1, ",;:"):
            return tuple(k for k in group if not qualifier(next(s for s in inside if s.named == k), inside))
        if not line.marked_in(after, limit + 1, ",;:"):
            return (seat.named,)
    return ()


def _antecedent(scene: Scene, clause: int, trigger: Trigger | None = None) -> tuple[int, ...]:
    """Return the last enumeration before a relative clause."""
    line, this = scene.line, scene.clauses[clause]
    before = [k for k, n in enumerate(line.named) if n.last <= this.first]
    if not before or this.head is None:
        return ()
    doing = trigger is not None and trigger.entry.frame in ("act", "toward", "say")
    between = range(line.named[before[-1]].last, this.first)
    if doing and any(line.is_finite(j) or line.has("nouns.prepositions", j) for j in between):
        # "Iran condemned the strike, which killed ten": it was not Iran.
        return ()
    found = [s for s in scene.seats(this.head) if s.named == before[-1]]
    if not found:
        return (before[-1],)
    same = [s for s in scene.seats(this.head) if s.group == found[0].group]
    return tuple(s.named for s in same if not qualifier(s, same))


def _other(line: Line, seat: Seat) -> bool:
    """Tell whether the mention only owns the noun that counts: "Ukraine's allies"."""
    after = line.named[seat.named].last
    at = after + 1 if line.low(after) in ("'s", "’s") else after
    others = line.grammar.words["roles.others"]
    # "Pakistan, a key U.S. ally, has refused": it was not the United States.
    near = line.low(at) in others and not line.gap(at).strip(" .")
    return near or (seat.owner and any(line.low(j) in others for j in range(at, at + 3)))
