"""Desk: what the page may ask of the other side; ``ingest.desk`` fulfils it, the command line hands it over."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from ingest.record.actor import Actor
from ingest.record.addition import Addition
from ingest.record.document import Document, Given
from ingest.record.exchange import Taken
from ingest.record.extraction import Failure
from ingest.record.judgement import Judgement
from ingest.record.report import When


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one item handed over by the page: the document as stored, and how many events it tells of.

    ``already`` says that the timeline had it before. ``undated`` of the ``events`` have no date.
    """

    document: Document
    events: int
    undated: int
    already: bool


@dataclass(frozen=True, slots=True)
class Handed:
    """A file or text that a person handed over on the page.

    ``modified`` is the file's own time, an instant in UTC ("" if unknown): a suggestion only. ``replaces`` is the id of
    the document that it is a newer version of, "" if of none. ``again`` takes documents again that were removed for
    good; without it each comes back as a Failure that names it in ``removed``. ``rows`` says that they are rows pasted
    from a spreadsheet: an undo takes their events back.
    """

    name: str
    data: bytes
    modified: str = ""
    replaces: str = ""
    again: bool = False
    rows: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """One document found in a file: its title, its day (EDTF) and its outlet, null where it does not say."""

    title: str
    created: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What a file holds, found before anything of it is stored.

    ``kind`` is what the file is ("Nexis export", "table") and ``noun`` what one document of it is called ("article").
    ``listed`` are the first ``LISTED`` of the ``count`` documents, ``columns`` the headers of a table and ``rows`` its
    rows; ``meant`` is what each column is taken for (``record/table_fields.py``, "" if kept as it is), ``sample`` the
    first ``SAMPLE`` rows. ``divided`` says that the program took one text apart: ``Given(whole=True)`` keeps it as one
    document. ``before`` is the id of the one document that came by this name with other contents, "" if there is none.
    """

    name: str
    kind: str
    noun: str
    count: int
    listed: tuple[Listed, ...] = ()
    columns: tuple[str, ...] = ()
    rows: int = 0
    meant: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()
    divided: bool = False
    before: str = ""
    failures: tuple[Failure, ...] = ()

    @property
    def found(self) -> str:
        """Return what was found in a few words: "32 articles", "1 table"."""
        return counted(self.count, self.noun)


def counted(count: int, noun: str) -> str:
    """Return a number of things in words.

    >>> counted(1, "entry"), counted(1200, "entry")
    ('1 entry', '1,200 entries')
    """
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else plural}"


LISTED = 100
"""Documents that ``Look`` lists; of the others it gives the number."""
SAMPLE = 3
"""Rows of a table that ``Look`` shows."""

WorkState = Literal["waiting", "running", "done", "stopped"]


@dataclass(frozen=True, slots=True)
class Work:
    """How far the adding of one file is: ``done`` items of ``total`` (null while nobody knows), ``seconds`` so far.

    ``again`` says that documents of the timeline are read again, after a decision about an actor: nothing is added, and
    ``already`` are those that tell the same as before.
    ``new``, ``already`` and ``failed`` sum up to ``done``. ``outcomes`` are the first documents and the first failures
    in the order of the file, at most ``KEPT`` of each: a file may hold a hundred thousand.
    """

    id: int
    name: str
    state: WorkState
    done: int = 0
    total: int | None = None
    new: int = 0
    already: int = 0
    failed: int = 0
    events: int = 0
    undated: int = 0
    seconds: float = 0.0
    outcomes: tuple[Added | Failure, ...] = ()
    again: bool = False

    @property
    def ended(self) -> bool:
        """Tell whether nothing more will come."""
        return self.state in ("done", "stopped")

    def plus(self, one: Added | Failure) -> "Work":
        """Return the work with one more item done."""
        failed = isinstance(one, Failure)
        alike = self.failed if failed else self.done - self.failed
        outcomes = (*self.outcomes, one) if alike < KEPT else self.outcomes
        if isinstance(one, Failure):
            return replace(self, done=self.done + 1, failed=self.failed + 1, outcomes=outcomes)
        return replace(
            self,
            done=self.done + 1,
            new=self.new + (not one.already),
            already=self.already + one.already,
            events=self.events + one.events,
            undated=self.undated + one.undated,
            outcomes=outcomes,
        )


KEPT = 200
"""Outcomes of each sort that ``Work`` keeps."""


class Desk(Protocol):
    """Everything the page can have done to the timeline beyond reading it and judging."""

    def look(self, name: str, data: bytes, *, media_type: str = "") -> Look:
        """Return what a file holds, without storing anything: what it is, how many documents, their titles and days.

        ``media_type`` says what the bytes are where the name does not.
        Nothing raises for bad input: what cannot be read is in ``failures``, and ``count`` may be 0.
        """
        ...

    def add(self, name: str, data: bytes, *, given: Given | None = None) -> tuple[Added | Failure, ...]:
        """Read one file or pasted text (``name`` then ends in ``.txt``), extract and store it.

        Nothing raises for bad input: what cannot be read comes back as a Failure.
        """
        ...

    def begin(self, handed: Handed, *, given: Given | None = None, total: int | None = None, who: str = "") -> Work:
        """Start adding a file that may hold many documents and return at once.

        ``total`` is how many, if known; ``who`` the name a person gave the page, "" for the account it runs under.
        """
        ...

    def work(self, number: int, *, wait: float = 0.0) -> Work | None:
        """Return how far work is, None if there is none of this number; wait up to so many seconds for its end."""
        ...

    def running(self) -> tuple[Work, ...]:
        """Return the work that has not ended, oldest first."""
        ...

    def stop(self, number: int) -> None:
        """Have work end after the document at hand; what was added stays."""
        ...

    def given(self, document: str, given: Given, *, who: str, clear: tuple[str, ...] = (), revision: int = 0) -> Added:
        """Store what a person said of a document as judgements and extract it again.

        ``clear`` names fields of Given for which nothing is to be said any more. ``revision`` is that of the store
        when the person looked.

        Raises:
            Conflict: somebody else said one of these meanwhile; nothing was overwritten.
        """
        ...

    def undo(self, *, who: str, judgement: int | None = None) -> Judgement | None:
        """Take back the latest act of a person, or the judgement of a number, with all that follows from it.

        None if there is nothing to take back; ``Store.together`` tells of all that went with it.
        """
        ...

    def redo(self, *, who: str) -> Judgement | None:
        """Let what a person took back last stand again, with all that follows from it; None if there is nothing."""
        ...

    def note(self, sentence: str, addition: Addition, *, who: str) -> Added:
        """Keep a sentence that a person types as a document of its own, with the one event it tells.

        ``start``, ``end`` and ``quote`` of the addition are those of the sentence, whatever they say.
        """
        ...

    def find_actors(self, words: str, *, limit: int = 20, language: str = "en") -> tuple[Actor, ...]:
        """Return the actors that words may name, in the timeline or not, the likeliest first."""
        ...

    def know(self, ids: Iterable[str]) -> None:
        """See to it that the timeline has a copy of each of these actors, before a judgement names them.

        One that no dictionary has is made from its id: ``group:``, ``org:``, ``terr:``, ``hist:`` or ``person:``.

        Raises:
            BadValue: an id is none, or the code of no state.
        """
        ...

    def decide_actor(self, judgement: Judgement) -> Work:
        """Store what a person decided about an actor, and begin to extract the documents again that it bears on."""
        ...

    def take_in(self, data: bytes, *, over: bool = False) -> Taken:
        """Take in the decisions of another copy, the bytes of its file, and extract again what they bear on.

        ``over`` lets theirs count where somebody here decided otherwise.

        Raises:
            BadValue: the file holds no decisions; the error says what is wrong.
        """
        ...

    def resolve(self, words: str, *, created: str | None, language: str = "en") -> When:
        """Read a date typed in words or EDTF; ``edtf`` is null and ``why`` says the mend if it is no date."""
        ...

    def examples(self) -> tuple[Added | Failure, ...]:
        """Add the documents that ship with the product."""
        ...
