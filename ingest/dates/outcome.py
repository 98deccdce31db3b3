"""Outcome: what date words came to in their place, and the place they stand in."""

from dataclasses import dataclass
from typing import Literal

from ingest.dates.direction import UNKNOWN, Tense
from ingest.dates.meaning import Clock, Fixed
from ingest.dates.periods import Period
from ingest.dates.setting import Setting
from ingest.dates.told import TextKind, Told

Basis = Literal["text", "context"]

NO_CREATED = "no publication date is known; give it with --published or on the document's card"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A period or the two ends of a range, a clock time, a fixed value, or why there is none.

    ``also`` is a second reading, ``partial`` a TIMEX3 value that leaves parts open. ``why`` says in one clause how it
    was found, ``anchor`` what it hangs on; ``basis`` is ``context`` where a heading or the date told last gave what the
    words lack. ``compares`` says that it was counted back only to compare, so the story does not move there.
    """

    period: Period | None = None
    last: Period | None = None
    also: Period | None = None
    clock: Clock | None = None
    fixed: Fixed | None = None
    partial: str = ""
    impossible: str = ""
    anchor: str = ""
    why: str = ""
    basis: Basis = "text"
    old_style: str | None = None
    compares: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What stands round one date: the setting, what was told, the kind of text and the tense.

    ``close`` says that these words follow the date told last within a sentence or two.
    """

    setting: Setting
    told: Told
    kind: TextKind
    tense: Tense = Tense(UNKNOWN)
    close: bool = False

    @property
    def created(self) -> Period | None:
        """Return the publication day, month or year."""
        return self.setting.created
