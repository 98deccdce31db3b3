"""The offline page as a file: no way out, no text that is more than text, light enough to be sent by mail."""

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest

from dashboard.exports import Setting, offline, writer_for
from dashboard.exports.offline_data import MOST_REPORTS, told
from dashboard.exports.offline_words import offline_words
from dashboard.scene.words import LANGUAGES
from tests.exports.reported import AFTER, BEFORE, HOSTILE, WORDS, reported
from tests.scene.events import ACTORS, FOUR, SCRIPTS, UNCERTAIN, event, many


def page(events, **more) -> str:
    told_, documents = reported(events)
    return offline.html(told_, Setting(actors=ACTORS, documents=documents, **more)).decode()


def data(events, **more) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page(events, **more))[1])


def test_the_suffix_is_that_of_a_web_page():
    assert writer_for("talks.html") is offline.html


def test_nothing_in_the_file_asks_for_anything_outside_it():
    text = re.sub(r'<script type="application/json".*?</script>', "", page(FOUR), flags=re.DOTALL)
    outside = re.findall(r"""\bsrc\s*=|@import|url\(|\bfetch\(|XMLHttpRequest|href="(?!data:)[^"]*""", text)
    assert outside == []
    # The one address that is no address: the name of the language that signs are drawn in.
    assert set(re.findall(r"https?://[\w./]+", text)) == {"http://www.w3.org/2000/svg"}


def test_the_policy_allows_the_own_script_and_style_and_nothing_else():
    text = page(FOUR)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1]
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)[1]
        assert f"{tag}-src 'sha256-{b64encode(sha256(inside.encode()).digest()).decode()}'" in policy


def test_a_text_of_a_document_can_end_no_element():
    events = (event("a", "2024-03-05", HOSTILE), event("b", "2024-03-06", "half a letter \ud83d"))
    text = page(events)
    assert text.count("<script") == 2
    assert text.count("<!--") == text.count("<img") == 0
    labels = [one["label"] for one in data(events)["events"]]
    assert labels == [HOSTILE, "half a letter ?"]


def test_a_title_is_text_in_the_head_too():
    from dashboard.paper.picture import Texts

    assert "<title>A &lt;b&gt; &amp; c</title>" in page(FOUR, texts=Texts(title="A <b> & c"))


def test_a_quote_comes_back_to_the_letter_in_its_paragraph():
    first = data(FOUR)["events"][0]["reports"][0]
    assert (
        "".join(text for text, _, around in first["text"] if not around) == f"{FOUR[0].label}, officials said {WORDS}."
    )
    assert [text for text, kind, _ in first["text"] if kind == 1] == [WORDS]
    around = [text for text, _, outside in first["text"] if outside]
    assert (around[0], around[-1]) == (BEFORE, AFTER)


def test_behind_every_event_stands_where_it_comes_from():
    whole = data(FOUR)
    for each in whole["events"]:
        report = each["reports"][0]
        document = whole["documents"][report["document"]]
        assert (report["locator"], report["via"]) == ("paragraph 3", "North Wire")
        assert document["link"] == f"https://harbour.example/{each['id']}"
        assert (document["date"], document["saved"]) == ("2024-03-05", "2024-03-06")


def test_more_reports_than_are_quoted_are_counted():
    (one,), documents = reported(FOUR[:1])
    crowd = replace(one, reports=tuple(replace(one.reports[0], id=f"r{n}") for n in range(MOST_REPORTS + 3)))
    entry = told([crowd], Setting(actors=ACTORS, documents=documents), around=True)["events"][0]
    assert (len(entry["reports"]), len(entry["others"])) == (MOST_REPORTS, 3)


def test_an_event_without_a_date_is_kept_last():
    whole = data((event("u", None, "talks"), *FOUR))
    assert [one["id"] for one in whole["events"]] == ["a", "b", "c", "d", "u"]
    assert "mark" not in whole["events"][-1]


MARKS = {
    "a month is a beam over all of it": ("a", {"shape": "beam", "dashed": False, "ends": (True, True)}),
    "about is dashed": ("c", {"shape": "beam", "dashed": True, "ends": (True, True)}),
    "days from to are a bar": ("d", {"shape": "bar", "dashed": False, "ends": (True, True)}),
    "what goes on has no end": ("f", {"shape": "bar", "dashed": False, "ends": (True, False)}),
    "by a day has no beginning": ("g", {"shape": "beam", "dashed": True, "ends": (False, True)}),
}


@pytest.mark.parametrize("name", MARKS)
def test_a_mark_is_as_exact_as_its_date(name):
    id_, wanted = MARKS[name]
    mark = next(one["mark"] for one in data(UNCERTAIN)["events"] if one["id"] == id_)
    found = {"shape": mark["shape"], "dashed": mark.get("dashed", False), "ends": ("first" in mark, "last" in mark)}
    assert found == wanted


def test_a_file_of_no_days_has_a_name_all_the_same():
    assert "<title>Chronology</title>" in page((event("u", None, "talks"),))
    assert "<title>Chronologie</title>" in page((), language="de")


def test_the_language_of_the_labels_sets_the_direction():
    assert '<html lang="ar" dir="rtl">' in page(SCRIPTS, language="ar")
    assert '<html lang="fr" dir="ltr">' in page(SCRIPTS, language="fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_said_in_every_language_with_the_same_blanks(language):
    said, english = offline_words(language), offline_words("en")
    assert said.keys() == english.keys()
    assert all(said.values())
    assert {name: text.count("{}") for name, text in said.items()} == {
        name: text.count("{}") for name, text in english.items()
    }


def test_a_file_too_heavy_for_a_mail_leaves_out_the_paragraphs_and_says_how_many(monkeypatch):
    monkeypatch.setattr(offline, "MOST_BYTES", 100)
    whole = data(FOUR)
    runs = [run for one in whole["events"] for report in one["reports"] for run in report["text"]]
    assert all(not around for _, _, around in runs)
    assert (whole["left_out"], [one["bare"] for one in whole["events"]]) == (4, [1, 1, 1, 1])
    assert offline.left_out(page(FOUR).encode()) == 4


def test_the_weightiest_keep_their_paragraphs(monkeypatch):
    events = (replace(FOUR[0], weight=1.0), replace(FOUR[1], weight=9.0), FOUR[2], replace(FOUR[3], weight=0.5))
    size = len(re.search(r'id="data">(.*?)</script>', page(events))[1].encode())
    monkeypatch.setattr(offline, "MOST_BYTES", size - 60)
    whole = data(events)
    assert [one["id"] for one in whole["events"] if "bare" in one] == ["d"]
    assert whole["left_out"] == 1
    assert len(re.search(r'id="data">(.*?)</script>', page(events))[1].encode()) <= size - 60


def test_a_light_file_leaves_nothing_out():
    told_ = replace(FOUR[0], label='It says "left_out":9 of itself')
    assert offline.left_out(page((told_,)).encode()) == 0


@pytest.mark.slow
def test_two_thousand_events_are_under_six_megabytes():
    assert len(page(many(2000, days=1500)).encode()) < 6_000_000
