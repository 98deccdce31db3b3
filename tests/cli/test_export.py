"""Export: the filter's events in the format of the suffix, whole or not at all."""

import json
import struct

import pytest

from dashboard.cli.exporting import PICTURES, write
from dashboard.cli.terminal import plural
from dashboard.exports import EXPORTS, offline
from dashboard.scene.saying import WHY as SAID
from ingest.record.errors import TimelineError


def test_a_picture_is_written_with_its_resolution(timeline, filled, here):
    ran = timeline("export", "out.png", "--dpi", "72", "--actor", "Norway")
    assert ran.code == 0, ran.err
    assert ran.out.startswith("out.png: ")
    data = (here / "out.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    (width,) = struct.unpack(">I", data[16:20])
    assert width == round(180 / 25.4 * 72)


def test_a_page_too_heavy_for_a_mail_says_what_it_leaves_out(timeline, filled, here, monkeypatch):
    ran = timeline("export", "out.html")
    assert "left out" not in ran.err
    monkeypatch.setattr(offline, "MOST_BYTES", 100)
    monkeypatch.setattr(offline, "HEAVY", 100)
    ran = timeline("export", "out.html")
    left = offline.left_out((here / "out.html").read_bytes())
    assert left > 0
    assert f"the paragraphs around {plural(left, 'quote')} left out" in ran.err
    assert "out.html has 0 MB: a filter or fewer days make it lighter" in ran.err


def test_the_texts_and_the_caption_are_as_given(timeline, filled, here):
    ran = timeline("export", "out.svg", "--title", "Two <states>", "--credit", "Desk & Co", "--caption")
    assert ran.code == 0, ran.err
    svg = (here / "out.svg").read_text(encoding="utf-8")
    assert "Two &lt;states&gt;" in svg
    assert "Desk &amp; Co" in svg
    assert "Two <states>" in (here / "out.txt").read_text(encoding="utf-8")


def test_the_line_of_sources_is_ones_own_or_left_out(timeline, filled, here):
    timeline("export", "own.svg", "--sources", "the archive")
    assert "Sources: the archive" in (here / "own.svg").read_text(encoding="utf-8")
    timeline("export", "none.svg", "--sources", "")
    assert "Sources" not in (here / "none.svg").read_text(encoding="utf-8")


def test_a_logo_is_in_the_picture_or_refused_with_the_mend(timeline, filled, here):
    (here / "sign.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z"/></svg>'
    )
    ran = timeline("export", "out.svg", "--logo", "sign.svg")
    assert ran.code == 0, ran.err
    assert "data:image/svg+xml;base64," in (here / "out.svg").read_text(encoding="utf-8")
    for name in ("nowhere.png", "out.svg.txt"):
        (here / "out.svg.txt").write_text("no picture", encoding="utf-8")
        ran = timeline("export", "other.svg", "--logo", name)
        assert ran.code == 2
        assert "logo" in ran.err
        assert not (here / "other.svg").exists()


def test_a_picture_speaks_the_language_asked_for(timeline, filled, here):
    ran = timeline("export", "out.svg", "--words", "uk")
    assert ran.code == 0, ran.err
    assert "Зустріч або розмова" in (here / "out.svg").read_text(encoding="utf-8")
    ran = timeline("export", "out.svg", "--words", "xx")
    assert ran.code == 2
    assert "--words" in ran.err


@pytest.mark.parametrize("suffix", [s.removeprefix(".") for s in EXPORTS if s not in PICTURES])
def test_every_format_is_written(timeline, filled, here, suffix):
    ran = timeline("export", f"out.{suffix}")
    assert ran.code == 0, ran.err
    assert (here / f"out.{suffix}").stat().st_size > 100


def test_a_page_for_offline_use_is_by_the_day_things_were_said_where_that_is_asked(timeline, filled, here):
    timeline("export", "said.html", "--by", "said")
    timeline("export", "happens.html")
    assert SAID in (here / "said.html").read_text(encoding="utf-8")
    assert SAID not in (here / "happens.html").read_text(encoding="utf-8")


def test_data_hold_all_events_unless_key_is_asked(timeline, filled, here):
    timeline("export", "all.jsonl")
    timeline("export", "key.jsonl", "--key")
    listed = json.loads(timeline("list", "--json").out)
    key = json.loads(timeline("list", "--json", "--key").out)
    assert len((here / "all.jsonl").read_text(encoding="utf-8").splitlines()) == len(listed)
    assert len((here / "key.jsonl").read_text(encoding="utf-8").splitlines()) == len(key)


@pytest.mark.parametrize("name", ["out.png", "out.csv"])
def test_an_empty_result_is_said_and_leaves_no_file(timeline, filled, here, name):
    ran = timeline("export", name, "--to", "1900")
    assert ran.code == 1
    assert ran.err == ("timeline: no event is left by this filter: widen --from and --to, or drop an option\n")
    assert not (here / name).exists()


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (["nowhere/out.png"], "make it"),
        (["out.png", "--preset", "poster"], "180mm, 88mm"),
        (["out.png", "--dpi", "9000"], "--help"),
        (["out.png", "--today", "soonish"], "2024-03-05"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_said(timeline, filled, words, mend):
    ran = timeline("export", *words)
    assert ran.code == 2
    assert mend in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_file_is_written_whole_or_not_at_all(here):
    (here / "out.csv").mkdir()
    with pytest.raises(TimelineError, match=r"out\.csv cannot be written"):
        write(here / "out.csv", b"data")
    assert [f.name for f in here.iterdir()] == ["out.csv"]


def test_what_a_timeline_of_another_tool_loses_is_said_when_it_goes_in(timeline, here):
    (here / "talks.xml").write_text("<data><event start='1924' title='Talks' color='red'/></data>", encoding="utf-8")
    ran = timeline("ingest", "talks.xml")
    assert ran.code == 0, ran.err
    assert "1 event; not taken over: colours (1 entry)" in ran.out


def test_a_timeline_goes_out_in_its_own_format_and_undated_events_are_told(timeline, here):
    slides = [{"start_date": {"year": 2024}, "text": {"headline": "Talks"}}, {"text": {"headline": "Undated"}}]
    (here / "slides.json").write_text(json.dumps({"events": slides}), encoding="utf-8")
    timeline("ingest", "slides.json")
    ran = timeline("export", "out.timelinejs.json")
    assert ran.code == 0, ran.err
    assert "1 event without a date not written" in ran.err
    written = json.loads((here / "out.timelinejs.json").read_text(encoding="utf-8"))
    assert [slide["text"]["headline"] for slide in written["events"]] == ["Talks"]


@pytest.mark.slow
def test_a_picture_says_which_events_it_shows_and_how_it_would_show_others(timeline, here):
    days = (f"2024-{month:02d}-{day:02d}" for month in range(1, 5) for day in range(1, 26))
    rows = "\n".join(f"{day},France and Ukraine meet in room {number}" for number, day in enumerate(days))
    (here / "rows.csv").write_text(f"date,headline\n{rows}\n", encoding="utf-8")
    timeline("ingest", "rows.csv")
    key = timeline("export", "out.svg")
    assert "more are not: --all shows up to 80, or pick those it must show" in key.err
    every = timeline("export", "out.svg", "--all")
    assert "of 100 shown: give fewer days or actors, or pick those it must show" in every.err
    assert "--all" not in every.err


def test_a_picture_named_by_its_suffix_alone_is_called_after_day_actors_and_size(timeline, filled, here):
    ran = timeline("export", ".svg", "--actor", "Norway", "--today", "2024-03-08", "--preset", "120x80mm", "--outlines")
    assert ran.code == 0, ran.err
    assert "<text" not in (here / "2024-03-08_norway_120x80mm.svg").read_text(encoding="utf-8")


def test_a_letter_without_a_font_is_refused_where_that_is_asked(timeline, filled, here):
    first = json.loads(timeline("list", "--json", "--key").out)[0]["id"]
    assert timeline("edit", first, "--label", "შეხვედრა").code == 0
    ran = timeline("export", "out.png", "--strict-fonts")
    assert ran.code == 1
    assert first in ran.err
    assert not (here / "out.png").exists()
    loose = timeline("export", "out.png")
    assert loose.code == 0
    assert "No font has the letters" in loose.err


def test_a_picture_can_be_a_list(timeline, filled, here):
    assert timeline("export", "rows.svg").code == 0
    ran = timeline("export", "list.svg", "--layout", "chronology")
    assert ran.code == 0, ran.err
    rows, listed = ((here / name).read_text(encoding="utf-8") for name in ("rows.svg", "list.svg"))
    assert "Norway" in rows
    assert "Norway" in listed
    assert rows != listed


def test_a_report_has_a_file_for_each_page_and_says_how_many(timeline, filled, here):
    ran = timeline("export", "out.svg", "--style", "report", "--all", "--today", "2024-03-16", "--actor", "Norway")
    assert ran.code == 0, ran.err
    pages = sorted(here.glob("out*.svg"))
    assert ("pages" in ran.out) == (len(pages) > 1)
    first = (here / "out.svg").read_text(encoding="utf-8")
    assert "Norway · " in first
    assert "The Example Courier" in first
    assert "Made on 16 Mar 2024" in first
    assert 'width="297mm" height="210mm"' in first
