"""View: how the timeline is looked at, as one frozen value; it never changes which events are counted."""

from dataclasses import dataclass
from typing import Literal

RowsBy = Literal["actor", "person", "speaker", "kind", "publisher", "document"]
SortBy = Literal["activity", "name", "first"]
Axis = Literal["happens", "said"]
Tab = Literal["table", "check", "undated", "documents"]
Layout = Literal["rows", "chronology"]


@dataclass(frozen=True, slots=True)
class View:
    """Rows by what, sorted how, the days in the window (null: all), key events only or all, and what is selected."""

    rows: RowsBy = "actor"
    sort: SortBy = "activity"
    axis: Axis = "happens"
    first: float | None = None
    last: float | None = None
    key: bool = True
    selected: str | None = None
    layout: Layout = "rows"
    tab: Tab = "table"
    read: str | None = None
    """The document that is open, with the offsets of a passage in it, ``ID 120 180``."""
