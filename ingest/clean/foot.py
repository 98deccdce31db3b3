"""Foot: where the article of a page without tags ends, by the run of its lines.

Paragraphs that follow each other are the article's. After short lines (labels, links, names) a paragraph has to speak
of the same things, and to weigh more than the lines above it. The best sum over the lines says where the text ends.

Reference: the maximum sum of a run of lines, as in the extraction of text by its density.
"""

from collections.abc import Sequence
from dataclasses import replace
from statistics import mean

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.clean.theme import Story, plain

_WHOLE = 120
"""Letters of a paragraph whose words are taken for the story's."""
_LONGEST = 400
_LABEL, _ANOTHER, _CUT = 40.0, 60.0, 30.0
"""What a short line, another one under it, and a line left out already take from the sum."""
_UNLIKE = 0.55
"""Likeness to the story below which a paragraph under short lines takes from the sum."""
_GOES_ON, _HARDLY, _RUN, _BESIDE = 0.25, 0.25, 100, 70
"""What each letter of a long paragraph beside another adds all the same, from which likeness on; how long they are."""
_KNOWN = 0.4
"""The same where what stands above them was left out already: a box between the paragraphs, not the end."""
_HEADED = 0.5
"""Likeness from which a long paragraph under one short line is headed by it."""
_TEASER = 60
"""Letters from which a line below the article is kept with other stories' texts."""
_MOST, _MOST_OF_OTHERS, _OTHERS, _KNOWN_WELL = 0.6, 0.8, 0.4, 4
"""Part of the prose that may stand below the article; the same for prose with less than this likeness to it, where the
article has so many paragraphs."""
_QUOTED = 20
"""Letters of a line that stands in a paragraph near it too: a quotation set large, and the article's own."""
_NEAR = 4
_INSERTED = frozenset(
    {"advertisement", "newsletter", "membership or subscription", "notice to readers", "form field", "audio player"}
)
"""What sites set between the paragraphs of an article."""


def foot(drafts: Sequence[Draft], title: int) -> list[Draft]:
    """Tell what stands below the article: prose is a sidebar's, short lines are left out."""
    end = _end(drafts, title)
    if end is None:
        return list(drafts)
    below = sum(size(d.text) for d in drafts[end + 1 :] if _tells(d))
    within = sum(size(d.text) for d in drafts[title + 1 : end + 1] if _tells(d))
    if below > (_MOST if _alike(drafts, title, end) else _MOST_OF_OTHERS) * (below + within):
        return list(drafts)
    return [
        d
        if i <= end or not d.kept or d.role != "body"
        else replace(d, role="sidebar")
        if d.prose or size(d.text) >= _TEASER
        else d.out("below the article")
        for i, d in enumerate(drafts)
    ]


def _alike(drafts: Sequence[Draft], title: int, end: int) -> bool:
    """Tell whether the prose below an end speaks of what that above it speaks of."""
    story = Story([d.text for d in drafts[title + 1 : end + 1] if _tells(d)])
    rest = [d.text for d in drafts[end + 1 :] if _tells(d)]
    return len(story.told) < _KNOWN_WELL or not rest or mean(story.likeness(text) for text in rest) >= _OTHERS


def _tells(d: Draft) -> bool:
    return d.kept and d.role == "body" and (d.prose or d.date_led or (ends_sentence(d.text) and size(d.text) >= 40))


def _in_run(drafts: Sequence[Draft], i: int) -> bool:
    """Tell whether a long paragraph stands beside another."""
    beside = (*drafts[max(0, i - 1) : i], *drafts[i + 1 : i + 2])
    return size(drafts[i].text) >= _RUN and any(_tells(d) and size(d.text) >= _BESIDE for d in beside)


def _is_quoted_from(drafts: Sequence[Draft], i: int) -> bool:
    """Tell whether a short line near a paragraph repeats words of it."""
    text = plain(drafts[i].text)
    near = (*drafts[max(0, i - _NEAR) : i], *drafts[i + 1 : i + 1 + _NEAR])
    lines = (plain(d.text) for d in near if d.kept and not d.prose and size(d.text) <= 250)
    return any(size(line) >= _QUOTED and len(line) + 10 < len(text) and line in text for line in lines)


def _end(drafts: Sequence[Draft], title: int) -> int | None:
    """Return the last line of the article."""
    story = Story([d.text for d in drafts[title + 1 :] if _tells(d) and size(d.text) >= _WHOLE])
    if len(story.told) < 3:
        return None
    total = best = 0.0
    end = None
    short = broken = False
    labels = 0
    inserted = True  # what broke it is what sites set between paragraphs
    known = True  # what broke the run so far is known not to be the article: a box between its paragraphs
    for i in range(title + 1, len(drafts)):
        d = drafts[i]
        if _tells(d):
            like = min(1.2, story.likeness(d.text, own=size(d.text) >= _WHOLE))
            least = -1.0
            if inserted and like >= _HARDLY:
                least = _KNOWN
            elif _in_run(drafts, i) and (known or like >= _HARDLY):
                least = _KNOWN if known else _GOES_ON
            elif labels == 1 and like >= _HEADED and size(d.text) >= _RUN:
                least = _KNOWN
            if broken and _is_quoted_from(drafts, i):
                like = max(like, 1.0)
            gain = min(size(d.text), _LONGEST) * (max(like - _UNLIKE, least) if broken else max(0.5, like))
            broken = broken and gain <= 0
            known = inserted = True
            short = False
            total += gain
        elif end is None:
            continue  # a byline, a caption, buttons under the headline
        else:
            total -= _CUT if not d.kept or d.role != "body" else _ANOTHER if short else _LABEL
            inserted = inserted and d.reason in _INSERTED
            known = known and not d.kept
            labels += d.kept
            short = broken = True
        if total > best:
            best, end = total, i
    return end
