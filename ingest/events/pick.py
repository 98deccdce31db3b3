"""Pick: which trigger words of a sentence make events, and which only repeat or carry another."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.events.chosen import be_before, chosen
from ingest.events.clauses import by_marks
from ingest.events.clauses_english import english
from ingest.events.content import content, denies
from ingest.events.judged import about, suffers
from ingest.events.noun_dates import beside
from ingest.events.prepositions import preposition
from ingest.events.sentence import Line
from ingest.events.subject import Scene, staged
from ingest.events.verbs import Trigger
from ingest.events.voice import VOICED, voice

_HARD = ",;:()—–"
_DEALING = frozenset({"AGREE", "SUPPORT", "SANCTION", "COERCE", "CONCEDE", "COOPERATE", "REJECT", "AID"})
_DEALT = frozenset({"AGREE", "SUPPORT", "COOPERATE", "SANCTION", "STATEMENT", "AID"})
_LED = frozenset({"fr", "es", "it", "pt"})
"""Languages in which a verb behind a preposition is an infinitive, whatever its form tells."""
SENT = "request.sent"
"""The entry whose subject may be what was told of before: "It was sent to the envoys"."""
_OBJECT = 4
"""How far behind a verb its object's noun stands: "called an emergency summit"."""


@dataclass(frozen=True, slots=True)
class Act:
    """One event to be: its trigger, the index of its clause, and the nouns it took in.

    ``stated``: its noun is what the clause tells of, by a verb that says no more: "begin exercises", "talks collapsed".
    """

    trigger: Trigger
    clause: int
    nouns: tuple[Trigger, ...] = ()
    stated: bool = False


def scene(line: Line) -> Scene:
    """Return a sentence with its clauses and the trigger that heads each."""
    cut = (english(line) if line.grammar.language == "en" else by_marks(line)) if line.words else ()
    decided = chosen(line)
    each = tuple(tuple(t for t in decided if c.first <= t.first < c.last) for c in cut)
    return staged(line, cut, each, tuple(map(_head, each)))


def acts(scene: Scene) -> tuple[Act, ...]:
    """Return the events to be of a sentence in text order."""
    out: list[Act] = []
    for index, here in enumerate(scene.chosen):
        if here and not _within(scene, index, here):
            out.extend(_clause_acts(scene, index, here))
    return tuple(sorted(out, key=lambda a: a.trigger.start))


def _within(scene: Scene, index: int, here: Sequence[Trigger]) -> bool:
    """Tell whether a clause only says what the act before it is of: "threatened to expel", "demanded it cede"."""
    clause, english_text = scene.clauses[index], scene.line.grammar.language == "en"
    led = clause.kind == "participle" and english_text and not scene.line.gap(clause.first).strip()
    if (clause.kind not in ("infinitive", "complement") and not led) or clause.head is None or not here:
        return False
    over = scene.heads[clause.head]
    if over is None or over.noun or over.entry.light:
        return False
    refusing = english_text and over.entry.id == "reject.refuse" and scene.clauses[clause.head].last == clause.first
    if led or (refusing and clause.kind == "infinitive"):
        # "refused to sign", "ruled out sending": the refusal is told, once.
        ruled = not led or scene.line.contains(over.first, over.last, "verb.unmade")
        return refusing and ruled and not voice(scene.line, over, scene.clauses[clause.head]).negated
    if clause.kind == "complement":
        return over.entry.event_type == "REQUEST"
    first, partners = here[0].entry, any(s.marker == "with" for s in scene.seats(index))
    talked = over.entry.event_type == first.event_type == "CONSULT" and over.entry.frame == first.frame == "joint"
    about = over.entry.event_type == "ACCUSE" or (over.entry.event_type == "REJECT" and not denies(scene.line, over))
    charged = about and not english_text
    pressed = over.entry.frame == "reverse"
    return over.entry.event_type == "THREATEN" or charged or pressed or (talked and not partners)


