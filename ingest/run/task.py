"""Task: one source to be read, and what can come of it; these values travel between processes."""

from collections.abc import Generator
from dataclasses import dataclass, field

from ingest.readers.item import Source
from ingest.record.document import Address, Document, Given
from ingest.record.extraction import Extraction, Failure
from ingest.record.own_actors import OwnActors


@dataclass(frozen=True, slots=True)
class Place:
    """A file that is yet to be opened, by whoever reads it; ``size`` is in bytes, ``modified`` its own time in UTC."""

    name: str
    path: str
    retrieved: str
    declared: str = ""
    size: int = 0
    modified: str = ""

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Where the documents in it are found."""
        return (Address("path", self.path),)


@dataclass(frozen=True, slots=True)
class Task:
    """A source, what is said of it, and the store that may have its documents already (none: all are read).

    ``own`` is what people decided about actors when the run began. ``anew`` reads documents again that are known.
    ``contents`` asks only what the source holds: nothing is extracted.
    """

    source: Source | Place
    given: Given = field(default_factory=Given)
    store: str | None = None
    anew: bool = False
    own: OwnActors = field(default_factory=OwnActors)
    contents: bool = False


def failure(source: Source | Place, reason: str, mend: str) -> Failure:
    """Return the failure of a source, at the place it was found."""
    return Failure(source.name, reason, mend, place_of(source))


def place_of(source: Source | Place) -> str:
    """Return where a source was found first, "" if nobody said."""
    return source.addresses[0].value if source.addresses else ""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one item may take: seconds, and bytes of memory above what a worker takes by itself."""

    seconds: float = 20.0
    memory: int = 500 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Extracted:
    """What the line gave for one item, and the bytes it came from: null where another timeline had these."""

    extraction: Extraction
    original: bytes | None
    container: tuple[Address, ...] = ()
    """Where the source as a whole was found; an item of many may have a place of its own."""


@dataclass(frozen=True, slots=True)
class Known:
    """An item whose document is in the store already, as it would be read now; ``addresses`` is where it was found.

    Of ``document`` only what a card shows is there: no text and no offsets.
    """

    document: Document
    events: int
    undated: int
    addresses: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Ended:
    """The end of a source: after its last item (``whole``), or where reading it failed."""

    name: str
    at: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Passed:
    """A file of a folder that no reader is for: no document, and no failure either."""

    name: str
    at: str


@dataclass(frozen=True, slots=True)
class Holds:
    """A source was found to hold several documents: ``found`` says it in a line, before the first of them comes."""

    name: str
    at: str
    found: str


Result = Extracted | Known | Failure
"""What comes of one item."""

Outcome = Result | Ended | Passed | Holds
"""What comes of a source: a result an item, in the order of the source, then its end."""

Outcomes = Generator[Outcome, None, None]
"""A run under way; closing it ends what works for it."""

Input = Task | Failure | Passed
"""What a run is given: sources, and in their place those that cannot be read or are none."""
