"""Candidates: every place where a document may say when it was created, in the order of trust of each place.

What is left out for telling of something else (comments, related stories, scripts, the foot) gives none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from ingest.clean.draft import Draft, ends_sentence
from ingest.clean.month_lines import month_line
from ingest.clean.rules import Rules
from ingest.clean.stamps import Stamp, find_stamps, read_stamp
from ingest.readers.item import Item
from ingest.record.document import CreatedBasis, DateOrder, DocumentKind

_META = (
    "ld:datepublished", "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "feed:published", "mail:date", "telegram:date", "json:date", "front:date", "front:published",
    "parsely-pub-date", "sailthru.date", "publish-date", "pubdate",
    "publishdate", "publication_date", "publication-date", "article.published", "dcterms.issued", "dc.date.issued",
    "dcterms.date", "dc.date", "citation_publication_date", "citation_date", "article_date_original", "date",
    "originalpublicationdate", "releasedate", "ld:datecreated", "dcterms.created", "dc.date.created",
)  # fmt: skip
_SAYS = {
    "feed": "feed entry", "front": "front matter", "mail": "mail's header", "telegram": "message", "json": "record",
}  # fmt: skip
_META_UPDATED = ("feed:updated", "ld:datemodified", "article:modified_time", "og:updated_time", "last-modified")
_PATH_DAY = re.compile(r"/((?:18|19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$|\.\w+$)")
_PATH_RUN = re.compile(r"/((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
_PATH_MONTH = re.compile(r"/((?:19|20)\d{2})/(0[1-9]|1[0-2])/")
_NAME_DAY = re.compile(r"(?<!\d)((?:1[5-9]|20)\d{2})([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_OF_CONTAINER = re.compile(r"\.\w{1,6}: ")
_WORDS = 4
"""Words beside its day from which a line that ends as a sentence does is one."""
_SUBJECT = re.compile(r"\W*(?:subject|re|objet|betreff|betrifft|asunto|oggetto|assunto|тема)\s?:", re.IGNORECASE)
"""What a paper is about, which may name another day."""
_TOP = 8
"""Lines within which a paper names the month it is of."""
_OTHER_PLACES = frozenset(
    {"related links", "links to other news", "most read", "comments", "hidden on the page", "cookie notice",
     "deleted text", "hidden text", "comment in the margin", "table of contents",
     "advertisement", "membership or subscription", "newsletter", "copyright or footer", "menu"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day that may be the document's, where it was read and why; ``visible`` on the page, or only in its markup."""

    stamp: Stamp
    basis: CreatedBasis
    why: str
    updated: bool = False
    visible: bool = True


