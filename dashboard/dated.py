"""Dated: a date that a person types, in the reader's language or copied from a text in its own."""

from collections.abc import Callable, Iterable

from ingest.record.report import When

Resolve = Callable[..., When]
"""Reads words: ``resolve(words, created=..., language=...)``."""


def read(resolve: Resolve, words: str, *, created: str | None, languages: Iterable[str]) -> When:
    """Return the date that words give in the first of some languages that reads them.

    What is relative counts from ``created``. Figures in an order nobody knows are not read in a second language: the
    person is asked. ``edtf`` is null, and ``why`` the mend by the first language, if none reads them.
    """
    found: list[When] = []
    for language in dict.fromkeys(one for one in languages if one != "und"):
        found.append(resolve(words, created=created, language=language))
        if found[-1].edtf is not None:
            return found[-1]
        if found[-1].readings:
            break
    return found[-1] if found[-1].readings else found[0]
