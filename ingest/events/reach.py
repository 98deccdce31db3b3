"""Reach: on whom an act bears where its own clause names nobody: in what is promised or asked, or where it happens."""

from collections.abc import Sequence

from ingest.events.order import objects_from
from ingest.events.prepositions import Marker
from ingest.events.seats import Seat
from ingest.events.sentence import Line
from ingest.events.subject import Scene, first_bare
from ingest.events.verbs import Trigger

_PROMISING = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
"""Types whose verb leads on to the act meant: "agreed to send aid to Poland", "refused to meet the envoys"."""
_VERBAL = frozenset({"REJECT", "ACCUSE", "SUPPORT", "THREATEN"})
"""Types that bear on whose the thing is that they speak of."""
_BORDERING = frozenset({"MOBILIZE", "COERCE", "CONCEDE"})
"""Types that bear on those whose border it is: "closed its border with"."""
_MATERIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "PROTEST", "RETREAT", "CONCEDE", "SANCTION"})
"""Types that bear on the state where they happen."""


def aims(scene: Scene, trigger: Trigger, clause: int, *, taken: tuple[int, ...]) -> tuple[int, ...]:
    """Return on whom an act bears, looked for beyond its clause or in its place; none if the text does not say."""
    kind = trigger.entry.event_type
    if _told(scene, trigger):
        return ()
    alone = kind == "AGREE" and len(taken) == 1
    if kind in _VERBAL and (owned := _where(scene, trigger, clause, taken, ("by", "from", "of"))):
        return owned
    if shared := _shared(scene, trigger, clause):
        return tuple(i for i in shared if i not in taken)
    if kind == "CONCEDE" and (owned := _where(scene, trigger, clause, taken, ("from", "of"))):
        # "would allow the return of Chadian envoys".
        return owned
    if kind in _PROMISING and (trigger.entry.frame != "joint" or alone):
        found = _promised(scene, clause, taken)
        if found:
            return found
    if alone and (led := _where(scene, trigger, clause, taken, ("in",))):
        return led
    if kind == "AID" and (fled := _in_need(scene, clause)):
        return fled
    if kind in _MATERIAL:
        reached: tuple[Marker, ...] = ("from", "of", "in")
        found = _where(scene, trigger, clause, taken, reached)
        return found or (_across(scene, clause, taken) if kind in _BORDERING else ())
    if kind in _VERBAL:
        return _agents(scene, clause, taken)
    return ()


