"""Listbox: the marks of the chart as a list for keyboard and screen reader, row by row, and the chart in a sentence."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import ceil, floor
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import crowd, days, language, words
from dashboard.page.attributes import HIDDEN_SIGN, attributes
from dashboard.scene.datewords import day_words
from dashboard.scene.shapes import Mark, Scene
from ingest.record.days import Day
from ingest.record.document import Document
from ingest.record.event import Event

NAME = "Events of the chart, by row"
HINT = "← → along the row · ↑ ↓ another row · Enter opens · + − 0 zoom · Shift ← → other days"
MOST_NAMED = 3
"""Rows that the summary names; all of them would be read aloud before the first event."""


def place() -> Component:
    """Return the empty list: it lies over the foot of the chart while the keyboard is on it, and is unseen else.

    The script ``listbox.js`` fills it from ``told``.
    """
    said = {"aria-label": NAME, "aria-describedby": ids.BY_KEY_HINT}
    box = html.Div(id=ids.BY_KEY, role="listbox", tabIndex="0", className="by-key", **attributes(said))
    hint = html.P(HINT, id=ids.BY_KEY_HINT, className="by-key-hint")
    return html.Div(html.Div([box, hint], className="by-key-panel"), className="by-key-dock")


def cursor() -> Component:
    """Return the ring that the script lays over the mark the keyboard is on."""
    return html.Div(id=ids.CURSOR, className="chart-cursor", **HIDDEN_SIGN)


def told(scene: Scene, events: Sequence[Event], documents: Mapping[str, Document]) -> dict[str, Any]:
    """Return what the script draws the list from: the summary, each event once, each row with its marks in time order.

    A mark is ``[event, x, y, size]`` in the scene's pixels below the axis, an event ``[date, text, language, kind]``;
    what is counted stands among them under the name that leads to its days. What is in a symbol has its line too: on
    paper none can be pressed.
    """
    drawn = {mark.event for mark, _ in scene.placed()}
    counted = crowd.listed(scene)
    rows = []
    for row in scene.rows:
        marks = sorted((m for m in scene.marks if m.row == row.id), key=lambda m: (m.day, m.y, m.event))
        listed = [_mark(mark, scene.scale.x(mark.day), scene) for mark in marks]
        if row.id in counted:
            listed = sorted([*listed, *counted[row.id]], key=lambda one: one[1])
        if listed:
            rows.append({"name": row.name, "marks": listed})
    if scene.undated is not None and scene.undated.marks:
        loose = [_mark(mark, x, scene) for mark, x in scene.undated.marks]
        rows.append({"name": " ".join(scene.undated.lines), "marks": loose})
    numbers = scene.numbers()
    known = drawn | {event for one in scene.clusters for event in one.events}
    lines = {event.id: _line(event, documents, numbers.get(event.id)) for event in events if event.id in known}
    return {"summary": summary(scene), "rows": rows, "events": lines | crowd.lines(scene)}


def summary(scene: Scene) -> str:
    """Return the chart in a sentence: how many events, from when to when, in how many rows, and where most are.

    "41 events from 16 Feb to 7 Mar 2024 in 6 rows; most: France 14, Ukraine 12, NATO 5."
    """
    if scene.cells or any(not one.events for one in scene.clusters):
        return crowd.summary(scene)
    if not scene.marks:
        return "No events are drawn."
    first, last = _bounds(scene)
    found = {(mark.row, mark.event) for mark in scene.marks}
    found |= {(one.row, event) for one in scene.clusters for event in one.events}
    count = words.count(len({event for _, event in found}), "event")
    names = {row.id: row.name for row in scene.rows}
    tally = Counter(row for row, _ in found)
    rows = [(names[row], tally[row]) for row in sorted(names, key=lambda row: -tally[row]) if tally[row]]
    most = ", ".join(f"{name} {n}" for name, n in rows[:MOST_NAMED])
    where = f"in {words.count(len(rows), 'row')}; most: {most}" if len(rows) > 1 else f"in one row: {rows[0][0]}"
    quiet = f"; {words.listed([one.text for one in scene.silences])}" if scene.silences else ""
    return f"{count} {_span(first, last)} {where}{quiet}."


def _span(first: Day, last: Day | None) -> str:
    if last is None:
        return f"since {days.short(first)}"
    if first == last:
        return f"on {days.short(last)}"
    same = days.short(first).split(" ", 2)[2] == days.short(last).split(" ", 2)[2]
    return f"from {day_words(first) if same else days.short(first)} to {days.short(last)}"


def _bounds(scene: Scene) -> tuple[Day, Day | None]:
    """Return the first and the last day; a span ends where the day after it begins.

    What goes on ends nowhere: its bar is only cut by the chart. Where nothing else is drawn there is no last day.
    """
    first = floor(min([*(mark.first for mark in scene.marks), *(one.first for one in scene.clusters)]))
    ends = [ceil(mark.last) - 1 for mark in scene.marks if not mark.open_end]
    ends += [one.last for one in scene.clusters]
    return first, max(first, *ends) if ends else None


def _mark(mark: Mark, x: float, scene: Scene) -> list[str | float]:
    return [mark.event, round(x, 1), round(mark.y - scene.axis, 1), round(mark.size, 1)]


def _line(event: Event, documents: Mapping[str, Document], number: int | None) -> list[str]:
    said = f"{words.KINDS[event.kind]}, {words.STATUS[event.status].lower()}"
    text = event.label or event.headline
    date = days.when(event.when) if number is None else f"{number} · {days.when(event.when)}"
    return [date, text, language.of_event(event, documents) if text == event.headline else "en", said]
