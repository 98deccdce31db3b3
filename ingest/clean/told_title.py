"""Told title: the title that the markup gives, for a document that shows none."""

import re

from ingest.clean.theme import plain
from ingest.readers.item import Hints

_PARTS = re.compile(r"(\s+[|–—·•-]\s+|\s*\|\s*)")
_PROGRAM = re.compile(r"^Microsoft Word\s*-\s*|(?<=\w)\.(?:docx?|rtf|odt|pdf|txt)$", re.IGNORECASE)


def told_title(hints: Hints, *, publisher: str | None) -> str | None:
    """Return the title that the markup gives, without the outlet's name and what programs put before it.

    ``Talks resume | The Harbour Gazette`` is "Talks resume", ``Microsoft Word - Talks.docx`` is "Talks".
    """
    title = _PROGRAM.sub("", hints.first("ld:headline", "og:title", "twitter:title", "title") or "").strip()
    outlets = {_bare(name) for name in (publisher, hints.first("site_name", "og:site_name")) if name}
    parts = _PARTS.split(title)
    while len(parts) > 2 and _bare(parts[-1]) in outlets:
        parts = parts[:-2]
    while len(parts) > 2 and _bare(parts[0]) in outlets:
        parts = parts[2:]
    return "".join(parts) or None


def _bare(name: str) -> str:
    return plain(name).removeprefix("the ")
