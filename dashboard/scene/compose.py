"""Compose: events, view and size in, a whole scene out; pure geometry that both painters draw."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from dashboard.scene import between, gaps
from dashboard.scene.bands import Thin, overview, stacked
from dashboard.scene.closeup import CloseUp, close_ups
from dashboard.scene.crowding import thinned
from dashboard.scene.flowing import flowing
from dashboard.scene.lanes import Lane, Standing, arrange
from dashboard.scene.layout import Content, Lay, lay_out, on_scale, worded
from dashboard.scene.marks import Place, place, touches
from dashboard.scene.measure import Measure
from dashboard.scene.shapes import Scene
from dashboard.scene.style import SCREEN, Size, Style
from dashboard.scene.timescale import Job, Timescale
from dashboard.scene.undated import with_undated
from dashboard.scene.zones import in_zone
from dashboard.view import View
from ingest.record.actor import Actor
from ingest.record.days import Day
from ingest.record.event import Event

_ENOUGH = 0.5
"""Where a smaller share of the events has words, all stand closer together, so that more of them find room."""
_WORTH_A_BAND = 4
"""Fewer events of a close-up need no band of their own: where most were left out, it would stand empty."""
_FEWEST_ROWS = 1
"""So many rows have names of their own in every band."""
_TRIES, _FEW_TRIES = 8, 3
"""How many labels beyond the first that does not fit are tried one by one; fewer where words replace numbers later."""


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
    apart: bool = False,
    undated: int | None = None,
    heard: between.Spans | None = None,
    settled: frozenset[str] = frozenset(),
    notes: Mapping[str, str] | None = None,
) -> Scene:
    """Return the scene of the events that touch the view's window, those without a date in a row of their own.

    Between two actors (``view.layout``, with two ``chosen``) only what is between them is shown; ``heard`` are the days
    on which anything is, by default those of the events.

    With ``zone`` (an IANA name) clock times are drawn in that zone, else as the text has them; whole days never move.

    ``said`` gives the day each event was first published, by its id; ``titles`` the titles of documents, for rows by
    document; ``spans`` the close-ups, where they are settled already, with ``apart`` drawn elsewhere: the first one's
    crowd is counted, and nothing hangs below; ``undated`` how many events have no date, if more
    than are given; ``settled`` the past plans of which it is known what became: they are drawn without a question mark;
    ``notes`` what stands behind the words of events.

    The scene is as tall as its content. With a height in ``size`` the weakest labels are left out until it fits
    (``Scene.cut``), or get numbers if the style says so; with ``hides`` the weakest events go too (``Scene.hidden``).
    """
    job = Job(view, size, measure, style, today, language, said or {}, settled, notes or {})
    asked = _Asked(
        [in_zone(event, zone) for event in events], actors, chosen, between.pair(view, chosen), titles or {}, spans,
        undated, heard, apart,
    )  # fmt: skip
    made = _whole(job, asked)
    height = size.height if size.hides else None
    if height is None or not made.ranked or made.does(height):
        return made.scene
    found = _fewer(job, made, height)
    return made.scene if made.scene.whole <= height and _told(made.scene) >= _told(found) else found


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a scene is asked to show, whatever its size: the arguments of ``compose``, and the two that are faced."""

    events: Sequence[Event]
    actors: Mapping[str, Actor]
    chosen: tuple[str, ...]
    pair: tuple[str, str] | None
    titles: Mapping[str, str]
    spans: tuple[CloseUp, ...] | None
    undated: int | None
    heard: between.Spans | None
    apart: bool
    most: int | None = None
    """So many events at most stand one below the other at one spot, the rest is counted; null: all."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A scene, the events that could stand in it, the weightiest first, and what was asked with all of it settled."""

    scene: Scene
    ranked: Sequence[str]
    asked: _Asked

    def does(self, height: float) -> bool:
        """Tell whether the scene is no taller than that and most of its events have words."""
        return self.scene.whole <= height and _told(self.scene) >= _ENOUGH * len(self.ranked)


def _whole(job: Job, asked: _Asked, *, words: bool = True) -> _Made:
    """Return the scene of all the events, as tall as it must be; without ``words`` only its height is of use."""
    asked, placed, loose = _settled(job, asked)
    if not placed:
        return _Made(_empty(job), (), asked)
    spots = {event.id: spot for event, spot in placed}
    lanes, standings = _rows(job, asked, [event for event, _ in placed])
    # Of equal weight those keep their label that stand alone in their row: they take room from no other.
    alone = _alone(standings, spots)
    order = sorted(placed, key=lambda one: (-_rank(one[0], job), -alone[one[0].id], one[1].day, one[0].id))
    ranked = [event.id for event, _ in order]
    labelled = ranked[: job.style.max_labels]
    content = Content(lanes, standings, spots, heard=None if asked.pair is None else asked.heard)
    content = worded(job, content, labelled, ranked if words else (), in_one_day=_in_one_day(job.view))
    if job.size.flows and job.size.height is not None and not asked.spans:
        scene = with_undated(flowing(job, content, ranked, job.size.height), loose, job, count=asked.undated)
        return _Made(scene, ranked, asked)

    def thin(own: Job, level: Content, across: Timescale) -> Content:
        return level if asked.most is None else thinned(own, level, across, ranked, asked.most)

    banded = overview if asked.apart else stacked
    lay = banded(job, content, labelled, asked.spans, thin) if asked.spans else _flat(job, content, labelled, thin)

    def laid(kept: Sequence[str], words: bool) -> Scene:
        return with_undated(lay(kept, words), loose, job, count=asked.undated)

    scene = _fit(job.size.height, laid, labelled, numbered=job.style.numbers)
    return _Made(scene, ranked, asked)


