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
from ingest.clean.rules import Rules
from ingest.clean.stamps import find_stamps
from ingest.clean.theme import Story, Theme

_OTHER_STORY = 0.4
"""Share of a headline's stems up to which it is that of another story."""
_TOLD, _APART = 2, 3
"""Paragraphs above a row of cards; lines from the summary of one to the headline of the next."""
_OTHER_SUMMARY = 0.6
"""Likeness to the story below which a summary is another story's."""
_SENTENCES = 120
"""Letters from which a line with a sentence in it is no row of a menu."""
_ROW = 3
"""Names of parts of a site that make a line a row of its menu."""
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_CUT_SHORT = re.compile(r"(?:…|\.{3}|\[…\]|\[\.{3}\])[\"'”»)]*$")


def by_line(drafts: Sequence[Draft], rules: Rules) -> list[Draft]:
    """Leave out lines that a rule of wording names, and rows of short entries set apart by wide gaps."""
    marked = []
    first = next((i for i, d in enumerate(drafts) if solid(d)), len(drafts))
    for i, d in enumerate(drafts):
        if not d.kept or d.role == "sidebar":
            marked.append(d)
            continue
        rule = rules.line(d.text)
        if rule is not None:
            marked.append(d.out(rule.reason))
        elif rules.inline_link(d.text):
            marked.append(d.out("related links"))
        elif (d.spaced and not _is_stamp_row(d, rules, i < first)) or _is_menu(drafts, i, rules):
            marked.append(d.out("menu"))
        else:
            marked.append(d)
    return marked


def _is_menu(drafts: Sequence[Draft], i: int, rules: Rules) -> bool:
    """Tell whether a line names parts of a site: several in a row, or one beside another such line."""
    d = drafts[i]
    if d.prose or d.tag in ("h1", "td", "th", "tr") or size(d.text) > 600 or ends_sentence(d.text):
        return False
    if ". " in d.text and len(d.text) > _SENTENCES:
        return False
    count, share = rules.rubrics(d.text)
    if count >= _ROW and share >= 0.6:
        return True
    beside = [x for x in (*drafts[max(0, i - 1) : i], *drafts[i + 1 : i + 2]) if size(x.text) <= 40]
    return share >= 1.0 and any(not x.kept or rules.rubrics(x.text)[1] >= 1.0 or rules.line(x.text) for x in beside)


def above(drafts: Sequence[Draft], title: int) -> list[Draft]:
    """Tell what stands over the headline of a copied page: other stories in whole sentences, and lines of menus.

    The three lines nearest to it may be its kicker, its outlet or its day.
    """
    near = {i for i in [i for i in range(title) if drafts[i].kept][-3:] if not drafts[i].prose}
    return [
        d
        if i >= title or i in near or not d.kept or d.role != "body"
        else replace(d, role="sidebar")
        if d.prose
        else d.out("site name or menu")
        for i, d in enumerate(drafts)
    ]


def _is_stamp_row(draft: Draft, rules: Rules, head: bool) -> bool:
    """Tell whether a row of entries gives dates, an author or an outlet, as one at the head of a page does."""
    if not head:
        return draft.date_led or bool(rules.find("minutes", draft.text))
    kinds = ("published", "updated", "outlet", "author", "minutes")
    return any(rules.find(kind, draft.text) for kind in kinds) or bool(re.search(r"\b(?:1[5-9]|20)\d\d\b", draft.text))


def teasers(drafts: Sequence[Draft]) -> list[Draft]:
    """Mark a headline and the text under it that breaks off: the start of another article, linked from this one."""
    marked = [replace(d, role="teaser") if d.kept and d.prose and d.linked >= 0.8 else d for d in drafts]
    for i in _cards(drafts):
        marked[i] = replace(marked[i], role="teaser")
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
            if find_stamps(blurb.text[:200]):
                continue  # a byline with its day is long and ends as no sentence does
            marked[i] = replace(head, role="teaser")
            marked[i + 1] = replace(blurb, role="teaser")
    return marked


