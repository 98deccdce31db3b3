"""Drawing: asks the store for what a window needs, no more, and has the scene of it composed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor
from typing import Any

from dashboard import controls
from dashboard.callbacks.context import Context
from dashboard.coming import settled
from dashboard.facing import faced_by, heard_by
from dashboard.page import words
from dashboard.paper.fonts import font_set
from dashboard.scene import between, clusters, counts, crowd, faced
from dashboard.scene.compose import compose
from dashboard.scene.crowd import Band, Ground
from dashboard.scene.said import said_days
from dashboard.scene.saying import as_said
from dashboard.scene.shapes import Scene
from dashboard.scene.style import SCREEN, Size, Style
from dashboard.scene.timescale import Job
from dashboard.scene.zoom import Level, level
from dashboard.screen.hover import counted, hovers
from dashboard.view import RowsBy, View
from ingest.record.answers import Bin, Extent
from ingest.record.event import Event
from ingest.record.query import EventQuery

NARROW = 620
"""Below this width in pixels the names of the rows stand above them, and the chronology stands in for a chart."""
NARROW_BETWEEN = 440
"""Two actors face to face need less: there are three rows, whatever happens."""
STYLE = replace(SCREEN, breaks=True)
_LOOSE = 400
MOST_LOOSE = 24
"""So many events without a date are handed on; what finds no room is counted."""
_NARROW_STYLE = replace(STYLE, column=0.0)

Made = tuple[Scene, dict[str, str], tuple[Event, ...]]
"""A scene, its hover texts, and the events that are drawn one by one."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn: the scene, its hover texts, and how many events lie in the window, of how many."""

    scene: Scene
    hovers: dict[str, str]
    events: int
    found: int
    alone: tuple[Event, ...]
    """The events that are drawn one by one."""
    limits: tuple[float, float] | None
    """The days that the window may go over, null where there are none."""


def drawn(context: Context, query: EventQuery, view: View, size: dict[str, Any]) -> Drawn:
    """Return what is drawn of a query for a room of pixels."""
    query = faced_by(query) if between.pair(view, query.actors) else query
    asked = replace(query, key=view.key, dated=True)
    view = controls.windowed(query, view)
    within = in_window(asked, view)
    extent = context.store.extent(within)
    every = extent if within == asked else context.store.extent(asked)
    closeness = level(extent.count, days=_days(view))
    job = _job(context, view, size, counted=closeness.counted)
    if closeness.counted:
        scene, texts, alone = _counted(context, job, within, extent, closeness)
    else:
        # Where there are many the weightiest have words, the others numbers that lead to theirs.
        job = replace(job, style=replace(job.style, max_labels=closeness.labels, numbers=True))
        scene, texts, alone = _one_by_one(context, job, within)
    return Drawn(scene, texts, extent.count, every.count, alone, _limits(every))


def in_window(query: EventQuery, view: View) -> EventQuery:
    """Return the query for the days in the window alone."""
    first = [day for day in (query.first, None if view.first is None else floor(view.first)) if day is not None]
    last = [day for day in (query.last, None if view.last is None else floor(view.last)) if day is not None]
    return replace(query, first=max(first, default=None), last=min(last, default=None))


def _days(view: View) -> float | None:
    return None if view.first is None or view.last is None else view.last - view.first


def _limits(extent: Extent) -> tuple[float, float] | None:
    return None if extent.first is None or extent.last is None else (float(extent.first), float(extent.last + 1))


def _job(context: Context, view: View, size: dict[str, Any], *, counted: bool) -> Job:
    width = size["width"]
    style: Style = _NARROW_STYLE if counted and width < NARROW else STYLE
    room = Size(width, size.get("height"), flows=not counted)
    return Job(view, room, font_set(), style, context.today(), "en")


