"""Layout: one scene from settled content: scale, packing and heights, with the margin that looks best."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from dashboard.scene import between
from dashboard.scene.between import Spans
from dashboard.scene.finish import finish
from dashboard.scene.labels import Packing, Wanted
from dashboard.scene.laid import Laid
from dashboard.scene.lanes import Lane, Standing
from dashboard.scene.marks import Place, look
from dashboard.scene.shapes import Scene
from dashboard.scene.timescale import Job, Timescale, timescale
from dashboard.scene.wrap import Block, is_rtl

_STRIKE = 0.75
"""Half the width of a struck mark, in sizes: the stroke reaches beyond the symbol."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a scene shows: its rows, where each event stands and lies, and the wrappings of the labels it has."""

    lanes: tuple[Lane, ...]
    standings: tuple[Standing, ...]
    spots: Mapping[str, Place]
    blocks: Mapping[str, tuple[Block, ...]]
    crowds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Stand-ins for the events of a row that a close-up shows, by the id of the stand-in."""
    numbers: Mapping[str, int] | None = None
    """The numbers of events without a label; null: they are counted from 1."""
    heard: Spans | None = None
    """Between two actors: the days on which anything is heard between them; null for rows."""

    def with_labels(self, kept: Collection[str]) -> "Content":
        """Return the same content with the labels of these events alone."""
        wanted = frozenset(kept)
        return replace(self, blocks={event: forms for event, forms in self.blocks.items() if event in wanted})


def lay_out(job: Job, content: Content) -> tuple[Scene, Timescale]:
    """Return the scene and its timescale: of several margins for labels at the right, the one that looks best.

    What looks best has the least height, counting labels away from their best place as added height.
    """
    widest = max((forms[0].width for forms in content.blocks.values()), default=0.0) + job.style.beside
    room = job.size.width - job.style.column
    margins = [0.0]
    if job.view.last is None and content.blocks:
        margins += [min(widest * 0.5, room * 0.2), min(widest, room * 0.34)]
    scales = [timescale(job, content.spots, margin=margin) for margin in dict.fromkeys(margins)]
    tried = [(*on_scale(job, content, across), across) for across in scales]
    # A margin costs a little by itself: it squeezes the days.
    costs = [scene.height + cost + 4.0 * index for index, (scene, cost, _) in enumerate(tried)]
    best = tried[costs.index(min(costs))]
    return best[0], best[2]


def on_scale(job: Job, content: Content, across: Timescale) -> tuple[Scene, float]:
    """Return the scene on a timescale, and what the places of its labels cost."""
    style = job.style
    row = {lane.id: index for index, lane in enumerate(content.lanes)}
    numbers = _numbers(job, content)
    # Who is picked takes the best place; the others find room round them. Among equals it goes by time.
    chosen = sorted(content.standings, key=lambda standing: standing.event.picked is None)
    wanted = [_want(standing, across, row, job, content, numbers) for standing in chosen]
    packing = Packing(len(content.lanes), style.column, job.size.width, style)
    packing.fill(wanted)
    if content.heard is not None:
        between.settle(packing, style)
    raised = style.axis_size * 1.3 if any(gap.raised for gap in across.gaps) else 0.0
    scene = Scene(
        width=job.size.width, height=0.0, left=style.column, axis=style.axis_height + raised, scale=across.scale,
        ticks=across.ticks, gaps=across.gaps, today=across.today, names_above=style.column == 0,
        rtl=job.language == "ar",
    )  # fmt: skip
    laid = Laid(
        content.lanes, content.standings, content.spots, {w.event: w for w in wanted}, packing, numbers, content.crowds
    )  # fmt: skip
    scene = finish(scene, laid, job=job)
    return scene if content.heard is None else between.with_axis(scene, content.heard, job), packing.cost


def _numbers(job: Job, content: Content) -> dict[str, int]:
    """Return a number for each event without a label, in order of time, if the style numbers them."""
    if not job.style.numbers:
        return {}
    if content.numbers is not None:
        return dict(content.numbers)
    return count_from(1, content)


def count_from(first: int, content: Content) -> dict[str, int]:
    """Return numbers from ``first`` on for the events without a label, in order of time."""
    without = [s.event.id for s in content.standings if s.event.id not in content.blocks]
    return {event: first + index for index, event in enumerate(e for e in without if e not in content.crowds)}


def _want(
    standing: Standing,
    across: Timescale,
    row: Mapping[str, int],
    job: Job,
    content: Content,
    numbers: Mapping[str, int],
) -> Wanted:
    style, event, spot = job.style, standing.event, content.spots[standing.event.id]
    x = across.scale.x(spot.day)
    other = across.scale.x(spot.other) if spot.other is not None else None
    if spot.shape == "point":
        first = last = x
    else:
        first = across.scale.x(spot.first) if spot.first is not None else style.column
        last = across.scale.x(spot.last) if spot.last is not None else job.size.width
    forms = content.blocks.get(event.id, ())
    if not forms and event.id in numbers:
        text = str(numbers[event.id])
        forms = (Block((((text, False),),), job.measure.width(text, style.label_size)),)
    share = _STRIKE if look(event, today=job.today).struck else 0.62 if spot.shape == "point" else 0.8
    half, small = style.mark * share, style.small * share
    if event.id in content.crowds:
        half = crowd_width(len(content.crowds[event.id]), job) / 2
    furthest = x if other is None else other
    return Wanted(
        event.id, row[standing.lead], tuple(row[name] for name in standing.others), x,
        min(first, x - half), max(last, furthest + half), min(first, x - small), max(last, furthest + small),
        forms, rtl=is_rtl(forms[0].lines) if forms else False, other=other,
    )  # fmt: skip


def crowd_width(count: int, job: Job) -> float:
    """Return how wide the mark of a crowd is: its number and room on both sides."""
    return job.measure.width(str(count), job.style.label_size, True) + job.style.mark
