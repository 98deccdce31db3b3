"""Layout: the pieces of an item as drafts, each a paragraph.

Lines of a text that was wrapped at a fixed width are joined again, and so are the cells of a row of an HTML table; a
line break inside an element parts it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.readers.item import Item, Piece
from ingest.readers.sheet import CELL
from ingest.record.document import Segment

_TERMINAL = re.compile(r"[.!?…。！？؟;:][\"'”’»)\]』」]*$")
_NEXT_CELL = re.compile(
    r"^(?:\s|</(?:t[dh]|dt|p|span|b|strong|a|time)\s*>|<(?:t[dh]|dd|p|span|b|strong|a|time)(?:\s[^<>]*)?>)*$",
    re.IGNORECASE,
)
_CELL_TAG = re.compile(r"<(?:t[dh]|dd)[\s>]", re.IGNORECASE)
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029\x0b\x85]")
_PARTS = re.compile(r"\s{2,}|\t|\s[|>›»·•/]\s|[|›»•]")
_CRUMBS = re.compile(r"\s[>›»]\s|\S\s{3,}\S|\t")
_DASHES = re.compile(r"\s[-–—](?:\s|$)")
_CELLS = frozenset({"td", "th", "dt", "dd"})
_LONGEST_CELL = 400
_LONGEST_ROW = 1_200
_SEAMS = 3
"""Places in a line where a small letter meets a capital, from which it is a row of entries."""


def lay_out(item: Item) -> list[Draft]:
    """Return the drafts of an item, in order, before anything is decided."""
    if item.marked:
        drafts = [_draft(p, item.raw) for p in item.pieces]
        return _rows([part for d in drafts for part in _broken(d)], item.raw)
    gaps = _gaps(item.pieces, item.raw)
    return _unwrapped([_draft(p, item.raw, gap=gap) for p, gap in zip(item.pieces, gaps, strict=True)], item.raw)


def _broken(draft: Draft) -> Iterator[Draft]:
    """Part an element at its line breaks: an address, a title with the date under it."""
    if "\n" not in draft.text:
        yield draft
        return
    runs: list[list[Segment]] = [[]]
    for s in draft.segments:
        if draft.text[s.start : s.end] == "\n":
            runs.append([])
        else:
            runs[-1].append(s)
    for run in runs:
        if run:
            text = draft.text[run[0].start : run[-1].end]
            moved = tuple(replace(s, start=s.start - run[0].start, end=s.end - run[0].start) for s in run)
            # The blanks at its ends go the way they do elsewhere.
            yield replace(draft, text=text, segments=moved).parted(len(text))[0]


def _rows(drafts: Sequence[Draft], raw: str) -> list[Draft]:
    """Join the cells of a table's row, and a term with its definition: "4 May 2019", "Envoys meet in Bergen"."""
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is not None and _same_row(before, draft, raw):
            joined[-1] = replace(_join(before, draft), tag="tr", linked=max(before.linked, draft.linked))
        else:
            joined.append(draft)
    return joined


def _same_row(before: Draft, draft: Draft, raw: str) -> bool:
    if (
        not (_CELLS & set(before.inside[-12:]) and _CELLS & set(draft.inside[-12:]))
        or before.hidden
        or draft.hidden
        or before.linked >= 0.5
        or draft.linked >= 0.5
    ):
        return False
    if max(size(before.text), size(draft.text)) > _LONGEST_CELL or size(before.text) + size(draft.text) > _LONGEST_ROW:
        return False
    # A cell that holds whole sentences before another is a column of a layout, not a part of a row.
    if ends_sentence(before.text) and size(before.text) > 120:
        return False
    between = raw[before.raw_end : draft.raw_start]
    if between and not between.strip(CELL):
        return True
    return bool(_CELL_TAG.search(between) and _NEXT_CELL.match(between))


def _draft(piece: Piece, raw: str, *, gap: int = 0) -> Draft:
    start, end = piece.segments[0].raw_start, piece.segments[-1].raw_end
    return Draft(
        text=piece.text,
        segments=piece.segments,
        tag=piece.tag,
        inside=piece.inside,
        hidden=piece.hidden,
        linked=piece.linked,
        times=piece.times,
        locator=piece.locator,
        gap=gap,
        path=piece.path,
        spaced=piece.tag == "line" and _is_spaced(raw[start:end][:2000]),
    )


