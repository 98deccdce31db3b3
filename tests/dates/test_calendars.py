"""Calendars: dates of other calendars are days of ours, agree with the packages that know them, and say how sure."""

import calendar
from datetime import date

import pytest
from convertdate import french_republican, islamic, julian, persian
from convertdate import gregorian as convertdate_gregorian
from hijridate import Gregorian, Hijri
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import find_timexes
from ingest.dates.calendars import CALENDARS, NoSuchDate, year_holding
from ingest.dates.feasts import _feasts, feast, feast_known
from ingest.dates.julian import from_julian, to_julian
from ingest.dates.loading import languages, load
from ingest.record.days import from_day, to_day

TABLED = st.dates(date(1924, 8, 2), date(2077, 11, 15))


@given(TABLED)
def test_a_day_of_the_umm_al_qura_tables_leads_there_and_back(day):
    there = Gregorian.fromdate(day).to_hijri()
    span = CALENDARS["hijri"].span(there.year, there.month, there.day)
    assert (span.first, span.last, span.sure) == (day.toordinal(), day.toordinal(), True)


@given(st.integers(1, 1342), st.integers(1, 12), st.integers(1, 29))
def test_a_hijri_day_before_the_tables_is_the_tabular_one_and_unsure(year, month, day):
    span = CALENDARS["hijri"].span(year, month, day)
    assert span.first == to_day(*islamic.to_gregorian(year, month, day))
    assert not span.sure


@given(st.integers(1343, 1499), st.integers(1, 12))
def test_hijri_months_follow_each_other_without_a_gap(year, month):
    after = (year, month + 1) if month < 12 else (year + 1, 1)
    assert CALENDARS["hijri"].span(year, month, 0).last + 1 == CALENDARS["hijri"].span(*after, 0).first
    assert CALENDARS["hijri"].span(year, 0, 0).first == Hijri(year, 1, 1).to_gregorian().toordinal()


@given(st.integers(1178, 1632), st.integers(1, 12), st.integers(1, 29))
def test_a_solar_day_is_within_a_day_of_the_rule_of_2820_years(year, month, day):
    span = CALENDARS["solar"].span(year, month, day)
    assert abs(span.first - to_day(*persian.to_gregorian(year, month, day))) <= 1


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ((1399, 12, 30), (2021, 3, 20)),
        ((1403, 12, 30), (2025, 3, 20)),
        ((1404, 1, 1), (2025, 3, 21)),
        ((1357, 11, 22), (1979, 2, 11)),
    ],
    ids=["leap day", "leap day where two rules part", "new year after it", "before the revolution won"],
)
def test_solar_days_are_those_of_the_official_calendar(written, expected):
    assert from_day(CALENDARS["solar"].span(*written).first) == expected


@given(st.integers(1, 14), st.integers(1, 12), st.integers(1, 30))
def test_a_republican_day_is_the_one_convertdate_gives(year, month, day):
    number = convertdate_gregorian.from_jd(french_republican.to_jd(year, month, day))
    assert CALENDARS["republican"].span(year, month, day).first == to_day(*number)


@given(st.integers(1, 2400), st.integers(1, 12), st.integers(1, 28))
def test_a_julian_day_is_the_one_convertdate_gives(year, month, day):
    number = from_julian(year, month, day)
    assert to_julian(number) == (year, month, day)
    assert from_day(number) == tuple(julian.to_gregorian(year, month, day))


@pytest.mark.parametrize(
    ("name", "written"), [("solar", (1402, 12, 30)), ("solar", (1402, 7, 31)), ("republican", (15, 1, 1))]
)
def test_a_day_the_calendar_lacks_is_refused(name, written):
    with pytest.raises(NoSuchDate, match="no"):
        CALENDARS[name].span(*written)


def test_a_thirtieth_day_by_the_moon_is_kept_and_unsure():
    span = CALENDARS["hijri"].span(1444, 9, 30)
    assert (from_day(span.first), span.sure) == ((2023, 4, 21), False)


