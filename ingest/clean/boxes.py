"""Boxes: what stands round a paragraph in which a site speaks to its readers, and belongs to it.

Its heading, a field and buttons under it, the next sentence to the reader.
"""

from collections.abc import Sequence

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.clean.rules import Rules
from ingest.clean.theme import Story

SPOKEN = frozenset({"cookie notice", "newsletter", "membership or subscription", "notice to readers", "comments"})
_HEADING, _BUTTON = 60, 60
_FIELDS = frozenset({"form field", "footer"})
_BUTTONS = 2
_LINES = 6
"""Lines under such a paragraph that are looked at."""
_UNLIKE = 0.9
_TURNED = 420


def boxes(drafts: Sequence[Draft], rules: Rules) -> list[Draft]:
    """Leave out the lines that go with what the site says to its readers.

    Short lines before a paragraph of the story stay: they may be the heading of the text that goes on.
    """
    story = Story([d.text for d in drafts if d.kept and d.prose])
    first = next((i for i, d in enumerate(drafts) if d.kept and d.prose), len(drafts))
    marked = list(drafts)
    for i, d in enumerate(drafts):
        if d.reason not in SPOKEN or size(d.text) < 30:
            continue
        between = i > 1 and drafts[i - 2].kept and drafts[i - 2].prose
        if i > 0 and (i <= first or between) and _short(marked[i - 1], _HEADING):
            marked[i - 1] = marked[i - 1].out(d.reason)
        for k in _below(marked, i, rules, story):
            marked[k] = marked[k].out(d.reason)
    return marked


def _below(drafts: Sequence[Draft], i: int, rules: Rules, story: Story) -> list[int]:
    """Return the lines under what a site says, up to the last thing it says to its readers."""
    found: list[int] = []
    short: list[int] = []
    for k in range(i + 1, min(i + 1 + _LINES, len(drafts))):
        d = drafts[k]
        spoken = d.reason in SPOKEN
        if not d.kept and not spoken and d.reason not in _FIELDS:
            break
        if d.kept and (d.prose or ends_sentence(d.text)) and d.tag != "h1":
            spoken = _to_reader(d, rules, story)
            if not spoken and not d.text.endswith(("?", "？", "؟")):
                break
        if spoken:
            found += [*short, k]
            short = []
        elif d.kept:
            if len(short) >= _BUTTONS or not _short(d, _BUTTON):
                break
            short.append(k)
    return found


def _to_reader(d: Draft, rules: Rules, story: Story) -> bool:
    """Tell whether a sentence turns to the reader, and not in the story's words."""
    return (
        d.role == "body"
        and size(d.text) <= _TURNED
        and bool(rules.addressed(d.text))
        and story.likeness(d.text, own=d.prose) < _UNLIKE
    )


def _short(d: Draft, longest: int) -> bool:
    """Tell whether a line may be a heading, a field or a button of a box."""
    return (
        d.kept
        and d.role == "body"
        and not d.prose
        and not d.date_led
        and size(d.text) <= longest
        and d.tag not in ("h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "figcaption")
    )
