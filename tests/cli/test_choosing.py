"""Choosing on the command line: what is to check, what is picked and in which order, saved views, exports of them."""

import csv
import io
import json

import pytest

from ingest.record.store import open_store


@pytest.fixture
def three(timeline, filled):
    """The three events of the article by day."""
    return [e["id"] for e in sorted(json.loads(timeline("list", "--json").out), key=lambda e: e["when"]["edtf"])]


def ids(timeline, *words):
    return [event["id"] for event in json.loads(timeline("list", "--json", *words).out)]


def test_what_is_to_check_stands_with_the_weakest_first_and_goes_when_it_is_checked(timeline, three):
    events = json.loads(timeline("list", "--to-check", "--json").out)
    rank = {"weak": 0, "fair": 1, "strong": 2}
    assert [rank[e["confidence"]] for e in events] == sorted(rank[e["confidence"]] for e in events)
    timeline("check", three[0])
    assert three[0] not in ids(timeline, "--to-check")
    assert ids(timeline, "--checked") == [three[0]]
    timeline("hide", three[1])
    assert ids(timeline, "--hidden") == [three[1]]
    assert set(ids(timeline, "--checked", "--hidden")) == set(three[:2])


def test_since_a_day_and_since_the_last_visit(timeline, three, here):
    assert len(ids(timeline, "--since", "2024-01-01")) == 3
    assert ids(timeline, "--since", "2124") == []
    assert len(ids(timeline, "--since", "visit")) == 3
    with open_store("timeline.db") as store:
        (document,) = store.documents()
    timeline("check", three[0])
    # Whatever came before the change of just now is no news, unless it came in the same second.
    newer = [d for d in [document.retrieved] if d >= json.loads(timeline("history", "--json").out)[0]["at"]]
    assert len(ids(timeline, "--since", "visit")) == (3 if newer else 0)


def test_events_of_one_document(timeline, three, here):
    (here / "other.txt").write_text("On 2 May 2024 Peru and Kenya signed an agreement.\n", encoding="utf-8")
    timeline("ingest", "other.txt", "--published", "2024-05-03")
    assert set(ids(timeline, "--document", "article.txt")) == set(three)
    assert "there is no document" in timeline("list", "--document", "nowhere").err


@pytest.mark.slow
def test_the_choice_keeps_its_order_in_lists_and_data(timeline, three, here):
    timeline("pick", three[2], three[0], three[1])
    assert ids(timeline, "--picked") == [three[2], three[0], three[1]]
    assert [line.split()[0] for line in timeline("list", "--picked").out.splitlines()[:3]] == ["1.", "2.", "3."]
    timeline("pick", "--at", "1", three[1])
    chosen = [three[1], three[2], three[0]]
    assert ids(timeline, "--picked") == chosen
    for suffix in ("csv", "json", "jsonl", "md"):
        assert timeline("export", f"out.{suffix}", "--picked").code == 0
    rows = list(csv.DictReader(io.StringIO((here / "out.csv").read_text(encoding="utf-8-sig"))))
    assert [(row["id"], row["picked"]) for row in rows] == [(name, str(n)) for n, name in enumerate(chosen, start=1)]
    assert [e["id"] for e in json.loads((here / "out.json").read_text(encoding="utf-8"))["events"]] == chosen
    lines = (here / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["picked"] for line in lines] == [1, 2, 3]
    places = [line[:2] for line in (here / "out.md").read_text(encoding="utf-8").splitlines() if line[:1].isdigit()]
    assert places == ["1.", "2.", "3."]


def test_a_time_scale_goes_by_date_whatever_the_order_of_picking(timeline, three, here):
    timeline("pick", three[2], three[0])
    assert timeline("export", "out.txt", "--picked").code == 0
    text = (here / "out.txt").read_text(encoding="utf-8")
    assert text.index("12 Mar 2024:") < text.index("20 Mar 2024:")
    assert "15 Mar 2024" not in text


@pytest.mark.parametrize("suffix", ["png", "txt", "csv", "json", "md", "ics", "timelinejs.json"])
def test_every_export_says_how_many_are_not_checked(timeline, three, here, suffix):
    timeline("check", three[0])
    ran = timeline("export", f"out.{suffix}", "--all")
    assert ran.code == 0
    assert ran.err == "timeline: 2 of 3 not checked (--checked-only leaves them out)\n"
    ran = timeline("export", f"less.{suffix}", "--all", "--checked-only")
    assert (ran.code, ran.err, ran.out) == (0, "", f"less.{suffix}: 1 event\n")
    ran = timeline("export", f"none.{suffix}", "--all", "--require-checked")
    assert ran.code == 1
    assert "2 of 3 not checked, nothing was written" in ran.err
    assert not (here / f"none.{suffix}").exists()
    assert timeline("export", f"all.{suffix}", "--all", "--require-checked", "--checked-only").code == 0


def test_the_text_beside_a_picture_says_it_and_the_picture_does_not(timeline, three, here):
    timeline("check", three[0])
    timeline("export", "out.png", "--all", "--caption")
    assert "Not checked: 2 of 3 events." in (here / "out.txt").read_text(encoding="utf-8")
    assert b"Not checked" not in (here / "out.png").read_bytes()


def test_a_view_is_kept_under_a_name_and_used_again(timeline, three, here):
    ran = timeline("views", "save", "Signed in March", "--kind", "agreement", "--from", "2024-03-01", "--all")
    assert ran.out == "view 'Signed in March': 1 event\n"
    listed = timeline("views")
    assert "Signed in March  1 event  ?v=1&kind=agreement&from=2024-03-01&show=all" in listed.out
    assert ids(timeline, "--view", "signed in march") == [three[0]]
    assert ids(timeline, "--view", "Signed in March", "--kind", "meeting") == three[1:]
    assert timeline("export", "out.csv", "--view", "Signed in March").out == "out.csv: 1 event\n"
    assert json.loads(timeline("views", "--json").out) == [
        {"name": "Signed in March", "events": 1, "address": "?v=1&kind=agreement&from=2024-03-01&show=all"}
    ]
    assert timeline("views", "drop", "Signed in March").code == 0
    assert timeline("views").out == "0 views\n"
    ran = timeline("list", "--view", "Signed in March")
    assert ran.code == 2
    assert "timeline views save" in ran.err


def test_a_view_needs_a_name(timeline, filled):
    assert timeline("views", "save", "  ").code == 2
    assert timeline("views", "drop", "none of mine").code == 2


def test_what_is_named_in_one_line_is_one_act(timeline, three):
    timeline("pick", *three)
    timeline("check", *three)
    assert timeline("undo").out.count("taken back") == 3
    assert timeline("list", "--all", "--checked", "--json").out.count('"id"') == 0
    assert timeline("undo").out.count("taken back") == 3
    assert "made again" in timeline("redo").out
