"""Finds time expressions and resolves them."""

from ingest.dates.cell import read_cell
from ingest.dates.find import find_timexes
from ingest.dates.whole import resolve_words

__all__ = ["find_timexes", "read_cell", "resolve_words"]
