"""Contents: what a file holds, how many documents and which, found by reading it and before anything is stored."""

from collections.abc import Callable, Iterator

from ingest.clean import clean
from ingest.events.columns import find_columns
from ingest.events.saved_columns import lay_under
from ingest.readers import read
from ingest.readers.item import Item, Source, Table
from ingest.record.desk import LISTED, SAMPLE, Listed, Look
from ingest.record.document import Given
from ingest.record.extraction import Failure
from ingest.run.faults import explained

_NOUNS = {"feed": ("feed", "entry"), "mail": ("mail", "mail"), "table": ("table", "table")}
_DOCUMENT = ("text", "document")
_SEVERAL = ("documents of several kinds", "document")
_MOST_FAILURES = 20


def contents(source: Source, *, read: Callable[[Source], Iterator[Item | Failure]] = read) -> Look:
    """Return what a file holds; what cannot be read of it is in ``failures``; only ``MemoryError`` raises."""
    first: Item | None = None
    listed: list[Listed] = []
    failures: list[Failure] = []
    seen: dict[tuple[str, str], None] = {}
    count, divided = 0, False
    try:
        for item in read(source):
            if isinstance(item, Failure):
                failures += [item] if len(failures) < _MOST_FAILURES else []
                continue
            count += 1
            first = first or item
            part = item.source.part
            seen[(part.kind, part.noun) if part else _NOUNS.get(item.kind, _DOCUMENT)] = None
            divided = divided or (part is not None and part.apart)
            if len(listed) < LISTED:
                listed.append(_listed(item))
    except MemoryError:
        raise
    except Exception as error:
        # The edge of a question from the page: what went wrong is told, and what was read before it.
        failures.append(explained(source, error))
    if first is None:
        return unread(source.name, *failures)
    table = first.table
    kind, noun = next(iter(seen)) if len(seen) == 1 else _SEVERAL
    return Look(
        name=source.name,
        kind=kind,
        noun=noun,
        count=count,
        listed=tuple(listed),
        columns=table.columns if table and count == 1 else (),
        rows=len(table.rows) if table and count == 1 else 0,
        meant=_meant(table) if table and count == 1 else (),
        sample=tuple(tuple(cell.text for cell in row) for row in table.rows[:SAMPLE]) if table and count == 1 else (),
        divided=divided,
        failures=tuple(failures),
    )


def _meant(table: Table) -> tuple[str, ...]:
    """Return what each column is taken for while nobody says otherwise."""
    table, given, _ = lay_under(table, Given())
    return tuple(column.field for column in find_columns(table, given=given))


def unread(name: str, *failures: Failure) -> Look:
    """Return what is said of a file of which nothing can be read."""
    return Look(name, "nothing that can be read", "document", 0, failures=failures)


def _listed(item: Item) -> Listed:
    if item.table is not None:
        return Listed(item.source.name)
    if item.copied is not None:
        document = item.copied.document
        day = document.created.when if document.created else None
        return Listed(document.title or document.name, day, document.publisher)
    cleaned = clean(item)
    created = cleaned.created.when if cleaned.created else None
    # Several letters may have one heading: a part is told by what it is listed by.
    part = item.source.part
    title = item.source.name.removeprefix(f"{part.of}: ") if part else cleaned.title or item.source.name
    return Listed(title, created, cleaned.publisher)
