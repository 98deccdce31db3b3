"""Periods: shifting is adding, every unit has days, and the calendars agree with the standard library."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import periods
from ingest.dates.feasts import easter, feast
from ingest.dates.julian import from_julian, julian_date
from ingest.dates.periods import SIZE, Period, containing, from_iso_week, iso_week
from ingest.dates.write import HALVES, edtf_of, part_days, timex_value
from ingest.record.days import from_day, to_day
from ingest.record.edtf import bounds, write

DAYS = st.integers(min_value=to_day(-600), max_value=to_day(2400))
UNITS = sorted(set(SIZE) - {"fiscal"})


@given(DAYS, st.sampled_from(UNITS))
def test_the_period_that_holds_a_day_holds_it(number, unit):
    period = containing(number, unit)
    if unit != "weekend":
        assert period.first <= number <= period.last


@given(DAYS, st.sampled_from(UNITS), st.integers(-5, 5))
def test_shifting_there_and_back_gives_the_same(number, unit, count):
    period = containing(number, unit)
    assert period.shifted(count).shifted(-count) == period


@given(DAYS, st.sampled_from(sorted(set(UNITS) - {"millennium", "decade"})))
def test_what_is_written_as_edtf_has_the_days_of_the_period(number, unit):
    period = containing(number, unit)
    span = bounds(write(edtf_of(period)))
    assert (span.earliest, span.latest) == (period.first, period.last)


@given(DAYS, st.sampled_from(["week", "month", "season", "quarter", "half", "year", "decade", "century"]))
def test_early_mid_and_late_and_the_halves_cover_a_period_without_gap(number, unit):
    period = containing(number, unit)
    for parts in (("early", "mid", "late"), HALVES):
        spans = [part_days(period, part) for part in parts]
        assert spans[0][0] == period.first
        assert spans[-1][1] == period.last
        assert all(one[1] + 1 == other[0] for one, other in pairwise(spans))


@given(st.dates(min_value=datetime.date(1, 1, 8)))
def test_weeks_are_those_of_the_standard_library(day):
    number = day.toordinal()
    year, week, _ = day.isocalendar()
    assert iso_week(number) == (year, week)
    assert from_iso_week(year, week) == containing(number, "week")


@pytest.mark.parametrize(("year", "expected"), [(1998, (1998, 4, 12)), (2024, (2024, 3, 31)), (2025, (2025, 4, 20))])
def test_easter(year, expected):
    assert from_day(easter(year)) == expected


@given(DAYS)
def test_a_julian_date_leads_back_to_its_day(number):
    text = julian_date(number)
    sign, rest = (-1, text[1:]) if text.startswith("-") else (1, text)
    year, month, day = (int(p) for p in rest.rsplit("-", 2))
    assert from_julian(sign * year, month, day) == number


def test_feasts_move_as_they_should():
    assert from_day(feast("thanksgiving", 1999).days[0]) == (1999, 11, 25)
    assert from_day(feast("election day", 1998).days[0]) == (1998, 11, 3)
    assert from_day(feast("orthodox easter", 2024).days[0]) == (2024, 5, 5)
    assert from_day(feast("memorial day", 2024).days[0]) == (2024, 5, 27)


VALUES = {
    "decade before Christ": (Period("decade", -49), "BC048"),
    "century": (Period("century", 20), "19"),
    "winter": (periods.part_of_year("season", 1861, 4), "1861-WI"),
    "weekend": (containing(to_day(2024, 3, 9), "weekend"), "2024-W10-WE"),
}


@pytest.mark.parametrize(("period", "expected"), VALUES.values(), ids=VALUES)
def test_timex3_values(period, expected):
    assert timex_value(period) == expected


def test_a_winter_belongs_to_the_year_it_begins_in():
    winter = containing(to_day(1862, 2, 10), "season")
    assert timex_value(winter) == "1861-WI"
    assert from_day(winter.last) == (1862, 2, 28)
