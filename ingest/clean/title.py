"""Title: which line is the document's headline, by the markup, else by where it stands and how it reads."""

import re
from collections.abc import Sequence
from itertools import takewhile

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.clean.leads import find_lead
from ingest.clean.month_lines import month_line
from ingest.clean.rules import Rules
from ingest.clean.stamps import find_stamps
from ingest.clean.theme import Theme, plain, stems
from ingest.readers.item import Hints

_HEAD = 80
"""Lines in which a title is looked for."""
_STEMS, _COMMON = 3, 0.5
"""A line is about the theme if it has so many stems, and such a share of them stands in the paragraphs."""
_NAME = r"(?:[A-Z(][\w.,’'()-]*|of|the|in|at|for|and|de|von|&)"
LETTER_HEAD = re.compile(
    r"^(?:\d{1,4}\.\s)?(?:(?i:letter|telegram|note|despatch|dispatch|airgram|circular|memorandum|minutes|diary|editorial|"
    r"record|report|draft|message|instruction)\b.{0,160}"
    rf"|(?:The\s)?{_NAME}(?:\s{_NAME}){{0,10}}\sto\s{_NAME}(?:\s{_NAME}){{0,12}}(?:\s\[\d+\])?)$"
)
"""The heading of a printed paper: "95. Letter From ...", "The Secretary of State to the Ambassador in France"."""


def find_title(drafts: Sequence[Draft], hints: Hints, rules: Rules, *, language: str) -> int | None:
    """Return the index of the draft that is the document's headline, None if it has none."""
    kept = [i for i, d in enumerate(drafts) if d.kept and d.role == "body"]
    named = headlines(hints)
    site = plain(hints.first("site_name", "og:site_name") or "")
    for i in kept:
        # The name of the site is an h1 on many pages.
        first_heading = drafts[i].tag == "h1" and plain(drafts[i].text) != site
        if first_heading or (named and plain(drafts[i].text) in named and size(drafts[i].text) < 300):
            return i
    if any(d.tag != "line" for d in drafts):
        # What stands below the first paragraph heads a part of the text.
        above = takewhile(lambda i: not drafts[i].prose, kept[:12])
        heading = next((i for i in above if drafts[i].tag in ("h2", "h3")), None)
        if heading is not None:
            return heading
        kept = [i for i in kept if drafts[i].linked < 0.5]
    first = next((i for i in kept if drafts[i].prose or drafts[i].date_led), len(drafts))
    papers = (i for i in kept if i < first and LETTER_HEAD.match(drafts[i].text))
    paper = next((i for i in papers if _dateline_below(drafts, i, language)), None)
    if paper is not None:
        return paper
    theme = Theme(drafts[i].text for i in kept if drafts[i].prose)
    late = next((i for i in kept[:_HEAD] if i > first and _names_story(drafts, i, theme, rules, language)), None)
    if late is not None and not any(_of_theme(drafts[i].text, theme) for i in kept if i < first):
        return late
    candidates = [i for i in kept[:_HEAD] if i < first and _may_be_title(drafts[i], rules, language)]
    if not candidates:
        return None
    return max(candidates, key=lambda i: (_title_score(drafts, i, rules, language, theme=theme), -i))


def _of_theme(text: str, theme: Theme) -> bool:
    """Tell whether a line says what the paragraphs are about."""
    return len(stems(text)) >= _STEMS and theme.share(text) >= _COMMON


def _names_story(drafts: Sequence[Draft], i: int, theme: Theme, rules: Rules, language: str) -> bool:
    """Tell whether a line below other prose is the headline: it names the theme, and a byline or a day follows it."""
    d = drafts[i]
    if d.prose or not _of_theme(d.text, theme) or not _may_be_title(d, rules, language):
        return False
    head = [x for x in drafts[i + 1 : i + 6] if x.kept][:3]
    for below in head:
        if size(below.text) > 120 or below.prose:
            break
        if rules.find("author", below.text) or find_stamps(below.text, language=language):
            return True
    return False


def _dateline_below(drafts: Sequence[Draft], i: int, language: str) -> bool:
    """Tell whether a date line follows within a letter's head."""
    return any(len(d.text) <= 90 and find_stamps(d.text, language=language) for d in drafts[i + 1 : i + 5] if d.kept)


def headlines(hints: Hints) -> frozenset[str]:
    """Return what the markup gives as the title, without the outlet, in small letters without signs."""
    values = [hints.first(k) for k in ("ld:headline", "og:title", "twitter:title", "title")]
    whole = {plain(v) for v in values if v and len(v) > 8}
    parts = {plain(p) for v in values if v for p in re.split(r"\s[|–—-]\s", v) if len(p) > 14}
    return frozenset(whole | parts)


def _may_be_title(d: Draft, rules: Rules, language: str) -> bool:
    if not 8 <= size(d.text) <= 300 or d.spaced or d.text.rstrip().endswith((":", "：", ",", "،")):
        return False
    if rules.find("author", d.text) or rules.find("credit", d.text) or rules.find("salutation", d.text):
        return False
    if rules.find("published", d.text) or rules.find("updated", d.text):
        return False
    # The first sentence of an agency's report is none, however short.
    if month_line(d.text) or ((lead := find_lead(d.text)) is not None and lead[1]):
        return False
    stamps = find_stamps(d.text, language=language)
    rest = size(d.text) - sum(s.end - s.start for s in stamps)
    return rest >= (18 if stamps else 8)


def masthead(text: str, rules: Rules, language: str) -> str | None:
    """Return the outlet or the office that speaks, where a line names it and no more than a day beside it."""
    stamps = find_stamps(text, language=language) if len(text) <= 120 else ()
    words = (text[: stamps[0].start] if stamps else text).strip(" .,\n–—-|·")
    if not words or size(words) > 80 or re.search(r"\d", words):
        return None
    return words if rules.find("masthead", words) else None


def _title_score(drafts: Sequence[Draft], i: int, rules: Rules, language: str, *, theme: Theme) -> float:
    """Weigh a line as title: of the theme, long, set apart, early; not a sentence, not the outlet, not a date."""
    d = drafts[i]
    below = drafts[i + 1].gap if i + 1 < len(drafts) else 0
    score: float = min(size(d.text), 45) + (12 if d.gap else 0) + (8 if below else 0)
    # What stands under the title is longer than it: a standfirst, a caption without its credit.
    score -= 15 * sum(
        1 for above in drafts[:i] if above.kept and size(above.text) >= 25 and not ends_sentence(above.text)
    )
    score += 40 * theme.share(d.text) if len(stems(d.text)) >= _STEMS else 0
    score -= 30 if masthead(d.text, rules, language) else 0
    score -= 5 if find_stamps(d.text, language=language) else 0
    return score - (35 if ends_sentence(d.text) and not d.text.endswith(("?", "!", "？")) else 0)
