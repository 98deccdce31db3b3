"""Contents: what a file holds, how many documents and which, found by reading it and before anything is stored."""

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.record.desk import LISTED, Listed, Look
from ingest.record.errors import TimelineError
from ingest.record.extraction import Failure
from ingest.run.item import failure

_NOUNS = {"feed": ("feed", "entry"), "mail": ("mail", "mail"), "table": ("table", "table")}
_DOCUMENT = ("text", "document")
_MOST_FAILURES = 20


def contents(source: Source) -> Look:
    """Return what a file holds; what cannot be read of it is in ``failures``, and nothing raises."""
    first: Item | None = None
    listed: list[Listed] = []
    failures: list[Failure] = []
    count = 0
    try:
        for item in read(source):
            if isinstance(item, Failure):
                failures += [item] if len(failures) < _MOST_FAILURES else []
                continue
            count += 1
            first = first or item
            if len(listed) < LISTED:
                listed.append(_listed(item))
    except TimelineError as error:
        failures.append(failure(source, error.message, error.hint or "leave it out, or save it again as plain text"))
    if first is None:
        return Look(source.name, "nothing that can be read", "document", 0, failures=tuple(failures))
    part, table = first.source.part, first.table
    kind, noun = (part.kind, part.noun) if part else _NOUNS.get(first.kind, _DOCUMENT)
    return Look(
        name=source.name,
        kind=kind,
        noun=noun,
        count=count,
        listed=tuple(listed),
        columns=table.columns if table and count == 1 else (),
        rows=len(table.rows) if table and count == 1 else 0,
        divided=part is not None and part.apart,
        failures=tuple(failures),
    )


def _listed(item: Item) -> Listed:
    if item.table is not None:
        return Listed(item.source.name)
    cleaned = clean(item)
    created = cleaned.created.when if cleaned.created else None
    return Listed(cleaned.title or item.source.name, created, cleaned.publisher)
