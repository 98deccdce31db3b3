"""Roles: who acts and to or with whom, from where each actor stands beside the trigger."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.events.fronting import turned
from ingest.events.judged import doers, genitive, named_behind, suffered, touches
from ingest.events.order import objects_from, purpose
from ingest.events.partners import partners
from ingest.events.passive import agents, announcer, merge, named, own_troops, struck, undergone
from ingest.events.prepositions import preposition
from ingest.events.reach import aims, demanded
from ingest.events.seats import CASES, Seat
from ingest.events.sentence import Line
from ingest.events.subject import Scene, first_bare, fronted, qualifier, relative_object, subjects
from ingest.events.unnamed import nameless, unresolved
from ingest.events.verbs import Trigger
from ingest.events.voice import voice
from ingest.events.words import UNSPACED

_PHRASE = 6
_TELLING = frozenset({"tell", "inform", "assure", "notify", "answer", "remind"})


@dataclass(frozen=True, slots=True)
class Roles:
    """Indices of the line's mentions, in text order. ``hosts`` are states visited: places that take part."""

    source: tuple[int, ...] = ()
    target: tuple[int, ...] = ()
    hosts: tuple[int, ...] = ()


def roles(scene: Scene, trigger: Trigger, clause: int, nouns: Sequence[Trigger] = ()) -> Roles:
    """Return who acts and on whom for one trigger of one clause, and the nouns it took in."""
    found = _noun(scene, trigger, clause) if trigger.noun else _verb(scene, trigger, clause)
    passive = voice(scene.line, trigger, scene.clauses[clause]).passive
    judged = None
    if not trigger.noun and (not passive or any(n.first < trigger.first for n in nouns)):
        judged = doers(scene, trigger, clause, nouns)
    elif not trigger.noun and trigger.entry.event_type == "ACCUSE" and not found.target:
        before = [t for t in scene.line.triggers if t.noun and scene.clauses[clause].first <= t.first < trigger.first]
        judged = doers(scene, trigger, clause, before)
    if judged is not None:
        return replace(found, target=tuple(j for j in judged if j not in found.source))
    if not found.source and not trigger.noun and (whose := struck(scene, trigger, clause, nouns)):
        found = replace(found, source=whose, target=tuple(i for i in found.target if i not in whose))
    if not found.source and passive and not trigger.noun and (said := announcer(scene, trigger, clause)):
        found = replace(found, source=said, target=tuple(i for i in found.target if i not in said))
    blow = next((n for n in nouns if n.last <= trigger.first and n.entry.event_type == "ASSAULT"), None)
    if (
        blow is not None
        and trigger.entry.event_type == "ASSAULT"
        and not passive
        and not (found.source and found.target)
    ):
        # "The strike on Chad killed ten".
        own = _noun(scene, blow, clause)
        found = replace(found, source=found.source or own.source, target=found.target or own.target)
    if not found.target and not found.hosts and not trigger.noun and not passive:
        further = aims(scene, trigger, clause, taken=found.source)
        found = replace(found, target=further) if further else found
    return found


