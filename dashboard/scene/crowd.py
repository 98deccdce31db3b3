"""Crowd: what a picture of counted events stands on: rows, scale, axis, grid and heights that fit one screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.scene.cuts import Cuts, cuts
from dashboard.scene.lanes import OTHER, Lane, ranked, row_name
from dashboard.scene.links import pieces
from dashboard.scene.shapes import GridLine, Row, Scene
from dashboard.scene.timescale import Job, Timescale, over
from dashboard.scene.words import word
from dashboard.scene.wrap import plain
from ingest.record.actor import Actor
from ingest.record.answers import Extent, Seat

_WASTE = 5
"""A silence goes that takes over a fifth of what is drawn."""
_MOST_BROKEN = 3
_TALLEST = 60.0
_BAND = 30.0
"""Pixels from the top to the bottom of what a row shows, at least."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The days across and how they are cut, before anything is counted."""

    job: Job
    across: Timescale
    cuts: Cuts


@dataclass(frozen=True, slots=True)
class Band:
    """From where to where a row shows its counts, in pixels from the top."""

    top: float
    bottom: float


def ground(job: Job, extent: Extent, *, least: float) -> Ground:
    """Return the days across for events of this extent, cut into stretches of ``least`` pixels or more."""
    view = job.view
    # A day begins at midnight and ends with the next: the marks of the last one stand within.
    begin = float(extent.first if extent.first is not None else 0)
    end = float(extent.last + 1 if extent.last is not None else 1)
    first = begin if view.first is None else view.first
    last = end if view.last is None else view.last
    windowed = view.first is not None or view.last is not None
    broken = () if windowed or not job.style.breaks else _broken(extent)
    held = [float(day) for day in extent.middles]
    across = over(job, first, max(last, first + 1 / 24), broken=broken, held=held)
    return Ground(job, across, cuts(across.scale, least=least))


def lanes(
    job: Job,
    seats: Sequence[Seat],
    *,
    actors: Mapping[str, Actor],
    chosen: tuple[str, ...],
    titles: Mapping[str, str] | None = None,
) -> tuple[Lane, ...]:
    """Return the rows from top to bottom as for events drawn one by one, without the one of all others."""
    counts = {seat.id: seat.count for seat in seats}
    order = sorted(seats, key=lambda seat: (seat.first, seat.id))
    first = {seat.id: place for place, seat in enumerate(order)}
    rows, language = job.view.rows, job.language
    names = {seat.id: row_name(seat.id, actors, rows=rows, language=language, titles=titles) for seat in seats}
    every = ranked(counts, first, names, sort=job.view.sort, chosen=chosen)
    most = job.style.max_rows
    # A row named "Other (1)" says less than the name it hides.
    shown = every if len(every) == most + 1 else every[:most]
    return tuple(Lane(seat, names[seat], counts[seat]) for seat in shown)


def scene(
    ground: Ground, shown: Sequence[Lane], *, others: int = 0, rest: int = 0, tall: Mapping[str, float] | None = None
) -> tuple[Scene, tuple[Band, ...]]:
    """Return the scene without what is counted, and where each row shows it.

    ``others`` is how many further rows there would be, ``rest`` how many events stand in none of those ``shown``;
    ``tall`` gives rows a height of their own, by their ids.
    """
    job, across, style = ground.job, ground.across, ground.job.style
    every = list(shown)
    if rest:
        name = word("other", language=job.language)
        every.append(Lane(OTHER, f"{name} ({others})" if others else name, rest))
    raised = style.axis_size * 1.3 if any(gap.raised for gap in across.gaps) else 0.0
    axis = style.axis_height + raised
    rows, bands = _rows(job, every, axis, tall or {})
    height = rows[-1].bottom if rows else axis
    xs = [across.scale.x(tick.day) for tick in across.ticks if tick.grid]
    grid = tuple(line for x in xs for line in _down(x, rows, job, axis, height))
    today = () if across.today is None else _down(across.scale.x(across.today), rows, job, axis, height)
    made = Scene(
        width=job.size.width, height=height, left=style.column, axis=axis, scale=across.scale, rows=rows,
        ticks=across.ticks, gaps=across.gaps, today=across.today, grid=grid, today_line=today,
        names_above=style.column == 0, rtl=job.language == "ar",
    )  # fmt: skip
    return made, bands


def _down(x: float, rows: Sequence[Row], job: Job, top: float, bottom: float) -> tuple[GridLine, ...]:
    """Return a line from the axis to the bottom, left out behind the names of rows that stand in the chart."""
    style = job.style
    holes = [
        (row.top, row.top + style.name_line * len(row.lines) + 2.0)
        for row in rows
        if not style.column and x < 4.0 + max(job.measure.width(text, style.name_size, True) for text in row.lines)
    ]
    return tuple(GridLine(x, a, b) for a, b in pieces(top, bottom, holes))


def _broken(extent: Extent) -> tuple[tuple[float, float], ...]:
    if extent.first is None or extent.last is None:
        return ()
    whole = extent.last + 1 - extent.first
    broken = []
    for before, after in extent.silences[:_MOST_BROKEN]:
        silent = after - before - 1
        if silent * _WASTE < whole:
            break
        broken.append((float(before + 1), float(after)))
        whole -= silent
    return tuple(sorted(broken))


def _rows(
    job: Job, every: Sequence[Lane], top: float, own: Mapping[str, float]
) -> tuple[tuple[Row, ...], tuple[Band, ...]]:
    style, height = job.style, job.size.height
    width = style.column - style.clear if style.column else job.size.width
    names = [
        plain(lane.name, measure=job.measure, size=style.name_size, width=width, most=2, bold=True) for lane in every
    ]
    tallest = max((len(name.lines) for name in names), default=1) * style.name_line
    head = 0.0 if style.column else tallest + 2.0
    least = head + _BAND if head else max(_BAND, tallest + 6.0)
    fitting = _TALLEST if height is None else (height - top) / max(1, len(every))
    usual = min(max(least, fitting), max(_TALLEST, least))
    rows, bands = [], []
    for lane, name in zip(every, names, strict=True):
        tall = own[lane.id] + head if lane.id in own else usual
        lines = tuple("".join(text for text, _ in line) for line in name.lines)
        rows.append(Row(lane.id, lane.name, top, top + tall, lane.count, lines))
        bands.append(Band(top + head + 2.0, top + tall - 2.0))
        top += tall
    return tuple(rows), tuple(bands)
