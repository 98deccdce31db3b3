"""Limits: how much a server may take of time, room and patience before a fetch is given up in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one fetch, redirects included, and of what a run asks of one site.

    ``size`` is in bytes, as they come and again after decompression; ``head`` bounds status line and headers;
    ``seconds`` is for all of it together, so that a server that drips a byte a second is left. ``pause`` is seconds
    between two requests to one site; a longer one that its robots file asks for is kept up to ``longest_pause``.
    """

    redirects: int = 5
    size: int = 20 * 1024 * 1024
    seconds: float = 20.0
    head: int = 64 * 1024
    robots: int = 512 * 1024
    pause: float = 1.0
    longest_pause: float = 30.0
    followed: int = 50
    """Pages that one run fetches behind the entries of feeds."""