def _verb(scene: Scene, trigger: Trigger, clause: int) -> Roles:
    entry, line = trigger.entry, scene.line
    subject = subjects(scene, clause, trigger)
    limit = min(_next_verb(scene, trigger, clause), purpose(line, trigger))
    here = scene.seats(clause)
    start = objects_from(line, trigger, scene.clauses[clause])
    right = [s for s in here if start <= line.named[s.named].first < limit and s.named not in subject]
    left = [s for s in here if line.named[s.named].first < trigger.first and s.marker]
    if line.grammar.language in UNSPACED:
        # "向乌克兰提供", "与土耳其签署": what leads to somebody stands before the verb.
        right = sorted({*right, *left}, key=lambda s: s.named)
    fore = [s for s in here if line.named[s.named].first < trigger.first and not s.marker and s.case]
    if voice(line, trigger, scene.clauses[clause]).passive:
        by = agents(line, entry, subject, left=left, right=right)
        if not by and own_troops(line, trigger, scene.clauses[clause]):
            by, subject = subject, tuple(s.named for s in right if s.prep in entry.preps and s.marker != "by")
            return Roles(by, subject)
        if entry.frame == "toward" and (to := [s.named for s in right if s.prep in entry.preps and s.prep != "in"]):
            # "It was sent to the envoys": who gets it is named behind "to".
            return Roles(by, merge(to))
        if by or entry.frame not in ("visit", "say", "bare"):
            done = Roles(*undergone(entry.frame, subject, by, right))
            if line.grammar.language != "en" and not done.target and not subject:
                # "Neue Sanktionen gegen den Iran wurden von Kanada verhängt": on whom stands before the verb.
                done = replace(done, target=tuple(s.named for s in left if s.marker == "against" and s.named not in by))
            return done
    objects = _amid(line, trigger, here) or first_bare(right)
    if (front := turned(scene, clause, trigger)) is not None:
        subject, objects = front
    opens = entry.frame == "say" and trigger.first == scene.clauses[clause].first
    sure = opens or any(s.case == "nominative" for s in right if s.named in objects)
    foreign = line.grammar.language != "en" and not nameless(scene, clause, trigger)
    bare = first_bare([s for s in right if s.case not in ("accusative", "genitive")])
    if not subject and bare and (sure or foreign) and not unresolved(scene, clause):
        # "Il a été reçu", "erklärte Außenminister Maas", "أعلنت وزارة": the subject may follow its verb.
        subject = bare
        groups = {s.group for s in right if s.named in bare}
        objects = first_bare([s for s in right if s.group not in groups])
    if not objects:
        # "Россию обвинила Украина": the object may stand before its verb.
        objects = tuple(s.named for s in fore if s.named not in subject) or relative_object(scene, clause, trigger)
    withs = merge(partners(line, right), partners(line, left))
    datives = [s for s in left if s.prep == "dative" and entry.frame != "say" and s.named not in subject]
    towards = [s for s in right if s.prep in entry.preps or (s.marker == "against" and entry.frame != "say")]
    if any(s.prep == "against" for s in towards):
        # "Filed a case against Chad at the court".
        towards = [s for s in towards if s.prep != "at"]
    aimed = [*_aimed(towards), *(s.named for s in datives)]
    match entry.frame:
        case "joint":
            together = () if entry.topic else objects
            return Roles(merge(subject, together, withs, _inviter(scene, clause)))
        case "host":
            # "recibió al canciller": a preposition may lead to the guest.
            return Roles(merge(subject, objects, withs, (s.named for s in right if s.prep in entry.preps)))
        case "visit":
            if line.grammar.language != "en" and _persons(line, objects) and not _persons(line, subject):
                # "Київ відвідає Блінкен": no city visits a person.
                subject, objects = objects, subject
            return Roles(merge(subject, withs), (), objects or _visited(right, trigger))
        case "say":
            told = objects if _tells(line, trigger) else ()
            return Roles(subject, merge(told, [s.named for s in right if s.prep in entry.preps]))
        case "bare":
            return Roles(subject or objects)
        case "reverse":
            by = named(right, "from") or named(right, "by")
            by = by or tuple(s.named for s in right if s.prep and s.prep in entry.preps)
            return Roles(by, tuple(i for i in subject if i not in by))
        case "toward":
            return Roles(subject, merge(aimed, objects if "object" in entry.preps else ()))
        case _:
            asked = demanded(scene, clause) if entry.event_type == "REQUEST" else ()
            return Roles(subject, merge(objects or asked or aimed, withs if "with" in entry.preps else ()))


def _persons(line: Line, named: Sequence[int]) -> bool:
    return any(line.named[i].mention.actor.startswith("person:") for i in named)


def _aimed(seats: Sequence[Seat]) -> list[int]:
    """Return who is aimed at; where they are counts only if nobody else is named: "a strike on the army in Chad"."""
    return [s.named for s in seats if s.marker != "in"] or [s.named for s in seats]


def _amid(line: Line, trigger: Trigger, here: Sequence[Seat]) -> tuple[int, ...]:
    """Return who stands amid the words of a trigger and is given or set free: "provided Chad with aid"."""
    amid = [
        s
        for s in here
        if trigger.first < line.named[s.named].first and line.named[s.named].last < trigger.last and not s.marker
    ]
    if not amid or trigger.entry.frame not in ("act", "toward") or "object" not in trigger.entry.preps:
        return ()
    only = line.named[amid[0].named]
    if only.mention.form == "demonym":
        # "released Chadian soldiers", not "sent Chadian weapons".
        kept = line.has("roles.people", only.last) and trigger.entry.event_type in ("RETREAT", "COERCE")
        return (amid[0].named,) if kept else ()
    lone = only.last < trigger.last - 1 and not amid[0].owner
    return tuple(s.named for s in amid if s.group == amid[0].group) if lone else ()


