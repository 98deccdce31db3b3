"""Commands: what each does with a small article, in one process."""

import io
import json
import sys

import pytest

from ingest.actors import load_lexicon
from ingest.readers import ocr
from ingest.record.store import open_store
from ingest.run import Here
from ingest.run.again import again as extract_again
from tests.readers.bundles import LETTERS
from tests.readers.printed import lines, printed, scanned


def test_ingest_says_what_became_of_the_document(filled):
    assert "article.txt: published 2024-03-15" in filled.out
    assert "The Example Courier" in filled.out
    assert "1 new document" in filled.out


def test_ingesting_twice_changes_nothing(timeline, filled, article):
    before = timeline("list", "--json").out
    again = timeline("ingest", article)
    assert again.code == 0
    assert "was there already" in again.out
    assert timeline("list", "--json").out == before


def test_pages_that_could_not_be_read_are_named_with_the_mend(timeline, here, monkeypatch):
    monkeypatch.setattr(ocr.shutil, "which", lambda name: None)
    (here / "note.pdf").write_bytes(printed([lines(["The envoys met in Oslo on 5 March 2024."]), scanned]))
    ran = timeline("ingest", "note.pdf")
    assert "; not read, as without text: page 2; to have it, run text recognition" in ran.out


def test_what_a_file_of_several_documents_holds_is_said_before_they_are_stored(timeline, here):
    (here / "bundle.txt").write_text(LETTERS, encoding="utf-8")
    ran = timeline("ingest", "bundle.txt")
    first, second, *_ = ran.out.splitlines()
    assert first == "bundle.txt: 3 letters found (bundle of letters)"
    assert second.startswith("bundle.txt: Mr. Olsen to Lord Harlan. Santiago, May 4, 1871.: published 1871-05-04")
    assert "3 new documents" in ran.out


def test_a_file_said_to_be_one_whole_stays_one_when_it_is_read_again(timeline, here):
    (here / "bundle.txt").write_text(LETTERS, encoding="utf-8")
    ran = timeline("ingest", "bundle.txt", "--whole")
    assert "letters found" not in ran.out
    assert "1 new document" in ran.out
    assert "whole" in timeline("history").out
    again = timeline("ingest", "bundle.txt")
    assert "1 already there" in again.out
    with open_store("timeline.db") as store:
        (document,) = store.documents()
        assert extract_again(store, document.id, line=Here(load_lexicon())).document.id == document.id


def test_pasted_text_is_read_from_standard_input(timeline, here, article, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(article.read_bytes()), encoding="utf-8"))
    ran = timeline("ingest", "-")
    assert ran.code == 0
    assert "published 2024-03-15" in ran.out


def test_the_options_win_over_the_page_and_are_kept_as_a_change(timeline, here):
    (here / "note.txt").write_text("Norway and Chile signed an agreement on Friday.\n", encoding="utf-8")
    ran = timeline("ingest", "note.txt", "--published", "5 March 2024", "--publisher", "The Example Courier")
    assert "published 2024-03-05 (given), The Example Courier" in ran.out
    assert "set the date of a document to 5 March 2024" in timeline("history").out
    assert "2024-03-01" in timeline("list").out


def test_saying_something_new_of_a_known_document_extracts_it_again(timeline, here):
    (here / "note.txt").write_text("Norway and Chile signed an agreement on Friday.\n", encoding="utf-8")
    timeline("ingest", "note.txt")
    assert "2024-03-01" not in timeline("list").out
    timeline("ingest", "note.txt", "--published", "2024-03-05")
    assert "2024-03-01" in timeline("list").out
    assert timeline("undo").out == "there is nothing to take back\n"
    assert timeline("undo", "--change", "1").code == 0
    assert "2024-03-01" not in timeline("list").out
    assert timeline("redo").code == 0
    assert "2024-03-01" in timeline("list").out


def test_list_shows_one_line_an_event_and_the_count(timeline, filled):
    ran = timeline("list")
    assert ran.code == 0
    *lines, count = ran.out.splitlines()
    assert lines
    assert count == f"{len(lines)} of {len(lines)} events with a date, 0 without"
    assert any(line.startswith("2024-03-12") for line in lines)


@pytest.mark.parametrize("name", ["Norway", "NOR", "norway"])
def test_an_actor_is_found_by_name_or_code(timeline, filled, name):
    events = json.loads(timeline("list", "--json", "--actor", name).out)
    assert events
    assert all(any(p["actor"] == "NOR" for p in e.get("source", []) + e.get("target", [])) for e in events)


def test_filters_hold_together(timeline, filled):
    assert "2024-03-12" in timeline("list", "--from", "2024-03-12", "--to", "2024-03-12").out
    ran = timeline("list", "--from", "2024-03-12", "--to", "2024-03-12", "--status", "scheduled")
    assert ran.out.startswith("0 of ")
    assert "2024-03-20" in timeline("list", "--status", "scheduled").out


def test_extract_prints_json_and_stores_nothing(timeline, here, article):
    [extraction] = json.loads(timeline("extract", article, "--json").out)
    assert extraction["document"]["created"]["when"] == "2024-03-15"
    assert extraction["reports"]
    assert not (here / "timeline.db").exists()


