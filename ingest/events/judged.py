"""Judged: the deed a verdict is about ("condemned Iran's attack on Iraq"): no act of who judges, and whose it is."""

from collections.abc import Sequence

from ingest.events.prepositions import preposition
from ingest.events.seats import ARTICLED, CASES, Seat
from ingest.events.sentence import Line
from ingest.events.subject import Scene, first_bare, qualifier
from ingest.events.verbs import Trigger

_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN"})
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "THREATEN", "MOBILIZE", "PROTEST", "RETREAT"})
_APART = frozenset({"aside", "in", "by"})
_MARKS = ",;:()—"
_VERB_LAST = frozenset({"de"})
"""Languages whose participle stands behind its object: "hat den Angriff verurteilt"."""


def about(line: Line, verb: Trigger, noun: Trigger) -> bool:
    """Tell whether a noun is what a verb of judging is about: its object, whatever it would be by itself."""
    if verb.entry.event_type not in _JUDGING or verb.entry.frame in ("joint", "reverse"):
        return False
    if noun.first < verb.last:
        deed = noun.entry.event_type in _DEEDS
        return deed and (line.grammar.language in _VERB_LAST or _fronted(line, verb, noun))
    for j in range(noun.first - 1, verb.last - 1, -1):
        if line.marked(j + 1, _MARKS) or line.is_finite(j):
            return False
        found = preposition(line, j) if j + 1 not in line.timex_at else None
        if found is not None and found[0] in _APART:
            return False
    return not line.marked(verb.last, _MARKS)


def _fronted(line: Line, verb: Trigger, noun: Trigger) -> bool:
    """Tell whether a deed stands as the object before its verb, who judges it behind: "Удар осудила Бразилия"."""
    if line.grammar.language not in CASES or line.marked_in(noun.last, verb.first, _MARKS):
        return False
    led = any(preposition(line, j) is not None for j in range(max(noun.first - 2, 0), noun.first))
    return not led and any(n.first == verb.last for n in line.named)


def doers(scene: Scene, verb: Trigger, clause: int, nouns: Sequence[Trigger]) -> tuple[int, ...] | None:
    """Return whose the deed is that a verb judges, empty where the text does not say; None if it judges no deed.

    Its victim is nobody's target: "condemned the attack on Lagos", "rejected the invasion of Iraq". What "of" leads to
    did it ("l'attaque du Tchad"), but for nouns that are suffered ("the killing of").
    """
    if verb.entry.event_type not in _JUDGING:
        return None
    line = scene.line
    noun = next((n for n in nouns if n.entry.event_type in _DEEDS), None)
    if noun is None:
        return None
    here, final = scene.seats(clause), noun.first < verb.first
    right = [s for s in here if final or line.named[s.named].first >= verb.last]
    before = [s for s in right if line.named[s.named].last <= noun.first and touches(line, s, noun)]
    turned = verb.entry.event_type in ("REQUEST", "THREATEN") and line.grammar.language != "en"
    named = [s for s in right if line.named[s.named].last <= noun.first]
    if not final and any(not s.marker or (turned and s.prep in verb.entry.preps) for s in named):
        # "accused Iran of the attack": whom the verb names itself.
        return None
    # "L'attacco dell'Iran è stato condannato dal Canada": who stands behind the verb judges.
    until = verb.first if final else len(line.words)
    behind = [s for s in right if noun.last <= line.named[s.named].first < until]
    for found in (before, [s for s in behind if s.marker == "by"], _owners(line, noun, behind)):
        if found:
            return tuple(s.named for s in found if s.group == found[0].group and not qualifier(s, found))
    return ()


def suffers(verb: Trigger, noun: Trigger) -> bool:
    """Tell whether a deed is the subject of a passive verb of judging: "l'attaque a été condamnée par"."""
    return verb.entry.event_type in _JUDGING and noun.entry.event_type in _DEEDS


def _owners(line: Line, noun: Trigger, behind: Sequence[Seat]) -> list[Seat]:
    if suffered(line, noun):
        # "L'invasione russa dell'Ucraina": the adjective is whose it was.
        return [s for s in behind if s.marker == "from" or (genitive(line, s, noun) and _adjective(line, s))]
    return [s for s in behind if s.marker in ("of", "from") or genitive(line, s, noun)]


def _adjective(line: Line, seat: Seat) -> bool:
    return line.named[seat.named].mention.form == "demonym"


def suffered(line: Line, noun: Trigger) -> bool:
    """Tell whether "of" behind a noun names who suffers it: "the invasion of", not "the attack of"."""
    known = line.grammar.words["roles.suffered"]
    return noun.entry.objective or line.low(noun.last - 1) in known or line.low(noun.first) in known


def genitive(line: Line, seat: Seat, noun: Trigger) -> bool:
    """Tell whether a name right behind a noun owns it by its case alone: "der Angriff Irans"."""
    first = line.named[seat.named].first
    # "der Angriff der Huthi": an article may stand between.
    near = first == noun.last or (first == noun.last + 1 and line.has("nouns.determiners", noun.last))
    return line.grammar.language != "en" and not seat.marker and near


def touches(line: Line, seat: Seat, noun: Trigger) -> bool:
    """Tell whether a name stands in the phrase of a noun, before it: "Iran's second attack"."""
    if seat.marker == "aside" and not seat.prep:
        # "Anti-Chadian protests" are not Chad's.
        return False
    for j in range(line.named[seat.named].last, noun.first):
        if j in line.timex_at or j in line.mention_at:
            continue
        if line.is_finite(j) or line.low(j) in line.grammar.words["nouns.prepositions"]:
            return False
        if line.marked(j, _MARKS):
            return False
    return not line.marked(noun.first, _MARKS)


def named_behind(line: Line, noun: Trigger, right: Sequence[Seat]) -> tuple[int, ...]:
    """Return who stands in the genitive right behind a noun where a case says "of": "візит Макрона"."""
    own = line.grammar.language == "de"
    if line.grammar.language not in CASES | ARTICLED and not own:
        return ()
    near = [s for s in right if not s.marker and line.named[s.named].first - noun.last <= (0 if own else 1)]
    # "der Besuch Rutos": a German name shows the genitive by its last letter alone.
    near = [s for s in near if not own or line.named[s.named].mention.text.endswith("s")]
    if not near or any(line.is_finite(j) for j in range(noun.last, line.named[near[0].named].first)):
        return ()
    return first_bare(right)
