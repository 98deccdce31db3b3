"""Frame: draws what only stands around the controls of a page in one piece, and leaves the controls to Dash.

Dash asks each of its parts at every change of the page whether it has changed, the longer the deeper it stands. A
heading or a box that no callback knows never does: what is left to ask is half of the parts, two or three steps deep.
"""

from collections.abc import Collection, Iterator, Mapping
from copy import copy
from typing import Any

from dash.development.base_component import Component

from dashboard.page.plain import Plain

STILL = frozenset({("dash_mantine_components", "Checkbox"), ("dash_mantine_components", "Radio")})
"""Parts of Mantine that the script draws too: without an id they only say a choice to the group they stand in."""


def frame(part: Component, heard: Collection[str], *, build: int = 0) -> Component:
    """Return a part whose inside is drawn in one piece, but for controls and what has an id that a callback knows.

    ``heard`` are those ids (``known``). What stays with Dash stays with all that it is, its own inside framed. The
    parts given are left as they are. With another ``build`` nothing of what stood in the same place is kept: what a
    reader had unfolded, say.
    """
    made: Any = copy(part)
    inside = getattr(made, "children", None)
    if inside is not None:
        made.children = _inside(inside, heard, build=build)
    for name in getattr(made, "_children_props", ()):
        held = getattr(made, name, None)
        if isinstance(held, Component):
            setattr(made, name, _inside(held, heard))
    framed: Component = made
    return framed


def known(callbacks: Mapping[str, Any]) -> frozenset[str]:
    """Return the ids that any callback of an app hears of, reads or sets (``app.callback_map``)."""
    return frozenset(id_ for output, one in callbacks.items() for id_ in _ids(output, one))


def _ids(output: str, callback: Mapping[str, Any]) -> Iterator[str]:
    yield from (one["id"] for one in (*callback["inputs"], *callback["state"]))
    # Several outputs are told as "..one.children...other.data..".
    yield from (one.rpartition(".")[0] for one in output.strip(".").split("..."))


def _inside(inside: Any, heard: Collection[str], *, build: int = 0) -> Any:  # noqa: ANN401 -- what Dash takes as the children of a part
    parts = inside if isinstance(inside, list | tuple) else [inside]
    if not any(isinstance(part, Component) and _still(part, heard) for part in parts):
        kept = [frame(part, heard) if isinstance(part, Component) else part for part in parts]
        return kept if isinstance(inside, list | tuple) else kept[0]
    slots: list[Component] = []
    tree = [_drawn(part, heard, slots) for part in parts]
    return Plain(tree, children=slots, build=build)


def _still(part: Component, heard: Collection[str]) -> bool:
    """Return whether nothing of a part itself is ever heard of or set."""
    kind, id_ = _told(part), getattr(part, "id", None)
    if kind["namespace"] == "dash_html_components":
        return id_ is None or (isinstance(id_, str) and id_ not in heard)
    return id_ is None and (kind["namespace"], kind["type"]) in STILL


def _drawn(part: Any, heard: Collection[str], slots: list[Component]) -> Any:  # noqa: ANN401 -- also a text or a number
    """Return a part as the script draws it; what stays with Dash is put into ``slots``, its place told by number."""
    if isinstance(part, list | tuple):
        return [_drawn(one, heard, slots) for one in part]
    if not isinstance(part, Component):
        return part
    if not _still(part, heard):
        slots.append(frame(part, heard))
        return {"slot": len(slots) - 1}
    told = _told(part)
    props = told["props"]
    held = {name: _drawn(value, heard, slots) for name, value in props.items() if name in ("children", "label")}
    return told | {"props": props | held}


def _told(part: Any) -> dict[str, Any]:  # noqa: ANN401 -- Dash says nothing of its parts' types
    """Return a part as Dash writes it, one step deep."""
    told: dict[str, Any] = part.to_plotly_json()
    return told
