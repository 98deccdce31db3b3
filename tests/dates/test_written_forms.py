"""The short forms of datelines, stamps and forms, which no language writes in full and all use."""

import pytest

from ingest.dates import find_timexes

FORMS = [
    ("es", "Quito, 11 abr 2024 - 13:05", "2024-04-11T13:05"),
    ("es", "Sellado 11-abr-2024 en Quito.", "2024-04-11"),
    ("es", "Sellado 11/abr/2024 en Quito.", "2024-04-11"),
    ("es", "Lima, abril 11, 2024. El canciller llegó.", "2024-04-11"),
    ("de", "Stempel 11-Apr-2024, Bonn.", "2024-04-11"),
    ("it", "Protocollo 11.IV.1931, Roma.", "1931-04-11"),
    ("fr", "Reçu le 11/IV/1931 à Paris.", "1931-04-11"),
    ("de", "Wien, 10. IX. 1919, Abschrift.", "1919-09-10"),
    ("pt", "Carimbo 11-abr-24, Lisboa.", "2024-04-11"),
    ("ru", "Приказ от «11» апреля 2024 г. № 5.", "2024-04-11"),
    ("uk", "Наказ від «11» квітня 2024 р. № 5.", "2024-04-11"),
    ("cs", "V Praze 11. 4. 2024 podepsali dohodu.", "2024-04-11"),
    ("cs", "V Praze 21. 4. 2024 podepsali dohodu.", "2024-04-21"),
    ("hu", "Budapest, 2024. 04. 11.", "2024-04-11"),
    ("ko", "2024. 4. 11. 서울", "2024-04-11"),
]
NO_DATES = [
    ("en", "See article 5.I.2001b of the annex."),
    ("en", "Ratios of 3-mar-ked-2024 kind."),
    ("fr", "le lot 11-avr-20245 a été livré"),
    ("en", "Points 2. 3. 1500 troops left."),
    ("it", "codice 8-apr-2024-77"),
]


@pytest.mark.parametrize(("language", "text", "edtf"), FORMS, ids=[text[:30] for _, text, _ in FORMS])
def test_short_forms_of_a_whole_date(language, text, edtf):
    found = [t.when.edtf for t in find_timexes(text, created="2024-05-20", language=language)]
    assert edtf in found


@pytest.mark.parametrize(("language", "text"), NO_DATES, ids=[text[:30] for _, text in NO_DATES])
def test_codes_that_only_look_like_them(language, text):
    found = find_timexes(text, created="2024-05-20", language=language)
    assert not [t for t in found if t.when.precision == "day"]
