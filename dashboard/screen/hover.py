"""Hover: the few lines beside a mark under the pointer, escaped, since Plotly would read HTML in them."""

from collections.abc import Iterable, Mapping
from html import escape
from textwrap import wrap

from dashboard.page import crowd, days, words
from dashboard.scene.cells import Cell, Cluster
from dashboard.scene.shapes import Scene
from dashboard.screen.crowds import stretch_of
from ingest.record.event import Event

WIDTH = 46
"""Letters in a line: the box stays beside the mark, even on a phone."""


def hovers(events: Iterable[Event], numbers: Mapping[str, int] | None = None) -> dict[str, str]:
    """Return the hover text of each event, by its id; ``numbers`` are those that stand at marks instead of words."""
    known = numbers or {}
    return {event.id: _text(event, known.get(event.id)) for event in events}


def counted(scene: Scene) -> dict[str, str]:
    """Return the hover text of each cell and cluster: "23 events, 4–10 Mar 2024, mostly Meeting or call"."""
    names = {row.id: escape("".join(wrap(row.name, WIDTH)[:1]), quote=False) for row in scene.rows}
    every: tuple[Cell | Cluster, ...] = (*scene.cells, *scene.clusters)
    return {stretch_of(one): _counted(one, names[one.row]) for one in every}


def _counted(one: Cell | Cluster, name: str) -> str:
    said = f"{words.count(one.count, 'event')}, {crowd.dates(one)}"
    return "<br>".join((f"<b>{name}</b>", said, crowd.mostly(one), "Click to see these days"))


def _text(event: Event, number: int | None = None) -> str:
    counted = "" if number is None else f"{number} · "
    lines = [f"<b>{counted}{escape(days.when(event.when, long=True), quote=False)}</b>"]
    if event.when.old_style:
        lines.append(f"Old Style: {escape(days.created(event.when.old_style), quote=False)}")
    lines += [escape(line, quote=False) for line in wrap(event.label or event.headline, WIDTH)[:4]]
    lines.append(f"{words.KINDS[event.kind]} · {words.STATUS[event.status]}")
    if event.publishers:
        lines.append(escape(wrap(", ".join(event.publishers), WIDTH)[0], quote=False))
    return "<br>".join(lines)
