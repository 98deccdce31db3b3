"""Dates as programs write them: what is read, and the reason where nothing is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.interchange.instants import read_clock, read_instant
from ingest.interchange.spans import UNDATED, ends, exact, period, some_time, told
from ingest.record.days import from_day, to_day
from ingest.record.edtf_form import Date, write

READ = {
    "ISO day": ("2024-03-05", "2024-03-05"),
    "ISO month": ("2024-03", "2024-03"),
    "ISO year": ("2024", "2024"),
    "ISO with zone": ("2024-03-05T20:42:00+02:00", "2024-03-05T20:42+02:00"),
    "ISO in UTC with milliseconds": ("2024-03-05T20:42:07.250Z", "2024-03-05T20:42:07Z"),
    "ISO without zone": ("2024-03-05 20:42", "2024-03-05T20:42"),
    "six digits of year": ("-000199-01-01", "-0199-01-01"),
    "compact": ("20240305T204200Z", "2024-03-05T20:42Z"),
    "browser": ("Fri Nov 22 1963 12:30:00 GMT-0600", "1963-11-22T12:30-06:00"),
    "browser with the zone's name": ("Tue Mar 05 2024 10:00:00 GMT+0100 (Example Time)", "2024-03-05T10:00+01:00"),
    "without weekday": ("Nov 14 1840 08:00:00 GMT", "1840-11-14T08:00Z"),
    "mail style": ("Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05T10:00Z"),
    "day and month": ("5 March 2024", "2024-03-05"),
    "month alone": ("Jun 1861", "1861-06"),
    "month first, as browsers read it": ("3/5/2024 2:05 pm", "2024-03-05T14:05"),
    "year first with slashes": ("2024/3/5", "2024-03-05"),
    "BC": ("200 BC", "-0199"),
    "BCE with dots": ("44 B.C.E.", "-0043"),
    "AD": ("1 AD", "0001"),
    "a year of one digit": ("6", "0006"),
    "a number below nought": ("-43", "-0043"),
    "a far year": ("-12000", "Y-12000"),
    "EDTF about": ("1861~", "1861~"),
    "EDTF decade": ("196X", "196X"),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_dates_of_programs_are_read(name):
    words, edtf = READ[name]
    found = read_instant(words)
    assert found is not None
    assert found.date is not None, found.why
    assert write(found.date) == edtf


REFUSED = {
    "no such day": ("2023-02-29", "no day 29"),
    "no such month": ("2023-13-01", "no month 13"),
    "no such hour": ("2024-03-05T25:00", "time of day"),
    "year nought of an era": ("0 BC", "names no year"),
    "a word for a month": ("Foo 5 2024", "no month"),
    "words": ("soon after the talks", "no date"),
    "a long text": ("x" * 500, "too long"),
    "five digits": ("45212", "no date"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_date_says_why(name):
    words, why = REFUSED[name]
    found = read_instant(words)
    assert found is not None
    assert found.date is None
    assert why in found.why


@pytest.mark.parametrize("value", [None, "", "  ", True, False])
def test_nothing_is_no_instant(value):
    assert read_instant(value) is None


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        (1_709_640_000_000, "2024-03-05T12:00Z"),
        ("1709640000000", "2024-03-05T12:00Z"),
        (-1, "1969-12-31T23:59:59Z"),
        (-62_135_596_800_000, "0001-01-01T00:00Z"),
        ("20240305", "2024-03-05"),
    ],
)
def test_milliseconds_are_counted_from_1970(value, edtf):
    found = read_instant(value, milliseconds=True)
    assert found is not None
    assert found.date is not None
    assert write(found.date) == edtf


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**300, -(10**17)])
def test_milliseconds_no_date_can_have_are_refused(value):
    found = read_instant(value, milliseconds=True)
    assert found is not None
    assert found.date is None


@given(st.integers(to_day(-9998), to_day(9998)), st.integers(0, 86_399))
def test_a_day_and_second_come_back_as_written(number, second):
    clock = f"{second // 3600:02d}:{second % 3600 // 60:02d}" + (f":{second % 60:02d}" if second % 60 else "")
    date = Date(*from_day(number), clock, "Z")
    found = read_instant(write(date))
    assert found is not None
    assert found.date == date


@given(st.text(max_size=60))
def test_any_text_gives_a_date_or_a_reason(text):
    found = read_instant(text)
    assert found is None or found.date is not None or found.why


@pytest.mark.parametrize(("text", "clock"), [("", ""), ("9:05", "09:05"), ("12 am", "00:00"), ("12:30 PM", "12:30")])
def test_clock_times_of_their_own_field(text, clock):
    assert read_clock(text) == clock


@pytest.mark.parametrize("text", ["25:00", "13 pm", "noon", "9:5"])
def test_what_is_no_clock_time(text):
    assert read_clock(text) is None


def spanned(start, end=None):
    return period(read_instant(start), read_instant(end))


PERIODS = {
    "days": ("2024-03-05", "2024-03-07", "2024-03-05/2024-03-07"),
    "the same twice": ("2024-03-05", "2024-03-05", "2024-03-05"),
    "midnights are days": ("2024-03-05T00:00:00", "2024-03-07T00:00:00Z", "2024-03-05/2024-03-07"),
    "a midnight beside a clock time": ("2024-03-05T00:00", "2024-03-05T09:00", "2024-03-05T00:00/2024-03-05T09:00"),
    "now": ("2024-03-05", "now", "2024-03-05/.."),
    "only an end": (None, "2024-03-05", "../2024-03-05"),
    "an unreadable end": ("2024-03-05", "soon", "2024-03-05"),
    "over the turn of eras": ("200 BC", "100 AD", "-0199/0100"),
}  # fmt: skip


@pytest.mark.parametrize("name", PERIODS)
def test_periods(name):
    start, end, edtf = PERIODS[name]
    assert spanned(start, end).edtf == edtf


def test_an_end_that_is_not_read_is_said():
    assert "Its end is not read" in spanned("2024-03-05", "soon").why


def test_an_end_before_its_start_is_no_date_and_says_so():
    when = spanned("2024-03-05", "2024-03-01")
    assert when.edtf is None
    assert when.words == "2024-03-05 – 2024-03-01"
    assert "before it begins" in when.why


def test_now_is_no_start():
    assert spanned("now").edtf is None


def test_no_date_at_all_is_undated():
    assert period(None) == UNDATED


def test_a_clock_time_has_its_seconds_zone_and_instant():
    when = spanned("2024-03-05T01:30+02:00", "2024-03-05T03:00+02:00")
    assert (when.first_second, when.last_second) == (5400, 10_859)
    assert (when.zone, when.instant, when.precision) == ("+02:00", "2024-03-04T23:30:00Z", "minute")


def test_a_clock_time_without_zone_has_no_instant():
    when = spanned("2024-03-05T01:30")
    assert (when.zone, when.instant, when.first_second) == (None, None, 5400)


UNSURE = {
    "years": ("1845", "1847", "[1845..1847]", 3 * 365),
    "a whole year": ("1845-01-01", "1845-12-31", "1845", 365),
    "a whole month": ("1845-02-01", "1845-02-28", "1845-02", 28),
    "days": ("1845-02-03", "1845-02-07", "[1845-02-03..1845-02-07]", 5),
    "to where the next year begins": ("1845", "1846", "1845", 365),
    "to where the next month begins": ("Jun 01 1845 00:00:00 GMT", "Jul 01 1845 00:00:00 GMT", "1845-06", 30),
    "to the next midnight": ("1845-06-30", "1845-07-01", "1845-06-30", 1),
}


@pytest.mark.parametrize("name", UNSURE)
def test_an_unsure_instant_is_one_of_what_lies_between(name):
    start, end, edtf, days = UNSURE[name]
    when = some_time(read_instant(start), read_instant(end))
    assert when.edtf == edtf
    assert when.latest - when.earliest + 1 == days
    assert "the file gives no more" in when.why


@pytest.mark.parametrize("edtf", ["2024-03~", "[1845..1847]", "2024-21", "../2024", "199X"])
def test_dates_that_plain_numbers_cannot_tell_are_known_as_such(edtf):
    assert not exact(told(edtf, edtf))


@pytest.mark.parametrize("edtf", ["2024", "2024-03-05T10:00Z", "1990/1995-02"])
def test_plain_dates_are_known_as_such(edtf):
    assert exact(told(edtf, edtf))
    assert ends(told(edtf, edtf))[0] is not None


@pytest.mark.parametrize("value", [None, 5, "", "soon", "2024-13", "2024/2020", "x" * 300])
def test_what_is_no_edtf_is_none(value):
    assert told(value, "") is None
