"""Within: which things of a text begin inside a stretch of it, found without looking at all the others."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=_Placed)


class Within(Generic[T]):
    """Things by where they start: a document of many lines asks for those of each line."""

    def __init__(self, things: Iterable[T]) -> None:
        self._things = sorted(things, key=lambda t: t.start)
        self._starts = [t.start for t in self._things]

    def between(self, start: int, end: int) -> list[T]:
        """Return those that begin at ``start`` or behind it and before ``end``, in text order."""
        return self._things[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
