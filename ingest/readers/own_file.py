"""Own file: an export of this program with its documents, an item for each of them, made already."""

from collections.abc import Iterator, Mapping

from ingest.interchange import whole
from ingest.readers.item import Item, Part, Source
from ingest.readers.json_text import Parsed, Record
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Extraction, Failure

_KIND = "an export of this program"
_MEND = "the rest came in; export the file again for all of it"


def is_whole(parsed: Parsed) -> bool:
    """Tell whether an export has the documents of its events; one of an earlier version has not."""
    if isinstance(parsed.value, dict):
        return _version(parsed.value) > 1 and bool(parsed.value.get("documents"))
    records = (each.value for each in parsed.each() if isinstance(each, Record) and isinstance(each.value, dict))
    return any(_version(value) > 1 and value.get("documents") for value in records)


def read(source: Source, parsed: Parsed) -> Iterator[Item | Failure]:
    """Open such a file; what of it is damaged comes as a Failure, after what is whole.

    Raises:
        UnreadableDocument: it is of a later version, or nothing of it can be used.
    """
    failures: list[Failure] = []
    if isinstance(parsed.value, dict):
        _check_version(source, parsed.value)
        parts = whole.of_object(parsed.value)
    else:
        lines: list[tuple[int, object]] = []
        for each in parsed.each():
            if isinstance(each, Failure):
                failures.append(each)
                continue
            if isinstance(each.value, dict):
                _check_version(source, each.value)
            lines.append((each.line, each.value))
        parts = whole.of_lines(lines)
    found = whole.read(parts)
    failures += [Failure(f"{source.name}: {one.what}", one.reason, _MEND) for one in found.broken]
    if not found.extractions:
        reason = failures[0].reason if failures else "it has no document"
        raise UnreadableDocument(
            f"nothing of {source.name} can be used: {reason}", subject=source.name, hint="export it again"
        )
    for number, extraction in enumerate(found.extractions, start=1):
        yield _item(source, extraction, Part(source.name, _KIND, "document", number, len(found.extractions)))
    yield from failures


def _item(source: Source, extraction: Extraction, part: Part) -> Item:
    document = extraction.document
    bare = Source(
        document.name,
        b"",
        source.retrieved,
        document.addresses,
        document.declared,
        document.media_type,
        part=part,
    )
    return Item(bare, document.kind, document.media_type, raw="", copied=extraction)


def _version(value: Mapping[str, object]) -> int:
    version = value.get("version")
    return version if isinstance(version, int) and not isinstance(version, bool) else 1


def _check_version(source: Source, value: Mapping[str, object]) -> None:
    if (version := _version(value)) > whole.VERSION:
        raise UnreadableDocument(
            f"{source.name} is an export of version {version}, this program reads {whole.VERSION}",
            subject=source.name,
            hint="update it, or export the file with the program it came from as .csv",
        )
