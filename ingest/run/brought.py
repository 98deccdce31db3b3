"""Brought: the documents that a colleague typed by hand come in, before what was decided on them."""

from ingest.readers.item import Source
from ingest.readers.note import note_source
from ingest.record.document import Address, Given
from ingest.record.errors import TimelineError
from ingest.record.exchange import Parcel
from ingest.record.handwritten import NOTE_TYPE, Handwritten, rows_name, subjects
from ingest.record.identity import document_id
from ingest.record.store import Store
from ingest.run import tasks
from ingest.run.here import Line
from ingest.run.writer import Told, write


def bring(store: Store, parcel: Parcel, *, line: Line) -> frozenset[str]:
    """Store what was typed elsewhere and is not here; return the ids of all that the parcel brings and is here now.

    Only what a judgement of the parcel is about comes in: nothing without somebody who stands for it. What was removed
    for good here stays away.
    """
    wanted = set(subjects(parcel.judgements))
    here = set[str]()
    for each in parcel.typed:
        source = _source(each)
        name = document_id(source.data, "")
        if name not in wanted or store.removed(name) is not None:
            continue
        if not _known(store, name):
            told = Told(Given(), who="import", at=source.retrieved)
            write(line.run(tasks([source], told=told.given, store=store)), store=store, told=told)
        if _known(store, name):
            here.add(name)
            for link in each.links:
                store.add_address(name, Address("url", link))
    return frozenset(here)


def _source(each: Handwritten) -> Source:
    if each.media_type == NOTE_TYPE:
        sentence, _, date = each.text.partition("\n")
        return note_source(sentence, date, retrieved=each.retrieved)
    name = rows_name(each.text)
    data = each.text.encode()
    return Source(name, data, each.retrieved, (Address("pasted", name),), media_type=each.media_type)


def _known(store: Store, name: str) -> bool:
    try:
        store.document(name)
    except TimelineError:
        return False
    return True
