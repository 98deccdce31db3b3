"""Item: one source through the straight line item by item, whatever goes wrong; the work a worker process does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from ingest import __version__
from ingest.actors import Lexicon
from ingest.actors.own import with_own
from ingest.pipeline import extract
from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.record.answers import Standing
from ingest.record.desk import Look as Contents
from ingest.record.extraction import Failure
from ingest.record.identity import document_id
from ingest.run.contents import contents
from ingest.run.faults import explained
from ingest.run.said import laid_over
from ingest.run.task import Ended, Extracted, Holds, Known, Outcome, Place, Result, Task, failure, place_of

LARGEST = 512 * 1024 * 1024
"""Bytes: a larger file is refused in words, because readers hold a file in memory."""

WARM = Task(Source("warm.txt", b"Norway and Chile signed an agreement on 12 March 2024.", "2024-03-12T00:00:00Z"))
"""What makes dictionaries load and rules compile before the first document comes."""

MOST_ITEMS = 1_000_000
"""Items of one source: a source that never ends is left there, and it is said."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The reader has come to an item; what comes of it follows. ``name`` and ``at`` are how it would be listed."""

    name: str
    at: str


class Look(Protocol):
    """What is asked of a store before an item is extracted."""

    def standing(self, document: str) -> Standing | None:
        """Return what stands of a document, None if the store has none of this id."""
        ...


class Opener(Protocol):
    """Opens a source into items, as ``ingest.readers.read``."""

    def __call__(self, source: Source, *, whole: bool = False) -> Iterator[Item | Failure]:
        """Yield the items; ``whole`` takes a text that holds several documents as one."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """What is needed to work: the actors known, how a source is opened into items, how a store is asked."""

    lexicon: Lexicon
    read: Opener = read
    look: Callable[[str], Look] | None = None


def steps(task: Task, *, tools: Tools, skip: int = 0) -> Iterator[Reached | Outcome | Contents]:
    """Yield what comes of a source: ``Reached`` before and a result for each item after the first ``skip``, its end.

    Nothing raises but ``MemoryError``: what cannot be read comes as a Failure in its place.
    """
    source = opened(task.source)
    if isinstance(source, Failure):
        yield source
        yield Ended(task.source.name, source.at, whole=False)
        return
    if task.contents:
        yield contents(source, read=tools.read)
        yield Ended(source.name, place_of(source), whole=True)
        return
    look = tools.look(task.store) if tools.look and task.store else None
    stands = None if look is None else look.standing(document_id(source.data, source.declared))
    if stands is not None and not skip and (single := _known(source, task=task, stands=stands)) is not None:
        yield single
        yield Ended(source.name, place_of(source), whole=True)
        return
    whole, count = True, 0
    given = task.given if stands is None else laid_over(stands.given, task.given)
    items = _opening(source, tools.read, whole=bool(given.whole))
    while True:
        try:
            item = next(items, None)
        except MemoryError:
            raise
        except Exception as error:
            item, whole = explained(source, error), False
        if item is None and count == 0:
            item, whole = failure(source, "there is no text in it", "save the page or text again"), False
        if item is None or count == MOST_ITEMS:
            break
        count += 1
        if count > skip:
            if isinstance(item, Item):
                if item.source.part is not None and item.source.part.number == 1:
                    yield Holds(source.name, place_of(source), item.source.part.found)
                yield Reached(item.source.name, place_of(item.source))
            yield (
                _placed(item, source) if isinstance(item, Failure) else _result(item, task=task, tools=tools, look=look)
            )
        if not whole:
            break
    if count == MOST_ITEMS:
        whole = False
        yield failure(source, f"it holds more than {MOST_ITEMS:,} documents; the rest was left", "split the file")
    yield Ended(source.name, place_of(source), whole=whole)


def _placed(failed: Failure, source: Source) -> Failure:
    """Return a failure at the place of its file where it has none of its own: it goes from the list with its cause."""
    return failed if failed.at else replace(failed, at=place_of(source))


def _opening(source: Source, read: Opener, *, whole: bool) -> Iterator[Item | Failure]:
    # A reader may refuse a source at once: that is to be met where its items are taken.
    yield from read(source, whole=whole)


def _known(source: Source, *, task: Task, stands: Standing) -> Known | None:
    """Return a source as Known where the store has its document just as it would be read now."""
    if task.anew or stands.superseded or stands.copied or stands.document.extractor != __version__:
        return None
    if not stands.given == laid_over(stands.given, task.given) == stands.document.given:
        return None
    return Known(stands.document, stands.events, stands.undated, source.addresses)


def _result(item: Item, *, task: Task, tools: Tools, look: Look | None) -> Result:
    source = item.source
    if item.copied is not None:
        return Extracted(item.copied, None, task.source.addresses)
    try:
        stands = None if look is None else look.standing(document_id(source.data, source.declared))
        if stands is not None and (there := _known(source, task=task, stands=stands)) is not None:
            return there
        # What people said of a document holds in every run, and what this run says is said last.
        given = task.given if stands is None else laid_over(stands.given, task.given)
        lexicon = with_own(tools.lexicon, task.own)
        return Extracted(extract(item, given=given, lexicon=lexicon), source.data, task.source.addresses)
    except MemoryError:
        raise
    except Exception as error:
        # The edge of a run: the other items of the file go on.
        return explained(item.source, error)


def opened(source: Source | Place) -> Source | Failure:
    """Return a source with its bytes, read up to the size that files may have."""
    if isinstance(source, Source):
        large = len(source.data) > LARGEST
        return too_large(source.name, place_of(source), len(source.data)) if large else source
    try:
        with Path(source.path).open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        return Failure(source.name, "it is no longer there", "see where it was moved, and name that", source.path)
    except OSError as error:
        return unopened(source.name, source.path, error)
    if not data:
        return Failure(source.name, "the file is empty", "save the page or text again", source.path)
    if len(data) > LARGEST:
        return too_large(source.name, source.path, len(data))
    return Source(source.name, data, source.retrieved, source.addresses, source.declared, modified=source.modified)


def unopened(name: str, at: str, error: OSError) -> Failure:
    """Return the failure of a file that the system does not open."""
    reason = (error.strerror or type(error).__name__).lower()
    return Failure(name, f"it cannot be opened ({reason})", "check that you may read it", at)


def too_large(name: str, at: str, size: int) -> Failure:
    """Return the failure of a file that is too large to be held in memory."""
    mend = f"split it, or leave it out: the limit is {LARGEST // 1024**2} MB"
    return Failure(name, f"the file has {size // 1024**2:,} MB", mend, at)
