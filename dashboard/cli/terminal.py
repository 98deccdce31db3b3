"""Terminal: what the command line prints, safe for hostile text, and how it says that something is wrong."""

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

OK, FAILED, MISUSED, STOPPED = 0, 1, 2, 130
"""Exit codes: all done; a document failed, a port is taken or a store is broken; wrong use; stopped with Ctrl+C."""

_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_KEPT = {"\u200c", "\u200d"}
"""Joiners that Persian and Indic spelling needs; they move no cursor."""


def safe(text: str) -> str:
    r"""Return one line of text in which nothing steers the terminal.

    Control, format and direction characters are shown as escapes, line ends as spaces.

    >>> safe("a\x1b[31mb\nc\u202e")
    'a\\x1b[31mb c\\u202e'
    """
    return "".join(_shown(c) for c in " ".join(text.splitlines()))


def _shown(character: str) -> str:
    if character in _KEPT or unicodedata.category(character) not in _UNSEEN:
        return character
    return " " if character == "\t" else character.encode("unicode_escape").decode("ascii")


def say(*parts: str) -> None:
    """Print one line made safe."""
    _write(sys.stdout, " ".join(safe(part) for part in parts))


def complain(message: str) -> None:
    """Print one line made safe to the error stream."""
    _write(sys.stderr, f"timeline: {safe(message)}")


def whisper(message: str) -> None:
    """Print one line made safe to the error stream, where it is in nobody's way."""
    _write(sys.stderr, safe(message))
    sys.stderr.flush()


def say_json(value: Any) -> None:  # noqa: ANN401 -- JSON
    """Print a value as JSON, one document, strict (no NaN), letters as they are, what steers a terminal as escapes."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)
    # All that JSON itself leaves bare; outside its strings there is none of it.
    _write(sys.stdout, _STEERING.sub(lambda found: json.dumps(found[0])[1:-1], text))


def say_table(rows: Iterable[Sequence[str]], *, gap: int = 2) -> None:
    """Print rows as columns, each as wide as its widest cell on screen; the last column is not padded."""
    table = [[safe(cell) for cell in row] for row in rows]
    widths = [max(map(cells, column)) for column in zip(*(row[:-1] for row in table), strict=True)] if table else []
    for row in table:
        padded = [cell + " " * (width - cells(cell) + gap) for cell, width in zip(row[:-1], widths, strict=True)]
        _write(sys.stdout, ("".join(padded) + row[-1]).rstrip())


def cells(text: str) -> int:
    """Return how many columns of a terminal a text takes: two for wide letters, none for combining marks."""
    return sum(_cell(c) for c in text)


def _cell(character: str) -> int:
    if unicodedata.combining(character) or character in _KEPT:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def plural(count: int, one: str, many: str | None = None) -> str:
    """Return a count with its word.

    >>> plural(1, "event"), plural(1204, "event")
    ('1 event', '1,204 events')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _write(stream: Any, line: str) -> None:  # noqa: ANN401 -- a text stream
    encoding = getattr(stream, "encoding", None) or "utf-8"
    # A Windows console or LC_ALL=C may know fewer letters than the text has.
    stream.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
