"""Compose: events, view and size in, a whole scene out; pure geometry that both painters draw."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import inf

from dashboard.scene import between, gaps
from dashboard.scene.bands import stacked
from dashboard.scene.closeup import CloseUp, close_ups
from dashboard.scene.lanes import Standing, arrange
from dashboard.scene.layout import Content, lay_out, on_scale
from dashboard.scene.marks import Place, place, touches
from dashboard.scene.measure import Measure
from dashboard.scene.shapes import Scene
from dashboard.scene.style import SCREEN, Size, Style
from dashboard.scene.timescale import Job
from dashboard.scene.undated import with_undated
from dashboard.scene.wording import label_blocks
from dashboard.scene.zones import in_zone
from dashboard.view import View
from ingest.record.actor import Actor
from ingest.record.days import Day
from ingest.record.event import Event

_ENOUGH = 0.5
"""Where a smaller share of the events has words, all stand closer together, so that more of them find room."""
_WORTH_A_BAND = 4
"""Fewer events of a close-up need no band of their own: where most were left out, it would stand empty."""
_TRIES = 8
"""How many labels beyond the first that does not fit are tried one by one."""


def compose(
    events: Sequence[Event],
    *,
    actors: Mapping[str, Actor],
    view: View,
    size: Size,
    measure: Measure,
    chosen: tuple[str, ...] = (),
    today: Day | None = None,
    language: str = "en",
    style: Style = SCREEN,
    zone: str | None = None,
    said: Mapping[str, Day] | None = None,
    titles: Mapping[str, str] | None = None,
    spans: tuple[CloseUp, ...] | None = None,
    undated: int | None = None,
    heard: between.Spans | None = None,
    settled: frozenset[str] = frozenset(),
) -> Scene:
    """Return the scene of the events that touch the view's window, those without a date in a row of their own.

    Between two actors (``view.layout``, with two ``chosen``) only what is between them is shown; ``heard`` are the days
    on which anything is, by default those of the events.

    With ``zone`` (an IANA name) clock times are drawn in that zone, else as the text has them; whole days never move.

    ``said`` gives the day each event was first published, by its id; ``titles`` the titles of documents, for rows by
    document; ``spans`` the close-ups, where they are settled already; ``undated`` how many events have no date, if more
    than are given; ``settled`` the past plans of which it is known what became: they are drawn without a question mark.

    The scene is as tall as its content. With a height in ``size`` the weakest labels are left out until it fits
    (``Scene.cut``), or get numbers if the style says so; with ``hides`` the weakest events go too (``Scene.hidden``).
    """
    job = Job(view, size, measure, style, today, language, said or {}, settled)
    loose = [event for event in events if place(event.when) is None]
    placed = _in_window([in_zone(event, zone) for event in events], view)
    pair = between.pair(view, chosen)
    if pair is not None:
        placed = [(event, spot) for event, spot in placed if between.side(event, pair) is not None]
        loose = between.faced(loose, pair)
    if not placed:
        return _empty(job)
    order = [event for event, _ in placed]
    if pair is not None:
        spans = ()
    elif spans is None:
        spans = close_ups([spot.day for _, spot in placed]) if style.close_ups else ()
    spans = tuple(s for s in spans if sum(s.has(spot.day) for _, spot in placed) >= _WORTH_A_BAND)
    if pair is not None:
        heard = between.heard(between.faced(events, pair)) if heard is None else heard
        lanes, standings = between.arrange(order, pair, actors=actors, language=language)
    else:
        # Every band has rows of its own: more of them than these would leave the labels no room.
        most = style.max_rows if not spans else max(len(chosen), style.max_rows - 2 * len(spans))
        lanes, standings = arrange(
            order, actors=actors, rows=view.rows, sort=view.sort, chosen=chosen, max_rows=most,
            merge=style.merge_rows, language=language, titles=titles or {},
        )  # fmt: skip
    spots = {event.id: spot for event, spot in placed}
    # Of equal weight those keep their label that stand alone in their row: they take room from no other.
    alone = _alone(standings, spots)
    ranked = [e.id for e in sorted(order, key=lambda e: (-_rank(e, view), -alone[e.id], spots[e.id].day, e.id))]
    labelled = ranked[: style.max_labels]
    blocks = label_blocks(job, standings, spots, frozenset(labelled))
    content = Content(lanes, standings, spots, blocks, heard=None if pair is None else heard)
    if spans:
        lay = stacked(job, content, labelled, spans)
    else:
        scene, across = lay_out(job, content)

        def lay(kept: Sequence[str]) -> Scene:
            return scene if len(kept) == len(labelled) else on_scale(job, content.with_labels(kept), across)[0]

    made = _fit(size.height, lambda kept: with_undated(lay(kept), loose, job, count=undated), labelled)
    if not size.hides or size.height is None or (made.whole <= size.height and _told(made) >= _ENOUGH * len(ranked)):
        return made

    style = style.tight()

    def fewer(count: int, most: int) -> Scene:
        shown = frozenset(ranked[:count])
        return compose(
            [e for e in events if e.id in shown], actors=actors, view=view, size=replace(size, hides=False),
            measure=measure, chosen=chosen, today=today, language=language, style=replace(style, max_labels=most),
            zone=zone, said=said, titles=titles, spans=spans, heard=heard, settled=settled,
        )  # fmt: skip

    low, high = 1, len(ranked)
    while low < high:
        middle = (low + high + 1) // 2
        # Whether events find room does not hang on their labels.
        low, high = (middle, high) if fewer(middle, 0).whole <= size.height else (low, middle - 1)
    found = replace(fewer(low, style.max_labels), hidden=tuple(ranked[low:]))
    return made if made.whole <= size.height and _told(made) >= _told(found) else found


def _told(scene: Scene) -> int:
    """Return how many events have their words beside them."""
    return sum(label.number is None for _, band in scene.bands() for label in band.labels)


def _rank(event: Event, view: View) -> float:
    """Return what decides whose label is kept: the selected one, then those picked, as picked, then by weight."""
    if event.id == view.selected:
        return 1e9
    return event.weight if event.picked is None else 1e8 - event.picked


def _alone(standings: Sequence[Standing], spots: Mapping[str, Place]) -> dict[str, float]:
    """Return how many days each event is from the nearest other one of its row."""
    out = {standing.event.id: inf for standing in standings}
    last: dict[str, str] = {}
    for standing in standings:
        event, before = standing.event.id, last.get(standing.lead)
        if before is not None:
            apart = spots[event].day - spots[before].day
            out[event], out[before] = apart, min(out[before], apart)
        last[standing.lead] = event
    return out


def _in_window(events: Sequence[Event], view: View) -> list[tuple[Event, Place]]:
    """Return the events that touch the window with their places, in order of time."""
    placed = []
    for event in events:
        spot = place(event.when)
        if spot is not None and touches(spot, view.first, view.last):
            placed.append((event, spot))
    return sorted(placed, key=lambda pair: (pair[1].day, pair[1].start, pair[0].id))


def _empty(job: Job) -> Scene:
    left, right = job.style.column, job.size.width
    first = job.view.first if job.view.first is not None else 0.0
    last = job.view.last if job.view.last is not None else first + 1.0
    scale, _ = gaps.scale(first, max(last, first + 1e-3), left=left, right=right)
    return Scene(right, job.style.axis_height, left, job.style.axis_height, scale)


def _fit(limit: float | None, laid: Callable[[Sequence[str]], Scene], labelled: Sequence[str]) -> Scene:
    """Lay out with as many labels, the weightiest, as the height allows; the number is found by halving."""
    scene = laid(labelled)
    if limit is None or scene.whole <= limit:
        return scene
    low, high = 0, len(labelled)
    while low < high:
        middle = (low + high + 1) // 2
        if laid(labelled[:middle]).whole <= limit:
            low = middle
        else:
            high = middle - 1
    # Some of the weaker ones may still find room in rows that are tall anyway.
    kept = list(labelled[:low])
    best = laid(kept)
    for event in labelled[low : low + _TRIES]:
        tried = laid([*kept, event])
        if tried.whole <= limit:
            kept, best = [*kept, event], tried
    return best
