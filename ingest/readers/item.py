"""Item: what a reader hands on, one article, mail or table of the file it opened."""

from dataclasses import dataclass, field

from ingest.interchange.entry import Entry
from ingest.record.desk import counted
from ingest.record.document import Address, DocumentKind, Epoch, Segment
from ingest.record.extraction import Extraction


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of its file an item is: article 3 of the 32 of a Nexis export. ``noun`` is what one part is called.

    ``apart`` says that one text was taken apart, and that a person may say it is one document.
    """

    of: str
    kind: str
    noun: str
    number: int
    count: int
    apart: bool = False

    @property
    def found(self) -> str:
        """Return what was found in the file in one line: "export.docx: 32 articles found (Nexis export)"."""
        return f"{self.of}: {counted(self.count, self.noun)} found ({self.kind})"


NOT_READ = "Not read"
"""With this begins a note that says which part of a file could not be read; it is shown where documents come in."""
_PAGES = frozenset({"text/html", "application/x-timeline-page", "multipart/related", "application/x-webarchive"})


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it came: its name for people, its bytes, and where it was found.

    ``retrieved`` is an instant in UTC. ``declared`` is the outlet by URL host, feed or option ("" if none).
    ``media_type`` says what the bytes are where the name does not: an entry of a feed, a mail of a mailbox. It wins
    over the suffix. ``part`` is set where the file was divided, and is no part of what is read. ``depth`` is how many
    containers it lies in. ``modified`` is the file's own time, an instant in UTC ("" if unknown): no part of what is
    read, only shown where nothing says when the document was created.
    """

    name: str
    data: bytes
    retrieved: str
    addresses: tuple[Address, ...] = ()
    declared: str = ""
    media_type: str = ""
    part: Part | None = None
    depth: int = 0
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page: its number in the order of opening, and its tag, id, classes and role as in ``inside``."""

    serial: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text as the reader found it, before anything is cut: a line, a paragraph, an element.

    ``segments`` map ``text`` to the item's raw text (offsets of the segments' clean side count from the start of
    this piece). ``tag`` is the element (``p``, ``h1``, ``li``, ``figcaption``, ``time``; plain text: ``line``),
    ``inside`` the tags, ids and classes of its ancestors, outermost first. ``hidden`` text is never shown.
    ``linked`` is the part of it that is link text, 0 to 1. ``times`` pairs a place in ``text`` with the ``datetime``
    of a ``time`` element there. ``locator`` is what a citation names where the format tells it: "page 3".
    ``path`` are the elements it stands in, outermost first, where the format has any: pieces share them.
    """

    text: str
    segments: tuple[Segment, ...]
    tag: str = "line"
    inside: tuple[str, ...] = ()
    hidden: bool = False
    linked: float = 0.0
    times: tuple[tuple[int, str], ...] = ()
    locator: str = ""
    path: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class Hints:
    """What the markup says of itself: pairs such as ``("article:published_time", "2024-03-05T20:42:00Z")``.

    Keys are lower-case: meta names and properties, ``ld:datePublished``, ``time@datetime``, ``canonical``, ``lang``,
    ``title``, ``site_name``.
    """

    pairs: tuple[tuple[str, str], ...] = ()

    def first(self, *keys: str) -> str | None:
        """Return the value of the first of these keys that is there."""
        if not self.pairs:
            return None
        known = dict(reversed(self.pairs))
        return next((known[k] for k in keys if known.get(k)), None)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its text and its offsets in the item's raw text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a table; ``delimiter`` as found. Row numbers count from 1, the header is not counted.

    ``epoch`` is what the day numbers of a spreadsheet count from, null where nothing says it. ``headed`` is false
    where the table has no header and its columns are only numbered.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    delimiter: str = ","
    epoch: Epoch | None = None
    headed: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """One document to be: raw text, its pieces, table or entries, and what the markup says.

    ``source`` holds the bytes of this item alone and ``media_type`` is what they are: reading ``source`` again by that
    type gives this very item. The law keeps every document extractable from what the store keeps of it.
    """

    source: Source
    kind: DocumentKind
    media_type: str
    raw: str
    pieces: tuple[Piece, ...] = ()
    table: Table | None = None
    entries: tuple[Entry, ...] = ()
    """The events of another tool's timeline; then there are neither pieces nor a table."""
    hints: Hints = field(default_factory=Hints)
    notes: tuple[str, ...] = ()
    """Plain sentences for the reader: a guessed encoding, undecodable bytes."""
    copied: Extraction | None = None
    """What another timeline made of it: then there is nothing to be read."""
    marked: bool = False
    """The pieces are whole elements (a paragraph, a cell), never lines that have to be joined."""

    @property
    def is_page(self) -> bool:
        """Tell whether the raw text is the markup of a page, whatever it was kept in."""
        return self.media_type in _PAGES
