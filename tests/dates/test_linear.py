"""Time grows with length only, whatever the text: digits, brackets, a megabyte without a space, each rule's worst."""

import sys
import time
import tracemalloc

import pytest

from ingest.dates import find_timexes
from ingest.dates.loading import languages, load

NASTY = {
    "digits": "1234567890",
    "numbers": "1998 2001 12 34 ",
    "brackets": "((([[[{{",
    "no space": "abcdefghij",
    "one weekday again and again": "monday ",
    "months": "March May June ",
    "years joined": "1998-1999-2000-",
    "slashes": "1/2/3/4/5/6/",
    "lengths": "three years and ",
    "prefixes": "early late mid-",
    "lines": "March\n",
    "spaces": "5 " + " " * 40,
    "quotes": "'98 '99 ",
    "clock times": "10:30 11.40 ",
    "one line of sentences": "on 5 March 2024 he met him, ",
}
SHORT, TIMES = 900, 8
LONG = 6000


def seconds(text, language="en"):
    best = []
    for _ in range(2):
        started = time.process_time()
        find_timexes(text, created="2024-03-06", language=language)
        best.append(time.process_time() - started)
    return min(best)


@pytest.mark.slow
@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY)
def test_eight_times_the_text_takes_about_eight_times_as_long(piece):
    short = piece * (SHORT // len(piece))
    # A fixed part and noise are allowed for; quadratic growth would be 64 times.
    assert seconds(short * TIMES) < TIMES * 2.5 * seconds(short) + 0.05


@pytest.mark.slow
@pytest.mark.parametrize(("letter", "language"), [("x", "en"), ("字", "zh")])
def test_a_megabyte_without_a_space_takes_time_in_step_with_its_length(letter, language):
    long = letter * 1_000_000
    assert find_timexes(long, created="2024-03-06", language=language) == ()
    assert seconds(long, language) < TIMES * 2.5 * seconds(long[: len(long) // TIMES], language) + 0.05


@pytest.mark.slow
@pytest.mark.parametrize("language", languages())
def test_no_rule_runs_away_on_its_own_example_repeated(language):
    examples = [entry["example"]["text"] for entry in load(language).source]
    text = " ".join(examples)
    assert seconds(text * 2, language) < 6 * seconds(text, language) + 0.1


def calls(text, language):
    """Return how many functions reading a text calls, our own and built in: the work, whatever the machine."""
    count = 0

    def watch(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        find_timexes(text, created="2024-03-06", language=language)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.slow
@pytest.mark.parametrize("language", languages())
def test_examples_beginnings_and_near_misses_of_all_rules_take_work_in_step_with_their_length(language):
    examples = [entry["example"]["text"] for entry in load(language).source]
    text = " ".join(piece for e in examples for piece in (e, e[: len(e) // 2], e[len(e) // 2 :]))[:LONG]
    calls(text, language)
    assert calls(text * 2, language) < 2.3 * calls(text, language)


@pytest.mark.slow
@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY)
def test_twice_the_text_is_twice_the_work(piece):
    text = piece * (2 * SHORT // len(piece))
    calls(text, "en")
    # A fixed part is allowed for; quadratic growth would be four times.
    assert calls(text * 2, "en") < 2.3 * calls(text, "en") + 2000


LINES = {
    "dated lines": "5 May 2019: France met Germany.\n",
    "day lines": "5 May\nFrance met Germany.\n",
    "entries": "10:30 France met Germany.\n",
    "year headings": "2019\n4 March They met.\n",
    "datelines": "Paris, March 4, 2019\n\nThey met.\n\n",
    "weekdays": "Monday\nThey met.\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("piece", LINES.values(), ids=LINES)
def test_what_stands_over_lines_takes_work_in_step_with_their_number(piece):
    text = piece * 60
    calls(text, "en")
    assert calls(text * 2, "en") < 2.3 * calls(text, "en")


def peak(text):
    tracemalloc.start()
    find_timexes(text, created="2024-03-06", language="en")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_memory_stays_in_step_with_the_text():
    text = "1234567890" * 5_000
    peak(text)
    assert peak(text * 4) < 4.5 * peak(text)
