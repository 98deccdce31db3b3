"""Identity: ids that depend on nothing but what they name, so that reading the same thing twice gives the same ids."""

from hashlib import blake2b

_LENGTH = 12
"""Bytes of a digest: 24 hexadecimal digits, no clash to be expected below ten million million names."""


def document_id(data: bytes, *, declared: str = "") -> str:
    """Return the id of a document: a hash of its bytes and of the outlet it was declared to be of.

    >>> document_id(b"same", declared="a.example") == document_id(b"same", declared="b.example")
    False
    """
    return _digest(data, declared)


def report_id(document: str, start: int, end: int, event_type: str, n: int = 0) -> str:
    """Return the id of a report; ``n`` tells apart reports of one type at one place."""
    return _digest(b"", document, str(start), str(end), event_type, str(n))


def _digest(data: bytes, *parts: str) -> str:
    digest = blake2b(data, digest_size=_LENGTH)
    for part in parts:
        # A length before each part keeps ("ab", "c") and ("a", "bc") apart.
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.hexdigest()
