"""Work: adding that may take long, in a thread of its own, one after another; it can be asked how far it is."""

import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from threading import Condition, Lock, Thread
from time import monotonic

from ingest.record.desk import Added, Work, WorkState
from ingest.record.extraction import Failure
from ingest.run.progress import Stopped

_log = logging.getLogger(__name__)

_REMEMBERED = 50

Told = Callable[[Added | Failure], None]
Total = int | Callable[[], int] | None
Adding = Callable[[Told], None]
"""Adds documents and tells each outcome; where the telling raises ``Stopped`` it ends."""


class Works:
    """All work of this process, by number from 1. Safe from any thread."""

    def __init__(self) -> None:
        """Begin with none."""
        self._turn = Lock()
        self._changed = Condition()
        self._numbers = count(1)
        self._works: OrderedDict[int, Work] = OrderedDict()
        self._stopping: set[int] = set()

    def begin(self, name: str, adding: Adding, *, total: Total = None, again: bool = False) -> Work:
        """Start work; it waits until those before it are done. ``again`` says that it adds nothing.

        ``total`` is how many documents there are, or counts them once it is the turn of this work.
        """
        with self._changed:
            work = Work(next(self._numbers), name, "waiting", total=None if callable(total) else total, again=again)
            self._works[work.id] = work
            while len(self._works) > _REMEMBERED and next(iter(self._works.values())).ended:
                self._works.popitem(last=False)
        Thread(target=self._run, args=(work.id, adding, total), name=f"adding {name}", daemon=True).start()
        return work

    def ask(self, number: int, *, wait: float = 0.0) -> Work | None:
        """Return how far work is, None if there is none of this number; wait up to so many seconds for its end."""
        with self._changed:
            if wait:
                self._changed.wait_for(lambda: number not in self._works or self._works[number].ended, timeout=wait)
            return self._works.get(number)

    def running(self) -> tuple[Work, ...]:
        """Return the work that has not ended, oldest first."""
        with self._changed:
            return tuple(work for work in self._works.values() if not work.ended)

    def stop(self, number: int) -> None:
        """Have work end after the document at hand; work that has ended stays as it is."""
        with self._changed:
            if number in self._works and not self._works[number].ended:
                self._stopping.add(number)

    def _run(self, number: int, adding: Adding, total: Total) -> None:
        with self._turn:
            started = monotonic()

            def tell(one: Added | Failure) -> None:
                self._change(number, lambda work: replace(work.plus(one), seconds=monotonic() - started))
                self._may_go_on(number)

            try:
                self._change(number, lambda work: replace(work, state="running"))
                self._may_go_on(number)
                if callable(total):
                    counted = total()
                    self._change(number, lambda work: replace(work, total=counted))
                adding(tell)
            except Stopped:
                _log.info("%s was stopped before its first document", number)
            except Exception as error:
                # The edge of a thread: whatever it was, the page must hear of it.
                _log.error("adding %s", number, exc_info=True)
                reason = f"this program failed on it ({type(error).__name__}: {str(error)[:120]})"
                mend = "please report it with the file; what was added before stays"
                self._change(number, lambda work: work.plus(Failure(work.name, reason, mend)))
            state: WorkState = "stopped" if number in self._stopping else "done"
            self._change(number, lambda work: replace(work, state=state))

    def _may_go_on(self, number: int) -> None:
        with self._changed:
            if number in self._stopping:
                raise Stopped

    def _change(self, number: int, change: Callable[[Work], Work]) -> None:
        with self._changed:
            self._works[number] = change(self._works[number])
            self._changed.notify_all()
