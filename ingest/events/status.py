"""Status: whether an act happened, is to come, was called off, is only supposed, or is denied, as the text stands."""

from ingest.events.conditions import opens
from ingest.events.pick import Act
from ingest.events.speech import unmade
from ingest.events.subject import Scene
from ingest.events.untrue import beside_denial, emptied, untrue
from ingest.events.voice import Voice, voice
from ingest.events.words import UNSPACED
from ingest.record.days import Day
from ingest.record.report import Status, When

_NEXT = 3
_LED = 4
"""How far before an infinitive the "not" stands that denies what leads to it."""
_WEIGHED = 4
"""How far before an act the words stand that weigh it: "is considering a possible visit"."""
_PLANNABLE = frozenset(
    {"CONSULT", "AGREE", "COOPERATE", "SUPPORT", "AID", "SANCTION", "MOBILIZE", "RETREAT", "OTHER", "PROTEST"}
)


def status(scene: Scene, act: Act, when: When, created: Day | None) -> Status | None:
    """Return the status of an act, None if the text says that there is no such act at all.

    Args:
        scene: the sentence.
        act: the act in it.
        when: its date.
        created: the day the document is of; null if unknown.
    """
    group = voice(scene.line, act.trigger, scene.clauses[act.clause])
    if act.trigger.entry.status:
        return act.trigger.entry.status  # type: ignore[return-value]  # the data holds a Status, a test checks it
    instead = act.trigger.noun and _became(scene, act)
    if not instead and act.trigger.entry.event_type in _PLANNABLE and _phrase(scene, act, "verb.cancelled", ahead=True):
        return "called_off"
    if _negated(scene, act, group) or _taken_back(scene, act) or emptied(scene, act):
        return None
    if not act.trigger.noun and unmade(scene, act):
        return None
    if scene.line.grammar.language == "en" and _to_be_done(scene, act, group):
        # "said that Chad must withdraw": the demand is told, no withdrawal.
        return None
    if beside_denial(scene, act):
        return None
    if governed(scene, act, "verb.denied") or untrue(scene, act):
        return "denied"
    if (
        group.would
        and not group.perfect
        and scene.clauses[act.clause].kind == "complement"
        and not _after(when, created)
    ):
        # "said it would expel": what is promised is still to come, as the text stands.
        return "scheduled"
    if _supposed(scene, act, group) or considered(scene, act):
        return "hypothetical"
    if foretold(scene, act) and not group.perfect:
        return "scheduled"
    if _undecided(scene, act):
        return None
    if intended(scene, act) and when.edtf is None:
        return "scheduled"
    past = _after(when, created)
    if created is not None and when.earliest is not None and when.earliest > created:
        return "scheduled"
    if (
        group.future or (act.trigger.noun and _will(scene, act)) or (group.must and scene.line.grammar.language != "en")
    ) and not past:
        return "scheduled"
    # A history that says "agreed to attend in September" tells of what came about.
    told = created is None and when.edtf is not None
    if act.trigger.entry.event_type == "SANCTION" and governed(scene, act, "verb.deciding"):
        # "Today decided to prolong the measures": deciding on a sanction is what makes it.
        return "happened"
    # "Was due to visit on a day that is past": what became of it the text does not say. "The planned visit" was made.
    due = (group.planned and (not past or not act.trigger.noun)) or (governed(scene, act, "verb.planned") and not past)
    if due and not told:
        return (
            "scheduled"
            if act.trigger.noun
            or scene.clauses[act.clause].kind == "infinitive"
            or group.planned
            or act.trigger.tag == "inf"
            else "happened"
        )
    return "happened"


def _to_be_done(scene: Scene, act: Act, group: Voice) -> bool:
    """Tell whether somebody only says that an act must be done: "said Chad must withdraw", "must be ready to help"."""
    clause = scene.clauses[act.clause]
    if clause.kind == "complement":
        return group.must
    if clause.kind != "infinitive" or clause.head is None or scene.clauses[clause.head].kind != "complement":
        return False
    head = scene.clauses[clause.head]
    return any(scene.line.has("verb.must", j) for j in range(head.first, head.last))


