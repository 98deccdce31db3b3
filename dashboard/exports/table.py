"""Table: events as CSV that no spreadsheet takes for formulas; date as written, date as read and why, side by side."""

import csv as csv_format
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.exports.plain import Extra, Plain, plain
from dashboard.exports.retold import retold
from dashboard.exports.setting import Setting
from ingest.record.event import Event

COLUMNS = (
    "title", "who", "whom", "date_words", "date", "earliest", "latest", "why", "quote", "locator", "outlet", "link",
    "kind", "type", "status", "precision", "headline", "translation", "via", "said_by", "place", "strength", "weight",
    "checked", "review", "picked", "note", "changed", "id",
)  # fmt: skip
"""What happened, then when and why, then where it stands: what is compared stands side by side."""
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so runs as a formula in some spreadsheet, the wide forms in East Asian ones."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their headers, as values; what a table itself had beyond our columns stands last, sorted by name."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Extra, ...], ...]


def table(events: Sequence[Event], setting: Setting) -> Table:
    """Return the events as rows, in their order."""
    events = retold(events, actors=setting.actors, language=setting.language)
    found = [(event, plain(event, setting)) for event in events]
    own = sorted({name for _, values in found for name in values.extra})
    # A table's own column of a name that is taken here keeps its values under a name of its own.
    headers = (*COLUMNS, *(f"{name} (table)" if name.casefold() in COLUMNS else name for name in own))
    return Table(headers, tuple((*_row(e, v), *(v.extra.get(name) for name in own)) for e, v in found))


def _row(event: Event, values: Plain) -> tuple[Extra, ...]:
    return (
        event.label, values.who, values.whom, values.words, values.date, values.earliest, values.latest, values.why,
        values.quote, values.locator, values.outlet, values.link, values.kind, event.event_type, event.status,
        event.when.precision or "", event.headline, event.translation, values.via, values.speaker, values.place,
        event.confidence, event.weight, event.review == "checked", event.review, event.picked, event.note,
        "; ".join(event.changed), event.id,
    )  # fmt: skip


def csv(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events as CSV in UTF-8, one a line, RFC 4180 with CRLF.

    Text that begins like a formula has an apostrophe before it; numbers are numbers.
    """
    whole = table(events, setting)
    out = io.StringIO()
    writer = csv_format.writer(out, lineterminator="\r\n")
    for row in (whole.headers, *whole.rows):
        writer.writerow([safe(cell) for cell in row])
    mark = "\ufeff" if setting.bom else ""
    return (mark + out.getvalue()).encode()


def safe(cell: Extra) -> str:
    """Return a cell's text: harmless if it is text, as it is if it is a number, empty if there is none.

    >>> safe("=1+1"), safe(-3.5), safe("+49 talks")
    ("'=1+1", '-3.5', "'+49 talks")
    """
    if cell is None or (isinstance(cell, float) and not math.isfinite(cell)):
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (int, float)):
        return f"{cell:g}" if isinstance(cell, float) and cell == round(cell, 6) else str(cell)
    text = cell.replace("\0", "")
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_RISKY) or text.startswith(_RISKY) else text
