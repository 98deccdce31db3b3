"""Created: the day a document says it was published or written, how that was found, and why it is unknown otherwise.

The order of trust: what a person gave; metadata; a line that says "published"; the date line or byline of the article;
the heading of a letter; the title; a dated segment of the address; an update stamp at the head; the file's name. Dates
of comments, of related stories, of the foot of the page, of scripts, and days after the download are never taken. The
clock is never read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlsplit

from ingest.clean.draft import Draft
from ingest.clean.rules import Rules
from ingest.clean.stamps import Stamp, find_stamps, read_stamp
from ingest.readers.item import Item
from ingest.record.document import Created, CreatedBasis, DateOrder, DocumentKind, Given

HOW_TO_GIVE = "give it with --published YYYY-MM-DD, or type it on the document's card"

_META = (
    "ld:datepublished", "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "feed:published", "front:date", "front:published", "parsely-pub-date", "sailthru.date", "publish-date", "pubdate",
    "publishdate", "publication_date", "publication-date", "article.published", "dcterms.issued", "dc.date.issued",
    "dcterms.date", "dc.date", "citation_publication_date", "citation_date", "article_date_original", "date",
    "originalpublicationdate", "releasedate", "ld:datecreated", "dcterms.created", "dc.date.created",
)  # fmt: skip
_META_UPDATED = ("feed:updated", "ld:datemodified", "article:modified_time", "og:updated_time", "last-modified")
_PATH_DAY = re.compile(r"/((?:18|19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$|\.\w+$)")
_PATH_RUN = re.compile(r"/((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
_PATH_MONTH = re.compile(r"/((?:19|20)\d{2})/(0[1-9]|1[0-2])/")
_NAME_DAY = re.compile(r"(?<!\d)((?:1[5-9]|20)\d{2})([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_OTHER_PLACES = frozenset(
    {"related links", "links to other news", "most read", "comments", "hidden on the page", "cookie notice",
     "advertisement", "membership or subscription", "newsletter", "copyright or footer", "menu"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """The creation time, or null with the reason; and notes for the reader."""

    created: Created | None
    why_undated: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    stamp: Stamp
    basis: CreatedBasis
    why: str
    updated: bool = False
    visible: bool = True


def find_created(
    item: Item, drafts: Sequence[Draft], *, kind: DocumentKind, rules: Rules, language: str, given: Given
) -> Found:
    """Return when a document was created, as it says itself; null where it does not say."""
    if given.created:
        return Found(Created(given.created, "given", words=given.created, why="Given by a person."))
    order = given.date_order or _order_of(drafts)
    locale = _locale(item, language)
    head = _head(drafts)
    letters = _letter_days(drafts, language) if kind in ("letter", "text", "minutes") else ()
    if len(letters) > 1:
        days = ", ".join(d.isoformat() for d in letters[:6])
        return Found(None, f"a bundle of {len(letters)} papers, each with a date of its own ({days}); {HOW_TO_GIVE}")
    candidates = [
        *_metadata(item, locale, order),
        *_labelled(head, drafts, rules, locale, order),
        *_time_elements(head),
        *_bylines(head, rules, locale, order, kind=kind),
        *_address(item),
        *_updated(head, rules, locale, order),
        *_metadata_updated(item, locale, order),
        *_file_name(item),
    ]
    return _choose(candidates, retrieved=item.source.retrieved)


def _choose(candidates: Sequence[_Candidate], *, retrieved: str) -> Found:
    limit = _day_of(retrieved)
    notes: list[str] = []
    sure: list[_Candidate] = []
    for c in candidates:
        if limit is not None and c.stamp.day > limit + timedelta(days=1):
            notes.append(f"{c.stamp.words} lies after the download and is not the publication date.")
        elif c.stamp.readings and not _agrees(c, candidates):
            other = c.stamp.readings[0]
            notes.append(f"{c.stamp.words} may be {c.stamp.day.isoformat()} or {other.isoformat()}; give --date-order.")
        else:
            sure.append(_settled(c, candidates))
    if not sure:
        reason = "only dates that may be read in two ways" if any(c.stamp.readings for c in candidates) else "no date"
        return Found(None, f"the document gives {reason} as its own; {HOW_TO_GIVE}", tuple(dict.fromkeys(notes)))
    best = sure[0]
    shown = next((c for c in sure if c.visible and not c.updated), None)
    if best.basis == "metadata" and not best.updated and shown and abs((shown.stamp.day - best.stamp.day).days) > 1:
        notes.append(
            f"The page's markup says {best.stamp.day.isoformat()}, the page itself {shown.stamp.day.isoformat()}."
        )
        best = shown
    if best.basis == "metadata" and best.stamp.clock is None and shown and shown.stamp.day == best.stamp.day:
        best = replace(best, stamp=replace(best.stamp, clock=shown.stamp.clock, zone=shown.stamp.zone))
    s = best.stamp
    created = Created(s.day.isoformat(), best.basis, s.clock, s.zone if s.clock else None, s.words.strip(), best.why)
    if s.words.startswith("~month "):
        created = replace(created, when=s.day.isoformat()[:7], words=s.words[7:])
    return Found(created, notes=tuple(dict.fromkeys(notes)))


def _agrees(c: _Candidate, candidates: Sequence[_Candidate]) -> bool:
    """Tell whether another date of the page, readable in one way only, is one of the two days."""
    return any(not o.stamp.readings and o.stamp.day in (c.stamp.day, *c.stamp.readings) for o in candidates)


def _settled(c: _Candidate, candidates: Sequence[_Candidate]) -> _Candidate:
    if not c.stamp.readings:
        return c
    days = {o.stamp.day for o in candidates if not o.stamp.readings}
    day = next(d for d in (c.stamp.day, *c.stamp.readings) if d in days)
    return replace(c, stamp=replace(c.stamp, day=day, readings=()))


def _locale(item: Item, language: str) -> str:
    """Return the page's own ``en-US`` where it names its country, else the language."""
    for key in ("lang", "og:locale", "ld:inlanguage", "content-language"):
        value = (item.hints.first(key) or "").replace("_", "-").lower()
        if value.startswith(f"{language}-"):
            return value
    return language


