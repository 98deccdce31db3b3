"""Outcome: what date words came to in their place."""

from dataclasses import dataclass
from typing import Literal

from ingest.dates.meaning import Clock, Fixed, Reckoned
from ingest.dates.periods import Period

Basis = Literal["text", "context"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A period or the two ends of a range, a clock time, a fixed value, or why there is none.

    ``also`` is a second reading, ``partial`` a TIMEX3 value that leaves parts open. ``why`` says in one clause how it
    was found, ``anchor`` what it hangs on; ``basis`` is ``context`` where a heading or the date told last gave what the
    words lack. ``by`` is how another calendar writes it. ``compares`` says that it was counted back only to compare,
    so the story does not move there.
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
    by: Reckoned | None = None
    compares: bool = False
