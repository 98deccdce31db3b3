"""JSON text: one value, a list or JSON Lines, parsed with bounds; what is broken is told by line, column and mend.

Reference: RFC 8259; JSON Lines (one value a line); newline-delimited JSON.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from ingest.readers.encoding import decode
from ingest.readers.item import Source
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

LONGEST_VALUE = 64_000_000
"""Characters of a file that is one JSON value: parsed it takes several times its length in memory."""
LONGEST_FILE = 200_000_000
"""Characters of a file of JSON Lines, of which one line is parsed at a time."""
LONGEST_LINE = 20_000_000
SAMPLE = 50
"""Records by which a file of JSON Lines is told."""
MOST_BROKEN = 100
"""Broken lines that are listed one by one; a file with more is no JSON Lines."""

_LINES = (".jsonl", ".ndjson")
_LINE_TYPES = frozenset({"application/x-ndjson", "application/jsonl", "application/x-jsonlines"})
T = TypeVar("T")
_BLANK = re.compile(r"[\s,]*")
_MENDS = (
    ("Unterminated string", "a quotation mark is not closed there; if the file was cut off, export it again"),
    ("Expecting property name", "names stand in double quotes, and no comma stands before a closing brace"),
    ("Expecting ',' delimiter", "a comma is missing there, or a quotation mark inside the text has no backslash"),
    ("Expecting ':' delimiter", "a colon is missing between a name and its value"),
    ("Illegal trailing comma", "take the last comma away"),
    ("Invalid \\", "a backslash inside a text is written twice"),
)


@dataclass(frozen=True, slots=True)
class Record:
    """One value of a list or a line: ``text[start:end]`` of the file, and the line it begins on, from 1."""

    value: Any
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed file.

    ``value`` is the whole value; of JSON Lines (``lines``) it is a list of 50 records from all over the file, and
    ``each`` gives all of them, one at a time. ``fault`` is what a list that breaks off in the middle ends with.
    """

    name: str
    text: str
    value: Any
    lines: bool = False
    notes: tuple[str, ...] = ()
    records: tuple[Record, ...] = ()
    fault: Failure | None = None

    def each(self) -> Iterator[Record | Failure]:
        """Yield the records of a list or of JSON Lines in order; a broken one is a Failure in its place."""
        if self.lines:
            yield from _each_line(self.name, self.text)
            return
        yield from self.records
        if self.fault is not None:
            yield self.fault


def parse(source: Source) -> Parsed:
    """Parse a file: as lines where its name or its text says so, else as one value.

    A list that breaks off keeps its whole records; the fault stands at its end.

    Raises:
        UnreadableDocument: it is empty, too long, nested too deeply or broken; the error says where and the mend.
    """
    decoded = decode(source.data, name=source.name, longest=LONGEST_FILE)
    text, name = decoded.text, source.name
    told = source.media_type in _LINE_TYPES or (not source.media_type and name.lower().endswith(_LINES))
    if _is_lines(text, told=told):
        return Parsed(name, text, _sample(text), lines=True, notes=decoded.notes)
    if len(text) > LONGEST_VALUE:
        raise UnreadableDocument(
            f"{name} is one JSON value of {len(text):,} characters",
            subject=name,
            hint="export it in parts, or as JSON Lines (.jsonl), which is read line by line",
        )
    start = _after_blanks(text, 0)
    if text.startswith("[", start):
        records, fault = _elements(name, text, start)
        return Parsed(name, text, [r.value for r in records], notes=decoded.notes, records=records, fault=fault)
    value, end = _decode(name, text, start)
    if text[end:].strip(" \t\r\n;"):
        raise _broken(name, text, end, "Extra data")
    return Parsed(name, text, value, notes=decoded.notes)


