"""PDF lines: the words of a page put together to lines, each no longer than its column, in the order of reading.

Reference: Unicode Standard Annex 9 for the order of letters where two directions of writing meet.
"""

import math
import re
import unicodedata
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.readers.pdf_words import Word, is_right_to_left

_SAME_ROW, _RAISED = 0.35, 0.45
"""Part of the size of letters by which baselines of one row may differ, and by which small figures may be raised."""
_SMALL, _SPACED = 0.85, 0.5
_LINKED, _NEXT, _UNLINKED = 3.0, 1.6, 0.36
"""Gaps, in sizes, that part two cells or columns: between words with a blank of the file's own, which justified lines
stretch, between words printed one after the other, and between others."""
_TOLD_BY, _TIMES, _STOP_TIMES, _UNLIKE = 3, 2.2, 5.0, 0.6
"""In a line of so many gaps one that is so many times the usual one, and so many sizes wide, parts it too."""
_APART, _BLANK, _JOINED = 0.35, 0.2, 0.1
"""Gaps, in sizes, that are a blank: inside what was printed as one word of Arabic, as one word, and between words."""
_MARKER = re.compile(r"[•·▪◦‣●○■□➢►✓*–—-]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|[.)]?\d{1,3}\(?")
_CJK = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_LATIN = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"\d(?:[\d.,:/٫٬–-]*\d)?")
_R = r"\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_LEFT_TO_RIGHT = re.compile(f"([^{_R}]+)")
_RIGHT_TO_LEFT = re.compile(f"[{_R}](?:[^A-Za-z0-9]*[{_R}])?")
_ITEM = re.compile(r"\W{0,2}\w{1,3}[()]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line within its column: its words in the order of reading, and where it stands."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    backwards: bool = False
    """Written from right to left."""

    @property
    def middle(self) -> float:
        """Return where its middle stands."""
        return (self.x0 + self.x1) / 2


def rows(words: Iterable[Word]) -> list[list[Line]]:
    """Return the rows of a page from top to bottom, each with its lines from left to right."""
    found: list[list[Word]] = []
    tallest: list[Word] = []
    for word in sorted(words, key=lambda w: (-w.y, w.x0)):
        k = next((k for k in range(len(found) - 1, max(len(found) - 4, -1), -1) if _in_row(tallest[k], word)), None)
        if k is None:
            found.append([word])
            tallest.append(word)
        else:
            found[k].append(word)
            tallest[k] = max(tallest[k], word, key=lambda w: w.size)
    every = [w for row in found for w in row]
    backwards = _is_backwards(every)
    spaced = sum(w.linked for w in every) > _SPACED * len(every)
    return [[_line(part, backwards) for part in _parts(row, spaced=spaced)] for row in found]


def _is_backwards(words: Sequence[Word]) -> bool:
    return sum(is_right_to_left(w.text) for w in words) * 2 > sum(bool(_LATIN.search(w.text)) for w in words)


def _in_row(tallest: Word, word: Word) -> bool:
    small, tall = sorted((tallest, word), key=lambda w: w.size)
    if _is_mark(small, tall.size):
        return abs(tall.y - small.y) <= _RAISED * tall.size
    return abs(tall.y - small.y) <= _SAME_ROW * small.size


def _is_mark(word: Word, size: float) -> bool:
    """Tell whether a word is a small figure beside letters of a size: the mark of a note."""
    return word.size < _SMALL * size and word.text.isdigit() and len(word.text) <= 3


def _parts(row: list[Word], *, spaced: bool) -> list[list[Word]]:
    """Part a row where a gap is too wide for a blank; a sign of a list stays with what it stands before.

    Where the file has blanks of its own (``spaced``), a gap without one is no blank.
    """
    row.sort(key=lambda w: (w.x0, w.index))
    parts = [[row[0]]]
    for word in row[1:]:
        before = parts[-1][-1]
        size = max(min(before.size, word.size), 1.0)
        gap = word.x0 - before.x1
        printed_on = _next(before, word) and not spaced
        wide = gap > (_LINKED if _linked(before, word) else _NEXT if printed_on else _UNLINKED) * size
        wide = wide and not (_is_mark(word, before.size) and gap < before.size)
        if wide and not _is_marker(parts[-1], word) and not _is_marker([word], before, left=False):
            parts.append([word])
        else:
            parts[-1].append(word)
    return [part for whole in parts for part in _unlike(whole)]


def _unlike(words: list[Word]) -> list[list[Word]]:
    """Part words where a gap is unlike the others: in a justified line all blanks are wide, in a row of cells not all.

    Two blanks may stand after a full stop, and the stop itself leaves room.
    """
    gaps = sorted(b.x0 - a.x1 for a, b in pairwise(words))
    usual = gaps[len(gaps) // 4] if len(gaps) >= _TOLD_BY else math.inf
    parts = [[words[0]]]
    for word in words[1:]:
        before = parts[-1][-1]
        times = _STOP_TIMES if before.text[-1] in ".!?:;" else _TIMES
        unlike = word.x0 - before.x1 > max(usual * times, _UNLIKE * min(before.size, word.size))
        if unlike and not _is_marker(parts[-1], word) and not _is_marker([word], before, left=False):
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts


def _linked(a: Word, b: Word) -> bool:
    second = a if a.index > b.index else b
    return _next(a, b) and (second.linked or second.glued)


def _next(a: Word, b: Word) -> bool:
    return abs(a.index - b.index) == 1


def _is_marker(part: Sequence[Word], other: Word, *, left: bool = True) -> bool:
    """Tell whether words are the sign of a list before another word: left of it, or right of it as Arabic has it."""
    if len(part) > 1 or not _MARKER.fullmatch(part[0].text):
        return False
    gap = other.x0 - part[0].x1 if left else part[0].x0 - other.x1
    return gap < 5 * part[0].size and left != is_right_to_left(other.text)


def _line(words: Sequence[Word], page_backwards: bool) -> Line:
    """Put words to a line; one without letters is read as its page is."""
    size = max(w.size for w in words)
    lettered = any(_LATIN.search(w.text) for w in words)
    backwards = _is_backwards(words) if lettered else page_backwards
    if backwards or any(w.glyphs and is_right_to_left(w.text) for w in words):
        text = _by_places(words, size, backwards=backwards)
    else:
        text = _side_by_side(words, size)
    letters = [w for w in words if w.size > size * _SMALL] or list(words)
    return Line(
        text=text,
        x0=min(w.x0 for w in words),
        x1=max(w.x1 for w in words),
        y=median(w.y for w in letters),
        size=median(w.size for w in letters),
        bold=all(w.bold for w in words),
        backwards=backwards,
    )


def _side_by_side(words: Sequence[Word], size: float) -> str:
    """Join words from left to right; a small raised figure is the mark of a note, ``[3]``."""
    text = ""
    lowest = min(w.y for w in words)
    for k, word in enumerate(words):
        raised = _is_mark(word, size) and word.y > lowest + size * 0.12
        new = f"[{word.text}]" if raised else word.text
        if k:
            before = words[k - 1]
            gap = word.x0 - before.x1
            close = word.glued or (gap < _JOINED * size and not _next(before, word))
            ideographs = gap < 0.6 * size and _CJK.match(new) and _CJK.match(text[-1:])
            text += "" if (raised and gap < size) or close or ideographs else " "
        text += f"{new} " if raised and not k else new
    return text


def _by_places(words: Sequence[Word], size: float, *, backwards: bool) -> str:
    """Return the text of a line in which letters run from right to left, in the order of reading.

    The order of printing differs from one program to another and is not to be trusted; the places are.
    """
    letters = [(w.index, g) for w in words for g in w.glyphs if not unicodedata.combining(g.text[:1])]
    marks = [g for w in words for g in w.glyphs if unicodedata.combining(g.text[:1])]
    printed = [g for _, g in sorted(letters, key=lambda pair: pair[1].index)]
    rising = sum(b.left > a.left for a, b in pairwise(printed)) * 2 > len(printed)
    # Two letters of one sign stand at one place; they follow each other as the letters round them do.
    letters.sort(key=lambda pair: (-(pair[1].left + pair[1].right), -pair[1].index if rising else pair[1].index))
    signs = [g.text for _, g in letters]
    place = {g.index: k for k, (_, g) in enumerate(letters)}
    order = [g.index for g in printed]
    for mark in marks:
        # A mark of a vowel stands over or under its letter, which was printed just before it or just after.
        k = bisect(order, mark.index)
        near = printed[max(k - 2, 0) : k + 2]
        if near:
            letter = min(near, key=lambda g: abs(g.left + g.right - mark.left - mark.right))
            signs[place[letter.index]] += mark.text
    for k in range(len(letters) - 1, 0, -1):
        (a_word, a), (b_word, b) = letters[k - 1], letters[k]
        same = a_word == b_word and a.text.isalnum() and b.text.isalnum()
        if a.left - b.right > size * (_APART if same else _BLANK if a_word == b_word else _JOINED):
            signs.insert(k, " ")
    if backwards:
        return _turned_runs("".join(signs))
    return _turned_back("".join(reversed(signs)))


def _turned_runs(text: str) -> str:
    """Turn the runs of a text read from right to left that go from left to right: Latin words, numbers."""
    parts = _LEFT_TO_RIGHT.split(text)
    for k in range(1, len(parts), 2):
        run = parts[k]
        core = re.search(r"[^\W_](?:.*[^\W_])?", run)
        if core is not None and _LATIN.search(core[0]):
            parts[k] = run[: core.start()] + core[0][::-1] + run[core.end() :]
        elif core is not None:
            parts[k] = _NUMBER.sub(lambda m: m[0][::-1], run)
    return "".join(parts)


def _turned_back(text: str) -> str:
    """Turn the runs of a text read from left to right that go from right to left."""
    return _RIGHT_TO_LEFT.sub(lambda m: m[0][::-1], text)


def upright_brackets(text: str) -> str:
    """Return a paragraph written from right to left with its brackets the right way round.

    A bracket is printed as its mirror image there, and what is given for it may be either; in pairs they alternate.
    """
    start = _ITEM.match(text)
    head, rest = (text[: start.end()], text[start.end() :]) if start else ("", text)
    for opening, closing in ("()", "[]", "«»"):
        parts = re.split(f"[{re.escape(opening + closing)}]", rest)
        if len(parts) % 2:
            rest = "".join(part + (opening, closing)[k % 2] for k, part in enumerate(parts[:-1])) + parts[-1]
    return re.sub(r"(?<=[(\[«]) | (?=[)\]»])", "", head + rest)


def merged(row: Sequence[Line]) -> Line:
    """Return the lines of a row as one, from left to right or from right to left."""
    ordered = sorted(row, key=lambda line: -line.x0 if line.backwards else line.x0)
    return replace(
        ordered[0],
        text=" ".join(line.text for line in ordered),
        x0=min(line.x0 for line in row),
        x1=max(line.x1 for line in row),
        bold=all(line.bold for line in row),
    )
