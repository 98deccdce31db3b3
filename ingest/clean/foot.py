"""Foot: where the article of a page without tags ends, by the run of its lines.

Paragraphs that follow each other are the article's. After short lines (labels, links, names) a paragraph has to speak
of the same things, and to weigh more than the lines above it. The best sum over the lines says where the text ends.

Reference: the maximum sum of a run of lines, as in the extraction of text by its density.
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.clean.theme import Story

_WHOLE = 120
"""Letters of a paragraph whose words are taken for the story's."""
_LONGEST = 400
_LABEL, _ANOTHER, _CUT = 40.0, 60.0, 30.0
"""What a short line, another one under it, and a line left out already take from the sum."""
_UNLIKE = 0.55
"""Likeness to the story below which a paragraph under short lines takes from the sum."""
_MOST = 0.6
"""Part of the prose that may stand below the article."""


def foot(drafts: Sequence[Draft], title: int) -> list[Draft]:
    """Tell what stands below the article: prose is a sidebar's, short lines are left out."""
    end = _end(drafts, title)
    if end is None:
        return list(drafts)
    below = sum(size(d.text) for d in drafts[end + 1 :] if _tells(d))
    within = sum(size(d.text) for d in drafts[title + 1 : end + 1] if _tells(d))
    if below > _MOST * (below + within):
        return list(drafts)
    return [
        d
        if i <= end or not d.kept or d.role != "body"
        else replace(d, role="sidebar")
        if d.prose
        else d.out("below the article")
        for i, d in enumerate(drafts)
    ]


def _tells(d: Draft) -> bool:
    return d.kept and d.role == "body" and (d.prose or d.date_led or (ends_sentence(d.text) and size(d.text) >= 40))


def _end(drafts: Sequence[Draft], title: int) -> int | None:
    """Return the last line of the article."""
    story = Story([d.text for d in drafts[title + 1 :] if _tells(d) and size(d.text) >= _WHOLE])
    if len(story.told) < 3:
        return None
    total = best = 0.0
    end = None
    short = broken = False
    for i in range(title + 1, len(drafts)):
        d = drafts[i]
        if _tells(d):
            like = min(1.2, story.likeness(d.text, own=size(d.text) >= _WHOLE))
            gain = min(size(d.text), _LONGEST) * (like - _UNLIKE if broken else max(0.5, like))
            broken = broken and gain <= 0
            short = False
            total += gain
        elif end is None:
            continue  # a byline, a caption, buttons under the headline
        else:
            total -= _CUT if not d.kept or d.role != "body" else _ANOTHER if short else _LABEL
            short = broken = True
        if total > best:
            best, end = total, i
    return end
