"""Roles: who acts and to or with whom, from where each actor stands beside the trigger."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.events.clauses import Clause
from ingest.events.seats import Marker, Seat, seats
from ingest.events.sentence import Line
from ingest.events.verbs import Trigger
from ingest.events.voice import voice

_OBJECT_CONTROL = ("request.", "coerce.force", "aid.help", "threaten.")
"""Entries whose object does what the infinitive after it says: "invited the envoys to take part"."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Indices of the line's mentions, in text order."""

    source: tuple[int, ...] = ()
    target: tuple[int, ...] = ()
    hosts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its clauses, and the trigger that heads each."""

    line: Line
    clauses: tuple[Clause, ...]
    heads: tuple[Trigger | None, ...]

    def seats(self, clause: int) -> tuple[Seat, ...]:
        """Return the seats of one clause."""
        return seats(self.line, self.clauses[clause].first, self.clauses[clause].last)


def roles(scene: Scene, trigger: Trigger, clause: int) -> Roles:
    """Return who acts and on whom for one trigger of one clause."""
    if trigger.noun:
        return _noun(scene, trigger, clause)
    return _verb(scene, trigger, clause)


def _verb(scene: Scene, trigger: Trigger, clause: int) -> Roles:
    frame = trigger.entry.frame
    spoken = voice(scene.line, trigger, scene.clauses[clause])
    subject = subjects(scene, clause, trigger)
    here = scene.seats(clause)
    right = [s for s in here if scene.line.named[s.named].first >= trigger.last]
    left_marked = [s for s in here if scene.line.named[s.named].first < trigger.first and s.marker]
    if spoken.passive:
        agents = _named(right, "by") or _named(left_marked, "by")
        if frame == "joint":
            return Roles(_merge(agents or subject, _named(right, "with")))
        if frame == "reverse":
            return Roles(agents or _named(right, "from"), subject)
        return Roles(agents, subject or _first_bare(right))
    objects = _first_bare(right)
    withs = _merge(_named(right, "with"), _named(left_marked, "with"))
    preps = trigger.entry.preps
    aimed = tuple(
        s.named for s in right if s.marker and (s.prep in preps or (s.marker == "against" and frame != "say"))
    )
    if not subject and objects and scene.line.grammar.language != "en":
        # "Il a été reçu", "erklärte Außenminister Maas", "أعلنت وزارة": the subject may follow its verb.
        subject, objects = objects, _second_bare(right)
    if frame == "joint":
        return Roles(_merge(subject, objects, withs, _inviter(scene, clause)))
    if frame == "visit":
        hosts = objects or tuple(s.named for s in right if s.marker in ("against", "in") and s.prep in (preps | {"to"}))
        return Roles(_merge(subject, withs), (), hosts)
    if frame == "host":
        return Roles(_merge(subject, objects, withs))
    if frame == "say":
        told = objects if _tells(scene.line, trigger) else ()
        return Roles(subject, _merge(told, tuple(s.named for s in right if s.prep in preps)))
    if frame == "bare":
        return Roles(subject or objects)
    if frame == "reverse":
        return Roles(_named(right, "from") or _named(right, "by"), subject)
    if frame == "toward":
        direct = objects if "object" in preps else ()
        return Roles(subject, _merge(aimed, direct))
    return Roles(subject, _merge(objects or aimed, withs if "with" in preps else ()))


def _noun(scene: Scene, trigger: Trigger, clause: int) -> Roles:
    """Nominalisations: "talks between A and B", "X's visit to Y", "the A-B treaty", "a call of X with Y"."""
    line, frame = scene.line, trigger.entry.frame
    here = scene.seats(clause)
    left = [s for s in here if line.named[s.named].first < trigger.first]
    right = [s for s in here if line.named[s.named].first >= trigger.last]
    touching = tuple(s.named for s in left if _qualifies(line, s, trigger))
    subject = () if _kept_out(scene, clause, trigger) else subjects(scene, clause, trigger)
    withs, ofs, froms = _named(right, "with"), _named(right, "of"), _named(right, "from")
    bys, preps = _named(right, "by"), trigger.entry.preps
    aimed = tuple(s.named for s in right if (s.prep in preps and s.marker not in ("of", "by")) or s.marker == "against")
    if frame in ("joint", "host"):
        return Roles(_merge(touching, subject, withs, ofs, bys))
    if frame == "visit":
        hosts = tuple(s.named for s in right if s.marker in ("against", "in") and s.prep in (preps | {"to"}))
        return Roles(_merge(touching or subject or ofs or bys), (), hosts)
    if frame == "bare":
        return Roles(touching or ofs or subject)
    if frame == "reverse":
        return Roles(froms or bys, touching or subject)
    actors = touching or bys or froms or subject
    if not actors:
        actors, ofs = ofs, ()
    return Roles(actors, tuple(t for t in _merge(aimed, ofs if "of" in preps else ()) if t not in actors))


def subjects(scene: Scene, clause: int, trigger: Trigger | None = None, depth: int = 0) -> tuple[int, ...]:
    """Return the mentions that are the subject of a clause, inherited where it has none of its own."""
    line, this = scene.line, scene.clauses[clause]
    limit = trigger.first if trigger else this.last
    head = scene.heads[clause]
    if trigger is not None and trigger.noun and head is not None and not head.noun and head.first < trigger.first:
        limit = head.first
    own = [s for s in scene.seats(clause) if line.named[s.named].first < limit and not s.marker]
    own = [s for s in own if not _other(line, s)]
    if own:
        group = own[0].group
        return tuple(s.named for s in own if s.group == group and not _qualifier(s, own))
    if depth > 4 or this.head is None or (trigger is not None and _unnamed(scene, clause, trigger)):
        return ()
    if this.kind == "relative":
        return _antecedent(scene, clause)
    if this.kind == "infinitive" and this.head is not None:
        governor = scene.heads[this.head]
        if governor is not None and governor.entry.id.startswith(_OBJECT_CONTROL) and not governor.noun:
            after = [s for s in scene.seats(this.head) if line.named[s.named].first >= governor.last]
            found = _first_bare(after) or tuple(s.named for s in after if s.marker in ("against", "from"))
            if found:
                return found
    if this.kind in ("participle", "aside"):
        passive = trigger is not None and voice(line, trigger, this).passive
        if passive:
            return _antecedent(scene, clause)
    return subjects(scene, this.head, scene.heads[this.head], depth + 1)


def _unnamed(scene: Scene, clause: int, trigger: Trigger) -> bool:
    """Tell whether a clause has a subject of its own that names nobody we know: "the junta has turned down"."""
    line, this = scene.line, scene.clauses[clause]
    verb = trigger
    if trigger.noun:
        head = scene.heads[clause]
        if head is None or head.noun or head.first > trigger.first:
            return False
        verb = head
    j = voice(line, verb, this).first - 1
    if j < this.first or any(c in ",;:()" for c in line.gap(j + 1)):
        return False
    if j in line.mention_at or j in line.timex_at or line.low(j) in line.grammar.words["clause.subject_pronouns"]:
        return False
    small = ("clause.coordinators", "clause.relatives", "clause.subordinators", "verb.adverbs", "nouns.prepositions")
    return not any(line.low(j) in line.grammar.words[k] for k in small) and line.grammar.language == "en"


def _antecedent(scene: Scene, clause: int) -> tuple[int, ...]:
    """Return the last enumeration before a relative clause."""
    line, this = scene.line, scene.clauses[clause]
    before = [k for k, n in enumerate(line.named) if n.last <= this.first]
    if not before or this.head is None:
        return ()
    found = [s for s in scene.seats(this.head) if s.named == before[-1]]
    if not found:
        return (before[-1],)
    same = [s for s in scene.seats(this.head) if s.group == found[0].group]
    return tuple(s.named for s in same if not _qualifier(s, same))


def _kept_out(scene: Scene, clause: int, noun: Trigger) -> bool:
    """Tell whether the subject of a noun's clause has no part in it: "who were not invited to the summit"."""
    this = scene.clauses[clause]
    return any(scene.line.has("verb.negation", j) for j in range(this.first, noun.first))


