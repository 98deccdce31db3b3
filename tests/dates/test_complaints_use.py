"""Eighth and tenth complaint: slow, hanging, growing with use; and hard to install."""

import subprocess
import sys
import tracemalloc

import pytest

from ingest.dates import find_timexes
from ingest.dates.loading import load

LANGUAGES = ("ar", "de", "el", "en", "es", "fr", "it", "pt", "ru", "uk", "zh", "nl", "sv", "xx")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_but_the_package_is_needed_in_any_language(language):
    """No model, no network, no other program: figures are read even in a language nobody knows."""
    assert [t.when.edtf for t in find_timexes("2024-03-05", created=None, language=language)] == ["2024-03-05"]


@pytest.mark.slow
def test_it_reads_no_clock_opens_no_network_and_starts_no_program():
    watch = (
        "import sys\n"
        "from ingest.dates import find_timexes\n"
        "find_timexes('He came on 5 March.', created='2024-05-15', language='en')\n"
        "bad = []\n"
        "sys.addaudithook(lambda event, args: bad.append(event) if event.split('.')[0] in "
        "('socket', 'subprocess', 'urllib', 'time', 'os.system') else None)\n"
        "found = find_timexes('He came yesterday and on 5 May.', created='2024-05-15', language='en')\n"
        "assert [t.when.edtf for t in found] == ['2024-05-14', '2024-05-05'], found\n"
        "assert not bad, bad\n"
    )
    subprocess.run([sys.executable, "-c", watch], check=True, timeout=60)


@pytest.mark.slow
def test_a_second_reading_gives_the_same_and_keeps_nothing():
    text = "They met on 5 March, on Monday and last week. " * 40
    first = find_timexes(text, created="2024-05-15", language="en")
    tracemalloc.start()
    for _ in range(3):
        find_timexes(text, created="2024-05-15", language="en")
    before, _ = tracemalloc.get_traced_memory()
    for _ in range(6):
        assert find_timexes(text, created="2024-05-15", language="en") == first
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 200_000


def test_a_pack_is_compiled_once_however_often_it_is_asked_for():
    assert all(load("en") is load("en") for _ in range(3))


EMPTY = {
    "nothing": "",
    "a space": " ",
    "line ends": "\n\n\n",
    "one sign": ".",
    "a null": "\x00",
    "half a pair": "\ud800",
    "controls": "\x01\x02\x7f\x80",
    "marks alone": "\u0301" * 50,
    "right to left": "\u202e\u202d\u200f 5 \u200e",
    "emoji": "👩‍👩‍👧‍👦" * 20,
    "digits of other scripts": "५ ६ ๗ ٨ Ⅳ ² ½",
}


@pytest.mark.parametrize("text", EMPTY.values(), ids=EMPTY)
@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_strange_text_is_read_without_complaint(text, language):
    assert [t for t in find_timexes(text, created="2024-05-15", language=language) if t.when.edtf] == []
