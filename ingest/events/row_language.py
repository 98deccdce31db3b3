"""Row language: the language of a table or timeline; a few short cells tell none."""

from collections.abc import Sequence

from ingest.clean.language import find_language

_TELLING = 120
"""Letters of plain Latin words from which on they tell their language."""


def row_language(texts: Sequence[str], *, given: str | None) -> str:
    """Return the language of cells; where they are few, English: the habits of a wrong guess would misread dates."""
    words = " ".join(texts)
    found = find_language(words, given=given)
    return found if given or len(words) >= _TELLING or not words.isascii() else "en"
