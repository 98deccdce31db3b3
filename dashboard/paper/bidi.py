"""Bidi: the order in which the runs of a line stand from left to right, for Arabic and Hebrew among other scripts.

Reference: Unicode Standard Annex 9, the rules W1-W7, N1-N2, I1-I2 and L2 for one line without embeddings. The
rasteriser always reads a line as left to right, so the order is settled here and each run is drawn by itself.
"""

import unicodedata
from collections.abc import Sequence

Run = tuple[int, int, bool]
"""Start, end (in the line's own order) and whether the run reads from right to left."""


def visual_runs(text: str, *, rtl: bool) -> tuple[Run, ...]:
    """Return the runs of a line from left to right as they stand.

    >>> visual_runs("5 של", rtl=True)
    ((1, 4, True), (0, 1, False))
    """
    if not text:
        return ()
    levels = _levels(text, rtl)
    runs: list[tuple[int, int, int]] = []
    for index, level in enumerate(levels):
        if runs and runs[-1][2] == level:
            runs[-1] = (runs[-1][0], index + 1, level)
        else:
            runs.append((index, index + 1, level))
    order = runs
    for level in range(max(levels), 0, -1):
        order = _reversed_from(order, level)
    return tuple((start, end, level % 2 == 1) for start, end, level in order)


def _reversed_from(runs: Sequence[tuple[int, int, int]], level: int) -> list[tuple[int, int, int]]:
    out: list[tuple[int, int, int]] = []
    pending: list[tuple[int, int, int]] = []
    for run in runs:
        if run[2] >= level:
            pending.append(run)
        else:
            out += [*reversed(pending), run]
            pending = []
    return [*out, *reversed(pending)]


def _levels(text: str, rtl: bool) -> list[int]:
    base = 1 if rtl else 0
    strong = "R" if rtl else "L"
    kinds = [unicodedata.bidirectional(letter) or "L" for letter in text]
    _weak(kinds, strong)
    _neutral(kinds, strong)
    if base == 0:
        return [{"L": 0, "R": 1}.get(kind, 2) for kind in kinds]
    return [1 if kind == "R" else 2 for kind in kinds]


def _weak(kinds: list[str], strong: str) -> None:
    last, before = strong, strong
    for i, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[i] = before
        elif kind == "EN" and last == "AL":
            kinds[i] = "AN"
        if kinds[i] in ("L", "R", "AL"):
            last = kinds[i]
        before = kinds[i]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for i in range(1, len(kinds) - 1):
        around = (kinds[i - 1], kinds[i + 1])
        if (kinds[i] in ("ES", "CS") and around == ("EN", "EN")) or (kinds[i] == "CS" and around == ("AN", "AN")):
            kinds[i] = around[0]
    for i, kind in enumerate(kinds):
        if kind == "ET":
            near = (kinds[i - 1] if i else "", next((k for k in kinds[i:] if k != "ET"), ""))
            kinds[i] = "EN" if "EN" in near else "ON"
        elif kind in ("ES", "CS"):
            kinds[i] = "ON"
    last = strong
    for i, kind in enumerate(kinds):
        if kind in ("L", "R"):
            last = kind
        elif kind == "EN" and last == "L":
            kinds[i] = "L"


def _neutral(kinds: list[str], strong: str) -> None:
    """Give neutrals the direction both neighbours share, else the line's own; numbers count as right to left."""
    index = 0
    while index < len(kinds):
        if kinds[index] in ("L", "R", "EN", "AN"):
            index += 1
            continue
        end = index
        while end < len(kinds) and kinds[end] not in ("L", "R", "EN", "AN"):
            end += 1
        before = _side(kinds[index - 1]) if index else strong
        after = _side(kinds[end]) if end < len(kinds) else strong
        kinds[index:end] = [before if before == after else strong] * (end - index)
        index = end


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"
