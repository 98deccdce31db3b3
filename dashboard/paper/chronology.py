"""Chronology: events as an evenly spaced list for print: date, mark and words, in columns, under their years."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.paper.caption import event_words
from dashboard.paper.fonts import FontSet
from dashboard.paper.furniture import GREY, Drawn, Faces, piled
from dashboard.paper.lettering import Ink, line_svg, number
from dashboard.paper.symbols import legend_svg
from dashboard.scene.datewords import year_words
from dashboard.scene.lanes import actor_name, seats
from dashboard.scene.legend import legend, statuses
from dashboard.scene.marks import look, place
from dashboard.scene.shapes import SYMBOL_OF, LegendEntry, Mark
from dashboard.scene.style import MM, PT, Style
from dashboard.scene.wording import date_words
from dashboard.scene.words import COMMAS, word
from dashboard.scene.wrap import Block, is_rtl, wrap
from ingest.record.actor import Actor
from ingest.record.days import Day, from_day
from ingest.record.event import Event

GUTTER = 7 * MM
_TWO_FROM = 150 * MM
"""A list this wide stands in two columns: longer lines of small type are hard to read."""
_FEW = 5
"""So few events stand in one column however wide it is."""
_MOST_LINES = 6
_MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list is set with; ``notes`` stand behind the words of events, by their ids, such as "[1, 3]"."""

    actors: Mapping[str, Actor]
    style: Style
    faces: Faces
    fonts: FontSet
    language: str = "en"
    today: Day | None = None
    settled: frozenset[str] = frozenset()
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def rtl(self) -> bool:
        """Tell whether the list begins at the right."""
        return self.language == "ar"

    def asks(self, event: Event) -> Day | None:
        """Return the day from which a plan without an outcome is past; null for one that has its outcome."""
        return None if event.id in self.settled else self.today


def column_count(events: Sequence[Event], width: float) -> int:
    """Return in how many columns a list stands."""
    return 2 if width >= _TWO_FROM and len(events) > _FEW else 1


def column_width(width: float, count: int) -> float:
    """Return how wide each of so many columns is."""
    return (width - GUTTER * (count - 1)) / count


def legend_of(events: Sequence[Event], how: Listing) -> tuple[LegendEntry, ...]:
    """Return the legend of a list: kinds and statuses; how exact a date is its words say."""
    marks = []
    for event in events:
        seen = look(event, today=how.asks(event))
        marks.append(
            Mark(event.id, "", event.kind, SYMBOL_OF[event.kind], "point", 0.0, 0.0, 0.0, 0.0, how.style.mark,
                 filled=seen.filled, struck=seen.struck, crossed=seen.crossed, asked=seen.asked)
        )  # fmt: skip
    return legend(marks, statuses=statuses(events, asks=how.asks), language=how.language)


def entries(events: Sequence[Event], how: Listing, *, width: float) -> tuple[Drawn, ...]:
    """Return a piece for each event, in their order; the first of a year has the year above it."""
    years = [_year(event) for event in events]
    dates = [date_words(event, common=year, language=how.language) for event, year in zip(events, years, strict=True)]
    size, gap = how.style.label_size, how.style.beside * 1.6
    widest = max((how.fonts.width(date, size, True) for date in dates), default=0.0)
    column = min(widest, 0.28 * width)
    out, before = [], None
    several = len(set(years)) > 1
    for event, year, date in zip(events, years, dates, strict=True):
        pieces = []
        if several and year is not None and year != before:
            pieces.append(_heading(year_words(year, language=how.language), how, width=width))
        before = year
        pieces.append(_entry(event, date, how, width=width, column=column, gap=gap))
        out.append(piled(pieces))
    return tuple(out)


def _year(event: Event) -> int | None:
    spot = place(event.when)
    return from_day(int(spot.start // 1))[0] if spot is not None else None


def _heading(text: str, how: Listing, *, width: float) -> Drawn:
    size, above = how.style.name_size * 1.15, how.style.row_pad * 0.5
    ink, line = Ink(how.fonts, size), size * 1.3
    x = width if how.rtl else 0.0
    align = "right" if how.rtl else "left"
    drawn = line_svg(((text, True),), x, above + line / 2, ink=ink, align=align, rtl=how.rtl)  # type: ignore[arg-type]
    return Drawn(drawn, above + line)


def _entry(event: Event, date: str, how: Listing, *, width: float, column: float, gap: float) -> Drawn:
    """Return the date, the mark, the words and who takes part, under a hairline."""
    style, size, line = how.style, how.style.label_size, how.style.line
    pad = style.row_pad * 0.42
    at = column + 2 * gap + style.mark
    dates = wrap(((date, True),), measure=how.fonts, size=size, width=column + 0.5, most=4)
    runs = [(event_words(event, language=how.language), False)]
    runs += [(how.notes[event.id], False)] if event.id in how.notes else []
    words = wrap(runs, measure=how.fonts, size=size, width=width - at, most=_MOST_LINES)
    small = how.faces.foot
    who = wrap(((_who(event, how), False),), measure=how.fonts, size=small, width=width - at, most=1)
    middle = pad + line / 2
    seen = look(event, today=how.asks(event))
    sample = LegendEntry(SYMBOL_OF[event.kind], event.kind, "", filled=seen.filled, struck=seen.struck,
                         crossed=seen.crossed, asked=seen.asked)  # fmt: skip
    left = width - column - gap - style.mark if how.rtl else column + gap
    out = [
        f'<line x1="0" y1="0" x2="{number(width)}" y2="0" stroke="#CCCCCC" stroke-width="{number(0.25 * PT)}"/>',
        _block(dates, 0.0, width, pad, line, Ink(how.fonts, size), rtl=how.rtl),
        legend_svg(sample, left, middle, style.mark, ink=Ink(how.fonts, size)),
        _block(words, at, width, pad, line, Ink(how.fonts, size), rtl=how.rtl),
    ]
    below = pad + line * len(words.lines)
    if who.lines:
        out.append(_block(who, at, width, below, small * 1.25, Ink(how.fonts, small, GREY), rtl=how.rtl))
        below += small * 1.25
    return Drawn("".join(out), max(below, pad + line * len(dates.lines)) + pad)


def _block(block: Block, left: float, width: float, top: float, line: float, ink: Ink, *, rtl: bool) -> str:
    """Return wrapped lines from their left edge; in a list that begins at the right, as far from its right edge."""
    own = rtl or is_rtl(block.lines)
    x, align = (width - left, "right") if rtl else (left, "left")
    return "".join(
        line_svg(runs, x, top + line * (n + 0.5), ink=ink, align=align, rtl=own)  # type: ignore[arg-type]
        for n, runs in enumerate(block.lines)
    )


def _who(event: Event, how: Listing) -> str:
    """Return who takes part: "France, Ukraine", of many the first and how many more."""
    named = [actor_name(seat, how.actors, language=how.language) for seat in seats(event)]
    comma = COMMAS.get(how.language, ", ")
    if len(named) <= _MOST_NAMED:
        return comma.join(named)
    more = word("more", str(len(named) - _MOST_NAMED + 1), language=how.language)
    return f"{comma.join(named[: _MOST_NAMED - 1])} {more}"
