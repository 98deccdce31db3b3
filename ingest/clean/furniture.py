"""Furniture: decides which drafts are not the article: what is left out, and what tells of other articles.

Where there are no tags to go by (a page pasted as text) the evidence is in the lines: rules of wording, rows of short
entries, headings after which the page is no longer the article, headlines followed by a text cut short.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.clean.rules import Rules, SectionKind

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_CUT_SHORT = re.compile(r"(?:…|\.{3}|\[…\]|\[\.{3}\])[\"'”»)]*$")
_REASONS: dict[SectionKind, str] = {
    "related": "related links",
    "feed": "links to other news",
    "ranking": "most read",
    "comments": "comments",
    "footer": "footer",
}


def by_line(drafts: Sequence[Draft], rules: Rules) -> list[Draft]:
    """Leave out lines that a rule of wording names, and rows of short entries set apart by wide gaps."""
    marked = []
    first = next((i for i, d in enumerate(drafts) if _solid(d)), len(drafts))
    for i, d in enumerate(drafts):
        if not d.kept or d.role == "sidebar":
            marked.append(d)
            continue
        rule = rules.line(d.text)
        if rule is not None:
            marked.append(d.out(rule.reason))
        elif rules.inline_link(d.text):
            marked.append(d.out("related links"))
        elif d.spaced and not _is_stamp_row(d, rules, i < first):
            marked.append(d.out("menu"))
        else:
            marked.append(d)
    return marked


def _is_stamp_row(draft: Draft, rules: Rules, head: bool) -> bool:
    """Tell whether a row of entries gives dates, an author or an outlet, as one at the head of a page does."""
    if not head:
        return draft.date_led or bool(rules.find("minutes", draft.text))
    kinds = ("published", "updated", "outlet", "author", "minutes")
    return any(rules.find(kind, draft.text) for kind in kinds) or bool(re.search(r"\b(?:1[5-9]|20)\d\d\b", draft.text))


def teasers(drafts: Sequence[Draft]) -> list[Draft]:
    """Mark a headline and the text under it that breaks off: the start of another article, linked from this one."""
    marked = [replace(d, role="teaser") if d.kept and d.prose and d.linked >= 0.8 else d for d in drafts]
    for i, (head, blurb) in enumerate(pairwise(drafts)):
        if head.kept and blurb.kept and head.linked >= 0.8 and head.tag in _HEADINGS:
            if blurb.linked >= 0.8 or _CUT_SHORT.search(blurb.text):
                marked[i] = replace(head, role="teaser")
                marked[i + 1] = replace(blurb, role="teaser")
            continue
        if not (head.kept and blurb.kept) or blurb.gap > 0 or head.role == "sidebar":
            continue
        headline = 20 <= size(head.text) <= 200 and not ends_sentence(head.text) and not head.date_led
        cut = size(blurb.text) >= 80 and (
            bool(_CUT_SHORT.search(blurb.text)) or (size(blurb.text) >= 100 and not _ends(blurb.text))
        )
        above = drafts[i - 1] if i else None
        if headline and cut and i and above is not None and not head.text.endswith((":", "：", ",", "،", ";")):
            marked[i] = replace(head, role="teaser")
            marked[i + 1] = replace(blurb, role="teaser")
    return marked


def _ends(text: str) -> bool:
    return ends_sentence(text) or text.rstrip().endswith((":", ";", "：", ",", ")", "）", "—", "-"))


def sections(drafts: Sequence[Draft], rules: Rules) -> list[Draft]:
    """Follow the headings after which a page speaks of other things, up to where the article goes on."""
    marked = list(drafts)
    solid = [i for i, d in enumerate(drafts) if _solid(d)]
    if not solid:
        return marked
    zone: SectionKind | None = None
    container: tuple[str, ...] = ()
    for i, d in enumerate(drafts):
        rule = None if d.prose or d.role == "sidebar" else rules.section(d.text)
        if rule is not None and i > solid[0] and (zone or not _heads_article(drafts, i, rule.kind)):
            marked[i] = d.out(_REASONS[rule.kind])
            # A box in the middle of the article ends where its prose goes on.
            if rule.kind != "footer" or not any(x.prose and _solid(x) for x in drafts[i + 1 : i + 12]):
                zone, container = rule.kind, _container(d)
            continue
        if zone is None:
            continue
        if _left(d, container) or (zone != "feed" and _resumes(marked, i)):
            zone = None
            continue
        if d.kept and d.role != "teaser":
            marked[i] = _in_zone(drafts, i, zone)
    return marked


def _solid(d: Draft) -> bool:
    return d.kept and d.role == "body" and (d.prose or d.date_led)


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


def _resumes(drafts: Sequence[Draft], i: int) -> bool:
    """Tell whether the article goes on here: two paragraphs of prose in a row, set apart from what is above."""
    here, before = drafts[i], drafts[i - 1]
    if not _solid(here) or not here.prose or (here.tag == "line" and here.gap == 0):
        return False
    if here.tag == "line" and before.gap == 0 and not before.kept:
        # The links were one run of lines; an empty line closed it.
        return True
    following = next((d for d in drafts[i + 1 : i + 12] if d.kept), None)
    return following is not None and following.prose and following.role == "body" and following.gap == here.gap


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


def loose_lines(drafts: Sequence[Draft], rules: Rules) -> list[Draft]:
    """Leave out what stands loose around the article of a page: site names above it, rows of the foot below it.

    Lines that begin with a date stay: they may be a chronology.
    """
    marked = _repeated(drafts)
    solid = [i for i, d in enumerate(marked) if _solid(d)]
    if not solid:
        return marked
    titles = [i for i, d in enumerate(marked) if d.kept and d.role == "headline"]
    first = min([*titles, solid[0]])
    for i, d in enumerate(marked):
        if i > solid[-1] and d.kept and d.role in ("heading", "dateline") and not d.inside:
            marked[i] = d.out("footer")
        if not d.kept or d.role not in ("body", "table") or d.prose or d.date_led:
            continue
        in_main = any(w in ("article", "main") for w in d.inside)
        if i < first and not in_main:
            marked[i] = d.out("site name or menu")
        elif titles and titles[0] < i < solid[0] and d.tag == "line" and _small(d):
            marked[i] = d.out("menu")
        elif i > solid[-1] and (not in_main or d.linked >= 0.5) and not _belongs(d, rules) and size(d.text) < 140:
            marked[i] = d.out("footer")
        elif d.linked >= 0.8 and d.role == "body" and size(d.text) < 160:
            marked[i] = d.out("related links")
    return marked


def _small(d: Draft) -> bool:
    """Tell whether a line between title and text is too small to be a standfirst: a button, a post, a label."""
    return size(d.text) < 40 and len(d.text.split()) <= 4 and not ends_sentence(d.text)


def _belongs(d: Draft, rules: Rules) -> bool:
    """Tell whether a short line at the end may still be the article's: table cells, an answer, a letter's closing."""
    if rules.find("minutes", d.text) or rules.find("closing", d.text):
        return True
    return d.tag in ("td", "th", "tr", "blockquote", "pre", "figcaption", "dd") or (
        ends_sentence(d.text) and size(d.text) >= 35
    )


def _repeated(drafts: Sequence[Draft]) -> list[Draft]:
    counts = Counter(d.text for d in drafts if d.kept and size(d.text) < 80)
    return [
        d.out("repeated line")
        if d.kept and counts[d.text] >= 3 and d.tag not in ("td", "tr") and d.role == "body"
        else d
        for d in drafts
    ]
