"""TimelineJS sheet: the rows of its spreadsheet, read and written side by side.

Reference: the columns of the public TimelineJS template: Year, Month, Day, Time, the same with End, Display Date,
Headline, Text, Media, Media Credit, Media Caption, Media Thumbnail, Type (title, era or empty), Group, Background.
"""

import csv
import io
from collections.abc import Sequence
from html import escape

from ingest.interchange.entry import MOST_ENTRIES, Entry, Timeline, pairs
from ingest.interchange.markup import is_web, last_link, one_line, paragraphs, plain
from ingest.interchange.spans import exact, outer, period, told
from ingest.interchange.timelinejs import from_parts, marked
from ingest.record.edtf_form import Date
from ingest.record.report import When

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background",
)  # fmt: skip
OWN = ("Link", "Outlet", "Id", "EDTF")
"""Columns of ours behind those of the template, which TimelineJS passes over."""
_NEEDED = frozenset({"year", "headline"})
_TELLING = frozenset({"month", "day", "media", "end year", "display date"})
_EXTRA = ("media", "media credit", "media caption", "media thumbnail", "background", "display date")
_RISKY = ("=", "+", "-", "@", "\t", "\r")


def looks_like(columns: Sequence[str]) -> bool:
    """Tell whether the headers of a table are those of TimelineJS: Year and Headline, and two more of its own."""
    names = {_key(c) for c in columns}
    return names >= _NEEDED and len(names & _TELLING) >= 2


def read(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Timeline:
    """Return the rows as entries in file order; the row of type title gives the title, eras are counted as lost."""
    known = {_key(c) for c in (*COLUMNS, *OWN)}
    at = {_key(column): index for index, column in reversed(list(enumerate(columns)))}
    entries: list[Entry] = []
    title = text = ""
    eras = pictures = 0
    for number, row in enumerate(rows, start=1):
        cells = {name: row[index] for name, index in at.items() if index < len(row)}
        kind = cells.get("type", "").strip().casefold()
        if kind == "title" and not title:
            title, text = one_line(cells.get("headline")), plain(cells.get("text")).text
            pictures += bool(cells.get("media") or cells.get("background"))
        elif kind == "era":
            eras += 1
        else:
            entries.append(_entry(cells, number, further=[n for n in cells if n not in known]))
    lost = (("eras", eras), ("the picture of the title slide", pictures))
    beyond = ("rows beyond the first 200,000", max(0, len(entries) - MOST_ENTRIES))
    return Timeline(tuple(entries[:MOST_ENTRIES]), title=title, text=text, lost=(*lost, beyond))


def write(timeline: Timeline) -> str:
    """Return a timeline as CSV with the columns of the template; entries without a date have no place in it.

    A cell that begins like a formula has an apostrophe before it; text is escaped, as TimelineJS shows it as HTML.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow((*COLUMNS, *OWN))
    if timeline.title or timeline.text:
        cells = {"Headline": escape(timeline.title, quote=False), "Text": paragraphs(timeline.text), "Type": "title"}
        writer.writerow([_safe(cells.get(name, "")) for name in (*COLUMNS, *OWN)])
    for entry in timeline.entries:
        first, last = outer(entry.when)
        if first is None:
            continue
        cells = {name: str(entry.value(name.lower()) or "") for name in COLUMNS if name.lower() in _EXTRA}
        cells |= _date_cells("", first) | (_date_cells("End ", last) if last is not None else {})
        cells |= {"Headline": escape(entry.headline, quote=False), "Text": paragraphs(entry.text)}
        cells |= {"Group": entry.group, "Link": entry.link, "Outlet": entry.publisher, "Id": entry.id}
        cells["EDTF"] = "" if exact(entry.when, zones=False) else entry.when.edtf or ""
        writer.writerow([_safe(cells.get(name, "")) for name in (*COLUMNS, *OWN)])
    return out.getvalue()


def _entry(cells: dict[str, str], number: int, *, further: Sequence[str]) -> Entry:
    body, link, outlet = last_link(cells.get("text", ""))
    head, text = plain(unguarded(cells.get("headline", ""))), plain(unguarded(body))
    extra: list[tuple[str, object]] = [(name, one_line(cells.get(name))) for name in (*_EXTRA, *further)]
    address = cells.get("link", "").strip()
    return Entry(
        when=_when(cells),
        headline=" ".join(head.text.split()),
        text=text.text,
        link=address if is_web(address) else link,
        publisher=one_line(cells.get("outlet")) or outlet,
        group=one_line(unguarded(cells.get("group", ""))),
        id=cells.get("id", "").strip(),
        extra=pairs(extra),
        locator=f"row {number}",
        lost=tuple(
            marked(head.formatted or text.formatted, head.links + text.links, script=head.script or text.script)
        ),
    )


def _when(cells: dict[str, str]) -> When:
    start, end = (
        from_parts(*(_cell(cells, f"{before}{part}") for part in ("year", "month", "day", "time")))
        for before in ("", "end ")
    )
    found = period(start, end)
    own = told(_cell(cells, "edtf"), start.words) if found.edtf is not None and start is not None else None
    return own or found


def _cell(cells: dict[str, str], name: str) -> str:
    return " ".join(unguarded(cells.get(name, "")).split())


def _date_cells(before: str, date: Date) -> dict[str, str]:
    parts = {"Year": str(date.year), "Month": str(date.month or ""), "Day": str(date.day or ""), "Time": date.clock}
    return {before + name: part for name, part in parts.items()}


def _safe(cell: str) -> str:
    if cell.lstrip("-").isdigit():
        return cell
    return f"'{cell}" if cell.startswith(_RISKY) else cell


def unguarded(cell: str) -> str:
    """Return a cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in _RISKY else cell


def _key(column: str) -> str:
    return " ".join(column.split()).casefold()
