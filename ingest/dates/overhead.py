"""Overhead: which headings, datelines, day lines and turns of midnight stand over each place while a text is read."""

from ingest.dates.day_lines import by_neighbour, day_lines, standing_of
from ingest.dates.entries import after_midnight, entries
from ingest.dates.meaning import Clock, Found, Yearly
from ingest.dates.outcome import Outcome
from ingest.dates.periods import Period
from ingest.dates.place import Place
from ingest.dates.setting import Setting
from ingest.dates.standing import Over, Roles, Standing, days_of_parts, days_over, standings, years_over
from ingest.dates.text_kind import year_said
from ingest.dates.yearless import without_year
from ingest.record.document import Block

_BESIDE = "it stands in a sidebar, which is not of the page's day, and names no year itself"


class Overhead:
    """Says what stands over date words; they must be asked for in text order, and noted once they are resolved."""

    def __init__(self, text: str, founds: tuple[Found, ...], setting: Setting, blocks: tuple[Block, ...]) -> None:
        over = standings(text, founds, blocks)
        lines = day_lines(text, founds, blocks)
        self._roles = Roles(blocks)
        self._text, self._created = text, setting.created
        days = tuple(s for s in over if s.period.unit == "day")
        self.settled = {start: made for start, f in lines.items() if (made := by_neighbour(f, days)) is not None}
        """Outcomes of day lines whose year another day line gives, by where they start."""
        placed = [standing_of(lines[s], made.period, text) for s, made in self.settled.items() if made.period]
        over = tuple(sorted((*over, *placed), key=lambda s: s.start))
        body = next((block.start for block in blocks if block.role == "body"), 0)
        days_above = days_of_parts(over, text, body) if setting.given else days_over(over, setting.created)
        self._days, self._years = Over(days_above), Over(years_over(over))
        parted = frozenset(s.start for s in over if s.period.unit == "day") | lines.keys()
        self._entries = entries(text, founds, parted, clock=setting.clock)
        # One day line alone, in a text that is no log, may be the date of a meeting to come: it stands over nothing.
        several = len(lines) > 1 or bool(self._entries)
        self._lines = lines.keys()
        self._loose = lines.keys() - self.settled.keys() if several else frozenset()
        self._bases: dict[int, Period | None] = {}
        self.headings = frozenset(s.start for s in over if s.sort == "heading")
        """Where headings start."""

    def at(self, found: Found) -> tuple[Standing | None, Standing | None]:
        """Return the heading of a year or month over date words, and the day heading, dateline or turn of midnight."""
        # A day line is no part of what stands above it.
        written = self._days.at(found.start) if found.start not in self._lines else None
        entry = self._entries.get(found.start)
        if entry is not None:
            here = written.period if written is not None else self._created
            base = self._bases.setdefault(entry.first, here)
            shown = here.index if here is not None and here.unit == "day" else None
            if base is not None and base.unit == "day" and shown != base.index + entry.offset:
                self._days.put(after_midnight(found.start, base, entry.offset, entry.after))
                written = self._days.at(found.start)
        return self._years.at(found.start), written

    def settle(self, found: Found, place: Place) -> Outcome | None:
        """Return what a day line or the time of an entry comes to by what stands over it, None for other words."""
        made = self.settled.get(found.start)
        if made is not None or found.start not in self._entries or not isinstance(found.meaning, Clock):
            return made
        day = place.created
        if day is None or day.unit != "day":
            return None
        why = f"no day is named; that of {place.on}"
        return Outcome(day, clock=found.meaning, anchor=place.on, basis=place.basis, why=why)

    def beside(self, found: Found, outcome: Outcome) -> Outcome:
        """Return what date words of a sidebar come to: it tells of other days than the page's, unless it names them."""
        role, _ = self._roles.at(found.start)
        short = isinstance(found.meaning, Yearly) and found.meaning.short is not None
        if role != "sidebar" or outcome.period is None or short or year_said(found.meaning) is not None:
            return outcome
        partial = without_year(found.meaning) if isinstance(found.meaning, Yearly) else "XXXX-XX-XX"
        return Outcome(clock=outcome.clock, partial=partial, why=_BESIDE)

    def note(self, found: Found, outcome: Outcome) -> None:
        """Take note of what date words came to: a day line stands over the lines below it."""
        period = outcome.period
        if found.start in self._loose and period is not None and period.unit == "day" and outcome.last is None:
            self._days.put(standing_of(found, period, self._text))
