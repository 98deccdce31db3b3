"""Plain: parts that only show something, drawn as one component; each of Dash's own slows every change of the page."""

from collections.abc import Sequence
from typing import Any, cast

from dash.development.base_component import Component

Shown = Component | str | Sequence[Component | str] | None


class Plain(Component):
    """Draws parts of ``dash.html`` without what makes each of them listen to the whole page.

    The script ``plain.js`` draws ``tree``. Nothing in it may be an input of a callback; what a button asks for stands
    in its data attributes. ``name`` is what the script knows the place by, ``of`` the event that it shows. Where the
    tree has a ``slot`` with a number stands that one of ``children``, which Dash draws. All is made from the start, not
    changed, where ``build`` is another one.
    """

    _children_props: list[str] = []  # noqa: RUF012 -- as Dash declares it
    _base_nodes: list[str] = ["children"]  # noqa: RUF012
    _namespace = "timeline_plain"
    _type = "Plain"

    def __init__(
        self,
        tree: Any,  # noqa: ANN401 -- what Dash can write
        *,
        children: Sequence[Component] = (),
        name: str = "",
        of: str = "",
        build: int = 0,
    ) -> None:
        """Keep what is to be drawn."""
        self._prop_names = ["tree", "children", "name", "of", "build"]
        self._valid_wildcard_attributes: list[str] = []
        self.available_properties = self._prop_names
        self.available_wildcard_properties: list[str] = []
        slots = {"children": list(children)} if children else {}
        cast(Any, super()).__init__(tree=tree, name=name, of=of, build=build, **slots)


def plain(shown: Shown, *, name: str = "", of: str = "") -> Any:  # noqa: ANN401 -- what Dash can write
    """Return parts as one component; nothing stays nothing."""
    tree = [shown] if isinstance(shown, Component) else shown
    return Plain(tree, name=name, of=of) if shown or name else []
