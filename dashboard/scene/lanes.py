"""Lanes: which rows a picture has, and in which of them each event stands."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.scene.words import kind_words, word
from dashboard.view import RowsBy, SortBy
from ingest.record.actor import Actor
from ingest.record.event import Event
from ingest.record.report import Party

OTHER = "other"
"""Id of the row of everything that has no row of its own."""
MANY_PARTIES = 5
"""Up to so many parties a link joins their marks; more are one mark and "28 states"."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A row before it has a height: its id, its name, and how many events stand in it."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Standing:
    """The rows an event stands in: the one of its lead mark, and the others of its parties from top to bottom.

    ``targets`` are those of the others whose parties are only acted on: the lead mark's arrow points at them.
    """

    event: Event
    lead: str
    others: tuple[str, ...]
    parties: int
    targets: tuple[str, ...] = ()


def actor_name(actor: str, actors: Mapping[str, Actor], *, language: str = "en") -> str:
    """Return an actor's short name in a language, else in English, else what its id says."""
    known = actors.get(actor)
    if known is None:
        return actor.split(":", 1)[-1]
    return dict(known.names).get(language) or known.name


def seats(event: Event, *, rows: RowsBy = "actor") -> tuple[str, ...]:
    """Return the ids of the rows an event belongs in, its own first: who acts, then to or with whom.

    By actor a person sits in the row of the state or organisation served at that date.
    """
    if rows == "kind":
        return (event.kind,)
    if rows == "publisher":
        return event.publishers
    if rows == "document":
        return tuple(dict.fromkeys(report.document for report in event.reports))
    if rows == "speaker":
        return (event.speaker,) if event.speaker else ()
    parties = (*event.source, *event.target)
    if rows == "person":
        people = tuple(dict.fromkeys(p.actor for p in parties if p.actor.startswith("person:")))
        return people or tuple(dict.fromkeys(p.actor for p in parties))
    return tuple(dict.fromkeys(p.through or p.actor for p in parties))


def arrange(
    events: Sequence[Event],
    *,
    actors: Mapping[str, Actor],
    rows: RowsBy = "actor",
    sort: SortBy = "activity",
    chosen: tuple[str, ...] = (),
    max_rows: int = 8,
    merge: bool = True,
    language: str = "en",
    titles: Mapping[str, str] | None = None,
) -> tuple[tuple[Lane, ...], tuple[Standing, ...]]:
    """Return the rows from top to bottom and where each event stands, events in the order given.

    Chosen actors come first, in the order chosen; the others by number of events (or by name, or by first event),
    ties by first event. What is over ``max_rows`` goes to "Other (n)", n actors. With ``merge``, actors that only
    accompany others and always the same ones share a row ("NATO, EU"). ``titles`` are those of documents, by id.
    """
    seated = [(event, seats(event, rows=rows)) for event in events]
    counts: Counter[str] = Counter(seat for _, those in seated for seat in those)
    first: dict[str, int] = {}
    for _, those in seated:
        for seat in those:
            first.setdefault(seat, len(first))
    names = {seat: row_name(seat, actors, rows=rows, language=language, titles=titles) for seat in counts}
    order = ranked(counts, first, names, sort=sort, chosen=chosen)
    groups = _merged(order, seated, chosen) if merge and rows == "actor" else [(s,) for s in order]
    shown, folded = groups[:max_rows], groups[max_rows:]
    if len(folded) == 1:
        # A row named "Other (1)" says less than the name it hides.
        shown, folded = groups, []
    row_of = {seat: group[0] for group in shown for seat in group}
    standings = tuple(_stand(event, those, row_of) for event, those in seated)
    used = Counter(row for s in standings for row in {s.lead, *s.others})
    lanes = [
        Lane(group[0], _joined([names[s] for s in group], language), used[group[0]])
        for group in shown
        if used[group[0]] and group[0] != OTHER
    ]
    position = {lane.id: index for index, lane in enumerate(lanes)}
    if used[OTHER]:
        others = sum(len(group) for group in folded)
        name = word("other", language=language)
        lanes.append(Lane(OTHER, f"{name} ({others})" if others else name, used[OTHER]))
        position[OTHER] = len(position)
    ordered = tuple(replace(s, others=tuple(sorted(s.others, key=lambda r: position[r]))) for s in standings)
    return tuple(lanes), ordered


def ranked(
    counts: Mapping[str, int],
    first: Mapping[str, int],
    names: Mapping[str, str],
    *,
    sort: SortBy,
    chosen: tuple[str, ...],
) -> list[str]:
    """Return rows from top to bottom: those chosen, then the others by ``counts``, ``first`` event or ``names``."""
    order = sorted(counts, key=lambda s: _key(s, sort, counts, first, names))
    return [*(c for c in chosen if c in counts), *(s for s in order if s not in chosen)]


def _key(
    seat: str, sort: SortBy, counts: Mapping[str, int], first: Mapping[str, int], names: Mapping[str, str]
) -> tuple[int | str, int, str]:
    if sort == "name":
        return names[seat].casefold(), 0, seat
    if sort == "first":
        return first[seat], -counts[seat], seat
    return -counts[seat], first[seat], seat


def row_name(
    seat: str,
    actors: Mapping[str, Actor],
    *,
    rows: RowsBy,
    language: str = "en",
    titles: Mapping[str, str] | None = None,
) -> str:
    """Return the name of a row as shown."""
    if rows == "kind":
        return kind_words(seat, language=language)  # type: ignore[arg-type]  # seats by kind are kinds
    if rows == "document":
        return (titles or {}).get(seat) or seat
    if rows == "publisher":
        return seat
    return actor_name(seat, actors, language=language)


def _merged(
    order: Sequence[str], seated: Iterable[tuple[Event, tuple[str, ...]]], chosen: tuple[str, ...]
) -> list[tuple[str, ...]]:
    """Put actors of the very same events into one row, if none of them is chosen or ever comes first."""
    among: defaultdict[str, list[str]] = defaultdict(list)
    leads = set(chosen)
    for event, those in seated:
        leads.update(those[:1])
        for seat in those if len(those) <= MANY_PARTIES else those[:1]:
            among[seat].append(event.id)
    groups: dict[tuple[str, ...], list[str]] = {}
    for seat in order:
        key = (seat,) if seat in leads else (*among[seat], "")
        groups.setdefault(key, []).append(seat)
    return [tuple(group) for group in groups.values()]


def _joined(names: Sequence[str], language: str) -> str:
    if len(names) <= 3:
        return ", ".join(names)
    return ", ".join(names[:2]) + " " + word("more", str(len(names) - 2), language=language)


def _stand(event: Event, those: tuple[str, ...], row_of: Mapping[str, str]) -> Standing:
    lead = row_of.get(those[0], OTHER) if those else OTHER
    if len(those) > MANY_PARTIES:
        return Standing(event, lead, (), len(those))
    others = tuple(row for row in dict.fromkeys(row_of[s] for s in those[1:] if s in row_of) if row != lead)
    acting, aimed = _rows_of(event.source, row_of), _rows_of(event.target, row_of)
    return Standing(event, lead, others, len(those), tuple(row for row in others if row in aimed - acting))


def _rows_of(parties: Iterable[Party], row_of: Mapping[str, str]) -> set[str]:
    """Return the rows of parties, by themselves or by whom they serve."""
    seats_ = {seat for party in parties for seat in (party.through or party.actor, party.actor)}
    return {row_of[seat] for seat in seats_ if seat in row_of}
