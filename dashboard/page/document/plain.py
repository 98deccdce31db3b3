"""Plain: the parts of a long text as data that the page's script makes into elements: Dash takes a minute for them."""

from collections.abc import Sequence
from typing import Any

from dash.development.base_component import Component

Plain = str | list[Any]
"""A text, or ``[tag, attributes, children]``."""
_NAMES = {"className": "class", "tabIndex": "tabindex"}


def plain(parts: Sequence[Component | str]) -> list[Plain]:
    """Return parts made of HTML as data; what a document says stays text and is never markup."""
    return [part if isinstance(part, str) else _element(part) for part in parts]


def _element(part: Component) -> Plain:
    dumped: Any = part
    given = dumped.to_plotly_json()
    children = given["props"].pop("children", None)
    inside = children if isinstance(children, list | tuple) else [] if children is None else [children]
    # An attribute without a value is one that is there or not.
    pairs = ((name, "" if value is True else value) for name, value in given["props"].items())
    said = {_NAMES.get(name, name): value for name, value in pairs if value is not False and value is not None}
    return [str(given["type"]).lower(), said, plain(inside)]
