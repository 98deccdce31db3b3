"""Days: the count of days against the standard library, and beyond its years."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.record.days import add_months, from_day, is_leap, month_length, to_day, weekday

FAR = st.integers(-4_000_000, 4_000_000)


@given(st.dates())
def test_a_day_is_the_ordinal_of_the_standard_library(day):
    assert to_day(day.year, day.month, day.day) == day.toordinal()
    assert from_day(day.toordinal()) == (day.year, day.month, day.day)
    assert weekday(day.toordinal()) == day.weekday()


@given(FAR)
def test_a_number_leads_to_a_day_and_back(number):
    assert to_day(*from_day(number)) == number


@given(FAR)
def test_the_next_number_is_the_next_day(number):
    assert from_day(number) < from_day(number + 1)


@pytest.mark.parametrize(
    ("year", "month", "day", "number"),
    [
        (1, 1, 1, 1),
        (0, 12, 31, 0),
        (0, 1, 1, -365),
        (-1, 12, 31, -366),
        (-500, 1, 1, -182_986),
        (12_024, 1, 1, 4_391_311),
    ],
    ids=str,
)
def test_years_before_and_after_those_of_the_standard_library(year, month, day, number):
    assert to_day(year, month, day) == number
    assert from_day(number) == (year, month, day)


@pytest.mark.parametrize(
    ("year", "leap"), [(2024, True), (2023, False), (1900, False), (2000, True), (0, True), (-4, True), (-100, False)]
)
def test_leap_years(year, leap):
    assert is_leap(year) is leap
    assert month_length(year, 2) == (29 if leap else 28)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2023, 2, 29), (2024, 4, 31), (2024, 1, 0), (2024, 13, 1), (2024, 0, 1)]
)
def test_a_day_that_does_not_exist_is_refused(year, month, day):
    with pytest.raises(ValueError, match=r"has no day|is not 1 to 12"):
        to_day(year, month, day)


@given(st.integers(-3000, 3000), st.integers(1, 12), st.integers(-500, 500))
def test_months_added_are_months_taken_away(year, month, count):
    assert add_months(*add_months(year, month, count), -count) == (year, month)


def test_every_month_of_four_centuries_has_the_length_of_the_standard_library():
    lengths = [month_length(year, month) for year in range(1, 401) for month in range(1, 13)]
    ends = [dt.date(y + m // 12, m % 12 + 1, 1) - dt.date(y, m, 1) for y in range(1, 401) for m in range(1, 13)]
    assert lengths == [end.days for end in ends]