def _is_spaced(raw: str) -> bool:
    """Tell whether a line is a row of short entries: three or more, set apart by wide gaps or by signs."""
    if len(raw) > 300:
        return False
    if _is_dashed(raw):
        return True
    if ends_sentence(raw):
        return False
    parts = [p for p in _PARTS.split(raw) if p.strip()]
    if len(parts) >= 2 and max(map(size, parts)) <= 60 and (len(parts) >= 3 or _CRUMBS.search(raw)):
        return True
    return _is_glued(raw)


def _is_glued(raw: str) -> bool:
    """Tell whether a line is a row of entries between which a browser copied no blank: "WorldMoneyOpinionSign in"."""
    seams = sum(a.islower() and b.isupper() for a, b in pairwise(raw))
    return seams >= _SEAMS and 2 * seams >= len(raw.split())


def _is_dashed(raw: str) -> bool:
    """Tell whether a line is a row of five or more entries of a word or two with dashes between them."""
    if sum(map(raw.count, "-–—")) <= _SEAMS:
        return False
    parts = [p.strip() for p in _DASHES.split(raw) if p.strip()]
    return len(parts) > _SEAMS + 1 and all(len(p.split()) <= 2 and p[:1].isalpha() for p in parts)


def _gaps(pieces: Sequence[Piece], raw: str) -> list[int]:
    """Return how many empty lines stand above each piece; none are counted above the first."""
    gaps: list[int] = []
    end = 0
    for piece in pieces:
        breaks = len(_BREAK.findall(raw, end, piece.segments[0].raw_start)) if gaps else 0
        gaps.append(max(0, breaks - 1))
        end = piece.segments[-1].raw_end
    return gaps


def _unwrapped(drafts: list[Draft], raw: str) -> list[Draft]:
    """Join the lines of paragraphs that were wrapped at a fixed width."""
    width = _wrap_width(drafts)
    if width is None:
        return drafts
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is not None and _continues(before, draft, raw, width):
            joined[-1] = _join(before, draft)
        else:
            joined.append(draft)
    return joined


def _wrap_width(drafts: Sequence[Draft]) -> int | None:
    """Return the width a text was wrapped at, None if it was not.

    Evidence: runs of three and more lines without a gap whose lines, but the last, break off in mid sentence at about
    the same width.
    """
    broken = [
        (a, b)
        for a, b in pairwise(drafts)
        if b.gap == 0 and a.tag == "line" == b.tag and not _TERMINAL.search(a.text) and 38 <= len(a.text) <= 110
    ]
    wide = sorted(len(a.text) for a, _ in broken)
    if len(wide) < 3 or len(wide) < len(drafts) * 0.25:
        return None
    # A line that was broken goes on in small letters (or, in scripts without them, in the middle of words).
    if sum(1 for _, b in broken if not b.text[:1].isupper()) < len(broken) * 0.4:
        return None
    top = wide[int(len(wide) * 0.9)]
    close = sum(1 for w in wide if top - 16 <= w <= top + 4)
    return top if close >= len(wide) * 0.7 else None


def _continues(before: Draft, draft: Draft, raw: str, width: int) -> bool:
    if draft.gap or before.tag != "line" or draft.tag != "line" or draft.spaced or draft.inside != before.inside:
        return False
    last = raw[max(raw.rfind("\n", 0, before.raw_end), 0) : before.raw_end].strip()
    indented = raw[raw.rfind("\n", 0, draft.raw_start) + 1 : draft.raw_start]
    return len(last) >= width - 22 and not (len(indented) >= 2 and _TERMINAL.search(last))


def _join(first: Draft, second: Draft) -> Draft:
    """Join two lines with one blank; a hyphen at the end of the first stays, for it may be part of the word."""
    shift = len(first.text) + 1
    blank = Segment(len(first.text), shift, first.raw_end, second.raw_start)
    moved = tuple(replace(s, start=s.start + shift, end=s.end + shift) for s in second.segments)
    return replace(first, text=f"{first.text} {second.text}", segments=(*first.segments, blank, *moved))
