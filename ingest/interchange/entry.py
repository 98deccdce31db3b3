"""Entry: one event as another tool told it, the same value for every format, read and written."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.record.judgement import Verb
from ingest.record.report import When

Extra = str | float | bool | None
LOST = "Not taken over: "
"""How a note begins that says what of a file was lost."""
MOST_ENTRIES = 200_000
"""Entries of one file; more is a database, and one document of it would not be opened again."""


@dataclass(frozen=True, slots=True)
class Who:
    """An actor as told: the words, its id where the format gives one, and whom a person serves."""

    words: str
    actor: str = ""
    through: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of another tool's timeline.

    ``when`` has no ``edtf`` where the entry has no date (``words`` are then empty) or one that cannot be read or is
    impossible (``words`` are its own; ``why`` says what is wrong). ``actors`` take part in no said role, ``source``
    and ``target`` in theirs. ``event_type`` and ``status`` are words as told, "" if none. ``group`` is the row or
    category the tool shows it in. ``id`` is its key in the file, which keeps the event's id over changed files.
    ``quotes`` are exact quotes, the strongest first, ``outlets`` those that told it. ``marks`` are what people decided
    of it: verb, field and value (JSON text). ``extra`` are further values by name. ``start``/``end`` are offsets of the
    entry in the text of the file, ``locator`` its place in words ("slide 3"). ``lost`` names the kinds of things that
    were not taken over. ``whole`` says that all is told: who takes part is not looked for in its words. Then
    ``weight_parts`` are what it weighed where it came from.
    """

    when: When
    headline: str
    text: str = ""
    label: str = ""
    actors: tuple[Who, ...] = ()
    source: tuple[Who, ...] = ()
    target: tuple[Who, ...] = ()
    speaker: Who | None = None
    event_type: str = ""
    status: str = ""
    place: str = ""
    link: str = ""
    publisher: str = ""
    group: str = ""
    id: str = ""
    quotes: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    marks: tuple[tuple[Verb, str, str], ...] = ()
    extra: tuple[tuple[str, Extra], ...] = ()
    start: int = 0
    end: int = 0
    locator: str = ""
    lost: tuple[str, ...] = ()
    whole: bool = False
    weight_parts: tuple[tuple[str, float], ...] = ()

    def value(self, name: str) -> Extra:
        """Return a further value, null where there is none of that name."""
        return next((value for key, value in self.extra if key == name), None)


@dataclass(frozen=True, slots=True)
class Timeline:
    """A timeline of another tool: its title, its entries in file order, and what was lost of the file as a whole.

    ``lost`` pairs what was not taken over with how many there were; ``notes`` are plain sentences on how it was read.
    """

    entries: tuple[Entry, ...]
    title: str = ""
    text: str = ""
    notes: tuple[str, ...] = ()
    lost: tuple[tuple[str, int], ...] = ()


def losses(timeline: Timeline) -> tuple[str, ...]:
    """Return a plain sentence for each kind of thing that was not taken over, with how many there were.

    >>> losses(Timeline((), lost=(("eras", 2),)))
    ('Not taken over: eras (2).',)
    """
    counted = Counter(kind for entry in timeline.entries for kind in entry.lost)
    said = [f"{LOST}{kind} ({number:,})." for kind, number in timeline.lost if number]
    for kind in sorted(counted):
        number = counted[kind]
        said.append(f"{LOST}{kind} ({number:,} {'entry' if number == 1 else 'entries'}).")
    return tuple(said)


def pairs(values: Iterable[tuple[str, object]]) -> tuple[tuple[str, Extra], ...]:
    """Return further values sorted by name, those that are empty left out, each as text, number, truth or null."""
    found: dict[str, Extra] = {}
    for name, value in values:
        if value is None or value == "" or not name:
            continue
        if isinstance(value, bool | str):
            found[name] = value
        elif isinstance(value, int | float):
            found[name] = float(value) if abs(value) < 1e300 else str(value)
    return tuple(sorted(found.items()))
