"""Calendars: read by another library and by our own reader, the days are the same and every event keeps its name."""

from datetime import date

import pytest
from icalendar import Calendar

from dashboard.exports import EXPORTS
from ingest.interchange import ics
from tests.exports.telling import SETTING, told

DAYS = {
    "a day": ("2024-02-29", date(2024, 2, 29), date(2024, 3, 1)),
    "the last day of a year": ("2023-12-31", date(2023, 12, 31), date(2024, 1, 1)),
    "days over a month": ("2019-09-27/2019-09-30", date(2019, 9, 27), date(2019, 10, 1)),
    "a month": ("2024-02", date(2024, 2, 1), date(2024, 3, 1)),
    "a year": ("1861", date(1861, 1, 1), date(1862, 1, 1)),
}


def read(events):
    found = Calendar.from_ical(EXPORTS[".ics"](events, SETTING))
    assert not found.errors
    return found.walk("VEVENT")


@pytest.mark.parametrize("name", DAYS)
def test_another_library_reads_whole_days_whose_end_is_the_day_after(name):
    edtf, first, after = DAYS[name]
    (event,) = read([told(date=edtf)])
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (first, after)


@pytest.mark.parametrize("name", DAYS)
def test_our_own_reader_gives_the_same_date_back(name):
    edtf, *_ = DAYS[name]
    (entry,) = ics.read(EXPORTS[".ics"]([told(date=edtf)], SETTING).decode()).entries
    assert (entry.when.edtf, entry.id) == (edtf, "a")


TEXTS = [
    "Заявление министров о прекращении огня и обмене делегациями " * 4,
    "日韓首脳会談" * 30,
    "🕊" * 60,
    "one; two, three\\four: five",
]


@pytest.mark.parametrize("text", TEXTS, ids=["Cyrillic", "Japanese", "four octets a letter", "signs of the format"])
def test_long_words_are_folded_by_octets_and_read_back_whole(text):
    data = EXPORTS[".ics"]([told(label=text)], SETTING)
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    # No letter is cut in two.
    assert all(line.decode() is not None for line in data.split(b"\r\n"))
    assert str(read([told(label=text)])[0]["SUMMARY"]) == text.strip()


def test_an_event_keeps_its_name_over_an_edit_and_no_two_share_one():
    before = [str(event["UID"]) for event in read([told("a"), told("b")])]
    after = [str(event["UID"]) for event in read([told("a", label="Talks (postponed)", date="2024-04-01"), told("b")])]
    assert before == after
    assert len(set(before)) == 2
