"""Created: the day a document says it was published or written, how that was found, and why it is unknown otherwise.

The order of trust: what a person gave; the editors of an edition; metadata of the page, the feed entry, the mail or
the record; a line that says "published"; the time element, date line or byline of the article; the head of a letter,
the title, the foot of a letter; a line that gives a month alone; a dated part of the address; an update, said on the
page or in its markup; the file's name; its properties; the day that a site prints over its pages. Metadata that the
page itself contradicts by more than a day gives way to the page. Days after the download, the day zero of computers,
deadlines, events and the days of comments and other stories are never taken. The clock is never read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ingest.clean import beside_text
from ingest.clean import candidates as places
from ingest.clean.cable import from_cable
from ingest.clean.candidates import Candidate
from ingest.clean.draft import Draft
from ingest.clean.edited import editors_day
from ingest.clean.rules import Rules
from ingest.clean.stamps import find_stamps
from ingest.readers.item import Item
from ingest.record.document import NO_DATE, Created, CreatedBasis, DateOrder, DocumentKind, Given

_LONGEST_SAID = 100
"""Characters of a line that is quoted in the explanation."""
_MOST_OTHERS = 3
_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:19|20)\d{2}(?!\d)")
_READ: dict[CreatedBasis, str] = {
    "metadata": "in its data", "byline": "in the byline", "dateline": "in the date line", "address": "in the address",
    "heading": "at the head", "text": "in the text", "file name": "in the file's name", "given": "given",
    "editor": "the editors",
}  # fmt: skip

HOW_TO_GIVE = "give it with --published YYYY-MM-DD, or type it on the document's card"


@dataclass(frozen=True, slots=True)
class Found:
    """The creation time, or null with the reason; and notes for the reader."""

    created: Created | None
    why_undated: str = ""
    notes: tuple[str, ...] = ()


def find_created(
    item: Item, drafts: Sequence[Draft], *, kind: DocumentKind, rules: Rules, language: str, given: Given
) -> Found:
    """Return when a document was created, as it says itself; null where it does not say."""
    if given.created == NO_DATE:
        return Found(None, f"a person said that it has no date; {HOW_TO_GIVE}")
    if given.created:
        return Found(Created(given.created, "given", words=given.created, why="Given by a person."))
    edited = editors_day(item)
    if edited is not None:
        return Found(edited)
    order = given.date_order or _order_of(drafts)
    locale = _locale(item, language)
    head = places.article_head(drafts)
    letters = _letter_days(drafts, language) if kind in ("letter", "text", "minutes") else ()
    if len(letters) > 1:
        days = ", ".join(d.isoformat() for d in letters[:6])
        return Found(None, f"a bundle of {len(letters)} papers, each with a date of its own ({days}); {HOW_TO_GIVE}")
    elements = list(places.from_time_elements(head, rules))
    updates = [
        *(c for c in elements if c.updated),
        *places.from_update_lines(head, drafts, rules, locale, order),
        *beside_text.from_updated_metadata(item, locale, order),
    ]
    bylines = list(places.from_bylines(head, rules, locale, order, kind=kind))
    over = list(places.from_masthead(head, drafts, rules, locale, order))
    candidates = [
        *beside_text.from_metadata(item, locale, order),
        *places.from_labels(head, drafts, rules, locale, order),
        *(c for c in elements if not c.updated),
        *from_cable(drafts),
        *(c for c in bylines if not c.weak),
        *places.from_foot(drafts, rules, locale, order, kind=kind),
        *_before_an_update(over, updates),
        *places.from_month_lines(drafts),
        *beside_text.from_address(item),
        *updates,
        *beside_text.from_file_name(item, locale, order),
        *(c for c in bylines if c.weak),
        *beside_text.from_file_properties(item),
        *over,
    ]
    return _choose(candidates, zeros=beside_text.no_dates(item), retrieved=item.source.retrieved)


def _before_an_update(over: Sequence[Candidate], updates: Sequence[Candidate]) -> list[Candidate]:
    """Return the days over the page that the page was updated after: those are not the day it was saved."""
    return [
        replace(c, why="The day over the title", weak=False)
        for c in over
        if any(u.stamp.day > c.stamp.day for u in updates)
    ]


def _choose(candidates: Sequence[Candidate], *, zeros: Sequence[str], retrieved: str) -> Found:
    limit = _day_of(retrieved)
    notes = [f"{words} in the markup is what a program writes that knows no date." for words in zeros]
    sure: list[Candidate] = []
    for c in candidates:
        if limit is not None and c.stamp.day > limit + timedelta(days=1):
            notes.append(f"{c.stamp.words} lies after the download and is not the publication date.")
        elif c.stamp.readings and not _agrees(c, candidates):
            other = c.stamp.readings[0]
            notes.append(f"{c.stamp.words} may be {c.stamp.day.isoformat()} or {other.isoformat()}; give --date-order.")
        elif c.weak and c.basis == "byline" and limit is not None and abs((limit - c.stamp.day).days) <= 1:
            notes.append(f"{c.stamp.words} stands over the page and is the day it was saved.")
        else:
            sure.append(_settled(c, candidates))
    if not sure:
        reason = "only dates that may be read in two ways" if any(c.stamp.readings for c in candidates) else "no date"
        return Found(None, f"the document gives {reason} as its own; {HOW_TO_GIVE}", tuple(dict.fromkeys(notes)))
    best = sure[0]
    shown = next((c for c in sure if c.visible and not c.updated and not c.weak), None)
    if shown and _gives_way(best, shown):
        notes.append(
            f"The page's markup says {best.stamp.day.isoformat()}, the page itself {shown.stamp.day.isoformat()}."
        )
        best = shown
    if best.basis == "metadata" and best.stamp.clock is None and shown and shown.stamp.day == best.stamp.day:
        best = replace(best, stamp=replace(best.stamp, clock=shown.stamp.clock, zone=shown.stamp.zone))
    s = best.stamp
    when = s.day.isoformat()[: 7 if s.grain == "month" else 10]
    why = _explain(best, sure)
    return Found(
        Created(when, best.basis, s.clock, s.zone if s.clock else None, s.words.strip(), why),
        notes=tuple(dict.fromkeys(notes)),
    )


def _gives_way(best: Candidate, shown: Candidate) -> bool:
    """Tell whether metadata gives way to a day on the page itself, more than a day away (a zone may move it by one).

    Programs write the day of a migration for that of publication; but a later day that nothing calls publication, on
    a page whose markup does, may be that of an event.
    """
    if best.basis != "metadata" or best.updated or best.weak or abs((shown.stamp.day - best.stamp.day).days) <= 1:
        return False
    return shown.firm or not best.firm or shown.stamp.day < best.stamp.day


def _explain(best: Candidate, sure: Sequence[Candidate]) -> str:
    """Say in plain words where the day was read, and which other days were there and not taken."""
    said = " ".join(best.said.split())
    said = said if len(said) <= _LONGEST_SAID else f"{said[:_LONGEST_SAID].rsplit(' ', 1)[0]} …"
    others: dict[str, str] = {}
    for c in sure:
        if c.stamp.day != best.stamp.day and c.stamp.grain == "day":
            what = "an update" if c.updated else "over the page" if c.weak and c.basis == "byline" else _READ[c.basis]
            others.setdefault(c.stamp.day.isoformat(), what)
    told = f"{best.why}: “{said}”." if said else f"{best.why}."
    left = ", ".join(f"{day} ({what})" for day, what in list(others.items())[:_MOST_OTHERS])
    return f"{told} Not taken: {left}." if left else told


def _agrees(c: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Tell whether another date of the page, readable in one way only, is one of the two days."""
    return any(not o.stamp.readings and o.stamp.day in (c.stamp.day, *c.stamp.readings) for o in candidates)


def _settled(c: Candidate, candidates: Sequence[Candidate]) -> Candidate:
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
        head = d.text[:2000]
        for a, b in _FIGURES.findall(head) if "19" in head or "20" in head else ():
            if int(a) > 12 >= int(b):
                orders.add("DMY")
            elif int(b) > 12 >= int(a):
                orders.add("MDY")
    return orders.pop() if len(orders) == 1 else None


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


def _day_of(instant: str) -> date | None:
    try:
        return date.fromisoformat(instant[:10])
    except ValueError:
        return None
