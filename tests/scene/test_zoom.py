"""Zoom: how closely so many events are drawn, how days are cut, and what their hue means."""

from dataclasses import replace
from itertools import pairwise

import pytest

from dashboard.paper.fonts import font_set
from dashboard.scene import clusters, counts, crowd
from dashboard.scene.compose import compose
from dashboard.scene.cuts import cut_words, cuts
from dashboard.scene.shapes import Scale, Stretch
from dashboard.scene.style import SCREEN, Size
from dashboard.scene.timescale import Job
from dashboard.scene.zoom import level
from dashboard.view import View
from ingest.record.answers import Bin, Extent, Seat
from ingest.record.days import to_day
from tests.scene.events import ACTORS, event

BEGIN, END = to_day(2020), to_day(2024)


@pytest.mark.parametrize(
    ("events", "days", "look", "labels"),
    [
        (0, None, "labels", 60), (60, None, "labels", 60), (61, None, "symbols", 30), (300, None, "symbols", 30),
        (301, None, "clusters", 0), (3000, 40.0, "clusters", 0), (3001, None, "counts", 0), (10**6, 1.0, "counts", 0),
        (900, 1.0, "symbols", 30), (1001, 1.0, "clusters", 0),
    ],
)  # fmt: skip
def test_the_more_events_the_less_of_each(events, days, look, labels):
    found = level(events, days=days)
    assert (found.look, found.labels, found.counted) == (look, labels, look in ("counts", "clusters"))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2014, 1, 1), (2014, 12, 31), "2014"), ((2010, 1, 1), (2014, 12, 31), "2010–2014"),
        ((2024, 3, 1), (2024, 3, 31), "Mar 2024"), ((2024, 1, 1), (2024, 3, 31), "Jan 2024 – Mar 2024"),
        ((2024, 3, 4), (2024, 3, 10), "4–10 Mar 2024"), ((2024, 3, 5), (2024, 3, 5), "5 Mar 2024"),
        ((2024, 2, 26), (2024, 3, 3), "26 Feb – 3 Mar 2024"), ((-43, 1, 1), (-43, 12, 31), "44 BC"),
    ],
)  # fmt: skip
def test_the_days_of_a_stretch_are_named_as_the_calendar_does(first, last, words):
    assert cut_words(to_day(*first), to_day(*last)) == words


@pytest.mark.parametrize(
    ("days", "unit", "count"),
    [(30, "day", 1), (60, "day", 2), (250, "week", 1), (900, "month", 1), (5000, "month", 6), (14_600, "year", 1),
     (400_000, "year", 50)],
)  # fmt: skip
def test_cuts_are_the_finest_that_are_wide_enough(days, unit, count):
    first = to_day(1900)
    found = cuts(Scale((Stretch(first, first + days, 100, 1100),)), least=24)
    assert (found.unit, found.count) == (unit, count)
    assert list(found.edges) == sorted(set(found.edges))
    assert (found.edges[0], found.edges[-1]) == (first, first + days)


def test_a_sliver_goes_to_its_neighbour():
    first = to_day(2023, 12, 30)
    found = cuts(Scale((Stretch(first, to_day(2024, 12, 3), 0, 700),)), least=24)
    assert found.unit == "week"
    widths = [b - a for a, b in pairwise(found.edges)]
    assert min(widths) >= 5


@pytest.mark.parametrize(
    ("found", "lows"),
    [
        ([1, 2, 3], [1, 2, 3]),
        ([277, 120, 40, 200], [1, 50, 100, 150, 200]),
        ([1, 1, 2, 2, 3, 900], [1, 2, 3, 500]),
        ([], [1]),
        ([40, 54, 61, 67, 70, 68, 47, 60, 102, 100, 1588], [1, 60, 80, 100, 1000]),
        ([3, 9, 40, 2, 110, 700, 5, 1, 2500, 18], [1, 5, 20, 100, 500]),
    ],
    ids=["few", "even", "uneven", "none", "one busy year", "over all sizes"],
)
def test_the_steps_of_the_hue_are_round_and_rise(found, lows):
    assert counts.steps(found) == lows


def test_beside_one_very_busy_year_the_other_years_differ():
    usual = [40 + n * 7 % 41 for n in range(30)]
    lows = counts.steps([*usual, 1500])
    hues = [sum(1 for low in lows if count >= low) for count in (*usual, 1500)]
    assert len(set(hues[:-1])) >= 3
    assert hues[-1] > max(hues[:-1])


def job(width=1000.0, height=600.0, **view):
    return Job(View(key=False, **view), Size(width, height), font_set(), SCREEN, to_day(2022, 6, 1), "en")


def ground(least, **view):
    extent = Extent(5000, BEGIN, END - 1, (), tuple(range(BEGIN, END, 15)))
    return crowd.ground(job(**view), extent, least=least)


def seats(count):
    return tuple(Seat(name, 100 - n, BEGIN + n) for n, name in enumerate(list(ACTORS)[:count]))


def test_rows_are_those_of_the_most_active_and_the_rest_share_one():
    on = ground(counts.LEAST)
    lanes = crowd.lanes(on.job, seats(12), actors=ACTORS, chosen=("POL",))
    assert [lane.id for lane in lanes][:2] == ["POL", "FRA"]
    scene, bands = crowd.scene(on, lanes, others=4, rest=9)
    assert [row.name for row in scene.rows][-1] == "Other (4)"
    assert len(bands) == len(scene.rows) == 9
    assert scene.height <= 600


