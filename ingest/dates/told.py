"""Told: what a text has told so far, which its yearless and relative dates hang on, and what kind of text it is."""

from dataclasses import dataclass
from typing import Literal

from ingest.dates.meaning import Clock, Exact, Found, Meaning, Nth, Range, Shift, Weekday
from ingest.dates.periods import SIZE, Period
from ingest.dates.standing import Standing

TextKind = Literal["news", "history", "undated"]

_FAR = 2
"""Years from publication beyond which a text's dates are no news."""
_FEW, _MANY = 4, 12
"""Named years that make a text of the past a history, and any chronicle one."""
_STALE = 10
"""Named years to one "yesterday" or weekday that a short history may have; an article dated by them is news."""
_ANTIQUE = 3
"""Years before Christ that make a text one of antiquity."""
_JUMP = 2
"""Years between the story and a date in mid-paragraph from which the date is an aside."""
_GOES_ON = (-20, 120)
"""Days from where the story stands within which a date goes on with it, whatever bare year was named in passing."""
_LOOKING_BACK = 1.7
"""A day back from the date told last counts as much as this many days ahead: stories go forward."""


@dataclass(slots=True)
class Told:
    """The running date while one text is read.

    ``period`` is the date told last and ``words`` its words, which end at ``place``; ``day`` and ``month`` the last of
    that grain; ``main`` where the story itself stands, which an aside to another year does not move; ``stated`` the
    last date that named its year, ``stated_aside`` whether in passing, ``stated_leads`` whether it opened a paragraph
    or a sentence; ``strayed`` the last one if it lay far from the story; ``reported`` the quarter or half reported on,
    ``spanning`` whether a length of months or years was named since; ``heading`` the year or month heading over the
    text at hand; ``written`` the day heading or dateline over it.
    """

    period: Period | None = None
    words: str = ""
    place: int = -1
    day: Period | None = None
    month: Period | None = None
    main: Period | None = None
    main_words: str = ""
    stated: Period | None = None
    stated_words: str = ""
    stated_aside: bool = False
    stated_leads: bool = True
    strayed: Period | None = None
    reported: Period | None = None
    spanning: bool = False
    heading: Standing | None = None
    written: Standing | None = None

    def stand_under(self, heading: Standing | None, written: Standing | None) -> None:
        """Take note of what stands over the text at hand; under a new heading the story starts afresh."""
        if heading is not None and heading is not self.heading:
            self.period = self.day = self.month = self.main = None
            self.stated, self.stated_words, self.stated_aside = heading.period, heading.words, False
        if written is not None and written is not self.written:
            self.period = self.day = written.period
            self.month = written.period.inside("month")
            self.words, self.place = written.words, written.start + len(written.words)
        self.heading, self.written = heading, written

    def tell(
        self, period: Period, *, words: str, place: int, stated: bool, aside: bool = False, leading: bool = False
    ) -> None:
        """Take note of a date.

        ``stated`` says that its words name the year, ``aside`` that the story stays put, ``leading`` that it opens a
        paragraph. A year named in mid-paragraph that lies far from the story is an aside too: "the borders of 1967".
        """
        if SIZE[period.unit] > SIZE["fiscal"]:
            return
        far = self.main is not None and abs(period.year - self.main.year) >= _JUMP
        # Two dates in a row that lie together, far off: the story has moved there.
        moved = far and self.strayed is not None and abs(period.year - self.strayed.year) < _JUMP
        passing = stated and far and not moved and not leading and SIZE[period.unit] <= SIZE["month"]
        if stated:
            self.stated, self.stated_words = period, words
            self.stated_aside, self.stated_leads = aside or passing, leading
            self.strayed = period if far and not moved else None
        if moved:
            self.main = None
        if aside:
            return
        self.period, self.words, self.place, self.spanning = period, words, place, False
        if period.unit == "day":
            self.day = period
        if SIZE[period.unit] <= SIZE["month"]:
            self.month = period.inside("month")
        if SIZE[period.unit] <= SIZE["season"] and not passing:
            self.main, self.main_words = period, words
        if period.unit in ("quarter", "half"):
            self.reported = period

    def measure(self, unit: str) -> None:
        """Take note of a length of time: what is compared after "in the nine months" is no longer the quarter."""
        if unit in ("month", "year"):
            self.reported, self.spanning = None, True

    def of(self, unit: str) -> Period | None:
        """Return the date told last that is no coarser than a unit, so that counting from it makes sense."""
        if self.period is not None and SIZE[self.period.unit] <= SIZE.get(unit, 1):  # type: ignore[call-overload]
            return self.period
        if unit == "day" and self.day is not None and self._same_story(self.day):
            return self.day
        if unit in ("week", "month") and self.month is not None and self._same_story(self.month):
            return self.month
        return self.period

    def _same_story(self, finer: Period) -> bool:
        return self.period is not None and self.period.first <= finer.first <= self.period.last

    def year_of(self, choices: dict[int, Period]) -> tuple[int, str] | None:
        """Return the year that a yearless date falls in, and the words it hangs on; None if no year was told.

        ``choices`` are the date in each year that has it. A date that named its year and was no aside decides, or the
        story's own place where the date lies close ahead of it.
        """
        anchors = []
        if self.stated is not None:
            anchors.append((self.stated, self.stated_words))
        if self.main is not None and (self.stated is None or self.main is not self.stated):
            anchors.append((self.main, self.main_words))
        if not anchors:
            return None
        found = [(_nearest_year(anchor, choices), anchor, words) for anchor, words in anchors]
        if len(found) == 2 and self._keeps_to_story(found[0], found[1], choices):
            found.reverse()
        year, _, words = found[0]
        return (year, words) if year is not None else None

    def _keeps_to_story(
        self,
        stated: tuple[int | None, Period, str],
        main: tuple[int | None, Period, str],
        choices: dict[int, Period],
    ) -> bool:
        """Tell whether a date goes on with the story rather than with the year named in passing."""
        if main[0] is None or stated[0] is None:
            return main[0] is not None
        if self.stated_aside:
            return True
        if stated[0] == main[0] or SIZE[stated[1].unit] < SIZE["year"]:
            return False
        gap = choices[main[0]].first - main[1].first
        return _GOES_ON[0] <= gap <= _GOES_ON[1] and not self.stated_leads


