"""Hearing: who waits for long work on a store hears what is done and how far it is."""

from collections.abc import Callable

Told = Callable[[float], None]
"""Hears how much is done, 0 to 1."""
Heard = Callable[[str, float], None]
"""Hears what is done, in a few words, and how much of it, 0 to 1."""


def untold(_: float) -> None:
    """Hear how much is done, and tell nobody."""


def unheard(_: str, __: float) -> None:
    """Hear what is done and how far it is, and tell nobody."""


def part(told: Told, first: float, last: float) -> Told:
    """Return what hears a part of some work and tells how much of the whole that is."""
    return lambda share: told(min(last, first + (last - first) * share))
