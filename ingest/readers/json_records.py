"""JSON records: objects with a text each, one document a record, whatever their keys are called."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from ingest.readers.item import Item, Source
from ingest.readers.json_text import Parsed, Record, spread
from ingest.readers.made_page import made_item, made_page, part_address, plain_title
from ingest.readers.record_keys import ROLES, Guess, Path, flatten, guess
from ingest.record.document import Address
from ingest.record.extraction import Failure

_DEEPEST = 4
_OTHERS = 30
"""Further values of a record that its page keeps."""
_SHORTEST = 20
"""Characters of a text, without which a record is no document."""


def looks_like(parsed: Parsed) -> bool:
    """Tell whether most of the first records hold a text."""
    sample = [flatten(v) for _, v in _sample(parsed)]
    if not sample:
        return False
    guessed = guess(sample)
    return sum(1 for flat in sample if len(_body(guessed, flat)) >= _SHORTEST) * 2 >= len(sample)


def read(source: Source, parsed: Parsed) -> Iterator[Item | Failure]:
    """Yield a document a record, in order; a record without a text, or a broken line, is a Failure in its place."""
    guessed = guess([flatten(v) for _, v in _sample(parsed)])
    for found in _all(parsed):
        if isinstance(found, Failure):
            yield found
            continue
        flat = flatten(found.value) if isinstance(found.value, dict) else {}
        if not _body(guessed, flat) and not guessed.first("title", flat):
            yield Failure(
                f"{source.name}: {found.what}", "this record has no text", "leave it out, or give it its text"
            )
            continue
        yield _item(source, guessed, flat, found, notes=(*parsed.notes, guessed.told(flat)))


@dataclass(frozen=True, slots=True)
class _Found:
    """A record: its key in an object of records ("" in a list), what it is called, and what it holds."""

    key: str
    what: str
    value: Any


def _all(parsed: Parsed) -> Iterator[_Found | Failure]:
    if parsed.lines or isinstance(parsed.value, list):
        for record in parsed.each():
            if isinstance(record, Record):
                yield _Found("", f"line {record.line}", record.value)
            else:
                yield record
        return
    for place, (key, value) in enumerate(_records(parsed.value)):
        yield _Found(key, key or f"record {place + 1}", value)


def _sample(parsed: Parsed) -> list[tuple[str, Any]]:
    if parsed.lines or isinstance(parsed.value, list):
        return [("", v) for v in spread(parsed.value) if isinstance(v, dict)]
    return spread(_records(parsed.value))


def _records(value: object) -> list[tuple[str, Any]]:
    """Return the records of an object: its longest list of objects, objects under keys, or it is one itself."""
    lists = sorted(_lists(value, 0), key=len, reverse=True)
    if lists and _holds_text(lists[0]):
        return [("", r) for r in lists[0]]
    if isinstance(value, dict):
        keyed = [(str(k), v) for k, v in value.items() if isinstance(v, dict)]
        if len(keyed) > 1 and len(keyed) == len(value) and _holds_text([v for _, v in keyed]):
            return keyed
        return [("", value)]
    return []


def _lists(value: object, depth: int) -> Iterator[list[Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        if value and all(isinstance(v, dict) for v in spread(value)):
            yield value
    elif isinstance(value, dict):
        for inner in list(value.values())[:200]:
            yield from _lists(inner, depth + 1)


def _holds_text(records: list[Any]) -> bool:
    sample = [flatten(r) for r in spread(records)]
    guessed = guess(sample)
    dated = "date" in guessed.paths or "title" in guessed.paths or "url" in guessed.paths
    return dated and sum(1 for flat in sample if len(_body(guessed, flat)) >= _SHORTEST) * 2 >= len(sample)


def _body(guessed: Guess, flat: Mapping[Path, Any]) -> str:
    return guessed.first("text", flat) or guessed.first("summary", flat)


def _item(source: Source, guessed: Guess, flat: Mapping[Path, Any], found: _Found, *, notes: tuple[str, ...]) -> Item:
    title, url = plain_title(guessed.first("title", flat)), guessed.first("url", flat)
    key = guessed.first("id", flat) or found.key
    body = _body(guessed, flat) or title
    pairs = [("title", title), *((f"json:{r}", guessed.first(r, flat)) for r in ("date", "updated"))]
    pairs += [("author", guessed.first("author", flat)), ("site_name", guessed.first("publisher", flat))]
    pairs += [("lang", guessed.first("language", flat)), ("canonical", url), ("record:id", key)]
    used = {p for role in ROLES for p in guessed.places(role, flat)[:1]}
    others = [(f"record:{'.'.join(p)[:80]}", _shown(v)) for p, v in flat.items() if p not in used]
    outlets = next((flat[p] for p in guessed.places("publisher", flat) if p in flat), None)
    if isinstance(outlets, list) and len(outlets) > 1:
        notes = (*notes, f"Several outlets are named ({', '.join(map(str, outlets[:9]))}); the first stands here.")
    page = made_page([*pairs, *others[:_OTHERS]], title=title if title != body else "", body=body, notes=notes)
    if not key and not url:
        # A record that tells no key of its own is known by what it says: its place changes with the next export.
        key = sha256(page.encode("utf-8")).hexdigest()[:16]
    addresses = (*((Address("url", url),) if url else ()), *(part_address(source, key) if key else ()))
    return made_item(source, page, name=title or key or url or found.what, addresses=addresses)


def _shown(value: object) -> str:
    words = ", ".join(str(v) for v in value[:20]) if isinstance(value, list) else str(value)
    return words if len(words) <= 300 else ""
