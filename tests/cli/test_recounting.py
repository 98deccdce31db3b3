"""History on the command line: who, when and what in plain words, what was taken back, and undoing one by number."""

import json

import pytest

from dashboard.cli.changes import did
from ingest.record.actor import Actor
from ingest.record.judgement import Judgement

ACTORS = {"NOR": Actor("NOR", "state", "Norway")}
SAID = {
    "check": ({"verb": "check"}, "marked as checked"),
    "date": ({"verb": "set", "field": "when", "value": '"2024-03"'}, "date set to 2024-03"),
    "no date": ({"verb": "set", "field": "when", "value": "null"}, "date set to no date"),
    "actors": ({"verb": "set", "field": "source", "value": '["NOR", "XYZ"]'}, "who acts set to Norway, XYZ"),
    "nobody": ({"verb": "set", "field": "target", "value": "[]"}, "to whom set to nobody"),
    "label": ({"verb": "set", "field": "label", "value": '"Fish"'}, "label set to Fish"),
    "note": ({"verb": "note", "value": '"asked"'}, "noted 'asked'"),
    "note gone": ({"verb": "note", "value": '""'}, "note taken away"),
    "place": ({"verb": "pick", "value": "2"}, "picked at 2"),
    "taken out": ({"verb": "keep_apart", "value": '["r1", "r2"]'}, "2 set apart"),
    "published": ({"verb": "given", "field": "created", "value": '"2024-03-05"'}, "publication date set to 2024-03-05"),
    "outlet gone": ({"verb": "given", "field": "publisher", "value": "null"}, "outlet taken away"),
    "no JSON": ({"verb": "note", "value": "as it was typed"}, "noted 'as it was typed'"),
}


@pytest.mark.parametrize("name", SAID)
def test_a_change_is_told_in_plain_words(name):
    given, expected = SAID[name]
    assert did(Judgement("Maja", "2024-03-05T09:00:00Z", subject="e1", **given), ACTORS) == expected


def test_the_history_of_one_event_and_what_was_taken_back(timeline, filled):
    first, second, _ = [e["id"] for e in json.loads(timeline("list", "--json").out)]
    timeline("edit", first, "--label", "Fish pact", "--who", "Maja")
    timeline("check", second, "--who", "Otto")
    timeline("edit", first, "--date", "March 2024", "--who", "Otto")
    timeline("undo", "--who", "Otto")
    ran = timeline("history", first[:8])
    assert ran.code == 0, ran.err
    number, _, who, *said = ran.out.splitlines()[0].split(maxsplit=3)
    assert (number, who) == ("3", "Otto")
    assert said[0].endswith("(taken back)")
    assert "label set to Fish pact" in ran.out
    assert "checked" not in ran.out
    assert ran.out.splitlines()[-1] == "2 changes, 1 taken back"
    assert len(timeline("history").out.splitlines()) == 4


def test_a_change_of_another_is_undone_by_its_number(timeline, filled):
    name = json.loads(timeline("list", "--json").out)[0]["id"]
    timeline("edit", name, "--label", "Fish pact", "--who", "Maja")
    timeline("check", name, "--who", "Otto")
    assert timeline("undo", "--change", "1", "--who", "Otto").code == 0
    assert "Fish pact" not in timeline("list").out
    again = timeline("undo", "--change", "1", "--who", "Otto")
    assert again.code == 2
    assert "timeline history" in again.err
    assert timeline("undo", "--change", "99").code == 2


def test_what_found_its_event_no_more_is_listed(timeline, filled, article):
    assert timeline("history", "--lost").out == "0 changes\n"
