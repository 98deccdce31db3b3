"""EDTF: round trips, limits, refusals, and the package ``edtf`` as oracle."""

import importlib
import time
import timeit
import warnings

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ingest.record import edtf
from ingest.record.days import from_day, month_length, to_day
from ingest.record.edtf import Date, Interval, OneOf, Widths, bounds, parse, write
from ingest.record.errors import BadEdtf

YEARS = st.one_of(st.integers(-12_000, 12_000), st.integers(1700, 2100))
ABOUT = st.booleans()


@st.composite
def days(draw):
    year, month = draw(YEARS), draw(st.integers(1, 12))
    return Date(year, month, draw(st.integers(1, month_length(year, month))), approximate=draw(ABOUT))


@st.composite
def clocks(draw):
    day = draw(days())
    clock = draw(st.from_regex(r"\A([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d)?)?\Z"))
    assume(clock.isascii())
    zone = draw(st.sampled_from(["", "Z", "+02:00", "-05:30"]))
    return Date(day.year, day.month, day.day, clock, zone, approximate=day.approximate)


PARTS = [*range(1, 13), 21, 22, 23, 24, 29, 30, 31, 32, 33, 34, 35, 36, 40, 41]
MONTHS = st.builds(Date, YEARS, st.sampled_from(PARTS), approximate=ABOUT)
WHOLE_YEARS = st.builds(Date, YEARS, approximate=ABOUT)
DECADES = st.integers(-999, 999).filter(bool).map(lambda n: Date(n * 10, decade=True))
DATES = st.one_of(days(), clocks(), MONTHS, WHOLE_YEARS, DECADES)


@st.composite
def intervals(draw):
    start, end = draw(DATES), draw(DATES)
    first, last = bounds(write(start), about=Widths(0, 0, 0)), bounds(write(end), about=Widths(0, 0, 0))
    assume(first.earliest <= last.latest)
    return draw(st.sampled_from([Interval(start, end), Interval(start, None), Interval(None, end)]))


ONE_OFS = st.one_of(
    st.lists(DATES, min_size=2, max_size=4).map(lambda dates: OneOf(tuple(dates))),
    DATES.map(lambda date: OneOf((date,), before=True)),
    DATES.map(lambda date: OneOf((date,), after=True)),
    intervals().filter(lambda i: i.start and i.end).map(lambda i: OneOf((i.start, i.end), between=True)),
)
VALUES = st.one_of(DATES, intervals(), ONE_OFS)


@given(VALUES)
def test_what_is_written_is_read_back_as_it_was(value):
    assert parse(write(value)) == value


@given(VALUES)
def test_the_span_is_never_turned_round(value):
    span = bounds(write(value))
    assert span.earliest is None or span.latest is None or span.earliest <= span.latest


@given(VALUES)
def test_about_only_widens(value):
    plain, wide = bounds(write(value), about=Widths(0, 0, 0)), bounds(write(value))
    assert plain.approximate == wide.approximate
    if plain.earliest is not None:
        assert wide.earliest <= plain.earliest
    if plain.latest is not None:
        assert wide.latest >= plain.latest
    if not plain.approximate:
        assert (plain.earliest, plain.latest) == (wide.earliest, wide.latest)


@given(st.text(alphabet="0123456789-/~.[]XYT:, +Z", max_size=24))
def test_any_string_is_read_or_refused_and_never_breaks(text):
    try:
        value = parse(text)
    except BadEdtf as error:
        assert error.hint
        return
    assert parse(write(value)) == value