def foretold(scene: Scene, act: Act) -> bool:
    """Tell whether a German infinitive is what somebody announces: "kündigte an, Raketen zu liefern"."""
    clause, line = scene.clauses[act.clause], scene.line
    if clause.kind != "infinitive" or clause.head is None or line.grammar.language != "de":
        return False
    head = scene.heads[clause.head]
    return head is not None and not head.noun and line.has("speech.announce", head.first)


def intended(scene: Scene, act: Act) -> bool:
    """Tell whether an act is only meant to be done: "its decision to leave the bloc", "Mali's intention to join"."""
    clause = scene.clauses[act.clause]
    return clause.kind == "infinitive" and scene.line.has("verb.intent", clause.first - 1)


def standing(when: When, created: Day | None, *, ahead: bool = False) -> Status:
    """Return the status of an act that its date alone tells: to come or past; ``ahead``: the words look ahead."""
    if created is not None and when.earliest is not None:
        return "scheduled" if when.earliest > created else "happened"
    return "scheduled" if ahead else "happened"


def _supposed(scene: Scene, act: Act, group: Voice) -> bool:
    clause = scene.clauses[act.clause]
    opener = opens(scene, act.clause) or scene.line.low(clause.first - 1) == "whether"
    if opener or (clause.kind == "infinitive" and clause.head is not None and opens(scene, clause.head)):
        return True
    if any(opens(scene, k) for k in range(act.clause)) and clause.kind in ("resumed", "main", "coordinate"):
        ahead = scene.line.grammar.language != "en" and scene.line.any_in(clause.first, clause.last, "verb.future")
        return group.would or group.possible or group.future or ahead
    weighed = group.future or act.trigger.tag == "inf"
    if weighed and scene.line.grammar.tells(scene.line.lows[clause.first : clause.last], "verb.hypothetical"):
        # "En cas d'attaque, la France enverra".
        return True
    if group.possible or (scene.line.grammar.language != "en" and _possible(scene, act)):
        return True
    return group.would and not group.perfect and clause.kind != "complement" and not act.trigger.noun


def considered(scene: Scene, act: Act) -> bool:
    """Tell whether an act is only weighed: "is considering sending", "open to talks", "did not rule out sending"."""
    line, clause = scene.line, scene.clauses[act.clause]
    joined = clause.kind in ("infinitive", "participle") and clause.head is not None
    first = scene.clauses[clause.head].first if joined and clause.head is not None else clause.first
    return line.contains(max(first, act.trigger.first - _WEIGHED), act.trigger.first, "verb.considered")


def _undecided(scene: Scene, act: Act) -> bool:
    """Tell whether what leads to an act is denied: "did not agree to sign", "has not decided to recognise"."""
    line, clause = scene.line, scene.clauses[act.clause]
    if clause.kind != "infinitive" or clause.head is None or line.grammar.language != "en":
        return False
    head = scene.clauses[clause.head]
    governor = next((j for j in range(head.last - 1, head.first - 1, -1) if line.is_finite(j)), None)
    near = range(max(head.first, head.last - _LED), head.last)
    return governor is not None and head.last == clause.first and any(line.has("verb.negation", j) for j in near)


def _possible(scene: Scene, act: Act) -> bool:
    line, clause = scene.line, scene.clauses[act.clause]
    if act.trigger.tag == "present" and line.has("verb.perhaps", act.trigger.first - 1):
        # "قد تفرض" may be, "قد فرضت" has been.
        return True
    return line.any_in(clause.first, clause.last, "verb.possible") or act.trigger.tag == "conditional"


def _negated(scene: Scene, act: Act, group: Voice) -> bool:
    line, clause = scene.line, scene.clauses[act.clause]
    if not act.trigger.noun:
        if group.negated or _nobody(scene, act):
            return True
        if line.grammar.language != "en":
            if line.contains(clause.first, act.trigger.first, "verb.undone"):
                # "没有与科索沃签署": with whom stands between.
                return True
            return line.any_in(max(clause.first, act.trigger.first - 3), act.trigger.first, "verb.negation")
        return False
    reach = range(max(clause.first, act.trigger.first - 4), act.trigger.first)
    return any(
        line.low(j) in ("no", "not", "without", "never", "neither")
        or line.low(j) in line.grammar.words["verb.negation"]
        for j in reach
    )


