"""Candidates: every place in a document's text that may say when it was created, in the order of trust of each place.

What is left out for telling of something else (comments, related stories, scripts, the foot) gives none, and neither
does a day that is said to be another one: a deadline, an event, "valid until".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.clean.labels import label_alone, labels, marks_of
from ingest.clean.month_lines import month_line
from ingest.clean.placed_days import placed_day
from ingest.clean.rules import Rules
from ingest.clean.stamps import Stamp, find_stamps, read_stamp
from ingest.record.document import CreatedBasis, DateOrder, DocumentKind

_WORDS = 4
"""Words beside its day from which a line that ends as a sentence does is one."""
_SUBJECT = re.compile(r"\W*(?:subject|re|objet|betreff|betrifft|asunto|oggetto|assunto|тема)\s?:", re.IGNORECASE)
"""What a paper is about, which may name another day."""
_EDGE = 400
"""Lines from the top and from the end of a long document within which a stamp speaks of all of it."""
_TOP = 8
"""Lines within which a paper names the month it is of."""
_FOOT = 4
"""Lines within which the foot of a letter gives its day."""
_LABELLED = 160
"""Characters of a line that says when a page was updated, at most."""
_OTHER_PLACES = frozenset(
    {"related links", "links to other news", "most read", "comments", "hidden on the page", "cookie notice",
     "deleted text", "hidden text", "comment in the margin", "table of contents",
     "advertisement", "membership or subscription", "newsletter", "copyright or footer", "menu",
     "field of the export"}
)  # fmt: skip
_STAMPED_ROWS = frozenset({"page counter"})
"""What a row is left out for that may give the day beside it: "2024-03-05 10:00, views: 312"."""
_CHRONOLOGY = 3
"""Lines with a date of their own from which a page is a list of dates; its stamp tells of the list."""
_HEADS = frozenset(
    {"header", "nav", ".masthead", ".site-header", ".topbar", ".top-bar", ".weather", ".clock", "#header"}
)
_COPYRIGHT = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)
_HIJRI = re.compile(r"\W*(?:[^\W\d]+\s)?\d{1,2}\s[^\W\d]{3,9}(?:\s[^\W\d]{3,9})?\s\d{4}\s?هـ\W*")
"""A Hijri day before the same day of the common calendar."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day that may be the document's, where it was read and why; ``visible`` on the page, or only in its markup.

    ``said`` is the whole line or value it was read in. ``updated`` is a day of an update, ``weak`` one that counts
    only where there is no other, ``firm`` one that is said to be of publication.
    """

    stamp: Stamp
    basis: CreatedBasis
    why: str
    said: str = ""
    updated: bool = False
    weak: bool = False
    visible: bool = True
    firm: bool = False


def article_head(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the kept drafts up to the first paragraph of the article and one after it."""
    head: list[Draft] = []
    for d in drafts:
        if not (d.kept or d.reason in _STAMPED_ROWS) or d.role in ("sidebar", "teaser"):
            continue
        head.append(d)
        if d.prose and d.role == "body":
            break
    return head[:60]


def from_labels(
    head: Sequence[Draft], drafts: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None
) -> Iterator[Candidate]:
    """Yield the dates that a word such as "published" stands before, at the head first, then anywhere."""
    for part in (head, _elsewhere(head, drafts)):
        for d, stamp, label in _stamped(part, rules, locale, order):
            if label == "published":
                yield Candidate(stamp, "byline", "The page says when it was published", d.text, firm=True)


def _elsewhere(head: Sequence[Draft], drafts: Sequence[Draft]) -> list[Draft]:
    """Return what stands outside the head and may still speak of the page as a whole, near its top or its end."""
    seen = {id(d) for d in head}
    near = drafts if len(drafts) <= 2 * _EDGE else (*drafts[:_EDGE], *drafts[-_EDGE:])
    return [d for d in near if id(d) not in seen and d.role in ("body", "byline") and d.reason not in _OTHER_PLACES]


def _stamped(
    drafts: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None
) -> Iterator[tuple[Draft, Stamp, str]]:
    """Yield the days of the lines that are no prose, each with its label, "" where it has none.

    A label may stand alone on the line above: "Last updated", and below it the day.
    """
    above = ""
    for d in drafts:
        if d.prose and d.role == "body":
            above = ""
            continue
        found = labels(d.text, rules, locale, order)
        for stamp, label in found:
            yield d, stamp, label or above
            above = ""
        above = "" if found else label_alone(d.text, rules)


