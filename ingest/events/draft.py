"""Draft: one event as a sentence tells it, before the whole document has had its say; and the report made of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.events.doing import doing
from ingest.events.label import INTERFACE, Told, label, names
from ingest.events.weight import weight_parts
from ingest.events.wording import Wording
from ingest.record.actor import Actor
from ingest.record.document import Role
from ingest.record.report import EventType, Party, Report, Status, When


@dataclass(frozen=True, slots=True)
class Draft:
    """What will be a report.

    ``own``: the date stands in the sentence itself. ``definite``: its noun names something told of before ("the
    meeting"). ``upon``: it came right at the end of a meeting told of before. ``entry``: it is a dated line of a list
    and stands even if it names nobody. ``about``: ids of those a statement speaks of.
    """

    start: int
    end: int
    context: Role
    block: int
    when: When
    event_type: EventType
    status: Status
    source: tuple[Party, ...]
    target: tuple[Party, ...]
    trigger: str
    trigger_start: int
    trigger_end: int
    noun: bool
    rule: str
    words: Wording
    speaker: str | None = None
    speaker_words: str = ""
    via: str | None = None
    anonymous: bool = False
    quoted: bool = False
    lede: bool = False
    place: str | None = None
    place_state: str | None = None
    city: str = ""
    locator: str = ""
    own: bool = True
    definite: bool = False
    stated: bool = False
    upon: bool = False
    entry: bool = False
    about: tuple[str, ...] = ()

    @property
    def parties(self) -> tuple[Party, ...]:
        """Return all who take part."""
        return (*self.source, *self.target)

    @property
    def ids(self) -> frozenset[str]:
        """Return the ids of all who take part and of those that persons serve."""
        return frozenset(i for p in self.parties for i in (p.actor, p.through) if i)

    @property
    def states(self) -> frozenset[str]:
        """Return whom those who act serve, or who they are."""
        return _served(self.source or self.target)


def _served(parties: tuple[Party, ...]) -> frozenset[str]:
    return frozenset(p.through or p.actor for p in parties)


def report(
    draft: Draft, *, text: str, language: str, document: str, identity: str, actors: Mapping[str, Actor]
) -> Report:
    """Return the report a draft becomes, with its headline, label and weight; ``language`` is that of the text."""
    source, target = names(draft.source, draft.target, actors)
    own = draft.words.of == draft.event_type
    noun = draft.words.what if own else ""
    # What a refusal refuses is no word for it: "would not sign the treaty".
    said = (noun, draft.trigger if ";" not in draft.rule else "")
    act = doing(draft.event_type, [w for w in said if w], language=language, rule=draft.rule)
    told = Told(
        event_type=draft.event_type,
        status=draft.status,
        source=source,
        target=target,
        about=tuple(dict.fromkeys(actors[i].name for i in draft.about if i in actors and i not in draft.ids)),
        act=act,
        noun=noun if language == INTERFACE else "",
        city=draft.city,
    )
    return Report(
        id=identity,
        document=document,
        start=draft.start,
        end=draft.end,
        quote=text[draft.start : draft.end],
        context=draft.context,
        when=draft.when,
        event_type=draft.event_type,
        status=draft.status,
        source=draft.source,
        target=draft.target,
        speaker=draft.speaker,
        speaker_words=draft.speaker_words,
        via=draft.via,
        anonymous=draft.anonymous,
        headline=draft.words.headline,
        label=label(told),
        place=draft.place,
        place_state=draft.place_state,
        city=draft.city,
        language=language if language != "und" else "",
        locator=draft.locator,
        trigger=draft.trigger,
        trigger_start=draft.trigger_start,
        trigger_end=draft.trigger_end,
        rule=draft.rule,
        act=act,
        weight_parts=weight_parts(
            context=draft.context,
            lede=draft.lede,
            when=draft.when,
            parties=draft.parties,
            quoted=draft.quoted,
            status=draft.status,
        ),
    )