def _order_of(drafts: Sequence[Draft]) -> DateOrder | None:
    """Return the order of day and month that some date of the document can only have."""
    orders: set[DateOrder] = set()
    for d in drafts[:2000]:
        for a, b in re.findall(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:19|20)\d{2}(?!\d)", d.text[:2000]):
            if int(a) > 12 >= int(b):
                orders.add("DMY")
            elif int(b) > 12 >= int(a):
                orders.add("MDY")
    return orders.pop() if len(orders) == 1 else None


def _head(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the kept drafts up to the first paragraph of the article and one after it."""
    head: list[Draft] = []
    for d in drafts:
        if not d.kept or d.role in ("sidebar", "teaser"):
            continue
        head.append(d)
        if d.prose and d.role == "body":
            break
    return head[:60]


def _metadata(item: Item, locale: str, order: DateOrder | None) -> Iterator[_Candidate]:
    hints = {k.lower(): v for k, v in reversed(item.hints.pairs)}
    for key in _META:
        value = hints.get(key)
        stamp = read_stamp(_plain_digits(value), language=locale, date_order=order) if value else None
        if stamp:
            what = "feed entry" if key.startswith("feed:") else "front matter" if key.startswith("front:") else "markup"
            yield _Candidate(replace(stamp, words=value or ""), "metadata", f"The {what} says {key}.", visible=False)


def _metadata_updated(item: Item, locale: str, order: DateOrder | None) -> Iterator[_Candidate]:
    hints = {k.lower(): v for k, v in reversed(item.hints.pairs)}
    stamp = read_stamp(hints["feed:updated"], language=locale, date_order=order) if "feed:updated" in hints else None
    if stamp:
        yield _Candidate(
            stamp, "metadata", "The feed entry gives only when it was updated.", updated=True, visible=False
        )


def _plain_digits(value: str | None) -> str:
    """Spell a bare ``20240305`` with dashes."""
    return re.sub(r"^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?=$|T)", r"\1-\2-\3", value or "")


def _labelled(
    head: Sequence[Draft], drafts: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None
) -> Iterator[_Candidate]:
    """Yield the dates that a word such as "published" stands before, at the head first, then anywhere."""
    seen = {id(d) for d in head}
    rest = [d for d in drafts if id(d) not in seen and d.role in ("body", "byline") and d.reason not in _OTHER_PLACES]
    for d in (*head, *rest):
        if len(d.text) > 300 or (d.prose and d.role == "body"):
            continue
        for stamp, label in _labels(d.text, rules, locale, order):
            if label == "published":
                yield _Candidate(stamp, "byline", "The page says when it was published.")


def _labels(text: str, rules: Rules, locale: str, order: DateOrder | None) -> Iterator[tuple[Stamp, str]]:
    """Pair each whole day of a line with the label that stands nearest before it, "" where none does."""
    marks = [(m.end(), kind) for kind in ("published", "updated") for m in rules.find_all(kind, text)]
    after = 0
    for stamp in find_stamps(text, language=locale, date_order=order):
        before = [(end, kind) for end, kind in marks if after <= end <= stamp.start + 1]
        yield stamp, max(before)[1] if before and stamp.start - max(before)[0] <= 40 else ""
        after = stamp.end


def _time_elements(head: Sequence[Draft]) -> Iterator[_Candidate]:
    for d in head:
        for _, value in d.times:
            stamp = read_stamp(value)
            labelled_update = re.search(
                r"updat|modif|actuali|aktuali|mis à jour", " ".join((*d.inside, d.text[:40])).lower()
            )
            if stamp and not labelled_update and not (d.prose and d.role == "body"):
                yield _Candidate(replace(stamp, words=value), "byline", "The time element beside the headline.")


def _bylines(
    head: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None, *, kind: DocumentKind
) -> Iterator[_Candidate]:
    for role in ("byline", "dateline", "kicker", "headline", "body", "heading"):
        for d in head:
            if d.role != role or len(d.text) > 300 or (role == "body" and (d.prose or d.date_led)):
                continue
            for stamp, label in _labels(d.text, rules, locale, order):
                if label != "updated":
                    yield _Candidate(stamp, *_basis(role, kind))
    opening = next((d for d in head if d.prose and d.role == "body"), None)
    if opening is not None:
        line = _agency_dateline(opening.text, locale, order)
        if line:
            yield _Candidate(line, "dateline", "The dateline that opens the text.")


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


def _letter_days(drafts: Sequence[Draft], language: str) -> tuple[date, ...]:
    """Return the distinct days of the date lines of a bundle, each under a heading of its own."""
    days: list[date] = []
    papers = 0
    for d in drafts:
        if d.kept and d.role == "heading" and d.level == 1:
            papers += 1
        if d.kept and d.role == "dateline":
            days += [s.day for s in find_stamps(d.text, language=language)]
    distinct = tuple(dict.fromkeys(days))
    return distinct if len(days) >= 2 and (papers >= 2 or len(distinct) >= 2) else distinct[:1]


def _address(item: Item) -> Iterator[_Candidate]:
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
                yield _Candidate(replace(stamp, words=m[0].strip("/")), "address", "A dated part of the address.")
                return
    for link in links:
        m = _PATH_MONTH.search(urlsplit(link).path) if link else None
        if m:
            stamp = Stamp(0, 0, date(int(m[1]), int(m[2]), 1), f"~month {m[0].strip('/')}")
            yield _Candidate(stamp, "address", "The month in the address.", updated=True)
            return


def _updated(head: Sequence[Draft], rules: Rules, locale: str, order: DateOrder | None) -> Iterator[_Candidate]:
    for d in head:
        if len(d.text) > 300 or (d.prose and d.role == "body"):
            continue
        for stamp, label in _labels(d.text, rules, locale, order):
            if label == "updated":
                yield _Candidate(stamp, "byline", "The page says only when it was updated.", updated=True)


def _file_name(item: Item) -> Iterator[_Candidate]:
    m = _NAME_DAY.search(item.source.name.rsplit("/", 1)[-1])
    stamp = read_stamp(f"{m[1]}-{m[3]}-{m[4]}") if m and item.kind != "feed" else None
    if stamp and m:
        yield _Candidate(replace(stamp, words=m[0]), "file name", "The date in the file's name.", updated=True)


def _day_of(instant: str) -> date | None:
    try:
        return date.fromisoformat(instant[:10])
    except ValueError:
        return None
