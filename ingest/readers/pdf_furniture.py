"""PDF furniture: what is printed on every page round the text: running heads and feet, page numbers, print marks.

A line at an edge of the page is furniture where it comes again on other pages at the same height and in the same
size, with the same figures or with one that counts the pages. A date that heads each page of a chronology does not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.readers.pdf_lines import Line

_EDGE = 3
"""Rows at the top and at the bottom of a page that may be furniture."""
_OFTEN, _SELDOM, _MANY = 0.4, 0.25, 6
"""Part of the pages that have it; a lesser part is enough where many pages have two alternating heads."""
_STEADY = 0.6
_NEAR, _ALIKE = 14.0, 0.15
"""Points in height, and part of the size, within which heads of pages are the same."""
_FIGURES = re.compile(r"\d+|(?<!\w)[ivxlc]{1,7}(?!\w)")
_BARE_NUMBER = re.compile(r"[-–—\[(|\s]*(?:\d{1,4}|[ivxlc]{1,7})(?:\s?/\s?\d{1,4})?[-–—\])|\s.]*", re.IGNORECASE)
_PRINTED_LINK = re.compile(r"(?:https?|file)://\S+.*\d+\s?/\s?\d+$")
_PRINTED_DAY = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[:.]\d{2}")
_LINK = re.compile(r"https?://[^\s…]+")


@dataclass(frozen=True, slots=True)
class Page:
    """A page parted: the rows of its text, its furniture as (words, class), and the link a browser printed on it."""

    rows: tuple[tuple[Line, ...], ...]
    furniture: tuple[tuple[str, str], ...] = ()
    link: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    page: int
    row: int
    y: float
    size: float
    figures: tuple[int, ...]


def part(pages: Sequence[Sequence[Sequence[Line]]]) -> list[Page]:
    """Return the pages of a document with their furniture set apart; a page is its rows from top to bottom."""
    counted = sum(bool(rows) for rows in pages)
    told: dict[tuple[int, int], str] = {}
    numbering: list[_Numbering] = []
    for key, found in _edges(pages).items():
        reason = "running-head" if re.search(r"[^\W\d_]", key) else "page-number"
        alike = _repeated(found, counted)
        told |= {(f.page, f.row): reason for f in alike}
        numbering += _numbering(alike)
    for number, rows in enumerate(pages):
        for k in (*range(min(_EDGE, len(rows))), *range(max(len(rows) - _EDGE, 0), len(rows))):
            if (number, k) not in told and any(n.counts(number, rows[k]) for n in numbering):
                told[number, k] = "running-head"
    out = {place: told[place] for place in told if _stands_apart(pages[place[0]], place, told)}
    links: dict[int, str] = {}
    for number, rows in enumerate(pages):
        if not rows:
            continue
        last = len(rows) - 1
        if _PRINTED_LINK.match(_text(rows[last])):
            out[number, last] = "running-head"
            found_link = _LINK.search(_text(rows[last]))
            links[number] = found_link[0] if found_link else ""
            if _PRINTED_DAY.match(_text(rows[0])):
                out[number, 0] = "running-head"
        for k in {0, last}:
            if last and _BARE_NUMBER.fullmatch(_text(rows[k])):
                out[number, k] = "page-number"
    return [
        Page(
            rows=tuple(tuple(row) for k, row in enumerate(rows) if (number, k) not in out),
            furniture=tuple((_text(row), out[number, k]) for k, row in enumerate(rows) if (number, k) in out),
            link=links.get(number, ""),
        )
        for number, rows in enumerate(pages)
    ]


def _text(row: Sequence[Line]) -> str:
    return " ".join(line.text for line in row)


def _edges(pages: Sequence[Sequence[Sequence[Line]]]) -> dict[str, list[_Found]]:
    """Gather the rows at the edges of pages by their words, figures set aside, and by the edge they stand at."""
    edges: dict[str, list[_Found]] = {}
    for number, rows in enumerate(pages):
        for k, row in enumerate(rows):
            near_top, near_foot = k < _EDGE, k >= len(rows) - _EDGE
            text = _text(row)
            if not (near_top or near_foot) or len(text) > 150:
                continue
            words = _FIGURES.sub("#", text.lower())
            figures = tuple(_value(f[0]) for f in _FIGURES.finditer(text.lower()))
            found = _Found(number, k, row[0].y, row[0].size, figures)
            for edge in ("^" * near_top, "$" * near_foot):
                if edge:
                    edges.setdefault(f"{edge}{words}", []).append(found)
    return edges


def _value(figure: str) -> int:
    if figure.isdigit():
        return int(figure)
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[c] for c in figure]
    return sum(v if v >= max(values[k:]) else -v for k, v in enumerate(values))


def _repeated(found: Sequence[_Found], pages: int) -> list[_Found]:
    """Return the rows among those of the same words that are furniture."""
    height, size = median(f.y for f in found), median(f.size for f in found)
    alike = [f for f in found if abs(f.y - height) <= _NEAR and abs(f.size - size) <= _ALIKE * size]
    on = len({f.page for f in alike})
    enough = max(2, _OFTEN * pages) if pages < _MANY else max(3, _SELDOM * pages)
    if on < enough:
        return []
    for column in zip(*(f.figures for f in alike), strict=True):
        steady = max(column.count(v) for v in column)
        steps = [v - f.page for v, f in zip(column, alike, strict=True)]
        if max(steady, max(steps.count(s) for s in steps)) < _STEADY * len(alike):
            return []
    return alike


@dataclass(frozen=True, slots=True)
class _Numbering:
    """How pages are numbered: at what height, in what size, and by what the number differs from the count of pages."""

    y: float
    size: float
    step: int

    def counts(self, page: int, row: Sequence[Line]) -> bool:
        """Tell whether a row gives its page's number where numbers stand."""
        same = abs(row[0].y - self.y) < 3 and abs(row[0].size - self.size) <= _ALIKE * self.size
        return same and str(page + self.step) in _FIGURES.findall(_text(row))


def _numbering(alike: Sequence[_Found]) -> list[_Numbering]:
    found = []
    for column in zip(*(f.figures for f in alike), strict=True):
        steps = [v - f.page for v, f in zip(column, alike, strict=True)]
        step = max(steps, key=steps.count)
        if len(alike) >= 2 and steps.count(step) >= _STEADY * len(alike) and len(set(column)) > 1:
            found.append(_Numbering(median(f.y for f in alike), median(f.size for f in alike), step))
    return found


def _stands_apart(rows: Sequence[Sequence[Line]], place: tuple[int, int], told: dict[tuple[int, int], str]) -> bool:
    """Tell whether a gap or another size parts furniture from the text; lines that end two pages alike are text."""
    page, k = place
    inward = 1 if k < len(rows) / 2 else -1
    gaps = sorted(a[0].y - b[0].y for a, b in pairwise(rows))
    usual = gaps[len(gaps) // 2] if gaps else 0.0
    while 0 <= k + inward < len(rows):
        here, text = rows[k][0], rows[k + inward][0]
        if abs(here.y - text.y) > 1.25 * usual or abs(here.size - text.size) > 0.08 * text.size:
            return True
        k += inward
        if (page, k) not in told:
            return False
    return True
