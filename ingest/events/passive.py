"""Passive: who acts and who is acted on where a verb is passive: by whom, whence, on whose soil, in whose attack."""

from collections.abc import Iterable, Sequence

from ingest.events.clauses import Clause
from ingest.events.judged import touches
from ingest.events.prepositions import Marker
from ingest.events.reach import whence
from ingest.events.seats import Seat
from ingest.events.sentence import Line
from ingest.events.subject import Scene, first_bare, qualifier, subjects
from ingest.events.verbs import Entry, Trigger
from ingest.events.voice import voice


def agents(
    line: Line, entry: Entry, subject: tuple[int, ...], *, left: Sequence[Seat], right: Sequence[Seat]
) -> tuple[int, ...]:
    """Return who acts: behind "by", or whence somebody was sent, or in whose country somebody was arrested."""
    by = named(right, "by") or named(left, "by")
    if entry.whence and not by:
        left_from = named(right, "from") or whence(line, right, entry.preps)
        by = tuple(i for i in left_from if i not in subject)
    if entry.soil and not by:
        # "The Malian ambassador to Chad was summoned": where he is sent to.
        sent = [s for s in left if s.prep == "to"] or [s for s in right if s.prep == "to" and s.led]
        here = sent or [s for s in (*left, *right) if s.marker == "in"]
        whose = [line.named[s.named].mention for s in here]
        by = tuple(
            s.named
            for s, m in zip(here, whose, strict=True)
            if ":" not in m.actor and (s.prep == "to" or m.form in _PLACES)
        )[:1]
    return by


_PLACES = frozenset({"place", "capital"})


def own_troops(line: Line, trigger: Trigger, clause: Clause) -> bool:
    """Tell whether it is troops that were moved, which are their own state's doing: "Malian troops were withdrawn"."""
    moved = trigger.entry.event_type in ("MOBILIZE", "RETREAT") and line.grammar.language == "en"
    moved = moved and not line.has("verb.releasing", trigger.first)
    return moved and any(line.has("roles.armed", j) for j in range(clause.first, trigger.first))


def undergone(
    frame: str, subject: tuple[int, ...], by: tuple[int, ...], right: Sequence[Seat]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the source and the target of a passive verb whose subject and agents are known."""
    if frame in ("joint", "host"):
        return merge(by or subject, subject if frame == "host" else (), named(right, "with")), ()
    if frame == "reverse":
        return by or named(right, "from"), subject
    return by, subject or first_bare(right)


def struck(scene: Scene, trigger: Trigger, clause: int, nouns: Sequence[Trigger]) -> tuple[int, ...]:
    """Return whose attack it is in which somebody suffers: "were killed in an Israeli strike on"."""
    if not voice(scene.line, trigger, scene.clauses[clause]).passive or trigger.entry.event_type != "ASSAULT":
        return ()
    blows = [n for n in nouns if n.first >= trigger.last and n.entry.event_type == "ASSAULT"]
    behind = [s for s in scene.seats(clause) if scene.line.named[s.named].first >= trigger.last]
    return tuple(s.named for n in blows[:1] for s in behind if touches(scene.line, s, n) and s.marker in ("in", "by"))


def announcer(scene: Scene, trigger: Trigger, clause: int) -> tuple[int, ...]:
    """Return who announces what is to be done, and so does it: "Chad announced that an envoy would be expelled"."""
    this, line = scene.clauses[clause], scene.line
    if this.kind != "complement" or this.head is None or line.grammar.language != "en":
        return ()
    head, group = scene.heads[this.head], voice(line, trigger, this)
    announced = head is not None and not head.noun and line.has("speech.announce", head.first)
    if head is None or not announced or not (group.future or group.would):
        return ()
    return subjects(scene, this.head, head)


def named(among: Sequence[Seat], marker: Marker) -> tuple[int, ...]:
    """Return those behind one kind of preposition, what only qualifies another name left out."""
    found = [s for s in among if s.marker == marker]
    return tuple(s.named for s in found if not qualifier(s, found))


def merge(*groups: Iterable[int]) -> tuple[int, ...]:
    """Return all in text order, each once."""
    return tuple(sorted({i for group in groups for i in group}))
