"""Time grows with length only, whatever the text: digits, brackets, a megabyte without a space, each rule's worst."""

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


def test_a_megabyte_without_a_space_is_read_in_seconds():
    started = time.process_time()
    assert find_timexes("x" * 1_000_000, created="2024-03-06", language="en") == ()
    assert find_timexes("字" * 1_000_000, created="2024-03-06", language="zh") == ()
    assert time.process_time() - started < 5


@pytest.mark.parametrize("language", languages())
def test_no_rule_runs_away_on_its_own_example_repeated(language):
    examples = [entry["example"]["text"] for entry in load(language).source]
    text = " ".join(examples)
    assert seconds(text * 2, language) < 6 * seconds(text, language) + 0.1


def test_memory_stays_in_step_with_the_text():
    find_timexes("on 5 March", created="2024-03-06", language="en")
    tracemalloc.start()
    find_timexes("1234567890" * 20_000, created="2024-03-06", language="en")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 40_000_000
