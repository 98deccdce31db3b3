"""PDF paragraphs: lines that follow each other joined to paragraphs, words divided at line ends made whole again.

A line ends a paragraph where the next word would still have fitted on it; that is what a writer's line break looks
like in justified and in ragged text. Further signs are a wider gap, an indent, another size or weight of letters.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.readers.pdf_lines import Line, upright_brackets
from ingest.readers.pdf_order import Flow, Region

_LIST = re.compile(r"(?:[•·▪◦‣●○■□➢►✓*–—]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\[\d{1,3}\])\s")
_ENDS = re.compile(r"[.!?…。！？؟۔][\"'”’»)\]』」]*(?:\[\d{1,3}\])*$")
_HYPHEN = re.compile(r"(\w*[^\W\d_])[-\u2010\u00ad]$")
_TAIL = 40
"""Characters in which the end of a text is looked at."""
_CJK = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_CASED = re.compile(r"[A-Za-zÀ-ɏḀ-ỿͰ-Ͽἀ-῿Ѐ-ӿ]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a row of cells on its way out: its lines' words joined, and what tells a heading.

    ``pages`` are the first and the last page it stands on, counted from 0. ``full`` tells that its last line reaches
    the end of the column, so that it may go on elsewhere.
    """

    cells: tuple[str, ...]
    size: float
    bold: bool
    lines: int
    pages: tuple[int, int]
    full: bool = False
    row: bool = False
    centred: bool = False

    @property
    def text(self) -> str:
        """Return its words."""
        return " ".join(self.cells)


def words_of(texts: Iterable[str]) -> Counter[str]:
    """Return how often each word, with or without a hyphen in it, stands in lines, by small letters."""
    return Counter(word.lower() for text in texts for word in _WORD.findall(text))


def blocks(regions: Iterable[Region], *, page: int, words: Counter[str]) -> list[Block]:
    """Return the paragraphs and rows of a page in the order of reading."""
    done: list[Block] = []
    for region in regions:
        if isinstance(region, Flow):
            done += [_block(part, region.lines, page, words) for part in _paragraphs(region.lines)]
        else:
            lines = [line for cell in region.cells for line in cell]
            done.append(
                Block(
                    cells=tuple(_joined(cell, words) for cell in region.cells),
                    size=median(line.size for line in lines),
                    bold=all(line.bold for line in lines),
                    lines=max(len(cell) for cell in region.cells),
                    pages=(page, page),
                    row=len(region.cells) > 1,
                )
            )
    return done


