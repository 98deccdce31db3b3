"""Shapes: what a scene is made of, as frozen values that both painters (screen and paper) draw.

Across, positions are days (floats; 738952.5 is noon) led to pixels by ``Scale``; down, they are pixels from the top.
Sizes of text and marks are pixels.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dashboard.scene.cells import Cell, Cluster
from dashboard.scene.signs import Crowd, Head, Said
from dashboard.scene.spine import Silence, SpinePiece
from ingest.record.report import Kind

Symbol = Literal["circle", "square", "diamond", "hexagon", "cross", "triangle", "pentagon", "dot"]
SYMBOL_OF: dict[Kind, Symbol] = {
    "statement": "circle",
    "meeting": "square",
    "agreement": "diamond",
    "demand": "hexagon",
    "criticism": "cross",
    "sanction": "triangle",
    "force": "pentagon",
    "other": "dot",
}

BEAM_SYMBOL = 0.8
"""The symbol of an I-beam in sizes of its mark: smaller, so that its caps are seen."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days ``first`` to ``last`` are drawn from pixel ``left`` to ``right``."""

    first: float
    last: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Scale:
    """Leads days to pixels, linear by stretches; between two stretches lies a named gap (a long silence)."""

    stretches: tuple[Stretch, ...]

    def x(self, day: float) -> float:
        """Return the pixel of a day; outside all stretches the nearest end (in a gap: halfway across it)."""
        first, last = self.stretches[0], self.stretches[-1]
        if day <= first.first:
            return first.left
        if day >= last.last:
            return last.right
        for before, after in zip(self.stretches, (*self.stretches[1:], None), strict=True):
            if before.first <= day <= before.last:
                share = (day - before.first) / ((before.last - before.first) or 1)
                return before.left + share * (before.right - before.left)
            if after is not None and before.last < day < after.first:
                return (before.right + after.left) / 2
        return last.right

    def day(self, x: float) -> float:
        """Return the day of a pixel, the inverse of ``x``; inside a gap the nearer of its two ends."""
        near = min(self.stretches, key=lambda s: max(s.left - x, x - s.right, 0.0))
        share = (min(max(x, near.left), near.right) - near.left) / ((near.right - near.left) or 1)
        return near.first + share * (near.last - near.first)


@dataclass(frozen=True, slots=True)
class Row:
    """A lane: an actor (or "Other"), its name as shown, and its top and bottom."""

    id: str
    name: str
    top: float
    bottom: float
    count: int = 0
    lines: tuple[str, ...] = ()
    """The name wrapped to the column of names."""
    shelves: tuple[float, ...] = ()
    """The middles of its shelves, from top to bottom."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One event in one row.

    ``day`` is where the symbol stands, ``first``/``last`` the span of a period or of an inexact date (equal to
    ``day`` for an exact day; open ends run to the edge and set ``open_start``/``open_end``). ``shape``: ``point`` an
    exact day, ``bar`` a period, ``beam`` an I-beam (month, year...). ``lead`` is the mark in the row of the first
    source, the others are small. ``filled`` false: planned; ``dashed``: about; ``struck``: called off, with
    ``crossed`` denied; ``asked``: only a possibility, or planned and past ("?").
    """

    event: str
    row: str
    kind: Kind
    symbol: Symbol
    shape: Literal["point", "bar", "beam"]
    day: float
    first: float
    last: float
    y: float
    size: float
    lead: bool = True
    filled: bool = True
    dashed: bool = False
    struck: bool = False
    crossed: bool = False
    asked: bool = False
    open_start: bool = False
    open_end: bool = False
    selected: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A thin vertical line that joins the marks of one event in several rows.

    Where it would run through a mark of another event or through a label it is left out: one event may have several
    pieces. ``shift`` moves it aside by a few pixels where links of other events of the same day run beside it.
    """

    event: str
    day: float
    top: float
    bottom: float
    dashed: bool = False
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class Label:
    """Wrapped text beside a mark. ``x``, ``y``, ``width``, ``height`` are its box in pixels, top left corner first.

    ``lines`` are runs ``(text, bold)``; the bold date comes first. ``align`` is the side the text is flush with.
    ``number`` is set where only a number stands at the mark and the text goes to a key.
    """

    event: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[tuple[str, bool], ...], ...]
    align: Literal["left", "right"] = "left"
    rtl: bool = False
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the time axis: its day and its words, centred on pixel ``x``; ``grid`` draws a line down the rows.

    ``text`` is empty where the words found no room.
    """

    day: float
    text: str
    grid: bool = True
    x: float = 0.0


