"""Document: one dated text as it came in, its clean text, and what a person or an option said of it."""

from dataclasses import dataclass, field
from typing import Literal

Role = Literal["headline", "kicker", "byline", "dateline", "heading", "body", "caption", "teaser", "sidebar", "table"]
"""What a block of clean text is on its page; reports carry it as their ``context``."""

DocumentKind = Literal["page", "text", "letter", "minutes", "table", "feed", "mail", "note"]
DateOrder = Literal["DMY", "MDY"]
Epoch = Literal["1900", "1904"]
ActorCodes = Literal["iso2", "iso3"]
CreatedBasis = Literal["given", "editor", "metadata", "byline", "dateline", "address", "heading", "text", "file name"]


@dataclass(frozen=True, slots=True)
class Created:
    """Document creation time: the day that relative dates are read against.

    ``when`` is an EDTF day, month or year. ``clock`` is ``HH:MM`` or ``HH:MM:SS`` and ``zone`` ``+02:00`` or ``Z``,
    both null where unsaid. ``words`` are the words it was read from and ``why`` says in one plain sentence how the
    choice was made.
    """

    when: str
    basis: CreatedBasis
    clock: str | None = None
    zone: str | None = None
    words: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-sized run of clean text, ``text[start:end]``, and its role on the page.

    ``level`` is the depth of a heading (1 is the highest), 0 for anything else. ``locator`` is what a citation
    names: a page, a section, a row.
    """

    start: int
    end: int
    role: Role = "body"
    level: int = 0
    locator: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines of the document that are not part of the article (menus, ads), kept with the reason.

    ``start`` and ``end`` are offsets in the raw text.
    """

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of clean text and the run of raw text it was made from, both half-open."""

    start: int
    end: int
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads from offsets in clean text to offsets in raw text (the decoded file, markup included).

    Segments are sorted and do not overlap. Inside a segment whose two runs have the same length offsets map one to
    one; any other segment (an entity, folded white space) maps as a whole.
    """

    segments: tuple[Segment, ...] = ()

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw offsets of ``text[start:end]``.

        Raises:
            ValueError: the span touches no segment.
        """
        touched = [s for s in self.segments if s.start < end and start < s.end]
        if not touched:
            raise ValueError(f"no raw text behind {start}:{end}")
        first, last = touched[0], touched[-1]
        raw_start = first.raw_start + max(0, start - first.start) if _linear(first) else first.raw_start
        raw_end = last.raw_end - max(0, last.end - end) if _linear(last) else last.raw_end
        return raw_start, raw_end


def _linear(segment: Segment) -> bool:
    return segment.end - segment.start == segment.raw_end - segment.raw_start


@dataclass(frozen=True, slots=True)
class Address:
    """Where a document was found: ``kind`` is ``url``, ``path`` or ``pasted``."""

    kind: Literal["url", "path", "pasted"]
    value: str


@dataclass(frozen=True, slots=True)
class TableGiven:
    """What a person or a saved mapping said of a table: header -> field, day numbers, actor codes, zone, last day.

    ``columns`` pairs a header with one of ``date end title text source target actors type status place host publisher
    url id``, with a part of a date (``year month day time``, and ``end year`` and so on), with ``extra`` (kept as it
    is), ``bookkeeping`` (tells of the table) or ``ignore`` (left out); any other word is the name an extra column is
    kept under. ``serials`` is the spreadsheet epoch, 1900 or 1904. ``actor_codes`` is ``iso2`` or ``iso3``.

    ``saved`` is the name of a mapping that ships, ``gdelt``. ``headers`` name the columns of a table that has no
    header. ``title`` are the columns a row without a title is named by. ``types`` pair a code, or its beginning, with
    an event type, ``actors`` a code with an actor's id. ``doubt`` says in a few words why what the table tells is
    weakly founded. ``rest`` is what a column not named is: ``ignore``, or empty to guess it.
    """

    columns: tuple[tuple[str, str], ...] = ()
    serials: Epoch | None = None
    actor_codes: ActorCodes | None = None
    zone: str | None = None
    not_after: str | None = None
    saved: str | None = None
    headers: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    types: tuple[tuple[str, str], ...] = ()
    actors: tuple[tuple[str, str], ...] = ()
    doubt: str | None = None
    rest: Literal["ignore"] | None = None


NO_DATE = ""
"""Given as ``created``: relative dates of the document stay without a date."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a person or an option said of a document; null where nothing was said.

    ``created`` is an EDTF day, month or year, or ``NO_DATE``: the document has no date, whatever it says.
    ``about`` is how far "about 3 May" reaches on either side, ``5d,2m,3y``. ``whole`` says that a file that looks like
    several documents (an export of articles, a bundle of letters) is one. ``rows`` says that rows that were pasted
    stand; taking it back takes their events away.
    """

    created: str | None = None
    language: str | None = None
    date_order: DateOrder | None = None
    publisher: str | None = None
    table: TableGiven = field(default_factory=TableGiven)
    about: str | None = None
    whole: bool | None = None
    rows: bool | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document: provenance, clean text, and the map back to what was read.

    ``declared`` is the outlet by URL host, feed or option and part of the identity; ``publisher`` is the outlet as
    shown (declared, given, or read from the page). ``retrieved`` is an instant in UTC, ``2024-03-06T08:00:00Z``.
    ``raw`` is the decoded text that ``offsets`` lead to. ``given`` is what extraction was told.
    """

    id: str
    kind: DocumentKind
    name: str
    media_type: str
    text: str
    blocks: tuple[Block, ...] = ()
    offsets: OffsetMap = field(default_factory=OffsetMap)
    left_out: tuple[LeftOut, ...] = ()
    declared: str = ""
    publisher: str | None = None
    title: str | None = None
    author: str | None = None
    created: Created | None = None
    language: str = "und"
    retrieved: str = ""
    extractor: str = ""
    given: Given = field(default_factory=Given)
    addresses: tuple[Address, ...] = ()
    suggested: str = ""
    """Where ``created`` is null, a day that may be it although nothing in the document says so: that of the file."""
    notes: tuple[str, ...] = ()
    """Plain sentences a reader should see beside the document: a guessed encoding, a mixed date order."""
