"""Visit: what a server said of a page when it was last fetched, so that it is asked only for what is new."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Visit:
    """One address and the answer it gave: ``etag`` and ``modified`` in the server's own words, "" where it gave none.

    ``sha256`` is of the bytes that came, ``at`` the instant in UTC.
    """

    url: str
    etag: str
    modified: str
    sha256: str
    at: str
