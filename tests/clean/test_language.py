import pytest

from ingest.clean.language import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministers of both states met on Monday.", "en"),
        ("Le ministre a rencontré son homologue lundi.", "fr"),
        ("Der Minister traf seinen Kollegen am Montag.", "de"),
        ("El ministro se reunió con su homólogo el lunes.", "es"),
        ("Il ministro ha incontrato il collega lunedì.", "it"),
        ("O ministro reuniu-se com o seu homólogo na segunda-feira.", "pt"),
        ("Minister spotkał się z kolegą w poniedziałek.", "pl"),
        ("Bakan pazartesi günü mevkidaşıyla görüştü.", "tr"),
        ("Міністр зустрівся з колегою в понеділок, її заява готова.", "uk"),
        ("Министр встретился с коллегой в понедельник, были и другие.", "ru"),
        ("اجتمع الوزير مع نظيره يوم الاثنين", "ar"),
        ("وزیر خارجه روز دوشنبه با همتای خود دیدار کرد", "fa"),
        ("השר נפגש עם עמיתו ביום שני", "he"),
        ("部长星期一会见了他的同事", "zh"),
        ("大臣は月曜日に同僚と会談した", "ja"),
        ("장관은 월요일에 동료를 만났다", "ko"),
        ("Ο υπουργός συναντήθηκε με τον συνάδελφό του", "el"),
        ("Quito, 1 June 2019\n\nEcuador met Peru on 28 May 2019.", "en"),
        ("Tunis, 1 June 2019\n\nTunisia met Libya on 29 May 2019.", "en"),
        ("", "und"),
        ("2024-03-05", "und"),
    ],
)
def test_a_language_is_told_by_script_and_words(text, language):
    assert find_language(text) == language


def test_what_a_person_gave_wins():
    assert find_language("The ministers met.", given="de-AT") == "de"


def test_the_pages_own_word_counts_for_a_short_text():
    assert find_language("Accord signed", hint="fr-FR") == "fr"


def test_the_pages_own_word_does_not_beat_the_script():
    assert find_language("部长星期一会见了他的同事", hint="en") == "zh"


def test_the_pages_own_word_does_not_beat_a_long_text():
    german = "Die Außenminister beider Staaten unterzeichneten die Vereinbarung nach zweijährigen Verhandlungen. " * 5
    assert find_language(german, hint="en") == "de"
