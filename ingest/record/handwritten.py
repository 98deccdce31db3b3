"""Handwritten: documents that a person typed: notes and pasted rows; they travel with what was decided.

A colleague has the same files and pages, and not what somebody typed here: without it an event that was added by hand
would come to them as a decision about nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from ingest.record import foreign, wire
from ingest.record.errors import BadValue
from ingest.record.judgement import Judgement

HandwrittenType = Literal["application/x-timeline-note", "application/x-timeline-rows"]
NOTE_TYPE: HandwrittenType = "application/x-timeline-note"
"""A sentence, and below it the date as it was typed. No file, mail or server can say so: no suffix stands for it."""
ROWS_TYPE: HandwrittenType = "application/x-timeline-rows"
"""Rows of a spreadsheet that were pasted. They make events as long as the one who pasted them says so."""
_HINT = "write it with: timeline judgements export FILE.json"
_LONGEST = 20_000_000
"""Characters of pasted rows; more is a file."""


@dataclass(frozen=True, slots=True)
class Handwritten:
    """One of them: its text as it was typed, when (an instant in UTC), and the links it was said to be known from."""

    media_type: HandwrittenType
    text: str
    retrieved: str = ""
    links: tuple[str, ...] = ()


def rows_name(text: str) -> str:
    """Return what pasted rows are called: cells of a spreadsheet are divided by tabs, else they are CSV."""
    return "Pasted rows.tsv" if "\t" in text.partition("\n")[0] else "Pasted rows.csv"


def subjects(judgements: Iterable[Judgement]) -> tuple[str, ...]:
    """Return the documents whose words or rows people added by hand and that still stand, oldest first."""
    by_hand = (j for j in judgements if not j.undone and (j.verb == "add" or (j.verb, j.field) == ("given", "rows")))
    return tuple(dict.fromkeys(j.subject for j in by_hand))


def to_json(written: Iterable[Handwritten]) -> list[dict[str, Any]]:
    """Return what was typed as data that ``json`` can write."""
    return [wire.encode(each) for each in written]


def from_json(entries: object) -> tuple[Handwritten, ...]:
    """Return what ``to_json`` wrote.

    Raises:
        BadValue: it is something else; the error names the entry.
    """
    if not isinstance(entries, list):
        raise BadValue("what was typed by hand is no list", hint=_HINT)
    return tuple(_entry(number, entry) for number, entry in enumerate(entries, start=1))


def _entry(number: int, entry: object) -> Handwritten:
    try:
        return _read(entry)
    except BadValue as error:
        raise BadValue(f"document {number} of the file: {error.message}", hint=error.hint or _HINT) from error


def _read(entry: object) -> Handwritten:
    if not isinstance(entry, Mapping):
        raise BadValue("it is nothing typed by hand", hint=_HINT)
    if entry.get("media_type") not in get_args(HandwrittenType):
        raise BadValue(f"nobody types {str(entry.get('media_type'))[:60]!r}", hint=_HINT)
    text, retrieved, links = entry.get("text"), entry.get("retrieved", ""), entry.get("links", [])
    if not isinstance(text, str) or not text.strip() or len(text) > _LONGEST:
        raise BadValue("it has no text, or far too much", hint=_HINT)
    foreign.check_text(text)
    if not isinstance(retrieved, str) or (retrieved and not foreign.is_instant(retrieved)):
        raise BadValue(f"{str(retrieved)[:60]!r} is no instant", hint="write 2024-03-06T08:00:00Z")
    if not isinstance(links, list) or not all(_is_link(each) for each in links):
        raise BadValue("its links are no links", hint="write https://example.org/page")
    return Handwritten(entry["media_type"], text, retrieved, tuple(links))


def _is_link(each: object) -> bool:
    if not isinstance(each, str) or not each.startswith(("http://", "https://")):
        return False
    foreign.check_text(each)
    return each.isprintable() and " " not in each
