"""Documents in several languages: each passage is read with its own words, and one running date goes through all."""

import pytest

from ingest.clean.passages import Passage, find_passages
from ingest.dates import find_timexes
from ingest.record.document import Block

ENGLISH = (
    "The two ministers met in Geneva on 5 March 2024 and agreed to continue the consultations that were opened in "
    "the spring. They will meet again on Friday."
)
FRENCH = (
    "Les deux ministres se sont rencontrés à Genève le 5 mars 2024 et ont décidé de poursuivre les consultations "
    "ouvertes au printemps. Le lendemain, ils ont signé la déclaration."
)
ARABIC = "التقى الوزيران في جنيف يوم الثلاثاء واتفقا على مواصلة المشاورات. ووقعا الإعلان في اليوم التالي."
GERMAN = (
    "Die beiden Minister trafen sich am 5. März 2024 in Genf und vereinbarten, die Gespräche fortzusetzen. "
    "Am folgenden Tag unterzeichneten sie die Erklärung."
)


def dated(text, language, blocks=()):
    passages = find_passages(text, blocks, language=language)
    found = find_timexes(text, created="2024-03-07", language=language, blocks=blocks, passages=passages)
    return [(t.text, t.when.edtf) for t in found if t.when.edtf]


def test_a_communique_in_two_languages_is_read_in_both():
    text = f"Joint communiqué\n\n{ENGLISH}\n\nCommuniqué conjoint\n\n{FRENCH}\n"
    found = dict(dated(text, "en"))
    assert found["5 March 2024"] == found["le 5 mars 2024"] == "2024-03-05"
    assert found["Friday"] == "2024-03-08"
    assert found["Le lendemain"] == "2024-03-06"


def test_a_page_in_arabic_and_english_is_read_in_both():
    found = dict(dated(f"{ENGLISH}\n\n{ARABIC}\n", "en"))
    assert found["Friday"] == "2024-03-08"
    assert found["يوم الثلاثاء"] == "2024-03-05"
    assert found["اليوم التالي"] == "2024-03-06"
    assert dict(dated(f"{ARABIC}\n\n{ENGLISH}\n", "ar"))["5 March 2024"] == "2024-03-05"


def test_the_running_date_goes_through_all_passages():
    text = f"{FRENCH.split('. ')[0]}.\n\nThe delegations stayed in the city and the next day they signed the accord.\n"
    assert dict(dated(text, "fr"))["the next day"] == "2024-03-06"


def test_blocks_are_the_passages_where_a_document_has_them():
    text = f"{ENGLISH}\n{GERMAN}"
    blocks = (Block(0, len(ENGLISH)), Block(len(ENGLISH) + 1, len(text)))
    assert find_passages(text, blocks, language="en") == (Passage(len(ENGLISH) + 1, len(text), "de"),)
    assert dict(dated(text, "en", blocks))["5. März 2024"] == "2024-03-05"


def test_a_dateline_goes_with_the_passage_below_it():
    text = f"{ENGLISH}\n\nFait à Genève, le 6 mars 2024\n\n{FRENCH}\n"
    assert ("le 6 mars 2024", "2024-03-06") in dated(text, "en")


def test_a_bare_dateline_is_read_with_the_words_it_is_in():
    text = f"Geneva, 6 March 2024\n\n{ENGLISH}\n\n{FRENCH}\n"
    assert ("6 March 2024", "2024-03-06") in dated(text, "fr")
    assert ("6 March 2024", "2024-03-06") in dated(text, "en")
    text = f"{ENGLISH}\n\nGenève, 6 mars 2024\n\n{FRENCH}\n"
    assert ("6 mars 2024", "2024-03-06") in dated(text, "fr")
    assert ("6 mars 2024", "2024-03-06") in dated(text, "en")
    text = f"{ENGLISH}\n\nGeneva, 7 March 2024\n\n{FRENCH}\n"
    assert ("7 March 2024", "2024-03-07") in dated(text, "en")


def test_a_quoted_title_does_not_take_the_line_it_stands_in():
    text = f"{ENGLISH}\n\nHistoria de la guerra y de los tratados del Pacífico en el siglo de oro, Lima, May 1905\n"
    assert ("May 1905", "1905-05") in dated(text, "en")


ONE = {
    "prose": (ENGLISH, "en"),
    "French in French": (FRENCH, "fr"),
    "a few foreign words": (f"{ENGLISH} He called it a fait accompli, a déjà vu of les années de plomb.", "en"),
    "names": ("Mario Rossi, Giulia Bianchi, Luca Ferrari, Anna Conti, Paolo Greco, Sara Bruno, Elena Ricci", "en"),
    "a short title": (f"La Repubblica\n\n{ENGLISH}", "en"),
    "a quoted name in Cyrillic": (f"{ENGLISH} The paper Известия printed it.", "en"),
    "figures": ("12 34 56 78 90\n\n1998 2001 2004\n", "en"),
    "empty": ("", "en"),
    "Ukrainian in Ukrainian": (
        "Міністри зустрілися в Женеві 5 березня 2024 року та домовилися продовжити переговори.",
        "uk",
    ),
    "Chinese with a name": ("外长会见了大使Smith，并表示将于5月访问。", "zh"),
    "Dutch, with no pack": ("De ministers kwamen op 5 maart 2024 bijeen in Genève en spraken over het verdrag.", "nl"),
}


@pytest.mark.parametrize(("text", "language"), ONE.values(), ids=ONE)
def test_a_document_in_one_language_has_no_passages(text, language):
    assert find_passages(text, language=language) == ()


OTHER = {
    "Chinese in English": (
        f"{ENGLISH}\n\n两国外长于2024年3月5日在日内瓦举行会谈，一致同意继续磋商，并发表联合声明。",
        "en",
        "zh",
    ),
    "Japanese in English": (
        f"{ENGLISH}\n\n両国の外相は2024年3月5日にジュネーブで会談し、協議を続けることで一致した。",
        "en",
        "ja",
    ),
    "Russian in English": (
        f"{ENGLISH}\n\nМинистры встретились в Женеве 5 марта 2024 года и договорились продолжить переговоры.",
        "en",
        "ru",
    ),
    "Hebrew in English": (
        f"{ENGLISH}\n\nהשרים נפגשו בז'נבה ביום שלישי והסכימו להמשיך את ההתייעצויות ביניהם.",
        "en",
        "he",
    ),
    "Persian in English": (
        f"{ENGLISH}\n\nوزیران خارجه دو کشور روز سه‌شنبه در ژنو دیدار کردند و بر ادامه گفتگوها تأکید کردند.",
        "en",
        "fa",
    ),
    "English in Russian": (
        f"Министры встретились в Женеве 5 марта 2024 года и договорились о встрече.\n\n{ENGLISH}",
        "ru",
        "en",
    ),
    "Spanish in English": (
        f"{ENGLISH}\n\nLos ministros se reunieron en Ginebra el 5 de marzo de 2024 y acordaron continuar el diálogo.",
        "en",
        "es",
    ),
}


@pytest.mark.parametrize(("text", "language", "expected"), OTHER.values(), ids=OTHER)
def test_a_passage_in_another_language_is_found(text, language, expected):
    (passage,) = find_passages(text, language=language)
    assert passage.language == expected