def _block(part: Sequence[Line], column: Sequence[Line], page: int, words: Counter[str]) -> Block:
    left, right = _edges(column)
    last = part[-1]
    return Block(
        cells=(_joined(part, words),),
        size=median(line.size for line in part),
        bold=all(line.bold for line in part),
        lines=len(part),
        pages=(page, page),
        full=(last.x0 - left if last.backwards else right - last.x1) < 0.2 * (right - left),
        centred=all(_is_centred(line, left, right) for line in part),
    )


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    return min(line.x0 for line in lines), max(line.x1 for line in lines)


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    left, right = _edges(lines)
    gaps = [a.y - b.y for a, b in pairwise(lines) if a.y > b.y and abs(a.size - b.size) < 0.1 * a.size]
    pitch = median(gaps) if gaps else 0.0
    # Where most gaps are those between paragraphs of one line, the letters say how far apart lines are.
    pitch = min(pitch, 2.2 * lines[0].size) if pitch else 1.3 * lines[0].size
    tight = sorted(gaps)[len(gaps) // 4] if gaps else pitch
    pitch = tight if pitch > 1.3 * tight else pitch
    starts = Counter(round(line.x1 if line.backwards else line.x0) for line in lines)
    margin = max(starts, key=lambda x: (starts[x], x if lines[0].backwards else -x))
    usual = median(line.size for line in lines)
    done = [[lines[0]]]
    for a, b in pairwise(lines):
        if _breaks(done[-1], a, b, left=left, right=right, pitch=pitch, margin=margin, usual=usual):
            done.append([b])
        else:
            done[-1].append(b)
    return done


def _breaks(
    so_far: Sequence[Line],
    a: Line,
    b: Line,
    *,
    left: float,
    right: float,
    pitch: float,
    margin: float,
    usual: float,
) -> bool:
    """Tell whether a paragraph begins with a line, given the line above it."""
    size = max(a.size, b.size)
    gap = a.y - b.y
    if abs(a.size - b.size) > 0.1 * size or gap > 1.3 * max(pitch, size) or gap < 0:
        return True
    if a.bold != b.bold and (a.bold or _ENDS.search(a.text[-_TAIL:])) and len(so_far) < 4:
        return True
    if _LIST.match(b.text) and (
        _ENDS.search(a.text[-_TAIL:]) or a.text[-1:] in ";:,；：،" or _LIST.match(so_far[0].text)
    ):
        return True
    if min(a.size, b.size) > 1.12 * usual and gap < 1.5 * size:
        return False  # the lines of a title are broken by sense
    if _is_centred(a, left, right) and _is_centred(b, left, right):
        return bool(_ENDS.search(a.text[-_TAIL:])) and a.x1 - a.x0 < b.x1 - b.x0
    indent = (a.x1 - b.x1, margin - b.x1) if b.backwards else (b.x0 - a.x0, b.x0 - margin)
    if min(indent) > 0.8 * size and not _LIST.match(so_far[0].text):
        return True
    if indent[0] < -0.8 * size and len(so_far) > 1:
        return True
    free = a.x0 - left if a.backwards else right - a.x1
    # A line without the end of a sentence was rather broken by the width, which is only estimated.
    needed = _first_width(b) + 0.6 * size if _ENDS.search(a.text[-_TAIL:]) else 1.25 * _first_width(b) + 1.2 * size
    return free > needed and not re.search(r"\w[-\u2010\u00ad]$", a.text[-2:])


def _is_centred(line: Line, left: float, right: float) -> bool:
    return line.x0 - left > 2 * line.size and abs(line.x0 - left - (right - line.x1)) < line.size


def _first_width(line: Line) -> float:
    """Return the width of what must fit on the line above: the first word, or two ideographs."""
    if _CJK.match(line.text):
        return 2 * line.size
    first = line.text.split(" ", 1)[0]
    return (line.x1 - line.x0) * len(first) / max(len(line.text), 1)


def _joined(lines: Sequence[Line], words: Counter[str]) -> str:
    text = lines[0].text
    for line in lines[1:]:
        text = join(text, line.text, words)
    text = text.replace("\u00ad", "")
    return upright_brackets(text) if sum(line.backwards for line in lines) * 2 > len(lines) else text


def join(before: str, after: str, words: Counter[str]) -> str:
    """Return two lines as one run of text.

    A hyphen that ends the first stays where the next begins with a capital or a figure, where the document writes the
    word with it elsewhere, or where it knows both halves as words and not the whole; else the word was divided.

    >>> join("The pre-", "sident met", words_of(["a president"])), join("Franco-", "German talks", words_of([]))
    ('The president met', 'Franco-German talks')
    """
    divided = _HYPHEN.search(before[-_TAIL:])
    if divided:
        first = divided[1]
        next_word = re.match(r"[^\W\d_]*", after)
        second = next_word[0] if next_word else ""
        if before.endswith("\u00ad") or (second[:1].islower() and not _stays(first.lower(), second.lower(), words)):
            return before[:-1] + after
        return before + after if after[:1].isalnum() else f"{before} {after}"
    if re.search(r"\d-$", before[-2:]) and after[:1].isdigit():
        return before + after
    left, right = bool(_CJK.match(before[-1:])), bool(_CJK.match(after[:1]))
    if (left and (right or after[:1].isdigit())) or (right and before[-1:].isdigit()):
        return before + after
    return f"{before} {after}"


def _stays(first: str, second: str, words: Counter[str]) -> bool:
    if words[f"{first}-{second}"]:
        return True
    if words[first + second]:
        return False
    return len(first) >= 4 and len(second) >= 4 and words[first] > 1 and words[second] > 0


def continued(parts: Sequence[Block], words: Counter[str]) -> list[Block]:
    """Join the last paragraph of a column or page with the first of the next where the sentence goes on."""
    done: list[Block] = []
    for block in parts:
        before = done[-1] if done else None
        if before is not None and _goes_on(before, block):
            text = join(before.text, block.text, words)
            pages = (before.pages[0], block.pages[1])
            done[-1] = replace(before, cells=(text,), lines=before.lines + block.lines, pages=pages, full=block.full)
        else:
            done.append(block)
    return done


def _goes_on(before: Block, block: Block) -> bool:
    if before.row or block.row or abs(before.size - block.size) > 0.08 * before.size or before.bold != block.bold:
        return False
    if before.centred or block.centred or _LIST.match(block.text) or not before.full:
        return False
    if _ENDS.search(before.text[-_TAIL:]) or before.text[-1:] in ":;：；":
        return False
    first = block.text[:1]
    return not _CASED.match(first) or first.islower() or bool(_HYPHEN.search(before.text[-_TAIL:])) or before.lines > 1
