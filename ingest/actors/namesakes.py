"""Namesakes: which of the persons who share a surname is meant, by state, day, office and what stands near."""

from collections.abc import Sequence

from ingest.actors.lexicon import Lexicon
from ingest.actors.people import Person
from ingest.actors.reading import STATELIKE, Reading
from ingest.record.days import Day

_NEAR = 25
"""Words within which a state named beside a surname tells whose king or minister it is."""
_SLACK = 75
_AGE = 25 * 366
"""Days before a first post and after a last one within which somebody may be called by a title and surname alone."""
_HEADS = frozenset({"president", "prime minister", "monarch", "leader", "pope"})
"""Offices whose holders of other times a text of today may still call "President Kennedy"."""


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
        near_by = [p for p in persons if any(h.may_hold(day, slack=_SLACK) for h in p.held)]
        persons = serving or near_by or [p for p in persons if _of_that_age(p, day, office)]
    if len(persons) > 1 and office:
        persons = [p for p in persons if any(h.office == office for h in p.held)] or persons
    if len(persons) > 1:
        near = {r.actor for r in readings if r.form in STATELIKE and abs(r.first - reading.first) <= _NEAR}
        persons = [p for p in persons if any(h.serves in near for h in p.held)] or persons
    return persons[0] if len(persons) == 1 else None


def _of_that_age(person: Person, day: Day, office: str) -> bool:
    """Tell whether a text of a day may mean a person out of office: never one to come, seldom one long gone."""
    starts = [h.start for h in person.held if h.start is not None]
    ends = [h.end for h in person.held if h.end is not None]
    if starts and day < min(starts) - _AGE:
        return False
    gone = len(ends) == len(person.held) and bool(ends) and day > max(ends) + _AGE
    return not gone or not office or (office in _HEADS and any(h.office == office for h in person.held))
