"""Told: what a text has told so far, which its yearless and relative dates hang on."""

from dataclasses import dataclass

from ingest.dates.periods import SIZE, Period
from ingest.dates.standing import Standing

_SENTENCE = 160
"""Characters behind the sentence of a bare year in passing within which "that year" still means it."""


@dataclass(slots=True)
class Told:
    """The running date while one text is read.

    ``period`` is the date told last and ``words`` its words, which end at ``place``; ``day`` and ``month`` the last of
    that grain; ``passing`` a date named in passing, which counts up to ``passing_until``, the end of its sentence, and
    ``within`` whether the text at hand is still in it;
    ``reported`` the quarter or half reported on, ``spanning`` whether a length of months or years was named since;
    ``heading`` the year or month heading over the text at hand; ``written`` the day heading or dateline over it.
    """

    period: Period | None = None
    words: str = ""
    place: int = -1
    day: Period | None = None
    month: Period | None = None
    passing: Period | None = None
    passing_words: str = ""
    passing_until: int = -1
    within: bool = False
    reported: Period | None = None
    spanning: bool = False
    heading: Standing | None = None
    written: Standing | None = None

    def stand_under(self, heading: Standing | None, written: Standing | None, *, at: int) -> None:
        """Take note of what stands over the text ``at`` hand; under a new heading the story starts afresh."""
        if heading is not None and heading is not self.heading:
            self.period, self.words, self.place = heading.period, heading.words, heading.start + len(heading.words)
            self.day = self.month = None
        if written is not None and written is not self.written:
            self.period = self.day = written.period
            self.month = written.period.inside("month")
            self.words, self.place = written.words, written.start + len(written.words)
        self.heading, self.written = heading, written
        self.within = at <= self.passing_until
        if at > self.passing_until + _SENTENCE:
            self.passing = None

    def tell(self, period: Period, *, words: str, place: int) -> None:
        """Take note of a date that the text goes on from."""
        if SIZE[period.unit] > SIZE["fiscal"]:
            return
        self.passing = None
        self.period, self.words, self.place, self.spanning = period, words, place, False
        if period.unit == "day":
            self.day = period
        if SIZE[period.unit] <= SIZE["month"]:
            self.month = period.inside("month")
        if period.unit in ("quarter", "half"):
            self.reported = period

    def measure(self, unit: str) -> None:
        """Take note of a length of time: what is compared after "in the nine months" is no longer the quarter."""
        if unit in ("month", "year"):
            self.reported, self.spanning = None, True

    def pass_by(self, period: Period, *, words: str, until: int) -> None:
        """Take note of a date named in passing: "the next day" means the day after it, but only in its sentence."""
        if SIZE[period.unit] <= SIZE["fiscal"]:
            self.passing, self.passing_words, self.passing_until = period, words, until

    def of(self, unit: str) -> tuple[Period, str] | None:
        """Return the date told last, no coarser than a unit where there is one to count from, and its words."""
        size = SIZE.get(unit, 1)  # type: ignore[call-overload]
        passing = self.passing
        if passing is not None and SIZE[passing.unit] <= size and (self.within or passing.unit == unit == "year"):
            return passing, self.passing_words
        if self.period is None:
            return None
        finer = self.day if unit == "day" else self.month if unit in ("week", "month") else None
        if SIZE[self.period.unit] > size and finer is not None and self.period.first <= finer.first <= self.period.last:
            return finer, self.words
        return self.period, self.words