def article_head(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the kept drafts up to the first paragraph of the article and one after it."""
    head: list[Draft] = []
    for d in drafts:
        if not d.kept or d.role in ("sidebar", "teaser"):
            continue
        head.append(d)
        if d.prose and d.role == "body":
            break
    return head[:60]


def from_metadata(item: Item, locale: str, order: DateOrder | None) -> Iterator[Candidate]:
    """Yield the publication dates of the markup, the most telling key first."""
    hints = {k.lower(): v for k, v in reversed(item.hints.pairs)}
    for key in _META:
        value = hints.get(key)
        stamp = read_stamp(_plain_digits(value), language=locale, date_order=order) if value else None
        if stamp:
            what = _SAYS.get(key.partition(":")[0], "markup")
            yield Candidate(replace(stamp, words=value or ""), "metadata", f"The {what} says {key}.", visible=False)


def from_updated_metadata(item: Item, locale: str, order: DateOrder | None) -> Iterator[Candidate]:
    """Yield the update date of a feed entry or a record that has no other."""
    hints = {k.lower(): v for k, v in reversed(item.hints.pairs)}
    for key in ("feed:updated", "json:updated"):
        stamp = read_stamp(hints[key], language=locale, date_order=order) if key in hints else None
        if stamp:
            why = f"The {_SAYS[key.partition(':')[0]]} gives only when it was updated."
            yield Candidate(stamp, "metadata", why, updated=True, visible=False)


def _plain_digits(value: str | None) -> str:
    """Spell a bare ``20240305`` with dashes."""
    return re.sub(r"^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?=$|T)", r"\1-\2-\3", value or "")


def from_labels(
    head: Sequence[Draft], drafts: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None
) -> Iterator[Candidate]:
    """Yield the dates that a word such as "published" stands before, at the head first, then anywhere."""
    seen = {id(d) for d in head}
    rest = [d for d in drafts if id(d) not in seen and d.role in ("body", "byline") and d.reason not in _OTHER_PLACES]
    for part in (head, rest):
        for _, stamp, label in _stamped(part, rules, locale, order):
            if label == "published":
                yield Candidate(stamp, "byline", "The page says when it was published.")


def _stamped(
    drafts: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None
) -> Iterator[tuple[Draft, Stamp, str]]:
    """Yield the days of the lines that are no prose, each with its label, "" where it has none.

    A label may stand alone on the line above: "Last updated", and below it the day.
    """
    above = ""
    for d in drafts:
        if len(d.text) > 300 or (d.prose and d.role == "body"):
            above = ""
            continue
        found = list(_labels(d.text, rules, locale, order))
        for stamp, label in found:
            yield d, stamp, label or above
            above = ""
        above = "" if found else _label_alone(d.text, rules)


def _label_alone(text: str, rules: Rules) -> str:
    for kind in ("published", "updated"):
        found = rules.find(kind, text)
        if found and not (text[: found.start()] + text[found.end() :]).strip(" :.,–—-"):
            return kind
    return ""


def _labels(text: str, rules: Rules, locale: str, order: DateOrder | None) -> Iterator[tuple[Stamp, str]]:
    """Pair each whole day of a line with the label that stands nearest before it, "" where none does."""
    marks = [(m.end(), kind) for kind in ("published", "updated") for m in rules.find_all(kind, text)]
    after = 0
    for stamp in find_stamps(text, language=locale, date_order=order):
        before = [(end, kind) for end, kind in marks if after <= end <= stamp.start + 1]
        yield stamp, max(before)[1] if before and stamp.start - max(before)[0] <= 40 else ""
        after = stamp.end


def from_time_elements(head: Sequence[Draft]) -> Iterator[Candidate]:
    """Yield the ``time`` elements beside the headline that no word calls an update."""
    for d in head:
        for _, value in d.times:
            stamp = read_stamp(value)
            labelled_update = re.search(
                r"updat|modif|actuali|aktuali|mis à jour", " ".join((*d.inside, d.text[:40])).lower()
            )
            if stamp and not labelled_update and not (d.prose and d.role == "body"):
                yield Candidate(replace(stamp, words=value), "byline", "The time element beside the headline.")


def from_bylines(
    head: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None, *, kind: DocumentKind
) -> Iterator[Candidate]:
    """Yield the days at the head that nothing calls an update: byline, date line, kicker, title, then other lines."""
    found = list(_stamped(head, rules, locale, order))
    for role in ("byline", "dateline", "kicker", "headline", "body", "heading"):
        for d, stamp, label in found:
            told = role == "body" and (d.date_led or _is_sentence(d.text, stamp))
            if d.role == role and label != "updated" and not told and not _SUBJECT.match(d.text):
                yield Candidate(stamp, *_basis(role, kind))
    opening = next((d for d in head if d.prose and d.role == "body"), None)
    if opening is not None:
        line = _agency_dateline(opening.text, locale, order)
        if line:
            yield Candidate(line, "dateline", "The dateline that opens the text.")


def from_month_lines(drafts: Sequence[Draft]) -> Iterator[Candidate]:
    """Yield the month of a line near the top that gives no day, unless several months head a chronology."""
    lines = [(k, stamp) for k, d in enumerate(d for d in drafts if d.kept) if (stamp := month_line(d.text))]
    if lines and lines[0][0] < _TOP and len({stamp.day for _, stamp in lines}) == 1:
        yield Candidate(lines[0][1], "heading", "The month at the head; no day is named.", updated=True)


def _is_sentence(text: str, stamp: Stamp) -> bool:
    """Tell whether a line says something of a day: "I met him on 5 May 2019."."""
    rest = text[: stamp.start] + text[stamp.end :]
    return ends_sentence(text) and len(re.findall(r"[^\W\d_]{2,}", rest)) >= _WORDS


def _basis(role: str, kind: DocumentKind) -> tuple[CreatedBasis, str]:
    if kind == "letter":
        return "heading", "The date at the head of the letter."
    if kind == "minutes" and role != "headline":
        return "heading", "The date at the head of the record."
    if role == "headline":
        return "heading", "The date in the title."
    if role == "dateline":
        return "dateline", "The date line at the head of the text."
    return "byline", "The date in the byline."


def _agency_dateline(text: str, locale: str, order: DateOrder | None) -> Stamp | None:
    """Return the day of ``PRAGUE, March 5, 2024 (Agency) -`` at the start of a paragraph."""
    for stamp in find_stamps(text[:120], language=locale, date_order=order)[:1]:
        before, after = text[: stamp.start].strip(" ,(–—-"), text[stamp.end : stamp.end + 40]
        place = bool(before) and len(before) <= 40 and (before.isupper() or bool(re.match(r"^[\w .,/'’-]+$", before)))
        if place and len(before.split()) <= 4 and re.match(r"\W*(?:\([^)]{2,30}\)\s*)?[–—-]", after):
            return stamp
    return None


def from_address(item: Item) -> Iterator[Candidate]:
    """Yield the day, else the month, of a dated segment of the address; numbers inside a segment are none."""
    links = [
        item.hints.first("canonical", "og:url") or "",
        *(a.value for a in item.source.addresses if a.kind == "url"),
    ]
    for link in links:
        path = urlsplit(link).path if link else ""
        for pattern in (_PATH_DAY, _PATH_RUN):
            m = pattern.search(path)
            stamp = read_stamp(f"{m[1]}-{int(m[2]):02d}-{int(m[3]):02d}") if m else None
            if stamp and m:
                yield Candidate(replace(stamp, words=m[0].strip("/")), "address", "A dated part of the address.")
                return
    for link in links:
        m = _PATH_MONTH.search(urlsplit(link).path) if link else None
        if m:
            stamp = Stamp(0, 0, date(int(m[1]), int(m[2]), 1), m[0].strip("/"), grain="month")
            yield Candidate(stamp, "address", "The month in the address.", updated=True)
            return


def from_update_lines(head: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None) -> Iterator[Candidate]:
    """Yield the days at the head that a word calls an update: better than none, and said to be that."""
    for _, stamp, label in _stamped(head, rules, locale, order):
        if label == "updated":
            yield Candidate(stamp, "byline", "The page says only when it was updated.", updated=True)


def from_file_name(item: Item) -> Iterator[Candidate]:
    """Yield the day in a file's name; the day of the archive or export it lies in is another."""
    m = _NAME_DAY.search(_OF_CONTAINER.split(item.source.name)[-1].rsplit("/", 1)[-1])
    stamp = read_stamp(f"{m[1]}-{m[3]}-{m[4]}") if m and item.kind != "feed" else None
    if stamp and m:
        yield Candidate(replace(stamp, words=m[0]), "file name", "The date in the file's name.", updated=True)
