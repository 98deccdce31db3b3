"""What each date phrase of a sentence comes to, in one word: the form the tables of the languages are written in."""

import pytest

from ingest.dates import find_timexes

CREATED = "2024-03-06"
"""A Wednesday; every sentence of the tables is read against it."""


def come_to(text, language, **options):
    """Return, for each time expression in text order, its EDTF, or its TIMEX3 value where it has no place."""
    found = find_timexes(text, **{"created": CREATED, **options}, language=language)
    return tuple(t.when.edtf or t.value or f"impossible: {t.text}" for t in found)


def rows(tables):
    """Return the rows of tables by kind, each a sentence and all that its time expressions come to, with ids."""
    return [
        pytest.param(row[0], tuple(row[1:]), id=f"{kind}: {name}")
        for kind, table in tables.items()
        for name, row in table.items()
    ]
