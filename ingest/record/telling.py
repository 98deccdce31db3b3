"""Telling: one event from the reports that tell it, before anybody has judged it.

The strongest report gives headline, label and type. The firmest and most exact date counts; dates that contradict it
stay as readings. Of two documents that say what became of it the later one counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from ingest.record.addition import BY_HAND, RULE
from ingest.record.days import Day
from ingest.record.document import Document, DocumentKind
from ingest.record.edtf import EXACTNESS, bounds
from ingest.record.errors import BadEdtf
from ingest.record.event import Event
from ingest.record.report import Confidence, DateBasis, Party, Report, Status, When
from ingest.record.traits import BASIS_RANK

_FAR = 10**9


@dataclass(frozen=True, slots=True)
class Provenance:
    """What an event needs to know of a document: its outlet, language, day, when it was fetched, and what it is.

    ``created_last`` is the last day it may be of: another one than ``created`` where it is dated by a month or a year.
    """

    document: str
    publisher: str = ""
    language: str = "und"
    created: Day | None = None
    retrieved: str = ""
    kind: DocumentKind = "text"
    created_last: Day | None = None


def provenance(document: Document) -> Provenance:
    """Return the provenance of a document."""
    day = last = None
    if document.created is not None:
        with suppress(BadEdtf):
            span = bounds(document.created.when)
            day, last = span.earliest, span.latest
    return Provenance(
        document=document.id,
        publisher=document.publisher or document.declared,
        language=document.language,
        created=day,
        retrieved=document.retrieved,
        kind=document.kind,
        created_last=day if last is None else last,
    )


def tell(event_id: str, reports: Sequence[Report], documents: Mapping[str, Provenance]) -> Event:
    """Return the event of a cluster; ``reports`` are sorted, the strongest first."""
    lead = reports[0]
    origins = {r.document: documents.get(r.document, Provenance(r.document)) for r in reports}
    source, target = _parties(reports)
    when = _when(reports)
    status = _status(reports, origins)
    voices = _voices(reports, origins)
    weight_parts = _weight_parts(reports, len(voices))
    parts = _confidence_parts(when, source + target, reports, len(voices))
    return Event(
        id=event_id,
        when=when,
        event_type=lead.event_type,
        status=status,
        source=source,
        target=target,
        reports=tuple(reports),
        headline=next((r.headline for r in reports if r.headline), lead.quote),
        label=_label(reports, status),
        weight=round(sum(part for _, part in weight_parts), 4),
        weight_parts=weight_parts,
        confidence=_confidence(parts),
        confidence_parts=parts,
        publishers=tuple(sorted(_publishers(reports, origins))),
        languages=tuple(sorted({o.language for o in origins.values()})),
        said=min((_day_of(o) for o in origins.values() if o.created is not None), default=None),
        added=min((o.retrieved for o in origins.values() if o.retrieved), default=""),
    )


def _day_of(origin: Provenance) -> tuple[Day, Day]:
    assert origin.created is not None
    return origin.created, origin.created if origin.created_last is None else origin.created_last


def _label(reports: Sequence[Report], status: Status) -> str:
    """Return the label of the strongest report that tells what became of it: what was held is no plan.

    One of another report that says all of it and more counts before it: "A, B: peace treaty" before "A, B: treaty".
    """
    if len(reports) == 1:
        return reports[0].label
    labels = [(r.status != status, place, r.label) for place, r in enumerate(reports) if r.label]
    if not labels:
        return ""
    other, _, best = min(labels)
    return next((label for unlike, _, label in sorted(labels) if unlike == other and _says_more(label, best)), best)


def _says_more(label: str, than: str) -> bool:
    """Tell whether a label has all the words of another, in their order, and more."""
    words = iter(label.split())
    return len(label) > len(than) and all(word in words for word in than.split())


def _when(reports: Sequence[Report]) -> When:
    if len(reports) == 1:
        return reports[0].when
    dated = [r.when for r in reports if r.when.edtf is not None]
    if not dated:
        return reports[0].when
    best = min(dated, key=_firmness)
    others = {w.edtf for w in dated if w.edtf and not (_holds(w, best) or _holds(best, w))} - set(best.readings)
    return replace(best, readings=(*best.readings, *sorted(others))) if others else best


def _firmness(when: When) -> tuple[bool, int, bool, bool, int, Day, str]:
    exact = EXACTNESS[when.precision] if when.precision else 99
    first, last = _ends(when)
    edtf = when.edtf or ""
    # A guess by the day of publication, however exact, gives way to what a text says. "From 6 to 8 May" and "on 7 May"
    # are as exact as one another: the longer one is the whole of it.
    return (
        when.basis == "publication", exact, edtf.startswith("["), when.approximate, BASIS_RANK[when.basis],
        first - last, edtf,
    )  # fmt: skip


def _holds(wider: When, when: When) -> bool:
    """Tell whether a date lies within another: no contradiction."""
    first, last = _ends(wider)
    begin, end = _ends(when)
    return first <= begin and end <= last


def _ends(when: When) -> tuple[Day, Day]:
    return (
        -_FAR if when.earliest is None else when.earliest,
        _FAR if when.latest is None else when.latest,
    )


def _parties(reports: Sequence[Report]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return who acts and to whom: the strongest report's, then whom the others add without contradiction."""
    roles: tuple[list[Party], list[Party]] = (list(reports[0].source), list(reports[0].target))
    for report in reports[1:]:
        for role, parties in enumerate((report.source, report.target)):
            for party in parties:
                # Offsets lead into the text of another document: they are its report's alone.
                _add(replace(party, start=None, end=None), roles[role], roles[1 - role])
    return tuple(roles[0]), tuple(roles[1])


