"""Finds what a text says that happened: who did what to or with whom, when, and who says so."""

from ingest.events.classify import classify
from ingest.events.coder import code

__all__ = ["classify", "code"]
