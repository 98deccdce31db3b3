import pytest

from ingest.readers.encoding import decode
from ingest.record.errors import UnreadableDocument

WORDS = "Außenminister Österreichs und Ungarns trafen sich in Zürich; sie unterzeichneten einen Vertrag über die Grüße."
RUSSIAN = "Министр иностранных дел провёл переговоры с послом и передал ему ноту правительства о границе."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(WORDS.encode(), "utf-8", id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + WORDS.encode(), "utf-8", id="utf-8 with a mark"),
        pytest.param(WORDS.encode("utf-16"), "utf-16-le", id="utf-16 with a mark"),
        pytest.param(WORDS.encode("utf-16-be"), "utf-16-be", id="utf-16 without a mark"),
        pytest.param(b"\xff\xfe\x00\x00" + WORDS.encode("utf-32-le"), "utf-32-le", id="utf-32"),
        pytest.param(WORDS.encode("windows-1252"), "windows-1252", id="windows-1252"),
    ],
)
def test_text_comes_out_without_its_mark(data, encoding):
    decoded = decode(data, name="note.txt")
    assert decoded.text == WORDS
    assert decoded.encoding == encoding


def test_a_guess_is_said():
    decoded = decode(RUSSIAN.encode("windows-1251"), name="note.txt")
    assert decoded.text == RUSSIAN
    assert any("guessed" in note for note in decoded.notes)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1252", "Datum;Ereignis\n03.04.2023;Litauen lud ein\n04.04.2023;Unmögliches Treffen\n"),
        ("windows-1252", "Datum;Ereignis\n1.2.2023;Treffen in Münster über Öl\n"),
        ("windows-1252", "date;event\n1/2/2023;Réunion à Genève\n"),
        ("windows-1252", "Año nuevo: España y Perú"),
        ("windows-1252", "São Paulo: reunião"),
        ("cp1250", "Spotkanie ministrów odbyło się w Łodzi – poinformował rząd"),
        ("cp1250", "Příliš žluťoučký kůň, řekl ministr ve středu"),
        ("iso8859_2", "Łódź: spotkanie ministrów odbyło się wczoraj"),
        ("cp1254", "Dışişleri Bakanı görüştü, açıklama yaptı"),
        ("koi8_r", "Минск, 3 апреля 2023. Литва отклонила"),
        ("cp866", "Литва отклонила предложение вчера"),
        ("windows-1251", "Президент України зустрівся з міністром у Києві"),
        ("mac_roman", "Unmögliches Datum über Österreich, größer als"),
    ],
)
def test_a_short_text_is_guessed_by_the_letters_of_its_language(encoding, text):
    assert decode(text.encode(encoding), name="table.csv").text == text


def test_utf8_is_no_guess():
    assert decode(RUSSIAN.encode(), name="note.txt").notes == ()


def test_a_declared_charset_counts_where_the_bytes_fit_it():
    decoded = decode("Köln und Győr".encode("iso-8859-2"), name="page.html", declared="ISO-8859-2")
    assert decoded.text == "Köln und Győr"
    assert decoded.notes == ()


def test_a_wrong_label_does_not_spoil_utf8():
    decoded = decode(WORDS.encode(), name="page.html", declared="iso-8859-1")
    assert decoded.text == WORDS
    assert "bytes are UTF-8" in decoded.notes[0]


def test_latin_1_means_windows_1252():
    assert decode(b"\x93Note\x94 \xfc", name="page.html", declared="latin1").text == "“Note” ü"


def test_one_broken_byte_does_not_turn_the_text_into_a_guess():
    decoded = decode((RUSSIAN + RUSSIAN).encode() + b"\xd0", name="note.txt")
    assert decoded.text.startswith(RUSSIAN)
    assert "not UTF-8" in decoded.notes[0]


@pytest.mark.parametrize("label", ["no-such-charset", "rot13", "hex", "\x00", ""])
def test_a_senseless_label_is_passed_over(label):
    assert decode(b"plain words", name="page.html", declared=label).text == "plain words"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b" \r\n\t\n", "is empty", id="white space"),
        pytest.param(b"\xef\xbb\xbf", "is empty", id="a mark alone"),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3", "a PDF.*rename it to .pdf", id="pdf"),
        pytest.param(b"PK\x03\x04\x14\x00", "ZIP archive or an office document", id="zip"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "a picture", id="png"),
        pytest.param(bytes(range(256)) * 8, "save it as UTF-8", id="bytes of all kinds"),
        pytest.param(b"note\x00\x01\x02\x03\x04\x05\x06 with \x01\x02\x03 signs", "control characters", id="controls"),
    ],
)
def test_what_is_no_text_is_refused_with_the_mend(data, reason):
    with pytest.raises(UnreadableDocument, match=reason) as refused:
        decode(data, name="note.txt")
    assert refused.value.subject == "note.txt"
    assert refused.value.hint


def test_a_dump_is_refused_in_words():
    with pytest.raises(UnreadableDocument, match="21,000,000 characters: split it"):
        decode(b"a " * 10_500_000, name="dump.txt")