def test_cells_lie_in_their_rows_and_do_not_overlap():
    on = ground(counts.LEAST)
    lanes = crowd.lanes(on.job, seats(5), actors=ACTORS, chosen=())
    scene, bands = crowd.scene(on, lanes, others=0, rest=1)
    size = len(on.cuts.edges) - 1
    found = [Bin(row, at, 10 * row + at + 1, "meeting", 1, None) for row in range(6) for at in range(size)]
    scene = counts.counts(scene, bands, on, found)
    assert len(scene.cells) == len(found)
    for cell in scene.cells:
        row = next(one for one in scene.rows if one.id == cell.row)
        assert row.top <= cell.top < cell.bottom <= row.bottom
        assert scene.left <= cell.left < cell.right <= scene.width
        assert (cell.step == -1) == (cell.row == "other")
    first = [cell for cell in scene.cells if cell.row == scene.rows[0].id]
    assert all(a.right <= b.left + 1e-6 and a.last < b.first for a, b in pairwise(first))


def test_a_number_stands_only_where_it_fits():
    on = ground(14.0)
    lanes = crowd.lanes(on.job, seats(1), actors=ACTORS, chosen=())
    scene, bands = crowd.scene(on, lanes, others=0, rest=0)
    found = [Bin(0, 0, 1_234_567, "meeting", 1, None), Bin(0, 3, 4, "meeting", 1, None)]
    assert [cell.text for cell in counts.counts(scene, bands, on, found).cells] == ["", "4"]


def test_clusters_grow_with_their_number_and_stay_in_their_stretch():
    on = ground(clusters.LEAST)
    lanes = crowd.lanes(on.job, seats(2), actors=ACTORS, chosen=())
    scene, bands = crowd.scene(on, lanes, others=0, rest=0)
    lone = event("lone", "2022-03-05", "talks", source=("FRA",))
    found = [
        Bin(0, 1, 2, "meeting", 2),
        Bin(0, 2, 30, "agreement", 9),
        Bin(0, 4, 900, "force", 9),
        Bin(1, 3, 1, "meeting", 1, 7),
    ]
    scene = clusters.clusters(scene, bands, on, found, {7: lone})
    small, middle, large = scene.clusters
    assert (
        small.size
        < middle.size
        <= large.size
        <= on.across.scale.x(on.cuts.edges[5]) - on.across.scale.x(on.cuts.edges[4])
    )
    assert [mark.event for mark in scene.marks] == ["lone"]
    assert {entry.kind for entry in scene.legend} == {"meeting", "agreement", "force", lone.kind}


def test_an_event_that_stands_alone_among_clusters_has_the_mark_it_has_among_labels():
    on = ground(clusters.LEAST)
    lanes = crowd.lanes(on.job, seats(2), actors=ACTORS, chosen=())
    scene, bands = crowd.scene(on, lanes, others=0, rest=0)
    denied = event("denied", "2022-03-05", "talks", source=("FRA",), status="denied")
    found = clusters.clusters(scene, bands, on, [Bin(0, 3, 1, "meeting", 1, 7)], {7: denied})
    alone = compose([denied], actors=ACTORS, view=View(), size=on.job.size, measure=font_set())
    (mark,), (same,) = found.marks, (one for one in alone.marks if one.lead)
    assert (mark.struck, mark.crossed, mark.filled, mark.asked) == (same.struck, same.crossed, same.filled, same.asked)
    assert mark.crossed


def test_a_long_silence_is_left_out_and_named_but_not_in_a_window():
    extent = Extent(
        900, to_day(1861), to_day(2024), ((to_day(1861, 5), to_day(2020)),), (to_day(1861), *range(BEGIN, END, 30))
    )
    whole = crowd.ground(job(), extent, least=24).across
    assert not whole.gaps  # the screen's style breaks nothing unless it is told to
    broken = crowd.ground(replace(job(), style=replace(SCREEN, breaks=True)), extent, least=24)
    assert [gap.text for gap in broken.across.gaps] == ["159 years"]
    near = crowd.ground(
        replace(job(first=float(BEGIN), last=float(END)), style=replace(SCREEN, breaks=True)), extent, least=24
    )
    assert not near.across.gaps
    assert (near.cuts.edges[0], near.cuts.edges[-1]) == (BEGIN, END)


def test_where_names_stand_above_their_rows_no_line_crosses_them_and_a_row_keeps_its_own_height():
    on = ground(counts.LEAST)
    narrow = replace(on, job=replace(on.job, style=replace(SCREEN, column=0.0)))
    lanes = crowd.lanes(on.job, seats(3), actors=ACTORS, chosen=())
    own = {lane.id: 50.0 for lane in lanes}
    scene, bands = crowd.scene(narrow, lanes, tall=own)
    assert all(band.bottom - band.top >= 40.0 for band in bands)
    named = [
        (row.top + 2, row.top + SCREEN.name_line, font_set().width(row.name, SCREEN.name_size, True))
        for row in scene.rows
    ]
    for line in (*scene.grid, *scene.today_line):
        assert not [1 for top, bottom, wide in named if line.x < wide and line.top < bottom and line.bottom > top]
