"""The tables of actors: codes from closed lists, nobody's name twice, posts without overlap, languages that agree."""

import re
from collections import defaultdict
from itertools import pairwise

import pytest

from ingest.actors import load_lexicon
from ingest.actors.lexicon import iso_alpha3
from ingest.actors.tables import LANGUAGES, PARTLY, anywhere, first_day, first_names, names
from ingest.actors.tokens import words_of

FORMER = {"SUN", "YUG", "CSK", "DDR", "SCG"}
SHARED = {"Congo", "Congolese", "Korea", "Korean", "Koreans", "عمان", "عُمان", "عمّان"} | {
    "Kongo", "Конго", "Κονγκό", "الكونغو", "刚果", "Corée", "Corea", "Coreia", "Корея", "Κορέα", "كوريا",
}  # fmt: skip
"""Names that two states share and that only their surroundings decide."""


@pytest.mark.parametrize("language", (*LANGUAGES, *PARTLY))
def test_the_first_names_of_a_language_are_those_of_its_whole_table(language):
    assert first_names(language) == {id_: forms[0] for id_, forms in names(language).get("name", {}).items()}


def test_a_language_without_a_table_has_no_first_names():
    assert first_names("xx") == {}


def test_codes_are_those_of_iso_3166():
    iso = iso_alpha3()
    for code, entry in anywhere("states")["state"].items():
        if code.startswith("hist:"):
            assert "end" in entry or "start" in entry, code
        elif code in FORMER:
            assert entry["end"] and entry["successor"] and "iso2" not in entry, code
        else:
            assert iso.get(code, entry["iso2"] if code == "XKX" else None) == entry["iso2"], code


def test_every_member_of_the_united_nations_is_there():
    # 193 members, the Holy See and Palestine as observers, Kosovo and Taiwan.
    today = [code for code, entry in anywhere("states")["state"].items() if "iso2" in entry]
    assert len(today) == 197


def test_successors_and_organisations_lead_to_known_actors():
    lexicon = load_lexicon()
    known = set(lexicon.ids())
    for file in ("states", "organisations", "territories", "groups"):
        for section in anywhere(file).values():
            if isinstance(section, dict):
                for id_, entry in section.items():
                    assert {entry[k] for k in ("successor", "part_of") if k in entry} <= known, id_


def test_a_state_begins_before_it_ends():
    for file, kind in (("states", "state"), ("organisations", "organisation")):
        for id_, entry in anywhere(file)[kind].items():
            if "start" in entry and "end" in entry:
                assert first_day(entry["start"]) < first_day(entry["end"]), id_


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_belong_to_known_actors(language):
    known = set(load_lexicon().ids())
    table = names(language)
    for form in ("name", "demonym", "capital", "seat"):
        assert set(table.get(form, {})) <= known, form
    assert set(table["title"]) <= set(names("en")["title"])
    assert set(table["titles"]) <= set(names("en")["titles"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_spelling_is_that_of_a_known_person(language):
    people = load_lexicon().people.persons.values()
    known = {words_of(name) for person in people for name in (person.name, *person.names)}
    assert {name for name in names(language).get("person", {}) if words_of(name) not in known} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_actors_never_own_one_strong_name(language):
    owners = defaultdict(set)
    for name in load_lexicon().all_names(language):
        # A namesake's label ends in brackets, and the day decides between the two.
        if name.form in ("name", "demonym", "capital", "seat", "person") and not name.weak and "(" not in name.actor:
            initialism = name.words.isupper() and len(name.words) <= 5
            owners[words_of(name.words), initialism].add(name.actor)
            if name.words in SHARED:
                owners.pop((words_of(name.words), initialism))
    assert {words: ids for words, ids in owners.items() if len(ids) > 1} == {}


def test_posts_begin_before_they_end():
    for person in load_lexicon().people.persons.values():
        for held in person.held:
            if held.start is not None and held.end is not None:
                assert held.start < held.end, (person.name, held.title)


def test_holders_of_one_post_never_overlap_for_certain():
    for (serves, office), posts in load_lexicon().people.posts().items():
        sure = sorted(
            (h.sure_start, h.sure_end if h.sure_end is not None else 10**9, p.name)
            for h, p in posts
            if not h.collective and h.sure_start is not None
        )
        # One day of handing over belongs to both.
        overlaps = [(a, b) for a, b in pairwise(sure) if a[1] > b[0] and a[2] != b[2]]
        assert not overlaps, (serves, office)


def test_posts_serve_known_actors():
    lexicon = load_lexicon()
    known = set(lexicon.ids())
    assert {serves for serves, _ in lexicon.people.posts()} <= known


def test_organisations_names_are_not_codes_of_states():
    for id_ in anywhere("organisations")["organisation"]:
        assert re.fullmatch(r"org:.+", id_)


def test_an_actor_is_shown_in_the_readers_language():
    lexicon = load_lexicon()
    assert lexicon.shown("FRA", "de") == "Frankreich"
    assert lexicon.shown("org:NATO", "fr") == "OTAN"
    assert lexicon.shown("COD", "fr") == "République démocratique du Congo"
    assert dict(lexicon.actor("UKR").names)["zh"] == "乌克兰"


@pytest.mark.parametrize("language", PARTLY)
def test_the_other_languages_of_the_union_name_the_main_organisations(language, capsys):
    lexicon = load_lexicon()
    own = names(language)["name"]
    assert set(own) <= set(lexicon.ids())
    with capsys.disabled():
        print(f"\n{language}: {len([i for i in own if i.startswith('org:')])} organisations", end="")
    owners = defaultdict(set)
    for id_, words in own.items():
        for word in words:
            owners[words_of(word), word.isupper()].add(id_)
    assert {words: ids for words, ids in owners.items() if len(ids) > 1} == {}
    wanted = ("UN", "UN Security Council", "EU", "European Commission", "Council of Europe", "NATO", "World Bank")
    assert {f"org:{name}" for name in wanted} <= set(own)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_former_name_is_one_whose_dates_are_known(language):
    dated = {old["name"] for entry in anywhere("states")["state"].values() for old in entry.get("formerly", ())}
    assert set(names(language).get("formerly", {})) <= dated


@pytest.mark.parametrize(
    ("typed", "actor"),
    [("UdSSR", "SUN"), ("Vereinigte Staaten", "USA"), ("Кремль", "RUS"), ("中国", "CHN"), ("White House", "USA")],
)
def test_a_copy_of_an_actor_has_the_names_that_readers_of_any_language_type(typed: str, actor: str) -> None:
    kept = load_lexicon().kept(actor)
    assert typed in {*kept.aliases, *(name for _, name in kept.names)}
