"""Boxes: everything a scene draws as rectangles, and which of them overlap that must not."""

from itertools import combinations

from dashboard.scene.cells import Cluster
from dashboard.scene.measure import Measure
from dashboard.scene.shapes import Mark, Scene
from dashboard.scene.signs import Crowd
from dashboard.scene.style import Style

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def overlap(a: Box, b: Box, *, slack: float = 0.25) -> bool:
    """Tell whether two boxes share more than a quarter of a pixel both ways."""
    return min(a[2], b[2]) - max(a[0], b[0]) > slack and min(a[3], b[3]) - max(a[1], b[1]) > slack


def mark_boxes(mark: Mark, scene: Scene) -> list[Box]:
    """Return the box of a mark's symbol and, if it has a span, that of its bar or beam."""
    half, x = mark.size / 2, scene.scale.x(mark.day)
    boxes = [(x - half, mark.y - half, x + half, mark.y + half)]
    if mark.shape != "point":
        left = scene.left if mark.open_start else scene.scale.x(mark.first)
        right = scene.width if mark.open_end else scene.scale.x(mark.last)
        boxes.append((left, mark.y - half, right, mark.y + half))
    return boxes


def told(scene: Scene) -> set[str]:
    """Return the events that have a label or a number in some band, are counted, or are told to have none."""
    counted = {event for one in scene.clusters for event in one.events}
    return {label.event for _, band in scene.bands() for label in band.labels} | counted | set(scene.cut)


def faults(scene: Scene, *, measure: Measure, style: Style) -> list[str]:
    """Return a line for each pair that overlaps and each label outside its chart, the close-ups included."""
    return [fault for _, band in scene.bands() for fault in _band_faults(band, measure, style)]


def _band_faults(scene: Scene, measure: Measure, style: Style) -> list[str]:
    labels = [(f"label {b.event}", b.event, (b.x, b.y, b.x + b.width, b.y + b.height)) for b in scene.labels]
    marks = [(f"mark {m.event} in {m.row}", m.event, m.row, box) for m in scene.marks for box in mark_boxes(m, scene)]
    marks += [(f"crowd in {c.row}", f"crowd {c.row}", c.row, crowd_box(c)) for c in scene.crowds]
    marks += [(f"cluster in {c.row}", f"cluster {c.row} {c.x}", c.row, cluster_box(c)) for c in scene.clusters]
    found = []
    for (name, _, a), (other, _, b) in combinations(labels, 2):
        if overlap(a, b):
            found.append(f"{name} on {other}")
    for name, _, a in labels:
        found += [f"{name} on {other}" for other, _, _, b in marks if overlap(a, b)]
        found += [
            f"{name} on the link of {link.event}"
            for link in scene.links
            for x in (scene.scale.x(link.day) + link.shift,)
            if overlap(a, (x - 0.5, link.top, x + 0.5, link.bottom))
        ]
        if a[0] < scene.left - 0.1 or a[2] > scene.width + 0.1 or a[1] < scene.axis or a[3] > scene.height:
            found.append(f"{name} leaves the chart")
        found += [f"{name} on the name of {row}" for row, b in name_boxes(scene, measure, style) if overlap(a, b)]
        row = next(m.row for m in scene.marks if m.event == name.removeprefix("label ") and m.lead)
        lane = next(r for r in scene.rows if r.id == row)
        if a[1] < lane.top - 0.1 or a[3] > lane.bottom + 0.1:
            found.append(f"{name} leaves its row")
    for (name, event, row, a), (other, event2, row2, b) in combinations(marks, 2):
        if event != event2 and row == row2 and overlap(a, b):
            found.append(f"{name} on {other}")
    return found + tick_faults(scene, measure, style)


def crowd_box(crowd: Crowd) -> Box:
    """Return the box of a counted mark."""
    half, high = crowd.width / 2, crowd.height / 2
    return crowd.x - half, crowd.y - high, crowd.x + half, crowd.y + high


def cluster_box(one: Cluster) -> Box:
    """Return the box of a symbol that stands for several events."""
    half = one.size / 2
    return one.x - half, one.y - half, one.x + half, one.y + half


def name_boxes(scene: Scene, measure: Measure, style: Style) -> list[tuple[str, Box]]:
    """Return the boxes of the row names."""
    out = []
    for row in scene.rows:
        width = max(measure.width(line, style.name_size, True) for line in row.lines)
        height = style.name_line * len(row.lines)
        top = row.top + style.row_pad * 0.5 if scene.names_above else (row.top + row.bottom - height) / 2
        out.append((row.name, (0.0, top, width, top + height)))
    return out


def tick_faults(scene: Scene, measure: Measure, style: Style) -> list[str]:
    """Return a line for each pair of names on the axis that touch."""
    names = [(t.text, t.x, 0) for t in scene.ticks if t.text]
    names += [(g.text, (g.left + g.right) / 2, 1 if g.raised else 0) for g in scene.gaps]
    spans = [
        (text, x - measure.width(text, style.axis_size) / 2, x + measure.width(text, style.axis_size) / 2, line)
        for text, x, line in names
    ]
    found = [
        f"{a[0]} on {b[0]}" for a, b in combinations(spans, 2) if a[3] == b[3] and min(a[2], b[2]) > max(a[1], b[1])
    ]
    return found + [f"{a[0]} leaves the picture" for a in spans if a[1] < -0.1 or a[2] > scene.width + 0.1]
