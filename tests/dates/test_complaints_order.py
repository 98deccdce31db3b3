"""Ninth complaint: the wrong language is guessed; day and month are swapped outside the order of the United States."""

import pytest

from ingest.dates import find_timexes, read_cell

BOTH = "[2023-04-05, 2023-05-04]"
ORDER = {
    "English keeps both": ("en", "On 04/05/2023 they met.", BOTH),
    "English, day above twelve": ("en", "On 13/05/2023 they met.", "2023-05-13"),
    "English, month first by need": ("en", "On 05/13/2023 they met.", "2023-05-13"),
    "the same number twice": ("en", "On 5/5/2023 they met.", "2023-05-05"),
    "year first": ("en", "On 2023-05-04 they met.", "2023-05-04"),
    "year first, slashes": ("en", "On 2023/05/04 they met.", "2023-05-04"),
    "dots are day first": ("en", "On 4.5.2023 they met.", "2023-05-04"),
    "two digits of a year": ("en", "On 04/05/23 they met.", BOTH),
    "German": ("de", "Am 04.05.2023 trafen sie sich.", "2023-05-04"),
    "French": ("fr", "Le 04/05/2023 ils se virent.", "2023-05-04"),
    "Spanish": ("es", "El 04/05/2023 se vieron.", "2023-05-04"),
    "Italian": ("it", "Il 04/05/2023 si videro.", "2023-05-04"),
    "Portuguese": ("pt", "Em 04/05/2023 encontraram-se.", "2023-05-04"),
    "Russian": ("ru", "04.05.2023 они встретились.", "2023-05-04"),
}


@pytest.mark.parametrize(("language", "text", "edtf"), ORDER.values(), ids=ORDER)
def test_the_order_is_the_languages_and_what_is_open_stays_open(language, text, edtf):
    (timex,) = find_timexes(text, created="2024-05-15", language=language)
    assert timex.when.edtf == edtf


@pytest.mark.parametrize(("order", "edtf"), [("DMY", "2023-05-04"), ("MDY", "2023-04-05"), (None, BOTH)])
def test_an_order_that_is_given_decides(order, edtf):
    (timex,) = find_timexes("On 04/05/2023 they met.", created="2024-05-15", language="en", date_order=order)
    assert timex.when.edtf == edtf
    assert bool(timex.when.readings) == (order is None)


IMPOSSIBLE = {
    "31 April in figures": "On 31/04/2023 they met.",
    "30 February in figures": "On 30/02/2023 they met.",
    "31 April in words": "On 31 April 2023 they met.",
    "29 February of no leap year": "On 29 February 2023 they met.",
}


@pytest.mark.parametrize("text", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_a_day_that_never_was_is_reported_and_never_moved(text):
    (timex,) = find_timexes(text, created="2024-05-15", language="en")
    assert timex.when.edtf is None
    assert "has no day" in timex.invalid


CELLS = {
    "German": ("de", "02.03.2024", "2024-03-02"),
    "French": ("fr", "02/03/2024", "2024-03-02"),
    "English ISO": ("en", "2024-03-02", "2024-03-02"),
    "German ISO": ("de", "2024-03-02", "2024-03-02"),
    "English words": ("en", "2 March 2024", "2024-03-02"),
    "month in letters": ("en", "6-Jun-23", "2023-06-06"),
}


@pytest.mark.parametrize(("language", "cell", "edtf"), CELLS.values(), ids=CELLS)
def test_cells_of_a_table_are_read_alike(language, cell, edtf):
    assert read_cell(cell, language=language, not_after="2024-12-31").edtf == edtf


FOREIGN = {
    "Swedish": ("sv", "Den 5 mars 2024 möttes de.", "2024-03-05"),
    "Dutch": ("nl", "Zij ontmoetten elkaar op 5 maart 2024.", "2024-03-05"),
    "Polish": ("pl", "Spotkali się 5 marca 2024 w Paryżu.", "2024-03-05"),
    "Czech": ("cs", "Setkali se 5. března 2024 v Paříži.", "2024-03-05"),
    "Turkish": ("tr", "5 Mart 2024 tarihinde görüştüler.", "2024-03-05"),
    "Finnish": ("fi", "He tapasivat 5. maaliskuuta 2024.", "2024-03-05"),
    "Romanian": ("ro", "S-au întâlnit la 5 martie 2024.", "2024-03-05"),
    "Hungarian": ("hu", "2024. március 5-én találkoztak.", "2024-03-05"),
    "Hebrew": ("he", "הם נפגשו ב-5 במרץ 2024.", "2024-03-05"),
}


@pytest.mark.parametrize(("language", "text", "edtf"), FOREIGN.values(), ids=FOREIGN)
def test_languages_without_a_pack_are_read_by_their_own_months(language, text, edtf):
    assert [t.when.edtf for t in find_timexes(text, created="2024-05-15", language=language)] == [edtf]


def test_words_of_another_language_are_not_guessed_at():
    assert find_timexes("On 5 March 2024 they met.", created="2024-05-15", language="sv") == ()
