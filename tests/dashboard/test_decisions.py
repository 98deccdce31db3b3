"""What was decided in words, the same on the page and on the command line."""

import subprocess
import sys
from typing import get_args

import pytest

from dashboard.page import decisions
from ingest.record.actor import Actor
from ingest.record.judgement import Judgement, Verb

ACTORS = {"NOR": Actor("NOR", "state", "Norway")}
SAID = {
    "check": ({"verb": "check"}, "marked it as checked"),
    "date": ({"verb": "set", "field": "when", "value": '"2024-03"'}, "set the date to Mar 2024"),
    "no date": ({"verb": "set", "field": "when", "value": "null"}, "set the date to No date"),
    "actors": (
        {"verb": "set", "field": "source", "value": '["NOR", "XYZ"]'},
        "set who acts or speaks to Norway, XYZ",
    ),
    "nobody": ({"verb": "set", "field": "target", "value": "[]"}, "set to or with whom to nobody"),
    "label": ({"verb": "set", "field": "label", "value": '"Fish"'}, "set the label to Fish"),
    "note": ({"verb": "note", "value": '"asked"'}, "wrote “asked”"),
    "note gone": ({"verb": "note", "value": '""'}, "took the note away"),
    "no JSON": ({"verb": "note", "value": "as it was typed"}, "wrote “as it was typed”"),
    "place": ({"verb": "pick", "value": "2"}, "picked it for the picture, at place 2"),
    "taken out": ({"verb": "keep_apart", "value": '["r1", "r2"]'}, "said that 2 places told of another event"),
    "put together": (
        {
            "verb": "merge",
            "other": "e2",
            "reports": ("r1",),
            "value": '["r2"]',
            "quotes": (("d", "Ours"), ("d", "Theirs")),
        },
        "put it together with another event: “Theirs”",
    ),
    "published": (
        {"verb": "given", "field": "created", "value": '"2024-03-05"'},
        "set the date of a document to 5 March 2024",
    ),
    "outlet gone": (
        {"verb": "given", "field": "publisher", "value": "null"},
        "set the outlet of a document to nothing",
    ),
    "renamed": ({"verb": "rename", "value": '"Noreg"'}, "gave it another name: Noreg"),
    "post": ({"verb": "post", "value": '{"serves": "NOR", "title": "Envoy"}'}, "added a post: Envoy of Norway"),
    "one actor": ({"verb": "same_actor", "other": "NOR"}, "put it together with another actor: Norway"),
}


@pytest.mark.parametrize("name", SAID)
def test_a_decision_is_told_in_plain_words(name: str) -> None:
    given, expected = SAID[name]
    made = Judgement("Maja", "2024-03-05T09:00:00Z", subject="e1", **given)  # type: ignore[arg-type]
    assert "".join(decisions.said(made, ACTORS)) == expected


def test_the_words_are_had_without_the_page() -> None:
    asked = "import sys, dashboard.page.decisions; sys.exit('dash' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ([("set", "when", "e1"), ("note", "", "e1")], "date and note of “Fish pact”"),
        ([("set", "status", "e1"), ("set", "label", "e1")], "status and label of “Fish pact”"),
        ([("check", "", "e2")], "check of “Cod talks”"),
        ([("given", "created", "d1")], "date of “The page”"),
        ([("set", "label", "e1"), ("set", "label", "e2")], "label of “Fish pact” and label of “Cod talks”"),
        ([("pick", "", "gone")], "pick for the picture"),
        ([("set", "label", name) for name in ("e1", "e2", "d1", "e3", "e4")],
         "label of “Fish pact”, label of “Cod talks”, label of “The page” and 2 more"),
    ],
    ids=["fields", "status", "check", "document", "two events", "no name", "many"],
)  # fmt: skip
def test_what_is_taken_back_is_named_in_a_few_words(made: list[tuple[str, str, str]], told: str) -> None:
    titles = {"e1": "Fish pact", "e2": "Cod talks", "d1": "The page", "e3": "A", "e4": "B"}
    at = "2024-03-05T09:00:00Z"
    acts = [Judgement("Maja", at, verb, subject, field=field) for verb, field, subject in made]  # type: ignore[arg-type]
    assert decisions.what(acts, titles) == told


def test_every_verb_has_a_word_for_being_taken_back() -> None:
    for verb in get_args(Verb):
        assert decisions.what([Judgement("Maja", "", verb, "e1", field="label")], {})
