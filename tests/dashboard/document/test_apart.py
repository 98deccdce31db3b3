"""What was left out stands between the blocks it stood between; lines without an event stand in their block."""

from dataclasses import replace

import pytest

from dashboard.page.document import apart
from ingest.record.document import Block, Document, LeftOut, OffsetMap, Segment
from ingest.record.report import Rejected

TEXT = "Envoys met.\nThey parted."
BLOCKS = (Block(0, 11, locator="row 1"), Block(12, 24, locator="row 2"))
MAP = OffsetMap((Segment(0, 11, 10, 21), Segment(12, 24, 40, 60)))


def document(**said) -> Document:
    return Document("d", "text", "d.txt", "text/plain", TEXT, blocks=BLOCKS, offsets=MAP, **said)


def line(start: int) -> LeftOut:
    return LeftOut(start, start + 5, "Menu", "menu")


@pytest.mark.parametrize(
    ("start", "before"),
    [
        pytest.param(0, 0, id="before the first"),
        pytest.param(25, 1, id="between"),
        pytest.param(15, 1, id="inside the first: after it"),
        pytest.param(90, 2, id="after the last"),
    ],
)
def test_a_line_left_out_stands_where_it_stood(start: int, before: int) -> None:
    assert apart.left_out(document(left_out=(line(start),))) == {before: (line(start),)}


def test_several_lines_in_one_place_keep_their_order() -> None:
    assert apart.left_out(document(left_out=(line(30), line(25)))) == {1: (line(25), line(30))}


def test_without_a_map_all_stand_at_the_end() -> None:
    plain = replace(document(left_out=(line(0), line(30))), offsets=OffsetMap())
    assert apart.left_out(plain) == {2: (line(0), line(30))}


def test_a_block_without_raw_text_of_its_own_stands_with_the_one_before() -> None:
    bare = replace(document(left_out=(line(25), line(70))), offsets=OffsetMap(MAP.segments[:1]))
    assert apart.left_out(bare) == {2: (line(25), line(70))}


@pytest.mark.parametrize(
    ("rejected", "found"),
    [
        pytest.param(Rejected("row 2", "They parted.", "no date"), 1, id="by its row"),
        pytest.param(Rejected("", "They parted.", "no date"), 1, id="by its words"),
        pytest.param(Rejected("row 1", "parted", "no date"), 1, id="by its words where the row has others"),
        pytest.param(Rejected("page 9", "Nothing of it", "no date"), None, id="nowhere"),
    ],
)
def test_a_line_without_an_event_stands_in_its_block(rejected: Rejected, found: int | None) -> None:
    placed, nowhere = apart.rejected(document(), [rejected])
    assert placed == ({} if found is None else {found: (rejected,)})
    assert nowhere == ([rejected] if found is None else [])