def _clause_acts(scene: Scene, index: int, here: Sequence[Trigger]) -> list[Act]:
    verbs = [t for t in here if not t.noun and not t.entry.light and not _purpose(scene, index, t, here)]
    verbs = [v for v in verbs if not content(scene.line, v, verbs)]
    lights = [t for t in here if not t.noun and t.entry.light]
    nouns = [t for t in here if t.noun]
    line = scene.line
    out: list[Act] = []
    taken: set[int] = set()
    for k, verb in enumerate(verbs):
        if not nouns:
            out.append(Act(verb, index))
            continue
        until = verbs[k + 1].first if k + 1 < len(verbs) else scene.clauses[index].last
        objects = [n for n in nouns if verb.last <= n.first < until and (_takes(verb, n) or _about(line, verb, n))]
        passive = voice(line, verb, scene.clauses[index]).passive
        before = [n for n in nouns if n.last <= verb.first and _takes(verb, n)] if not objects else []
        if not passive:
            before += [n for n in nouns if n.last <= verb.first and _about(line, verb, n)]
        elif line.grammar.language != "en":
            before += [n for n in nouns if n.last <= verb.first and suffers(verb, n)]
        announced = _announced(line, verb, nouns)
        if announced is not None:
            # "An agreement was announced": the agreement is what happened.
            taken.add(announced.first)
            out.append(Act(announced, index, stated=True))
            continue
        voiced = _voiced(line, verb, nouns)
        if voiced is not None:
            # "It reiterated its demand", "announced a new aid package": the noun is the act.
            taken.add(voiced.first)
            out.append(Act(voiced, index, stated=True))
            continue
        taken.update(n.first for n in (*objects, *before))
        out.append(Act(verb, index, (*objects, *before)))
    rest = [n for n in nouns if n.first not in taken]
    if not verbs and rest:
        # "Talks between the two broke down", "a series of meetings was held": the noun is what happened.
        first = next((n for n in rest if any(n.first > v.first for v in lights) and not _lacking(line, n)), rest[0])
        out.append(Act(first, index, stated=any(line.is_finite(v.first) for v in lights)))
        rest = [n for n in rest if n is not first]
    out.extend(Act(n, index) for n in rest if _dated_itself(scene, n, verbs, index))
    return out


def _lacking(line: Line, noun: Trigger) -> bool:
    """Tell whether something is said to be missing: "the talks ended without agreement"."""
    return line.has("verb.negation", noun.first - 1)


def _purpose(scene: Scene, index: int, verb: Trigger, here: Sequence[Trigger]) -> bool:
    """Tell whether an infinitive only says what another verb is for: "entró para detener", "son refus d'exclure"."""
    line, clause = scene.line, scene.clauses[index]
    if verb.tag not in ("inf", "any"):
        return False
    led = line.grammar.language in _LED and line.has("nouns.prepositions", verb.first - 1)
    if verb.tag == "any" and not led:
        return False
    ahead = range(clause.first, verb.first)
    if any(line.has(f"verb.{k}", j) for k in ("future", "possible", "planned", "must") for j in ahead):
        return False
    return any(t.first < verb.first for t in here) or line.has("nouns.prepositions", verb.first - 1)


def _voiced(line: Line, verb: Trigger, nouns: list[Trigger]) -> Trigger | None:
    if verb.entry.frame != "say":
        return None
    for noun in nouns:
        between = [j for j in range(verb.last, noun.first) if not _of_date(line, j)]
        near = verb.last <= noun.first and len(between) <= _OBJECT
        if near and noun.entry.event_type == "CONSULT" and line.contains(verb.last, noun.first, "verb.cancelled"):
            # "أعلنت الكويت تأجيل زيارة": the visit is what is told of, as put off.
            return noun
        if not near or noun.entry.event_type in ("STATEMENT", "OTHER", "CONSULT"):
            continue
        if not any(
            line.has("nouns.definite", j) or line.has("nouns.prepositions", j) or j in line.mention_at for j in between
        ):
            return noun
    return None