def spread(records: Sequence[T]) -> list[T]:
    """Return at most 50 of the records, from all over the list: the first ones may lack what others have."""
    step = max(1, -(-len(records) // SAMPLE))
    return list(records[::step])


def _sample(text: str) -> list[Any]:
    """Return the records at 50 places spread over a text of lines."""
    found: dict[int, Any] = {}
    for k in range(SAMPLE):
        at = text.find("\n", len(text) * k // SAMPLE) + 1 if k else 0
        line = next(_lines(text, at), None) if at or not k else None
        if line is not None and line[1] not in found and line[2] - line[1] <= LONGEST_LINE:
            try:
                found[line[1]] = _decoder().decode(text[line[1] : line[2]])
            except (ValueError, RecursionError):
                continue  # it is told of in its place
    return list(found.values())


def _is_lines(text: str, *, told: bool) -> bool:
    """Tell whether a text is a value a line: several lines that are each a whole object."""
    first = [text[start:end] for _, (_, start, end) in zip(range(5), _lines(text), strict=False)]
    whole = [line for line in first if line[0] == "{" and len(line) <= LONGEST_LINE and _is_object(line)]
    return len(whole) >= (1 if told else 2)


def _is_object(line: str) -> bool:
    try:
        return isinstance(_decoder().decode(line), dict)
    except (ValueError, RecursionError):
        return False


def _lines(text: str, at: int = 0) -> Iterator[tuple[int, int, int]]:
    """Yield number, start and end of each line from an offset that is not blank, without white space at its ends."""
    number = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        number += 1
        line = text[at:end]
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            yield number, start, start + len(line.strip())
        at = end + 1


def _each_line(name: str, text: str) -> Iterator[Record | Failure]:
    broken = 0
    for number, start, end in _lines(text):
        try:
            record = _of_line(number, text[start:end])
        except UnreadableDocument as error:
            broken += 1
            if broken > MOST_BROKEN:
                yield Failure(
                    name, f"more than {MOST_BROKEN} lines are broken (from line {number})", "export the file again"
                )
                return
            yield Failure(f"{name}: line {number}", error.message, error.hint)
        else:
            yield replace(record, start=start, end=end)


def _of_line(number: int, line: str) -> Record:
    name = f"line {number}"
    if len(line) > LONGEST_LINE:
        raise UnreadableDocument(f"{name} has {len(line):,} characters", subject=name, hint="split it, or leave it out")
    value, end = _decode(name, line, 0, number=number)
    if line[end:].strip():
        raise _broken(name, line, end, "Extra data", number=number)
    return Record(value, number, 0, end)


def _elements(name: str, text: str, start: int) -> tuple[tuple[Record, ...], Failure | None]:
    """Parse a list element by element.

    Raises:
        UnreadableDocument: its very first element is broken.
    """
    found: list[Record] = []
    at, line, counted = start + 1, 1, 0
    while True:
        at = _after_blanks(text, at)
        if text.startswith("]", at):
            if rest := text[at + 1 :].strip(" \t\r\n;"):
                fault = _broken(name, text, len(text) - len(rest), "Extra data")
                return tuple(found), Failure(name, fault.message, fault.hint)
            return tuple(found), None
        try:
            value, end = _decode(name, text, at)
        except UnreadableDocument as error:
            if not found:
                raise
            what = error.message.removeprefix(f"{name} is not whole JSON: ")
            reason = f"{what}; the whole records above it ({len(found)}) were kept"
            return tuple(found), Failure(f"{name}: after record {len(found)}", reason, error.hint)
        line += text.count("\n", counted, at)
        counted = at
        found.append(Record(value, line, at, end))
        at = end


def _after_blanks(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def _decoder() -> json.JSONDecoder:
    # Exporters write bare line ends inside texts: strict would refuse them.
    return json.JSONDecoder(strict=False, parse_int=_whole_number)


def _whole_number(digits: str) -> int | str:
    """Return a whole number; one of hundreds of digits, which costs time to convert, stays as it is written."""
    return int(digits) if len(digits) <= 40 else digits


def _decode(name: str, text: str, at: int, *, number: int = 1) -> tuple[Any, int]:
    try:
        return _decoder().raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise _broken(name, text, error.pos, error.msg, number=number) from error
    except RecursionError as error:
        raise UnreadableDocument(
            f"{name} is nested too deeply", subject=name, hint="export it again in a flatter form"
        ) from error


def _broken(name: str, text: str, at: int, what: str, *, number: int = 1) -> UnreadableDocument:
    """Return the error of a text whose first line is line ``number`` of the file."""
    line = text.count("\n", 0, at) + number
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    ended = not text[at:].strip()
    mend = next((m for sign, m in _MENDS if what.startswith(sign)), "look at that place, or export the file again")
    if ended:
        mend = "the file ends before its JSON does: it was cut off; export or download it again"
    shown = " ".join(text[max(0, at - 20) : at + 20].split())
    return UnreadableDocument(
        f"{name} is not whole JSON: it breaks at line {line}, column {column}, near “{shown}”", subject=name, hint=mend
    )
