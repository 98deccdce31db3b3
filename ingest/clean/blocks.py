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
from ingest.readers.item import Hints
from ingest.record.document import DocumentKind

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_YEAR = re.compile(r"^\W{0,3}(?:1[0-9]|20|21)\d{2}\W{0,3}$")
_LETTER_HEAD = re.compile(
    r"^(?:\d{1,4}\.\s)?(?:(?:letter|telegram|note|despatch|dispatch|airgram|circular|memorandum|minutes|diary|editorial|"
    r"record|report|draft|message|instruction)\b.{0,160}|(?:mr|mrs|lord|sir|count|baron|prince|the)\.?\s.{1,60}\sto\s.{1,80})$",
    re.IGNORECASE,
)
_NOTE = re.compile(r"^\[(\d{1,3})\]\s")
_PAGE = re.compile(r"\[?\s?(?:page|p\.)\s?(\d{1,4})\s?\]?", re.IGNORECASE)


def find_title(drafts: Sequence[Draft], hints: Hints, rules: Rules, *, language: str) -> int | None:
    """Return the index of the draft that is the document's headline, None if it has none."""
    kept = [i for i, d in enumerate(drafts) if d.kept and d.role == "body"]
    named = _same_as(hints)
    for i in kept:
        if drafts[i].tag == "h1" or (named and _plain(drafts[i].text) in named and size(drafts[i].text) < 300):
            return i
    if any(d.tag != "line" for d in drafts):
        return next((i for i in kept[:12] if drafts[i].tag in ("h2", "h3") and not drafts[i].prose), None)
    papers = [i for i in kept if _LETTER_HEAD.match(drafts[i].text) and _dateline_below(drafts, i, language)]
    if papers:
        return papers[0]
    first = next((i for i in kept if drafts[i].prose or drafts[i].date_led), len(drafts))
    candidates = [i for i in kept if i < first and _may_be_title(drafts[i], rules, language)]
    return max(candidates, key=lambda i: (_title_score(drafts, i), -i)) if candidates else None


def _dateline_below(drafts: Sequence[Draft], i: int, language: str) -> bool:
    """Tell whether a date line follows within a letter's head."""
    return any(len(d.text) <= 90 and find_stamps(d.text, language=language) for d in drafts[i + 1 : i + 5] if d.kept)


def _same_as(hints: Hints) -> frozenset[str]:
    values = [hints.first(k) for k in ("ld:headline", "og:title", "twitter:title", "title")]
    plain = {_plain(v) for v in values if v and len(v) > 8}
    parts = {_plain(p) for v in values if v for p in re.split(r"\s[|–—-]\s", v) if len(p) > 14}
    return frozenset(plain | parts)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _may_be_title(d: Draft, rules: Rules, language: str) -> bool:
    if not 8 <= size(d.text) <= 300 or d.spaced or d.text.rstrip().endswith((":", "：", ",", "،")):
        return False
    if rules.find("author", d.text) or rules.find("credit", d.text) or rules.find("salutation", d.text):
        return False
    if rules.find("published", d.text) or rules.find("updated", d.text):
        return False
    stamps = find_stamps(d.text, language=language)
    rest = size(d.text) - sum(s.end - s.start for s in stamps)
    return rest >= (18 if stamps else 8)


def _title_score(drafts: Sequence[Draft], i: int) -> float:
    d = drafts[i]
    below = drafts[i + 1].gap if i + 1 < len(drafts) else 0
    score = min(size(d.text), 70) + (12 if d.gap else 0) + (8 if below else 0)
    return score - (15 if ends_sentence(d.text) and not d.text.endswith(("?", "!", "？")) else 0)


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
        elif d.tag in ("td", "th") and i > first and not d.prose:
            done[i] = d.as_role("table")
        elif d.tag in _HEADINGS:
            done[i] = d.as_role("heading", _HEADINGS[d.tag])
        elif what.copied and i < first and rules.find("author", d.text) and not d.prose:
            done[i] = d.as_role("byline")
        elif d.tag == "figcaption" or "figcaption" in d.inside or _is_caption(d, rules, i < first):
            done[i] = d.as_role("caption")
        elif _is_dateline(d, rules, language):
            heading = what.copied and title is not None and i > first
            done[i] = d.as_role("heading", 3) if heading else d.as_role("dateline")
        elif what.copied and title is not None and 0 < title - i <= 2 and _is_kicker(d, language):
            done[i] = d.as_role("kicker")
        elif _is_byline(d, rules, language, near=title is not None and i < first, copied=what.copied):
            done[i] = d.as_role("byline")
        elif d.tag in ("td", "th") and not d.prose:
            done[i] = d.as_role("table")
    return _headings(done, what.kind)


