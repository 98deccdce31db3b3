"""Speech acts: what saying something does: a demand ("said the council must"), a refusal ("would not sign")."""

from dataclasses import dataclass

from ingest.events.conditions import opens
from ingest.events.pick import Act
from ingest.events.subject import Scene, first_bare, subjects
from ingest.events.voice import Voice, voice
from ingest.record.days import Day
from ingest.record.report import EventType, Status, When

_NEAR = 4
"""How far behind a verb the noun of its object stands."""
_DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""Types of what somebody may be charged with."""
_WILLING = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})


@dataclass(frozen=True, slots=True)
class Deed:
    """What an act comes to: its type, a target if the speech gives one, and what is added to its rule."""

    event_type: EventType
    target: tuple[int, ...] = ()
    rule: str = ""
    status: Status = "happened"


def deed(scene: Scene, act: Act) -> Deed | None:
    """Return what the words make of an act beyond its trigger, None if nothing.

    "X said Y must withdraw" asks it of Y; "X would not help Y", "X refused to meet Y" refuses it.
    """
    entry = act.trigger.entry
    if entry.frame == "say" and not act.trigger.noun:
        if _together(scene, act):
            return Deed("CONSULT", (), "spoke with each other")
        if _agreed(scene, act):
            return Deed("AGREE", (), "announced it together")
        if claimed := _claimed(scene, act):
            return Deed("ACCUSE", claimed, "claims a deed of somebody")
        asked = _must(scene, act)
        if asked:
            return Deed("REQUEST", asked, "said that somebody must")
        refusing = _refuses(scene, act)
        return None if refusing is None else Deed("REJECT", refusing, "said that it does not")
    if entry.id == "accuse.protest" and not act.trigger.noun and _crowd(scene, act):
        return Deed("PROTEST", (), "a crowd")
    if entry.frame == "visit" and not act.trigger.noun and _armed(scene, act):
        return Deed("MOBILIZE", (), "armed forces")
    if entry.id == "other.office" and not act.trigger.noun and _forced(scene, act):
        return Deed("CONCEDE", (), "gives way to a demand")
    if entry.event_type in _WILLING and subjects(scene, act.clause, act.trigger) and refused(scene, act):
        return Deed("REJECT", (), "refused")
    return None


def _forced(scene: Scene, act: Act) -> bool:
    """Tell whether a leader leaves because it is demanded of him: "resigned on Monday after weeks of protests"."""
    line, trigger = scene.line, act.trigger
    if line.join(trigger.first, trigger.last) not in line.grammar.words["verb.leaving"]:
        return False
    behind = range(trigger.last, len(line.words))
    return any(line.has("verb.forced", j) and j not in line.mention_at for j in behind)


def _crowd(scene: Scene, act: Act) -> bool:
    """Tell whether a crowd protests and no government: "Tens of thousands of Chadians protested against"."""
    line, first = scene.line, scene.clauses[act.clause].first
    return any(line.has("roles.crowd", j) for j in range(first, act.trigger.first))


def _claimed(scene: Scene, act: Act) -> tuple[int, ...]:
    """Return whose deed somebody claims: "claimed that Chad had attacked a convoy"; nobody's if it is his own."""
    line, after = scene.line, act.clause + 1
    if after >= len(scene.clauses) or not line.has("speech.claiming", act.trigger.first):
        return ()
    head = scene.heads[after]
    if scene.clauses[after].kind != "complement" or head is None or head.noun or head.entry.event_type not in _DEEDS:
        return ()
    doing = first_bare([s for s in scene.seats(after) if line.named[s.named].first < head.first])
    own = _sides(scene, act)
    passive = voice(line, head, scene.clauses[after]).passive
    return () if passive else tuple(i for i in doing if _side(scene, i) not in own)


def _side(scene: Scene, i: int) -> str:
    mention = scene.line.named[i].mention
    return mention.through or mention.actor


def _armed(scene: Scene, act: Act) -> bool:
    """Tell whether it is armed forces that arrive: "Malian troops arrived in", which is no visit."""
    line, clause = scene.line, scene.clauses[act.clause]
    return any(line.has("roles.armed", j) for j in range(clause.first, act.trigger.first))


def _together(scene: Scene, act: Act) -> bool:
    """Tell whether two sides spoke and nothing is given as said: "The presidents of Chad and Mali spoke on Monday"."""
    line, trigger = scene.line, act.trigger
    if line.low(trigger.first) not in line.grammar.words["speech.together"] or trigger.last - trigger.first > 1:
        return False
    said = any(c.kind == "complement" and c.head == act.clause for c in scene.clauses)
    more = line.low(trigger.last) in ("at", "in", "to", "about", "against", "out", "of")
    return len(_sides(scene, act)) > 1 and not said and not more


