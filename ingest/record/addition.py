"""Addition: an event that a person adds to a document, and the one report it makes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import get_args

from ingest.record import edtf
from ingest.record.actor import Actor
from ingest.record.document import Block, Document
from ingest.record.errors import BadValue
from ingest.record.identity import report_id
from ingest.record.report import EventType, Party, Report, Status, When

RULE = "added"
"""The rule of every report that a person added."""

BY_HAND = "added by a person"
"""How the parts of weight and strength name it."""


@dataclass(frozen=True, slots=True)
class Addition:
    """The words an event stands in and what they tell; the value of a judgement ``add``.

    ``quote`` is ``text[start:end]`` of the document as it stood. ``when`` is the date as typed and read. ``source``,
    ``target`` are actor ids, ``speaker`` an actor id or words.
    """

    start: int
    end: int
    quote: str
    when: When
    event_type: EventType = "OTHER"
    status: Status = "happened"
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    label: str = ""
    speaker: str | None = None


def sign_of(subject: str, who: str, at: str, value: str) -> str:
    """Return the id of the report that a judgement ``add`` makes, by what was said of which document, by whom and when.

    It is the same in every copy of the timeline, in every version of the document, and after undo and redo.
    """
    return report_id(subject, 0, 0, "\n".join((RULE, who, at, value)), 0)


def report_of(added: Addition, document: Document, *, sign: str, actors: Mapping[str, Actor]) -> Report | None:
    """Return the report of an addition in its document as it stands now; None where its words are no longer there.

    Where the words occur more than once the place next to the old one counts. ``sign`` is the report's id: two
    additions on the same words stay two. ``actors`` tell whom a person serves.
    """
    start = place_of(added, document.text)
    if start is None:
        return None
    end = start + len(added.quote)
    block = next((b for b in document.blocks if b.start <= start < b.end), Block(0, len(document.text)))
    day = added.when.earliest

    def party(name: str) -> Party:
        known = actors.get(name)
        return Party(name, through=known.serves(day) if known is not None and known.kind == "person" else None)

    return Report(
        id=sign,
        document=document.id,
        start=start,
        end=end,
        quote=added.quote,
        context=block.role,
        when=replace(added.when, basis="analyst"),
        event_type=added.event_type,
        status=added.status,
        source=tuple(map(party, added.source)),
        target=tuple(map(party, added.target)),
        speaker=added.speaker,
        headline=added.label or added.quote,
        label=added.label,
        locator=block.locator,
        rule=RULE,
        weight_parts=((BY_HAND, 3.0),),
    )


def check_addition(added: Addition) -> None:
    """See that an addition can make a report.

    Raises:
        BadValue: it has no words, its type or status is unknown, or its date is none.
    """
    if not added.quote.strip():
        raise BadValue("an event needs the words that tell of it", hint="select them in the document")
    for name, known in (("event_type", get_args(EventType)), ("status", get_args(Status))):
        value = getattr(added, name)
        if value not in known:
            raise BadValue(f"{value!r} is no {name}", hint=f"use one of {', '.join(known)}")
    for actor in (*added.source, *added.target):
        if not isinstance(actor, str) or not actor:
            raise BadValue(f"{actor!r} is no actor", hint="write FRA, org:NATO or person:Emmanuel Macron")
    if added.when.edtf is not None:
        edtf.parse(added.when.edtf)


def place_of(added: Addition, text: str) -> int | None:
    """Return where the words of an addition stand in a text, the place next to their old one; None if nowhere."""
    quote, near = added.quote, max(0, added.start)
    if not quote:
        return None
    if text[near : near + len(quote)] == quote:
        return near
    before, after = text.rfind(quote, 0, near + len(quote)), text.find(quote, near)
    found = [place for place in (before, after) if place >= 0]
    return min(found, key=lambda place: (abs(place - near), place)) if found else None
