"""Namesakes: which of the persons who share a surname is meant, by state, day, office and what stands near."""

from collections.abc import Sequence

from ingest.actors.lexicon import Lexicon
from ingest.actors.people import Person
from ingest.actors.reading import STATELIKE, Reading
from ingest.record.days import Day

_NEAR = 25
"""Words within which a state named beside a surname tells whose king or minister it is."""
_SLACK = 75


def choose(
    reading: Reading,
    *,
    through: str | None,
    office: str,
    readings: Sequence[Reading],
    lexicon: Lexicon,
    day: Day | None,
) -> Person | None:
    """Return the one person a surname means here, None where it may be several or is nobody of that state.

    ``through`` is the state that stands with the name, ``office`` the class of the title before it, empty if none.
    """
    persons = [p for i in reading.persons if (p := lexicon.person(i)) is not None]
    if through is not None:
        persons = [p for p in persons if any(h.serves == through for h in p.held)]
    if day is not None:
        serving = [p for p in persons if any(h.may_hold(day) for h in p.held)]
        persons = serving or [p for p in persons if any(h.may_hold(day, slack=_SLACK) for h in p.held)] or persons
    if len(persons) > 1 and office:
        persons = [p for p in persons if any(h.office == office for h in p.held)] or persons
    if len(persons) > 1:
        near = {r.actor for r in readings if r.form in STATELIKE and abs(r.first - reading.first) <= _NEAR}
        persons = [p for p in persons if any(h.serves in near for h in p.held)] or persons
    return persons[0] if len(persons) == 1 else None
