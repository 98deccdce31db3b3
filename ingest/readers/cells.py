"""Cells: delimited text cut into cells that know where they stand, and the delimiter it was written with.

The standard library's reader loses offsets, and its sniffer is misled by commas inside semicolon files.

Reference: RFC 4180, and its habits beyond: semicolon, tab and bar, ``sep=;`` lines, quotes that never close.
"""

from collections import Counter
from collections.abc import Iterator

from ingest.readers.item import Cell
from ingest.record.errors import UnreadableDocument

DELIMITERS = (",", ";", "\t", "|")
MOST_COLUMNS = 2_000
LONGEST_QUOTED = 200_000
"""Characters of one quoted cell; an opening quote that is not closed by then is a plain sign."""

_SAMPLE_LINES = 60


def rows(raw: str, *, delimiter: str, start: int = 0, name: str = "the table") -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a table; empty lines give none.

    Raises:
        UnreadableDocument: a row has more than 2,000 columns.
    """
    at, length = start, len(raw)
    row: list[Cell] = []
    newline = -1
    while at < length:
        if not row:
            # Most lines hold no quote: they are cut at once.
            if newline < at:
                newline = raw.find("\n", at)
                newline = length if newline < 0 else newline
            end = raw.find("\r", at, newline)
            end = newline if end < 0 else end
            if end == at:
                at += 2 if raw.startswith("\r\n", end) else 1
                continue
            if raw.find('"', at, end) < 0:
                _refuse_wide(raw.count(delimiter, at, end) + 1, name)
                plain = _plain(raw[at:end], at, delimiter)
                if any(c.text for c in plain):
                    yield plain
                at = end + (2 if raw.startswith("\r\n", end) else 1)
                continue
        cell, at = _cell(raw, at, delimiter)
        row.append(cell)
        _refuse_wide(len(row), name)
        if at < length and raw[at] == delimiter:
            at += 1
            if at == length:
                row.append(Cell("", at, at))
            continue
        at += 2 if raw.startswith("\r\n", at) else 1
        if any(c.text for c in row):
            yield tuple(row)
        row = []
    if any(c.text for c in row):
        yield tuple(row)


def _refuse_wide(columns: int, name: str) -> None:
    if columns > MOST_COLUMNS:
        raise UnreadableDocument(
            f"{name} has more than {MOST_COLUMNS:,} columns in one row",
            subject=name,
            hint="keep the columns that matter, or turn the table so that each event is a row",
        )


def _plain(line: str, at: int, delimiter: str) -> tuple[Cell, ...]:
    """Return the cells of a line without quotes, which begins at an offset."""
    found: list[Cell] = []
    for part in line.split(delimiter):
        text = part.strip()
        left = at if len(text) == len(part) else at + len(part) - len(part.lstrip())
        found.append(Cell(text, left, left + len(text)))
        at += len(part) + 1
    return tuple(found)


def _cell(raw: str, at: int, delimiter: str) -> tuple[Cell, int]:
    """Return the cell that begins at an offset, and the offset of the sign that ends it."""
    begin = at
    while begin < len(raw) and raw[begin] == " " and delimiter != " ":
        begin += 1
    if begin < len(raw) and raw[begin] == '"':
        quoted = _quoted(raw, begin, delimiter)
        if quoted is not None:
            return quoted
    ends = [e for sign in (delimiter, "\n", "\r") if (e := raw.find(sign, at, at + LONGEST_QUOTED)) >= 0]
    end = min(ends) if ends else min(len(raw), at + LONGEST_QUOTED)
    text = raw[at:end]
    left = at + len(text) - len(text.lstrip())
    return Cell(text.strip(), left, left + len(text.strip())), end


def _quoted(raw: str, at: int, delimiter: str) -> tuple[Cell, int] | None:
    """Read a quoted cell, None where its quote does not close before a delimiter or the end of a line."""
    inner, seek = at + 1, at + 1
    while True:
        close = raw.find('"', seek, inner + LONGEST_QUOTED)
        if close < 0:
            return None
        if raw.startswith('""', close):
            seek = close + 2
            continue
        after = close + 1
        while after < len(raw) and raw[after] == " ":
            after += 1
        if after < len(raw) and raw[after] not in (delimiter, "\r", "\n"):
            return None
        text = raw[inner:close].replace('""', '"')
        return Cell(text.strip(), inner, close), after


def find_delimiter(raw: str) -> str:
    r"""Return the delimiter that gives the lines the same number of fields as the first one, "," if none does.

    >>> find_delimiter("date;title\n2013-05-21;'note', 'annex 1', 'map'\n")
    ';'
    """
    told = raw[:6].lower()
    if told.startswith("sep=") and len(told) > 4:
        return told[4]
    scores = {sign: _agreement(raw, sign) for sign in DELIMITERS}
    best = max(DELIMITERS, key=lambda sign: (scores[sign], -DELIMITERS.index(sign)))
    return best if scores[best] > (0, 0) else ","


def _agreement(raw: str, delimiter: str) -> tuple[float, int]:
    """Return the part of the first lines whose number of fields is the commonest, and that number; 0 for one field."""
    sample = raw[: LONGEST_QUOTED * 2]
    counts = []
    try:
        for row in rows(sample, delimiter=delimiter):
            counts.append(len(row))
            if len(counts) == _SAMPLE_LINES:
                break
    except UnreadableDocument:
        return (0, 0)
    if not counts:
        return (0, 0)
    width, times = max(Counter(counts).items(), key=lambda pair: (pair[1], pair[0]))
    if width < 2:
        return (0, 0)
    # The header's width agreeing with its rows is the strongest sign there is.
    return (times / len(counts) + (0.5 if counts[0] == width else 0), width)