def _nearest_year(anchor: Period, choices: dict[int, Period]) -> int | None:
    if SIZE[anchor.unit] >= SIZE["year"]:
        return anchor.year if anchor.year in choices else None
    best = None
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        if year not in choices:
            continue
        choice = choices[year]
        if choice.first <= anchor.first <= choice.last:
            return year
        gap = choice.first - anchor.first
        cost = gap if gap >= 0 else -gap * _LOOKING_BACK
        if best is None or cost < best[0]:
            best = (cost, year)
    return best[1] if best else None


def kind_of(founds: tuple[Found, ...], created: Period | None) -> TextKind:
    """Tell news from histories, whose publication says nothing of their dates, and from texts of unknown date."""
    if created is None:
        return "undated"
    years = [y for f in founds if (y := year_said(f.meaning)) is not None]
    far = [y for y in years if created.year - y >= _FAR]
    fresh = [f for f in founds if _hangs_on_publication(f.meaning)]
    # One "he said Saturday" among four years of a man's life is still news.
    stale = 4 if len(years) >= _MANY else _STALE
    past = len(years) >= _FEW and len(far) * 3 >= len(years) * 2 and len(fresh) * stale <= len(years)
    chronicle = len(years) >= _MANY and len(far) * 3 >= len(years) and len(fresh) * 12 <= len(years)
    return "history" if past or chronicle else "news"


def tells_of_antiquity(founds: tuple[Found, ...]) -> bool:
    """Tell whether a text names years before Christ often enough for a bare "By 460" to be one."""
    said = (year_said(f.meaning) for f in founds if not f.texts)
    return sum(1 for year in said if year is not None and year <= 0) >= _ANTIQUE


def _hangs_on_publication(meaning: Meaning) -> bool:
    match meaning:
        case Weekday():
            return True
        case Shift(unit, base=base):
            return base == "created" and unit in ("day", "week", "month")
        case Clock(day=day) if day is not None:
            return _hangs_on_publication(day)
    return False


def year_said(meaning: Meaning) -> int | None:
    """Return the year that words name outright, None if they name none."""
    match meaning:
        case Exact(period) if SIZE[period.unit] <= SIZE["fiscal"]:
            return period.year
        case Clock(day=day) if day is not None:
            return year_said(day)
        case Nth(of=of) if of is not None:
            return year_said(of)
        case Range(first, last):
            return year_said(first) if year_said(first) is not None else year_said(last)
    return None
