"""The axis: no far date squeezes the rest, even days keep even distances, and pixels lead back to days."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.scene.compose import compose
from dashboard.scene.gaps import moments, scale, silences
from dashboard.scene.marks import place
from dashboard.scene.measure import Counted
from dashboard.scene.style import PAPER, SCREEN, Size
from dashboard.view import View
from tests.scene.events import ACTORS, EIGHT, FOUR, day, event, when


def ticks(events, *, view=None, style=PAPER, width=660.0, language="en"):
    scene = compose(
        events, actors=ACTORS, view=view or View(), size=Size(width), measure=Counted(), style=style, language=language
    )
    return [tick.text for tick in scene.ticks if tick.text]


def broken(*dates, width=540.0):
    days = moments([place(when(date)) for date in dates])
    return [(b - a) for a, b in silences(days, width=width, mark=10.0)]


SILENCES = {
    "one far date": (("2022-02-24", "2024-02-16", "2024-02-26", "2024-02-27"), [722.0]),
    "two crowds": (("2024-01-01", "2024-01-02", "2024-01-03", "2024-06-01", "2024-06-02"), [150.0]),
    "even days": (("2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"), []),
    "two events": (("2024-01-01", "2024-09-01"), []),
    "one event": (("2024-01-01",), []),
    "three weeks": (("2024-02-16", "2024-02-26", "2024-03-05", "2024-03-07"), []),
}


@pytest.mark.parametrize("name", SILENCES)
def test_only_a_silence_that_squeezes_the_rest_is_left_out(name):
    dates, expected = SILENCES[name]
    assert broken(*dates) == expected


def test_a_far_date_leaves_the_rest_most_of_the_width():
    scene = compose(EIGHT, actors=ACTORS, view=View(), size=Size(660), measure=Counted(), style=PAPER)
    x = scene.scale.x
    rest = x(day("2024-03-07") + 0.5) - x(day("2024-02-16") + 0.5)
    assert rest > 0.4 * (scene.width - scene.left)
    assert [gap.text for gap in scene.gaps] == ["2 years"]


def test_a_crowd_of_a_few_days_gets_a_good_part_of_the_axis():
    crowd = [f"2024-03-{d:02d}" for d in range(1, 11)]
    far = ["2021-05-01", "2021-12-01", "2022-06-01", "2022-10-01", "2023-05-01", "2023-11-01"]
    events = [event(date, date, "note") for date in (*far, *crowd)]
    scene = compose(events, actors=ACTORS, view=View(), size=Size(660), measure=Counted(), style=PAPER)
    x = scene.scale.x
    assert x(day("2024-03-10") + 0.5) - x(day("2024-03-01") + 0.5) > 0.25 * (scene.width - scene.left)
    assert 0 < len(scene.gaps) <= 5


def test_the_screen_breaks_nothing_unless_asked():
    scene = compose(EIGHT, actors=ACTORS, view=View(), size=Size(760), measure=Counted(), style=SCREEN)
    assert scene.gaps == ()


@given(
    days=st.lists(st.integers(-400_000, 900_000), min_size=2, max_size=12, unique=True),
    x=st.floats(0, 1),
)
def test_the_scale_runs_on_and_pixels_lead_back_to_days(days, x):
    days = sorted(float(d) for d in days)
    cut = silences(days, width=500.0, mark=10.0)
    shown, holes = scale(
        days[0], days[-1], left=100.0, right=600.0, broken=cut, gap_widths=[20.0] * len(cut), days=days
    )
    pixels = [shown.x(d) for d in days]
    assert pixels == sorted(pixels)
    assert all(100.0 - 1e-6 <= p <= 600.0 + 1e-6 for p in pixels)
    assert len(holes) == len(cut)
    at = days[0] + x * (days[-1] - days[0])
    if not any(a < at < b for a, b in cut):
        assert shown.day(shown.x(at)) == pytest.approx(at, abs=(days[-1] - days[0]) * 1e-6 + 1e-3)


def test_few_days_are_their_own_ticks_the_first_with_its_year():
    assert ticks(FOUR) == ["16 Feb 2024", "26 Feb", "5 Mar", "7 Mar"]
    assert ticks(EIGHT)[0] == "24 Feb 2022"
    assert ticks(EIGHT)[1].startswith("16 Feb")


WINDOWS = {
    "a millennium": ((0, 365_243), "1"),
    "a century": ((day("1801-01-01"), day("1901-01-01")), "1810"),
    "a decade": ((day("1990-01-01"), day("2000-01-01")), "1990"),
    "a year": ((day("2024-01-01"), day("2025-01-01")), "Jan 2024"),
    "a month": ((day("2024-03-01"), day("2024-04-01")), "4 Mar 2024"),
    "a week": ((day("2024-03-04"), day("2024-03-11")), "4 Mar 2024"),
    "a day": ((day("2024-03-04"), day("2024-03-05")), "4 Mar, 00:00"),
    "an hour": ((day("2024-03-04") + 0.5, day("2024-03-04") + 0.5 + 3 / 24), "4 Mar, 12:00"),
}


@pytest.mark.parametrize("name", WINDOWS)
def test_ticks_go_from_a_millennium_to_an_hour(name):
    (first, last), expected = WINDOWS[name]
    many = [event(f"e{i}", None, "x") for i in range(2)]
    span = event("a", "0001/9000", "x", source=("FRA",))
    found = ticks([*many, span], view=View(first=float(first), last=float(last)), style=SCREEN, width=760)
    assert len(found) >= 2, found
    assert any(text.startswith(expected) or expected in text for text in found[:3]), found


def test_today_is_named_only_inside_the_span():
    def words(today):
        scene = compose(
            FOUR, actors=ACTORS, view=View(), size=Size(660), measure=Counted(), style=PAPER, today=day(today)
        )
        return "today" in [tick.text for tick in scene.ticks], scene.today

    assert words("2024-03-01") == (True, day("2024-03-01") + 0.5)
    assert words("2025-01-01") == (False, None)


@pytest.mark.parametrize("shift", range(0, 130, 7))
def test_today_is_named_wherever_its_line_stands(shift):
    months = [event(f"m{n}", f"2024-{n:02}", "x", source=("FRA",)) for n in range(1, 6)]
    today = day("2024-01-12") + shift
    scene = compose(
        months, actors=ACTORS, view=View(), size=Size(500), measure=Counted(), style=SCREEN, today=today
    )  # fmt: skip
    assert [tick.text for tick in scene.ticks if tick.day == today + 0.5] == ["today"]


@pytest.mark.parametrize("timed", [False, True], ids=["days", "clock times"])
def test_days_are_told_by_the_hour_only_where_a_clock_time_is_said(timed):
    talks = event("talks", "2024-04-05/2024-04-09", "talks", source=("FRA",))
    call = event("call", "2024-04-06", "call", source=("FRA",))
    at = replace(call.when, precision="minute", first_second=30_600, last_second=30_659)
    clocked = [replace(call, when=at)] if timed else []
    found = ticks([talks, *clocked], view=View(), style=SCREEN, width=1000)
    assert len(found) > 2
    assert any(":" in text for text in found) is timed
