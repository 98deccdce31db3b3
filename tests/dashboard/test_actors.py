"""The dialog of actors: found, shown, renamed, given names and posts, each with its way back."""

import json
from dataclasses import replace
from typing import Any

import pytest

from dashboard import ids
from dashboard.callbacks import actor_decide
from dashboard.callbacks.context import Context
from dashboard.page import actor, actors, batch
from ingest.record.actor import Actor, Post
from ingest.record.days import to_day
from ingest.record.desk import Work
from ingest.record.judgement import Judgement
from ingest.record.store import Store
from tests.dashboard.fakes import FakeDesk, Poster
from tests.dashboard.samples import ACTORS

MADE = Judgement("Maja", "2024-05-14T09:00:00Z", "rename", "FRA", value='"Hexagon"')


def words(part: Any) -> str:
    """Return all that can be read in a part, in order."""
    if isinstance(part, str):
        return part
    if isinstance(part, dict):
        return words(part.get("props", part).get("children"))
    if isinstance(part, list | tuple):
        return " ".join(filter(None, map(words, part)))
    return words(getattr(part, "children", None)) if part is not None else ""


def ask(page: Poster, output: str, values: dict[str, Any], trigger: str) -> dict[str, Any]:
    return page.ask(output, {f"{ids.SIGNED}.data": "Maja", **values}, trigger=trigger)


def test_the_busiest_are_listed_before_anything_is_typed(page: Poster) -> None:
    answer = ask(page, f"{ids.ACTORS_FOUND}.children", {f"{ids.ACTORS}.opened": True}, f"{ids.ACTORS}.opened")
    shown = words(answer[ids.ACTORS_FOUND]["children"])
    assert shown.index("France") < shown.index("Qatar")
    assert "Add" not in shown


def test_a_closed_dialog_asks_for_nothing(page: Poster) -> None:
    assert ask(page, f"{ids.ACTORS_FOUND}.children", {}, f"{ids.REVISION}.data") == {}


def test_where_nobody_is_called_so_a_new_one_is_offered(page: Poster) -> None:
    values = {f"{ids.ACTORS}.opened": True, f"{ids.ACTORS_FIND}.value": "  <b>Reef</b>  Bureau "}
    shown = words(ask(page, f"{ids.ACTORS_FOUND}.children", values, f"{ids.ACTORS_FIND}.value"))
    assert words(actors.found((), ACTORS, {}, frozenset(), typed="x y")) == (
        "Nobody is called  “x y” . Add it as: a group an organisation a person a territory"
    )
    assert "“<b>Reef</b> Bureau”" in json.dumps(
        ask(page, f"{ids.ACTORS_FOUND}.children", values, f"{ids.ACTORS_FIND}.value"), ensure_ascii=False
    )
    assert "None of these" not in shown


def test_an_empty_timeline_says_what_to_do() -> None:
    assert "add documents" in words(actors.found((), {}, {}, frozenset(), typed=""))


def test_what_was_changed_is_marked_and_a_person_has_the_post_in_words() -> None:
    several = (ACTORS["person:Claire Aubry"], ACTORS["FRA"])
    shown = words(actors.found(several, ACTORS, {"FRA": 2}, frozenset({"FRA"}), typed=""))
    assert shown == "Claire Aubry minister of France no event France State changed here 2 events"


def test_one_actor_is_shown_with_its_name_and_empty_fields(page: Poster) -> None:
    values = {f"{ids.ACTOR}.data": "person:Claire Aubry"}
    answer = ask(page, f"{ids.ACTOR_ONE}.className", values, f"{ids.ACTOR}.data")
    assert answer[ids.ACTORS_LIST]["className"] == "away"
    assert answer[ids.ACTOR_ONE]["className"] == "actor-one of-person"
    assert answer[ids.ACTOR_NAME]["value"] == "Claire Aubry"
    answer = ask(page, f"{ids.ACTOR_ONE}.className", {}, f"{ids.ACTOR}.data")
    assert answer[ids.ACTOR_ONE]["className"] == "actor-one away"


@pytest.mark.parametrize("chosen", ["ZZZ", "group:Nobody"])
def test_an_actor_nobody_knows_leads_back_to_the_list(page: Poster, chosen: str) -> None:
    answer = ask(page, f"{ids.ACTOR_ONE}.className", {f"{ids.ACTOR}.data": chosen}, f"{ids.ACTOR}.data")
    assert answer[ids.ACTOR_ONE]["className"] == "actor-one away"


