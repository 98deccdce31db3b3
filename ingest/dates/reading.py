"""Reading: what a maker reads: the named groups of a rule's match, the rule's constants, and the pack."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.dates.meaning import Base, Which
from ingest.dates.numbers import VAGUE, read_number
from ingest.dates.pack import Pack, Value
from ingest.dates.periods import UNITS, Unit
from ingest.record.document import DateOrder

_DIGITS = re.compile(r"\d+")
"""The figure of "16", "16.", "16th"."""
_WHICH: dict[str, Which] = {"last": "last", "this": "this", "next": "next"}
_BASES: dict[str, Base] = {"told": "told", "nearest": "nearest", "near": "near", "close": "close"}


@dataclass(frozen=True, slots=True)
class Reading:
    """The groups of a match, the rule's constants and the pack: what a maker reads."""

    groups: Mapping[str, str]
    constants: Mapping[str, Value]
    pack: Pack
    date_order: DateOrder | None = None

    def has(self, group: str) -> bool:
        """Tell whether a group or a constant of this name is there."""
        return group in self.groups or group in self.constants

    def word(self, table: str, group: str = "") -> Value | None:
        """Return a group's value in a table of words, or the constant of that name."""
        surface = self.groups.get(group or table)
        if surface is None:
            return self.constants.get(group or table)
        return self.pack.word(str(self.constants.get(f"{group or table}_table", table)), surface)

    def plural(self, group: str = "unit") -> bool:
        """Tell whether a unit stands in the plural."""
        return self.pack.word("plural", self.groups.get(group, "")) is not None

    def text(self, name: str) -> str:
        """Return a constant or a group as text, empty if there is none."""
        return str(self.constants.get(name, self.groups.get(name, "")))

    def whole(self, group: str, table: str = "number") -> int | None:
        """Return a group as a whole number, from digits or from a table of words."""
        surface = self.groups.get(group)
        if surface is None:
            found = self.constants.get(group)
            return int(found) if found is not None else None
        if digits := _DIGITS.match(surface):
            return int(digits.group())
        found = self.pack.word(str(self.constants.get(f"{group}_table", table)), surface)
        if found is None:
            number = read_number(surface, self.pack)
            return int(number) if isinstance(number, float) else None
        return int(found) if found != VAGUE else None

    def unit(self, group: str = "unit") -> Unit | None:
        """Return a unit of the calendar, None for hours and shorter."""
        return UNITS.get(str(self.word("unit", group) or ""))

    def which(self) -> Which:
        """Return last, this or next, empty if nothing says so."""
        return _WHICH.get(self.text("which_is") or str(self.word("which") or ""), "")

    def base(self) -> Base:
        """Return what the rule counts from; publication unless it says otherwise."""
        return _BASES.get(self.text("base"), "created")
