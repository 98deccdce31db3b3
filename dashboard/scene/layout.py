"""Layout: one scene from settled content: scale, packing and heights, with the margin that looks best."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dashboard.scene import between
from dashboard.scene.between import Spans
from dashboard.scene.clusters import size_of
from dashboard.scene.finish import finish
from dashboard.scene.labels import Packing
from dashboard.scene.laid import Laid, counted
from dashboard.scene.lanes import Lane, Standing
from dashboard.scene.marks import Place, look
from dashboard.scene.numbers import number, renumbered, with_words
from dashboard.scene.rows import height_of, names_of
from dashboard.scene.shapes import Scene
from dashboard.scene.shelf import Wanted
from dashboard.scene.style import Style
from dashboard.scene.timescale import Job, Timescale, timescale
from dashboard.scene.wording import label_blocks
from dashboard.scene.wrap import Block, is_rtl

_STRIKE = 0.75
"""Half the width of a struck mark, in sizes: the stroke reaches beyond the symbol."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a scene shows: its rows, where each event stands and lies, and the wrappings of the labels it has."""

    lanes: tuple[Lane, ...]
    standings: tuple[Standing, ...]
    spots: Mapping[str, Place]
    blocks: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    """The wrappings of the labels that there are, the widest first."""
    crowds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Stand-ins for the events of a row that a close-up shows, by the id of the stand-in."""
    words: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    """The forms of all labels, the weightiest event first: words stand for a number where there is room for them."""
    first: int = 1
    """The first number of the events without a label."""
    heard: Spans | None = None
    """Between two actors: the days on which anything is heard between them; null for rows."""

    def with_labels(self, kept: Collection[str], *, words: bool) -> "Content":
        """Return the same content with the labels of these events alone, and words for numbers if they fit."""
        wanted = frozenset(kept)
        blocks = {event: forms for event, forms in self.blocks.items() if event in wanted}
        return replace(self, blocks=blocks, words=self.words if words else {})


Lay = Callable[[Sequence[str], bool], Scene]
"""Lays out the events that keep their labels; the flag: with words for numbers where they fit, which costs time."""


def worded(
    job: Job, content: Content, kept: Sequence[str], ranked: Iterable[str], *, in_one_day: bool = False
) -> Content:
    """Return the content with the words of the events ``kept``, and of all, the weightiest first, if some fit yet."""
    more = tuple(ranked) if job.style.numbers else ()
    forms, flat = label_blocks(
        job, content.standings, content.spots, frozenset((*kept, *more)), in_one_day=in_one_day
    )  # fmt: skip
    flats = {e: (flat[e], *forms[e]) if e in flat else forms[e] for e in forms}
    # In a height that is given one long line costs less than several short ones.
    blocks = flats if job.size.fill else forms
    words = {e: flats[e] for e in more if e in flats}
    return replace(content, blocks={e: blocks[e] for e in kept if e in blocks}, words=words)


def lay_out(job: Job, content: Content) -> tuple[Scene, Timescale]:
    """Return the scene and its timescale, as they look best."""
    laid, across = best(job, content)
    return finished(job, content, laid, across), across


def best(job: Job, content: Content) -> tuple[Laid, Timescale]:
    """Return what is packed and on which timescale: of several margins for labels at the right the best one.

    What looks best has the least height, counting labels away from their best place as added height.
    """
    widest = max((forms[0].width for forms in content.blocks.values()), default=0.0) + job.style.beside
    room = job.size.width - job.style.column
    margins = [0.0]
    if job.view.last is None and content.blocks:
        margins += [min(widest * 0.5, room * 0.2), min(widest, room * 0.34)]
    scales = [timescale(job, content.spots, margin=margin) for margin in dict.fromkeys(margins)]
    tried = [packed(job, content, across) for across in scales]
    # A margin costs a little by itself: it squeezes the days.
    costs = [height_of(laid, job) + laid.packing.cost + 4.0 * index for index, laid in enumerate(tried)]
    at = costs.index(min(costs))
    return tried[at], scales[at]


def on_scale(job: Job, content: Content, across: Timescale) -> Scene:
    """Return the scene on a timescale."""
    return finished(job, content, told(job, content, packed(job, content, across)), across)


def packed(job: Job, content: Content, across: Timescale) -> Laid:
    """Return everything in its place across and on its shelf, with numbers where there are no words."""
    style = job.style
    row = {lane.id: index for index, lane in enumerate(content.lanes)}
    numbers = _numbers(job, content)
    # Who is picked takes the best place; the others find room round them. Among equals it goes by time.
    chosen = sorted(content.standings, key=lambda standing: standing.event.picked is None)
    wanted = {s.event.id: _want(s, across, row, job, content, numbers) for s in chosen}
    packing = Packing(len(content.lanes), style.column, job.size.width, style)
    packing.fill(tuple(wanted.values()))
    names = names_of(content.lanes, job)
    return Laid(content.lanes, names, content.standings, content.spots, wanted, packing, numbers, content.crowds)


def told(job: Job, content: Content, laid: Laid, *, spare: float = 0.0, opens: bool = False) -> Laid:
    """Return what is packed with words for numbers where they fit, on shelves that grow by ``spare`` pixels in all.

    With ``opens`` there may be new shelves too.
    """
    if not laid.numbers or not content.words:
        return laid
    wanted = dict(laid.wanted)
    gone = with_words(laid.packing, wanted, laid.numbers, content.words, spare=spare, opens=opens)
    left = (event for event in laid.numbers if event not in gone)
    numbers = renumbered(laid.packing, left, job, first=content.first)
    return replace(laid, wanted=wanted, numbers=numbers)


def finished(job: Job, content: Content, laid: Laid, across: Timescale) -> Scene:
    """Return the scene of what is packed."""
    style = job.style
    if content.heard is not None:
        between.settle(laid.packing, style)
    scene = Scene(
        width=job.size.width, height=0.0, left=style.column, axis=axis_height(across, style), scale=across.scale,
        ticks=across.ticks, gaps=across.gaps, today=across.today, names_above=style.column == 0,
        rtl=job.language == "ar",
    )  # fmt: skip
    scene = finish(scene, laid, job=job)
    return scene if content.heard is None else between.with_axis(scene, content.heard, job)


def axis_height(across: Timescale, style: Style) -> float:
    """Return how tall the axis is: names of gaps that are raised have a line of their own."""
    return style.axis_height + (style.axis_size * 1.3 if any(gap.raised for gap in across.gaps) else 0.0)


def _numbers(job: Job, content: Content) -> dict[str, int]:
    """Return a number for each event without a label, in order of time, if the style numbers them."""
    if not job.style.numbers:
        return {}
    without = [s.event.id for s in content.standings if s.event.id not in content.blocks]
    return {event: value for value, event in enumerate((e for e in without if e not in content.crowds), content.first)}


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
        forms = (number(numbers[event.id], job),)
    share = _STRIKE if look(event, today=job.today).struck else 0.62 if spot.shape == "point" else 0.8
    half, small = style.mark * share, style.small * share
    tall = style.mark
    if event.id in content.crowds:
        count = len(content.crowds[event.id])
        # In a window a crowd is a round symbol, on paper a box as wide as its number.
        tall = _round(count, style) if job.size.flows else tall
        half = (tall if job.size.flows else crowd_width(counted(event.id, count), job)) / 2
    furthest = x if other is None else other
    return Wanted(
        event.id, row[standing.lead], tuple(row[name] for name in standing.others), x,
        min(first, x - half), max(last, furthest + half), min(first, x - small), max(last, furthest + small),
        forms, rtl=is_rtl(forms[0].lines) if forms else False, other=other, tall=tall,
    )  # fmt: skip


def _round(count: int, style: Style) -> float:
    return style.small if count == 1 else size_of(count)


def crowd_width(text: str, job: Job) -> float:
    """Return how wide the mark of a crowd is: its number and room on both sides."""
    return job.measure.width(text, job.style.label_size, True) + job.style.mark