def test_a_new_name_is_kept_under_the_persons_own_name_with_a_way_back(page: Poster, store: Store) -> None:
    values = {f"{ids.ACTOR_NAME}.value": " Hexagon ", f"{ids.ACTOR}.data": "FRA", f"{ids.ACTOR_RENAME}.n_clicks": 1}
    answer = ask(page, f"{ids.ACTOR_SAID}.children", values, f"{ids.ACTOR_RENAME}.n_clicks")
    assert "Called Hexagon from now on" in words(answer[ids.TOAST]["children"])
    assert answer[ids.REVISION]["data"] == store.revision()
    [made] = store.judgements("FRA")
    assert (made.who, made.verb, made.value) == ("Maja", "rename", '"Hexagon"')
    shown = ask(page, f"{ids.ACTOR_HEAD}.children", {f"{ids.ACTOR}.data": "FRA"}, f"{ids.REVISION}.data")
    assert words(shown[ids.ACTOR_HEAD]["children"]).startswith("Hexagon State · FRA")
    assert "called  Hexagon Take back" in words(shown[ids.ACTOR_NAMES]["children"])


def test_who_renames_what_somebody_else_renamed_meanwhile_is_told_and_may_press_again(
    page: Poster, store: Store
) -> None:
    seen = store.revision()
    store.judge(replace(MADE, who="Otto"))
    values = {f"{ids.ACTOR_NAME}.value": "Gaul", f"{ids.ACTOR}.data": "FRA", f"{ids.ACTOR_RENAME}.n_clicks": 1}
    pressed = f"{ids.ACTOR_RENAME}.n_clicks"
    answer = ask(page, f"{ids.ACTOR_SEEN}.data", {**values, f"{ids.ACTOR_SEEN}.data": seen}, pressed)
    assert "Otto has changed the name meanwhile" in answer[ids.ACTOR_SAID]["children"]
    assert "It is called Hexagon now." in answer[ids.ACTOR_SAID]["children"]
    assert store.actors()["FRA"].name == "Hexagon"
    ask(page, f"{ids.ACTOR_SEEN}.data", {**values, f"{ids.ACTOR_SEEN}.data": answer[ids.ACTOR_SEEN]["data"]}, pressed)
    assert store.actors()["FRA"].name == "Gaul"


def test_what_cannot_be_used_is_said_in_the_dialog_and_nothing_is_written(page: Poster, store: Store) -> None:
    values = {f"{ids.ACTOR_NAME}.value": " ", f"{ids.ACTOR}.data": "FRA", f"{ids.ACTOR_RENAME}.n_clicks": 1}
    answer = ask(page, f"{ids.ACTOR_SAID}.children", values, f"{ids.ACTOR_RENAME}.n_clicks")
    assert "is no name" in answer[ids.ACTOR_SAID]["children"]
    assert ids.TOAST not in answer
    assert store.judgements() == ()


def test_a_further_name_of_one_language_is_added_and_its_field_emptied(page: Poster, store: Store) -> None:
    values = {
        f"{ids.ACTOR_FURTHER}.value": "l'Hexagone",
        f"{ids.ACTOR_SPOKEN}.value": "fr",
        f"{ids.ACTOR}.data": "FRA",
        f"{ids.ACTOR_ADD_NAME}.n_clicks": 1,
    }
    answer = ask(page, f"{ids.ACTOR_FURTHER}.value", values, f"{ids.ACTOR_ADD_NAME}.n_clicks")
    assert answer[ids.ACTOR_FURTHER]["value"] == ""
    assert store.own_actors().named == (("FRA", "fr", "l'Hexagone"),)


def post(page: Poster, **typed: str) -> dict[str, Any]:
    fields = {"serves": ids.ACTOR_SERVES, "title": ids.ACTOR_TITLE, "since": ids.ACTOR_SINCE, "until": ids.ACTOR_UNTIL}
    values = {f"{fields[name]}.value": said for name, said in typed.items()}
    values |= {f"{ids.ACTOR}.data": "person:Claire Aubry", f"{ids.ACTOR_ADD_POST}.n_clicks": 1}
    return ask(page, f"{ids.ACTOR_SERVES}.value", values, f"{ids.ACTOR_ADD_POST}.n_clicks")


