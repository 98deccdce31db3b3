"""Memory: the latest answers of a store, good for as long as its revision stands.

One look at the page asks the same several times: for the chart, the table, the counts.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar, cast

T = TypeVar("T")


class Memory:
    """Answers by what was asked; the longest unasked are forgotten. Safe from any thread."""

    def __init__(self, most: int = 32) -> None:
        self._most = most
        self._answers: OrderedDict[Hashable, tuple[int, object]] = OrderedDict()
        self._lock = Lock()

    def recall(self, revision: int, asked: Hashable, find: Callable[[], T], *, keep: Callable[[T], bool]) -> T:
        """Return the answer of this revision, found anew if it is not known; ``keep`` says whether it is remembered."""
        with self._lock:
            known = self._answers.get(asked)
            if known is not None and known[0] == revision:
                self._answers.move_to_end(asked)
                return cast("T", known[1])
        # Found outside the lock: two that ask the same at once both look, and nobody waits for a long answer.
        answer = find()
        with self._lock:
            if keep(answer):
                self._answers[asked] = (revision, answer)
                self._answers.move_to_end(asked)
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return answer
