"""Timelines of other tools, read and written side by side."""
