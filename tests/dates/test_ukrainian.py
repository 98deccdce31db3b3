"""Ukrainian dates: what each phrase comes to, read against 6 March 2024 or in a story of its own."""

import pytest

from ingest.dates import find_timexes


def last(text, *, created="2024-03-06"):
    return find_timexes(text, created=created, language="uk")[-1]


PHRASES = {
    "days of a month": ("Посли зустрілися 5–7 березня 2023 року.", "2023-03-05/2023-03-07"),
    "days with an em dash": ("Посли зустрілися 5 — 7 березня 2023 року.", "2023-03-05/2023-03-07"),
    "spelled day": ("Угоду укладено двадцять третього травня 1955 року.", "1955-05-23"),
    "early": ("Вони зустрілися на початку березня 2023 року.", "2023-03-01/2023-03-10"),
    "late year": ("Вони зустрілися наприкінці 2023 року.", "2023-10/2023-12"),
    "first half of a year": ("Торгівля впала у першій половині 2023 року.", "2023-40"),
    "second half of last year": ("Торгівля впала в другій половині минулого року.", "2023-41"),
    "century": ("Претензію XIX століття забуто.", "1801/1900"),
    "century in Cyrillic letters": ("Претензію ХІХ ст. забуто.", "1801/1900"),
    "decade": ("Торгівля впала у 1990-х роках.", "199X"),
    "decade without its noun": ("Торгівля впала на початку 1990-х.", "1990/1992"),
    "decade of a century": ("Торгівля впала у 70-ті роки XIX ст.", "187X"),
    "years before Christ": ("Союз діяв у 477–404 роках до н. е.", "-0476/-0403"),
    "season": ("Вони зустрілися взимку 1861/62 року.", "1861-24"),
    "from and to": ("Він був послом з березня 1998 до травня 2001 року.", "1998-03/2001-05"),
    "year with an ending": ("Палату розпустили у 1920-му.", "1920"),
    "clock": ("Перемовини почалися 4 березня 2023 року о 6.05 ранку.", "2023-03-04T06:05"),
    "evening hour": ("Перемовини почалися 4 березня 2023 року о 5 годині вечора.", "2023-03-04T17:00"),
    "night between days": ("Уряд упав у ніч з 4 на 5 березня 2023 року.", "2023-03-04/2023-03-05"),
    "last year": ("Торік вони домовилися.", "2023"),
    "quarter": ("Торгівля впала у IV кварталі 2023 року.", "2023-36"),
    "end of the month": ("Вони вирішать до кінця місяця.", "2024-03-21/2024-03-31"),
}


@pytest.mark.parametrize(("text", "expected"), PHRASES.values(), ids=PHRASES)
def test_a_phrase_comes_out_whole(text, expected):
    assert last(text).when.edtf == expected


STORY = {
    "that day": ("Він прибув 16 лютого 2024 року. Того ж дня підписали пакт.", "2024-02-16"),
    "the next day": ("Він прибув 16 лютого 2024 року. Наступного дня підписали пакт.", "2024-02-17"),
    "two weeks later": ("Він прибув 16 лютого 2024 року. Через два тижні підписали пакт.", "2024-02-26/2024-03-03"),
    "a day later": ("Він прибув 16 лютого 2024 року. Через день підписали пакт.", "2024-02-17"),
    "the same month": ("Він прибув у лютому 2023 року. Того самого місяця підписали пакт.", "2023-02"),
    "two days before": ("Він прибув 16 лютого 2024 року. За два дні до того підписали пакт.", "2024-02-14"),
}


@pytest.mark.parametrize(("text", "expected"), STORY.values(), ids=STORY)
def test_relative_words_count_from_the_date_told_before(text, expected):
    assert last(text).when.edtf == expected


LENGTHS = {
    "one word": ("Після двомісячної облоги почалися переговори.", "P2M"),
    "figure and word": ("Після 34-годинного обстрілу почалися переговори.", "PT34H"),
    "within": ("Війська зайняли порт за два тижні.", "P2W"),
    "half a year": ("Переговори тривали півроку.", "P6M"),
}


@pytest.mark.parametrize(("text", "expected"), LENGTHS.values(), ids=LENGTHS)
def test_lengths_are_no_dates(text, expected):
    assert (last(text).type, last(text).value) == ("DURATION", expected)


QUIET = ["Лише 2000 бійців відступили.", "Ціною 1500 полонених узяли порт.", "Празька весна скінчилася."]


@pytest.mark.parametrize("text", QUIET)
def test_numbers_and_names_give_no_date(text):
    assert not [t for t in find_timexes(text, created="2024-03-06", language="uk") if t.when.edtf]
