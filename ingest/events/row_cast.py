"""Row cast: who acts in a row, to or with whom, and where: by the columns of actors, else by the names in its title."""

from dataclasses import replace

from ingest.actors import find_mentions
from ingest.clean.cleaned import Cleaned
from ingest.events.row_actors import Named, in_cell, parties
from ingest.events.row_parties import attends, in_title, with_subject
from ingest.events.row_reading import Reading
from ingest.events.row_text import Line
from ingest.record.days import Day
from ingest.record.report import EventType, Party


def row_parties(
    reading: Reading,
    line: Line,
    number: int,
    cleaned: Cleaned,
    title: tuple[int, int] | None,
    event_type: EventType,
    day: Day | None,
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return who acts and to or with whom: by the columns of actors, else by the names in the title."""
    text = cleaned.text
    source = _named(reading, line, text, day, "source")
    target = _named(reading, line, text, day, "target")
    both = _named(reading, line, text, day, "actors")
    if not source and not target:
        source = both
    elif both:
        known = {p.actor for p in (*source, *target)}
        source = (*source, *(p for p in both if p.actor not in known))
    if title is not None and not reading.has("source", "target", "actors"):
        return _by_title(reading, line, number, cleaned, title, event_type, day)
    seen = {p.actor for p in source}
    return source, tuple(p for p in target if p.actor not in seen)


def _by_title(
    reading: Reading,
    line: Line,
    number: int,
    cleaned: Cleaned,
    title: tuple[int, int],
    event_type: EventType,
    day: Day | None,
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    language, lexicon = reading.language, reading.lexicon
    source, target = in_title(cleaned, title, number - 1, event_type=event_type, lexicon=lexicon, day=day)
    hosts = _named(reading, line, cleaned.text, day, "host")
    if len(hosts) == 1:
        # "Met with Foreign Minister Example" in a row of Poland: the minister is Poland's.
        source = tuple(_serving(p, hosts[0].actor) for p in source)
        target = tuple(_serving(p, hosts[0].actor) for p in target)
    # A host is a party only where nobody else stands for it: "Met with the foreign minister", Poland.
    named = (*source, *target)
    head = cleaned.text[slice(*title)]
    stands = any(p.through or not p.actor.startswith("org:") for p in named)
    if not stands and not (reading.subject and attends(head, language)):
        target = (*target, *(h for h in hosts if h.actor not in {p.through or p.actor for p in named}))
    return with_subject((source, target), reading.subject, head, language=language, lexicon=lexicon, day=day)


def _serving(party: Party, state: str) -> Party:
    unknown = party.actor.startswith("person:") and party.through is None
    return replace(party, through=state) if unknown else party


def _named(reading: Reading, line: Line, text: str, day: Day | None, field: str) -> tuple[Party, ...]:
    out: list[Party] = []
    for column in reading.columns:
        at = line.at.get(column.index)
        if column.field == field and at is not None:
            found = _in_cell(reading, text[slice(*at)], reading.codes.get(column.index), day)
            out += parties(found, at=at[0], lexicon=reading.lexicon, day=day)
    return tuple({p.actor: p for p in reversed(out)}[a] for a in dict.fromkeys(p.actor for p in out))


def _in_cell(reading: Reading, cell: str, codes: str | None, day: Day | None) -> tuple[Named, ...]:
    key = (cell, codes, day)
    if key not in reading.seen:
        reading.seen[key] = in_cell(
            cell,
            lexicon=reading.lexicon,
            language=reading.language,
            day=day,
            codes=codes,
            own=dict(reading.given.table.actors),
        )
    return reading.seen[key]


def row_place(reading: Reading, line: Line, text: str, day: Day | None) -> tuple[str | None, str | None, str]:
    """Return the venue in the table's words, its state, and its city by the name that is one in all languages.

    The state is that of a column or of the last word; else that of a city we know. The city is empty if unknown.
    """
    words = [reading.value(line, text, f) for f in ("place", "host")]
    hosts = _named(reading, line, text, day, "host")
    place = ", ".join(w for w in words if w)
    state = hosts[0].actor if hosts else _state(reading, place, day)
    known, city = _city(reading, words[0] or "", day)
    if state is not None and known != state:
        # "Tripoli" in a row of Lebanon is another city.
        return place or None, state, ""
    return place or None, state or known, city


def _city(reading: Reading, place: str, day: Day | None) -> tuple[str | None, str]:
    """Return the state and the name of the city in a cell, no name where it has several of one state."""
    if place not in reading.cities:
        found = find_mentions(place, language=reading.language, lexicon=reading.lexicon, day=day) if place else ()
        cities = {(m.actor, m.city): None for m in found if m.city}
        states = {state for state, _ in cities}
        several = (states.pop() if len(states) == 1 else None, "")
        reading.cities[place] = next(iter(cities)) if len(cities) == 1 else several
    return reading.cities[place]


def _state(reading: Reading, place: str, day: Day | None) -> str | None:
    """Return the state at the end of "Muscat, Oman"."""
    _, comma, last = place.rpartition(",")
    if not comma:
        return None
    found = _in_cell(reading, last.strip(), None, day)
    return found[0].actor if len(found) == 1 and reading.lexicon.kind(found[0].actor) == "state" else None
