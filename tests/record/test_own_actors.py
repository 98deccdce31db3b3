"""Own actors: what judgements say of actors, in any order, with circles, and with values nobody can use."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.record.actor import Actor, Post
from ingest.record.actor_judgements import check, from_id, kind_of
from ingest.record.days import to_day
from ingest.record.errors import BadValue
from ingest.record.judgement import Judgement
from ingest.record.own_actors import OwnActors, own_actors
from tests.record.making import ACTORS

ENVOY = {"serves": "NOR", "title": "Envoy for fish", "start": "2021-10", "end": "2023-05-04"}


def made(verb, subject, value=None, *, number=1, **further):
    text = "" if value is None else json.dumps(value)
    return Judgement("Maja", "2024-05-14T09:00:00Z", verb, subject, value=text, id=number, **further)


def test_a_renamed_actor_is_shown_by_its_new_name_and_found_by_its_old_one():
    shown = own_actors([made("rename", "NOR", "Noreg")]).laid_over(ACTORS)["NOR"]
    assert shown.name == "Noreg"
    assert "Norway" in shown.aliases


def test_the_latest_name_holds():
    own = own_actors([made("rename", "NOR", "Noreg", number=2), made("rename", "NOR", "Norge", number=1)])
    assert own.laid_over(ACTORS)["NOR"].name == "Noreg"


def test_what_was_taken_back_says_nothing():
    assert not own_actors([made("rename", "NOR", "Noreg", undone=True)])


def test_a_new_actor_is_what_its_id_says():
    shown = own_actors([made("rename", "group:Reef Bureau", "Reef Bureau")]).laid_over(ACTORS)
    assert shown["group:Reef Bureau"] == Actor("group:Reef Bureau", "group", "Reef Bureau")


def test_a_post_says_whom_a_person_serves_and_when():
    person = own_actors([made("post", "person:Ola Berg", ENVOY)]).laid_over({})["person:Ola Berg"]
    assert person.posts == (Post("NOR", "Envoy for fish", to_day(2021, 10, 1), to_day(2023, 5, 4), approximate=True),)
    assert person.serves(to_day(2022, 1, 1)) == "NOR"
    assert person.serves(to_day(2024, 1, 1)) is None


def test_two_that_are_one_are_found_under_both_ids_as_that_one():
    own = own_actors([made("same_actor", "KEN", other="org:NATO"), made("name", "KEN", "The Club", number=2)])
    shown = own.laid_over(ACTORS)
    assert shown["KEN"] == shown["org:NATO"]
    assert {"Kenya", "The Club"} <= set(shown["KEN"].aliases)
    assert own.led("KEN") == "org:NATO"


def test_who_served_the_one_serves_the_other():
    shown = own_actors([made("same_actor", "NOR", other="CHL")]).laid_over(ACTORS)
    assert shown["person:Ingrid Vinter"].serves(None) == "CHL"


def test_a_chain_leads_to_its_end_and_a_circle_is_not_closed():
    chain = [made("same_actor", a, other=b, number=n) for n, (a, b) in enumerate(["NC", "CK", "KN"], 1)]
    assert dict(own_actors(chain).same) == {"N": "K", "C": "K"}


@given(st.lists(st.tuples(st.sampled_from("ABCDE"), st.sampled_from("ABCDE")), max_size=12))
def test_no_sequence_of_judgements_makes_a_circle(pairs):
    own = own_actors(made("same_actor", a, other=b, number=n) for n, (a, b) in enumerate(pairs, 1))
    assert all(own.led(own.led(one)) == own.led(one) for one in "ABCDE")
    assert all(a != b for a, b in own.same)


@given(
    st.permutations(
        [made("rename", "NOR", n, number=i) for i, n in enumerate("abc")]
        + [made("post", "person:Ola Berg", ENVOY, number=8), made("same_actor", "KEN", other="NOR", number=9)]
    )
)
def test_the_order_in_which_judgements_come_does_not_matter(shuffled):
    assert own_actors(shuffled) == own_actors(sorted(shuffled, key=lambda j: j.id))


def test_a_value_of_a_later_version_is_passed_over():
    assert own_actors([made("post", "person:Ola Berg", {"of": "NOR"})]) == OwnActors()


@pytest.mark.parametrize(
    ("judgement", "words"),
    [
        pytest.param(made("rename", "NOR", ""), "no name", id="an empty name"),
        pytest.param(made("rename", "NOR", "Nor\nway"), "no name", id="two lines"),
        pytest.param(made("rename", "NOR", "x" * 201), "no name", id="too long"),
        pytest.param(made("rename", "Norway", "Noreg"), "no actor.*group:", id="no id"),
        pytest.param(made("rename", "club:Norway", "Noreg"), "no actor", id="an unknown kind of id"),
        pytest.param(made("name", "NOR", "Noreg", field="Norwegian"), "no language", id="a language in words"),
        pytest.param(made("post", "NOR", ENVOY), "no person", id="a post of a state"),
        pytest.param(made("post", "person:Ola Berg", {"title": "Envoy"}), "serves somebody", id="serves nobody"),
        pytest.param(made("post", "person:Ola Berg", {**ENVOY, "serves": "Norway"}), "no actor", id="serves no id"),
        pytest.param(
            made("post", "person:Ola Berg", {**ENVOY, "serves": "person:Ada Otieno"}), "a person", id="serves a person"
        ),
        pytest.param(made("post", "person:Ola Berg", {**ENVOY, "title": ""}), "no name", id="no title"),
        pytest.param(made("post", "person:Ola Berg", {**ENVOY, "start": "May 2021"}), "no date", id="a date in words"),
        pytest.param(made("post", "person:Ola Berg", {**ENVOY, "start": 2021}), "no date", id="a number"),
        pytest.param(made("post", "person:Ola Berg", {**ENVOY, "start": "2024"}), "before it begins", id="turned"),
        pytest.param(made("same_actor", "NOR", other="NOR"), "itself", id="itself"),
        pytest.param(made("same_actor", "NOR", other="person:Ada Otieno"), "cannot be one", id="state and person"),
        pytest.param(made("same_actor", "CHL", other="KEN"), "already.*take that back", id="a circle"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_with_the_mend(judgement, words):
    with pytest.raises(BadValue, match=words):
        check(judgement, known=True, same={"KEN": "CHL"})


def test_nobody_unknown_is_given_a_name_but_a_new_one_may_be_named():
    with pytest.raises(BadValue, match="nobody goes by group:Reef Bureau"):
        check(made("name", "group:Reef Bureau", "The Bureau"), known=False, same={})
    check(made("rename", "group:Reef Bureau", "Reef Bureau"), known=False, same={})
    with pytest.raises(BadValue, match="nobody goes by ZZZ"):
        check(made("rename", "ZZZ", "Zed"), known=False, same={})


@pytest.mark.parametrize("id_", ["", "group:", ": x", "fra", "person: Ola", "group:a\nb", "FRAN"])
def test_what_is_no_id_is_refused(id_):
    with pytest.raises(BadValue, match="no actor"):
        kind_of(id_)


def test_an_actor_is_made_of_whatever_id_a_text_gave():
    assert from_id("unnamed diplomats").name == "unnamed diplomats"