def _inviter(scene: Scene, clause: int) -> tuple[int, ...]:
    """Return who invited to what an infinitive tells: "France invited the envoys to take part in a call"."""
    head = scene.clauses[clause].head
    if scene.clauses[clause].kind != "infinitive" or head is None:
        return ()
    governor = scene.heads[head]
    if governor is None or not governor.entry.id.startswith("request."):
        return ()
    return subjects(scene, head, governor)


def _qualifies(line: Line, seat: Seat, trigger: Trigger) -> bool:
    """Tell whether a mention stands in the noun phrase of a noun trigger, before it: "the Egyptian-Israeli treaty"."""
    for j in range(line.named[seat.named].last, trigger.first):
        if j in line.timex_at or j in line.mention_at:
            continue
        if line.is_finite(j) or line.low(j) in line.grammar.words["nouns.prepositions"]:
            return False
        if any(c in ",;:()—" for c in line.gap(j)):
            return False
    return not any(c in ",;:()—" for c in line.gap(trigger.first)) and line.grammar.language not in ("fr", "es", "ar")


def _other(line: Line, seat: Seat) -> bool:
    """Tell whether the mention only owns the noun that counts: "Ukraine's allies"."""
    after = line.named[seat.named].last
    at = after + 1 if line.low(after) in ("'s", "’s") else after
    reach = [line.low(j) for j in range(at, at + 3)]
    return seat.owner and any(w in line.grammar.words["roles.others"] for w in reach)


def _qualifier(seat: Seat, among: Sequence[Seat]) -> bool:
    """Tell whether a later mention of the same noun phrase is what counts: "French | President Macron"."""
    return any(s.host == s.named and _previous(among, s) == seat.named for s in among)


def _previous(among: Sequence[Seat], seat: Seat) -> int | None:
    at = [s.named for s in among].index(seat.named)
    return among[at - 1].named if at else None


def _first_bare(right: Sequence[Seat]) -> tuple[int, ...]:
    bare = [s for s in right if not s.marker]
    if not bare:
        return ()
    same = [s for s in bare if s.group == bare[0].group]
    return tuple(s.named for s in same if not _qualifier(s, same))


def _second_bare(right: Sequence[Seat]) -> tuple[int, ...]:
    bare = [s for s in right if not s.marker]
    rest = [s for s in bare if s.group != bare[0].group] if bare else []
    return _first_bare(rest)


def _named(among: Sequence[Seat], marker: Marker) -> tuple[int, ...]:
    found = [s for s in among if s.marker == marker]
    return tuple(s.named for s in found if not _qualifier(s, found))


def _merge(*groups: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({i for group in groups for i in group}))


def _tells(line: Line, trigger: Trigger) -> bool:
    return line.low(trigger.first) in (
        "tell",
        "tells",
        "told",
        "telling",
        "inform",
        "informed",
        "assure",
        "assured",
        "notify",
        "notified",
        "answered",
        "answer",
    )
