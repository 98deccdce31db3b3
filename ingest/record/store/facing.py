"""Facing: what of each event two actors do to one another, from the columns in memory.

Says the same as ``scene/between`` of one event, but that whoever is quoted in any of its reports counts as speaking.
"""

from collections.abc import Sequence

import numpy as np

from ingest.record.store.columns import ROLES, Column, Columns, Mask

SIDES = ("above", "both", "below")
"""What the one does to the other, what both do together, the answer."""


def sides(columns: Columns, pair: Sequence[str]) -> tuple[Column, Column]:
    """Return the events (their places) that are between two actors, and for each its place among ``SIDES``."""
    if len(pair) != 2:
        return np.empty(0, dtype=np.int32), np.empty(0, dtype=np.int32)
    source, target, speaks = ([_having(columns, one, role) for one in pair] for role in ROLES)
    one, other = (act | speak for act, speak in zip(source, speaks, strict=True))
    # One speaks of what the other does.
    takes = [acts | meant for acts, meant in zip((one, other), target, strict=True)]
    found = np.select(
        [source[0] & source[1], one & target[1], other & target[0], target[0] & target[1], takes[0] & takes[1]],
        [1, 0, 2, 1, np.where(speaks[0], 0, 2)],
        default=-1,
    )
    event = np.flatnonzero(found >= 0)
    return event.astype(np.int32), found[event].astype(np.int32)


def _having(columns: Columns, actor: str, role: str) -> Mask:
    """Return the events in which an actor has a role; an official counts as who is served, but speaks for nobody."""
    links = columns.links
    chosen = np.isin(links["actor"], columns.words["actor"].known([actor])) & (links["role"] == ROLES[role])
    return columns.among(links["event"][chosen & ~links["via"] if role == "speaker" else chosen])
