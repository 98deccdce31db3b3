"""Posts: the entries of a live page, each opened by a line that is a clock time and nothing else.

Their headings are short and their texts may be too, so that they look like a site's labels: the clock tells them.
"""

import re
from collections.abc import Sequence

from ingest.clean.draft import Draft, ends_sentence, size

_CLOCK = re.compile(
    r"\W{0,2}(?:[01]?\d|2[0-4])(?:[:.]|\s?[hH]\s?)[0-5]\d(?:\s?(?:Uhr|[ap]\.?m\.?|h|ч\.?|GMT|UTC|C?E[SD]?T|B?MST))?\W{0,2}",
    re.IGNORECASE,
)
_LEAST = 2
_HEADINGS = 2
"""Short lines that may stand between a clock and the sentences of its post."""
_SHORT = 160
_UNDOUBTED = frozenset({"repeated line", "share buttons", "advertisement", "hidden text"})
"""Reasons that hold within a post too."""

_ELSEWHERE = frozenset({"links to other news", "most read", "comments", "below the article"})
_APART = frozenset({"sidebar", "teaser"})


def posts(drafts: Sequence[Draft]) -> frozenset[int]:
    """Return the lines of the posts of a live page, none where fewer than two open so.

    A post is a clock, at most two headings and the sentences under them.
    """
    found: set[int] = set()
    opened = 0
    for i, d in enumerate(drafts):
        if d.kept and not d.hidden and _CLOCK.fullmatch(d.text) and (post := _post(drafts, i)):
            found.update(post)
            opened += 1
    return frozenset(found) if opened >= _LEAST else frozenset()


def _post(drafts: Sequence[Draft], clock: int) -> list[int]:
    lines = [clock]
    told = False
    for i in range(clock + 1, min(clock + 12, len(drafts))):
        d = drafts[i]
        if not d.kept or d.hidden or _CLOCK.fullmatch(d.text):
            break
        if d.prose or (ends_sentence(d.text) and size(d.text) >= 20):
            told = True
        elif told or len(lines) > _HEADINGS or size(d.text) > _SHORT:
            break
        lines.append(i)
    return lines if told else []


def held(before: Sequence[Draft], after: Sequence[Draft], lines: frozenset[int]) -> list[Draft]:
    """Return the drafts after all is decided, the lines of posts as they were before.

    A column of other news has clocks too: where one is announced above the first post, what was decided stands.
    """
    if not lines or any(d.reason in _ELSEWHERE for d in after[: min(lines)]):
        return list(after)
    return [
        b if i in lines and (a.role in _APART if a.kept else a.reason not in _UNDOUBTED) else a
        for i, (b, a) in enumerate(zip(before, after, strict=True))
    ]
