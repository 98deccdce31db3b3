"""Days as pages print them."""

from datetime import date

import pytest

from ingest.clean.month_lines import month_line
from ingest.clean.stamps import find_stamps


@pytest.mark.parametrize(
    ("text", "language", "day", "clock", "zone"),
    [
        ("by Ann Example May 5, 2019 10:42 PM 2 min read", "en", "2019-05-05", "22:42", None),
        ("Wednesday March 13, 2019 9:20 am", "en", "2019-03-13", "09:20", None),
        ("Last updated Tue 8 Aug 2023 01.20 WAT", "en", "2023-08-08", "01:20", "+01:00"),
        ("5 May 2019, 12:05 a.m. GMT", "en", "2019-05-05", "00:05", "+00:00"),
        ("London, March 22, 1861.", "en", "1861-03-22", None, None),
        ("the 5th of May, 2019", "en", "2019-05-05", None, None),
        ("MAY 5, 2019", "en", "2019-05-05", None, None),
        ("6-Jun-2023", "en", "2023-06-06", None, None),
        ("2019-05-05T22:42:00+02:00", "en", "2019-05-05", "22:42", "+02:00"),
        ("2019-05-05T22:42:00.123+0200", "en", "2019-05-05", "22:42", "+02:00"),
        ("2019-05-05 22:42:31Z", "en", "2019-05-05", "22:42:31", "Z"),
        ("5 May 2019 18:00 UTC+3", "en", "2019-05-05", "18:00", "+03:00"),
        ("Publié le 15/03/2024 à 18 h 42", "fr", "2024-03-15", "18:42", None),
        ("le 1er mai 2024", "fr", "2024-05-01", None, None),
        ("11 juin 2023 à 7h05", "fr", "2023-06-11", "07:05", None),
        ("Berlin, den 3. Mai 2024", "de", "2024-05-03", None, None),
        ("vom 28.05.2021", "de", "2021-05-28", None, None),
        ("Do, 14 Feb 2019 16:03:22", "de", "2019-02-14", "16:03:22", None),
        ("11 abr 2024 - 13:05", "es", "2024-04-11", "13:05", None),
        ("5 de mayo de 2024", "es", "2024-05-05", None, None),
        ("3 maggio 2019 alle 10:42", "it", "2019-05-03", "10:42", None),
        ("13 червня 2024 року - 20:45", "uk", "2024-06-13", "20:45", None),
        ("14 мая 2019, 10:42", "ru", "2019-05-14", "10:42", None),
        ("الثلاثاء 4 يوليو 2023 - 11:30 صباحا", "ar", "2023-07-04", "11:30", None),
        ("٤ تموز ٢٠٢٣", "ar", "2023-07-04", None, None),
        ("发布时间：2023-04-06 17:35", "zh", "2023-04-06", "17:35", None),
        ("2023年4月6日", "zh", "2023-04-06", None, None),
        ("2024년 5월 3일", "ko", "2024-05-03", None, None),
    ],
)
def test_a_day_is_read_with_its_clock(text, language, day, clock, zone):
    (stamp,) = find_stamps(text, language=language)
    assert (stamp.day.isoformat(), stamp.clock, stamp.zone) == (day, clock, zone)
    assert text[stamp.start : stamp.end] == stamp.words


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        pytest.param("November 16-17, 1989", "en", "1989-11-16", id="month first"),
        pytest.param("16–17 November 1989", "en", "1989-11-16", id="day first"),
        pytest.param("16 and 17 November 1989", "en", "1989-11-16", id="two days"),
        pytest.param("16 to 17 November 1989", "en", "1989-11-16", id="in words"),
        pytest.param("Geneva, 30 March-2 April 1989", "en", "1989-03-30", id="two months, day first"),
        pytest.param("March 30-April 2, 1989", "en", "1989-03-30", id="two months, month first"),
        pytest.param("les 16 et 17 novembre 1989", "fr", "1989-11-16", id="French"),
        pytest.param("16. bis 17. November 1989", "de", "1989-11-16", id="German"),
        pytest.param("16 y 17 de noviembre de 1989", "es", "1989-11-16", id="Spanish"),
        pytest.param("16-17 ноября 1989 г.", "ru", "1989-11-16", id="Russian"),
    ],
)
def test_of_several_days_the_first_counts(text, language, day):
    (stamp,) = find_stamps(text, language=language)
    assert stamp.day.isoformat() == day


@pytest.mark.parametrize(
    ("text", "month"),
    [
        pytest.param("June 1981", "1981-06", id="alone"),
        pytest.param("Geneva, June 1981", "1981-06", id="after a place"),
        pytest.param("June 1981, Geneva", "1981-06", id="before a place"),
        pytest.param("[June 1981]", "1981-06", id="editor's"),
        pytest.param("Genève, juin 1981", "1981-06", id="French"),
        pytest.param("Genf, im Juni 1981", "1981-06", id="German"),
        pytest.param("Ginebra, junio de 1981", "1981-06", id="Spanish"),
        pytest.param("Женева, июнь 1981 года", "1981-06", id="Russian"),
        pytest.param("The war of June 1981", None, id="a title"),
        pytest.param("Minutes June 1981", None, id="a title without a comma"),
        pytest.param("5 June 1981", None, id="a day"),
        pytest.param("June 1981 to July 1982", None, id="a span"),
        pytest.param("In June 1981, envoys met", None, id="a sentence"),
    ],
)
def test_a_line_may_date_a_paper_to_a_month(text, month):
    stamp = month_line(text)
    assert (stamp.day.isoformat()[:7] if stamp else None) == month


@pytest.mark.parametrize(
    "text",
    ["(EU) No 833/2014", "ISSN 0000-1945", "2019–2024", "+32 2 281 00 00", "5 March", "12:40", "31 February "
                                                                                               "2019", "Lot 67 D 548",
     "20240305", "Resolution 242 (1967)", "pp. 337–339", "version 1.2.2019.4"],
)  # fmt: skip
def test_what_is_no_whole_day_is_none(text):
    assert find_stamps(text, language="en") == ()


@pytest.mark.parametrize(
    ("language", "order", "readings"),
    [
        ("en", None, ("2023-07-06", "2023-06-07")),
        ("en-us", None, ("2023-06-07",)),
        ("en-gb", None, ("2023-07-06",)),
        ("fr", None, ("2023-07-06",)),
        ("en", "DMY", ("2023-07-06",)),
        ("en", "MDY", ("2023-06-07",)),
    ],
)
def test_day_and_month_are_read_by_order_or_habit_else_both_ways(language, order, readings):
    (stamp,) = find_stamps("06/07/2023", language=language, date_order=order)
    assert tuple(d.isoformat() for d in (stamp.day, *stamp.readings)) == readings


def test_stamps_stand_in_text_order():
    text = "Publié le 15/03/2024 à 18 h 42 – Mis à jour le 16/03/2024 à 09 h 10"
    assert [s.day for s in find_stamps(text, language="fr")] == [date(2024, 3, 15), date(2024, 3, 16)]
