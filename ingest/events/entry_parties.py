"""Entry parties: who takes part in an entry: as told where it names actors, else by the names in its headline."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.actors.lexicon import Lexicon
from ingest.clean.cleaned import Cleaned
from ingest.events.entry_lines import Written
from ingest.events.row_actors import in_cell, parties
from ingest.events.row_parties import Parties, in_title
from ingest.interchange.entry import Entry, Who
from ingest.record.days import Day
from ingest.record.participants import names_an_actor
from ingest.record.report import EventType, Party


@dataclass(frozen=True, slots=True)
class EntryParties:
    """An entry, its line, the clean text it stands in, the number of its block, and its type."""

    entry: Entry
    line: Written
    cleaned: Cleaned
    block: int
    event_type: EventType


def parties_of(asked: EntryParties, *, lexicon: Lexicon, day: Day | None) -> Parties:
    """Return who acts and to or with whom, each once.

    Where an entry names no actor, its headline and a group that is exactly an actor's name tell; a category ("Wars")
    tells of nobody.
    """
    entry, line, language = asked.entry, asked.line, asked.cleaned.language
    if entry.source or entry.target or entry.actors or entry.whole:
        places = dict(line.who)
        told = [
            [p for who in role for p in _told(who, places.get(who), language=language, lexicon=lexicon, day=day)]
            for role in ((*entry.source, *entry.actors), entry.target)
        ]
        source = _once(told[0])
        return source, _once(p for p in told[1] if p.actor not in {q.actor for q in source})
    source, target = in_title(
        asked.cleaned, line.head, asked.block, event_type=asked.event_type, lexicon=lexicon, day=day
    )
    known = {name for p in (*source, *target) for name in (p.actor, p.through)}
    actor = lexicon.named(entry.group, language) if line.group is not None else None
    if actor is not None and actor.startswith("person:") and " " not in entry.group:
        actor = None  # "Fish" is what the group is about, and no foreign minister
    if line.group is not None and actor is not None:
        meant = lexicon.meant(actor, day)
        through = lexicon.actor(meant).serves(day) if meant.startswith("person:") else None
        if meant not in known:
            source = (*source, Party(meant, entry.group, line.group[0], line.group[1], through))
    return source, target


def _told(
    who: Who, place: tuple[int, int] | None, *, language: str, lexicon: Lexicon, day: Day | None
) -> Iterable[Party]:
    """Return the parties of an actor as told: its id where it is one, else the actors its words name."""
    if who.actor and names_an_actor(who.actor) and (":" in who.actor or lexicon.kind(who.actor) is not None):
        through = who.through or None
        if through is None and lexicon.kind(who.actor) == "person":
            through = lexicon.actor(who.actor).serves(day)
        start, end = place or (None, None)
        return (Party(who.actor, who.words, start, end, through),)
    if place is None:
        return ()
    words = " ".join(who.words.split())
    return parties(
        in_cell(words, lexicon=lexicon, language=language, day=day, codes=None), at=place[0], lexicon=lexicon, day=day
    )


def _once(found: Iterable[Party]) -> tuple[Party, ...]:
    kept: dict[str, Party] = {}
    for party in found:
        kept.setdefault(party.actor, party)
    return tuple(kept.values())
