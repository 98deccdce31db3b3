"""Rows: the most active first, chosen ones before, persons in their state's row, the rest together."""

from dataclasses import replace

from dashboard.scene.lanes import OTHER, arrange, seats
from ingest.record.report import Report, When
from tests.scene.events import ACTORS, FOUR, NAMES, event

WHEN = When(None)


def rows(events, **options):
    lanes, _ = arrange(events, actors=ACTORS, **options)
    return [lane.id for lane in lanes]


def ev(id_, *source, target=()):
    return event(id_, "2024-03-05", "talks", source=source, target=target)


def test_the_most_active_stand_first_ties_by_first_event():
    events = [ev("a", "POL"), ev("b", "DEU"), ev("c", "DEU"), ev("d", "TUR")]
    assert rows(events) == ["DEU", "POL", "TUR"]


def test_chosen_actors_stand_first_in_the_order_chosen():
    events = [ev("a", "POL"), ev("b", "DEU"), ev("c", "DEU"), ev("d", "TUR")]
    assert rows(events, chosen=("TUR", "POL", "XXX")) == ["TUR", "POL", "DEU"]


def test_a_person_sits_in_the_row_of_the_state_served():
    event_ = ev("a", ("person:Emmanuel Macron", "FRA"), "UKR")
    assert seats(event_) == ("FRA", "UKR")
    assert seats(event_, rows="person") == ("person:Emmanuel Macron",)


def test_the_rest_share_a_row_that_counts_its_actors():
    events = [ev(f"{i}", actor) for i, actor in enumerate(list(NAMES)[:12])]
    lanes, standings = arrange(events, actors=ACTORS, max_rows=4)
    assert [lane.name for lane in lanes][-1] == "Other (8)"
    assert sum(1 for s in standings if s.lead == OTHER) == 8


def test_a_single_further_actor_keeps_its_name():
    events = [ev(f"{i}", actor) for i, actor in enumerate(("FRA", "DEU", "POL"))]
    assert rows(events, max_rows=2) == ["FRA", "DEU", "POL"]


def test_those_that_only_accompany_the_same_events_share_a_row():
    lanes, standings = arrange(FOUR, actors=ACTORS)
    assert [lane.name for lane in lanes] == ["France", "Ukraine", "NATO, European Union"]
    assert standings[3].others == ("UKR", "org:NATO")


def test_a_chosen_actor_is_never_merged():
    lanes, _ = arrange(FOUR, actors=ACTORS, chosen=("org:EU",))
    assert [lane.name for lane in lanes] == ["European Union", "France", "Ukraine", "NATO"]


def test_more_than_five_parties_have_one_mark():
    crowd = ev("a", "FRA", "DEU", "POL", "USA", "GBR", "TUR")
    _, (standing,) = arrange([crowd], actors=ACTORS)
    assert (standing.lead, standing.others, standing.parties) == ("FRA", (), 6)


def test_an_event_without_parties_stands_in_other():
    lanes, (standing,) = arrange([ev("a")], actors=ACTORS)
    assert [(lane.id, lane.name) for lane in lanes] == [(OTHER, "Other")]
    assert standing.lead == OTHER


def test_rows_can_be_kinds_outlets_and_names_sorted():
    events = [ev("a", "POL"), event("b", "2024-03-06", "pact", source=("DEU",), kind="AGREE")]
    assert rows(events, rows="kind") == ["statement", "agreement"]
    unlike = event("c", "2024-03-07", "a march", source=("DEU",), kind="PROTEST")
    assert rows([*events, unlike], rows="kind") == ["statement", "agreement", "other"]
    assert rows(events, rows="publisher") == ["The Harbour Gazette"]
    assert rows(events, sort="name") == ["DEU", "POL"]


def test_rows_by_document_bear_titles():
    reports = tuple(
        Report(id_, id_, 0, 0, "", "body", WHEN, "CONSULT", "happened") for id_ in ("d1", "d2")
    )  # fmt: skip
    told = replace(ev("a", "POL"), reports=reports)
    lanes, _ = arrange([told], actors=ACTORS, rows="document", titles={"d1": "Notes of the pact"})
    assert [lane.name for lane in lanes] == ["Notes of the pact", "d2"]