def _noun(scene: Scene, trigger: Trigger, clause: int) -> Roles:
    """Nominalisations: "talks between A and B", "X's visit to Y", "the A-B treaty", "a call of X with Y"."""
    line, entry = scene.line, trigger.entry
    here = scene.seats(clause)
    left = [s for s in here if line.named[s.named].first < trigger.first]
    ends = purpose(line, trigger) if line.grammar.language == "en" else len(line.words)
    right = [s for s in here if trigger.last <= line.named[s.named].first < ends]
    touching = tuple(s.named for s in left if _qualifies(line, s, trigger))
    apart = _kept_out(scene, clause, trigger) or (entry.frame in ("act", "toward") and _in_passing(scene, trigger))
    subject = () if apart else subjects(scene, clause, trigger)
    if fronted(scene, clause):
        # "During a visit to Chad, | the minister praised Niger": whoever acts then was there; a letter is what is said.
        others = partners(line, right)
        if entry.frame not in ("visit", "joint", "host") or (entry.frame != "visit" and not others):
            return Roles()
        subject = subject or subjects(scene, 1, scene.heads[1])
    ofs, froms = named(right, "of") or named_behind(line, trigger, right), named(right, "from")
    bys = named(right, "by") or _issuers(scene, clause)
    # "对古巴的禁运": in Chinese it stands before.
    reached = here if line.grammar.language in UNSPACED else right
    aimed = _aimed(
        [s for s in reached if (s.prep in entry.preps and s.marker not in ("of", "by")) or s.marker == "against"]
    )
    match entry.frame:
        case "joint" | "host":
            # "Между Россией и Турцией прошли переговоры": only English puts them behind alone.
            others = partners(line, right if line.grammar.language == "en" else here)
            return Roles(merge(touching, subject, others, ofs, bys))
        case "visit":
            led_to = _visited(here if line.grammar.language in UNSPACED else right, trigger)
            return Roles(touching or subject or ofs or bys, (), led_to)
        case "bare":
            return Roles(touching or ofs or subject)
        case "reverse":
            return Roles(froms or bys, touching or subject)
    hurt = suffered(line, trigger)
    if line.grammar.language != "en" and ofs:
        if hurt:
            actors = touching or bys or froms or subject
            return Roles(tuple(a for a in actors if a not in ofs), merge(ofs))
        if aimed or line.grammar.language in CASES:
            # "the attack of Iran on the port": the genitive acts, whoever the subject is.
            actors = touching or bys or ofs
            return Roles(actors, tuple(t for t in merge(aimed) if t not in actors))
    own = () if hurt or entry.event_type != "ASSAULT" else _own(line, trigger, right, aimed)
    actors = touching or bys or own or froms or subject
    if not actors and not hurt:
        actors, ofs = ofs, ()
    if not actors and line.grammar.language != "en":
        # "La guerra tra Etiopia ed Eritrea è iniziata".
        actors = named(right, "with")
    if entry.event_type == "REQUEST" and not aimed:
        aimed = list(demanded(scene, clause))
    return Roles(actors, tuple(t for t in merge(aimed, ofs if "of" in entry.preps else ()) if t not in actors))


def _issuers(scene: Scene, clause: int) -> tuple[int, ...]:
    """Return the agents of a participle right behind a noun: "the ultimatum issued by the bloc"."""
    after = clause + 1
    if after < len(scene.clauses) and scene.clauses[after].kind == "participle" and scene.clauses[after].head == clause:
        own = scene.heads[after]
        if own is not None and own.entry.id == "consult.mediate":
            # "a truce mediated by the emir" is not the emir's.
            return ()
        return named(scene.seats(after), "by")
    return ()


def _visited(right: Sequence[Seat], trigger: Trigger) -> tuple[int, ...]:
    return tuple(s.named for s in right if s.marker in ("against", "in") and s.prep in (trigger.entry.preps | {"to"}))


def _next_verb(scene: Scene, trigger: Trigger, clause: int) -> int:
    """Return where the next verb of the clause begins: what stands behind it is its own."""
    later = [
        t.first for t in scene.line.triggers if not t.noun and t.first >= trigger.last and scene.line.is_finite(t.first)
    ]
    return min([*later, scene.clauses[clause].last])


def _inviter(scene: Scene, clause: int) -> tuple[int, ...]:
    """Return who invited to what an infinitive tells: "France invited the envoys to take part in a call"."""
    head = scene.clauses[clause].head
    if scene.clauses[clause].kind != "infinitive" or head is None:
        return ()
    governor = scene.heads[head]
    if governor is None or not governor.entry.id.startswith("request."):
        return ()
    return subjects(scene, head, governor)


def _kept_out(scene: Scene, clause: int, noun: Trigger) -> bool:
    """Tell whether the subject of a noun's clause has no part in it: "who were not invited to the summit"."""
    return any(scene.line.has("verb.negation", j) for j in range(scene.clauses[clause].first, noun.first))


def _in_passing(scene: Scene, noun: Trigger) -> bool:
    """Tell whether a noun only says when or why: "suspended after the annexation of Crimea"."""
    line = scene.line
    for j in range(noun.first - 1, max(noun.first - _PHRASE, -1), -1):
        if line.marked(j + 1, ",;:()—") or line.is_finite(j):
            return False
        found = preposition(line, j)
        if found is not None:
            return found[0] in ("aside", "of", "from") or found[1] in ("over", "against", "about")
    return False


def _qualifies(line: Line, seat: Seat, trigger: Trigger) -> bool:
    """Tell whether a mention stands in the noun phrase of a noun trigger, before it: "the Egyptian-Israeli treaty"."""
    if line.grammar.language in UNSPACED and seat.marker:
        # "对美国的访问": it is led to the noun, and is not its own.
        return False
    return line.grammar.language not in ("fr", "es", "ar") and touches(line, seat, trigger)


def _own(line: Line, noun: Trigger, right: Sequence[Seat], aimed: Sequence[int]) -> tuple[int, ...]:
    """Return who owns an attack by "of" or by case, its victim named apart: "l'attaque de l'Iran contre Israël"."""
    owned = [s for s in right if s.marker == "of" and aimed] or [s for s in right if genitive(line, s, noun)]
    return tuple(s.named for s in owned if s.group == owned[0].group and not qualifier(s, owned))


def _tells(line: Line, trigger: Trigger) -> bool:
    word = line.low(trigger.first)
    return any(word.startswith(t) or word in ("told", "notifies", "notified") for t in _TELLING)
