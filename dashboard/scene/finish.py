"""Finish: from packed events and the heights of their rows the marks, links, labels and grid of the scene."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dashboard.scene import said
from dashboard.scene.laid import CLOSER, Laid, counted
from dashboard.scene.legend import legend, statuses
from dashboard.scene.links import heads, pieces, runs
from dashboard.scene.marking import marked
from dashboard.scene.rows import rows_of
from dashboard.scene.shapes import BEAM_SYMBOL, GridLine, Label, Mark, Row, Scene
from dashboard.scene.signs import Crowd
from dashboard.scene.style import Style
from dashboard.scene.timescale import Job


def finish(scene: Scene, laid: Laid, *, job: Job) -> Scene:
    """Return the scene with rows, marks, links, labels, grid and legend, as tall as its content."""
    style = job.style
    rows, middles = rows_of(laid, job, top=scene.axis)
    crowds = _crowds(laid, middles, job)
    marks = _marks(scene, laid, middles, job)
    labels = _labels(laid, middles, style)
    names = _names_above(rows, job)
    # A line through a counted mark would seem to belong to what is counted.
    boxes = (Label("", c.x - c.width / 2, c.y - c.height / 2, c.width, c.height, ()) for c in crowds)
    links = runs(laid, middles, marks, (*labels, *names, *boxes))
    tips = heads(laid, middles, marks, links, job)
    published = said.ticks(scene, laid, rows, job)
    height = rows[-1].bottom if rows else scene.axis
    labelled = {label.event for label in labels if label.number is None}
    events = [s.event for s in laid.standings]
    told = {*labelled, *laid.numbers, *laid.crowds}
    cut = tuple(s.event.id for s in laid.standings if s.event.id not in told)
    return replace(
        scene, height=height, rows=rows, marks=(*marks, *_lone(scene, laid, middles, job)), links=links, labels=labels,
        grid=_grid(scene, (*labels, *names), height),
        today_line=tuple(_down(scene, scene.today, (*labels, *names), height)) if scene.today is not None else (),
        legend=legend(
            marks, statuses=statuses(events, asks=job.asks), said=bool(published), aimed=bool(tips),
            language=job.language,
        ),
        heads=tips, said=published, unsaid=said.left_out(laid, job), crowds=crowds, cut=cut,
        shortened=tuple(e for e, put in laid.packing.puts.items() if put.label and put.label.block.cut),
    )  # fmt: skip


def _names_above(rows: Sequence[Row], job: Job) -> tuple[Label, ...]:
    """Return the boxes of row names that stand inside the chart: lines leave them out as they do labels."""
    if job.style.column:
        return ()
    return tuple(
        Label("", 0.0, row.top + job.style.row_pad * 0.5, job.measure.width(line, job.style.name_size, True) + 2.0,
              job.style.name_line * len(row.lines), ())
        for row in rows
        for line in (max(row.lines, key=len),)
    )  # fmt: skip


def _marks(scene: Scene, laid: Laid, middles: Sequence[Mapping[int, float]], job: Job) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for standing in laid.standings:
        event, spot = standing.event, laid.spots[standing.event.id]
        put, want = laid.packing.puts[event.id], laid.wanted[event.id]
        if event.id in laid.crowds:
            continue
        for row, key in put.shelves.items():
            mark = marked(
                event, spot, row=laid.lanes[row].id, y=middles[row][key], lead=row == want.lead, scale=scene.scale,
                job=job,
            )  # fmt: skip
            marks.append(mark)
            if spot.other is not None:
                # A beam's symbol is drawn smaller than a point's: its twin at the other reading must match.
                marks.append(replace(mark, shape="point", day=spot.other, first=spot.other, last=spot.other,
                                     size=mark.size * BEAM_SYMBOL, lead=False, dashed=False))  # fmt: skip
    return tuple(marks)


def _lone(scene: Scene, laid: Laid, middles: Sequence[Mapping[int, float]], job: Job) -> Iterator[Mark]:
    """Give the small mark of each event alone in a row, where its own row counts it."""
    for standing in laid.standings:
        event = standing.event
        if event.id in laid.crowds and _is_one(event.id, laid, job):
            want, put = laid.wanted[event.id], laid.packing.puts[event.id]
            own, row = replace(event, id=laid.crowds[event.id][0]), laid.lanes[want.lead].id
            y = middles[want.lead][put.shelves[want.lead]]
            yield marked(own, laid.spots[event.id], row=row, y=y, lead=False, scale=scene.scale, job=job)


def _is_one(stand_in: str, laid: Laid, job: Job) -> bool:
    """Tell whether what a crowd on paper counts is a single event; in a window that is settled later."""
    return not job.size.flows and not stand_in.startswith(CLOSER) and len(laid.crowds[stand_in]) == 1


def _crowds(laid: Laid, middles: Sequence[Mapping[int, float]], job: Job) -> tuple[Crowd, ...]:
    """Return the counted marks: of the events that a close-up shows, and of those without room."""
    out = []
    for id_, events in laid.crowds.items():
        if _is_one(id_, laid, job):
            continue
        want, put = laid.wanted[id_], laid.packing.puts[id_]
        y = middles[want.lead][put.shelves[want.lead]]
        row, wide = laid.lanes[want.lead].id, want.right - want.left
        out.append(Crowd(row, want.x, y, wide, job.style.line, len(events), events, counted(id_, len(events))))
    return tuple(out)


def _labels(laid: Laid, middles: Sequence[Mapping[int, float]], style: Style) -> tuple[Label, ...]:
    labels = []
    for standing in laid.standings:
        event = standing.event
        put, want = laid.packing.puts[event.id], laid.wanted[event.id]
        if put.label is None:
            continue
        block, middle = put.label.block, middles[want.lead][put.shelves[want.lead]]
        y = middle + style.mark / 2 + 2.0 if put.label.side == "under" else middle - style.line / 2
        labels.append(
            Label(
                event.id,
                put.label.x,
                y,
                block.width,
                style.line * len(block.lines),
                block.lines,
                align="right" if put.label.side == "left" or want.rtl else "left",
                rtl=want.rtl,
                number=laid.numbers.get(event.id),
            )
        )
    return tuple(labels)


def _grid(scene: Scene, labels: Sequence[Label], height: float) -> tuple[GridLine, ...]:
    days = [tick.day for tick in scene.ticks if tick.grid]
    return tuple(piece for day in days for piece in _down(scene, day, labels, height))


def _down(scene: Scene, day: float, labels: Sequence[Label], height: float) -> list[GridLine]:
    """Return a line from the axis to the bottom, left out behind labels."""
    x = scene.scale.x(day)
    holes = [(b.y - 1, b.y + b.height + 1) for b in labels if b.x - 2 < x < b.x + b.width + 2]
    return [GridLine(x, top, bottom) for top, bottom in pieces(scene.axis, height, holes)]
