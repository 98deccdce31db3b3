"""Sign: a digest of all that an event says, by which two timelines see whether they tell it in the same way."""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from ingest.record import wire
from ingest.record.event import Event

LOCAL = frozenset({"revision", "picked"})
"""Fields that each timeline counts for itself: its revisions, and the place among all that is picked there."""
_APART = LOCAL | {"wire", "is"}


def sign_of(event: Event) -> str:
    """Return the sign of an event."""
    return sign_of_record(wire.encode(event, without=LOCAL))


def sign_of_record(record: Mapping[str, Any]) -> str:
    """Return the sign of an event as a file holds it, without a look at what it says.

    Raises:
        ValueError: it has a number that JSON does not know.
    """
    told = {name: value for name, value in record.items() if name not in _APART}
    return blake2b(wire.compact(told).encode(), digest_size=10).hexdigest()
