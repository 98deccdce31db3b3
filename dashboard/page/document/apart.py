"""Apart: where in the text stand the lines that were left out of it, and those that make no event."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from ingest.record.document import Block, Document, LeftOut
from ingest.record.report import Rejected

Before = Mapping[int, tuple[LeftOut, ...]]
"""Block number -> the lines that stand before it; the number of blocks: after the last."""


def blocks_of(document: Document) -> tuple[Block, ...]:
    """Return the blocks of a document; one that has none is a single block."""
    return document.blocks or (Block(0, len(document.text)),)


def left_out(document: Document) -> Before:
    """Return the lines left out by the block they stand before; without a map to the raw text all stand at the end."""
    blocks = blocks_of(document)
    begins = _raw_starts(document, blocks)
    found: dict[int, list[LeftOut]] = {}
    for line in sorted(document.left_out, key=lambda line: line.start):
        place = len(blocks) if begins is None else bisect_right(begins, line.start)
        found.setdefault(place, []).append(line)
    return {place: tuple(lines) for place, lines in found.items()}


def _raw_starts(document: Document, blocks: Sequence[Block]) -> list[int] | None:
    """Return for each block the furthest place in the raw text at which it or a block before it begins."""
    segments = document.offsets.segments
    if not segments:
        return None
    ends = [segment.end for segment in segments]
    begins = []
    for block in blocks:
        at = bisect_right(ends, block.start)
        if at == len(segments) or segments[at].start >= block.end:
            begins.append(-1)
            continue
        segment = segments[at]
        straight = segment.end - segment.start == segment.raw_end - segment.raw_start
        begins.append(segment.raw_start + (max(0, block.start - segment.start) if straight else 0))
    return list(accumulate(begins, max))


def rejected(document: Document, lines: Sequence[Rejected]) -> tuple[dict[int, tuple[Rejected, ...]], list[Rejected]]:
    """Return the lines that make no event by the block they stand in, and those that stand nowhere in the text."""
    blocks = blocks_of(document)
    starts = [block.start for block in blocks]
    by_locator: dict[str, int] = {}
    for number, block in enumerate(blocks):
        by_locator.setdefault(block.locator, number)
    found: dict[int, list[Rejected]] = {}
    nowhere: list[Rejected] = []
    for line in lines:
        number = by_locator.get(line.locator, -1) if line.locator else -1
        if number < 0 or line.text not in document.text[blocks[number].start : blocks[number].end]:
            at = document.text.find(line.text) if line.text.strip() else -1
            number = bisect_right(starts, at) - 1 if at >= 0 else -1
        if number < 0:
            nowhere.append(line)
        else:
            found.setdefault(number, []).append(line)
    return {number: tuple(several) for number, several in found.items()}, nowhere