def from_time_elements(head: Sequence[Draft], rules: Rules) -> Iterator[Candidate]:
    """Yield the ``time`` elements beside the headline; what words before one call an update is one."""
    for d in head:
        if not d.times or (d.prose and d.role == "body"):
            continue
        after, marks = 0, marks_of(d.text, rules)
        for at, value in d.times:
            stamp = read_stamp(value)
            before = [(end, kind) for end, kind in marks if after <= end <= at + 1]
            label = max(before)[1] if before else ""
            after = at
            classed = re.search(r"updat|modif|actuali|aktuali", " ".join(d.inside).lower())
            if stamp and label != "other":
                updated = label == "updated" or (not label and classed is not None)
                why = "The time element beside the headline" + (", an update" if updated else "")
                at_element = replace(stamp, words=value)
                yield Candidate(at_element, "byline", why, d.text, updated=updated)


def from_bylines(
    head: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None, *, kind: DocumentKind
) -> Iterator[Candidate]:
    """Yield the days at the head that nothing calls an update: byline, date line, kicker, title, then other lines.

    The day that a site prints over its pages comes last of all, from ``from_masthead``.
    """
    found = list(_stamped(head, rules, locale, order))
    site = {id(d) for d in _site_lines(head)}
    for role in ("byline", "dateline", "kicker", "headline", "body", "heading"):
        for d, stamp, label in found:
            told = role == "body" and ((d.date_led and not _HIJRI.match(d.text)) or _is_sentence(d.text, stamp))
            if d.role != role or label in ("updated", "other") or told or _SUBJECT.match(d.text):
                continue
            apart = role != "headline" or _is_apart(d.text, stamp)
            if not apart and (_is_amid(d.text, stamp) or _is_sentence(d.text, stamp)):
                continue
            if label == "published" or id(d) not in site:
                basis, why = _basis(role, kind)
                yield Candidate(stamp, basis, why, d.text, weak=not apart)
    opening = next((d for d in head if d.prose and d.role == "body"), None)
    if opening is not None:
        placed = placed_day(opening.text, language=locale, date_order=order)
        if placed is not None and marks_of(opening.text[: placed[0]], rules):
            placed = None
        line = placed[1] if placed else _agency_dateline(opening.text, locale, order)
        if line:
            yield Candidate(line, "dateline", "The dateline that opens the text", opening.text[: line.end])


def from_foot(
    drafts: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None, *, kind: DocumentKind
) -> Iterator[Candidate]:
    """Yield the day at the foot of a letter, or of a statement whose last line is a date line ("Bergen, 3 May 2024").

    Below a copied page such a line looks like the foot of the site; a place before the day tells that it is none.
    """
    kept = [d for d in drafts if d.kept or (d.reason == "footer" and d.role in ("dateline", "heading"))]
    letter = kind == "letter"
    if not letter and (_is_list(drafts) or len(kept) < 2 or kept[-1].role not in ("dateline", "heading")):
        return
    for d in kept[-_FOOT if letter else -1 :]:
        for stamp, label in labels(d.text, rules, locale, order):
            # Chinese papers are signed with the day alone.
            placed = bool(re.search(r"[^\W\d_]{3,}", d.text[: stamp.start]) or re.fullmatch(r"\d{4}\s?年.*日", d.text))
            if label or size(d.text) > 60 or _is_sentence(d.text, stamp) or not (d.kept or placed):
                continue
            basis: CreatedBasis = "heading" if letter else "dateline"
            # The last lines of a short letter reach up to its first.
            place = "foot" if d is not kept[0] else "head"
            yield Candidate(stamp, basis, f"The date at the {place} of the {'letter' if letter else 'text'}", d.text)


def from_masthead(
    head: Sequence[Draft], drafts: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None
) -> Iterator[Candidate]:
    """Yield the day that a site prints over all its pages: mostly the day of looking at it, so it counts least."""
    for d, stamp, label in _stamped(_site_lines(head) or _site_lines(drafts), rules, locale, order):
        if not label:
            yield Candidate(
                stamp, "byline", "The day that stands over the page, perhaps that of saving it", d.text, weak=True
            )