@dataclass(frozen=True, slots=True)
class GridLine:
    """A piece of a hairline down the rows at pixel ``x``; pieces stop short of the labels they would cross."""

    x: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Gap:
    """A long silence that the axis leaves out, from pixel ``left`` to ``right``, named ("19 days").

    ``raised``: its name stands on a line of its own above the names of the ticks, for want of room beside them.
    """

    left: float
    right: float
    text: str
    raised: bool = False


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of the legend: only marks that occur."""

    symbol: Symbol
    kind: Kind | None
    text: str
    filled: bool = True
    dashed: bool = False
    shape: Literal["point", "bar", "beam", "arrow", "tick"] = "point"
    struck: bool = False
    crossed: bool = False
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Undated:
    """The row of the events without a date. Its ``marks`` are pairs of a mark and its pixel: they stand at no day."""

    top: float
    bottom: float
    lines: tuple[str, ...]
    count: int
    marks: tuple[tuple[Mark, float], ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Inset:
    """A close-up below a scene: its name, the pixels of the scene it enlarges, and its own scene, from ``top`` on.

    ``top`` counts from the top of the scene above; ``title`` is the middle of the line its name stands in.
    """

    name: str
    left: float
    right: float
    title: float
    top: float
    scene: "Scene"


@dataclass(frozen=True, slots=True)
class Scene:
    """The whole picture: scale, rows, marks, links, labels, axis.

    ``left`` is where the chart begins, right of the row names (0 where the names stand above their rows). ``cut``
    are events whose label did not fit, ``shortened`` those whose label ends in an ellipsis, ``hidden`` events that
    have no mark at all because there are too many.
    """

    width: float
    height: float
    left: float
    axis: float
    """Bottom of the axis, where the first row begins."""
    scale: Scale
    rows: tuple[Row, ...] = ()
    marks: tuple[Mark, ...] = ()
    cells: tuple[Cell, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    steps: tuple[int, ...] = ()
    """The least count of each step of the cells' hue."""
    unit: str = ""
    units: int = 1
    """How many days, weeks, months or years a cell or cluster stands for: ``units`` of ``unit``."""
    links: tuple[Link, ...] = ()
    labels: tuple[Label, ...] = ()
    ticks: tuple[Tick, ...] = ()
    gaps: tuple[Gap, ...] = ()
    legend: tuple[LegendEntry, ...] = ()
    today: float | None = None
    cut: tuple[str, ...] = ()
    shortened: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    grid: tuple[GridLine, ...] = ()
    today_line: tuple[GridLine, ...] = ()
    spine: tuple[SpinePiece, ...] = ()
    silences: tuple[Silence, ...] = ()
    names_above: bool = False
    rtl: bool = False
    heads: tuple[Head, ...] = ()
    said: tuple[Said, ...] = ()
    unsaid: bool = False
    """Days of publication are left out: there are too many events."""
    crowds: tuple[Crowd, ...] = ()
    undated: Undated | None = None
    inset: Inset | None = None

    @property
    def whole(self) -> float:
        """Return the height of the scene with the close-ups below it."""
        return self.height if self.inset is None else self.inset.top + self.inset.scene.whole

    def placed(self) -> tuple[tuple[Mark, float], ...]:
        """Return all marks with the pixels they stand at, those without a date too."""
        loose = self.undated.marks if self.undated is not None else ()
        return (*((mark, self.scale.x(mark.day)) for mark in self.marks), *loose)

    def written(self) -> tuple[Label, ...]:
        """Return all labels, those of events without a date too."""
        return (*self.labels, *(self.undated.labels if self.undated is not None else ()))

    def numbers(self) -> dict[str, int]:
        """Return the numbers that stand for the words of events, the close-ups' too: with their texts, the key."""
        labels = (label for _, band in self.bands() for label in band.labels)
        return {label.event: label.number for label in labels if label.number is not None}

    def bands(self) -> Iterator[tuple[float, "Scene"]]:
        """Give this scene and the close-ups below it, each with its top in pixels."""
        yield 0.0, self
        if self.inset is not None:
            yield from ((self.inset.top + top, scene) for top, scene in self.inset.scene.bands())
