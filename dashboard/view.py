"""View: how the timeline is looked at, as one frozen value; it never changes which events are counted."""

from dataclasses import dataclass
from typing import Literal

RowsBy = Literal["actor", "person", "speaker", "kind", "publisher", "document"]
SortBy = Literal["activity", "name", "first"]
Tab = Literal["table", "check", "coming", "undated", "documents"]
Layout = Literal["rows", "chronology", "between"]


@dataclass(frozen=True, slots=True)
class View:
    """Rows by what, sorted how, the days in the window (null: all), key events only or all, and what is selected."""

    rows: RowsBy = "actor"
    sort: SortBy = "activity"
    first: float | None = None
    last: float | None = None
    key: bool = True
    selected: str | None = None
    layout: Layout = "rows"
    tab: Tab = "table"
    read: str | None = None
    """The document that is open, with the offsets of a passage in it, ``ID 120 180``."""
