"""Threads: the readers' comments below an article, told by their form: a name and a day with its clock, then prose.

No word announces them on many pages, but each opens alike. A page of live posts opens its posts with the clock alone.
"""

from collections.abc import Sequence

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.clean.stamps import find_stamps

_ABOVE = 3
"""Paragraphs of the article that stand above its comments."""
_POSTS = 2
_LONGEST_OPENING = 90


def threads(drafts: Sequence[Draft], *, language: str) -> list[Draft]:
    """Leave out the comments below the article, from the name over the first of them."""
    solid = [i for i, d in enumerate(drafts) if d.kept and d.role == "body" and d.prose]
    if len(solid) < _ABOVE:
        return list(drafts)
    openings = [i for i in range(solid[_ABOVE - 1] + 1, len(drafts)) if _opens(drafts, i, language)]
    # One such line above is the byline over a standfirst; more are the posts of a live page.
    above = sum(_opens(drafts, i, language) for i in range(solid[_ABOVE - 1]))
    if len(openings) < _POSTS or above >= _POSTS:
        return list(drafts)
    first = openings[0]
    over = drafts[first - 1]
    # The name may stand on a line of its own above its day.
    if not _has_name(drafts[first], language) and over.kept and not over.prose and size(over.text) < 50:
        first -= 1
    return [d.out("comments") if i >= first and d.role != "headline" else d for i, d in enumerate(drafts)]


def _opens(drafts: Sequence[Draft], i: int, language: str) -> bool:
    """Tell whether a short line gives a whole day with its clock, and prose follows it."""
    d = drafts[i]
    if (
        size(d.text) > _LONGEST_OPENING
        or d.prose
        or ends_sentence(d.text)
        or d.date_led
        or d.reason not in ("", "comments")
    ):
        return False
    stamps = find_stamps(d.text, language=language)
    if len(stamps) != 1 or stamps[0].clock is None:
        return False
    named = _has_name(d, language) or (i > 0 and not drafts[i - 1].prose and size(drafts[i - 1].text) < 50)
    below = next((x for x in drafts[i + 1 : i + 3]), None)
    return named and below is not None and (ends_sentence(below.text) or below.prose)


def _has_name(d: Draft, language: str) -> bool:
    stamps = find_stamps(d.text, language=language)
    rest = d.text[: stamps[0].start] + d.text[stamps[0].end :] if stamps else d.text
    return sum(c.isalpha() for c in rest) >= 3
