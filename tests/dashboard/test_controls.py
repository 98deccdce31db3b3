"""Controls, query and address say the same thing in three ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import controls
from dashboard.view import View
from ingest.record.query import EventQuery

ALPHABET = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12)
NAMES = st.lists(
    st.sampled_from(["FRA", "UKR", "org:NATO", "person:A & B=C", "hist:Preußen"]), unique=True, max_size=3
).map(tuple)
DAYS = st.one_of(st.none(), st.integers(-300_000, 900_000))


def some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=len(values) - 1).map(
        lambda kept: tuple(value for value in values if value in kept)
    )


QUERIES = st.builds(
    EventQuery,
    first=DAYS,
    last=DAYS,
    actors=NAMES,
    match=st.sampled_from(["any", "all", "only"]),
    role=st.sampled_from(["any", "source", "target", "speaker"]),
    people=st.booleans(),
    kinds=some("statement", "meeting", "agreement", "demand"),
    status=some("happened", "scheduled", "called_off"),
    types=some("AGREE", "CONSULT"),
    precision=some("month", "year"),
    confidence=some("strong", "fair", "weak"),
    publisher=st.lists(ALPHABET.filter(bool), unique=True, max_size=2).map(tuple),
    language=some("en", "uk"),
    review=some("new", "checked", "hidden"),
    picked=st.booleans(),
    said=st.booleans(),
    text=ALPHABET.map(lambda text: " ".join(text.split())),
)
WINDOWS = st.one_of(
    st.just((None, None)),
    st.tuples(st.floats(-1e6, 1e6), st.floats(0.001, 1e5)).map(lambda pair: (pair[0], pair[0] + pair[1])),
)
VIEWS = st.builds(
    lambda window, **rest: View(first=window[0], last=window[1], **rest),
    WINDOWS,
    key=st.booleans(),
    selected=st.one_of(st.none(), ALPHABET.filter(bool)),
    layout=st.sampled_from(["rows", "chronology"]),
    tab=st.sampled_from(["table", "undated", "documents"]),
)


@given(QUERIES, VIEWS)
def test_an_address_gives_back_query_and_view(query: EventQuery, view: View) -> None:
    assert controls.from_address(controls.to_address(query, view)) == (query, view, ())


@given(QUERIES, VIEWS)
def test_the_controls_of_a_query_ask_for_it_again(query: EventQuery, view: View) -> None:
    values = controls.to_values(query, view)
    shown = values | {"key": "key" if values["key"] else "all"}
    again, look, wrong = controls.read(shown)
    backwards = query.first is not None and query.last is not None and query.last < query.first
    assert (again, look) == (query, view)
    assert bool(wrong) is backwards


@pytest.mark.parametrize(
    ("search", "named"),
    [
        ("?v=1&actor=FRA&colour=red", "colour"),
        ("?v=1&actor=FRA&kind=party", "party"),
        ("?v=1&actor=FRA&from=2024-02-30", "2024-02-30"),
        ("?v=1&actor=FRA&window=3..1", "3..1"),
        ("?v=1&actor=FRA&window=nan..inf", "nan..inf"),
        ("?v=9&actor=FRA", "9"),
    ],
    ids=["key", "value", "no such day", "window turned round", "no numbers", "version"],
)
def test_what_an_address_says_wrong_is_named_and_the_rest_used(search: str, named: str) -> None:
    query, view, notes = controls.from_address(search)
    assert query == EventQuery(actors=("FRA",))
    assert view == View()
    assert len(notes) == 1
    assert named in notes[0]


@pytest.mark.parametrize("nothing", [[], None, ()], ids=["empty list", "no value", "empty tuple"])
def test_nothing_chosen_is_no_filter(nothing: object) -> None:
    assert controls.to_query({"actors": nothing, "kinds": nothing, "text": None}) == EventQuery()


def test_every_kind_ticked_is_no_filter() -> None:
    every = ["other", "statement", "meeting", "agreement", "demand", "criticism", "sanction", "force"]
    assert controls.to_query({"kinds": every}) == EventQuery()


def test_every_review_state_asks_for_the_hidden_ones_too() -> None:
    assert controls.to_query({"review": ["new", "checked", "hidden"]}).review == ("new", "checked", "hidden")


def test_a_typed_month_reaches_to_its_last_day() -> None:
    query = controls.to_query({"first": "Feb 2024", "last": "feb 2024"})
    assert (query.last or 0) - (query.first or 0) == 28


def test_a_day_that_is_none_is_named_and_left_out() -> None:
    query, _, wrong = controls.read({"first": "soon", "last": "2024", "actors": ["FRA"]})
    assert (query.first, query.actors) == (None, ("FRA",))
    assert "14 Feb 2024" in wrong


def test_dates_set_the_window_with_a_small_margin() -> None:
    query = EventQuery(first=1000, last=1100)
    view = controls.windowed(query, View())
    assert view.first is not None
    assert view.last is not None
    assert 986 <= view.first < 1000
    assert 1101 < view.last <= 1115


def test_the_readers_zoom_wins_over_the_dates() -> None:
    view = View(first=1020.5, last=1040.0)
    assert controls.windowed(EventQuery(first=1000, last=1100), view) == view


def test_what_no_control_sets_stays_in_the_address() -> None:
    query = EventQuery(documents=("d1",), added_since="2024-03-06T08:00:00Z")
    values = controls.to_values(query, View())
    rest = {name: values[name] for name in controls.WITHOUT_CONTROL}
    again, _, _ = controls.read({"actors": [], "rest": rest})
    assert again == query


def test_each_filter_that_is_on_can_be_dropped_alone() -> None:
    query = EventQuery(actors=("FRA", "UKR"), match="all", first=5, text="troops")
    dropped = dict(controls.without(query))
    assert set(dropped) == {"Who", "When", "Search words"}
    assert dropped["Who"] == EventQuery(first=5, text="troops")
