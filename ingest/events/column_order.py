"""Column order: whether 3/4/2024 is 3 April or March 4 in a column of a table, and what decided it.

Nothing in a cell tells. A column tells by a neighbour that can be read in one way only, by its header (DD/MM/YYYY), by
the other date columns, by periods that would end before they begin, by rows that run in time; and where all these are
silent both readings stay.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.record.document import DateOrder

_PARTS = re.compile(r"^\s*(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{2}|\d{4})(?!\d)")
_HEADER = re.compile(
    r"\b(?:(d{1,2}|t{1,2}|j{1,2}|g{1,2})[-/. ]m{1,2}|m{1,2}[-/. ]d{1,2})[-/. ]?(?:y|a|j|$|\W)", re.IGNORECASE
)
_MONTH_FIRST_LANGUAGES = frozenset({"en", "und"})
"""Elsewhere 3/4/2024 is 3 April; in English it depends on the country, which a table does not tell."""
_RUN = 8
"""Rows in order of time from which on their order tells."""
_WORDS: dict[DateOrder, str] = {"DMY": "day first", "MDY": "month first"}


@dataclass(frozen=True, slots=True)
class Order:
    """The order of one column, null where both readings stay, and why, in a sentence; empty where nothing was open."""

    order: DateOrder | None
    why: str = ""
    example: str = ""


def find_orders(
    columns: Mapping[int, Sequence[str]],
    *,
    headers: Mapping[int, str],
    given: DateOrder | None,
    language: str,
    periods: Sequence[tuple[int, int]] = (),
) -> dict[int, Order]:
    """Return the order of each date column.

    Args:
        columns: the cells of each date column, by its index.
        headers: their headers.
        given: what a person said.
        language: of the table.
        periods: pairs of columns that hold begin and end of the same row.
    """
    open_cells = {i: next((c for c in cells if is_open(c)), "") for i, cells in columns.items()}
    found: dict[int, Order] = {}
    for index, cells in columns.items():
        found[index] = _alone(cells, headers.get(index, ""), given, open_cells[index])
    decided = next(iter(sure)) if len(sure := {o.order for o in found.values() if o.order}) == 1 else None
    for index, one in list(found.items()):
        if one.order or one.why or not open_cells[index]:
            continue
        example, here = open_cells[index], [pair for pair in periods if index in pair]
        for order, because in (
            (decided, ", as the other date column can only be read"),
            (_by_periods(columns, here), ": else some would end before they begin"),
            (_by_run(columns[index]), ": so the rows run in time"),
            ("DMY" if language not in _MONTH_FIRST_LANGUAGES else None, ", as is usual in the table's language"),
        ):
            if order:
                found[index] = Order(order, f"read {_WORDS[order]}{because}", example)
                break
    return found


def say_orders(
    orders: Mapping[int, Order], columns: Mapping[int, Sequence[str]], headers: Mapping[int, str]
) -> tuple[str, ...]:
    """Return what was decided of each column that could be read both ways, and the mend where nothing decides."""
    notes: list[str] = []
    for index, one in orders.items():
        count = sum(1 for c in columns[index] if is_open(c))
        if not count:
            continue
        head = f"Dates of column {headers[index]} (such as {one.example or _first_open(columns[index])})"
        if one.order:
            notes.append(f"{head} are {one.why}. --date-order decides otherwise.")
        elif one.why:
            notes.append(f"{head}: {one.why}; {count:,} that may be either keep both readings; --date-order decides.")
        else:
            notes.append(
                f"{head} may be day first or month first, {count:,} of them, and nothing in the table decides; "
                "both readings are kept; --date-order DMY or MDY decides."
            )
    return tuple(notes)


def is_open(cell: str) -> bool:
    """Tell whether a cell can be read day first and month first, with a different day each."""
    parts = _PARTS.match(cell)
    if parts is None or parts[2] == ".":
        return False
    a, b = int(parts[1]), int(parts[3])
    return 1 <= a <= 12 and 1 <= b <= 12 and a != b


def is_dotted(cell: str) -> bool:
    """Tell whether a cell is 3.4.2024: with dots the day comes first."""
    parts = _PARTS.match(cell)
    return parts is not None and parts[2] == "." and int(parts[3]) <= 12


def _alone(cells: Sequence[str], header: str, given: DateOrder | None, example: str) -> Order:
    """Return what a column tells by itself."""
    if given is not None:
        return Order(given, f"read {_WORDS[given]}, as was given", example)
    told = Counter(o for c in cells if (o := _only_order(c)))
    if len(told) == 1:
        (order,) = told
        witness = next(c for c in cells if _only_order(c) == order)
        return Order(order, f"read {_WORDS[order]}: {witness} in the same column can only be read so", example)
    if told:
        return Order(None, "the column has day-first and month-first dates", example)
    head = _HEADER.search(header)
    if head:
        said: DateOrder = "DMY" if head[1] else "MDY"
        return Order(said, f"read {_WORDS[said]}, as its header says", example)
    return Order(None)


def _only_order(cell: str) -> DateOrder | None:
    """Return the order a date can only have, None if it may be either or tells nothing."""
    parts = _PARTS.match(cell)
    if parts is None or parts[2] == ".":
        return None
    a, b = int(parts[1]), int(parts[3])
    if 12 < a <= 31 and 1 <= b <= 12:
        return "DMY"
    return "MDY" if 12 < b <= 31 and 1 <= a <= 12 else None


def _key(cell: str, order: DateOrder) -> tuple[int, int, int] | None:
    """Return a date as figures that sort, None if it is none of day, month and year."""
    parts = _PARTS.match(cell)
    if parts is None:
        return None
    a, b, year = int(parts[1]), int(parts[3]), int(parts[4])
    day, month = (a, b) if order == "DMY" or parts[2] == "." else (b, a)
    return (year, month, day) if month <= 12 else None


def _by_periods(columns: Mapping[int, Sequence[str]], periods: Sequence[tuple[int, int]]) -> DateOrder | None:
    """Return the order under which every row ends after it begins, where under the other one some do not."""
    wrong: dict[DateOrder, int] = {"DMY": 0, "MDY": 0}
    for begin, end in periods:
        for order in wrong:
            for first, last in zip(columns[begin], columns[end], strict=False):
                a, b = _key(first, order), _key(last, order)
                wrong[order] += a is not None and b is not None and b < a
    return _only_right(wrong, 1)


def _by_run(cells: Sequence[str]) -> DateOrder | None:
    """Return the order under which the rows run in time, up or down, where under the other one they do not."""
    if sum(1 for c in cells if is_open(c)) < _RUN:
        return None
    wrong: dict[DateOrder, int] = {}
    for order in _WORDS:
        keys = [k for c in cells if (k := _key(c, order))]
        ups = sum(1 for a, b in pairwise(keys) if b < a)
        downs = sum(1 for a, b in pairwise(keys) if b > a)
        wrong[order] = min(ups, downs)
    return _only_right(wrong, 3)


def _only_right(wrong: Mapping[DateOrder, int], least: int) -> DateOrder | None:
    right = [order for order, count in wrong.items() if not count]
    return right[0] if len(right) == 1 and max(wrong.values()) >= least else None


def _first_open(cells: Sequence[str]) -> str:
    return next((c for c in cells if is_open(c)), "")
