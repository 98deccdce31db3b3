"""Laid: everything of a scene that is placed across, before it has a height."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.scene.labels import Packing
from dashboard.scene.lanes import Lane, Standing
from dashboard.scene.marks import Place
from dashboard.scene.shelf import Wanted

CLOSER = "crowd of "
"""So begins the id of what stands for the events of a row that a close-up shows."""


def counted(stand_in: str, count: int) -> str:
    """Return what is written on the mark of a crowd: how many a close-up shows, or how many more there are."""
    return str(count) if stand_in.startswith(CLOSER) else f"+{count}"


@dataclass(frozen=True, slots=True)
class Laid:
    """Rows and their wrapped names, events and their places, the packed shelves, numbers, stand-ins of crowds."""

    lanes: tuple[Lane, ...]
    names: Mapping[str, tuple[str, ...]]
    standings: tuple[Standing, ...]
    spots: Mapping[str, Place]
    wanted: Mapping[str, Wanted]
    packing: Packing
    numbers: Mapping[str, int]
    crowds: Mapping[str, tuple[str, ...]]
