"""A mark says how exact its date is, and whether the thing happened."""

import pytest

from dashboard.scene.marks import look, place, touches
from ingest.record.report import When
from tests.scene.events import day, event, when

D = day("2024-03-05")
PLACES = {
    "exact day": ("2024-03-05", {}, ("point", D + 0.5, D + 0.5, D + 0.5, False)),
    "month": ("2024-03", {}, ("beam", D + 11.5, D - 4, D + 27, False)),
    "about": ("2024-03-05~", {"about": 3}, ("beam", D + 0.5, D - 3, D + 4, True)),
    "period": ("2024-03-05/2024-03-07", {}, ("bar", D + 0.5, D, D + 3, False)),
    "period of months": ("2024-03/2024-04", {}, ("bar", D - 3.5, D - 4, D + 57, False)),
    "week": ("2024-03-04/2024-03-10", {"precision": "week"}, ("beam", D + 2.5, D - 1, D + 6, False)),
    "ongoing": ("2024-03-05/..", {}, ("bar", D + 0.5, D, None, False)),
    "after": ("[2024-03-05..]", {}, ("beam", D + 0.5, D, None, True)),
    "before": ("[..2024-03-05]", {}, ("beam", D + 0.5, None, D + 1, True)),
    "at one time between": ("[2024-03-05..2024-03-07]", {}, ("beam", D + 1.5, D, D + 3, True)),
    "at one time of a day": ("[2024-03-05T06:00..2024-03-05T12:00]", {}, ("beam", D + 0.375, D + 0.25, D + 0.5, True)),
}


@pytest.mark.parametrize("name", PLACES)
def test_the_shape_follows_the_precision(name):
    edtf, options, expected = PLACES[name]
    spot = place(when(edtf, **options))
    assert (spot.shape, spot.day, spot.first, spot.last, spot.dashed) == expected


def test_a_date_with_two_readings_has_a_symbol_at_both():
    spot = place(when("[2024-03-05, 2024-05-03]"))
    assert (spot.day, spot.other) == (D + 0.5, day("2024-05-03") + 0.5)


def test_a_clock_time_stands_at_its_time():
    spot = place(When("2024-03-05T18:00", D, D, "minute", first_second=18 * 3600, last_second=18 * 3600 + 59))
    assert (spot.shape, spot.day) == ("point", D + 0.75)


def test_no_date_has_no_place():
    assert place(When(None)) is None


STATUSES = {
    "happened": (True, False, False),
    "scheduled": (False, False, False),
    "called_off": (False, True, False),
    "denied": (False, True, False),
    "hypothetical": (False, False, True),
}


@pytest.mark.parametrize("status", STATUSES)
def test_the_status_is_drawn(status):
    seen = look(event("a", "2024-03-05", "talks", status=status), today=D)
    assert (seen.filled, seen.struck, seen.asked) == STATUSES[status]


def test_a_plan_whose_day_has_passed_asks_what_came_of_it():
    plan = event("a", "2024-03-05", "talks", status="scheduled")
    assert look(plan, today=D + 1).asked
    assert not look(plan, today=D).asked
    assert not look(plan, today=None).asked


@pytest.mark.parametrize(
    ("edtf", "first", "last", "inside"),
    [
        ("2024-03-05", D, D + 1, True),
        ("2024-03-05", D + 1, D + 2, False),
        ("2024-03", D + 20, D + 40, True),
        ("2022-02-24/..", D, D + 1, True),
        ("[..1861-04-12]", D, D + 1, False),
        ("2024-03-05", None, D, False),
    ],
    ids=["same day", "day before", "month touches", "ongoing", "long before", "day after"],
)
def test_the_window_keeps_what_touches_it(edtf, first, last, inside):
    assert touches(place(when(edtf)), first, last) is inside
