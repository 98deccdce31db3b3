"""Timelines of other tools straight to reports."""

import json
from dataclasses import replace

import pytest

from dashboard.exports import EXPORTS, Setting
from ingest.actors import load_lexicon
from ingest.pipeline import dates, explain, extract
from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.record.document import Given
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure
from ingest.record.merge import derive
from ingest.record.telling import provenance


def opened(text: str, name: str) -> list[Item]:
    found = list(read(Source(name, text.encode(), "2024-03-06T08:00:00Z")))
    assert not [f for f in found if isinstance(f, Failure)]
    return found


def extracted(text: str, name: str = "vis.json", said: Given | None = None):
    (item,) = opened(text, name)
    return extract(item, given=said or Given(), lexicon=load_lexicon())


def vis(*items: dict) -> str:
    return json.dumps([{"id": n, "start": "2024-03-05", **item} for n, item in enumerate(items, start=1)])


def actors(report) -> list[str]:
    return [p.actor for p in (*report.source, *report.target)]


def test_an_entry_is_a_report_that_quotes_its_line_and_leads_to_its_place():
    raw = vis({"content": "Norway and Peru signed a fishing accord", "title": "In <b>Lima</b>", "group": "Fish"})
    found = extracted(raw)
    (report,) = found.reports
    text = found.document.text
    assert report.quote == text == "2024-03-05 | Norway and Peru signed a fishing accord | In Lima | Fish"
    assert (report.locator, report.context, report.when.basis, report.row) == ("item 1", "table", "table", "1")
    assert text[report.when.words_start : report.when.words_end] == "2024-03-05"
    assert (report.event_type, report.status, actors(report)) == ("AGREE", "happened", ["NOR", "PER"])
    assert all(text[p.start : p.end] == p.words for p in report.source)
    assert (report.headline, report.label) == ("Norway and Peru signed a fishing accord",) * 2
    assert dict(report.extra) == {"group": "Fish", "text": "In Lima"}
    start, end = found.document.offsets.to_raw(report.start, report.end)
    assert json.loads(raw[start:end])["content"] == report.headline
    assert any(note.startswith("Not taken over: bold") for note in found.document.notes)


def test_a_group_that_is_an_actor_takes_part_and_a_category_does_not():
    found = extracted(vis({"content": "A long night", "group": "Peru"}, {"content": "A long day", "group": "Wars"}))
    assert [actors(r) for r in found.reports] == [["PER"], []]


def test_what_has_no_date_is_kept_undated_and_an_impossible_one_is_listed_with_its_reason():
    slides = [
        {"text": {"headline": "Undated talks"}},
        {"start_date": {"year": 2023, "month": 2, "day": 30}, "text": {"headline": "Impossible talks"}},
        {"start_date": {"year": 2023, "month": 2}, "end_date": {"year": 2022}, "text": {"headline": "Backward talks"}},
    ]
    found = extracted(json.dumps({"events": slides}), "slides.json")
    assert [(r.headline, r.when.edtf, r.when.why) for r in found.reports] == [
        ("Undated talks", None, "The entry has no date.")
    ]
    assert [r.locator for r in found.rejected] == ["slide 2", "slide 3"]
    assert "no day 30" in found.rejected[0].reason
    assert "before it begins" in found.rejected[1].reason


def test_entries_of_one_timeline_never_merge():
    twice = {"content": "Norway and Peru met in Lima"}
    found = extracted(vis(twice, twice))
    assert len(derive(found.reports, documents={found.document.id: provenance(found.document)}).events) == 2


def test_two_entries_with_one_key_keep_it_once():
    raw = json.dumps([{"id": 7, "content": c, "start": "2024-03-05"} for c in ("A", "B")])
    assert [r.row for r in extracted(raw).reports] == ["7", None]


def test_a_type_and_a_status_that_are_told_win_over_the_words():
    raw = vis({"content": "Talks in Lima", "event_type": "SANCTION", "status": "called_off"})
    (report,) = extracted(raw).reports
    assert (report.event_type, report.status) == ("SANCTION", "called_off")


def test_told_actors_are_resolved_at_the_date_and_unknown_words_are_nobody():
    record = {
        "id": "a", "date": "1958-03-05", "event": "CONSULT", "text": "They met.",
        "source": [{"actorText": "Moscow"}, {"actorText": "France", "code": "FRA"}, {"actorText": "some club"}],
        "target": [{"actorText": "France", "code": "FRA"}, {"actorText": "Norway", "code": "NOR"}],
    }  # fmt: skip
    (report,) = extracted(json.dumps(record) + "\n", "plover.jsonl").reports
    assert [p.actor for p in report.source] == ["SUN", "FRA"]
    assert [p.actor for p in report.target] == ["NOR"]


def test_explain_and_dates_look_at_entries_too():
    (item,) = opened(vis({"content": "Norway and Peru met"}), "vis.json")
    (line,) = explain(item, given=Given(), lexicon=load_lexicon())
    assert line.reports[0].headline == "Norway and Peru met"
    assert dates(item, given=Given(), lexicon=load_lexicon()).rows[0].when.edtf == "2024-03-05"


def test_scripts_in_texts_are_gone():
    (report,) = extracted(vis({"content": "<img src=x onerror=alert(1)>Talks<script>alert(2)</script>"})).reports
    assert report.headline == "Talks"