def test_explain_names_words_actors_and_rules(timeline, article):
    out = timeline("explain", article).out
    assert "-> 2024-03-12" in out
    assert "-> NOR" in out
    data = json.loads(timeline("explain", article, "--json").out)
    assert any(date["edtf"] == "2024-03-12" for sentence in data for date in sentence["dates"])


def test_dates_are_usable_alone(timeline, here):
    (here / "letter.txt").write_text("I wrote to you on the 14th ultimo.\n", encoding="utf-8")
    [date] = json.loads(timeline("dates", "letter.txt", "--published", "1861-12-12", "--json").out)
    assert (date["edtf"], date["earliest"], date["latest"]) == ("1861-11-14", "1861-11-14", "1861-11-14")
    assert "1861-11-14" in timeline("dates", "letter.txt", "--published", "1861-12-12").out


def test_dates_say_line_offsets_exactness_and_reason(timeline, here):
    text = "Done at Riyadh.\n\nThey must leave by 3 May 2024, not on 31 April.\n"
    (here / "note.txt").write_text(text, encoding="utf-8")
    good, bad = json.loads(timeline("dates", "note.txt", "--json").out)
    assert text[good["file_start"] : good["file_end"]] == good["text"] == "3 May 2024"
    assert (good["line"], good["edtf"], good["named"], good["bound"]) == (3, "[..2024-05-03]", "2024-05-03", "by")
    assert (bad["impossible"], bad["edtf"]) == (True, None)
    assert bad["reason"].startswith("April has no day 31")
    out = timeline("dates", "note.txt").out
    assert "line 3  3 May 2024  [..2024-05-03]  day" in out
    assert "31 April    impossible" in out


def test_dates_of_a_table_are_those_of_its_rows(timeline, here):
    (here / "acts.csv").write_text("date,title\n3 March 2024,Talks\n31/04/2024,Pact\n", encoding="utf-8")
    good, bad = json.loads(timeline("dates", "acts.csv", "--json").out)
    assert (good["locator"], good["edtf"]) == ("row 1", "2024-03-03")
    assert (bad["impossible"], bad["locator"]) == (True, "row 2")


def test_the_width_of_about_is_an_option_and_is_kept(timeline, here):
    (here / "note.txt").write_text("France and Chile signed an accord about 5 March 2024 in Paris.\n", encoding="utf-8")
    [date] = json.loads(timeline("dates", "note.txt", "--about", "5d", "--json").out)
    assert (date["earliest"], date["latest"]) == ("2024-02-29", "2024-03-10")
    assert "5 days either way" in date["why"]
    timeline("ingest", "note.txt", "--about", "5d")
    [event] = json.loads(timeline("list", "--json").out)
    assert "5 days either way" in json.dumps(event)
    with open_store("timeline.db") as store:
        [document] = store.documents()
        extract_again(store, document.id, line=Here(load_lexicon()))
    assert json.loads(timeline("list", "--json").out) == [event]


def test_decisions_are_kept_shown_and_taken_back(timeline, filled):
    event = json.loads(timeline("list", "--json").out)[0]["id"]
    assert timeline("pick", event[:10]).out.startswith("picked: ")
    assert timeline("list", "--picked").out.splitlines()[-1].startswith("1 of ")
    assert "pick" in timeline("history").out
    assert timeline("undo").out.endswith(": picked it for the picture\n")
    assert timeline("list", "--picked").out.splitlines()[-1].startswith("0 of ")
    assert timeline("redo").out.endswith(": picked it for the picture\n")
    assert timeline("list", "--picked").out.splitlines()[-1].startswith("1 of ")


def test_hidden_events_leave_the_list_and_come_back(timeline, filled):
    before = timeline("list").out
    event = json.loads(timeline("list", "--json").out)[0]["id"]
    timeline("hide", event)
    assert event[:10] not in timeline("list").out
    timeline("hide", "--off", event)
    assert timeline("list").out == before


def test_nothing_to_take_back_is_said(timeline, filled):
    assert timeline("undo").out == "there is nothing to take back\n"
    assert timeline("redo").out == "there is nothing to make again\n"


def test_the_store_may_be_named_by_option_or_environment(timeline, here, article, monkeypatch):
    timeline("ingest", article, "--store", "other.db")
    assert not (here / "timeline.db").exists()
    monkeypatch.setenv("TIMELINE_STORE", "other.db")
    assert "2024-03-12" in timeline("list").out


def test_hostile_text_is_printed_inert(timeline, here):
    text = "Norway and Chile signed an \x1b[31magreement\x1b[0m\u202e on 12 March 2024.\n"
    (here / "evil\x1b[2Jname.txt").write_text(text, encoding="utf-8")
    ran = timeline("ingest", ".")
    shown = ran.out + ran.err + timeline("list").out + timeline("documents").out + timeline("explain", ".").out
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_what_a_table_loses_is_said_when_it_is_added(timeline, here):
    (here / "acts.csv").write_text("date,title\n3 March 2024,Oman met Chile\n31/04/2024,Pact\n", encoding="utf-8")
    said = timeline("ingest", "acts.csv").out
    assert "1 line without a usable date" in said
    assert "note: Columns read: date = date, title = title." in said
    assert "note:" not in timeline("ingest", "acts.csv").out
