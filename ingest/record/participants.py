"""Participants: who takes part in an event, in which role, and through whom; the one reading of it.

The filter, the store's links, the facets and the rows of the page all ask here.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from ingest.record.actor import Actor
from ingest.record.event import Event
from ingest.record.report import Party

Role = Literal["source", "target", "speaker"]


_ID = re.compile(r"[A-Z]{3}|(?:hist|org|terr|group|person):.+")


@dataclass(frozen=True, slots=True, order=True)
class Participant:
    """An actor in a role.

    ``through`` is the state or organisation a person serves at the event's date, empty if none. ``acts`` is False
    for a speaker who does not speak for an acting state: such a one takes part only where speakers are asked for.
    """

    role: Role
    actor: str
    through: str = ""
    acts: bool = True


def participants(event: Event, actors: Mapping[str, Actor]) -> tuple[Participant, ...]:
    """Return who takes part: sources, targets, and those who are quoted, each once.

    ``actors`` tell whom a speaker serves; a speaker known by mere words ("a spokesman") takes part in nothing.
    """
    found = [Participant("source", p.actor, p.through or "") for p in event.source]
    found += [Participant("target", p.actor, p.through or "") for p in event.target]
    acting = {name for p in found if p.role == "source" for name in (p.actor, p.through) if name}
    for speaker in dict.fromkeys(r.speaker for r in event.reports if r.speaker):
        if not names_an_actor(speaker):
            continue
        actor = actors.get(speaker)
        speaker = _id(speaker, actors)
        serves = actor.serves(event.when.earliest) if actor is not None and actor.kind == "person" else None
        through = serves or ""
        found.append(Participant("speaker", speaker, through, speaker in acting or through in acting))
    return tuple(dict.fromkeys(found))


def led(event: Event, actors: Mapping[str, Actor]) -> Event:
    """Return the event with each party that was said to be another actor as that actor, each once on its side.

    ``actors`` have one that was said to be another under both ids (``OwnActors.laid_over``).
    """
    source, target = _led(event.source, actors), _led(event.target, actors)
    return event if (source, target) == (event.source, event.target) else replace(event, source=source, target=target)


def _led(parties: tuple[Party, ...], actors: Mapping[str, Actor]) -> tuple[Party, ...]:
    found: dict[str, Party] = {}
    for party in parties:
        actor, through = _id(party.actor, actors), party.through and _id(party.through, actors)
        if (actor, through) != (party.actor, party.through):
            party = replace(party, actor=actor, through=through)
        found.setdefault(actor, party)
    return tuple(found.values())


def _id(name: str, actors: Mapping[str, Actor]) -> str:
    return actors[name].id if name in actors else name


def names_an_actor(speaker: str) -> bool:
    """Tell whether a speaker is given by an actor's id, not by mere words."""
    return _ID.fullmatch(speaker) is not None


def searched_text(event: Event, parties: Iterable[Participant], actors: Mapping[str, Actor]) -> str:
    """Return the text an event is found by: what it says, and the names of ``parties``, who take part in it."""
    texts = [event.label, event.headline, event.note, event.translation]
    for report in event.reports:
        texts += [report.quote, report.headline, report.label, report.place or "", report.speaker_words]
    for name in dict.fromkeys(n for p in parties for n in (p.actor, p.through) if n):
        texts.append(name.partition(":")[2] or name)
        if name in actors:
            texts.append(actors[name].name)
    return "\n".join(dict.fromkeys(t for t in texts if t))