def d(year, month=1, day=1):
    return to_day(year, month, day)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2024-02-26", d(2024, 2, 26), d(2024, 2, 26), "day"),
        ("2024-02", d(2024, 2, 1), d(2024, 2, 29), "month"),
        ("2023", d(2023), d(2023, 12, 31), "year"),
        ("2024-02-26~", d(2024, 2, 23), d(2024, 2, 29), "day"),
        ("2024-02~", d(2024, 1, 1), d(2024, 3, 31), "month"),
        ("2024-01~", d(2023, 12, 1), d(2024, 2, 29), "month"),
        ("1861~", d(1859), d(1863, 12, 31), "year"),
        ("2024-03-05/2024-03-07", d(2024, 3, 5), d(2024, 3, 7), "day"),
        ("2024-03/2024-05-02", d(2024, 3, 1), d(2024, 5, 2), "month"),
        ("2024-21", d(2024, 3, 1), d(2024, 5, 31), "season"),
        ("2024-22", d(2024, 6, 1), d(2024, 8, 31), "season"),
        ("2024-23", d(2024, 9, 1), d(2024, 11, 30), "season"),
        ("1861-24", d(1861, 12, 1), d(1862, 2, 28), "season"),
        ("2024-29", d(2024, 9, 1), d(2024, 11, 30), "season"),
        ("2024-30", d(2024, 12, 1), d(2025, 2, 28), "season"),
        ("2024-33", d(2024, 1, 1), d(2024, 3, 31), "quarter"),
        ("2024-36", d(2024, 10, 1), d(2024, 12, 31), "quarter"),
        ("2024-40", d(2024, 1, 1), d(2024, 6, 30), "half"),
        ("2024-41~", d(2024, 6, 1), d(2025, 1, 31), "half"),
        ("199X", d(1990), d(1999, 12, 31), "decade"),
        ("-199X", d(-1999), d(-1990, 12, 31), "decade"),
        ("000X", d(0), d(9, 12, 31), "decade"),
        ("1801/1900", d(1801), d(1900, 12, 31), "century"),
        ("-0499/-0400", d(-499), d(-400, 12, 31), "century"),
        ("1801/1901", d(1801), d(1901, 12, 31), "year"),
        ("[2023-04-05, 2023-05-04]", d(2023, 4, 5), d(2023, 5, 4), "day"),
        ("[2023-04-05, 2023-05]", d(2023, 4, 5), d(2023, 5, 31), "month"),
        ("2022-02-24/..", d(2022, 2, 24), None, "day"),
        ("../2022-02-24", None, d(2022, 2, 24), "day"),
        ("[2024-03-05..]", d(2024, 3, 5), None, "day"),
        ("[..1861-04-12]", None, d(1861, 4, 12), "day"),
        ("-0500", d(-500), d(-500, 12, 31), "year"),
        ("0000", d(0), d(0, 12, 31), "year"),
        ("Y12024", d(12_024), d(12_024, 12, 31), "year"),
        ("2024-03-05T20", d(2024, 3, 5), d(2024, 3, 5), "hour"),
        ("2024-03-05T20:42", d(2024, 3, 5), d(2024, 3, 5), "minute"),
        ("2024-03-05T20:42:07+02:00", d(2024, 3, 5), d(2024, 3, 5), "second"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_limits_of_a_date(text, first, last, precision):
    span = bounds(text)
    assert (span.earliest, span.latest, span.precision) == (first, last, precision)
    assert span.approximate == ("~" in text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2024-02-30", "has no day 30"),
        ("2023-02-29", "has no day 29"),
        ("2024-13", "no month 13"),
        ("2024-00", "no month 00"),
        ("2024-25", "no month 25"),
        ("2024-21-03", "no month 21"),
        ("2024-03-05T24:00", "no such time"),
        ("2024-03-05T12:60", "no such time"),
        ("-0000", "no year -0000"),
        ("-000X", "no decade"),
        ("Y2024", "five digits"),
        ("2024/2023", "ends before"),
        ("2024-03-07/2024-03-05", "ends before"),
        ("2024-24/2024-11", "ends before"),
        ("../..", "both ends are open"),
        ("[2024]", "two dates"),
        ("[2024", "bracket"),
        ("2024-02?", "is not a date"),
        ("2024-02%", "is not a date"),
        ("24-02-01", "is not a date"),
        ("2024-2-1", "is not a date"),
        ("2024-02-01 ", "is not a date"),
        ("٢٠٢٤", "is not a date"),
        ("yesterday-ish", "is not a date"),
        ("", "is not a date"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason_and_the_mend(text, why):
    with pytest.raises(BadEdtf, match=why) as caught:
        bounds(text)
    assert "2024-03-07" in caught.value.hint
    assert caught.value.subject == text


def test_the_widths_of_about_can_be_set():
    wide = Widths(days=10, months=2, years=5)
    assert bounds("2024-06-15~", about=wide).earliest == d(2024, 6, 5)
    assert bounds("2024-06~", about=wide).latest == d(2024, 8, 31)
    assert bounds("2024~", about=wide).earliest == d(2019)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (edtf.day(d(2024, 2, 26)), "2024-02-26"),
        (edtf.day(d(-500, 3, 1)), "-0500-03-01"),
        (edtf.month(2024, 2), "2024-02"),
        (edtf.year(-44), "-0044"),
        (edtf.year(12_024), "Y12024"),
        (edtf.season(1861, 4), "1861-24"),
        (edtf.season(1861, 1, southern=True), "1861-29"),
        (edtf.quarter(2024, 3), "2024-35"),
        (edtf.half(2024, 2), "2024-41"),
        (edtf.decade(1994), "199X"),
        (edtf.decade(-1994), "-199X"),
        (edtf.century(19), "1801/1900"),
        (edtf.century(-5), "-0499/-0400"),
        (edtf.week(d(2024, 3, 7)), "2024-03-04/2024-03-10"),
        (edtf.interval("2024-03-05", "2024-03-07"), "2024-03-05/2024-03-07"),
        (edtf.interval("2024-03-05", "2024-03-05"), "2024-03-05"),
        (edtf.interval("2022-02-24", None), "2022-02-24/.."),
        (edtf.interval(None, "2022"), "../2022"),
        (edtf.one_of("2023-05-04", "2023-04-05", "2023-05-04"), "[2023-04-05, 2023-05-04]"),
        (edtf.one_of("2023-05-04"), "2023-05-04"),
        (edtf.before("1861-04-12"), "[..1861-04-12]"),
        (edtf.after("2024-03-05"), "[2024-03-05..]"),
        (edtf.about("2024-02"), "2024-02~"),
        (edtf.about("2024/2025"), "2024~/2025~"),
        (edtf.about("2024/.."), "2024~/.."),
    ],
    ids=lambda value: value,
)
def test_the_writers_write_the_canonical_form(written, text):
    assert written == text
    assert write(parse(text)) == text


def test_an_interval_that_ends_before_it_starts_is_not_written():
    with pytest.raises(BadEdtf, match="ends before"):
        edtf.interval("2024-03-07", "2024-03-05")


def test_one_of_several_dates_is_not_about_as_well():
    with pytest.raises(BadEdtf, match="about"):
        edtf.about("[2023-04-05, 2023-05-04]")


@pytest.fixture(scope="module")
def oracle():
    with warnings.catch_warnings():
        # The package warns through pyparsing as it is imported.
        warnings.simplefilter("ignore")
        return importlib.import_module("edtf")


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-26", "2024-02", "2024", "1861", "0000", "-0500", "1999-12-31", "2000-02-29", "2024-03-05/2024-03-07",
        "2024-03/2024-05", "1861/1865", "1801/1900", "2024-21", "2024-22", "2024-23", "199X", "0044-03-15",
        "-0044-03-15", "2024-02-10/2024-03",
    ],
)  # fmt: skip
def test_the_package_edtf_gives_the_same_limits(oracle, text):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = oracle.parse_edtf(text)
        first, last = theirs.lower_strict(), theirs.upper_strict()
    span = bounds(text)
    assert from_day(span.earliest) == tuple(first[:3])
    assert from_day(span.latest) == tuple(last[:3])


def test_a_date_is_read_many_times_faster_than_by_the_package_edtf(oracle):
    def theirs():
        oracle.parse_edtf("2024-03-05/2024-03-07").lower_strict()

    def ours():
        bounds.__wrapped__("2024-03-05/2024-03-07")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs()
        slow = min(timeit.repeat(theirs, number=5, repeat=3, timer=time.process_time)) / 5
    fast = min(timeit.repeat(ours, number=200, repeat=3, timer=time.process_time)) / 200
    assert fast * 10 < slow
