"""Workbook: events as XLSX, the columns of the CSV with days as days, numbers as numbers and links that open."""

import io
import math
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from dashboard.exports.archive import repack
from dashboard.exports.plain import Extra
from dashboard.exports.setting import Setting
from dashboard.exports.table import table
from ingest.record.event import Event

_WIDTHS = {
    "title": 44, "headline": 44, "quote": 60, "why": 36, "who": 24, "whom": 24, "outlet": 24, "link": 36,
    "translation": 36, "date": 14, "date_words": 18, "note": 30, "id": 26,
}  # fmt: skip
_USUAL = 13
_DAYS = ("earliest", "latest")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FIRST_DAY = "1900-03-01"
"""Spreadsheets count a 29 February 1900 that never was: days before it would be read one off, and stay text."""
_LONGEST = 32_767
"""So many characters a cell can hold, counted as UTF-16."""
_MOST_LINKS = 60_000
"""A sheet can hold 65,530 links; further ones are text."""
_LONGEST_LINK = 2_000
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def xlsx(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events as a workbook of one sheet with a filter over the header; no cell is ever a formula."""
    import xlsxwriter  # noqa: PLC0415  # takes longer to load than any picture's export has time for

    whole = table(events, setting)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    # The clock would stand in the file otherwise.
    book.set_properties({"created": datetime.fromisoformat(setting.instant()).astimezone(UTC).replace(tzinfo=None)})
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    formats = {
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"}),
        "value": book.add_format({"valign": "top"}),
        "link": book.add_format({"font_color": "#0B4FD8", "underline": 1, "valign": "top"}),
    }
    sheet = book.add_worksheet("Events")
    for column, name in enumerate(whole.headers):
        sheet.set_column(column, column, _WIDTHS.get(name, _USUAL))
        sheet.write_string(0, column, _clean(name), head)
    links = 0
    for number, row in enumerate(whole.rows, start=1):
        for column, (name, cell) in enumerate(zip(whole.headers, row, strict=True)):
            is_link = name == "link" and isinstance(cell, str) and links < _MOST_LINKS and _opens(cell)
            links += is_link
            _write(sheet, number, column, cell, "link" if is_link else "day" if name in _DAYS else "", formats)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(whole.rows), 1), len(whole.headers) - 1)
    book.close()
    return repack(out.getvalue())


def _write(sheet: Any, row: int, column: int, cell: Extra, what: str, formats: dict[str, Any]) -> None:  # noqa: ANN401
    """Write a cell as what it is; an empty one is not written at all."""
    if cell is None or cell == "" or (isinstance(cell, float) and not math.isfinite(cell)):
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell, formats["value"])
    elif isinstance(cell, (int, float)):
        sheet.write_number(row, column, cell, formats["value"])
    elif what == "link":
        sheet.write_url(row, column, cell, formats["link"], cell)
    elif what == "day" and _DAY.fullmatch(cell) and cell >= _FIRST_DAY:
        sheet.write_datetime(row, column, date.fromisoformat(cell), formats["day"])
    else:
        sheet.write_string(row, column, _clean(cell), formats["text"])


def _opens(link: str) -> bool:
    """Tell whether a cell can hold an address as a link: no other kind, none that a spreadsheet would cut off."""
    return link.startswith(("http://", "https://")) and len(link) <= _LONGEST_LINK and link.isprintable()


def _clean(text: str) -> str:
    """Return text that a cell can hold, cut where it is too long for one."""
    clean = _UNSEEN.sub("", text)
    return clean.encode("utf-16-le")[: _LONGEST * 2].decode("utf-16-le", errors="ignore")
