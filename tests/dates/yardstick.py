"""Yardstick: what every time expression of a text comes to, as one line to compare with a table's."""

import pytest

from ingest.dates import find_timexes


def read(text, *, language, created="2024-03-06"):
    """Return all dates of a text: EDTF, or the TIMEX3 value of clocks, lengths and vague words; ``!`` for none such."""
    return "; ".join(_shown(t) for t in find_timexes(text, created=created, language=language))


def rows(*tables):
    """Return the rows of tables, each a sentence and all that it comes to, with their names as ids."""
    return [pytest.param(*row, id=name) for table in tables for name, row in table.items()]


def _shown(timex):
    if timex.invalid:
        return "!"
    return timex.value if timex.type == "TIME" or timex.when.edtf is None else timex.when.edtf
