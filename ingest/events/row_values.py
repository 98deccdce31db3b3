"""Row values: the further columns of a row, kept with the event: numbers as numbers, text as text."""

import math
import re
from collections.abc import Sequence

from ingest.events.columns import Column
from ingest.readers.item import Cell
from ingest.record.table_fields import BOOKKEEPING

_GERMAN = re.compile(r"^[-+−]?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^[-+−]?\d+(?:,\d+)?$")
_ENGLISH = re.compile(r"^[-+−]?\d{1,3}(?:,\d{3})*(?:\.\d+)?(?:[eE][-+]?\d+)?$|^[-+−]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$")
_NOT_A_NUMBER = frozenset({"nan", "n/a", "#n/a", "null", "inf", "-inf", "#value!", "#ref!", "-"})


def further(
    columns: Sequence[Column], row: Sequence[Cell], *, decimal_comma: frozenset[int]
) -> tuple[tuple[str, str | float | bool | None], ...]:
    """Return the further columns, sorted by name: numbers as numbers, empty cells and NaN as null."""
    found: dict[str, str | float | bool | None] = {}
    for column in columns:
        if column.field in ("", "url", "text", BOOKKEEPING):
            cell = row[column.index].text if column.index < len(row) else ""
            name = "url" if column.field == "url" else column.name
            found[name] = _number(cell, comma=column.index in decimal_comma)
    return tuple(sorted(found.items()))


def _number(text: str, *, comma: bool) -> str | float | None:
    """Return a cell as a number where it is one, null where it is empty or not a number by name."""
    plain = text.strip()
    if not plain or plain.casefold() in _NOT_A_NUMBER:
        return None
    if comma and _GERMAN.match(plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif _ENGLISH.match(plain):
        plain = plain.replace(",", "")
    else:
        return text
    if re.match(r"^[-+−]?0\d", plain):
        return text  # "007" is a code
    value = float(plain.replace("−", "-"))
    return value if math.isfinite(value) else None


def has_decimal_comma(column: Sequence[str], delimiter: str) -> bool:
    """Tell whether the numbers of a column are written 1.250,75: some has a comma, and all can be read so."""
    filled = [c for c in column if c and c.casefold() not in _NOT_A_NUMBER]
    german = [c for c in filled if _GERMAN.match(c)]
    if not filled or len(german) < len(filled):
        return False
    telling = [c for c in german if re.search(r",\d{1,2}$|,\d{4,}$|\.\d{3},", c)]
    return bool(telling) or (delimiter == ";" and any("," in c for c in german))
