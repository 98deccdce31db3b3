"""Undated: the last row, "No date found (n)", set apart below the axis, its marks at no date."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.scene.marking import marked
from dashboard.scene.marks import Place
from dashboard.scene.shapes import Label, Mark, Scene, Undated
from dashboard.scene.timescale import Job
from dashboard.scene.wording import label_runs
from dashboard.scene.words import word
from dashboard.scene.wrap import is_rtl, plain, wrap
from ingest.record.event import Event

_LINES = 2
"""So many lines of marks; the rest is counted."""
_APART = 1.4
"""From the last row to this one in paddings of a row: no line of the grid reaches it."""
_NOWHERE = Place("point", 0.0, 0.0, 0.0)


def with_undated(scene: Scene, events: Sequence[Event], job: Job, *, count: int | None = None) -> Scene:
    """Return the scene with a row of the events without a date under all else, evenly spaced by weight.

    ``count`` is how many there are in all, if more than are given. Without any the scene is as it was.
    """
    if not events:
        return scene
    if scene.inset is not None:
        below = with_undated(scene.inset.scene, events, job, count=count)
        return replace(scene, inset=replace(scene.inset, scene=below))
    return _row_below(scene, sorted(events, key=lambda e: (-e.weight, e.id)), job, count or len(events))


def _row_below(scene: Scene, ranked: Sequence[Event], job: Job, count: int) -> Scene:
    style = job.style
    left, room = scene.left + style.edge, scene.width - scene.left - 2 * style.edge
    places = max(1, int(room // (style.label_width * 0.8 + style.mark + style.beside + style.clear)))
    pitch = room / places
    width = pitch - style.mark - style.beside - style.clear
    # The last place says how many are left, where not all find one.
    shown = ranked[: places * _LINES - (1 if count > places * _LINES else 0)]
    name = plain(
        word("undated", f"{count:,}", language=job.language), measure=job.measure, size=style.name_size,
        width=style.column - style.clear if style.column else scene.width, most=3, bold=True,
    )  # fmt: skip
    lines = tuple("".join(text for text, _ in line) for line in name.lines)
    top = scene.height + style.row_pad * _APART
    y = top + style.row_pad + (0.0 if style.column else style.name_line * len(lines))
    marks: list[tuple[Mark, float]] = []
    labels: list[Label] = []
    blocks = [
        wrap(
            label_runs(event, date="", parties=0, today=job.today, language=job.language)[1:], measure=job.measure,
            size=style.label_size, width=width, most=style.max_lines,
        )
        for event in shown
    ]  # fmt: skip
    if len(shown) < count:
        rest = word("more", f"{count - len(shown):,}", language=job.language)
        blocks.append(plain(rest, measure=job.measure, size=style.label_size, width=width, most=1))
    for at in range(0, len(blocks), places):
        line = blocks[at : at + places]
        for index, block in enumerate(line):
            x = left + pitch * index + style.mark / 2
            event = shown[at + index] if at + index < len(shown) else None
            if event is not None:
                mark = marked(
                    event, _NOWHERE, row="undated", y=y + style.line / 2, lead=True, scale=scene.scale, job=job
                )
                marks.append((mark, x))
            start = x - style.mark / 2 if event is None else x + style.mark / 2 + style.beside
            labels.append(
                Label(
                    event.id if event else "", start, y, block.width, style.line * len(block.lines), block.lines,
                    rtl=is_rtl(block.lines),
                )
            )  # fmt: skip
        y += style.line * max(len(block.lines) for block in line) + style.lane_gap
    bottom = max(y - style.lane_gap + style.row_pad, top + style.name_line * len(lines) + style.row_pad)
    return replace(scene, height=bottom, undated=Undated(top, bottom, lines, count, tuple(marks), tuple(labels)))
