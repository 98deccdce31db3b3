"""Order: by what a list of events is sorted; the same words for the table, the queue and the store."""

from dataclasses import dataclass
from typing import Literal

SortBy = Literal["date", "who", "target", "kind", "status", "outlet", "strength", "checked", "picked", "doubt"]


@dataclass(frozen=True, slots=True)
class Order:
    """By what, and whether the other way round; events that are equal in it stand by date.

    ``who`` and ``target`` are the first by alphabet of those who act, or of those it is done to. ``picked`` is the
    order of picking. ``doubt`` is the order to check in: the weakest founded first, of those the heaviest first,
    because a wrong key event does the most harm.
    """

    by: SortBy = "date"
    descending: bool = False
