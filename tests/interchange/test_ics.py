"""Calendars: whole days, clock times with their zones, what comes round again, what was called off."""

import pytest

from ingest.interchange import ics
from ingest.interchange.entry import losses
from ingest.record.errors import UnreadableDocument


def calendar(*lines: str, around: str = "") -> str:
    events = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in lines)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{around}{events}END:VCALENDAR\r\n"


def dates(*lines: str, around: str = "") -> list[str | None]:
    return [e.when.edtf for e in ics.read(calendar(*lines, around=around)).entries]


_ZONE = (
    "BEGIN:VTIMEZONE\r\nTZID:Harbour Time\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\n"
    "TZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
)
TIMES = {
    "a day": ("DTSTART;VALUE=DATE:20240305", "2024-03-05"),
    "a day with its end": ("DTSTART;VALUE=DATE:20240305\r\nDTEND;VALUE=DATE:20240306", "2024-03-05"),
    "days": ("DTSTART;VALUE=DATE:20240305\r\nDTEND;VALUE=DATE:20240308", "2024-03-05/2024-03-07"),
    "days by their length": ("DTSTART;VALUE=DATE:20240305\r\nDURATION:P3D", "2024-03-05/2024-03-07"),
    "from midnight to midnight": ("DTSTART:20240305T000000\r\nDTEND:20240306T000000", "2024-03-05"),
    "UTC": ("DTSTART:20240305T093000Z", "2024-03-05T09:30Z"),
    "floating": ("DTSTART:20240305T093000\r\nDTEND:20240305T110000", "2024-03-05T09:30/2024-03-05T11:00"),
    "a known zone in summer": ("DTSTART;TZID=Europe/Oslo:20240705T093000", "2024-07-05T09:30+02:00"),
    "a zone of Windows": ("DTSTART;TZID=W. Europe Standard Time:20240105T093000", "2024-01-05T09:30+01:00"),
    "a zone of its own": ("DTSTART;TZID=Harbour Time:20240305T093000", "2024-03-05T09:30+03:00"),
    "a zone nobody defines": ("DTSTART;TZID=Nowhere/Land:20240305T093000", "2024-03-05T09:30"),
    "by its length": ("DTSTART:20240305T093000\r\nDURATION:PT1H30M", "2024-03-05T09:30/2024-03-05T11:00"),
    "no such day": ("DTSTART;VALUE=DATE:20240231", None),
    "an end before its start": ("DTSTART;VALUE=DATE:20240305\r\nDTEND;VALUE=DATE:20240301", None),
    "no date": ("SUMMARY:Talks", None),
}  # fmt: skip


@pytest.mark.parametrize("name", TIMES)
def test_times_of_a_calendar(name):
    lines, edtf = TIMES[name]
    assert dates(lines, around=_ZONE) == [edtf]


def test_a_zone_nobody_defines_is_said():
    found = ics.read(calendar("DTSTART;TZID=Nowhere/Land:20240305T093000"))
    assert losses(found) == ("Not taken over: time zones that are not known (1 entry).",)


RULES = {
    "counted": ("FREQ=WEEKLY;COUNT=3", ["2024-03-05", "2024-03-12", "2024-03-19"]),
    "to a day": ("FREQ=MONTHLY;UNTIL=20240505", ["2024-03-05", "2024-04-05", "2024-05-05"]),
    "a rule that is not read": ("FREQ=SECONDLY", ["2024-03-05"]),
    "a rule that hits nothing": ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5", ["2024-03-05"]),
}


@pytest.mark.parametrize("name", RULES)
def test_what_comes_round_is_told_each_time(name):
    rule, expected = RULES[name]
    assert dates(f"UID:a\r\nDTSTART;VALUE=DATE:20240305\r\nRRULE:{rule}") == expected


def test_a_rule_without_end_is_bounded_and_said():
    found = ics.read(calendar("UID:a\r\nDTSTART;VALUE=DATE:20240305\r\nRRULE:FREQ=DAILY"))
    assert len(found.entries) == 500
    assert "recurrences beyond 500 times" in losses(found)[0]
    yearly = ics.read(calendar("UID:a\r\nDTSTART;VALUE=DATE:20240305\r\nRRULE:FREQ=YEARLY"))
    assert len(yearly.entries) == 11
    assert "10 years" in losses(yearly)[0]


def test_times_left_out_added_and_moved_are_heeded():
    found = ics.read(
        calendar(
            "UID:a\r\nSUMMARY:Talks\r\nDTSTART;VALUE=DATE:20240305\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n"
            "EXDATE;VALUE=DATE:20240312\r\nRDATE;VALUE=DATE:20240401",
            "UID:a\r\nSUMMARY:Talks moved\r\nRECURRENCE-ID;VALUE=DATE:20240319\r\nDTSTART;VALUE=DATE:20240321",
        )
    )
    assert [(e.when.edtf, e.headline, e.id) for e in found.entries] == [
        ("2024-03-05", "Talks", "a"), ("2024-04-01", "Talks", "a#20240401T000000"),
        ("2024-03-21", "Talks moved", "a#20240319"),
    ]  # fmt: skip


STATUS = {
    "called off": ("STATUS:CANCELLED", "called_off"),
    "tentative": ("STATUS:TENTATIVE", "scheduled"),
    "after the day it was written": ("DTSTAMP:20240301T080000Z", "scheduled"),
    "before the day it was written": ("DTSTAMP:20240401T080000Z", "happened"),
    "unsaid": ("SEQUENCE:1", ""),
    "as this program wrote it": ("STATUS:TENTATIVE\r\nX-TIMELINE-STATUS:hypothetical", "hypothetical"),
}


@pytest.mark.parametrize("name", STATUS)
def test_status(name):
    lines, status = STATUS[name]
    (found,) = ics.read(calendar(f"DTSTART;VALUE=DATE:20240305\r\n{lines}")).entries
    assert found.status == status


def test_fields_folds_and_what_is_passed_over():
    text = calendar(
        "UID:u1\r\nDTSTART;VALUE=DATE:20240305\r\nSUMMARY:Talks\\, the sec\r\n ond round\r\nDESCRIPTION:One\\nTwo\r\n"
        "LOCATION:Lima\r\nURL:https://example.org/1\r\nCATEGORIES:Visits,Trade\r\n"
        "ORGANIZER;CN=A. Lind:mailto:a@example.org\r\n"
        "ATTACH:https://example.org/p.pdf\r\nBEGIN:VALARM\r\nSUMMARY:No\r\nEND:VALARM",
        around="X-WR-CALNAME:Visits\r\nBEGIN:VTODO\r\nSUMMARY:Pack\r\nEND:VTODO\r\n",
    )
    found = ics.read(text)
    (entry,) = found.entries
    assert (entry.headline, entry.text, entry.place) == ("Talks, the second round", "One\nTwo", "Lima")
    assert (entry.link, entry.group, entry.id) == ("https://example.org/1", "Visits, Trade", "u1")
    assert entry.extra == (("organizer", "A. Lind"),)
    assert text[entry.start : entry.end].startswith("BEGIN:VEVENT")
    assert found.title == "Visits"
    assert losses(found) == (
        "Not taken over: alarms (1).", "Not taken over: tasks (1).", "Not taken over: attachments (1 entry).",
    )  # fmt: skip


def test_a_calendar_without_an_event_is_refused():
    with pytest.raises(UnreadableDocument, match="no calendar with events"):
        ics.read("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
