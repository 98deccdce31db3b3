"""Fetch: links into sources; the only place that opens a connection, and only for a link that a person named."""

from ingest.fetch.feed import fetch_all
from ingest.fetch.page import Fetched, Fetcher, Unchanged

__all__ = ["Fetched", "Fetcher", "Unchanged", "fetch_all"]
