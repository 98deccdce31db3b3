"""Saved: the widths and kinds of the dialog that saves a picture, and what it says of what was saved."""

from collections.abc import Sequence

WIDTHS = {
    "180mm": "180 mm, page", "88mm": "88 mm, column", "slide": "Slide 16:9", "phone": "Phone 1080 × 1350",
    "a4": "A4 page", "word": "Column of a text document",
}  # fmt: skip
STYLES = {"publish": "To publish", "report": "Report: filter, numbered sources, pages"}
LAYOUTS = {"page": "As on the page", "rows": "Rows", "chronology": "List"}
FORMATS = {
    ".png": "Picture (PNG)",
    ".svg": "Vector picture (SVG)",
    ".pdf": "Pages (PDF)",
    ".txt": "Caption and quotes (TXT)",
}

_NAMED = 3
"""So many labels are named."""


def saved(events: str) -> str:
    """Return what was saved: "Saved with 12 events"."""
    return f"Saved with {events}"


def first_of(events: str, pages: int) -> str:
    """Return what a preview shows of a picture with several pages: "40 events, page 1 of 3"."""
    return f"{events}, page 1 of {pages}"


def no_preview(count: int) -> str:
    """Return why nothing is seen before it is saved, and the mend."""
    return f"No preview of {count:,} events: choose fewer days or actors. Save draws the weightiest of them"


def left_out(count: int) -> str:
    """Return how many events a picture does not show, and the mend."""
    return f"{count:,} more are not on it: pick those it must show"


def no_room(labels: str, texts: Sequence[str]) -> str:
    """Return how many labels found no room, and the first of them: "2 labels did not fit: Talks, Call"."""
    more = f" and {len(texts) - _NAMED:,} more" if len(texts) > _NAMED else ""
    return f"{labels} did not fit: {', '.join(texts[:_NAMED])}{more}"


def nothing(*, checked_only: bool) -> str:
    """Return why there is no picture."""
    why = "none of this choice is checked" if checked_only else "no event of this choice has a date"
    return f"There is nothing to draw: {why}"


def not_checked(count: int, total: int) -> str:
    """Return what is asked before a picture is saved: "2 of 12 are not checked"."""
    return f"{count:,} of {total:,} are not checked"