def _site_lines(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the lines above the title that a site prints over all its pages, as far as they look like it.

    They stand in the page's head, or give a weekday, a clock and no more ("Tuesday, 5 March 2024 | 14:03") under
    the name of the site or its menu.
    """
    title = next((k for k, d in enumerate(drafts) if d.role == "headline"), 0)
    above = drafts[:title]
    return [
        d
        for k, d in enumerate(above)
        if _HEADS & set(d.inside) or (k > 0 and _is_bare_day(d.text)) or (k == 0 and title > 1 and _is_bare_day(d.text))
    ]


def _is_bare_day(text: str) -> bool:
    """Tell whether a line is a weekday and a day, perhaps with a clock or the weather, and nothing else."""
    if size(text) > 60 or not re.match(r"\W*[^\W\d]{3,12}\.?,?\s+(?:[^\W\d]{3,10}\s+)?\d", text):
        return False
    stamps = find_stamps(text)
    rest = text[: stamps[0].start] + text[stamps[0].end :] if stamps else text
    words = re.findall(r"[^\W\d_]{2,}", rest)
    return len(stamps) == 1 and len(words) == 1 and not text[: stamps[0].start].strip(" ,.").endswith(",")


def from_month_lines(drafts: Sequence[Draft]) -> Iterator[Candidate]:
    """Yield the month of a line near the top that gives no day, unless several months head a chronology."""
    lines = [(k, d, stamp) for k, d in enumerate(d for d in drafts if d.kept) if (stamp := month_line(d.text))]
    if lines and lines[0][0] < _TOP and len({stamp.day for _, _, stamp in lines}) == 1:
        _, d, stamp = lines[0]
        yield Candidate(stamp, "heading", "The month at the head; no day is named", d.text, weak=True)


def _is_sentence(text: str, stamp: Stamp) -> bool:
    """Tell whether a line says something of a day: "I met him on 5 May 2019."."""
    rest = text[: stamp.start] + text[stamp.end :]
    return ends_sentence(text) and len(re.findall(r"[^\W\d_]{2,}", rest)) >= _WORDS


def _is_apart(text: str, stamp: Stamp) -> bool:
    """Tell whether a title gives its day apart ("Briefing, 3 May 2024"), not as that of an event ("Talks of 3 May")."""
    before, after = text[: stamp.start].rstrip(), text[stamp.end :].strip()
    return (not before or not before[-1].isalnum()) and (not after or not after[0].isalnum())


def _is_amid(text: str, stamp: Stamp) -> bool:
    """Tell whether a title goes on after its day: "Treaty of 3 May 1961 turns sixty" is not of that day."""
    return bool(re.match(r"\s+\w", text[stamp.end :])) and bool(re.search(r"\w\s+$", text[: stamp.start]))


def _basis(role: str, kind: DocumentKind) -> tuple[CreatedBasis, str]:
    if kind == "letter":
        return "heading", "The date at the head of the letter"
    if kind == "minutes" and role != "headline":
        return "heading", "The date at the head of the record"
    if role == "headline":
        return "heading", "The date in the title"
    if role == "dateline":
        return "dateline", "The date line at the head of the text"
    return "byline", "The date in the byline"


def _agency_dateline(text: str, locale: str, order: DateOrder | None) -> Stamp | None:
    """Return the day of ``PRAGUE, March 5, 2024 (Agency) -`` at the start of a paragraph."""
    for stamp in find_stamps(text[:120], language=locale, date_order=order)[:1]:
        before, after = text[: stamp.start].strip(" ,(–—-"), text[stamp.end : stamp.end + 40]
        place = bool(before) and len(before) <= 40 and (before.isupper() or bool(re.match(r"^[\w .,/'’-]+$", before)))
        if place and len(before.split()) <= 4 and re.match(r"\W*(?:\([^)]{2,30}\)\s*)?[–—-]", after):
            return stamp
    return None


def from_update_lines(
    head: Sequence[Draft], drafts: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None
) -> Iterator[Candidate]:
    """Yield the days that a word calls an update: better than none, and so said.

    They stand at the head, or in a stamp of the page; that of a chronology tells when the list was edited.
    """
    listed = _is_list(drafts)
    stamps = [d for d in _elsewhere(head, drafts) if not d.prose and len(d.text) <= _LABELLED]
    for part in (head, () if listed else [d for d in stamps if not _COPYRIGHT.search(d.text)]):
        for d, stamp, label in _stamped(part, rules, locale, order):
            if label == "updated":
                yield Candidate(stamp, "byline", "The page says only when it was updated", d.text, updated=True)


def _is_list(drafts: Sequence[Draft]) -> bool:
    return sum(1 for d in drafts if d.kept and d.date_led) >= _CHRONOLOGY
