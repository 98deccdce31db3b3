"""Addition: an event that a person adds to a document, and the one report it makes."""

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.record.actor import Actor
from ingest.record.document import Block, Document
from ingest.record.identity import report_id
from ingest.record.report import EventType, Party, Report, Status, When

RULE = "added"
"""The rule of every report that a person added."""


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


def report_of(added: Addition, document: Document, *, number: int, actors: Mapping[str, Actor]) -> Report | None:
    """Return the report of an addition in its document as it stands now; None where its words are no longer there.

    Where the words occur more than once the place next to the old one counts. ``number`` is that of the judgement: two
    additions on the same words stay two. ``actors`` tell whom a person serves.
    """
    start = _place(document.text, added.quote, added.start)
    if start is None or not added.quote:
        return None
    end = start + len(added.quote)
    block = next((b for b in document.blocks if b.start <= start < b.end), Block(0, len(document.text)))
    day = added.when.earliest

    def party(name: str) -> Party:
        known = actors.get(name)
        return Party(name, through=known.serves(day) if known is not None and known.kind == "person" else None)

    return Report(
        id=report_id(document.id, start, end, f"{RULE} {added.event_type}", number),
        document=document.id,
        start=start,
        end=end,
        quote=added.quote,
        context=block.role,
        when=added.when,
        event_type=added.event_type,
        status=added.status,
        source=tuple(map(party, added.source)),
        target=tuple(map(party, added.target)),
        speaker=added.speaker,
        headline=added.label or added.quote,
        label=added.label,
        locator=block.locator,
        rule=RULE,
        weight_parts=(("added by a person", 3.0),),
    )


def _place(text: str, quote: str, near: int) -> int | None:
    """Return where a quote stands in a text, the place next to ``near``; None if nowhere."""
    if text[near : near + len(quote)] == quote:
        return near
    before, after = text.rfind(quote, 0, max(0, near) + len(quote)), text.find(quote, max(0, near))
    found = [place for place in (before, after) if place >= 0]
    return min(found, key=lambda place: (abs(place - near), place)) if found else None
