"""Desk: fulfils what the page may ask of ingest (``record/desk.py``) on this machine, in this process."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from ingest.actors import load_lexicon
from ingest.actors.lookup import Beside, lookup
from ingest.dates import resolve_words
from ingest.fetch import Fetcher
from ingest.readers.item import Source
from ingest.record.actor import Actor
from ingest.record.actor_judgements import from_id
from ingest.record.addition import Addition
from ingest.record.desk import Added, Handed, Look, Work
from ingest.record.document import Address, Given
from ingest.record.errors import TimelineError
from ingest.record.exchange import Taken, from_bytes
from ingest.record.extraction import Failure
from ingest.record.handwritten import ROWS_TYPE
from ingest.record.identity import document_id
from ingest.record.judgement import Judgement
from ingest.record.participants import names_an_actor
from ingest.record.query import EventQuery
from ingest.record.report import When
from ingest.record.store import Store
from ingest.run import Line, ingest_sources, tasks
from ingest.run.again import again_all, give
from ingest.run.bearing import documents_of, named_in
from ingest.run.known import know
from ingest.run.noted import noted
from ingest.run.pasted import NOTHING, PASTED, place_of, sources
from ingest.run.progress import Outcome, Stored
from ingest.run.taken import take_in
from ingest.run.task import Holds, Passed
from ingest.run.turn import redo, undo
from ingest.run.work import Works
from ingest.run.writer import Told, write
from ingest.samples import sample_sources


@dataclass(frozen=True, slots=True)
class LocalDesk:
    """A desk over an open store; any number of threads may ask.

    ``fetcher`` makes what fetches the links that are pasted; null where the page stays offline.
    """

    store: Store
    line: Line
    who: str = "page"
    fetcher: Callable[[], Fetcher] | None = None
    _works: Works = field(default_factory=Works, repr=False)
    _beside: dict[int, Beside] = field(default_factory=dict, compare=False, repr=False)
    """The actors of the timeline as they are looked for, by the revision of the store."""

    def look(self, name: str, data: bytes, *, media_type: str = "") -> Look:
        """Return what a file holds, without storing anything."""
        found = self.line.contents(Source(name, data, now(), (Address("pasted", name),), media_type=media_type))
        return replace(found, before=self._before(name, data)) if found.count == 1 else found

    def add(self, name: str, data: bytes, *, given: Given | None = None) -> tuple[Added | Failure, ...]:
        """Read one file or pasted text, extract and store it; what cannot be read comes back as a Failure."""
        if not data.strip():
            return (Failure(name, *NOTHING),)
        told = Told(given or Given(), who=self.who, at=now())
        return self._take(Source(name, data, told.at, (Address("pasted", name),), told.given.publisher or ""), told)

    def begin(self, handed: Handed, *, given: Given | None = None, total: int | None = None, who: str = "") -> Work:
        """Start adding a file that may hold many documents and return at once."""
        handed = replace(handed, rows=handed.rows and self._typed(handed.data))
        said = replace(given or Given(), rows=True) if handed.rows else given or Given()
        told = Told(said, who=who or self.who, at=now())
        declared = told.given.publisher or ""

        def adding(tell: Callable[[Added | Failure], None]) -> None:
            def hear(outcome: Outcome) -> None:
                if not isinstance(outcome, Holds):  # the page was shown what the file holds before
                    tell(_told(outcome))

            if handed.replaces:
                self.store.add_address(handed.replaces, place_of(handed.name))
            for source in sources(handed, at=told.at, declared=declared, fetcher=self.fetcher):
                if isinstance(source, Failure):
                    # Nothing was handed over yet that could be lost: the page alone is told.
                    tell(source)
                    continue
                ingest_sources(
                    [source],
                    store=self.store,
                    line=self.line,
                    given=told.given,
                    retrieved=told.at,
                    who=told.who,
                    again=handed.again,
                    progress=hear,
                    what=[source.name],
                    now=now,
                )

        return self._works.begin(handed.name, adding, total=total)

    def work(self, number: int, *, wait: float = 0.0) -> Work | None:
        """Return how far work is, None if there is none of this number; wait up to so many seconds for its end."""
        return self._works.ask(number, wait=wait)

    def running(self) -> tuple[Work, ...]:
        """Return the work that has not ended, oldest first."""
        return self._works.running()

    def stop(self, number: int) -> None:
        """Have work end after the document at hand; what was added stays."""
        self._works.stop(number)

    def given(self, document: str, given: Given, *, who: str, clear: tuple[str, ...] = (), revision: int = 0) -> Added:
        """Store what a person said of a document as judgements and extract it again.

        An empty ``given`` extracts again with what stands, for instance after an undo.
        """
        return _one(
            give(self.store, document, given, who=who, at=now(), line=self.line, clear=clear, revision=revision)
        )

    def undo(self, *, who: str, judgement: int | None = None) -> Judgement | None:
        """Take back the latest judgement of a person, or the one of a number, with all that follows from it."""
        return undo(self.store, who=who, line=self.line, judgement=judgement, actors=self._follow)

    def redo(self, *, who: str) -> Judgement | None:
        """Let what a person took back last stand again, with all that follows from it."""
        return redo(self.store, who=who, line=self.line, actors=self._follow)

    def note(self, sentence: str, addition: Addition, *, who: str) -> Added:
        """Keep a sentence that a person types as a document of its own, with the one event it tells."""
        at = now()
        told = Told(Given(), who=who, at=at, again=True)
        speaker = [addition.speaker] if addition.speaker and names_an_actor(addition.speaker) else []
        self.know((*addition.source, *addition.target, *speaker))
        before = self.store.revision()
        name = noted(self.store, sentence, addition, who=who, at=at, take=lambda source: self._take(source, told))
        events, undated = self.store.events_of(name).get(name, (0, 0))
        return Added(self.store.document(name), events, undated, already=self.store.revision() == before)

    def find_actors(
        self,
        words: str,
        *,
        limit: int = 20,
        language: str = "en",  # noqa: ARG002 - the names of all languages are looked through at once
    ) -> tuple[Actor, ...]:
        """Return the actors that words may name, in the timeline or not, the likeliest first."""
        revision, known = self.store.revision(), lookup(load_lexicon())
        beside = self._beside.get(revision)
        if beside is None:
            beside = known.beside(self.store.actors())
            self._beside.clear()
            self._beside[revision] = beside
        counts = dict(self.store.facets(EventQuery()).actors)
        return known.find(words, beside=beside, counts=counts, limit=limit)

    def know(self, ids: Iterable[str]) -> None:
        """See to it that the timeline has a copy of each of these actors, before a judgement names them."""
        know(self.store, ids, lexicon=load_lexicon())

    def decide_actor(self, judgement: Judgement) -> Work:
        """Store what a person decided about an actor, and begin to extract the documents again that it bears on."""
        self.know(named_in(judgement))
        return self._follow(self.store.judge(judgement))

    def _follow(self, judgement: Judgement) -> Work:
        """Begin to extract the documents again that a judgement on an actor bears on, whether it stands now or not."""
        documents: list[str] = []

        def count() -> int:
            documents.extend(documents_of(self.store, [judgement]))
            return len(documents)

        def reading(tell: Callable[[Added | Failure], None]) -> None:
            again_all(self.store, documents, line=self.line, progress=lambda one: tell(_told(one)))

        known = self.store.actors().get(judgement.subject) or from_id(judgement.subject)
        return self._works.begin(known.name, reading, total=count, again=True)

    def take_in(self, data: bytes, *, over: bool = False) -> Taken:
        """Take in the decisions of another copy, the bytes of its file, and extract again what they bear on."""
        return take_in(self.store, from_bytes(data), line=self.line, lexicon=load_lexicon(), over=over).taken

    def resolve(self, words: str, *, created: str | None, language: str = "en") -> When:
        """Read a date typed in words or EDTF; ``edtf`` is null and ``why`` says the mend if it is no date."""
        return resolve_words(words, created=created, language=language)

    def examples(self) -> tuple[Added | Failure, ...]:
        """Add the documents that ship with the product."""
        told = Told(Given(), who=self.who, at=now())
        return tuple(one for source in sample_sources(retrieved=told.at) for one in self._take(source, told))

    def warm(self) -> None:
        """Load the dictionaries and compile the rules now, so that the first document does not wait for them."""
        self.line.warm()
        lookup(load_lexicon())

    def _before(self, name: str, data: bytes) -> str:
        """Return the document that came by the name of a file with other contents; "" if none or several did."""
        if name == PASTED:
            return ""
        came = [d.id for d in self.store.heads().values() if Address("pasted", name) in d.addresses]
        return came[0] if len(came) == 1 and came[0] != document_id(data, "") else ""

    def _typed(self, data: bytes) -> bool:
        """Tell whether pasted rows are a document of their own: a file of the same bytes stays what it is."""
        try:
            return self.store.document(document_id(data, "")).media_type == ROWS_TYPE
        except TimelineError:
            return True

    def _take(self, source: Source, told: Told) -> tuple[Added | Failure, ...]:
        done: list[Outcome] = []
        write(
            self.line.run(tasks([source], told=told.given, store=self.store)),
            store=self.store,
            told=told,
            progress=done.append,
        )
        return tuple(_told(one) for one in done if not isinstance(one, Holds))


def now() -> str:
    """Return this instant in UTC, ``2024-03-06T08:00:00Z``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _told(outcome: Outcome) -> Added | Failure:
    assert not isinstance(outcome, Passed | Holds), "only files of a folder are passed over"
    return outcome if isinstance(outcome, Failure) else _one(outcome)


def _one(stored: Stored) -> Added:
    document = replace(stored.document, notes=(*stored.document.notes, *stored.told))
    return Added(document, stored.events, stored.undated, stored.already)
