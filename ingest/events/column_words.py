"""Column words: what headers and status cells say, in the languages of the data."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import get_args

from ingest.record.report import Status

_LONG = 5
"""Letters of a header from which on its blanks do not matter."""


def named(header: str) -> str:
    """Return the field a header names, "" if it names none; of two header rows the lower one tells more."""
    for part in (header, header.split("(", maxsplit=1)[0], header.rsplit(" / ", maxsplit=1)[-1]):
        plain = plain_header(part)
        found = _data().headers.get(plain) or _data().squeezed.get(plain.replace(" ", ""))
        if found is None:
            found = next((f for words, f in _data().begins.items() if plain.startswith(words)), None)
        if found is not None:
            return found
    return ""


def origins() -> frozenset[str]:
    """Return the plain headers that mean where a row is from, unless another column is acted on."""
    return _data().origins


def direction_of(header: str) -> str:
    """Return whom a header names that may also name an end of a period: "source" or "target", "" for any other."""
    return _data().directions.get(plain_header(header), "")


def status_of(cell: str) -> Status | None:
    """Return the status a cell names, None if it names none."""
    plain = plain_header(cell)
    if plain.replace(" ", "_") in get_args(Status):
        return next(s for s in get_args(Status) if s == plain.replace(" ", "_"))
    return _data().statuses.get(plain)


def plain_header(text: str) -> str:
    """Return a header in small letters, without signs, words parted by one blank.

    >>> plain_header("  Start_Date: ")
    'start date'
    """
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unicodedata.normalize("NFC", text))
    return " ".join(re.sub(r"[\W_]+", " ", spaced).casefold().split())


@dataclass(frozen=True, slots=True)
class _Data:
    headers: dict[str, str]
    squeezed: dict[str, str]
    begins: dict[str, str]
    origins: frozenset[str]
    directions: dict[str, str]
    statuses: dict[str, Status]


@cache
def _data() -> _Data:
    file = files("ingest").joinpath("data", "any", "columns.toml")
    read = tomllib.loads(file.read_text(encoding="utf-8"))
    headers: dict[str, str] = {}
    begins: dict[str, str] = {}
    for entry in read["column"]:
        for word in entry["words"]:
            headers.setdefault(plain_header(word), entry["field"])
        for word in entry.get("begins", ()):
            begins.setdefault(plain_header(word) + " ", entry["field"])
    # "StYear" and "STYEAR" are one header.
    squeezed = {plain.replace(" ", ""): field for plain, field in reversed(headers.items()) if len(plain) >= _LONG}
    origins = frozenset(plain_header(word) for entry in read["origin"] for word in entry["words"])
    directions = {plain_header(word): entry["field"] for entry in read["direction"] for word in entry["words"]}
    statuses: dict[str, Status] = {}
    for entry in read["status"]:
        for word in entry["words"]:
            statuses.setdefault(plain_header(word), entry["status"])
    return _Data(headers, squeezed, begins, origins, directions, statuses)
