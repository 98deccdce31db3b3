"""Lazy pages: the article is taken from the markup for search engines where the page itself shows hardly any of it."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.clean.draft import Draft, size
from ingest.clean.theme import plain
from ingest.readers.html_body import BODY

NOTE = "The page shows hardly any of its text; it was taken from the page's markup for search engines."
_LEAST = 200
_SHOWN = 0.5
"""Part of the markup's text from which the page shows it itself."""


def with_body(drafts: Sequence[Draft]) -> tuple[list[Draft], bool]:
    """Return the drafts with the markup's text under the headline where the page lacks it, and whether it was taken.

    Otherwise it is left out, for the page's own text has its places, its headings and its captions.
    """
    told = [d for d in drafts if BODY in d.inside]
    rest = [d for d in drafts if BODY not in d.inside]
    total = sum(size(d.text) for d in told)
    page = "" if total < _LEAST else "\n".join(plain(d.text) for d in rest if not d.hidden and d.linked < 0.5)
    there = sum(size(d.text) for d in told if plain(d.text)[:60] in page)
    if total < _LEAST or there >= _SHOWN * total:
        return [*rest, *(d.out("repeated in the markup") for d in told)], False
    body = {plain(d.text) for d in told}
    title = next((i for i, d in enumerate(rest) if d.tag == "h1" and not d.hidden), None)
    rest = [_stub(d, body) for d in rest]
    at = 0 if title is None else title + 1
    # The day and the author stand between the headline and the text.
    while (
        title is not None and at < len(rest) and not rest[at].prose and not rest[at].reason and size(rest[at].text) < 90
    ):
        at += 1
    return [*rest[:at], *(replace(d, hidden=False, inside=("article",)) for d in told), *rest[at:]], True


def _stub(d: Draft, body: set[str]) -> Draft:
    """Leave out the first lines of the text that the page shows, cut short or not."""
    start = plain(d.text)
    known = d.prose and not d.hidden and any(whole.startswith(start[:80]) for whole in body)
    return d.out("repeated in the markup") if known else d
