"""Signs: letters without which a pattern is found in no text, so that most texts are passed over at a look.

To look for a few letters is many times quicker than to try a pattern at each place of a text.
"""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")

_NO_LETTERS = frozenset("bBdDwWsSAZ0123456789")
"""What stands behind a backslash and is no letter."""
_LOOKING = ("(?=", "(?!", "(?<=", "(?<!")
_LEAST = 2
_TELLING = frozenset(":/[]()|#@*=<>")
"""Marks that few lines have."""


def signs_of(pattern: str) -> tuple[str, ...]:
    r"""Return letters, small ones, one of which stands in every text that a pattern is found in; none if unknown.

    >>> signs_of(r"\ball rights reserved\b|\b(?:our|this) newsletters?\b"), signs_of(r"\d{4}|page")
    (('all rights reserved', ' newsletter'), ())
    """
    found: list[str] = []
    for branch in branches(pattern):
        signs = _of_branch(branch)
        if not signs:
            return ()
        found += signs
    return tuple(dict.fromkeys(found))


class Sieve(Generic[T]):
    """Things with the signs of each, in order: those that may be in a text are found in one walk over all signs."""

    def __init__(self, things: Iterable[tuple[T, tuple[str, ...]]]) -> None:
        """Take the things, each with its signs; one without signs may be in any text."""
        pairs = tuple(things)
        self._things = tuple(thing for thing, _ in pairs)
        self._always = frozenset(k for k, (_, signs) in enumerate(pairs) if not signs)
        self._signs = tuple((sign, k) for k, (_, signs) in enumerate(pairs) for sign in _fewest(signs))

    def may_be_in(self, small: str) -> Sequence[T]:
        """Return the things that a text in small letters has a sign of, and those without signs, in order."""
        found = {k for sign, k in self._signs if sign in small}
        if not found and not self._always:
            return ()
        return [self._things[k] for k in sorted(found | self._always)]


def _fewest(signs: Sequence[str]) -> list[str]:
    """Return signs without those that another one is part of: "subscribe" stands in "subscribe now"."""
    return [sign for sign in signs if not any(other in sign for other in signs if other != sign)]


def branches(pattern: str) -> list[str]:
    """Return the alternatives of a pattern at its top, outside of groups and sets."""
    parts, start, at = [], 0, 0
    while at < len(pattern):
        end = _end(pattern, at)
        if pattern[at] == "|":
            parts.append(pattern[start:at])
            start = end
        at = end
    return [*parts, pattern[start:]]


def _of_branch(branch: str) -> tuple[str, ...]:
    """Return the longest letters of a branch that must stand there, or those of a group of it."""
    best: tuple[str, ...] = ()
    run, at = "", 0
    while at <= len(branch):
        end = _end(branch, at) if at < len(branch) else at + 1
        item, after = branch[at:end], branch[end : end + 1]
        loose = after in ("?", "*", "{")
        letter = _letter(item)
        if letter and not loose:
            run += letter
        else:
            best = max(best, (run,), key=_weight)
            run = ""
        if item.startswith("(") and not item.startswith(_LOOKING) and not loose:
            best = max(best, signs_of(_inside(item)), key=_weight)
        at = end
    return best if _weight(best) >= _LEAST else ()


def _weight(signs: tuple[str, ...]) -> int:
    """Return how telling signs are: the length of the shortest, a letter beyond ASCII or a mark counting as two."""
    return min((len(sign) + (not sign.isascii() or sign in _TELLING) for sign in signs), default=0)


def _letter(item: str) -> str:
    """Return the letter that an item of a pattern is, "" for anything else."""
    if len(item) == 2 and item[0] == "\\" and item[1] not in _NO_LETTERS:
        return item[1].lower()
    return item.lower() if len(item) == 1 and item not in ".^$|?*+{}" else ""


def _inside(group: str) -> str:
    if not group.startswith("(?"):
        return group[1:-1]
    # "(?:", "(?P<name>", "(?-i:"
    ends = [place for sign in ":>" if (place := group.find(sign)) > 0]
    return group[min(ends) + 1 : -1] if ends else ""


def _end(pattern: str, at: int) -> int:
    """Return where the item that begins here ends: a letter, an escape, a set, a group, a count."""
    sign = pattern[at]
    if sign == "\\":
        return at + 2
    if sign == "[":
        at += 2 if pattern[at + 1 : at + 2] == "^" else 1
        # A bracket that opens the set stands for itself.
        at += pattern[at : at + 1] == "]"
        while at < len(pattern) and pattern[at] != "]":
            at += 2 if pattern[at] == "\\" else 1
        return at + 1
    if sign == "{":
        return pattern.find("}", at) + 1 or at + 1
    if sign == "(":
        at += 1
        while at < len(pattern) and pattern[at] != ")":
            at = _end(pattern, at)
        return at + 1
    return at + 1