def _agreed(scene: Scene, act: Act) -> bool:
    """Tell whether several announce an agreement together, which is theirs: "Chad and Mali announced the agreement"."""
    line, trigger = scene.line, act.trigger
    near = [t for t in line.triggers if t.noun and trigger.last <= t.first <= trigger.last + _NEAR]
    deal = any(t.entry.event_type == "AGREE" for t in near)
    return deal and line.has("speech.announce", trigger.first) and len(_sides(scene, act)) > 1


def _sides(scene: Scene, act: Act) -> set[str]:
    """Return the states and organisations of those who speak."""
    speaking = [scene.line.named[i].mention for i in subjects(scene, act.clause, act.trigger)]
    return {m.through or m.actor for m in speaking}


def _refuses(scene: Scene, act: Act) -> tuple[int, ...] | None:
    """Return on whom a refusal told as a statement bears: "said Chad did not accept Mali's claims"; None if it is none.

    Only what a side says of itself refuses anything.
    """
    line, after = scene.line, act.clause + 1
    if after >= len(scene.clauses) or scene.clauses[after].kind != "complement" or scene.heads[after] is not None:
        return None
    clause = scene.clauses[after]
    at = next((j for j in range(clause.first, clause.last) if line.has("verb.accepting", j)), None)
    ahead = range(max(clause.first, (at or 0) - 2), at or 0)
    if at is None or not any(line.has("verb.negation", j) for j in ahead):
        return None
    here = scene.seats(after)
    own = {line.named[s.named].mention.actor for s in here if line.named[s.named].first < at}
    if own - _sides(scene, act):
        return None
    behind = [s for s in here if line.named[s.named].first > at and s.marker in ("", "of", "by", "from", "with")]
    return tuple(s.named for s in behind if s.group == behind[0].group)


def convened(act: Act, when: When, created: Day | None) -> Deed | None:
    """Return the gathering that a call for a day to come is: "called a summit for Tuesday"."""
    if (
        act.trigger.entry.event_type != "REQUEST"
        or created is None
        or when.earliest is None
        or when.earliest <= created
    ):
        return None
    gathering = any(n.entry.event_type == "CONSULT" for n in act.nouns)
    return Deed("CONSULT", (), "called for that day", "scheduled") if gathering else None


def refused(scene: Scene, act: Act) -> bool:
    """Tell whether an act is one that somebody will not do: "would not give", "refused to sign"."""
    if act.trigger.noun or opens(scene, act.clause):
        # "If it does not withdraw" refuses nothing.
        return False
    group = voice(scene.line, act.trigger, scene.clauses[act.clause])
    if group.negated and (group.future or group.would) and not group.perfect:
        return True
    return unmade(scene, act, "verb.refusing")


def unmade(scene: Scene, act: Act, name: str = "verb.unmade") -> bool:
    """Tell whether a word such as "refused to" or "failed to" governs an act.

    ``name``: only words of that list, where the language has it: who is "unable to" refuses nothing.
    """
    line, clause = scene.line, scene.clauses[act.clause]
    first = (
        scene.clauses[clause.head].first if clause.kind == "infinitive" and clause.head is not None else clause.first
    )
    # "refused on Monday to deliver": the day between them parts nothing.
    dated = line.timex_at
    words = " ".join(
        line.low(j)
        for j in range(first, act.trigger.first)
        if j not in dated and not (j + 1 in dated and line.has("nouns.prepositions", j))
    )
    if any(line.has("verb.negation", j) for j in range(first, act.trigger.first)):
        # "has not ruled out sending".
        return False
    words += " "
    return any(f"{p} " in words for p in (line.grammar.words[name] or line.grammar.words["verb.unmade"]))


def _must(scene: Scene, act: Act) -> tuple[int, ...]:
    after = act.clause + 1
    if after >= len(scene.clauses) or scene.clauses[after].kind != "complement":
        return ()
    clause = scene.clauses[after]
    found = first_bare(scene.seats(after))
    speaker = subjects(scene, act.clause, act.trigger)
    spoken: list[Voice] = [
        voice(scene.line, t, clause)
        for t in scene.line.triggers
        if clause.first <= t.first < clause.last and not t.noun
    ]
    must = any(v.must for v in spoken) or any(
        scene.line.has("verb.must", j) for j in range(clause.first, clause.last) if j not in scene.line.mention_at
    )
    return found if must and found and found != speaker else ()
