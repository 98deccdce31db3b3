"""Identity: ids made from what a thing is, so that the same input gives the same ids on every machine."""

from hashlib import blake2b


def document_id(data: bytes, declared: str) -> str:
    """Return the id of a document: its bytes and the outlet as declared (URL host, feed or option), nothing else.

    The outlet read from the page is no part of it: a better reader must not change identities.
    """
    return "d" + _digest(declared.strip().casefold().encode(), data)


def report_id(document: str, start: int, end: int, event_type: str, n: int) -> str:
    """Return the id of a report: its place, its type, and ``n`` counting the same type in the same place from 0."""
    return "r" + _digest(*(str(part).encode() for part in (document, start, end, event_type, n)))


def event_id(report: str) -> str:
    """Return the id an event is minted with: made from the id of its first report."""
    return "e" + _digest(report.encode())


def _digest(*parts: bytes) -> str:
    digest = blake2b(digest_size=10)
    for part in parts:
        # The length first, so that ("ab", "c") and ("a", "bc") differ.
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
