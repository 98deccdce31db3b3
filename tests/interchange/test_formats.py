"""Timelines of other tools: what is read of each, what is said to be lost, and that they come back as they went out."""

import json
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.interchange import ics, literal, plover, simile, simile_xml, timelinejs, timelinejs_sheet, vis
from ingest.interchange.entry import Entry, Timeline, Who, losses
from ingest.interchange.spans import told
from ingest.record.errors import UnreadableDocument


def sheet(timeline: Timeline) -> Timeline:
    import csv
    import io

    header, *rows = csv.reader(io.StringIO(timelinejs_sheet.write(timeline)))
    return timelinejs_sheet.read(header, rows)


ROUND = {
    "timelinejs": lambda t: timelinejs.read(json.loads(json.dumps(timelinejs.write(t)))),
    "timelinejs sheet": sheet,
    "vis": lambda t: vis.read(json.loads(json.dumps(vis.write(t)))),
    "simile": lambda t: simile.read(json.loads(json.dumps(simile.write(t)))),
    "simile xml": lambda t: simile_xml.read(simile_xml.write(t)),
    "ics": lambda t: ics.read(ics.write(t, stamp="2024-03-06T08:00:00Z").decode()),
    "plover": lambda t: plover.read(json.loads(json.dumps(plover.write(t)))),
}
"""Each format, written and read again."""
DATES = (
    "2024-03-05", "2024-03", "2024", "2024-03-05/2024-03-07", "1990/1995", "2024-03-05T10:00Z", "2024-03-05T10:00",
    "2024-03-05T10:00/2024-03-05T12:30", "2024-03~", "[1845..1847]", "2024-21", "2022-02-24/..", "199X",
    "[2023-04-05, 2023-05-04]",
)  # fmt: skip


def entry(edtf="2024-03-05", **more) -> Entry:
    values = {"headline": "Envoys <of> Norway & Peru", "id": "e1", "event_type": "CONSULT", "status": "happened"}
    return Entry(when=told(edtf, edtf), **{**values, **more})


@pytest.mark.parametrize("edtf", DATES)
@pytest.mark.parametrize("name", ROUND)
def test_a_date_comes_back_as_it_went_out(name, edtf):
    (back,) = ROUND[name](Timeline((entry(edtf),))).entries
    assert (back.when.edtf, back.when.earliest, back.when.latest) == (
        edtf,
        entry(edtf).when.earliest,
        entry(edtf).when.latest,
    )


@pytest.mark.parametrize("edtf", ["-0199", "-0043-03-15", "0006", "Y-12000"])
@pytest.mark.parametrize("name", [n for n in ROUND if n != "ics"])
def test_a_year_before_our_era_comes_back(name, edtf):
    (back,) = ROUND[name](Timeline((entry(edtf),))).entries
    assert back.when.edtf == edtf


TEXT = {"text": "They met.\nThey left.", "link": "https://example.org/1"}
FIELDS = {
    "timelinejs": {"group": "Talks", **TEXT, "publisher": "Gazette"},
    "timelinejs sheet": {"group": "Talks", **TEXT, "publisher": "Gazette"},
    "vis": {"group": "Talks", **TEXT, "place": "Lima", "status": "denied"},
    "simile": {**TEXT, "event_type": "AGREE", "place": "Lima"},
    "simile xml": {**TEXT, "event_type": "AGREE", "group": "Talks"},
    "ics": {**TEXT, "place": "Lima; old town, too", "status": "called_off", "group": "Talks"},
    "plover": {
        "text": "They met.", "event_type": "AGREE", "place": "Lima", "publisher": "Gazette",
        "source": (Who("Norway", "NOR"), Who("the envoy Lind", "person:A. Lind", "NOR")),
        "target": (Who("Peru", "PER"),),
        "extra": (("context", "trade"), ("mode", "yield")),
    },
}  # fmt: skip


@pytest.mark.parametrize("name", FIELDS)
def test_the_fields_a_format_has_come_back(name):
    made = entry(**FIELDS[name])
    (back,) = ROUND[name](Timeline((made,))).entries
    for field in ("headline", "id", *FIELDS[name]):
        assert getattr(back, field) == getattr(made, field), field


@pytest.mark.parametrize("name", ROUND)
def test_an_undated_entry_has_no_place_in_the_file(name):
    timeline = Timeline((entry(), replace(entry(), when=replace(entry().when, edtf=None, earliest=None, latest=None))))
    assert len(ROUND[name](timeline).entries) == 1