def _counted(context: Context, job: Job, query: EventQuery, extent: Extent, closeness: Level) -> Made:
    """Return the scene of events that are counted, from the columns of the store."""
    store, rows, pair = context.store, job.view.rows, between.pair(job.view, query.actors)
    close = closeness.look == "clusters"
    ground = crowd.ground(job, extent, least=clusters.LEAST if close else counts.LEAST)
    if pair is not None:
        return _facing(context, ground, query, pair, close=close)
    seats = store.seats(query, rows=rows)
    lanes = crowd.lanes(job, seats, actors=store.actors(), chosen=query.actors, titles=_titles(context, rows))
    found = store.bins(query, rows=rows, seats=[lane.id for lane in lanes], edges=ground.cuts.edges)
    rest = sum(one.count for one in found if one.row == len(lanes))
    scene, bands = crowd.scene(ground, lanes, others=len(seats) - len(lanes), rest=rest)
    return _filled(context, ground, scene, bands, found, said=query.said, close=close)


def _facing(context: Context, ground: Ground, query: EventQuery, pair: tuple[str, str], *, close: bool) -> Made:
    """Return the scene of two actors face to face, whose events are counted."""
    store, actors = context.store, context.store.actors()
    seats, heard = store.seats(query, rows="side"), store.spans(heard_by(query))
    scene, bands = faced.scene(ground, seats, pair, actors=actors, heard=heard, close=close)
    found = store.bins(query, rows="side", seats=between.SIDES, edges=ground.cuts.edges)
    # What is not between the two has no row, as where events are drawn one by one.
    found = tuple(one for one in found if one.row < len(bands))
    return _filled(context, ground, scene, bands, found, said=query.said, close=close)


def _filled(
    context: Context,
    ground: Ground,
    scene: Scene,
    bands: Sequence[Band],
    found: Sequence[Bin],
    *,
    said: bool,
    close: bool,
) -> Made:
    """Return the scene with what was counted as cells, or ``close`` as clusters and marks of those alone."""
    if not close:
        scene = counts.counts(scene, bands, ground, found)
        return scene, counted(scene), ()
    alone = context.store.bare([one.event for one in found if one.event is not None])
    alone = dict(zip(alone, as_said(alone.values()), strict=True)) if said else alone
    # By the day it was said there is no other day to tell.
    scene = replace(clusters.clusters(scene, bands, ground, found, alone), unsaid=not said)
    return scene, counted(scene) | hovers(alone.values()), tuple(alone.values())


def _one_by_one(context: Context, job: Job, query: EventQuery) -> Made:
    """Return the scene of a few events; of past plans it is looked up what became of them."""
    events = context.store.few(query)
    known = settled(context.store, events, today=context.today())
    facing = between.pair(job.view, query.actors) is not None
    loose, count = _undated(context, query, job.view)
    # Where all goes by the day it was said, that is where the marks stand.
    said = {} if query.said else said_days(events)
    events = as_said(events) if query.said else events
    scene = compose(
        (*events, *loose), actors=context.store.actors(), view=job.view, size=job.size, measure=job.measure,
        chosen=query.actors, today=job.today, style=job.style, titles=_titles(context, job.view.rows), said=said,
        heard=context.store.spans(heard_by(query)) if facing else None, settled=known,
        undated=None if facing else count,
    )  # fmt: skip
    shown = (*events, *loose)
    return scene, counted(scene) | hovers(shown, scene.numbers()), shown


def _undated(context: Context, query: EventQuery, view: View) -> tuple[tuple[Event, ...], int]:
    """Return the weightiest events without a date and how many there are; in a window of days there are none."""
    if view.first is not None or view.last is not None:
        return (), 0
    loose = replace(query, dated=False)
    count = context.store.count(loose)
    found = context.store.find(loose, limit=_LOOSE) if count else ()
    return tuple(sorted(found, key=lambda event: (-event.weight, event.id))[:MOST_LOOSE]), count


def _titles(context: Context, rows: RowsBy) -> dict[str, str]:
    """Return the titles of documents by their ids, where the rows are those of documents."""
    if rows != "document":
        return {}
    return {name: words.title(document) for name, document in context.documents().items()}
