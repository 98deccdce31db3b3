"""Spine: the middle axis between two actors, in pieces, with the names of its silences."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpinePiece:
    """A piece of the axis at pixel ``y``; dashed where there is silence."""

    left: float
    right: float
    y: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """The name of a silence ("19 days of silence"), centred on its pixel of the axis."""

    x: float
    y: float
    width: float
    text: str
