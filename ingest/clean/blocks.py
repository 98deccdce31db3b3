"""Blocks: which draft is the headline, a kicker, a byline, a dateline, a heading, a caption, by evidence.

A copied text has no tags: the title stands before byline, date line and first prose; a caption ends with a credit.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.clean.kinds import Kind
from ingest.clean.rules import Rules
from ingest.clean.stamps import Stamp, find_stamps
from ingest.clean.title import LETTER_HEAD, masthead
from ingest.record.document import DocumentKind

_BYLINE_WORDS = frozenset(
    {".byline", ".author", ".dates", ".date", ".meta", ".article-meta", ".dateline", ".published", ".timestamp", "time",
     ".pr-label", "=author", "=datepublished"}
)  # fmt: skip
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_YEAR = re.compile(r"^\W{0,3}(?:1[0-9]|20|21)\d{2}\W{0,3}$")
_LEADS_TO_DAY = re.compile(
    r"^\W*(?:[\w.’'-]+\W*){0,2}$|^(?:[\w.’'()/-]+,?\s+){0,6}[\w.’'()-]+\s*[,،–—|·\n-]\s*(?:\w{2,3}\s+)?(?:[^\W\d]+,?\s*)?$"
)
"""What may stand before the day of a date line: one or two words, or a place and a sign, perhaps a weekday."""
_NOTE = re.compile(r"^\[(\d{1,3})\]\s")
_PAGE = re.compile(r"\[?\s?(?:page|p\.)\s?(\d{1,4})\s?\]?", re.IGNORECASE)


def assign(drafts: Sequence[Draft], title: int | None, what: Kind, rules: Rules, *, language: str) -> list[Draft]:
    """Give each kept draft its role; sidebars and teasers keep theirs."""
    done = list(drafts)
    solid = [i for i, d in enumerate(drafts) if d.kept and d.role == "body" and (d.prose or d.date_led)]
    first = solid[0] if solid else len(drafts)
    for i, d in enumerate(drafts):
        if not d.kept or d.role != "body":
            continue
        if i == title:
            done[i] = d.as_role("headline", 1)
        elif d.tag in ("td", "th", "tr") and i > first and not d.prose and not d.date_led:
            done[i] = d.as_role("table")
        elif d.tag in _HEADINGS:
            done[i] = d.as_role("heading", _HEADINGS[d.tag])
        elif what.kind in ("page", "text") and i < first and rules.find("author", d.text) and not d.prose:
            done[i] = d.as_role("byline")
        elif d.tag == "figcaption" or "figcaption" in d.inside or _is_caption(d, rules, i < first):
            done[i] = d.as_role("caption")
        elif _is_dateline(d, rules, language):
            heading = what.copied and title is not None and i > first
            done[i] = d.as_role("heading", 3) if heading else d.as_role("dateline")
        elif (i < first and title is not None and masthead(d.text, rules, language)) or (
            what.copied and title is not None and 0 < title - i <= 2 and _is_kicker(drafts, i, language)
        ):
            done[i] = d.as_role("kicker")
        elif _is_byline(d, rules, language, near=title is not None and i < first, copied=what.copied):
            done[i] = d.as_role("byline")
        elif d.tag in ("td", "th", "tr") and not d.prose and not d.date_led:
            done[i] = d.as_role("table")
    return _headings(done, what.kind)


def _is_caption(d: Draft, rules: Rules, above_prose: bool) -> bool:
    return d.tag != "li" and (above_prose or size(d.text) < 260) and bool(rules.find("credit", d.text))


def _is_dateline(d: Draft, rules: Rules, language: str) -> bool:
    """Tell whether a short line is a day, alone or after a place ("London, March 22, 1861.")."""
    if len(d.text) > 90 or rules.find("published", d.text) or rules.find("updated", d.text):
        return False
    stamps = find_stamps(d.text, language=language)
    if len(stamps) != 1:
        return False
    before, after = d.text[: stamps[0].start], d.text[stamps[0].end :]
    if re.search(r"[\d:：]", before) or not _LEADS_TO_DAY.search(before):
        return False
    return len(re.sub(r"\[\d+\]|\W|року|года|год|рік|年|[Uu]hr|Z", "", after)) <= 4


def _is_byline(d: Draft, rules: Rules, language: str, *, near: bool, copied: bool) -> bool:
    if size(d.text) > 220 or (d.prose and not find_stamps(d.text, language=language)):
        return False
    if _BYLINE_WORDS & set(d.inside):
        return True
    stamps = find_stamps(d.text, language=language)
    if ends_sentence(d.text) and size(_without(d.text, stamps)) >= 48:
        return False  # a sentence with a date in it
    if stamps and (rules.find("published", d.text) or rules.find("updated", d.text)):
        return True
    if rules.find("author", d.text) and copied and not ends_sentence(d.text):
        return size(d.text) < 200
    if not near or not copied:
        return False
    if rules.find("outlet", d.text):
        return True
    if ends_sentence(d.text) and len(_without(d.text, stamps).split()) >= 5:
        return False
    return (bool(stamps or d.times) and len(d.text) < 140) or (d.text.isupper() and size(d.text) < 60)


def _without(text: str, stamps: Sequence[Stamp]) -> str:
    """Return a line without its days."""
    for stamp in reversed(stamps):
        text = text[: stamp.start] + text[stamp.end :]
    return text


def _is_kicker(drafts: Sequence[Draft], i: int, language: str) -> bool:
    """Tell whether a short line over the title is its kicker: in capitals, or alone, and not the last of a menu."""
    d = drafts[i]
    if size(d.text) > 40 or d.linked >= 0.5 or find_stamps(d.text, language=language) or ends_sentence(d.text):
        return False
    return d.text.isupper() or d.tag != "line" or i == 0 or d.gap > 0


def _headings(drafts: list[Draft], kind: DocumentKind) -> list[Draft]:
    """Find headings in text without tags: a short line over prose, a year over its lines, a letter's heading."""
    kept = [i for i, d in enumerate(drafts) if d.kept]
    for here, below in pairwise(kept):
        d, nxt = drafts[here], drafts[below]
        if d.role != "body" or d.tag != "line" or size(d.text) > 170:
            continue
        if _YEAR.match(d.text) and (nxt.date_led or nxt.prose or nxt.gap):
            drafts[here] = d.as_role("heading", 2)
        elif kind in ("letter", "minutes", "text") and LETTER_HEAD.match(d.text) and _dateline_near(drafts, here):
            drafts[here] = d.as_role("heading", 1)
        elif (
            size(d.text) <= 80
            and (d.gap or d.text.isupper())
            and not ends_sentence(d.text)
            and not d.text.rstrip().endswith((",", ";", "،"))
            and not d.date_led
            and (nxt.prose or nxt.date_led)
            and nxt.role == "body"
            and len(d.text.split()) <= 10
        ):
            drafts[here] = d.as_role("heading", 2)
    return drafts


def _dateline_near(drafts: Sequence[Draft], i: int) -> bool:
    return any(d.kept and d.role == "dateline" for d in drafts[i + 1 : i + 6])


def locators(drafts: Sequence[Draft]) -> list[str]:
    """Return what a citation names for each draft: the note, what the format tells, or the printed page.

    A printed page is opened by a marker above the draft.
    """
    found: list[str] = []
    page = ""
    for d in drafts:
        if d.reason == "page number" and (m := _PAGE.search(d.text)):
            page = f"page {m[1]}"
        note = _NOTE.match(d.text)
        found.append(f"note {note[1]}" if note else d.locator or page)
    return found


def trim_bylines(drafts: Sequence[Draft], rules: Rules) -> list[Draft]:
    """Leave out the reading time that ends a byline."""
    trimmed: list[Draft] = []
    for d in drafts:
        mark = rules.find("reading", d.text) if d.kept and d.role == "byline" else None
        if mark and mark.start() > 0 and d.text[: mark.start()].strip():
            byline, rest = d.parted(mark.start())
            trimmed += [byline, rest.out("reading time")]
        else:
            trimmed.append(d)
    return trimmed
