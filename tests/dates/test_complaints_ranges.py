"""Fourth and fifth complaint: ranges and pairs are lost or merged; last, next and counted weekdays fail."""

import pytest

from ingest.dates import find_timexes

CREATED = "2024-05-15"
"""A Wednesday."""


def dated(text, language="en"):
    return [t.when.edtf for t in find_timexes(text, created=CREATED, language=language) if t.when.edtf]


RANGES = {
    "days, one month": ("en", "They met on 12-13 April 2019.", ["2019-04-12/2019-04-13"]),
    "days, month first": ("en", "They met on April 12-13, 2019.", ["2019-04-12/2019-04-13"]),
    "two days that touch": ("en", "They met on 12 and 13 April 2019.", ["2019-04-12/2019-04-13"]),
    "two days apart": ("en", "They met on 7 and 9 May 2019.", ["2019-05-07", "2019-05-09"]),
    "two days apart, month first": ("en", "They met on May 7 and 9, 2019.", ["2019-05-07", "2019-05-09"]),
    "three days": ("en", "They met on 5, 7 and 9 May 2019.", ["2019-05-05", "2019-05-07", "2019-05-09"]),
    "two months": ("en", "They met in April and May 2019.", ["2019-04", "2019-05"]),
    "from and to": ("en", "They met from 28 March to 2 April 2019.", ["2019-03-28/2019-04-02"]),
    "between": ("en", "They met between 28 March and 2 April 2019.", ["2019-03-28/2019-04-02"]),
    "over New Year": ("en", "It ran from 28 December 2019 to 3 January 2020.", ["2019-12-28/2020-01-03"]),
    "over two months, month first": ("en", "They met April 30-May 2, 2019.", ["2019-04-30/2019-05-02"]),
    "years": ("en", "The war of 1914-1918 ended it.", ["1914/1918"]),
    "years, the second short": ("en", "The war of 1914-18 ended it.", ["1914/1918"]),
    "years, in words": ("en", "It ran from 1998 to 2001.", ["1998/2001"]),
    "years between": ("en", "It ran between 2015 and 2017.", ["2015/2017"]),
    "two years": ("en", "They met in 1998 and 2001.", ["1998", "2001"]),
    "months": ("en", "It lasted from April to June 2019.", ["2019-04/2019-06"]),
    "weekdays": ("en", "They met from Monday to Wednesday.", ["2024-05-13/2024-05-15"]),
    "two weekdays": ("en", "They met on Monday and Tuesday.", ["2024-05-13", "2024-05-14"]),
    "two whole days": ("en", "They met on 5 March and 9 May 2019.", ["2019-03-05", "2019-05-09"]),
    "German": ("de", "Sie trafen sich vom 28. März bis 2. April 2019.", ["2019-03-28/2019-04-02"]),
    "German pair": ("de", "Sie trafen sich am 12. und 13. April 2019.", ["2019-04-12/2019-04-13"]),
    "French": ("fr", "Ils se réunirent du 28 mars au 2 avril 2019.", ["2019-03-28/2019-04-02"]),
    "French pair": ("fr", "Ils se réunirent les 12 et 13 avril 2019.", ["2019-04-12", "2019-04-13"]),
    "Spanish": ("es", "Se reunieron del 28 de marzo al 2 de abril de 2019.", ["2019-03-28/2019-04-02"]),
    "Russian": ("ru", "Они встречались с 28 марта по 2 апреля 2019 года.", ["2019-03-28/2019-04-02"]),
    "Chinese": ("zh", "会谈于2019年3月28日至4月2日举行。", ["2019-03-28/2019-04-02"]),
}


@pytest.mark.parametrize(("language", "text", "expected"), RANGES.values(), ids=RANGES)
def test_ranges_and_pairs_are_neither_lost_nor_merged(language, text, expected):
    assert dated(text, language) == expected


def test_the_two_ends_of_a_range_are_there_with_their_places():
    text = "They met from 28 March to 2 April 2019."
    (timex,) = find_timexes(text, created=CREATED, language="en")
    assert [(p.text, p.when.edtf) for p in timex.parts] == [("28 March", "2019-03-28"), ("2 April 2019", "2019-04-02")]


WEEKDAYS = {
    "last": ("en", "They met last Friday.", "2024-05-10"),
    "next": ("en", "They will meet next Tuesday.", "2024-05-21"),
    "last week": ("en", "They met on Tuesday last week.", "2024-05-07"),
    "of last week": ("en", "They met on Monday of last week.", "2024-05-06"),
    "of next week": ("en", "They will meet on Wednesday of next week.", "2024-05-22"),
    "this coming": ("en", "They will meet this coming Sunday.", "2024-05-19"),
    "this past": ("en", "They met this past Monday.", "2024-05-13"),
    "the previous": ("en", "They met the previous Friday.", "2024-05-10"),
    "a week on": ("en", "They will meet on Friday week.", "2024-05-24"),
    "first of a month": ("en", "They meet on the first Friday of June.", "2024-06-07"),
    "first of next month": ("en", "They will meet on the first Friday of next month.", "2024-06-07"),
    "first of the month": ("en", "They met on the first Monday of the month.", "2024-05-06"),
    "last of a month": ("en", "They met on the last Monday of April 2024.", "2024-04-29"),
    "second in a month": ("en", "They will meet on the second Tuesday in November.", "2024-11-12"),
    "fifth of a month": ("en", "They will meet on the fifth Monday of July 2024.", "2024-07-29"),
    "German last": ("de", "Sie trafen sich am vergangenen Freitag.", "2024-05-10"),
    "German next": ("de", "Sie treffen sich am kommenden Dienstag.", "2024-05-21"),
    "German counted": ("de", "Sie treffen sich am ersten Freitag im Juni 2024.", "2024-06-07"),
    "French last": ("fr", "Ils se sont réunis vendredi dernier.", "2024-05-10"),
    "French next": ("fr", "Ils se réuniront mardi prochain.", "2024-05-21"),
    "French counted": ("fr", "Ils siègent le premier vendredi de juin 2024.", "2024-06-07"),
    "Spanish last": ("es", "Se reunieron el viernes pasado.", "2024-05-10"),
    "Spanish next": ("es", "Se reunirán el próximo martes.", "2024-05-21"),
    "Spanish counted": ("es", "Se reunirán el primer viernes de junio de 2024.", "2024-06-07"),
    "Italian last": ("it", "Si sono riuniti venerdì scorso.", "2024-05-10"),
    "Portuguese last": ("pt", "Reuniram-se na sexta-feira passada.", "2024-05-10"),
    "Russian last": ("ru", "Они встретились в прошлую пятницу.", "2024-05-10"),
    "Ukrainian last": ("uk", "Вони зустрілися минулої п'ятниці.", "2024-05-10"),
    "Chinese last": ("zh", "他们上周五会晤。", "2024-05-10"),
}


@pytest.mark.parametrize(("language", "text", "edtf"), WEEKDAYS.values(), ids=WEEKDAYS)
def test_last_next_and_counted_weekdays(language, text, edtf):
    assert dated(text, language) == [edtf]


def test_a_fifth_weekday_that_a_month_lacks_is_reported():
    (timex,) = find_timexes("They meet on the fifth Monday of June 2024.", created=CREATED, language="en")
    assert timex.when.edtf is None
    assert "has none" in timex.invalid
