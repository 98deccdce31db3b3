"""Held: files that wait on the server for an answer, such as whether to add them as 32 articles or as one document."""

from collections import OrderedDict
from secrets import token_urlsafe
from threading import Lock

from ingest.record.desk import Handed

MOST_BYTES = 512 * 1024 * 1024
"""Of more the longest waiting are forgotten; the page then says to add them again."""


class Held:
    """Files by a token that cannot be guessed. Safe from any thread."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        """Begin with none."""
        self._most = most
        self._lock = Lock()
        self._files: OrderedDict[str, Handed] = OrderedDict()

    def keep(self, handed: Handed) -> str:
        """Keep a file and return its token."""
        token = token_urlsafe(12)
        with self._lock:
            self._files[token] = handed
            while len(self._files) > 1 and sum(len(kept.data) for kept in self._files.values()) > self._most:
                self._files.popitem(last=False)
        return token

    def take(self, token: str) -> Handed | None:
        """Return a file and forget it; None if it is not here any more."""
        with self._lock:
            return self._files.pop(token, None)