def test_the_year_that_holds_a_month_is_found():
    assert year_holding(CALENDARS["hijri"], 2024, 9, 0) == 1445
    assert year_holding(CALENDARS["solar"], 2025, 1, 1) == 1404


def found(text, language="en", **given):
    return find_timexes(text, created="2024-03-06", language=language, **given)


DATES = {
    "hijri": ("en", "The decree of 12 Ramadan 1445 AH stands.", "2024-03-22"),
    "hijri, arabic digits": ("ar", "عقد اللقاء في ١٢ رمضان ١٤٤٥ هـ في الرياض.", "2024-03-22"),
    "hijri, article and year word": ("ar", "وقع في 12 من ذي الحجة عام 1443هـ في جدة.", "2022-07-11"),
    "hijri month": ("en", "The truce of Shawwal 1442 held.", "2021-05-13/2021-06-10"),
    "hijri year": ("en", "The deed is of 1445 AH and sealed.", "2023-07-19/2024-07-06"),
    "hijri before the tables": ("en", "The deed is of 5 Jumada al-Thani 1277 AH and sealed.", "1860-12-19~"),
    "hijri beside ours": ("ar", "وقع في 12 رمضان 1445 الموافق 22 مارس 2024 في الرياض.", "2024-03-22"),
    "ours beside hijri": ("en", "It was sealed on 22 March 2024 (12 Ramadan 1445) in Riyadh.", "2024-03-22"),
    "solar": ("fa", "در تاریخ ۱۵ اسفند ۱۴۰۲ در تهران دیدار کردند.", "2024-03-05"),
    "solar in English": ("en", "It was approved on 15 Esfand 1402 in Tehran.", "2024-03-05"),
    "solar, Afghan month": ("en", "Kabul fell on 24 Asad 1400 to them.", "2021-08-15"),
    "solar year": ("fa", "در سال ۱۳۵۷ خورشیدی رخ داد.", "1978-03-21/1979-03-20"),
    "republican": ("fr", "Le coup du 18 brumaire an VIII réussit.", "1799-11-09"),
    "republican month": ("en", "The decree of Thermidor, Year II was repealed.", "1794-07-19/1794-08-17"),
    "styles, one month": ("fr", "La note du 10/22 mars 1861 est perdue.", "1861-03-22"),
    "styles, brackets": ("ru", "Указ от 10 (22) марта 1861 года утрачен.", "1861-03-22"),
    "styles, two months": ("ru", "Это было 25 октября (7 ноября) 1917 года.", "1917-11-07"),
    "styles over New Year": ("en", "The note of December 20, 1860/January 1, 1861 is lost.", "1861-01-01"),
    "styles, new one first": ("en", "They rose on 7 November 1917 (25 October O.S.) there.", "1917-11-07"),
    "old style said": ("ru", "Это было 25 октября 1917 года по старому стилю.", "1917-11-07"),
    "new style said": ("en", "He died on 28 November 1796, New Style.", "1796-11-28"),
    "two years": ("en", "He was born on 11 February 1731/32 there.", "1732-02-22"),
    "two whole years": ("en", "He was born on 5 February 1699/1700 there.", "1700-02-15"),
    "no pair of styles": ("en", "The talks of 10/21 July 1914 failed.", "1914-07-10/1914-07-21"),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), DATES.values(), ids=DATES)
def test_dates_of_other_calendars_are_one_date_of_ours(language, text, expected):
    assert [t.when.edtf for t in found(text, language)] == [expected]


def test_the_date_as_written_is_kept():
    assert found("The decree of 12 Ramadan 1445 AH stands.")[0].when.other_calendar == "12 Ramadan 1445 AH"
    assert found("The note of 10 (22) March 1861 stands.")[0].when.old_style == "1861-03-10"


def test_words_with_marks_are_quoted_as_they_stand():
    [timex] = found("صدر القرار عام 1445 هـ في الرياض.", "ar")
    assert timex.when.why.startswith(f'"{timex.text}" is')


