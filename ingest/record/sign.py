"""Sign: a digest of all that an event says, by which two timelines see whether they tell it in the same way."""

from hashlib import blake2b

from ingest.record import wire
from ingest.record.event import Event

LOCAL = frozenset({"revision", "picked"})
"""Fields that each timeline counts for itself: its revisions, and the place among all that is picked there."""


def sign_of(event: Event) -> str:
    """Return the sign of an event."""
    return blake2b(wire.compact(wire.encode(event, without=LOCAL)).encode(), digest_size=10).hexdigest()
