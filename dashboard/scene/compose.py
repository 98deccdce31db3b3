"""Compose: events, view and size in, a whole scene out; pure geometry that both painters draw."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.scene import axis, gaps
from dashboard.scene.datewords import span_words, when_words
from dashboard.scene.finish import Laid, finish
from dashboard.scene.labels import Packing, Wanted
from dashboard.scene.lanes import Lane, Standing, arrange, seats
from dashboard.scene.marks import Place, place, touches
from dashboard.scene.measure import Measure
from dashboard.scene.shapes import Gap, Scale, Scene, Tick
from dashboard.scene.style import SCREEN, Size, Style
from dashboard.scene.wording import label_runs
from dashboard.scene.wrap import Block, wrap
from dashboard.view import View
from ingest.record.actor import Actor
from ingest.record.days import Day, from_day
from ingest.record.event import Event


@dataclass(frozen=True, slots=True)
class _Job:
    """What one layout works with, so that its steps need not pass ten values around."""

    view: View
    size: Size
    measure: Measure
    style: Style
    today: Day | None
    language: str


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
) -> Scene:
    """Return the scene of the events that touch the view's window; events without a date are left out.

    The scene is as tall as its content. With a height in ``size`` the weakest labels are left out until it fits
    (``Scene.cut``), or get numbers if the style says so.
    """
    job = _Job(view, size, measure, style, today, language)
    placed = _in_window(events, view)
    if not placed:
        return _empty(job)
    order = [event for event, _ in placed]
    lanes, standings = arrange(
        order, actors=actors, rows=view.rows, sort=view.sort, chosen=chosen, max_rows=style.max_rows,
        merge=style.merge_rows, language=language,
    )  # fmt: skip
    spots = {event.id: spot for event, spot in placed}
    ranked = [e.id for e in sorted(order, key=lambda e: (-_rank(e, view), spots[e.id].day, e.id))]
    return _fit(job, lanes, standings, spots, ranked, actors)


def _rank(event: Event, view: View) -> float:
    """Return what decides whose label is kept: the selected one, then those picked, then by weight."""
    if event.id == view.selected:
        return 1e9
    return event.weight + (1e6 if event.picked is not None else 0.0)


def _in_window(events: Sequence[Event], view: View) -> list[tuple[Event, Place]]:
    placed = []
    for event in events:
        spot = place(event.when)
        if spot is not None and touches(spot, view.first, view.last):
            placed.append((event, spot))
    return sorted(placed, key=lambda pair: (pair[1].day, pair[1].start, pair[0].id))


def _empty(job: _Job) -> Scene:
    left, right = job.style.column, job.size.width
    first = job.view.first if job.view.first is not None else 0.0
    last = job.view.last if job.view.last is not None else first + 1.0
    scale = gaps.scale(first, max(last, first + 1e-3), left=left, right=right)
    return Scene(right, job.style.axis_height, left, job.style.axis_height, scale)


def _fit(
    job: _Job,
    lanes: Sequence[Lane],
    standings: Sequence[Standing],
    spots: Mapping[str, Place],
    ranked: Sequence[str],
    actors: Mapping[str, Actor],
) -> Scene:
    """Lay out with as many labels as the height allows, found by halving."""
    blocks = _blocks(job, standings, ranked[: job.style.max_labels], actors)

    def laid(count: int) -> Scene:
        kept = frozenset(ranked[:count])
        return _layout(job, lanes, standings, spots, {e: b for e, b in blocks.items() if e in kept}, ranked)

    most = min(len(ranked), job.style.max_labels)
    scene = laid(most)
    limit = job.size.height
    if limit is None or scene.height <= limit:
        return scene
    low, high = 0, most
    best = None
    while low < high:
        middle = (low + high) // 2
        tried = laid(middle)
        if tried.height <= limit:
            best, low = tried, middle + 1
        else:
            high = middle
    return best if best is not None else laid(0)


def _blocks(
    job: _Job, standings: Sequence[Standing], labelled: Sequence[str], actors: Mapping[str, Actor]
) -> dict[str, tuple[Block, ...]]:
    """Return the wrappings of each label, the widest first."""
    style, measure = job.style, job.measure
    wanted = set(labelled)
    years = {from_day(int(p.day // 1))[0] for p in (place(s.event.when) for s in standings) if p is not None}
    out = {}
    for standing in standings:
        event = standing.event
        if event.id not in wanted:
            continue
        runs = label_runs(
            event, date=when_words(event.when, language=job.language, year=len(years) > 1),
            parties=standing.parties, states=_all_states(event), today=job.today, language=job.language,
        )  # fmt: skip
        room = min(style.label_width, job.size.width - style.column - 2 * style.clear)
        forms: list[Block] = []
        for share in (1.0, 0.78, 0.6):
            block = wrap(runs, measure=measure, size=style.label_size, width=room * share, most=style.max_lines)
            if not forms or (not block.cut and len(block.lines) > len(forms[-1].lines)):
                forms.append(block)
        out[event.id] = tuple(forms)
    return out


def _all_states(event: Event) -> bool:
    return all(":" not in (seat) for seat in seats(event))


def _layout(
    job: _Job,
    lanes: Sequence[Lane],
    standings: Sequence[Standing],
    spots: Mapping[str, Place],
    blocks: Mapping[str, tuple[Block, ...]],
    ranked: Sequence[str],
) -> Scene:
    """Lay out with these labels; of several widths for the margin at the right the one that gives least height."""
    best: Scene | None = None
    widest = max((forms[0].width for forms in blocks.values()), default=0.0) + job.style.beside
    room = job.size.width - job.style.column
    fixed = job.view.last is not None
    for margin in (0.0,) if fixed else (0.0, min(widest * 0.5, room * 0.25), min(widest, room * 0.34)):
        scene = _once(job, lanes, standings, spots, blocks, ranked, margin)
        if best is None or scene.height < best.height - 1.0:
            best = scene
    assert best is not None
    return best


def _once(
    job: _Job,
    lanes: Sequence[Lane],
    standings: Sequence[Standing],
    spots: Mapping[str, Place],
    blocks: Mapping[str, tuple[Block, ...]],
    ranked: Sequence[str],
    margin: float,
) -> Scene:
    style = job.style
    scale, broken = _scale(job, list(spots.values()), margin)
    row = {lane.id: index for index, lane in enumerate(lanes)}
    numbers = _numbers(job, standings, blocks)
    wanted = [_want(s, spots[s.event.id], scale, row, job, blocks, numbers) for s in standings]
    packing = Packing(len(lanes), style.column, job.size.width, style)
    packing.fill(wanted)
    ticks, names = _ticks(job, scale, broken, spots)
    scene = Scene(
        width=job.size.width, height=0.0, left=style.column, axis=style.axis_height, scale=scale, ticks=ticks,
        gaps=names, names_above=style.column == 0, rtl=job.language == "ar",
        today=_today(job, spots),
    )  # fmt: skip
    laid = Laid(tuple(lanes), tuple(standings), spots, {w.event: w for w in wanted}, packing, numbers)
    return finish(scene, laid, style=style, size=job.size, measure=job.measure, view=job.view, today=job.today,
                  language=job.language)  # fmt: skip


def _numbers(job: _Job, standings: Sequence[Standing], blocks: Mapping[str, tuple[Block, ...]]) -> dict[str, int]:
    """Return a number for each event without a label, in order of time, if the style numbers them."""
    if not job.style.numbers:
        return {}
    without = [s.event.id for s in standings if s.event.id not in blocks]
    return {event: index for index, event in enumerate(without, start=1)}


def _want(
    standing: Standing,
    spot: Place,
    scale: Scale,
    row: Mapping[str, int],
    job: _Job,
    blocks: Mapping[str, tuple[Block, ...]],
    numbers: Mapping[str, int],
) -> Wanted:
    style, event = job.style, standing.event
    x = scale.x(spot.day)
    first = scale.x(spot.first) if spot.first is not None else style.column
    last = scale.x(spot.last) if spot.last is not None else job.size.width
    if spot.shape == "point":
        first = last = x
    forms = blocks.get(event.id, ())
    if not forms and event.id in numbers:
        text = str(numbers[event.id])
        forms = (Block((((text, False),),), job.measure.width(text, style.label_size)),)
    half, small = style.mark / 2, style.small / 2
    return Wanted(
        event.id, row[standing.lead], tuple(row[other] for other in standing.others), x,
        min(first, x - half), max(last, x + half), min(first, x - small), max(last, x + small), forms,
    )  # fmt: skip


def _scale(job: _Job, places: Sequence[Place], margin: float) -> tuple[Scale, tuple[tuple[float, float], ...]]:
    """Return the scale and the silences it leaves out."""
    style, view = job.style, job.view
    left, right = style.column + style.edge, job.size.width - style.edge - margin
    days = [d for d in gaps.moments(places) if _inside(d, view)]
    first = view.first if view.first is not None else (days[0] if days else 0.0)
    last = view.last if view.last is not None else (days[-1] if days else first)
    broken: tuple[tuple[float, float], ...] = ()
    if style.breaks and view.first is None and view.last is None:
        broken = gaps.silences(days, width=right - left, mark=style.mark)
    widths = [
        job.measure.width(span_words(b - a, language=job.language), style.axis_size) + style.edge for a, b in broken
    ]
    scale = gaps.scale(
        first, last, left=left, right=right, broken=broken, gap_widths=widths, days=days, least=style.mark * 3
    )
    return scale, broken


def _inside(day: float, view: View) -> bool:
    return (view.first is None or day >= view.first) and (view.last is None or day <= view.last)


def _ticks(
    job: _Job, scale: Scale, broken: Sequence[tuple[float, float]], spots: Mapping[str, Place]
) -> tuple[tuple[Tick, ...], tuple[Gap, ...]]:
    style = job.style
    names = gaps.named(broken, scale, language=job.language)
    taken = tuple(
        (mid - half, mid + half)
        for mid, half in (((g.left + g.right) / 2, job.measure.width(g.text, style.axis_size) / 2) for g in names)
    )
    room = axis.Room(job.measure, style.axis_size, 0.0, job.size.width, taken)
    days = sorted({float(int(spot.day // 1)) + 0.5 for spot in spots.values() if spot.shape == "point"})
    exact = bool(days) and all(spot.shape != "beam" or spot.dashed for spot in spots.values())
    if exact and len(days) <= style.event_ticks:
        ticks = axis.event_ticks([d for d in days if _inside(d, job.view)], scale=scale, room=room,
                                 language=job.language)  # fmt: skip
        if ticks is not None:
            return ticks, names
    return axis.regular_ticks(scale=scale, room=room, language=job.language), names


def _today(job: _Job, spots: Mapping[str, Place]) -> float | None:
    if job.today is None:
        return None
    first = job.view.first if job.view.first is not None else min(s.start for s in spots.values())
    last = job.view.last if job.view.last is not None else max(s.end for s in spots.values())
    return job.today + 0.5 if first <= job.today + 0.5 <= last else None
