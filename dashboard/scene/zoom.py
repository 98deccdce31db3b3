"""Zoom: how closely a window is drawn, by how many events lie in it: as counts, clusters, symbols or with labels."""

from dataclasses import dataclass
from typing import Literal

Look = Literal["counts", "clusters", "symbols", "labels"]
MOST_CLUSTERED = 3000
MOST_DRAWN = 300
MOST_LABELLED = 60
STRONGEST = 30
"""Among symbols so many of the weightiest events are tried for a label."""
MOST_OF_A_DAY = 1000
"""A window of one day cannot be parted further: up to so many events of it are drawn one by one all the same."""


@dataclass(frozen=True, slots=True)
class Level:
    """How a window is drawn, and how many labels are tried."""

    look: Look
    labels: int = 0

    @property
    def counted(self) -> bool:
        """Tell whether events are counted instead of drawn one by one."""
        return self.look in ("counts", "clusters")


def level(events: int, *, days: float | None = None) -> Level:
    """Return how so many events are drawn; ``days`` is how long their window is, null if it is all days."""
    if events <= MOST_LABELLED:
        return Level("labels", MOST_LABELLED)
    one_day = days is not None and days <= 1 and events <= MOST_OF_A_DAY
    if events <= MOST_DRAWN or one_day:
        return Level("symbols", STRONGEST)
    return Level("clusters" if events <= MOST_CLUSTERED else "counts")