def _add(party: Party, here: list[Party], there: list[Party]) -> None:
    known = {p.actor for p in here + there} | {p.through for p in here + there if p.through}
    if party.actor in known:
        return
    if party.through is None:
        here.append(party)
        return
    for place, other in enumerate(here):
        # "France" and "Macron" are one party; the person is the fuller name of it.
        if other.actor == party.through:
            here[place] = party
            return
    if party.through not in known:
        here.append(party)


def _status(reports: Sequence[Report], origins: Mapping[str, Provenance]) -> Status:
    """Return what the latest document says became of it; a plan gives way to whatever else is told."""
    if len(reports) == 1:
        return reports[0].status

    def age(report: Report) -> tuple[bool, Day, str, int]:
        created = origins[report.document].created
        day = -_FAR if created is None else created
        return report.status != "scheduled", day, report.document, report.start

    return max(reports, key=age).status


def _publishers(reports: Iterable[Report], origins: Mapping[str, Provenance]) -> set[str]:
    """Return the outlets: those of the documents, or those that an entry names for itself."""
    return {name for r in reports for name in (r.outlets or (origins[r.document].publisher,)) if name}


def _voices(reports: Iterable[Report], origins: Mapping[str, Provenance]) -> set[str]:
    """Return who independently tells it: outlets that carry one agency's words count once."""
    return {name for r in reports for name in _said_by(r, origins[r.document])}


def _said_by(report: Report, origin: Provenance) -> tuple[str, ...]:
    return (report.via,) if report.via else report.outlets or (origin.publisher or report.document,)


def _weight_parts(reports: Sequence[Report], voices: int) -> tuple[tuple[str, float], ...]:
    parts: dict[str, float] = {}
    for report in reports:
        for name, value in report.weight_parts:
            parts[name] = max(value, parts.get(name, value))
    if voices > 1:
        parts["further outlets"] = min(1.5, 0.5 * (voices - 1))
    return tuple(sorted(parts.items()))


_BY_BASIS: dict[DateBasis, float] = {
    "text": 1.0, "analyst": 1.0, "table": 1.0, "editor": 0.9, "context": 0.8, "dateline": 0.6, "publication": 0.0,
}  # fmt: skip
_BY_CONTEXT = {"body": 1.0, "table": 1.0, "heading": 1.0, "headline": 0.9, "caption": 0.7, "kicker": 0.6, "teaser": 0.4}
_BY_HAND = 0.15
SHARES = {"date": 0.4, "actors": 0.3, "outlets": 0.15, "context": 0.15}
"""The most that each part can add to the confidence."""
STRONG_FROM, FAIR_FROM = 0.85, 0.65


def _confidence_parts(
    when: When, parties: Sequence[Party], reports: Sequence[Report], voices: int
) -> tuple[tuple[str, float], ...]:
    """Return the parts of the confidence, which add up to 1 at most.

    Date 0.4: read in the text is best, the day of publication counts nothing, "about", a month or more, or a second
    possible reading halve. Actors 0.3: two known ones, one counts two thirds. Outlets 0.15: three that speak
    independently. Context 0.15: a sentence of the text itself. What a person added stands on that person's word too. A
    doubt that all its reports share, such as that a
    machine coded them, is a part of its own below nothing.
    """
    date = _BY_BASIS[when.basis] if when.edtf is not None else 0.0
    if when.approximate or when.readings or (when.precision and EXACTNESS[when.precision] >= EXACTNESS["month"]):
        date /= 2
    known = len({p.actor for p in parties})
    values = {
        "date": date,
        "actors": (0.0, 0.67)[known] if known < 2 else 1.0,
        "outlets": min(voices, 3) / 3,
        "context": max(_BY_CONTEXT.get(r.context, 0.2) for r in reports),
    }
    parts = tuple((name, round(share * values[name], 3)) for name, share in SHARES.items())
    if any(report.rule == RULE for report in reports):
        parts = (*parts, (BY_HAND, round(min(_BY_HAND, 1 - sum(value for _, value in parts)), 3)))
    shared = set.intersection(*(set(r.doubts) for r in reports))
    return (*parts, *sorted(shared))


def _confidence(parts: Iterable[tuple[str, float]]) -> Confidence:
    total = round(sum(value for _, value in parts), 3)
    return "strong" if total >= STRONG_FROM else "fair" if total >= FAIR_FROM else "weak"