def _is_caption(d: Draft, rules: Rules, above_prose: bool) -> bool:
    return bool(rules.find("credit", d.text)) and (above_prose or size(d.text) < 260) and d.tag != "li"


def _is_dateline(d: Draft, rules: Rules, language: str) -> bool:
    """Tell whether a short line is a day, alone or after a place ("London, March 22, 1861.")."""
    if len(d.text) > 90 or rules.find("published", d.text) or rules.find("updated", d.text):
        return False
    stamps = find_stamps(d.text, language=language)
    if len(stamps) != 1:
        return False
    before, after = d.text[: stamps[0].start], d.text[stamps[0].end :]
    if re.search(r"[\d:：]", before) or len(before.split()) > 7:
        return False
    tail = re.sub(r"\[\d+\]|\W|року|года|год|рік|年", "", after)
    return len(tail) <= 4 and not re.search(r"[.:;]\s+\S+\s+\S+\s", before)


def _is_byline(d: Draft, rules: Rules, language: str, *, near: bool, copied: bool) -> bool:
    if size(d.text) > 220 or (d.prose and not find_stamps(d.text, language=language)):
        return False
    if any(
        w
        in (
            ".byline",
            ".author",
            ".dates",
            ".date",
            ".meta",
            ".article-meta",
            ".dateline",
            "=author",
            "=datepublished",
            ".published",
            ".timestamp",
            "time",
            ".pr-label",
        )
        for w in d.inside
    ):
        return True  # fmt: skip
    stamps = find_stamps(d.text, language=language)
    if stamps and (rules.find("published", d.text) or rules.find("updated", d.text)):
        return True
    if rules.find("author", d.text) and copied and not ends_sentence(d.text):
        return size(d.text) < 200
    if not near or not copied:
        return False
    if ends_sentence(d.text) and len(_without(d.text, stamps).split()) >= 5:
        return False
    return (bool(stamps or d.times) and len(d.text) < 140) or (d.text.isupper() and size(d.text) < 60)


def _without(text: str, stamps: Sequence[Stamp]) -> str:
    """Return a line without its days."""
    for stamp in reversed(stamps):
        text = text[: stamp.start] + text[stamp.end :]
    return text


def _is_kicker(d: Draft, language: str) -> bool:
    return size(d.text) <= 40 and not find_stamps(d.text, language=language) and not ends_sentence(d.text)


def _headings(drafts: list[Draft], kind: DocumentKind) -> list[Draft]:
    """Find headings in text without tags: a short line over prose, a year over its lines, a letter's heading."""
    kept = [i for i, d in enumerate(drafts) if d.kept]
    for here, below in pairwise(kept):
        d, nxt = drafts[here], drafts[below]
        if d.role != "body" or d.tag != "line" or size(d.text) > 170:
            continue
        if _YEAR.match(d.text) and (nxt.date_led or nxt.prose or nxt.gap):
            drafts[here] = d.as_role("heading", 2)
        elif kind in ("letter", "minutes", "text") and _LETTER_HEAD.match(d.text) and _dateline_near(drafts, here):
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
    """Return what a citation names for each draft: the printed page that a marker above it opens, or the note."""
    found: list[str] = []
    page = ""
    for d in drafts:
        if d.reason == "page number" and (m := _PAGE.search(d.text)):
            page = f"page {m[1]}"
        note = _NOTE.match(d.text)
        found.append(f"note {note[1]}" if note else page)
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
