"""Whatever stands in a file, it is read, set aside or refused in words: nothing else is raised."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.interchange import ics, own, plover, simile, timelinejs, vis
from ingest.interchange.entry import Timeline, losses
from ingest.record.errors import UnreadableDocument

_KEYS = (
    "events", "items", "groups", "id", "content", "title", "start", "end", "group", "start_date", "end_date", "year",
    "month", "day", "hour", "text", "headline", "media", "url", "latestStart", "earliestEnd", "isDuration", "event",
    "date", "source", "target", "actorText", "code", "record", "when", "edtf", "reports", "extra", "precision", "basis",
    "readings", "attributes", "ACTOR", "timeline", "startDate", "eras", "actor", "through", "quote", "speaker",
)  # fmt: skip
_WORDS = ("2024-03-05", "2024", "-1", "200 BC", "<b>x</b>", "AGREE", "FRA", "now", "13", "", "[1845..1847]", "é\u202e")
_LEAVES = st.one_of(st.none(), st.booleans(), st.integers(-3000, 3000), st.floats(), st.sampled_from(_WORDS))
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(_KEYS), inner, max_size=5)),
    max_leaves=14,
)
_RECORDS = st.lists(st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=8), max_size=3)
READ = {
    "timelinejs": lambda records: timelinejs.read({"events": records}),
    "first timelinejs": lambda records: timelinejs.read({"timeline": {"date": records}}),
    "vis": lambda records: vis.read({"items": records, "groups": records}),
    "simile": lambda records: simile.read({"events": records}),
    "plover": plover.read,
    "own": lambda records: own.read([{"record": record} for record in records], documents=records),
}
WRITE = {"timelinejs": timelinejs.write, "vis": vis.write, "simile": simile.write, "plover": plover.write}


def test_an_export_whose_lists_are_no_lists_is_read():
    record = {"reports": 1, "source": "x", "when": {"edtf": "2024", "readings": 7}}
    [entry] = own.read([{"record": record, "outlets": 3}], documents=[{"id": "None", "addresses": 5}]).entries
    assert entry.when.edtf == "2024"


@pytest.mark.parametrize("name", READ)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(records=_RECORDS)
def test_any_records_give_whole_entries(name, records):
    timeline = READ[name](records)
    assert all(line.endswith(").") for line in losses(timeline))
    for entry in timeline.entries:
        assert entry.when.edtf is not None or entry.when.why
        assert isinstance(entry.headline, str)
        assert "\n" not in entry.headline
        assert all(isinstance(value, str | float | bool) or value is None for _, value in entry.extra)
    for write in WRITE.values():
        json.dumps(write(timeline), allow_nan=False)
    ics.write(Timeline(timeline.entries), stamp="2024-03-06T08:00:00Z").decode()


@settings(max_examples=30)
@given(value=_VALUES)
def test_telling_what_a_value_is_never_fails(value):
    for module in (timelinejs, vis, simile, plover, own):
        assert module.looks_like(value) in (True, False)


_LINES = st.sampled_from(
    ("DTSTART:20240305", "DTSTART;TZID=X:20240305T100000", "DTEND:20240304", "RRULE:FREQ=DAILY;INTERVAL=0", "RRULE:X",
     "RRULE:FREQ=YEARLY;UNTIL=99999999", "DURATION:P", "EXDATE:,", "BEGIN:VEVENT", "END:VEVENT", "SUMMARY:a\\", " b",
     "RECURRENCE-ID:x", "UID:a", ":", ";", "DTSTART;VALUE=DATE:00010101", "DTEND:99991231", "DTSTAMP:x", "STATUS:",
     "RRULE:FREQ=WEEKLY;COUNT=-1", "RDATE;VALUE=PERIOD:20240305T100000Z/PT1H", "BEGIN:VTIMEZONE", "TZID:X")
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(lines=st.lists(_LINES, max_size=12))
def test_any_lines_of_a_calendar_are_read_or_refused(lines):
    text = "\r\n".join(("BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR"))
    try:
        found = ics.read(text)
    except UnreadableDocument:
        return
    assert all(e.when.edtf is not None or e.when.why for e in found.entries)
