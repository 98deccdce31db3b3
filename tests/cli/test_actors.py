"""``timeline actors``: list, rename, merge, name, post, new, import and export."""

import json

import pytest

OWN = """[[actor]]
id = "Norway"
name = "Noreg"
names = ["the Northern Kingdom"]

[[actor]]
id = "group:Reef Bureau"
name = "Bureau of Reefs"

[[actor]]
id = "person:Ola Berg"
posts = [{ serves = "group:Reef Bureau", title = "Envoy", from = "14 October 2021" }]
"""


def listed(timeline, *words):
    return json.loads(timeline("actors", "list", "--json", *words).out)


@pytest.mark.usefixtures("filled")
def test_the_actors_of_the_timeline_are_listed_with_their_events(timeline):
    ran = timeline("actors")
    assert ran.code == 0
    assert ran.out.splitlines()[0].split() == ["CHL", "Chile", "state", "3", "events"]
    # Switzerland, where Geneva lies, takes part in nothing: it is listed last.
    assert ran.out.splitlines()[-2].split() == ["CHE", "Switzerland", "state", "0", "events"]
    assert ran.out.splitlines()[-1] == "3 actors"


@pytest.mark.usefixtures("filled")
def test_any_actor_is_found_by_name_and_by_post(timeline):
    [person, *_] = listed(timeline, "emmanuel", "macron")
    assert (person["id"], person["about"], person["events"]) == ("person:Emmanuel Macron", "President, France", 0)
    assert {"serves": "FRA", "title": "President", "from": "2017-05-14", "to": None, "approximate": False} in (
        person["posts"]
    )
    assert listed(timeline, "US")[0]["id"] == "USA"


@pytest.mark.usefixtures("filled")
def test_an_actor_is_renamed_and_the_documents_are_read_again(timeline):
    ran = timeline("actors", "rename", "Norway", "Noreg", "--who", "Maja")
    assert ran.out.splitlines()[0] == "Norway is called Noreg"
    assert "1 document read again" in ran.out
    [noreg] = listed(timeline, "--changed")
    assert (noreg["id"], noreg["name"], noreg["decided"]) == ("NOR", "Noreg", "renamed 'Noreg'")
    assert timeline("list", "--actor", "Norway").out == timeline("list", "--actor", "Noreg").out
    assert timeline("undo", "--who", "Maja").out.startswith("taken back")
    assert listed(timeline, "--changed") == []


@pytest.mark.usefixtures("filled")
def test_two_actors_are_put_together_and_a_circle_is_refused(timeline):
    assert timeline("actors", "merge", "Norway", "Chile").out.splitlines()[0] == "Norway is Chile"
    assert [(a["id"], a["events"], a["same"]) for a in listed(timeline) if a["events"]] == [("CHL", 3, ["NOR"])]
    assert "3 of 3" in timeline("list", "--actor", "Norway").out
    refused = timeline("actors", "merge", "CHL", "NOR")
    assert refused.code == 2
    assert "was said to be CHL already" in refused.err


def test_a_new_actor_with_a_name_and_a_post_is_found_in_what_is_added_later(timeline, here, filled):
    assert timeline("actors", "new", "group", "Reef Bureau").code == 0
    assert timeline("actors", "name", "Reef Bureau", "the Reefers").out.startswith("Reef Bureau is also called")
    assert timeline("actors", "new", "person", "Ola Berg").code == 0
    ran = timeline("actors", "post", "Ola Berg", "Reef Bureau", "Envoy", "--from", "May 2021", "--to", "2025")
    assert ran.out.splitlines()[0] == "Ola Berg: Envoy of Reef Bureau, 2021-05 to 2025"
    (here / "later.txt").write_text("The Reefers condemned Peru on 9 March 2024.\n", encoding="utf-8")
    timeline("ingest", "later.txt")
    assert "Reef Bureau: condemnation of Peru" in timeline("list", "--actor", "Reef Bureau").out


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rename", "Nowhereland", "x"), "no actor is called"),
        (("rename", "Norway", " "), "is no name"),
        (("name", "Norway", "x", "--lang", "Norwegian"), "is no language"),
        (("post", "Norway", "Chile", "Envoy"), "NOR is no person"),
        (("post", "Emmanuel Macron", "Chile", "Envoy", "--from", "sometime"), "'sometime' is not a date"),
        (("new", "planet", "Mars"), "planet"),
        (("merge", "Norway", "Emmanuel Macron"), "cannot be one"),
        (("import", "nowhere.toml"), "cannot be read"),
    ],
)
def test_wrong_use_is_refused_in_a_line_with_exit_code_2(timeline, words, said):
    ran = timeline("actors", *words)
    assert ran.code == 2
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert listed(timeline, "--changed") == []


def test_a_file_is_taken_once_and_the_same_again_changes_nothing(timeline, here, filled):
    (here / "own.toml").write_text(OWN, encoding="utf-8")
    ran = timeline("actors", "import", "own.toml")
    assert ran.code == 0, ran.err
    assert ran.out.splitlines()[0] == "3 actors, 5 changes"
    before = timeline("history", "--json").out
    assert timeline("actors", "import", "own.toml").out.splitlines() == ["3 actors, 0 changes"]
    assert timeline("history", "--json").out == before


def test_what_is_exported_makes_another_timeline_say_the_same(timeline, here, filled):
    (here / "own.toml").write_text(OWN, encoding="utf-8")
    timeline("actors", "import", "own.toml")
    timeline("actors", "merge", "Chile", "group:Reef Bureau")
    assert timeline("actors", "export", "out.toml").out == "out.toml: 4 actors\n"
    assert timeline("actors", "export", "out.toml").code == 2
    assert timeline("actors", "import", "out.toml").out.splitlines() == ["4 actors, 0 changes"]
    timeline("actors", "import", "out.toml", "--store", "other.db")
    timeline("actors", "export", "again.toml", "--store", "other.db")
    assert (here / "again.toml").read_text("utf-8") == (here / "out.toml").read_text("utf-8")


def test_wrong_entries_are_named_with_line_and_mend_and_the_others_go_in(timeline, here, filled):
    wrong = """
[[actor]]
id = "Nowhereland"
name = "x"

[[actor]]
id = "person:Ola Berg"
posts = [{ serves = "NOR", title = "Envoy", from = "sometime" }]

[[actor]]
colour = "red"
"""
    (here / "own.toml").write_text(OWN + wrong, encoding="utf-8")
    ran = timeline("actors", "import", "own.toml")
    assert ran.code == 1
    assert [line.partition(": ")[2][:40] for line in ran.err.splitlines()] == [
        "own.toml, line 14 (Nowhereland): no actor is called 'Nowhereland'"[:40],
        "own.toml, line 18 (person:Ola Berg): 'so"[:40],
        "own.toml, line 22: 'colour' is unknown he"[:40],
    ]
    assert ran.out.splitlines()[0] == "6 actors, 5 changes"