def _settled(job: Job, asked: _Asked) -> tuple[_Asked, list[tuple[Event, Place]], list[Event]]:
    """Return what is asked with close-ups and silences known, the events in the window, and those without a date."""
    loose = [event for event in asked.events if place(event.when) is None]
    placed = _in_window(asked.events, job.view)
    if asked.pair is not None:
        placed = [(event, spot) for event, spot in placed if between.side(event, asked.pair) is not None]
        heard = asked.heard
        if heard is None:
            heard = between.heard(between.faced(asked.events, asked.pair))
        return replace(asked, spans=(), heard=heard), placed, between.faced(loose, asked.pair)
    spans = asked.spans
    if spans is None:
        spans = close_ups([spot.day for _, spot in placed]) if job.style.close_ups else ()
    return replace(asked, spans=_worth(spans, [spot.day for _, spot in placed])), placed, loose


def _worth(spans: Sequence[CloseUp], days: Sequence[float]) -> tuple[CloseUp, ...]:
    """Return the spans that hold enough of these days, one an event, which no closer one shows."""
    kept: list[CloseUp] = []
    shown = 0
    for span in reversed(spans):
        held = sum(span.has(day) for day in days)
        if held - shown >= _WORTH_A_BAND:
            kept.append(span)
            shown = held
    return tuple(reversed(kept))


def _rows(job: Job, asked: _Asked, order: Sequence[Event]) -> tuple[tuple[Lane, ...], tuple[Standing, ...]]:
    if asked.pair is not None:
        return between.arrange(order, asked.pair, actors=asked.actors, language=job.language)
    style, view = job.style, job.view
    # Every band has rows of its own: more of them than these would leave the labels no room.
    most = style.max_rows
    if asked.spans and not asked.apart:
        most = max(len(asked.chosen), _FEWEST_ROWS, most - 2 * len(asked.spans))
    return arrange(
        order, actors=asked.actors, rows=view.rows, sort=view.sort, chosen=asked.chosen, max_rows=most,
        merge=style.merge_rows, language=job.language, titles=asked.titles,
    )  # fmt: skip


def _flat(job: Job, content: Content, labelled: Sequence[str], thin: Thin) -> Lay:
    """Return what lays out one band."""
    scene, across = lay_out(job, content)
    thinner = thin(job, content, across)

    def lay(kept: Sequence[str], words: bool) -> Scene:
        if len(kept) == len(labelled) and not (words and content.words) and thinner is content:
            return scene
        return on_scale(job, thinner.with_labels(kept, words=words), across)

    return lay


def _fewer(job: Job, made: _Made, height: float) -> Scene:
    """Return the scene of all the events, closer together, with what crowds counted; of fewer if that is too tall."""
    style, every = job.style.tight(), len(made.ranked)

    def shown(count: int, labels: int, *, words: bool, most: int) -> Scene:
        kept = frozenset(made.ranked[:count])
        asked = replace(made.asked, events=[e for e in made.asked.events if e.id in kept], undated=None, most=most)
        return _whole(replace(job, style=replace(style, max_labels=labels)), asked, words=words).scene

    def fits(count: int, most: int) -> bool:
        # Whether events find room does not hang on their labels.
        return shown(count, 0, words=False, most=most).whole <= height

    most = _last(int(height // style.line), lambda deep: fits(every, deep))
    # Rather many counted as one than any left out.
    count, most = (every, most) if most else (max(1, _last(every, lambda some: fits(some, 1))), 1)
    found = shown(count, style.max_labels, words=True, most=most)
    if found.whole > height:
        # The days were shared out for labels that then were left out.
        found = shown(count, 0, words=True, most=most)
    return replace(found, hidden=tuple(made.ranked[count:]))


def _last(most: int, holds: Callable[[int], bool]) -> int:
    """Return the highest number up to ``most`` for which something holds that holds for all below it; 0 if for none."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(middle) else (low, middle - 1)
    return low


def _told(scene: Scene) -> int:
    """Return how many events have their words beside them."""
    return sum(label.number is None for _, band in scene.bands() for label in band.labels)


def _rank(event: Event, job: Job) -> float:
    """Return what decides whose label is kept: the selected one, then those picked, as picked, then by weight."""
    # In a window that is scrolled nothing moves when one is pressed: all of it would under the reader's hand.
    if event.id == job.view.selected and not job.size.flows:
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


def _in_one_day(view: View) -> bool:
    """Tell whether the window is so narrow that the axis counts hours: labels need not repeat its day."""
    return view.first is not None and view.last is not None and view.last - view.first <= 1


def _empty(job: Job) -> Scene:
    left, right = job.style.column, job.size.width
    first = job.view.first if job.view.first is not None else 0.0
    last = job.view.last if job.view.last is not None else first + 1.0
    scale, _ = gaps.scale(first, max(last, first + 1e-3), left=left, right=right)
    return Scene(right, job.style.axis_height, left, job.style.axis_height, scale)


def _fit(limit: float | None, laid: Lay, labelled: Sequence[str], *, numbered: bool) -> Scene:
    """Lay out with as many labels, the weightiest, as the height allows; the number is found by halving."""
    scene = laid(labelled, False)
    if limit is None or scene.whole <= limit:
        return laid(labelled, True)
    low, high = 0, len(labelled)
    while low < high:
        middle = (low + high + 1) // 2
        if laid(labelled[:middle], False).whole <= limit:
            low = middle
        else:
            high = middle - 1
    # Some of the weaker ones may still find room in rows that are tall anyway.
    kept = list(labelled[:low])
    for event in labelled[low : low + (_FEW_TRIES if numbered else _TRIES)]:
        if laid([*kept, event], False).whole <= limit:
            kept.append(event)
    return laid(kept, True)
