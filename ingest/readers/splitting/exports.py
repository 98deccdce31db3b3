"""Exports: where each article of an export of a press database or an agency's wire begins and ends."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.readers.splitting.kinds import ExportKind, export_kinds
from ingest.readers.splitting.lines import TOLD, Cut, Found, Line, size

FURNITURE = ".export-field"
"""What ``Piece.inside`` says of a line that is a field of an export."""
_LISTED = re.compile(r"^\d{1,4}\. (?P<title>.{5,300})$")
_HEAD = 14
"""Lines above the first field within which the first article of a file begins."""


def find_articles(raw: str, lines: Sequence[Line]) -> Found | None:
    """Return the articles of an export, None where the text is none, or holds only one article."""
    small = raw.casefold()
    for kind in export_kinds():
        if kind.may_be(small):
            cuts = [_trimmed(lines, c, kind) for c in _cuts(lines, kind)]
            told = [c for c in cuts if _told(lines, c, kind)]
            # One article cut short may lack its fields; where several do, it is no such export.
            if len(told) >= 2 and len(told) >= len(cuts) * 0.7:
                return Found(kind.kind, kind.noun, tuple(c for c in cuts if c in told or _tells(lines, c)))
    return None


def _cuts(lines: Sequence[Line], kind: ExportKind) -> Iterator[Cut]:
    if kind.start is not None:
        starts = [i for i, line in enumerate(lines) if len(line.text) < 60 and kind.start.match(line.text)]
        if len(starts) >= 2 and _counts_up(lines, starts, kind.start):
            for first, last in zip(starts, [*starts[1:], len(lines)], strict=True):
                yield Cut(first + 1, last)
            return
    if kind.end is None:
        return
    ends = [i for i, line in enumerate(lines) if len(line.text) < 80 and kind.end.match(line.text)]
    if len(ends) < 2:
        return
    first = _after_cover(lines, ends[0], kind)
    for end in ends:
        yield Cut(first, end + 1)
        first = end + 1
    if first < len(lines) and not (kind.trailer and kind.trailer.match(lines[first].text)):
        rest = Cut(first, len(lines))
        if _tells(lines, rest):
            yield rest


def _counts_up(lines: Sequence[Line], starts: Sequence[int], pattern: re.Pattern[str]) -> bool:
    """Tell whether the numbers of the marks rise, and the total they name is one."""
    marks = [m for i in starts if (m := pattern.match(lines[i].text))]
    numbers = [int(m["number"]) for m in marks]
    totals = {m["count"] for m in marks} if "count" in pattern.groupindex else set()
    return len(totals) <= 1 and all(a < b for a, b in pairwise(numbers))


def _after_cover(lines: Sequence[Line], end: int, kind: ExportKind) -> int:
    """Return where the first article begins: below the list of contents that some exports open with."""
    if kind.cover is None:
        return 0
    listed = [m["title"].casefold() for line in lines[:end] if (m := _LISTED.match(line.text))]
    covers = [i for i in range(end) if kind.cover.match(lines[i].text)]
    if not covers:
        return 0
    if listed:
        after = [i for i in range(covers[0], end) if lines[i].text.casefold() == listed[0]]
        if after:
            return after[-1]
    fields = [i for i in range(end) if kind.field(lines[i].text)]
    first = next((i for i in fields if i > covers[0] and not kind.cover.match(lines[i].text)), end)
    above = [i for i in covers if i < first]
    return max(above[-1] + 1, first - _HEAD) if above else 0


def _trimmed(lines: Sequence[Line], cut: Cut, kind: ExportKind) -> Cut:
    """Return a part without what stands around it: rules, the search's own lines at the end of the file."""
    first, last = cut.first, cut.last
    if kind.trailer is not None:
        last = next((i for i in range(first, last) if kind.trailer.match(lines[i].text)), last)
    while last > first and re.fullmatch(r"[\W_]{3,}", lines[last - 1].text):
        last -= 1
    while first < last and re.fullmatch(r"[\W_]{3,}", lines[first].text):
        first += 1
    return Cut(first, last)


def _told(lines: Sequence[Line], cut: Cut, kind: ExportKind) -> bool:
    found = (kind.field(line.text) for line in lines[cut.first : cut.last])
    return kind.shown_by(field[0] for field in found if field)


def _tells(lines: Sequence[Line], cut: Cut) -> bool:
    return size(lines[cut.first : cut.last]) >= TOLD