_STORY = (
    "<html lang='en'><title>Talks in Lima</title><meta property='article:published_time' content='2024-03-06'>"
    "<article><h1>Talks in Lima</h1><p>The foreign ministers of Norway and Peru met in Lima on Tuesday. "
    "“We will sign in the spring of 2025”, the minister of Peru said on 5 March 2024.</p>"
    "<p>Norway will not recognise the border, it said in about May 2023.</p></article></html>"
)


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_our_own_export_comes_back_whole(suffix):
    first = extracted(_STORY, "story.html")
    setting = Setting(documents={first.document.id: first.document}, actors={a.id: a for a in first.actors})
    events = derived(first)
    assert events
    again = derived(extracted(EXPORTS[suffix](events, setting).decode(), f"again{suffix}"))
    whole = [
        (e.when.edtf, e.when.why, e.when.basis, e.when.approximate, e.event_type, e.status, e.label, e.headline)
        for e in events
    ]
    assert whole == [
        (e.when.edtf, e.when.why, e.when.basis, e.when.approximate, e.event_type, e.status, e.label, e.headline)
        for e in again
    ]
    assert [[(p.actor, p.through) for p in e.source + e.target] for e in events] == [
        [(p.actor, p.through) for p in e.source + e.target] for e in again
    ]
    assert [e.reports[0].quote for e in events] == [" ".join(e.reports[0].quote.split()) for e in again]
    assert [e.speaker for e in events] == [e.speaker for e in again]


def derived(extraction):
    made = derive(
        extraction.reports,
        documents={extraction.document.id: provenance(extraction.document)},
        actors={a.id: a for a in extraction.actors},
    ).events
    return sorted(made, key=lambda e: (e.when.earliest or 0, e.headline, e.label))


def test_a_hostile_export_gives_no_more_than_the_record_has():
    record = {
        "wire": 1, "is": "event", "id": "e1", "headline": "Talks", "label": 7, "event_type": "WAR", "status": [],
        "when": {"edtf": "2024-03-05", "earliest": "x", "precision": "moment", "basis": {}, "readings": ["soon", 4]},
        "source": [{"actor": "../../etc"}, {"actor": 5}, "FRA"], "reports": [{"quote": 3, "extra": [["a", {}], 4]}],
    }  # fmt: skip
    found = extracted(json.dumps({"format": "diplomatic-timeline", "events": [{"record": record}]}), "own.json")
    (report,) = found.reports
    assert (report.event_type, report.status, report.label) == ("OTHER", "happened", "Talks")
    assert (report.when.edtf, report.when.precision, report.when.readings) == ("2024-03-05", "day", ())
    assert actors(report) == []
    assert derived(found)


def test_records_of_events_by_anyone_are_a_table_by_their_keys():
    records = [
        {"date": "05/03/2024", "headline": "Ministers met", "actors": ["Norway", "Peru"], "where": {"city": "Lima"}},
        {"date": "23/03/2024", "headline": "Accord signed", "actors": ["Norway", "Peru"], "type": "AGREE"},
    ]
    lines = "\n".join(map(json.dumps, records))
    whole = json.dumps({"about": "talks", "events": records})
    for text, name in ((json.dumps(records), "e.json"), (lines, "e.jsonl"), (whole, "e.json")):
        found = extracted(text, name)
        assert [(r.when.edtf, r.headline, actors(r)) for r in found.reports] == [
            ("2024-03-05", "Ministers met", ["NOR", "PER"]), ("2024-03-23", "Accord signed", ["NOR", "PER"]),
        ]  # fmt: skip
        start, end = found.document.offsets.to_raw(found.reports[1].start, found.reports[1].end)
        assert json.loads(text[start:end])["headline"] == "Accord signed"


def test_records_with_long_texts_are_documents():
    records = [{"date": "2024-03-05", "title": "Talks", "status": "final", "text": "They met. " * 60}] * 2
    assert all(item.table is None and not item.entries for item in opened(json.dumps(records), "d.json"))


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ('{"events": [], "format": "diplomatic-timeline"}', "own.json", "without an event"),
        ("(function () { alert(1) })()", "x.js", "no plain data"),
        ("var a = {b: 1}", "x.js", "no timeline that is known"),
        ("BEGIN:VCARD\nEND:VCARD", "x.ics", "does not begin like a calendar"),
    ],
)
def test_what_is_no_timeline_is_refused_in_words(text, name, why):
    with pytest.raises(UnreadableDocument, match=why):
        opened(text, name)


def test_a_script_leads_to_its_places():
    text = "var data = {events: [{start: '1924', title: 'Talks'}, {start: '1925', title: 'Terms'}]};"
    found = extracted(text, "d.js")
    start, end = found.document.offsets.to_raw(found.reports[1].start, found.reports[1].end)
    assert text[start:end] == "{start: '1925', title: 'Terms'}"


def test_about_is_as_wide_as_was_said():
    text = json.dumps([{"id": 1, "content": "Talks", "start": "2024-03-05", "edtf": "2024-03-05~"}])
    one, two = (extracted(text, said=Given(about=width)).reports[0].when for width in ("1d", "9d"))
    assert replace(one, earliest=None, latest=None) == replace(two, earliest=None, latest=None)
    assert (two.latest or 0) - (one.latest or 0) == 8
