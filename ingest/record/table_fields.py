"""Table fields: what a column of a table may be; a person names them, extraction reads by them."""

PARTS = ("year", "month", "day", "time")
"""Of a date in columns of its own; those of an end begin with "end"."""
FIELDS = (
    "date", "end", "title", "text", "actors", "source", "target", "type", "status", "place", "host", "publisher",
    "url", "id", *PARTS, *(f"end {part}" for part in PARTS),
)  # fmt: skip
BOOKKEEPING, IGNORE, EXTRA = "bookkeeping", "ignore", "extra"
"""Tells of the table; is left out; is kept as it is."""