def _nobody(scene: Scene, act: Act) -> bool:
    """Tell whether the subject is nobody: "neither Chad nor Mali signed"."""
    line, first = scene.line, scene.clauses[act.clause].first
    if line.low(first + 1) in ("fewer", "less", "longer"):
        return False
    return any(
        line.has("verb.nobody", j) and j not in line.mention_at for j in range(first, min(first + 2, act.trigger.first))
    )


def _taken_back(scene: Scene, act: Act) -> bool:
    """Tell whether the sentence takes an act back at once: "had been expected to sign but did not"."""
    line = scene.line
    if line.grammar.firsts["verb.taken_back"].isdisjoint(line.lows):
        return False
    for j in range(act.trigger.last, len(line.words)):
        ends = j + 1 >= len(line.words) or line.marked(j + 1, ",;:.")
        if ends and any(line.join(j - n, j + 1) in line.grammar.words["verb.taken_back"] for n in (1, 2, 3)):
            return True
    return False


def _became(scene: Scene, act: Act) -> bool:
    """Tell whether a noun names what something else came down to: "reduced to a call"; that is not called off."""
    line, first = scene.line, act.trigger.first
    while first > 0 and line.has("nouns.determiners", first - 1):
        first -= 1
    return any(line.join(first - n, first) in line.grammar.words["verb.became"] for n in (1, 2, 3))


def governed(scene: Scene, act: Act, name: str) -> bool:
    """Tell whether a word of a list stands before the act in its clause or in the one it depends on."""
    line, clause = scene.line, scene.clauses[act.clause]
    first = clause.first
    if clause.head is not None and clause.kind in ("infinitive", "complement", "participle"):
        first = scene.clauses[clause.head].first
    listed = line.grammar.words[name]
    last = act.trigger.first if not act.trigger.noun else clause.last
    if line.grammar.language in UNSPACED and not act.trigger.noun:
        return line.contains(first, last, name)
    return not listed.isdisjoint(line.lows[first:last]) and any(
        line.low(j) in listed and j not in line.timex_at
        for j in range(first, last)
        if not act.trigger.first <= j < act.trigger.last
    )


def _phrase(scene: Scene, act: Act, name: str, *, ahead: bool = False) -> bool:
    """Tell whether a phrase of a list stands in the act's clause, or in the one after if that goes on about it."""
    line, clause = scene.line, scene.clauses[act.clause]
    last = clause.last if act.trigger.noun or ahead else act.trigger.first
    index = act.clause + 1
    while index < len(scene.clauses) and scene.clauses[index].kind == "infinitive":
        # "scheduled a conference to take place in Paris, but it was reduced to a call".
        index += 1
    if (
        ahead
        and index < len(scene.clauses)
        and scene.clauses[index].kind in ("coordinate", "main", "resumed", "relative")
    ):
        after, own_noun = scene.clauses[index], act.trigger.noun
        opening = [line.low(j) for j in range(after.first, min(after.first + 3, after.last))]
        described = after.kind == "relative" and own_noun and line.grammar.language != "en"
        # "The talks, due to resume on 10 May, | were suspended": the sentence goes on about them.
        if (
            described
            or line.is_finite(after.first)
            or any(
                w in ("it", "which", "this", "but") or w in line.grammar.words["clause.subject_pronouns"]
                for w in opening
            )
        ):
            last = after.last
    own, first = act.trigger, clause.first
    if clause.kind == "infinitive" and clause.head is not None and scene.clauses[clause.head].last == clause.first:
        # "had been due | to sign".
        first = scene.clauses[clause.head].first
    return line.contains(first, min(own.first, last), name) or line.contains(own.last, last, name)


def _after(when: When, created: Day | None) -> bool:
    """Tell whether an act lies behind the day of the text."""
    return created is not None and when.latest is not None and when.latest < created


def _will(scene: Scene, act: Act) -> bool:
    """Tell whether the verb behind a noun that is its subject looks ahead: "the meeting will consider"."""
    line, last = scene.line, scene.clauses[act.clause].last
    ahead = range(act.trigger.last, min(act.trigger.last + _NEXT, last))
    return any(line.has("verb.future", j) for j in ahead)
