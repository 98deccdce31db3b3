"""Actors as TOML: what is written is read back the same, and what is wrong is named with its place and the mend."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.interchange.actors_toml import Entry, Wrong, read, write
from ingest.record.actor_judgements import OwnPost
from ingest.record.errors import BadValue
from ingest.record.own_actors import OwnActors

FILE = """# Ours
[[actor]]
id = "SWZ"
name = "Ngwane"
names = ["the Kingdom", "eSwatini"]
names_in = { fr = ["le Royaume"] }

[[actor]]
id = "person:Ola Berg"
posts = [{ serves = "NOR", title = "Foreign Minister", from = 2021-10-14, to = "4 February 2025" }]

  [[ actor ]]
id = "group:Oslo group"
same_as = "org:NATO"
"""

TEXTS = (
    st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=20).map(str.strip).filter(bool)
)
IDS = TEXTS.map(lambda text: f"group:{text}")
PEOPLE = TEXTS.map(lambda text: f"person:{text}")
ENDS = st.sampled_from(["", "2021", "2021-10", "2021-10-04"])


def test_the_form_of_the_help_is_read():
    assert read(FILE, name="own.toml") == (
        Entry(1, 2, "SWZ", "Ngwane", (("", "the Kingdom"), ("", "eSwatini"), ("fr", "le Royaume"))),
        Entry(2, 8, "person:Ola Berg", posts=(OwnPost("NOR", "Foreign Minister", "2021-10-14", "4 February 2025"),)),
        Entry(3, 12, "group:Oslo group", same_as="org:NATO"),
    )


@given(
    st.dictionaries(IDS, TEXTS, max_size=3),
    st.lists(st.tuples(IDS, st.sampled_from(["", "fr", "uk"]), TEXTS), max_size=4, unique=True),
    st.lists(st.tuples(PEOPLE, st.builds(OwnPost, IDS, TEXTS, ENDS, ENDS)), max_size=3, unique=True),
    st.dictionaries(IDS, PEOPLE, max_size=2),
)
def test_what_is_written_is_read_back_the_same(renamed, named, posts, same):
    own = OwnActors(tuple(renamed.items()), tuple(named), tuple(posts), tuple(sorted(same.items())))
    entries = read(write(own), name="own.toml") if own else ()
    assert {e.id: e.name for e in entries if e.name} == renamed
    assert {(e.id, *name) for e in entries for name in e.names} == set(named)
    assert [(e.id, post) for e in entries for post in e.posts] == sorted(posts, key=lambda pair: pair[0])
    assert {e.id: e.same_as for e in entries if e.same_as} == same


def test_hostile_text_stays_text():
    name = 'Robert"] [[actor]] \\ id = "FRA" \x7f'
    text = write(OwnActors(renamed=(("group:x", name),)))
    assert tomllib.loads(text) == {"actor": [{"id": "group:x", "name": name}]}


@pytest.mark.parametrize(
    ("entry", "reason", "mend"),
    [
        ('name = "x"', "id is missing", "write id"),
        ('id = ""', "id is no text", "write id"),
        ("id = 3", "id is no text", "write id"),
        ('id = "SWZ"\ncolour = "red"', "'colour' is unknown", "names_in"),
        ('id = "SWZ"\nnames = [1]', "names is no text", "write names"),
        ('id = "SWZ"\nnames_in = "fr"', "names_in is no table", "fr ="),
        ('id = "SWZ"\nposts = "Envoy"', "posts is no list", "posts = ["),
        ('id = "SWZ"\nposts = ["Envoy"]', "a post is a table", "serves"),
        ('id = "SWZ"\nposts = [{ title = "Envoy" }]', "serves is missing", "write serves"),
        ('id = "SWZ"\nposts = [{ serves = "NOR", title = "Envoy", since = "2021" }]', "'since' is unknown", "from"),
        ('id = "SWZ"\nposts = [{ serves = "NOR", title = "Envoy", from = true }]', "from is no text", "from ="),
    ],
)
def test_a_wrong_entry_is_named_with_its_line_and_the_others_are_read(entry, reason, mend):
    first, wrong, last = read(f'[[actor]]\nid = "FRA"\n\n[[actor]]\n{entry}\n[[actor]]\nid = "DEU"', name="own.toml")
    assert (first.id, last.id) == ("FRA", "DEU")
    assert isinstance(wrong, Wrong)
    assert (wrong.number, wrong.line) == (2, 4)
    assert reason in wrong.reason
    assert mend in wrong.mend


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[actor]\n", "not TOML.*line 1"),
        ("", "has no"),
        ("[[state]]\nid = 1", "state, which says nothing"),
        ("actor = 3", "has no"),
        ("x = " + "[" * 5000, "not TOML"),
        ("#" * 5_000_001, "too long"),
    ],
    ids=["broken", "empty", "another table", "no list", "deep", "long"],
)
def test_a_file_that_is_none_of_actors_is_refused_in_words(text, words):
    with pytest.raises(BadValue, match=words):
        read(text, name="own.toml")
