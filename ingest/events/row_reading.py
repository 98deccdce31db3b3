"""Row reading: what holds for every row of a table, and the cells of one row by what they mean."""

from dataclasses import dataclass, field

from ingest.actors.lexicon import Lexicon
from ingest.events.columns import Column
from ingest.events.row_actors import Named
from ingest.events.row_dates import Dates
from ingest.events.row_text import Line
from ingest.readers.item import Table
from ingest.record.days import Day
from ingest.record.document import Given
from ingest.record.report import EventType, Status


@dataclass(frozen=True, slots=True)
class Reading:
    """A table as it is read: its columns and language, what was said of it, how its cells are written.

    ``codes`` is the kind of code in a column of actors, ``subject`` the actor the whole table is about. ``seen`` keeps
    the actors of a cell that was read before, ``kinds`` the type, status and rule of a title, ``cities`` the state and
    name of the city in a place: rows repeat them.
    """

    table: Table
    columns: tuple[Column, ...]
    language: str
    given: Given
    lexicon: Lexicon
    dates: Dates
    codes: dict[int, str | None]
    decimal_comma: frozenset[int]
    subject: str | None
    kinds: dict[str, tuple[EventType, Status, str]] = field(default_factory=dict)
    cities: dict[str, tuple[str | None, str]] = field(default_factory=dict)
    seen: dict[tuple[str, str | None, Day | None], tuple[Named, ...]] = field(default_factory=dict)

    def first(self, line: Line, *fields: str) -> tuple[int, int] | None:
        """Return where the first filled cell of these fields stands in clean text."""
        for name in fields:
            for column in self.columns:
                if column.field == name and column.index in line.at:
                    return line.at[column.index]
        return None

    def value(self, line: Line, text: str, name: str) -> str | None:
        """Return the first filled cell of a field, None where there is none."""
        at = self.first(line, name)
        return text[slice(*at)] if at else None

    def has(self, *fields: str) -> bool:
        """Tell whether some column is of one of these fields."""
        return any(c.field in fields for c in self.columns)
