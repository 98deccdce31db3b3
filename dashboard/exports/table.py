"""Table: events as CSV that no spreadsheet takes for formulas; date as written, date as read and why, side by side."""

import csv as csv_format
import io
import math
from collections.abc import Sequence

from dashboard.exports.plain import Extra, plain
from dashboard.exports.setting import Setting
from ingest.record.event import Event

_COLUMNS = (
    "date_words", "date", "earliest", "latest", "precision", "why", "title", "headline", "who", "whom", "kind", "type",
    "status", "quote", "translation", "locator", "outlet", "via", "link", "said_by", "place", "strength", "weight",
    "checked", "review", "picked", "note", "changed", "id",
)  # fmt: skip
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so runs as a formula in some spreadsheet, the wide forms in East Asian ones."""


def csv(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events as CSV in UTF-8, one a line, RFC 4180 with CRLF; a table's own further columns stand last.

    Text that begins like a formula has an apostrophe before it; numbers are numbers.
    """
    rows = [(event, plain(event, setting)) for event in events]
    own = sorted({name for _, values in rows for name in values.extra})
    out = io.StringIO()
    writer = csv_format.writer(out, lineterminator="\r\n")
    # A table's own column of a name that is taken here keeps its values under a name of its own.
    writer.writerow([*_COLUMNS, *(safe(f"{name} (table)" if name in _COLUMNS else name) for name in own)])
    for event, values in rows:
        row: list[Extra] = [
            values.words, values.date, values.earliest, values.latest, event.when.precision or "", values.why,
            event.label, event.headline, values.who, values.whom, values.kind, event.event_type, event.status,
            values.quote, event.translation, values.locator, values.outlet, values.via, values.link, values.speaker,
            values.place, event.confidence, event.weight, event.review == "checked", event.review, event.picked,
            event.note, "; ".join(event.changed), event.id,
        ]  # fmt: skip
        writer.writerow([safe(cell) for cell in (*row, *(values.extra.get(name) for name in own))])
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
