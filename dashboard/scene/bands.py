"""Bands: an overview in which a crowd is one counted mark a row, and the close-ups of the crowd stacked below it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from dashboard.scene.closeup import CloseUp, title
from dashboard.scene.laid import CLOSER
from dashboard.scene.lanes import Lane, Standing
from dashboard.scene.layout import Content, Lay, lay_out, on_scale, worded
from dashboard.scene.legend import legend, statuses
from dashboard.scene.marks import Place
from dashboard.scene.shapes import Inset, Scene
from dashboard.scene.timescale import Job, Timescale

_FUNNEL = 1.6
"""Height, in lines of text, of what leads from a crowd to its close-up; its name takes one more line."""


Thin = Callable[[Job, Content, Timescale], Content]
"""Takes from the content of a band, on its timescale, what has no room."""


def stacked(job: Job, content: Content, labelled: Sequence[str], spans: Sequence[CloseUp], thin: Thin) -> Lay:
    """Return what lays out the overview with its close-ups below, given the events that keep their labels."""
    jobs = [job, *(replace(job, view=replace(job.view, first=span.first, last=span.last)) for span in spans)]
    levels = _levels(job, content, labelled, spans)
    scales: list[Timescale] = [lay_out(own, level)[1] for own, level in zip(jobs, levels, strict=True)]
    levels = [thin(own, level, across) for own, level, across in zip(jobs, levels, scales, strict=True)]

    def lay(kept: Sequence[str], words: bool) -> Scene:
        bands: list[Scene] = []
        first = 1
        for own, level, across in zip(jobs, levels, scales, strict=True):
            band = on_scale(own, replace(level.with_labels(kept, words=words), first=first), across)
            first += len(band.numbers())
            bands.append(band)
        return _joined(bands, spans, content, job)

    return lay


def overview(job: Job, content: Content, labelled: Sequence[str], spans: Sequence[CloseUp], thin: Thin) -> Lay:
    """Return what lays out the overview alone, its crowd counted: the close-up is drawn elsewhere."""
    level = _levels(job, content, labelled, spans[:1])[0]
    across = lay_out(job, level)[1]
    level = thin(job, level, across)
    return lambda kept, words: on_scale(job, level.with_labels(kept, words=words), across)


def _levels(job: Job, content: Content, labelled: Sequence[str], spans: Sequence[CloseUp]) -> list[Content]:
    """Return the content of each band: every event stands in the closest band that holds it whole."""
    levels = []
    inside = content.standings
    for depth in range(len(spans) + 1):
        below = spans[depth] if depth < len(spans) else None
        held = [below is not None and below.holds(content.spots[s.event.id]) for s in inside]
        own = [s for s, is_held in zip(inside, held, strict=True) if not is_held]
        deeper = tuple(s for s, is_held in zip(inside, held, strict=True) if is_held)
        spots = {s.event.id: content.spots[s.event.id] for s in own}
        crowds: dict[str, tuple[str, ...]] = {}
        for lane in content.lanes:
            events = [s.event for s in deeper if s.lead == lane.id]
            if events and below is not None:
                # One event stands for all of its row: only its place and its size are drawn.
                id_ = f"{CLOSER}{lane.id}"
                own.append(Standing(replace(events[0], id=id_, picked=None), lane.id, (), 0))
                middle = (below.first + below.last) / 2
                spots[id_] = Place("bar", middle, below.first, below.last, stand_in=True)
                crowds[id_] = tuple(event.id for event in events)
        level = Content(_used(content.lanes, own), tuple(own), spots, crowds=crowds)
        levels.append(worded(job, level, labelled, content.words, in_one_day=depth > 0))
        inside = deeper
    return levels


def _used(lanes: Sequence[Lane], standings: Sequence[Standing]) -> tuple[Lane, ...]:
    used = {row for s in standings for row in (s.lead, *s.others)}
    return tuple(lane for lane in lanes if lane.id in used)


def _joined(bands: Sequence[Scene], spans: Sequence[CloseUp], content: Content, job: Job) -> Scene:
    """Return the first band with the others hung below it; what could not be labelled is told once, at the top."""
    line = job.style.name_line
    scene = bands[-1]
    for above, span in zip(reversed(bands[:-1]), reversed(spans), strict=True):
        left, right = above.scale.x(span.first), above.scale.x(span.last)
        name = above.height + _FUNNEL * line
        inset = Inset(title(span, language=job.language), left, right, name + line / 2, name + line * 1.2, scene)
        scene = replace(above, inset=inset)
    return replace(
        scene,
        legend=legend(
            [mark for band in bands for mark in band.marks],
            statuses=statuses([s.event for s in content.standings], asks=job.asks),
            said=any(band.said for band in bands),
            aimed=any(band.heads for band in bands),
            language=job.language,
        ),
        cut=tuple(event for band in bands for event in band.cut),
        shortened=tuple(event for band in bands for event in band.shortened),
    )
