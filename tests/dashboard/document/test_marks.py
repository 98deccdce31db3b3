"""Marks over blocks: every run lies whole inside or outside of each mark, and all runs are the text to the letter."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.page.document.marks import Mark, Place, lay, marks_of
from ingest.record.document import Block
from ingest.record.query import EventQuery
from ingest.record.store import Store

BLOCKS = (Block(0, 10), Block(11, 20), Block(21, 30))


def mark(number: int, start: int, end: int) -> Mark:
    return Mark(number, start, end, None)  # type: ignore[arg-type]  # no mark looks at its event here


def told(marks, places=()):
    return [
        [
            (run.start, run.end, [m.number for m in run.inside], [m.number for m in run.opens], list(run.styles))
            for run in runs
        ]
        for runs in lay(BLOCKS, marks, places)
    ]


@pytest.mark.parametrize(
    ("marks", "places", "first"),
    [
        pytest.param((), (), [(0, 10, [], [], [])], id="none"),
        pytest.param((mark(1, 0, 10),), (), [(0, 10, [1], [1], [])], id="whole block"),
        pytest.param(
            (mark(1, 2, 5),), (), [(0, 2, [], [], []), (2, 5, [1], [1], []), (5, 10, [], [], [])], id="inside"
        ),
        pytest.param((mark(1, 0, 10), mark(2, 0, 10)), (), [(0, 10, [1, 2], [1, 2], [])], id="the same words"),
        pytest.param(
            (mark(1, 0, 10), mark(2, 3, 6)),
            (),
            [(0, 3, [1], [1], []), (3, 6, [2, 1], [2], []), (6, 10, [1], [], [])],
            id="one in the other, the innermost first",
        ),
        pytest.param(
            (mark(1, 0, 6), mark(2, 4, 10)),
            (),
            [(0, 4, [1], [1], []), (4, 6, [1, 2], [2], []), (6, 10, [2], [], [])],
            id="overlapping",
        ),
        pytest.param(
            (mark(1, 0, 10),),
            (Place(2, 4, "date"),),
            [(0, 2, [1], [1], []), (2, 4, [1], [], ["date"]), (4, 10, [1], [], [])],
            id="date words",
        ),
    ],
)
def test_marks_cut_a_block_into_runs(marks, places, first) -> None:
    assert told(marks, places)[0] == first


def test_a_mark_over_two_blocks_opens_once() -> None:
    first, second, third = told((mark(1, 5, 15),))
    assert [run[3] for run in (*first, *second, *third)] == [[], [1], [], [], []]


def test_a_mark_that_began_on_an_earlier_page_opens_with_the_page() -> None:
    runs = lay(BLOCKS[1:], (mark(1, 5, 15),))
    assert [m.number for m in runs[0][0].opens] == [1]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8))
def test_runs_are_the_text_and_every_mark_in_it_opens_once(spans) -> None:
    marks = tuple(mark(n, min(s), max(s)) for n, s in enumerate(spans, 1) if s[0] != s[1])
    laid = lay(BLOCKS, marks)
    for block, runs in zip(BLOCKS, laid, strict=True):
        assert [runs[0].start, runs[-1].end] == [block.start, block.end]
        assert all(one.end == next_.start for one, next_ in pairwise(runs))
        for run in runs:
            assert {m.number for m in run.inside} == {
                m.number for m in marks if m.start < run.end and run.start < m.end
            }
            assert all(m.start <= run.start and run.end <= m.end for m in run.inside)
    opened = [m.number for runs in laid for run in runs for m in run.opens]
    touching = {m.number for m in marks if any(m.start < b.end and b.start < m.end for b in BLOCKS)}
    assert sorted(opened) == sorted(touching)


def test_an_event_told_twice_has_one_number_and_two_marks(store: Store) -> None:
    event, other = store.find(EventQuery(documents=("pactonpowerplantsthedailyexample",)))[:2]
    report = event.reports[0]
    again = replace(report, id="again", start=report.start + 500, end=report.end + 500)
    marks = marks_of([replace(event, reports=(report, again)), other], report.document)
    assert [one.number for one in marks] == [1, 2, 1]
