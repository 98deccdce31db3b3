"""Data out: spreadsheets run nothing, JSON loses nothing, calendars keep the last day, slides keep the precision."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from dashboard.exports import EXPORTS, Setting, writer_for
from dashboard.exports.chronology import inert
from dashboard.exports.table import safe
from dashboard.scene.words import LANGUAGES
from ingest.interchange import timelinejs
from ingest.interchange.content_lines import escaped, fold
from ingest.record.document import Address, Created, Document
from ingest.record.report import Report
from ingest.record.wire import from_wire
from tests.scene.events import ACTORS, FOUR, UNCERTAIN, event, when


def told(id_="a", date="2024-03-05", label="Allies are invited to a call", **more):
    """Return an event with one report in one document."""
    base = event(id_, date, label, **more)
    report = Report(
        id=f"r{id_}", document="d1", start=0, end=9, quote="“We invite all”, he said; one, two.", context="body",
        when=base.when, event_type=base.event_type, status=base.status, via="North Wire", locator="paragraph 3",
        extra=(("cost", -3.5), ("note", "=1+1"), ("share", float("nan"))),
    )  # fmt: skip
    return replace(base, reports=(report,))


def several(label, quotes):
    """Return an event with a report for each quote."""
    one = told(label=label)
    return replace(one, reports=tuple(replace(one.reports[0], id=quote, quote=quote) for quote in quotes))


DOCUMENT = Document(
    id="d1", kind="page", name="call.html", media_type="text/html", text="", publisher="The Harbour Gazette",
    title="Allies [invited]", created=Created("2024-03-05", "byline"), retrieved="2024-03-06T08:00:00Z",
    addresses=(Address("url", "https://harbour.example/call"),),
)  # fmt: skip
SETTING = Setting(actors=ACTORS, documents={"d1": DOCUMENT})


def rows(events, setting=SETTING):
    return list(csv.DictReader(io.StringIO(EXPORTS[".csv"](events, setting).decode("utf-8-sig"))))


@pytest.mark.parametrize("suffix", EXPORTS)
@pytest.mark.parametrize("events", [(), FOUR], ids=["none", "four"])
def test_every_format_takes_any_events_and_gives_the_same_bytes_twice(suffix, events):
    if suffix == ".pdf":
        pytest.importorskip("typst", reason="an optional part")
    assert EXPORTS[suffix](events, SETTING) == EXPORTS[suffix](events, SETTING)


def test_a_file_name_finds_its_writer_by_the_longest_suffix():
    assert writer_for("out.timelinejs.json") is EXPORTS[".timelinejs.json"]
    assert writer_for("Out.JSON") is EXPORTS[".json"]
    assert writer_for("sources.csl.json") is EXPORTS[".csl.json"]
    assert writer_for("out.docm") is None


def test_a_row_has_the_date_as_written_and_as_read_and_why():
    words = when("2024-03-05", words="on Tuesday", why="the first Tuesday before 6 March")
    row = rows([replace(told(), when=words)])[0]
    assert (row["date_words"], row["date"], row["earliest"], row["latest"], row["why"]) == (
        "on Tuesday", "2024-03-05", "2024-03-05", "2024-03-05", "the first Tuesday before 6 March",
    )  # fmt: skip
    assert (row["quote"], row["link"]) == ("“We invite all”, he said; one, two.", "https://harbour.example/call")


def test_numbers_stay_numbers_and_formulas_become_text():
    row = rows([told(label="=HYPERLINK(1)")])[0]
    assert (row["title"], row["cost"], row["note (table)"], row["share"]) == ("'=HYPERLINK(1)", "-3.5", "'=1+1", "")


def test_what_people_decided_stands_in_tables_and_data():
    decided = replace(
        told(), review="checked", picked=2, note="second source asked", translation="Alle sind geladen",
        changed=("label", "when"),
    )  # fmt: skip
    row = rows([decided])[0]
    said = [row[name] for name in ("checked", "review", "picked", "note", "translation", "changed")]
    assert said == ["true", "checked", "2", "second source asked", "Alle sind geladen", "label; when"]
    plain, new = json.loads(EXPORTS[".json"]([decided, told("b")], SETTING))["events"]
    # Of what is picked one is here: it is the first of it.
    assert (plain["checked"], plain["picked"], plain["changed"]) == (True, 1, ["label", "when"])
    assert (plain["note"], plain["translation"]) == ("second source asked", "Alle sind geladen")
    assert (new["checked"], new["picked"], new["note"], new["changed"]) == (False, None, None, [])


@given(st.text(max_size=20))
def test_no_text_cell_begins_like_a_formula(text):
    assert not safe(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))


def test_the_byte_order_mark_can_be_left_out():
    assert EXPORTS[".csv"](FOUR, SETTING).startswith(b"\xef\xbb\xbf")
    assert not EXPORTS[".csv"](FOUR, replace(SETTING, bom=False)).startswith(b"\xef\xbb\xbf")


def test_json_gives_every_event_back_whole():
    events = [told(), *UNCERTAIN]
    whole = json.loads(EXPORTS[".json"](events, SETTING), parse_constant=pytest.fail)
    again = [from_wire(each["record"]) for each in whole["events"]]
    finite = replace(events[0].reports[0], extra=(("cost", -3.5), ("note", "=1+1"), ("share", None)))
    assert again == [replace(events[0], reports=(finite,)), *events[1:]]
    assert [from_wire(each) for each in whole["documents"]] == [DOCUMENT]
    lines = [json.loads(line) for line in EXPORTS[".jsonl"](events, SETTING).decode().splitlines()]
    assert [line["id"] for line in lines] == [e.id for e in events]
    assert [from_wire(each) for line in lines for each in line["documents"]] == [DOCUMENT]


def calendar(events):
    text = EXPORTS[".ics"](events, SETTING).decode()
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").split("\r\n")


TIMES = {
    "day": ("2024-02-28", {}, ["DTSTART;VALUE=DATE:20240228", "DTEND;VALUE=DATE:20240229"]),
    "days over a leap day": ("2024-02-28/2024-02-29", {}, ["DTSTART;VALUE=DATE:20240228", "DTEND;VALUE=DATE:20240301"]),
    "month": ("2024-12", {}, ["DTSTART;VALUE=DATE:20241201", "DTEND;VALUE=DATE:20250101"]),
    "ongoing": ("2022-02-24/..", {}, ["DTSTART;VALUE=DATE:20220224", "DTEND;VALUE=DATE:20220225"]),
    "clock, zone known": (
        "2024-03-05", {"precision": "minute", "first_second": 64_800, "instant": "2024-03-05T17:00:00Z"},
        ["DTSTART:20240305T170000Z"],
    ),
    "clock, zone unsaid": ("2024-03-05", {"precision": "minute", "first_second": 64_800}, ["DTSTART:20240305T180000"]),
}  # fmt: skip


@pytest.mark.parametrize("name", TIMES)
def test_a_calendar_has_whole_days_whose_end_is_not_included(name):
    edtf, options, expected = TIMES[name]
    lines = calendar([replace(told(), when=when(edtf, **options))])
    assert [line for line in lines if line.startswith(("DTSTART", "DTEND"))] == expected


def test_a_calendar_counts_what_it_cannot_hold():
    lines = calendar([told(), event("u", None, "x"), event("b", "-0044-03-15".replace("-0044", "0000"), "y")])
    assert sum(1 for line in lines if line == "BEGIN:VEVENT") == 1
    assert any(line.startswith("X-WR-CALDESC:2 further events") for line in lines)


@given(st.text(max_size=200))
def test_calendar_lines_are_short_and_fold_back(text):
    line = "SUMMARY:" + escaped(text)
    folded = fold(line)
    assert max(len(part.encode()) for part in folded.split("\r\n")) <= 75
    assert folded.replace("\r\n ", "") == line
    assert "\n" not in line


def test_slides_show_only_the_parts_of_a_date_that_are_known():
    events = [told("a", "2024-03"), told("b", "1861"), told("c", "2024-03-05/2024-03-07"), told("d", "2024-03-05")]
    slides = json.loads(EXPORTS[".timelinejs.json"](events, SETTING))["events"]
    assert [slide["start_date"] for slide in slides] == [
        {"year": 2024, "month": 3}, {"year": 1861}, {"year": 2024, "month": 3, "day": 5},
        {"year": 2024, "month": 3, "day": 5},
    ]  # fmt: skip
    assert [slide.get("end_date") for slide in slides] == [None, None, {"year": 2024, "month": 3, "day": 7}, None]


def test_slides_are_read_back_and_their_markup_is_inert():
    events = [told("a", "2024-03", "Accord on <b>transit</b> & trade"), told("c", "2024-03-05/2024-03-07")]
    whole = json.loads(EXPORTS[".timelinejs.json"](events, SETTING))
    assert "<b>" not in whole["events"][0]["text"]["headline"]
    entries = timelinejs.read(whole).entries
    assert [(e.when.edtf, e.headline, e.id) for e in entries] == [
        ("2024-03", "Accord on <b>transit</b> & trade", "a"),
        ("2024-03-05/2024-03-07", "Allies are invited to a call", "c"),
    ]


def test_a_chronology_cites_outlet_day_agency_place_and_link():
    text = EXPORTS[".md"]([told(), event("u", None, "talks")], SETTING).decode()
    assert "- **5 Mar 2024** Allies are invited to a call" in text
    assert "(The Harbour Gazette, Allies \\[invited\\], 5 Mar 2024, via North Wire, paragraph 3, <https://" in text
    assert text.index("## No date found") < text.index("talks")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# a", "\\# a"),
        ("1. a", "1\\. a"),
        ("[x](y)", "\\[x\\](y)"),
        ("a <b>", "a \\<b\\>"),
        ("well-known", "well-known"),
        ("a_file_name.txt _x_ | y", "a_file_name.txt \\_x\\_ | y"),
    ],
)
def test_markdown_of_a_document_is_shown_letter_for_letter(text, shown):
    assert inert(text) == shown


def test_markdown_of_a_list_is_shown_letter_for_letter_and_escapes_no_more_than_it_must():
    words = "1. _Accord_ on a_b | # transit"
    quotes = ("16.02.2024 | Both sign | a_b.txt", "2. ~~Nothing~~ *said*", "+ <b>more</b>")
    text = EXPORTS[".md"]([several(words, quotes)], replace(SETTING, language="de")).decode()
    assert "- **5. März 2024** 1. \\_Accord\\_ on a_b | # transit" in text
    assert "“16.02.2024 | Both sign | a_b.txt”" in text
    shown = MarkdownIt("commonmark").enable(["strikethrough", "table"]).render(text)
    flat = html.fromstring(shown).text_content()
    assert all(f"“{quote}”" in flat for quote in quotes)
    assert words in flat
    assert not re.search("<(em|del|table|b|h2)>", shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_and_tables_speak_the_language_asked_for(language):
    row = rows(FOUR, replace(SETTING, language=language))[0]
    assert row["kind"]
    assert EXPORTS[".md"](FOUR, replace(SETTING, language=language))