def test_two_calendars_that_disagree_are_said_to():
    why = found("Sealed on 12 Ramadan 1445 AH, corresponding to 30 March 2024.")[0].when.why
    assert "8 days away; the two disagree and the Gregorian one counts" in why


QUIET = {
    "name": "Mr Rajab spoke; Mehr agency and Safar hotels said so.",
    "sigh": "Ah, 300 men came. The AH-64 flew.",
    "no year": "They fast in Shaban and meet in Mordad.",
    "figures": "They bought 1402 shares of 12 Tir.",
}


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_month_words_without_a_year_are_no_dates(text):
    assert found(text) == ()


def test_each_feast_of_each_pack_is_known():
    for language in languages():
        names = {str(v) for v in load(language).words.get("holiday", {}).values()}
        assert all(feast_known(name) for name in names), language


FEASTS = {
    "western Easter": ("easter", 2024, (2024, 3, 31)),
    "eastern Easter": ("orthodox easter", 2024, (2024, 5, 5)),
    "eastern Christmas": ("orthodox christmas", 2024, (2024, 1, 7)),
    "Nowruz": ("nowruz", 2025, (2025, 3, 21)),
    "end of Ramadan": ("eid al-fitr", 2024, (2024, 4, 10)),
    "Day of Atonement": ("yom kippur", 2023, (2023, 9, 25)),
    "Passover": ("passover", 2024, (2024, 4, 23)),
}


@pytest.mark.parametrize(("name", "year", "expected"), FEASTS.values(), ids=FEASTS)
def test_feasts_fall_on_their_days(name, year, expected):
    assert [from_day(d) for d in feast(name, year).days] == [expected]


NAMED = {
    "English": ("en", "They met on Eid al-Fitr 2024 in Doha.", "2024-04-10~"),
    "French": ("fr", "Elle date de l'Aïd el-Fitr 2024.", "2024-04-10~"),
    "German": ("de", "Am Tag der Menschenrechte 2023 sprach er.", "2023-12-10"),
    "Russian": ("ru", "На День России 2024 они встретились.", "2024-06-12"),
    "Ukrainian": ("uk", "Це було на День Незалежності України 2023 року.", "2023-08-24"),
    "Arabic": ("ar", "التقيا في عيد الأضحى 2024 هناك.", "2024-06-16~"),
    "month of fasting": ("en", "The truce of Ramadan 2024 held.", "2024-03-11~/2024-04-09~"),
}


@pytest.mark.parametrize(("language", "text", "expected"), NAMED.values(), ids=NAMED)
def test_feasts_are_found_by_their_names(language, text, expected):
    assert [t.when.edtf for t in found(text, language)] == [expected]


def test_a_war_by_the_name_of_a_feast_is_no_date_and_a_person_neither():
    assert found("After the Yom Kippur War Mr Ramadan spoke.") == ()


def test_each_feast_has_a_name_in_some_language():
    named = {str(v) for lang in languages() for v in load(lang).words.get("holiday", {}).values()}
    assert set(_feasts()) - named <= {"easter", "orthodox easter"}


def test_a_feast_by_the_moon_is_unsure_and_may_fall_twice_in_a_year():
    assert not feast("eid al-fitr", 2024).sure
    assert len(feast("eid al-fitr", 2000).days) == 2


@given(st.integers(1583, 2400))
def test_easter_is_a_sunday_between_22_march_and_25_april(year):
    day = date(*from_day(feast("easter", year).days[0]))
    assert day.weekday() == calendar.SUNDAY
    assert (3, 22) <= (day.month, day.day) <= (4, 25)


@pytest.mark.parametrize("language", ["zh", "ja", "en"])
def test_a_month_of_two_words_may_be_parted_by_the_end_of_a_line(language):
    (timex,) = find_timexes("5 Rabi\nal-Awwal 1445", created=None, language=language)
    assert timex.when.edtf == "2023-09-20"
