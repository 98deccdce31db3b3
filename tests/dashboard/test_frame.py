"""Frame: what only stands around controls is drawn in one piece; whatever a callback knows stays with Dash."""

from typing import Any

import dash_mantine_components as dmc
import pytest
from dash import dcc, html

from dashboard import ids
from dashboard.page.frame import frame, known
from tests.dashboard.fakes import Poster

HEARD = frozenset({"shown", "kinds"})


def kept(part: Any) -> list[str]:
    """Return the types of what Dash draws inside a part, in order."""
    below = [one for one in part._traverse() if hasattr(one, "_type")]
    return [one._type for one in below if one._type != "Plain"]


@pytest.mark.parametrize(
    ("inside", "left"),
    [
        pytest.param(html.H2("Who"), [], id="a heading"),
        pytest.param(html.P("none", id="shown"), ["P"], id="an id that a callback knows"),
        pytest.param(html.P("none", id="other"), [], id="an id for a style or a script alone"),
        pytest.param(html.Button("7 days", id={"type": "preset"}), ["Button"], id="one of many that share a callback"),
        pytest.param(dcc.Store(id="x"), ["Store"], id="a store"),
        pytest.param(html.Div(html.Div(dcc.Store(id="x"))), ["Store"], id="deep inside"),
        pytest.param(html.Div([html.P("a"), html.Div([html.B("b"), html.P(id="shown")])]), ["P"], id="among others"),
        pytest.param(dmc.CheckboxGroup(dmc.Checkbox(value="a"), id="kinds"), ["CheckboxGroup"], id="boxes of a group"),
        pytest.param(dmc.Checkbox(id="kinds"), ["Checkbox"], id="a box by itself"),
        pytest.param(dmc.TextInput(id="x", rightSection=html.Kbd("/")), ["TextInput"], id="a sign inside a field"),
    ],
)
def test_only_what_can_change_stays_with_dash(inside: Any, left: list[str]) -> None:
    assert kept(frame(html.Div(inside, id="shown"), HEARD)) == left


def test_places_of_what_stays_are_told_in_the_order_of_the_page() -> None:
    part = html.Div([html.P("one"), html.Div(dcc.Store(id="a")), dcc.Store(id="b")], id="shown")
    drawn: Any = frame(part, HEARD)
    assert [one.id for one in drawn.children.children] == ["a", "b"]
    assert drawn.children.tree[1]["props"]["children"] == {"slot": 0}
    assert drawn.children.tree[2] == {"slot": 1}


def test_words_and_attributes_of_what_is_drawn_are_those_it_had() -> None:
    part = html.Div(html.Label("Who", htmlFor="who", className="x", **{"aria-hidden": "true"}), id="shown")
    drawn: Any = frame(part, HEARD)
    assert drawn.children.tree == [
        {
            "type": "Label",
            "namespace": "dash_html_components",
            "props": {"children": "Who", "htmlFor": "who", "className": "x", "aria-hidden": "true"},
        }
    ]


def test_the_parts_given_are_left_as_they_are() -> None:
    part = html.Div([html.P("one"), dcc.Store(id="a")], id="shown")
    frame(part, HEARD)
    assert [type(one) for one in part.children] == [html.P, dcc.Store]


def test_what_callbacks_know_is_read_from_all_that_they_name() -> None:
    callbacks = {
        "..one.data...two.children..": {"inputs": [{"id": "three", "property": "value"}], "state": []},
        "four.data@5f": {"inputs": [], "state": [{"id": "five", "property": "value"}]},
    }
    assert known(callbacks) == {"one", "two", "three", "four", "five"}


def test_the_page_comes_framed_with_all_that_callbacks_know(page: Poster) -> None:
    built = page.built("?v=1&show=all")
    heard = known(page.app.callback_map)
    assert {ids.QUERY, ids.GRAPH, ids.KINDS, ids.CHIPS} <= heard
    assert built["props"]["children"]["type"] == "Plain"