def test_a_post_is_added_with_its_dates_read(page: Poster, store: Store) -> None:
    answer = post(page, serves="Ukr", title="Envoy", since="5 March 2024")
    assert answer[ids.ACTOR_TITLE]["value"] == ""
    [(person, kept)] = store.own_actors().posts
    assert (person, kept.serves, kept.title, kept.start, kept.end) == (
        "person:Claire Aubry", "UKR", "Envoy", "2024-03-05", ""
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"serves": "Nowhereland", "title": "Envoy"}, "nobody is called “Nowhereland”"),
        ({"title": "Envoy"}, "a post serves somebody"),
        ({"serves": "Ukr", "title": ""}, "is no name"),
        ({"serves": "Ukr", "title": "Envoy", "until": "someday"}, "someday is no date"),
    ],
)
def test_a_post_that_cannot_be_used_stays_in_its_fields(page: Poster, store: Store, typed: Any, said: str) -> None:
    answer = post(page, **typed)
    assert said in answer[ids.ACTOR_SAID]["children"]
    assert ids.ACTOR_TITLE not in answer
    assert store.judgements() == ()


def test_the_reading_of_a_post_stands_below_while_it_is_typed(page: Poster) -> None:
    values = {f"{ids.ACTOR_SERVES}.value": "ukr", f"{ids.ACTOR_SINCE}.value": "5 March 2024"}
    answer = ask(page, f"{ids.ACTOR_READING}.children", values, f"{ids.ACTOR_SINCE}.value")
    assert answer[ids.ACTOR_READING]["children"] == "For Ukraine · from Tuesday 5 March 2024"


def test_two_are_one_and_the_merged_is_shown_under_its_own_name(page: Poster, store: Store, desk: FakeDesk) -> None:
    context = Context(store, desk, "Pacts", "page", lambda: 0)
    done = actor_decide.decide(context, desk, "same_actor", "QAT", who="Maja", other="UKR")
    assert done.said == "Qatar is Ukraine from now on"
    shown = ask(page, f"{ids.ACTOR_HEAD}.children", {f"{ids.ACTOR}.data": "UKR"}, f"{ids.REVISION}.data")
    assert "Qatar ” is this actor Take back" in words(shown[ids.ACTOR_SAME]["children"])
    refused = actor_decide.decide(context, desk, "same_actor", "UKR", who="Maja", other="QAT")
    assert not refused.done


def test_only_those_who_can_be_the_same_are_offered() -> None:
    offered = words(actor.others(tuple(ACTORS.values()), ACTORS, one=ACTORS["FRA"]))
    assert "Ukraine" in offered
    assert "France" not in offered
    assert "Aubry" not in offered
    assert "Nobody" in words(actor.others((), ACTORS, one=ACTORS["FRA"]))


@pytest.mark.parametrize(
    ("post", "said"),
    [
        (Post("FRA", "Envoy", to_day(2021, 5, 4), to_day(2023, 1, 2)), "Envoy of France, 4 May 2021 to 2 January 2023"),
        (Post("FRA", "Envoy", to_day(2021, 5, 1), None, approximate=True), "Envoy of France, since 2021"),
        (Post("FRA", "Envoy", None, to_day(2021, 5, 4)), "Envoy of France, until 4 May 2021"),
        (Post("FRA", "Envoy"), "Envoy of France"),
    ],
)
def test_a_post_in_words(post: Post, said: str) -> None:
    assert words(actor.posts_of(Actor("person:X", "person", "X", posts=(post,)), (), ACTORS)) == said


def test_a_page_that_only_reads_has_no_dialog_of_actors(reader: Poster) -> None:
    made = json.dumps(reader.built())
    assert ids.ACTORS_OPEN not in made
    assert '"id": "actors"' not in made


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (Work(1, "Hexagon", "waiting", again=True), "Looking for what tells of Hexagon"),
        (Work(1, "Hexagon", "running", 3, 12, again=True), "Reading again what tells of Hexagon: 3 of 12"),
        (Work(1, "Hexagon", "done", 12, 12, again=True), "What tells of Hexagon was read again: 12 documents"),
    ],
)
def test_reading_again_is_told_in_words_of_its_own(work: Work, said: str) -> None:
    assert batch.said(work) == said
