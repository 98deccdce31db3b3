"""Marks: what a hostile export says was decided stops nothing: it is left out, and what can be used is written."""

from dataclasses import replace

import pytest

from ingest.record.extraction import Mark
from ingest.record.store import open_store
from ingest.record.store.arrival import Arrival
from tests.record.making import extraction

PAGE = extraction("page", [{"quote": "The two ministers met in Oslo", "date": "2024-05-07", "source": ("NOR", "CHL")}])
REPORT = PAGE.reports[0].id


@pytest.mark.parametrize(
    ("verb", "field", "value"),
    [
        ("set", "source", '[{"actor": 5}]'),
        ("set", "target", '[{"actor": null}]'),
        ("set", "source", '[{"actor": "KEN", "through": ["NOR"]}]'),
        ("set", "source", '["\\ud800"]'),
        ("set", "when", '{"edtf": 5}'),
        ("set", "when", '{"edtf": "2024", "earliest": 1e400}'),
        ("set", "when", '{"edtf": "2024", "readings": [5]}'),
        ("set", "label", "[" * 100_000),
        ("pick", "", "9" * 5000),
        ("burn", "", ""),
    ],
)
def test_a_mark_that_cannot_be_used_is_left_out_and_the_others_are_written(tmp_path, verb, field, value):
    marks = (Mark(REPORT, verb, field, value), Mark(REPORT, "check"))
    with open_store(tmp_path / "timeline.db") as store:
        come = Arrival({}, "Otto", "2024-05-14T09:00:00Z")
        store.take(replace(PAGE, marks=marks), original=None, arrival=come)
        assert [judgement.verb for judgement in store.judgements()] == ["check"]
        assert [event.review for event in store.find()] == ["checked"]
        assert store.verify() == ()
