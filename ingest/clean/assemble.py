"""Assemble: kept drafts become clean text with blocks and the map back to the raw text; the rest is listed."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.clean.draft import Draft
from ingest.record.document import Block, LeftOut, OffsetMap, Segment

BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Assembled:
    """Clean text and what belongs to it."""

    text: str
    blocks: tuple[Block, ...]
    offsets: OffsetMap
    left_out: tuple[LeftOut, ...]


def assemble(drafts: Sequence[Draft], locators: Sequence[str]) -> Assembled:
    """Join the kept drafts by blank lines, in order."""
    parts: list[str] = []
    blocks: list[Block] = []
    segments: list[Segment] = []
    left: list[LeftOut] = []
    length = 0
    for d, locator in zip(drafts, locators, strict=True):
        if not d.kept:
            left.append(LeftOut(d.raw_start, d.raw_end, d.text, d.reason))
            continue
        if parts:
            parts.append(BETWEEN)
            length += len(BETWEEN)
        parts.append(d.text)
        blocks.append(Block(length, length + len(d.text), d.role, d.level, locator))
        segments += [Segment(s.start + length, s.end + length, s.raw_start, s.raw_end) for s in d.segments]
        length += len(d.text)
    return Assembled("".join(parts), tuple(blocks), OffsetMap(tuple(segments)), tuple(left))
