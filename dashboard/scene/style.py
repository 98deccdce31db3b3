"""Style: the sizes a scene is laid out with, in pixels; one for the screen and one for each kind of paper."""

from dataclasses import dataclass, replace

MM = 96 / 25.4
"""Pixels in a millimetre: a CSS pixel is a ninety-sixth of an inch."""
PT = 96 / 72
"""Pixels in a printer's point."""
SMALLEST = 7 * PT
"""No type in print is smaller."""
LEADING = 1.2
"""Lines of type are at least so far apart, in sizes of it."""


@dataclass(frozen=True, slots=True)
class Size:
    """Width of the chart, row names included, and its height; a null height is as tall as the content needs.

    With a height the chart is never taller: labels are left out, the weakest first; with ``hides`` then events too.
    ``fill`` spreads the rows down to that height where the content is shorter. With ``flows`` the height is that of a
    window, which may be scrolled: events without room for their words have numbers, and none is left out.
    """

    width: float
    height: float | None = None
    fill: bool = False
    hides: bool = False
    flows: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """Sizes of type, marks and distances.

    ``label_size``/``line`` are type size and line height of labels, ``column`` the width of the row names (0: they
    stand above their rows), ``label_width`` and ``max_lines`` what a label may take, ``clear`` the room kept between
    things, ``max_rows`` how many rows besides "Other", ``max_labels`` how many labels are tried, the strongest first.
    ``breaks`` leaves long silences out; ``event_ticks`` is up to how many distinct days the axis names the days
    themselves; ``numbers`` gives events whose label found no room a number. ``close_ups`` draws spans in which most
    events crowd once more, larger, below. Up to ``arrows`` events all have arrows, up to ``said_ticks`` ticks on the
    days they were published; above, the selected event alone.
    """

    label_size: float = 12.0
    line: float = 15.0
    name_size: float = 12.0
    name_line: float = 15.0
    axis_size: float = 12.0
    mark: float = 12.0
    small: float = 9.0
    column: float = 118.0
    label_width: float = 172.0
    max_lines: int = 2
    beside: float = 5.0
    clear: float = 8.0
    edge: float = 12.0
    axis_height: float = 26.0
    row_pad: float = 10.0
    lane_gap: float = 6.0
    row_min: float = 40.0
    max_rows: int = 8
    max_labels: int = 60
    max_lanes: int | None = None
    breaks: bool = False
    event_ticks: int = 8
    numbers: bool = False
    merge_rows: bool = True
    close_ups: bool = False
    arrows: int = 60
    said_ticks: int = 60
    raise_gaps: bool = False

    def tight(self) -> "Style":
        """Return the same style with the least room between things: for a height that is given and full."""
        return replace(
            self, row_pad=self.row_pad * 0.4, lane_gap=self.lane_gap * 0.4, row_min=self.name_line + self.row_pad * 0.8,
            max_rows=max(3, self.max_rows - 2),
        )  # fmt: skip

    def closer(self) -> "Style":
        """Return the same style with less room between things, but all the rows: where numbers stand for words."""
        pad = self.row_pad * 0.6
        return replace(self, row_pad=pad, lane_gap=self.lane_gap * 0.5, row_min=self.name_line + 2 * pad)

    def scaled(self, factor: float, *, least: float = 0.0) -> "Style":
        """Return the same style with every length multiplied, but no type under ``least``: for slides and phones."""
        lengths = (
            "mark", "small", "column", "label_width", "beside", "clear", "edge", "axis_height", "row_pad", "lane_gap",
            "row_min",
        )  # fmt: skip
        made = {name: getattr(self, name) * factor for name in lengths}
        made |= {name: max(getattr(self, name) * factor, least) for name in ("label_size", "name_size", "axis_size")}
        made |= {name: max(getattr(self, name) * factor, least * LEADING) for name in ("line", "name_line")}
        return replace(self, **made)


SCREEN = Style(merge_rows=False)
PAPER = Style(
    label_size=7.5 * PT,
    line=9 * PT,
    name_size=8 * PT,
    name_line=9.5 * PT,
    axis_size=7.5 * PT,
    mark=2.6 * MM,
    small=1.9 * MM,
    column=30 * MM,
    label_width=45 * MM,
    max_lines=3,
    beside=1.1 * MM,
    clear=1.8 * MM,
    edge=3 * MM,
    axis_height=5.6 * MM,
    row_pad=2.6 * MM,
    lane_gap=1.5 * MM,
    row_min=9 * MM,
    max_rows=8,
    max_labels=80,
    breaks=True,
    event_ticks=10,
    close_ups=True,
    raise_gaps=True,
)
"""Sizes in print of the published picture: labels 7.5 pt on 9 pt, row names 8 pt, marks 2.6 mm."""
PAPER_NARROW = replace(PAPER, column=0.0, label_width=38 * MM, max_lines=4, event_ticks=6)
"""For a newspaper column: the names stand above their rows, so that the labels keep their width."""