def _cards(drafts: Sequence[Draft]) -> set[int]:
    """Return the lines of two or more cards in a row: a headline that is a link, a summary that is none.

    A day or a name may stand between them. What stands above the third paragraph of a page is not looked at, and no
    more than one paragraph follows a headline: a link between paragraphs of the article heads none of them.
    """
    pairs: list[int] = []
    told = 0
    for i, (head, summary) in enumerate(pairwise(drafts)):
        below = drafts[i + 2] if i + 2 < len(drafts) else None
        one = below is None or not (below.kept and below.prose and below.linked < 0.5)
        linked = head.kept and summary.kept and head.linked >= 0.8 and not head.prose
        if told >= _TOLD and linked and summary.prose and summary.linked < 0.5 and one:
            pairs.append(i)
        told += head.kept and head.prose
    if not pairs:
        return set()
    summaries = {i + 1 for i in pairs}
    story = Story([d.text for i, d in enumerate(drafts) if d.kept and d.prose and i not in summaries])
    pairs = [i for i in pairs if story.likeness(drafts[i + 1].text) < _OTHER_SUMMARY]
    rows = [i for i in pairs if any(0 < abs(i - k) <= _APART + 1 for k in pairs)]
    return {k for i in rows for k in (i, i + 1)}


def _ends(text: str) -> bool:
    return ends_sentence(text) or text.rstrip().endswith((":", ";", "：", ",", ")", "）", "—", "-"))


def solid(d: Draft) -> bool:
    """Tell whether a draft is a paragraph of the article, as far as decided."""
    return d.kept and d.role == "body" and (d.prose or d.date_led)


def loose_lines(drafts: Sequence[Draft], rules: Rules) -> list[Draft]:
    """Leave out what stands loose around the article of a page: site names above it, rows of the foot below it.

    Lines that begin with a date stay: they may be a chronology.
    """
    marked = _repeated(drafts)
    paragraphs = [i for i, d in enumerate(marked) if solid(d)]
    if not paragraphs:
        return marked
    titles = [i for i, d in enumerate(marked) if d.kept and d.role == "headline"]
    first = min([*titles, paragraphs[0]])
    going_on = paragraphs[-1]
    for i in _headlines(marked, paragraphs[0], paragraphs[-1]):
        marked[i] = marked[i].out("related links")
    for i, d in enumerate(marked):
        if i == going_on + 1 and _goes_on(marked[going_on], d):
            going_on = i
            marked[i] = d = d.as_role("body")
            continue
        if i > paragraphs[-1] and d.kept and d.role in ("heading", "dateline") and not d.inside:
            marked[i] = d.out("footer")
        if d.kept and d.role == "heading" and d.tag == "line" and _points(d):
            marked[i] = d.out("related links")
        if not d.kept or d.role not in ("body", "table") or d.prose or d.date_led:
            continue
        in_main = any(w in ("article", "main") for w in d.inside)
        if i < first and not in_main:
            marked[i] = d.out("site name or menu")
        elif titles and titles[0] < i < paragraphs[0] and d.tag == "line" and _small(d):
            marked[i] = d.out("menu")
        elif i > paragraphs[-1] and (not in_main or d.linked >= 0.5) and not _belongs(d, rules) and size(d.text) < 140:
            marked[i] = d.out("footer")
        elif d.role == "body" and size(d.text) < 160 and (d.linked >= 0.8 or _points(d)):
            marked[i] = d.out("related links")
    return marked


def _goes_on(above: Draft, d: Draft) -> bool:
    """Tell whether a short sentence is the article's next paragraph: of the same elements as the one above it."""
    sentence = ends_sentence(d.text) and size(d.text) >= 24 and d.linked < 0.2
    return (
        sentence and d.kept and d.role in ("body", "heading") and d.tag == above.tag == "p" and d.inside == above.inside
    )


def _headlines(drafts: Sequence[Draft], first: int, last: int) -> set[int]:
    """Return the lines that stand two or more in a row between paragraphs like headlines of other stories."""
    theme = Theme(d.text for d in drafts if d.kept and d.prose and d.role == "body")
    found: set[int] = set()
    run: list[int] = []
    for i in range(first + 1, last + 1):
        d = drafts[i]
        alike = (
            d.kept and d.role in ("body", "heading") and d.tag == "line" and 15 <= size(d.text) <= 110 and not d.prose
            and not d.date_led and not ends_sentence(d.text) and not d.text.endswith((":", "：", ",", ";", "،", "؛"))
            and theme.share(d.text) <= _OTHER_STORY
        )  # fmt: skip
        if alike:
            run.append(i)
            continue
        if d.kept or not run:
            found.update(run if len(run) >= 2 else ())
            run = []
    return found


def _points(d: Draft) -> bool:
    """Tell whether a line points to another story: most of it a link after a label, or an arrow before it."""
    pointed = d.text[:1] in "→►▶»▸➤➡" or (d.linked >= 0.5 and re.match(r"[^:：]{2,30}[:：]", d.text) is not None)
    return pointed and not ends_sentence(d.text)


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
