"""Furniture: what stands around the chart: title, subtitle, legend, key, sources, credit, and their sizes in print."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.paper.fonts import FontSet
from dashboard.paper.lettering import Align, Ink, line_svg, number
from dashboard.paper.symbols import legend_svg, legend_width
from dashboard.scene.datewords import day_words, span_of_days, when_words, year_words
from dashboard.scene.lanes import actor_name, seats
from dashboard.scene.marks import place
from dashboard.scene.shapes import LegendEntry
from dashboard.scene.style import LEADING, MM, PT, SMALLEST
from dashboard.scene.words import word
from dashboard.scene.wrap import plain, wrap
from ingest.record.actor import Actor
from ingest.record.days import from_day
from ingest.record.event import Event

GREY = "#555555"


@dataclass(frozen=True, slots=True)
class Faces:
    """Sizes of type around the chart in pixels, and the margin of the picture on every side."""

    title: float = 13 * PT
    title_line: float = 16 * PT
    subtitle: float = 9 * PT
    subtitle_line: float = 12 * PT
    legend: float = 7.5 * PT
    legend_line: float = 13 * PT
    symbol: float = 2.4 * MM
    foot: float = 7 * PT
    foot_line: float = 9.5 * PT
    space: float = 2.6 * MM
    margin: float = 3 * MM

    def scaled(self, factor: float) -> "Faces":
        """Return the same sizes multiplied, but no type too small to read: for slides and phones."""
        made = {name: getattr(self, name) * factor for name in self.__slots__}
        made |= {name: max(made[name], SMALLEST) for name in ("subtitle", "legend", "foot")}
        made |= {name: max(made[name], SMALLEST * LEADING) for name in ("subtitle_line", "legend_line", "foot_line")}
        return replace(self, **made)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A piece of the picture as SVG with its top at 0, and its height in pixels."""

    svg: str
    height: float


def at(x: float, y: float, svg: str) -> str:
    """Return a piece moved to a place."""
    return f'<g transform="translate({number(x)} {number(y)})">\n{svg}\n</g>' if svg else ""


def piled(pieces: Sequence[Drawn]) -> Drawn:
    """Return pieces one below the other."""
    out, y = [], 0.0
    for piece in pieces:
        out.append(at(0.0, y, piece.svg))
        y += piece.height
    return Drawn("\n".join(part for part in out if part), y)


def paragraph(
    text: str, *, width: float, size: float, line: float, fonts: FontSet, bold: bool = False, fill: str = "#000000",
    rtl: bool = False, most: int = 6,
) -> Drawn:  # fmt: skip
    """Return text wrapped to a width, flush left (flush right if it reads from the right)."""
    if not text.strip():
        return Drawn("", 0.0)
    block = plain(text, measure=fonts, size=size, width=width, most=most, bold=bold)
    ink = Ink(fonts, size, fill)
    out = [
        line_svg(runs, width if rtl else 0.0, line * (index + 0.5), ink=ink, align="right" if rtl else "left", rtl=rtl)
        for index, runs in enumerate(block.lines)
    ]
    return Drawn("".join(out), line * len(block.lines))


def legend(entries: Sequence[LegendEntry], *, width: float, faces: Faces, fonts: FontSet, rtl: bool = False) -> Drawn:
    """Return the legend: samples and words in one line, in more where they do not fit."""
    ink = Ink(fonts, faces.legend)
    beside, between = faces.symbol * 0.55, faces.symbol * 1.9
    out, x, line = [], 0.0, 0
    for entry in entries:
        sample = legend_width(entry, faces.symbol)
        taken = sample + beside + fonts.width(entry.text, faces.legend)
        if x and x + taken > width:
            x, line = 0.0, line + 1
        middle = faces.legend_line * (line + 0.5)
        if rtl:
            out.append(legend_svg(entry, width - x - sample, middle, faces.symbol, ink=ink))
            out.append(line_svg(((entry.text, False),), width - x - sample - beside, middle, ink=ink, align="right",
                                rtl=True))  # fmt: skip
        else:
            out.append(legend_svg(entry, x, middle, faces.symbol, ink=ink))
            out.append(line_svg(((entry.text, False),), x + sample + beside, middle, ink=ink))
        x += taken + between
    return Drawn("".join(out), faces.legend_line * (line + 1) if entries else 0.0)


