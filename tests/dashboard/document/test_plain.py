"""Parts as data: tags, attributes and texts, and nothing of a text ever as markup."""

import pytest
from dash import html

from dashboard.page.attributes import attributes
from dashboard.page.document.plain import plain


@pytest.mark.parametrize(
    ("part", "data"),
    [
        pytest.param("<b>so</b>", "<b>so</b>", id="a text"),
        pytest.param(
            html.P("so", className="block", dir="auto"), ["p", {"class": "block", "dir": "auto"}, ["so"]], id="p"
        ),
        pytest.param(html.Div([html.Span("a"), "b"]), ["div", {}, [["span", {}, ["a"]], "b"]], id="nested"),
        pytest.param(html.Details([], open=True), ["details", {"open": ""}, []], id="there"),
        pytest.param(html.Details([], open=False), ["details", {}, []], id="not there"),
        pytest.param(
            html.Button("x", **attributes({"data-event": "e1"}), tabIndex="-1"),
            ["button", {"data-event": "e1", "tabindex": "-1"}, ["x"]],
            id="data",
        ),
    ],
)
def test_a_part_becomes_data(part, data) -> None:
    assert plain([part]) == [data]
