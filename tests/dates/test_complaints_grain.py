"""Second and third complaint: no place in the text, wrong places; the grain is lost and today's day filled in."""

import pytest

from ingest.dates import find_timexes

PLACES = {
    "month first": ("Then, on Feb. 16, 2024, in Paris they met.", "Feb. 16, 2024"),
    "after a dash": ("They left — and on Feb. 26 — they met.", "Feb. 26"),
    "at the very beginning": ("5 March 2024 saw the signing.", "5 March 2024"),
    "at the very end": ("They met on 5 March 2024", "5 March 2024"),
    "after signs outside the plane": ("🕊🕊 They met on 5 March 2024.", "5 March 2024"),
    "after combining accents": ("Café Élysée: they met on 5 March 2024.", "5 March 2024"),
    "over two lines": ("They met on 5\nMarch 2024 in Paris.", "5\nMarch 2024"),
    "after tabs and hard spaces": ("\tThey met on\u00a05\u00a0March\u00a02024.", "5\u00a0March\u00a02024"),
    "in brackets": ("The accord (5 March 2024) holds.", "5 March 2024"),
    "in quotes": ("The note of “5 March 2024” is lost.", "5 March 2024"),
    "in capitals": ("DONE ON 5 MARCH 2024.", "5 MARCH 2024"),
    "with the words that belong to it": ("It fell in early March 2024.", "early March 2024"),
    "an ISO day": ("[2024-03-05] They met.", "2024-03-05"),
}


@pytest.mark.parametrize(("text", "words"), PLACES.values(), ids=PLACES)
def test_each_date_has_its_place_in_the_text(text, words):
    (timex,) = find_timexes(text, created="2024-05-15", language="en")
    assert text[timex.start : timex.end] == timex.text == words
    assert (timex.when.words_start, timex.when.words_end) == (timex.start, timex.end)


def test_the_same_words_twice_have_two_places():
    text = "On 5 March 2024 he left; on 5 March 2024 she came."
    first, second = find_timexes(text, created="2024-05-15", language="en")
    assert (first.start, second.start) == (text.index("5"), text.rindex("5 "))


GRAIN = {
    "a month": ("en", "It began in March 2024.", "2024-03", "month"),
    "a year": ("en", "It began in 2024.", "2024", "year"),
    "a season": ("en", "It began in the spring of 2023.", "2023-21", "season"),
    "a decade": ("en", "It began in the 1990s.", "199X", "decade"),
    "a century": ("en", "It began in the nineteenth century.", "1801/1900", "century"),
    "a quarter": ("en", "It began in the third quarter of 2023.", "2023-35", "quarter"),
    "half a year": ("en", "It began in the first half of 2023.", "2023-40", "half"),
    "last month": ("en", "It began last month.", "2024-04", "month"),
    "last year": ("en", "It began last year.", "2023", "year"),
    "last week": ("en", "It began last week.", "2024-05-06/2024-05-12", "week"),
    "a minute": ("en", "It began at 9 a.m. on 5 March 2024.", "2024-03-05T09:00", "minute"),
    "the middle of a year": ("en", "It began in mid-2019.", "2019-04/2019-09", "year"),
    "the beginning of a month": ("en", "It began in early March 2024.", "2024-03-01/2024-03-10", "month"),
    "a week by its day": ("en", "It began in the week of 6 May 2024.", "2024-05-06/2024-05-12", "week"),
    "a month without its year": ("en", "It ended in February.", "2024-02", "month"),
    "a month in German": ("de", "Es begann im März 2024.", "2024-03", "month"),
    "a month in French": ("fr", "Il a commencé en mars 2024.", "2024-03", "month"),
    "a year in Spanish": ("es", "Empezó en 2024.", "2024", "year"),
    "a month in Russian": ("ru", "Это началось в марте 2024 года.", "2024-03", "month"),
    "a month in Chinese": ("zh", "谈判于2024年3月开始。", "2024-03", "month"),
}


@pytest.mark.parametrize(("language", "text", "edtf", "precision"), GRAIN.values(), ids=GRAIN)
def test_the_grain_stays_what_the_text_says(language, text, edtf, precision):
    (timex,) = find_timexes(text, created="2024-05-15", language=language)
    assert (timex.when.edtf, timex.when.precision) == (edtf, precision)


@pytest.mark.parametrize("created", ["2024-05-01", "2024-05-15", "2024-05-31"])
def test_the_day_of_publication_leaves_no_trace_in_a_coarser_date(created):
    found = find_timexes("It began in March 2019, or in 2018.", created=created, language="en")
    assert [t.when.edtf for t in found] == ["2019-03", "2018"]