@pytest.mark.parametrize("name", ROUND)
@given(headline=st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn"]), min_size=1, max_size=30))
def test_any_headline_comes_back(name, headline):
    shown = " ".join(headline.split())
    made = entry(headline=shown)
    if shown and (entries := ROUND[name](Timeline((made,))).entries):
        assert " ".join(entries[0].headline.split()) == shown


def test_slides_tell_parts_titles_groups_and_what_is_lost():
    timeline = timelinejs.read(
        {
            "title": {"text": {"headline": "The <b>talks</b>", "text": "<p>A story.</p>"}, "media": {"url": "x.png"}},
            "eras": [{}],
            "events": [
                {
                    "start_date": {"year": "2024", "month": "3", "day": "", "hour": ""},
                    "text": {"headline": "A"},
                    "group": "G",
                },
                {
                    "start_date": {"year": 2024, "month": 3, "day": 5, "hour": 9, "minute": 5},
                    "text": {"headline": "B", "text": 'See <a href="https://example.org">this</a>'},
                    "media": {"url": "https://example.org/p.png", "credit": "Lind"},
                },
                {"start_date": {"year": 2023, "month": 2, "day": 30}, "text": {"headline": "C"}},
                {"text": {"headline": "D"}},
                "no slide",
            ],
        }
    )
    assert (timeline.title, timeline.text) == ("The talks", "A story.")
    assert [e.when.edtf for e in timeline.entries] == ["2024-03", "2024-03-05T09:05", None, None]
    assert [bool(e.when.words) for e in timeline.entries] == [True, True, True, False]
    assert timeline.entries[1].extra == (("media", "https://example.org/p.png"), ("media credit", "Lind"))
    assert losses(timeline) == (
        "Not taken over: eras (1).",
        "Not taken over: things that are no slide (1).",
        "Not taken over: the picture of the title slide (1).",
        "Not taken over: addresses of links inside the text (1 entry).",
        "Not taken over: bold, italics and other markup of the text (1 entry).",
    )


def test_the_first_version_of_slides_is_read():
    value = {
        "timeline": {"headline": "Talks", "date": [{"startDate": "2024,3,5", "endDate": "2024,3,7", "headline": "A"}]}
    }
    assert timelinejs.looks_like(value)
    assert timelinejs.read(value).entries[0].when.edtf == "2024-03-05/2024-03-07"


def test_items_of_vis_have_groups_kinds_and_milliseconds():
    timeline = vis.read(
        {
            "groups": [{"id": 7, "content": "<i>Peru</i>"}],
            "items": [
                {"id": 1, "content": "A", "start": 1_709_640_000_000, "group": 7, "className": "red"},
                {
                    "id": 2,
                    "content": "B",
                    "start": "2024-03-01",
                    "end": "2024-03-05",
                    "type": "background",
                    "weight": 3,
                },
                {"id": 3, "content": "C", "start": "2024-03-07", "end": "2024-03-05"},
            ],
        }
    )
    assert [(e.when.edtf, e.group, e.id) for e in timeline.entries] == [
        ("2024-03-05T12:00Z", "Peru", "1"), ("2024-03-01/2024-03-05", "", "2"), (None, "", "3"),
    ]  # fmt: skip
    assert timeline.entries[1].extra == (("vis type", "background"), ("weight", 3.0))
    assert "before it begins" in timeline.entries[2].when.why
    assert losses(timeline) == ("Not taken over: class names, which give colours (1 entry).",)


SIMILE_DATES = {
    "an instant": ({"start": "Sat May 20 1961 00:00:00 GMT-0600"}, "1961-05-20"),
    "an instant with an end is at one time between": ({"start": "1845", "end": "1849"}, "[1845..1849]"),
    "one that lasts": ({"start": "1845", "end": "1846", "isDuration": "true"}, "1845/1846"),
    "its newer name": ({"start": "1845", "end": "1846", "durationEvent": True}, "1845/1846"),
    "to where the next begins": ({"start": "1845", "end": "1846"}, "1845"),
    "edges that tell of a length": (
        {"start": "1871", "latestStart": "1872", "earliestEnd": "1878", "end": "1879"}, "1871/1878",
    ),
    "BC": ({"start": "200 BC", "end": "100 AD", "isDuration": "true"}, "-0199/0100"),
    "a clock time with its offset": ({"start": "Nov 22 1963 12:30:00 GMT-0600"}, "1963-11-22T12:30-06:00"),
}  # fmt: skip


@pytest.mark.parametrize("name", SIMILE_DATES)
def test_dates_of_simile(name):
    attributes, edtf = SIMILE_DATES[name]
    (found,) = simile.read({"events": [{"title": "A", **attributes}]}).entries
    assert found.when.edtf == edtf


def test_edges_of_a_length_are_kept_and_said():
    event = {
        "title": "A",
        "start": "1880",
        "latestStart": "1885",
        "earliestEnd": "1895",
        "end": "1900",
        "isDuration": "true",
    }
    (found,) = simile.read({"events": [event]}).entries
    assert found.extra == (("earliest end", "1895"), ("latest start", "1885"))
    assert "it began by" in found.when.why
    assert simile.read(simile.write(Timeline((found,)))).entries[0].extra == found.extra


def test_xml_with_single_quotes_comments_and_entities_is_read_with_its_places():
    text = (
        "<?xml version='1.0'?><data>\n<!-- <event start='1' title='no'/> --><event start='30' title='A &amp; B'/>\n"
        "<event start='31' title='C'>D &lt;i&gt;E&lt;/i&gt;</event></data>"
    )
    first, second = simile_xml.read(text).entries
    assert (first.headline, first.when.edtf, second.text) == ("A & B", "0030", "D E")
    assert text[second.start : second.end] == "<event start='31' title='C'>D &lt;i&gt;E&lt;/i&gt;</event>"


BOMBS = {
    "entities": '<!DOCTYPE data [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><data><event start="1" title="&b;"/></data>',
    "no event": "<data></data>",
    "no XML": "just words",
}


@pytest.mark.parametrize("name", BOMBS)
def test_hostile_xml_is_refused_in_words(name):
    with pytest.raises(UnreadableDocument, match=r"entities|no <event>|not well-formed"):
        simile_xml.read(BOMBS[name])


LITERALS = {
    "quotes of either kind": ("{'a': \"b\", c: 'd'}", {"a": "b", "c": "d"}),
    "comments and trailing commas": ("/* x */ [1, 2, /* y */ ] // z", [1, 2]),
    "an assignment": ("var timeline = {a: 1};", {"a": 1}),
    "a call": ("load({a: true, b: null})", {"a": True, "b": None}),
    "joined strings": ("{a: 'x' + \"y\"}", {"a": "xy"}),
    "escapes": (r"{a: '\u00e9\x41\n\'' }", {"a": "éA\n'"}),
    "dates count months from 0": ("[new Date(2024, 2, 5), new Date('2024-03-05')]", ["2024-03-05", "2024-03-05"]),
    "numbers": ("[-1.5e3, 0x1F, .5]", [-1500.0, 31, 0.5]),
}


@pytest.mark.parametrize("name", LITERALS)
def test_literals_are_read_as_data(name):
    text, value = LITERALS[name]
    assert literal.parse(text) == value


@pytest.mark.parametrize(
    "text",
    ["{a: f()}", "{a: b}", "{a: 1", "[`${x}`]", "function () {}", "{a: 1 b: 2}", "[" * 100, "", "{'a", "{a: new X()}"],
)
def test_what_is_no_data_is_refused_with_its_place(text):
    with pytest.raises(UnreadableDocument, match=r"line 1|nested"):
        literal.parse(text)


def test_plover_records_of_three_ages_are_read():
    records = [
        {"id": "a", "date": "2024-03-05", "source": [{"actorText": "Norwegian", "code": "NOR", "sector": "GOV"}],
         "target": [{"actorText": "the council", "code": "IGO"}], "event": "DEMAND", "text": "Norway demands."},
        {"id": "b", "date": "2024-03-05", "enddate": "2024-03-07", "actor": ["PER"], "event": ["AGREE", "CONSULT"]},
        {"id": "c", "pub_date": "2024-03-05", "event_type": "AID", "event_mode": ["military"], "headline": "Aid sent",
         "attributes": {"ACTOR": [{"text": "Norway", "country": "NOR"}], "RECIP": []}},
    ]  # fmt: skip
    assert all(plover.looks_like(record) for record in records)
    found = plover.read(records).entries
    assert [(e.id, e.event_type, e.when.edtf) for e in found] == [
        ("a", "REQUEST", "2024-03-05"), ("b", "AGREE", "2024-03-05/2024-03-07"),
        ("b#CONSULT", "CONSULT", "2024-03-05/2024-03-07"), ("c", "AID", "2024-03-05"),
    ]  # fmt: skip
    assert found[0].source == (Who("Norwegian", "NOR"),)
    assert found[0].target == (Who("the council"),)
    assert found[3].source == (Who("Norway", "NOR"),)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["vis", "simile xml"])
def test_a_hundred_thousand_entries_are_read_in_seconds(name):
    timeline = Timeline(tuple(replace(entry(), id=f"e{n}") for n in range(100_000)))
    begun = time.perf_counter()
    json.loads(json.dumps([{"a": n, "b": str(n)} for n in range(1_000_000)]))
    unit = time.perf_counter() - begun
    begun = time.perf_counter()
    assert len(ROUND[name](timeline).entries) == 100_000
    assert time.perf_counter() - begun < 60 * unit
