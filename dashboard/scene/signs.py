"""Signs: what a scene shows beside marks, links and labels: heads of arrows, days of publication, counted crowds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an arrow at the end of a link: its tip in pixels, at the mark of whom the event is aimed at."""

    event: str
    x: float
    y: float
    size: float
    down: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A faint tick at the bottom of a row: on this day something that stands elsewhere in the row was published."""

    events: tuple[str, ...]
    row: str
    x: float
    top: float
    bottom: float
    selected: bool = False


@dataclass(frozen=True, slots=True)
class Crowd:
    """Events of one row as one counted mark: a close-up shows them, or there is no room; ``y`` is its middle.

    ``text`` is what is written on it: "12", or "+12" for those that stand nowhere else. ``width`` is that of its box.
    """

    row: str
    x: float
    y: float
    width: float
    height: float
    count: int
    events: tuple[str, ...]
    text: str