def _of_date(line: Line, j: int) -> bool:
    """Tell whether a word is of a date or leads to one: "na segunda-feira"."""
    leads = line.has("nouns.prepositions", j) or line.has("nouns.definite", j)
    return j in line.timex_at or (j + 1 in line.timex_at and leads)


def _announced(line: Line, verb: Trigger, nouns: list[Trigger]) -> Trigger | None:
    voiced = be_before(line, verb.first) or line.grammar.language in VOICED
    told = verb.entry.frame == "say" and verb.tag in ("ed", "pp") and voiced
    if not told and not verb.entry.id.startswith("other.force"):
        return None
    before = [n for n in nouns if n.last <= verb.first and n.entry.event_type not in ("STATEMENT", "OTHER")]
    return before[-1] if before else None


def _about(line: Line, verb: Trigger, noun: Trigger) -> bool:
    """Tell whether a verb only judges what a noun tells: not "praised the 3 May summit", which says when it was."""
    near = beside(line, noun) if line.grammar.language == "en" else None
    return about(line, verb, noun) and not (near is not None and line.dated[near].last <= noun.first)


def _takes(verb: Trigger, noun: Trigger) -> bool:
    """Tell whether a verb and a noun of one clause are one event: "signed an agreement", "attended the summit"."""
    if verb.entry.event_type == noun.entry.event_type:
        return True
    if verb.entry.event_type == "REQUEST" and noun.entry.event_type == "CONSULT":
        return noun.first - verb.last <= _OBJECT
    return verb.entry.event_type in _DEALING and noun.entry.event_type in _DEALT


def _dated_itself(scene: Scene, noun: Trigger, verbs: list[Trigger], index: int) -> bool:
    """Tell whether a noun beside a verb is an act of its own: it has a date, and is not just the verb's object."""
    line, near = scene.line, beside(scene.line, noun)
    if near is None:
        return False
    date = line.dated[near]
    during = line.any_in(date.last, date.last + 2, "dating.during")
    behind = date.last <= noun.first and any(v.last <= date.first for v in verbs)
    if line.grammar.language != "en" and behind and not during:
        # "осудил 5 марта удар": the date behind a verb is the verb's.
        return False
    governed = any(v.first < noun.first for v in verbs) and date.first > noun.first
    return not (governed and object_named(scene, Act(noun, index)))


def object_named(scene: Scene, act: Act) -> bool:
    """Tell whether a noun is the object of its clause's verb, told of before: "criticised the agreement"."""
    line, noun = scene.line, act.trigger
    for j in range(noun.first - 1, max(noun.first - 4, -1), -1):
        if line.has("nouns.definite", j):
            return preposition(line, j - 1) is None
        if line.has("nouns.prepositions", j) or j in line.mention_at or line.low(j) in ("a", "an"):
            return False
    return False


def named_again(scene: Scene, act: Act) -> bool:
    """Tell whether the act's noun is one told of before: "the meeting", "these measures", "It was sent to"."""
    line = scene.line
    for noun in (act.trigger, *act.nouns):
        if not noun.noun:
            continue
        for j in range(noun.first - 1, max(noun.first - 4, -1), -1):
            if j in line.mention_at or j in line.timex_at or line.marked(j + 1, _HARD):
                break
            if line.has("nouns.definite", j):
                return not _passed(line, j - 1)
            if line.has("nouns.prepositions", j):
                break
    if act.trigger.entry.id == SENT:
        return any(
            line.low(j) in ("it", "invitation", "letter")
            for j in range(scene.clauses[act.clause].first, act.trigger.first)
        )
    return False


def _passed(line: Line, j: int) -> bool:
    """Tell whether a noun only marks a time or a cause: "after the meeting", "le lendemain de la conférence"."""
    found = preposition(line, j)
    if found is None:
        return line.low(j) in line.grammar.words["roles.aside"]
    marker, _, at = found
    return marker == "aside" or (marker == "of" and at - 1 >= 0)


def _head(here: Sequence[Trigger]) -> Trigger | None:
    verbs = [t for t in here if not t.noun]
    strong = [t for t in verbs if not t.entry.light]
    return next(iter(strong or verbs or here), None)
