"""Days as the page writes and reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.page import days
from ingest.record.days import to_day
from ingest.record.report import When


@given(st.integers(-700_000, 3_000_000))
def test_a_day_is_read_as_it_is_written(day: int) -> None:
    assert days.read(days.short(day)) == day
    assert days.read(days.iso(day)) == day
    assert days.read(days.full(day, with_weekday=False)) == day


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("14 Feb 2024", (2024, 2, 14), (2024, 2, 14)),
        ("14th February, 2024", (2024, 2, 14), (2024, 2, 14)),
        ("March 7, 2024", (2024, 3, 7), (2024, 3, 7)),
        ("Sept 1861", (1861, 9, 1), (1861, 9, 30)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("1861", (1861, 1, 1), (1861, 12, 31)),
        ("15 March 44 BC", (-43, 3, 15), (-43, 3, 15)),
        ("1860s", (1860, 1, 1), (1869, 12, 31)),
        ("the 1990s", (1990, 1, 1), (1999, 12, 31)),
    ],
)
def test_a_typed_day_month_or_year_is_read(typed: str, first: tuple[int, ...], last: tuple[int, ...]) -> None:
    assert days.read(typed) == to_day(*first)
    assert days.read(typed, last=True) == to_day(*last)


@pytest.mark.parametrize("typed", ["", "  ", None])
def test_nothing_typed_is_no_day(typed: str | None) -> None:
    assert days.read(typed) is None


@pytest.mark.parametrize("typed", ["30 Feb 2024", "2024-13-01", "soon", "14 2024", "3 Feb 4 2024", "Feb"])
def test_what_is_no_day_is_refused_with_the_mend(typed: str) -> None:
    with pytest.raises(ValueError, match=r"Type a day such as 14 Feb 2024|There is no such day"):
        days.read(typed)


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2024-02-26", "Monday 26 February 2024"),
        ("2024-02", "Feb 2024"),
        ("2024-03-05/2024-03-07", "5–7 Mar 2024"),
        ("1861", "1861"),
    ],
)
def test_a_date_is_never_shown_more_exact_than_it_is(edtf: str, shown: str) -> None:
    assert days.when(When(edtf, precision="day"), long=True) == shown


def test_an_undated_statement_says_so() -> None:
    assert days.when(When(None)) == "No date"
