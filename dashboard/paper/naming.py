"""Naming: what the file of a picture is called: a day, who is on it, and its size."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from dashboard.paper.furniture import foremost
from dashboard.scene.lanes import actor_name
from ingest.record.actor import Actor
from ingest.record.event import Event

_LONGEST = 60


def file_stem(
    events: Sequence[Event], *, actors: Mapping[str, Actor], chosen: tuple[str, ...] = (), size: str, day: str
) -> str:
    """Return ``2024-03-05_france-ukraine_180mm``: ``day``, the actors of the title in English, the size."""
    names = [actor_name(actor, actors) for actor in foremost(events, chosen=chosen)]
    who = "-".join(part for part in (_plain(name) for name in names) if part)[:_LONGEST].rstrip("-")
    return f"{day}_{who or 'timeline'}_{_plain(size)}"


def _plain(text: str) -> str:
    """Return text in small letters, digits and hyphens alone: every disk and mail program takes these.

    >>> _plain("Türkiye (Ankara)")
    'turkiye-ankara'
    """
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
