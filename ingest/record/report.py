"""Report: one place in one document and everything it states; made by extraction alone and never changed."""

from dataclasses import dataclass, field
from typing import Literal

from ingest.record.days import Day
from ingest.record.document import Role

Precision = Literal[
    "century", "decade", "year", "half", "season", "quarter", "month", "week", "day", "hour", "minute", "second"
]
DateBasis = Literal["text", "context", "dateline", "publication", "editor", "table", "analyst"]
Status = Literal["happened", "scheduled", "called_off", "hypothetical", "denied"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "STATEMENT", "OTHER",
]  # fmt: skip
Kind = Literal["statement", "meeting", "agreement", "demand", "criticism", "sanction", "force", "other"]
Confidence = Literal["strong", "fair", "weak"]

KIND_OF: dict[EventType, Kind] = {
    "STATEMENT": "statement",
    "CONSULT": "meeting",
    "AGREE": "agreement", "SUPPORT": "agreement", "COOPERATE": "agreement", "AID": "agreement", "CONCEDE": "agreement",
    "REQUEST": "demand", "REJECT": "demand",
    "ACCUSE": "criticism", "THREATEN": "criticism",
    "SANCTION": "sanction", "COERCE": "sanction",
    "MOBILIZE": "force", "ASSAULT": "force", "RETREAT": "force",
    "PROTEST": "other", "OTHER": "other",
}  # fmt: skip
"""The eighteen types fold into the seven kinds of the page and grey ``other``."""
TYPE_OF: dict[Kind, EventType] = {
    "statement": "STATEMENT", "meeting": "CONSULT", "agreement": "AGREE", "demand": "REQUEST", "criticism": "ACCUSE",
    "sanction": "SANCTION", "force": "MOBILIZE", "other": "OTHER",
}  # fmt: skip
"""The type an event gets whose kind alone a person chooses: the one that claims least."""


@dataclass(frozen=True, slots=True)
class When:
    """A date as read: EDTF, its possible days, and why it is this date.

    ``edtf`` is null where the text gives no date; then ``earliest`` and ``latest`` are null and ``why`` says what is
    missing. ``earliest``/``latest`` are the first and last possible day, inclusive, null at an open end; "about" has
    widened them. ``first_second``/``last_second`` are seconds of the day for a clock time, with ``zone`` (``+03:00``,
    null if unsaid) and ``instant`` (UTC, where the zone is known). ``readings`` are further EDTF readings that are as
    possible (day and month swapped). ``old_style`` is the date as the Julian calendar
    writes it, ``other_calendar`` as any other does (``12 Ramadan 1445 AH``), where the text uses one.
    ``words`` are the date words, ``words_start``/``words_end`` their offsets in clean text (null where the date has
    none), ``anchor`` what they hang on, ``rule`` the rule's id.
    """

    edtf: str | None
    earliest: Day | None = None
    latest: Day | None = None
    precision: Precision | None = None
    approximate: bool = False
    basis: DateBasis = "text"
    words: str = ""
    words_start: int | None = None
    words_end: int | None = None
    anchor: str = ""
    rule: str = ""
    why: str = ""
    readings: tuple[str, ...] = ()
    first_second: int | None = None
    last_second: int | None = None
    zone: str | None = None
    instant: str | None = None
    old_style: str | None = None
    other_calendar: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """An actor in an event: its id, the words that name it, and the person's state or organisation at that date.

    ``start``/``end`` are offsets in clean text, null where the party is implied. ``through`` is the id of the state
    or organisation a person serves at the event's date.
    """

    actor: str
    words: str = ""
    start: int | None = None
    end: int | None = None
    through: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One place in one document that tells of an event.

    ``quote`` is ``text[start:end]`` to the letter. ``speaker`` is who said it (an actor id, or the words where
    unknown), ``via`` the outlet or agency it was carried by, ``trigger``/``trigger_start``/``trigger_end`` the word
    that gave the type, ``rule`` its rule. ``weight_parts``, ``doubts`` and ``extra`` are sorted pairs.
    """

    id: str
    document: str
    start: int
    end: int
    quote: str
    context: Role
    when: When
    event_type: EventType
    status: Status
    source: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()
    speaker: str | None = None
    speaker_words: str = ""
    via: str | None = None
    outlets: tuple[str, ...] = ()
    """The outlets that an entry of a timeline names itself, whatever the document is that it stands in."""
    anonymous: bool = False
    headline: str = ""
    label: str = ""
    place: str | None = None
    place_state: str | None = None
    city: str = ""
    """The venue by the name that is one in all languages: "Warsaw" where the text says "Warschau"; empty if unknown."""
    language: str = ""
    """The language of the quote; empty where it is not running text."""
    locator: str = ""
    trigger: str = ""
    trigger_start: int | None = None
    trigger_end: int | None = None
    rule: str = ""
    act: str = ""
    """What was done more closely than the type says, one word in all languages: "recall", "visit"; empty if nothing."""
    row: str | None = None
    """The id column of a table row or the UID of a calendar entry: keeps the event's id over changed files."""
    weight_parts: tuple[tuple[str, float], ...] = ()
    doubts: tuple[tuple[str, float], ...] = ()
    """Why what it tells is weakly founded, and by how much that lowers the confidence of an event told so alone."""
    extra: tuple[tuple[str, str | float | bool | None], ...] = field(default=())

    @property
    def weight(self) -> float:
        """Return the sum of the visible parts, from 0 (a sidebar) upwards."""
        return sum(part for _, part in self.weight_parts)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row or statement that makes no event, with its place and the reason in words."""

    locator: str
    text: str
    reason: str
