"""Reads dated statements and turns what they state into timeline events."""

__version__ = "0.1.0"
