"""History on the command line: who, when and what in plain words, what was taken back, and undoing one by number."""

import json


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
    assert "set the label to Fish pact" in ran.out
    assert "as checked" not in ran.out
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
