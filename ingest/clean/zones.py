"""Zones: what follows a heading after which a page speaks of other things, up to where the article goes on."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import mean

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.clean.furniture import solid
from ingest.clean.rule import SectionKind
from ingest.clean.rules import Rules
from ingest.clean.theme import Story

_REASONS: dict[SectionKind, str] = {
    "related": "related links",
    "feed": "links to other news",
    "ranking": "most read",
    "comments": "comments",
    "footer": "footer",
}
_LINKS = 4
"""Lines of a box with links in the middle of an article."""
_LONG = 100
_SHORT = 40
"""Letters of a paragraph that no empty line sets apart, from which it is believed to be one."""
_ENOUGH, _AS_MUCH = 3, 0.7
"""Paragraphs from which a story's words are known; the part of their own likeness that another one has to have."""


def sections(drafts: Sequence[Draft], rules: Rules, *, start: int = 0) -> list[Draft]:
    """Follow the headings after which a page speaks of other things, up to where the article goes on.

    ``start`` is where the article's headline stands, if it is known.
    """
    marked = list(drafts)
    paragraphs = [i for i, d in enumerate(drafts) if i >= start and solid(d)]
    if not paragraphs:
        return marked
    told: list[str] = []
    dense = not any(d.gap for d in drafts)
    zone: SectionKind | None = None
    container: tuple[str, ...] = ()
    opened = 0
    for i, d in enumerate(drafts):
        rule = None if d.prose or d.role == "sidebar" else rules.section(d.text)
        if rule is not None and i > paragraphs[0] and (zone or not _heads_article(drafts, i, rule.kind)):
            marked[i] = d.out(_REASONS[rule.kind])
            # A box in the middle of the article ends where its prose goes on.
            box = rule.kind == "footer" and any(x.prose and solid(x) for x in drafts[i + 1 : i + 12])
            # What the readers say does not end at the next label within it.
            box = box or (d.reason == "advertisement" and _is_sentence_apart(drafts[i + 1 : i + 2]))
            if not box and (zone != "comments" or container):
                zone, container, opened = rule.kind, _container(d), i
            continue
        if zone is None:
            if i >= paragraphs[0] and solid(d):
                told.append(d.text)
            continue
        if _left(d, container) or (
            zone not in ("feed", "comments") and _resumes(marked, i, told, near=i - opened <= _LINKS, dense=dense)
        ):
            zone = None
            told.append(d.text)
            continue
        if d.kept and d.role != "teaser":
            marked[i] = _in_zone(drafts, i, zone)
    return marked


def _is_sentence_apart(below: Sequence[Draft]) -> bool:
    """Tell whether a sentence set apart follows: the short last paragraph of an article goes on below a banner."""
    return any(
        d.gap > 0 and size(d.text) >= _SHORT and ends_sentence(d.text) and not d.text.endswith("!") for d in below
    )


def _container(d: Draft) -> tuple[str, ...]:
    """Return the ancestors of an HTML heading, without the heading itself; nothing for a line of text."""
    if d.tag not in d.inside:
        return ()
    last = len(d.inside) - 1 - d.inside[::-1].index(d.tag)
    return d.inside[:last]


def _left(d: Draft, container: tuple[str, ...]) -> bool:
    """Tell whether an HTML draft stands outside the element that a section's heading opened."""
    return bool(container) and d.inside[: len(container)] != container


def _heads_article(drafts: Sequence[Draft], i: int, kind: SectionKind) -> bool:
    """Tell whether a line that reads like a section's heading heads paragraphs of the article itself."""
    following = [d for d in drafts[i + 1 : i + 8] if d.kept][:3]
    if kind in ("feed", "comments", "ranking"):
        return False
    return len(following) >= 2 and all(d.prose and d.role == "body" for d in following[:2])


def _resumes(drafts: Sequence[Draft], i: int, told: Sequence[str], *, near: bool, dense: bool) -> bool:
    """Tell whether the article goes on here: prose set apart from what is above, in the words of what was told so far.

    Where no line is set apart from another, two long paragraphs in a row are asked for. ``near`` the heading of a box
    with a link or two, a long paragraph before another is the article's whatever its words.
    """
    here, before = drafts[i], drafts[i - 1]
    if not solid(here) or not here.prose:
        return False
    following = next((d for d in drafts[i + 1 : i + 12] if d.kept), None)
    prose_below = following is not None and following.prose and following.role == "body"
    if here.tag == "line" and here.gap == 0:
        apart = dense and prose_below and size(here.text) >= _LONG
    elif here.tag == "line" and before.gap == 0 and not before.kept:
        # The links were one run of lines; an empty line closed it.
        apart = True
    else:
        apart = prose_below and following is not None and following.gap == here.gap
    if apart and near and prose_below and following and min(size(here.text), size(following.text)) >= _LONG:
        return True
    return apart and _of_one_story(told, [here.text, *([following.text] if prose_below and following else [])])


def _of_one_story(told: Sequence[str], more: Sequence[str]) -> bool:
    """Tell whether paragraphs speak of what those above speak of, as much as those do of each other, or nearly."""
    if len(told) < _ENOUGH:
        return True
    story = Story(told)
    return mean(story.likeness(text) for text in more) >= _AS_MUCH


def _in_zone(drafts: Sequence[Draft], i: int, zone: SectionKind) -> Draft:
    d = drafts[i]
    if zone in ("ranking", "comments", "footer"):
        return d.out(_REASONS[zone])
    if d.prose and d.linked < 0.5:
        return replace(d, role="sidebar")
    below = next((x for x in drafts[i + 1 : i + 4] if x.kept), None)
    if zone == "feed" and below is not None and below.prose and size(d.text) >= 25:
        return replace(d, role="sidebar")
    return d.out(_REASONS[zone])