def key(
    items: Sequence[tuple[int, str, str]], *, width: float, faces: Faces, fonts: FontSet, language: str = "en"
) -> Drawn:
    """Return the key to the numbers, ``(number, date, text)``, in columns read downwards."""
    if not items:
        return Drawn("", 0.0)
    columns = max(1, min(3, int(width // (62 * MM))))
    gutter = 5 * MM
    column = (width - gutter * (columns - 1)) / columns
    indent = fonts.width("000", faces.legend)
    line = faces.legend * 1.25
    blocks = [
        (n, wrap(((date, True), (text, False)), measure=fonts, size=faces.legend, width=column - indent, most=3))
        for n, date, text in items
    ]
    lines = sum(len(block.lines) for _, block in blocks)
    ink, rtl, head = Ink(fonts, faces.legend), language == "ar", faces.legend_line
    align: Align = "right" if rtl else "left"

    def set_at(runs: Sequence[tuple[str, bool]], x: float, middle: float) -> str:
        return line_svg(runs, width - x if rtl else x, middle, ink=ink, align=align, rtl=rtl)

    out = [set_at(((word("key", language=language), True),), 0.0, head / 2)]
    column_lines, at, index, deepest = -(-lines // columns), 0, 0, 0
    for n, block in blocks:
        if at >= column_lines and index < columns - 1:
            index, at = index + 1, 0
        x = index * (column + gutter)
        out.append(set_at(((str(n), False),), x, head + line * (at + 0.5)))
        for runs in block.lines:
            out.append(set_at(runs, x + indent, head + line * (at + 0.5)))
            at += 1
        deepest = max(deepest, at)
    return Drawn("".join(out), head + line * deepest)


def foremost(events: Sequence[Event], *, chosen: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return whose timeline it is: those chosen, up to four, else those who are there most often."""
    counts = Counter(seat for event in events for seat in seats(event))
    often = [seat for seat, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]
    # Two names say whose timeline it is, unless the others are there nearly as often.
    return tuple(chosen)[:4] or tuple(often[: 3 if len(often) == 3 else 2])


def default_title(
    events: Sequence[Event], *, actors: Mapping[str, Actor], chosen: tuple[str, ...] = (), language: str = "en"
) -> str:
    """Return "France and Ukraine, 16 Feb – 7 Mar 2024": who (chosen, else most often there), from when to when."""
    names = [actor_name(actor, actors, language=language) for actor in foremost(events, chosen=chosen)]
    dates = default_dates(events, language=language)
    if not names:
        return dates
    last = word("and", names[-2], names[-1], language=language) if len(names) > 1 else names[0]
    together = ", ".join([*names[:-2], last])
    comma = {"zh": "，", "ar": "، "}.get(language, ", ")
    return f"{together}{comma}{dates}" if dates else together


def default_dates(events: Sequence[Event], *, language: str = "en") -> str:
    """Return from which day to which the events run: "16 Feb – 7 Mar 2024"."""
    if len(events) == 1:
        return when_words(events[0].when, language=language, year=True)
    spots = [spot for spot in (place(event.when) for event in events) if spot is not None]
    if not spots:
        return ""
    first = int(min(s.start for s in spots) // 1)
    last = int(max(s.end - (0.01 if s.shape != "point" else 0.0) for s in spots) // 1)
    if first == last:
        return day_words(last, language=language, year=True)
    if day_words(first, language="en") == "1 Jan" and day_words(last, language="en") == "31 Dec":
        years = dict.fromkeys(year_words(from_day(day)[0], language=language) for day in (first, last))
        return " – ".join(years)
    return span_of_days(first, last, language=language)


def outlets(events: Sequence[Event]) -> tuple[str, ...]:
    """Return the distinct outlets and agencies that the events come from, by name."""
    named = {publisher for event in events for publisher in event.publishers}
    named |= {report.via for event in events for report in event.reports if report.via}
    return tuple(sorted(named, key=lambda name: (name.casefold(), name)))
