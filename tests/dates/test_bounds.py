"""Bounds: "by", "since", "until" and their like make a date the end or the beginning of something, in every pack."""

import pytest

from ingest.dates import find_timexes
from ingest.dates.loading import languages, load


def edtf(text, language="en"):
    return [t.when.edtf for t in find_timexes(text, created="2024-03-06", language=language)]


BOUNDS = {
    "deadline": ("en", "They must withdraw by 3 May 2024.", "[..2024-05-03]"),
    "no later": ("en", "They must withdraw no later than 3 May 2024.", "[..2024-05-03]"),
    "done by then": ("en", "By May 1978, the envoys had left Rome.", "[..1978-05]"),
    "that day or earlier": ("en", "He arrived on or shortly before 3 May 1861.", "[..1861-05-03]"),
    "that day or later": ("en", "He may leave on or after 3 May 2024.", "[2024-05-03..]"),
    "earlier than a day": ("en", "They must sign before 3 May 2024.", "[..2024-05-02]"),
    "earlier than a day, a name behind it": ("en", "Before 12 April 2021 Japan condemned it.", "[..2021-04-11]"),
    "earlier than a year": ("en", "Before 1990 the two had no relations.", "[..1989]"),
    "state up to": ("en", "The truce holds until 3 May 2024.", "../2024-05-03"),
    "state from": ("en", "Sanctions have been in force since February 2022.", "2022-02/.."),
    "later than a day": ("en", "After 5 March 2024, they fell silent.", "[2024-03-06..]"),
    "later than a year": ("en", "After 1945 they fell silent.", "[1945..]"),
    "no earlier": ("en", "The rule applies with effect from 1 April 2024.", "[2024-04-01..]"),
    "onwards": ("en", "It holds from 1990 onwards.", "1990/.."),
    "as of a day to come": ("en", "The tariff applies as of 1 July 2024.", "[2024-07-01..]"),
    "as of a day past": ("en", "As of 1 March 2024 twelve had signed.", "2024-03-01"),
    "part of a month": ("en", "They must answer by the end of March 2024.", "[..2024-03-31]"),
    "earlier than the end": ("en", "They must answer before the end of March 2024.", "[..2024-03-31]"),
    "earlier than the end of this one": ("en", "They must answer before the end of the year.", "[..2024-12]"),
    "earlier than a part of a month": ("en", "They had left before mid-March 2024.", "[..2024-03-10]"),
    "earlier than a part of a year": ("en", "They had left before mid-2023.", "[..2023-03-31]"),
    "earlier than about a month": ("en", "They had left before about March 2023.", "[..2023-02~]"),
    "clock": ("en", "They must answer by 5 p.m. on 8 March 2024.", "[..2024-03-08T17:00]"),
    "German": ("de", "Bis zum 3. Mai 2024 gilt sie.", "../2024-05-03"),
    "German, latest": ("de", "Er geht spätestens am 3. Mai 2024.", "[..2024-05-03]"),
    "French": ("fr", "Ils doivent répondre d'ici le 3 mai 2024.", "[..2024-05-03]"),
    "French, from": ("fr", "Elle vaut à partir du 3 mai 2024.", "[2024-05-03..]"),
    "Spanish": ("es", "Rige desde el 3 de mayo de 2024.", "2024-05-03/.."),
    "Italian": ("it", "Devono rispondere entro il 3 maggio 2024.", "[..2024-05-03]"),
    "Italian, within the date": ("it", "Vale dal 3 maggio 2024.", "2024-05-03/.."),
    "Portuguese": ("pt", "Devem responder antes de 3 de maio de 2024.", "[..2024-05-02]"),
    "Russian": ("ru", "Ответить не позднее 3 мая 2024 года.", "[..2024-05-03]"),
    "Ukrainian": ("uk", "Закон діє з 3 травня 2024 року.", "2024-05-03/.."),
    "Greek": ("el", "Ισχύει μέχρι τις 3 Μαΐου 2024.", "../2024-05-03"),
    "Arabic": ("ar", "يسري منذ 3 مايو 2024 هناك.", "2024-05-03/.."),
    "Chinese": ("zh", "他们在2024年5月3日之前离开。", "[..2024-05-02]"),
}


@pytest.mark.parametrize(("language", "text", "expected"), BOUNDS.values(), ids=BOUNDS)
def test_a_bound_leaves_its_other_side_open(language, text, expected):
    found = edtf(text, language)
    assert expected in found
    assert [e for e in found if e] == [expected]


FREE = {
    "names the talks": ("en", "After the 5 March 2024 talks they spoke.", "2024-03-05"),
    "names the talks that failed": ("en", "After the 5 March 2024 talks failed, they left.", "2024-03-05"),
    "owner": ("en", "They spoke before Monday's vote.", "2024-03-04"),
    "opens what is told of the past": ("en", "By May 1978, the envoys were back in Rome.", "1978-05"),
    "begins what is told of the past": ("en", "Beginning in May 1978, the talks broke down.", "1978-05"),
    "range": ("en", "It lasted from 1998 to 2001.", "1998/2001"),
    "dated": ("de", "Die Erklärung vom 3. Mai 2024 liegt vor.", "2024-05-03"),
    "counted": ("en", "It came two days before 16 February 2024.", "2024-02-14"),
}


@pytest.mark.parametrize(("language", "text", "expected"), FREE.values(), ids=FREE)
def test_what_only_looks_like_a_bound_is_the_date_itself(language, text, expected):
    assert edtf(text, language) == [expected]


def test_each_pack_has_words_of_bounds():
    assert [language for language in languages() if "bound_before" not in load(language).cues] == []
