"""Shelf: a line of a row on which marks and labels stand side by side, and the values that are put on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dashboard.scene.wrap import Block

Side = Literal["right", "left", "under"]
_MARKS_APART = 2.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """One event to be placed: its rows (numbers from the top), where its symbol and its mark are, its label's forms.

    ``x`` is the symbol's pixel; ``left``/``right`` the box of the lead mark, ``small_left``/``small_right`` that of
    its small marks. ``blocks`` are wrappings of the same label, the widest first; none: it has no label.
    """

    event: str
    lead: int
    others: tuple[int, ...]
    x: float
    left: float
    right: float
    small_left: float
    small_right: float
    blocks: tuple[Block, ...] = ()
    rtl: bool = False
    other: float | None = None
    """The pixel of the second symbol of a date with two readings."""
    tall: float = 0.0
    """How tall its lead mark is, in pixels; 0: as any."""

    @property
    def top(self) -> int:
        """Return its highest row."""
        return min(self.lead, *self.others, self.lead)

    @property
    def bottom(self) -> int:
        """Return its lowest row."""
        return max(self.lead, *self.others, self.lead)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label went: the side of its mark, its wrapping, and its left edge in pixels."""

    side: Side
    block: Block
    x: float


@dataclass(frozen=True, slots=True)
class Put:
    """Where an event went: shelf by row (its number among the row's shelves, which are sorted), and its label."""

    shelves: Mapping[int, int]
    label: Spot | None
    forced: bool = False
    """The label found no place free of links: the link is to be left out behind it."""


@dataclass(slots=True)
class Shelf:
    """One line of a row while it is being filled; ``above``/``below`` count from the middle of its marks."""

    key: int
    above: float = 0.0
    below: float = 0.0
    taken: list[tuple[float, float, bool]] = field(default_factory=list)

    def free(self, left: float, right: float, *, label: bool, clear: float) -> bool:
        """Tell whether the pixels are free, with room to the neighbours: more beside words than between marks."""
        if label:
            first, last = left - clear, right + clear
            for a, b, _ in self.taken:  # noqa: SIM110  # asked very often: a generator takes longer
                if a < last and first < b:
                    return False
            return True
        for a, b, is_label in self.taken:
            apart = clear if is_label else _MARKS_APART
            if a - apart < right and left < b + apart:
                return False
        return True