def _told(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether a verb names whom it turns to, and that is nobody we know: "urged the court to resist Chad"."""
    line, last = scene.line, len(scene.line.words)
    if line.low(trigger.first) not in line.grammar.words["roles.addressing"]:
        return False
    at = trigger.last
    while at < last and (at in line.timex_at or line.has("verb.adverbs", at) or at + 1 in line.timex_at):
        at += 1
    if at >= last or at in line.mention_at or line.marked(at, ",;:"):
        return False
    return line.low(at) in ("the", "a", "an", "its", "his", "their") or line.text[line.words[at].start].isupper()


def demanded(scene: Scene, clause: int) -> tuple[int, ...]:
    """Return who is to do what is asked: "demanded that the council lift", "said Sudan must return"."""
    after = clause + 1
    if after >= len(scene.clauses) or scene.clauses[after].kind != "complement":
        return ()
    return first_bare(scene.seats(after))


def _promised(scene: Scene, clause: int, taken: tuple[int, ...]) -> tuple[int, ...]:
    """Return the first actors named in the infinitives and complements that hang on a clause, mere places apart."""
    for index in range(clause + 1, len(scene.clauses)):
        after = scene.clauses[index]
        if after.kind not in ("infinitive", "complement", "participle") or after.head is None or after.head < clause:
            return ()
        acting = {scene.line.named[i].mention.actor for i in taken}
        here = [s for s in scene.seats(index) if s.named not in taken and s.marker not in ("aside", "of", "by")]
        here = [s for s in here if scene.line.named[s.named].mention.actor not in acting]
        abroad = [s for s in here if s.marker != "in" or scene.line.named[s.named].mention.form != "place"]
        here = abroad or here
        if here:
            group = here[0].group
            return tuple(s.named for s in here if s.group == group)
    return ()


def _across(scene: Scene, clause: int, taken: tuple[int, ...]) -> tuple[int, ...]:
    """Return whose border it is: "closed its border with Chad"."""
    line = scene.line
    bound = line.grammar.words["roles.bound"]
    right = [s for s in scene.seats(clause) if s.marker == "with" and s.named not in taken]
    if line.grammar.language == "en":
        right = [
            s
            for s in right
            if any(line.low(j) in bound for j in range(line.named[s.named].first - 4, line.named[s.named].first))
        ]
    return tuple(s.named for s in right if s.group == right[0].group)


def _in_need(scene: Scene, clause: int) -> tuple[int, ...]:
    """Return where those are whom a participle tells of that get help: "food for people | fleeing the war in Mali"."""
    line, after = scene.line, clause + 1
    if after >= len(scene.clauses) or line.grammar.language != "en" or scene.clauses[after].kind != "participle":
        return ()
    first = scene.clauses[after].first
    if scene.clauses[after].head != clause or line.gap(first).strip() or not line.has("roles.people", first - 1):
        return ()
    return tuple(s.named for s in scene.seats(after) if s.marker in ("in", "from"))[:1]


def _shared(scene: Scene, trigger: Trigger, clause: int) -> tuple[int, ...]:
    """Return on whom the act bears that "and" joins to this one: "donated and delivered food to", "held and jailed".

    A verb that names nobody shares what the other one names if it stands alone or tells the same kind of act.
    """
    line, after = scene.line, clause + 1
    if line.grammar.language != "en" or after >= len(scene.clauses) or scene.clauses[after].kind != "coordinate":
        return ()
    other, head = scene.clauses[after], scene.heads[after]
    alone = trigger.last >= scene.clauses[clause].last and trigger.entry.frame in ("act", "toward")
    same = head is not None and not head.noun and head.entry.event_type == trigger.entry.event_type
    if other.head != clause or not (alone or same) or trigger.entry.frame not in ("act", "toward"):
        return ()
    verb = (
        head.first if head is not None else next((j for j in range(other.first, other.last) if line.is_finite(j)), -1)
    )
    here = scene.seats(after)
    if verb < 0 or any(not s.marker and line.named[s.named].first < verb for s in here):
        return ()
    right = [s for s in here if line.named[s.named].first > verb]
    known = trigger.entry.preps | (head.entry.preps if head is not None else frozenset())
    aimed = tuple(s.named for s in right if s.prep in known and s.marker not in ("in", "of", "by"))
    bordering = tuple(s.named for s in right if s.marker == "with") if trigger.entry.event_type in _BORDERING else ()
    return first_bare(right) or aimed or bordering


def _agents(scene: Scene, clause: int, taken: tuple[int, ...]) -> tuple[int, ...]:
    """Return who did what an object tells by a participle: "an investigation into crimes committed by the rebels"."""
    after = clause + 1
    if after >= len(scene.clauses) or scene.clauses[after].kind != "participle" or scene.clauses[after].head != clause:
        return ()
    by = [s for s in scene.seats(after) if s.marker == "by" and s.named not in taken]
    return tuple(s.named for s in by if s.group == by[0].group)


def _where(
    scene: Scene, trigger: Trigger, clause: int, taken: tuple[int, ...], markers: tuple[Marker, ...]
) -> tuple[int, ...]:
    """Return who is named behind the verb in its object: "took weapons from rebels", "rejected calls by the king"."""
    line = scene.line
    start = objects_from(line, trigger, scene.clauses[clause])
    right = [s for s in scene.seats(clause) if line.named[s.named].first >= start and s.named not in taken]
    right = [s for s in right if s.led or line.named[s.named].mention.form != "place"]
    if trigger.entry.event_type != "MOBILIZE":
        # "Struck a ship off Chad".
        right = [s for s in right if s.prep not in line.grammar.words["roles.beside"]]
    for marker in markers:
        found = [s for s in right if s.marker == marker]
        if found:
            return tuple(s.named for s in found if s.group == found[0].group)
    return ()


def whence(line: Line, right: Sequence[Seat], preps: frozenset[str]) -> tuple[int, ...]:
    """Return whence somebody was sent, where another word than "from" says so: "foram expulsos da Áustria"."""
    if line.grammar.language == "en":
        return ()
    return tuple(s.named for s in right if s.marker in ("of", "in") and s.prep in preps)[:1]
