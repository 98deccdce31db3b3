"""Lines: the text of an item as lines with their gaps and pages, whatever its format, and parts of it written out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.item import Item

_PAGE = re.compile(r"page (\w{1,12})$")
PAGE_MARK = re.compile(r"^\[?\s?(?:page|p\.)\s?(\d{1,4})\s?\]?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words, the number of empty lines above it, its place in the raw text, and its page ("" if none)."""

    text: str
    gap: int
    start: int
    end: int
    page: str = ""


@dataclass(frozen=True, slots=True)
class Cut:
    """A part: its lines ``first`` to ``last``, exclusive. ``head`` are lines to be written above it.

    ``title`` is what it is listed by where it has no field that says it.
    """

    first: int
    last: int
    head: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a text holds: what it is called, what one part is called, and the parts."""

    kind: str
    noun: str
    cuts: tuple[Cut, ...]


TOLD = 300
"""Characters of text that tell something: what stands before the first part of a file and is shorter is its cover."""


def size(lines: Sequence[Line]) -> int:
    """Return how many characters lines have together, however they were broken."""
    return sum(len(line.text) for line in lines)


def lines_of(item: Item) -> tuple[Line, ...]:
    """Return the lines of an item that are shown; an element of a page is a paragraph, its breaks part it."""
    lines: list[Line] = []
    end = 0
    for piece in item.pieces:
        if piece.hidden:
            continue
        start, stop = piece.segments[0].raw_start, piece.segments[-1].raw_end
        gap = 1 if item.marked else max(0, _breaks(item.raw, end, start) - 1)
        found = _PAGE.search(piece.locator)
        for text in piece.text.split("\n"):
            if text.strip():
                lines.append(Line(text.strip(), gap if lines else 0, start, stop, found[1] if found else ""))
                gap = 0
        end = stop
    return tuple(lines)


def _breaks(raw: str, start: int, end: int) -> int:
    between = raw[start:end]
    return between.count("\n") + between.count("\r") - between.count("\r\n")


def written(item: Item, lines: Sequence[Line], cut: Cut) -> str:
    """Return the text of a part. Pages are kept as marks of their own, ``[page 81]``, for citations."""
    paged = any(line.page for line in lines[cut.first : cut.last])
    out = [*cut.head, ""] if cut.head else []
    if item.media_type == "text/plain" and not paged:
        page = _page_above(lines, cut.first)
        out += [f"[page {page}]", ""] if page else []
        start = item.raw.rfind("\n", 0, lines[cut.first].start) + 1
        return "\n".join((*out, item.raw[start : lines[cut.last - 1].end])) + "\n"
    page = ""
    for number, line in enumerate(lines[cut.first : cut.last]):
        if line.page and line.page != page:
            page = line.page
            out += ["", f"[page {page}]", ""]
        out += [""] * (min(line.gap, 2) if number else 0)
        out.append(line.text)
    return "\n".join(out).strip() + "\n"


def _page_above(lines: Sequence[Line], first: int) -> str:
    """Return the printed page that a mark above a line opened, "" where the line itself is such a mark."""
    if PAGE_MARK.match(lines[first].text):
        return ""
    marks = (PAGE_MARK.match(line.text) for line in reversed(lines[:first]) if len(line.text) < 16)
    return next((mark[1] for mark in marks if mark), "")
