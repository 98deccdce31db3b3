"""Fiscal years: the months of the state whose it is; else all that such a year may have; the value is its number."""

import pytest

from ingest.dates import find_timexes

YEARS = {
    "United States": ("en", "Aid for U.S. fiscal 2019 was cut.", "2018-10/2019-09"),
    "India": ("en", "India's financial year 2019-20 closed.", "2019-04/2020-03"),
    "United Kingdom": ("en", "The British financial year 2019/20 closed.", "2019-04/2020-03"),
    "Japan": ("en", "Japan's fiscal 2019 closed.", "2019-04/2020-03"),
    "one year of two": ("en", "The Canadian fiscal year 2019 closed.", "2018-04/2020-03"),
    "nobody's": ("en", "Aid for fiscal 2019 was cut.", "2018-04/2020-03"),
    "nobody's, both years": ("en", "The financial year 2019/20 closed.", "2019-04/2020-09"),
    "short": ("en", "Aid for FY19 was cut.", "2018-04/2020-03"),
    "Spanish": ("es", "El año fiscal 2019 fue malo.", "2018-04/2020-03"),
}


@pytest.mark.parametrize(("language", "text", "expected"), YEARS.values(), ids=YEARS)
def test_a_fiscal_year_has_the_days_it_may_have(language, text, expected):
    [timex] = find_timexes(text, created="2024-03-06", language=language)
    assert (timex.when.edtf, timex.value, timex.when.precision) == (expected, "2019", "year")


def test_it_is_said_whose_it_is_or_that_it_is_not():
    ours, nobodys = find_timexes("U.S. fiscal 2019 and fiscal 2021.", created="2024-03-06", language="en")
    assert "the fiscal year 2019 of the United States runs from October to September" in ours.when.why
    assert "the words do not say whose fiscal year it is" in nobodys.when.why


@pytest.mark.parametrize("text", ["A fiscal 30 million.", "The fiscal rule was kept."], ids=["money", "word"])
def test_other_fiscal_things_are_no_years(text):
    assert find_timexes(text, created="2024-03-06", language="en") == ()
