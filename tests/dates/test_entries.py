"""Pages written day by day: entries over midnight in both orders, day lines without a year, headings over lines."""

import pytest

from ingest.dates import find_timexes
from ingest.record.document import Block, Created

PAGES = {
    "newest first, over midnight": (
        "00:10\nEnvoys left.\n\n23:50\nTalks went on.\n\n22:05\nEnvoys arrived.",
        "2024-03-06",
        ["2024-03-06T00:10", "2024-03-05T23:50", "2024-03-05T22:05"],
    ),
    "oldest first, over midnight": (
        "22:05\nEnvoys arrived.\n\n23:50\nTalks went on.\n\n00:10\nEnvoys left.",
        "2024-03-05",
        ["2024-03-05T22:05", "2024-03-05T23:50", "2024-03-06T00:10"],
    ),
    "two entries, newest first": (
        "00:10 Envoys left.\n23:50 Talks went on.", "2024-03-06", ["2024-03-06T00:10", "2024-03-05T23:50"],
    ),
    "two entries, oldest first": (
        "23:50 Talks went on.\n00:10 Envoys left.", "2024-03-05", ["2024-03-05T23:50", "2024-03-06T00:10"],
    ),
    "twice over midnight": (
        "01:00 Doors closed.\n21:00 Talks went on.\n09:15 Envoys came.\n22:30 They slept.",
        "2024-03-06",
        ["2024-03-06T01:00", "2024-03-05T21:00", "2024-03-05T09:15", "2024-03-04T22:30"],
    ),
    "within one day, newest first": (
        "18:00 Envoys left.\n12:30 Talks went on.\n08:15 Envoys came.",
        "2024-03-06",
        ["2024-03-06T18:00", "2024-03-06T12:30", "2024-03-06T08:15"],
    ),
    "a long pause within a day": (
        "08:00 Envoys came.\n22:00 Envoys left.", "2024-03-06", ["2024-03-06T08:00", "2024-03-06T22:00"],
    ),
    "in no order": (
        "10:30 Hall A\n09:00 Hall B\n14:00 Hall C\n11:15 Hall D",
        "2024-03-06",
        ["2024-03-06T10:30", "2024-03-06T09:00", "2024-03-06T14:00", "2024-03-06T11:15"],
    ),
    "separators, newest first": (
        "00:10 Envoys left.\n\nTuesday 5 March\n\n23:50 Talks went on.\n22:05 Envoys arrived.",
        "2024-03-06",
        ["2024-03-06T00:10", "2024-03-05", "2024-03-05T23:50", "2024-03-05T22:05"],
    ),
    "separators, oldest first": (
        "Tuesday 5 March\n22:05 Envoys arrived.\n23:50 Talks went on.\nWednesday 6 March\n00:10 Envoys left.",
        "2024-03-06",
        ["2024-03-05", "2024-03-05T22:05", "2024-03-05T23:50", "2024-03-06", "2024-03-06T00:10"],
    ),
    "past midnight under a separator": (
        "Tuesday 5 March 2024\n22:05 Envoys arrived.\n23:50 Talks went on.\n00:10 Envoys left.",
        "2024-03-07",
        ["2024-03-05", "2024-03-05T22:05", "2024-03-05T23:50", "2024-03-06T00:10"],
    ),
    "an entry's words count from its own day": (
        "00:10 Envoys left.\n23:50 Envoys had come yesterday.\n22:00 Doors opened.",
        "2024-03-06",
        ["2024-03-06T00:10", "2024-03-05T23:50", "2024-03-04", "2024-03-05T22:00"],
    ),
    "an entry is of its day, whatever day it tells of": (
        "8 Aug 2023\n19:15 Envoys left on Thursday.\n18:00 Doors opened.",
        "2023-08-08",
        ["2023-08-08", "2023-08-08T19:15", "2023-08-03", "2023-08-08T18:00"],
    ),
    "a day line takes the year of another one": (
        "8 Aug 2023\n10:00 Envoys met.\n\n7 Aug\n23:40 An envoy spoke.\n\n4 Aug\n19:15 Envoys had come on Thursday.",
        "2024-05-08",
        ["2023-08-08", "2023-08-08T10:00", "2023-08-07", "2023-08-07T23:40", "2023-08-04", "2023-08-04T19:15",
         "2023-08-03"],
    ),
    "day lines over New Year": (
        "2 January 2024\nEnvoys met.\n\n30 December\nEnvoys had come yesterday.",
        "2024-05-08",
        ["2024-01-02", "2023-12-30", "2023-12-29"],
    ),
    "numbered days": (
        "Day 1: 24 February 2022\nTroops crossed.\n\nDay 2: 25 February\nEnvoys left yesterday.",
        "2024-03-25",
        ["2022-02-24", "2022-02-25", "2022-02-24"],
    ),
    "lines of a weekday alone": (
        "Monday\nEnvoys met.\n\nTuesday\nTalks failed yesterday.", "2024-03-06",
        ["2024-03-04", "2024-03-05", "2024-03-04"],
    ),
    "one day line alone stands over nothing": (
        "The meeting will be held on\n4 August\nEnvoys came yesterday.", "2024-05-08", ["2024-08-04", "2024-05-07"],
    ),
    "a year over its lines": (
        "2019\nMarch 4 Envoys met.\n5 May Talks failed.\n\n2020\n2 January Envoys met again.",
        "2024-05-08",
        ["2019", "2019-03-04", "2019-05-05", "2020", "2020-01-02"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "created", "expected"), PAGES.values(), ids=PAGES)
def test_each_line_is_of_the_day_it_was_written(text, created, expected):
    found = find_timexes(text, created=created, language="en")
    assert [t.when.edtf for t in found if t.when.edtf] == expected


def test_the_turn_of_midnight_is_told_in_the_reason():
    text = "00:10 Envoys left.\n23:50 Talks went on."
    when = find_timexes(text, created="2024-03-06", language="en")[1].when
    assert "midnight lies between it and 00:10" in when.why
    assert when.basis == "context"


@pytest.mark.parametrize(
    ("clock", "newest"),
    [
        pytest.param("00:20", "2024-03-06T00:10", id="published when the newest entry was written"),
        pytest.param("21:55", "2024-03-07T00:10", id="published when the oldest entry was written"),
        pytest.param(None, "2024-03-06T00:10", id="no clock"),
    ],
)
def test_the_clock_of_publication_tells_which_entry_is_of_its_day(clock, newest):
    text = "00:10 Envoys left.\n23:50 Talks went on.\n22:05 Envoys arrived."
    created = Created("2024-03-06", "given", clock=clock)
    assert find_timexes(text, created=created, language="en")[0].when.edtf == newest


def test_without_publication_entries_have_no_day():
    found = find_timexes("00:10 Envoys left.\n23:50 Talks went on.", created=None, language="en")
    assert [t.when.edtf for t in found] == [None, None]


def test_a_sidebar_is_not_of_the_pages_day():
    text = "Envoys met on 3 March.\n\nElections on Nov. 20.\n\nThe pact of 5 May 2019."
    blocks = (Block(0, 22), Block(24, 45, "sidebar"), Block(47, len(text), "sidebar"))
    found = find_timexes(text, created="2024-03-06", language="en", blocks=blocks)
    assert [(t.when.edtf, t.value) for t in found] == [
        ("2024-03-03", "2024-03-03"), (None, "XXXX-11-20"), ("2019-05-05", "2019-05-05"),
    ]  # fmt: skip
    assert "sidebar" in found[1].when.why
