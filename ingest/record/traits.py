"""Trait: the little of a report that decides which other reports it tells the same event with.

The store keeps it beside each report, so that a save reads traits of the touched days and nothing more.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.record.days import Day, from_day
from ingest.record.edtf import EXACTNESS, Widths, bounds
from ingest.record.errors import BadEdtf
from ingest.record.report import KIND_OF, DateBasis, Party, Report
from ingest.record.tokens import tokens
from ingest.record.wire import compact

DANGLING = frozenset({"headline", "kicker", "caption", "teaser", "sidebar"})
"""Where a report without a date is no statement of its own: it joins the event it repeats."""

BASIS_RANK: dict[DateBasis, int] = {
    "analyst": 0, "text": 1, "table": 1, "editor": 2, "context": 3, "dateline": 4, "publication": 5,
}  # fmt: skip
"""What a date rests on, the firmest first."""

_CONTEXT_RANK = {
    "body": 0, "table": 0, "heading": 1, "headline": 2, "dateline": 2, "byline": 2, "caption": 3, "kicker": 3,
    "teaser": 4, "sidebar": 5,
}  # fmt: skip
SELDOM = frozenset({"meeting", "agreement"})
"""Kinds that hardly happen twice a day between the same parties."""
SHORT = 14
"""Days up to which an inexact date may still be the day another text names."""
_AS_WRITTEN = Widths(0, 0, 0)
_FAR = 10**9


@dataclass(frozen=True, slots=True)
class Trait:
    """What a report is compared by.

    ``first``/``last`` are the days as written ("about" does not widen them), -10**9 and 10**9 at an open end, both 0
    with an empty ``edtf``. ``soft`` says that the day rests on the day of publication or a dateline. ``sources`` and
    ``targets`` are states and organisations; a person stands for the one they serve, and ``persons`` are pairs of
    that one and the person. ``words`` are the words of the quote beyond names and dates. ``block`` names the month
    and kind within which reports are compared; empty if the report makes no event. ``anchor`` is the report of the
    same document that one without a date repeats: it goes where that goes. ``strength`` sorts the strongest first.
    ``language`` is that of the words, ``city`` the venue by a name that is one in all languages, ``act`` what was done
    more closely than its type says; empty if unknown. ``near`` are those named elsewhere in the document, kept for
    an agreement of which one side only is named.
    """

    report: str
    document: str
    block: str
    edtf: str
    first: Day
    last: Day
    exact: int
    soft: bool
    kind: str
    event_type: str
    status: str
    sources: frozenset[str]
    targets: frozenset[str]
    persons: frozenset[tuple[str, str]]
    place: str
    place_state: str
    words: frozenset[str]
    row: bool
    strength: tuple[int, ...]
    anchor: str = ""
    language: str = ""
    city: str = ""
    act: str = ""
    near: frozenset[str] = frozenset()

    @property
    def parties(self) -> frozenset[str]:
        """Return all who take part."""
        return self.sources | self.targets

    @property
    def one_sided(self) -> bool:
        """Tell whether it is an agreement of which one side only is named: "Germany had signed one on 16 February"."""
        return self.event_type == "AGREE" and len(self.parties) == 1 and bool(self.edtf) and not (self.row or self.soft)

    @property
    def beside(self) -> bool:
        """Tell whether it stands in a headline, kicker or caption, which repeat what the running text tells."""
        return 2 <= self.strength[1] <= 3

    @property
    def keys(self) -> tuple[str, ...]:
        """Return what a report that could tell the same event is found by: kind, party and each day, within a day.

        Who names no party is compared with nobody. A long or open span is only ever the same as the very same span.
        """
        if self.anchor or not self.block:
            return ()
        if not self.edtf:
            days: tuple[str, ...] = (self.document,)
        elif self.last - self.first > SHORT:
            days = (self.edtf,)
        else:
            days = tuple(str(day) for day in range(self.first, self.last + 1))
        found = tuple(f"{self.kind} {party} {day}" for party in sorted(self.parties) for day in days)
        return (*found, self.month_key) if self.month_key else found

    @property
    def month_key(self) -> str:
        """Return what reports of the same two or more parties in one month are found by; empty if there is none."""
        if not self.edtf or self.kind not in SELDOM:
            return ""
        parties = self.parties
        return f"{self.block} {' '.join(sorted(parties))}" if len(parties) > 1 else ""

    @property
    def sought(self) -> tuple[str, ...]:
        """Return the keys under which reports that could tell the same event stand."""
        if not self.edtf or not self.block or self.last - self.first > SHORT:
            return self.keys
        days = range(self.first - 1, self.last + 2)
        found = tuple(f"{self.kind} {party} {day}" for party in sorted(self.parties) for day in days)
        return (*found, self.month_key) if self.month_key else found

    @property
    def order(self) -> tuple[tuple[int, ...], str]:
        """Return the sort key: the strongest first, never two alike."""
        return self.strength, self.report


def trait(report: Report) -> Trait:
    """Return the trait of one report, as if it stood alone in its document."""
    when, kind = report.when, KIND_OF[report.event_type]
    first, last = _days(report)
    exact = EXACTNESS[when.precision] if when.precision else 99
    dated = when.edtf is not None
    if dated:
        year, month, _ = from_day(first if first > -_FAR else last)
        block = f"{year}-{month:02d} {kind}"
    else:
        block = "" if report.context in DANGLING else f"undated {report.document}"
    parties = report.source + report.target
    strength = (
        not dated,
        _CONTEXT_RANK[report.context],
        BASIS_RANK[when.basis],
        exact,
        when.approximate,
        -len(parties),
        -round(report.weight * 100),
    )
    return Trait(
        report=report.id,
        document=report.document,
        block=block,
        edtf=when.edtf or "",
        first=first,
        last=last,
        exact=exact,
        soft=when.basis in ("publication", "dateline"),
        kind=kind,
        event_type=report.event_type,
        status=report.status,
        sources=frozenset(p.through or p.actor for p in report.source),
        targets=frozenset(p.through or p.actor for p in report.target),
        persons=frozenset((p.through or p.actor, p.actor) for p in parties if p.actor.startswith("person:")),
        place=" ".join(tokens(report.place or "")),
        place_state=report.place_state or "",
        words=_words(report, parties),
        row=report.context == "table" or report.row is not None,
        strength=tuple(int(part) for part in strength),
        language=report.language,
        city=report.city,
        act=report.act,
    )


def traits(reports: Iterable[Report]) -> tuple[Trait, ...]:
    """Return the traits of all reports of one document; those without a date take the block of what they repeat."""
    every = [trait(report) for report in reports]
    named = frozenset[str]().union(*(t.parties for t in every))
    every = [replace(t, near=named - t.parties) if t.one_sided else t for t in every]
    firm = sorted((t for t in every if t.block), key=lambda t: t.order)
    return tuple(t if t.block else _attached(t, firm) for t in every)


def repeats(dangling: Trait, firm: Iterable[Trait]) -> Trait | None:
    """Return the report of the same document that one without a date repeats, None if it repeats none."""
    scored = []
    for place, other in enumerate(firm):
        shared = len(dangling.parties & other.parties)
        if dangling.parties and not shared:
            continue
        alike = likeness(dangling.words, other.words)
        if alike >= 0.5 or (dangling.kind == other.kind and (shared >= 2 or (shared and alike >= 0.25))):
            scored.append((round(alike, 3) + shared + (dangling.kind == other.kind), -place, other))
    return max(scored, key=lambda entry: entry[:2])[2] if scored else None


def likeness(some: frozenset[str], others: frozenset[str]) -> float:
    """Return how much of the shorter of two texts stands in the longer, 0 to 1; two words in common are the least."""
    shared = len(some & others)
    fewest = min(len(some), len(others))
    if shared < 2 and not (shared == fewest == 1):
        return 0.0
    return shared / fewest


def _attached(dangling: Trait, firm: list[Trait]) -> Trait:
    anchor = repeats(dangling, firm)
    return dangling if anchor is None else replace(dangling, block=anchor.block, anchor=anchor.report)


def _days(report: Report) -> tuple[Day, Day]:
    when = report.when
    if when.edtf is None:
        return 0, 0
    try:
        span = bounds(when.edtf, about=_AS_WRITTEN)
        earliest, latest = span.earliest, span.latest
    except BadEdtf:
        earliest, latest = when.earliest, when.latest
    return -_FAR if earliest is None else earliest, _FAR if latest is None else latest


def _words(report: Report, parties: tuple[Party, ...]) -> frozenset[str]:
    """Return the words two tellings are compared by: short ones and the names of those who take part say nothing."""
    named = " ".join((*(p.words for p in parties), report.when.words, report.speaker_words))
    told = set(tokens(report.quote)) - set(tokens(named))
    return frozenset(word for word in told if len(word) > 3 or not word.isascii() or (len(word) > 1 and word.isdigit()))


ROW = "$[17]"
"""Where ``row`` stands in what ``pack`` writes."""


def pack(trait: Trait) -> str:
    """Return a trait as compact JSON text."""
    fields = (
        trait.report, trait.document, trait.block, trait.edtf, trait.first, trait.last, trait.exact, int(trait.soft),
        trait.kind, trait.event_type, trait.status, sorted(trait.sources), sorted(trait.targets),
        sorted(trait.persons), trait.place, trait.place_state, sorted(trait.words), int(trait.row), trait.strength,
        trait.anchor, trait.language, trait.city, trait.act, sorted(trait.near),
    )  # fmt: skip
    return compact(fields)


# A report is met again by each document that could tell the same.
@lru_cache(maxsize=2048)
def unpack(text: str) -> Trait:
    """Return the trait that ``pack`` wrote."""
    f = json.loads(text)
    anchor, language, city, act = (*f[19:23], "", "", "", "")[:4]
    near = frozenset[str](f[23] if len(f) > 23 else ())
    return Trait(
        f[0], f[1], f[2], f[3], f[4], f[5], f[6], bool(f[7]), f[8], f[9], f[10], frozenset(f[11]), frozenset(f[12]),
        frozenset((state, person) for state, person in f[13]), f[14], f[15], frozenset(f[16]), bool(f[17]),
        tuple(f[18]), anchor, language, city, act, near,
    )  # fmt: skip
