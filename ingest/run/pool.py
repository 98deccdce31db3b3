"""Pool: sources through the line in processes of their own, each item under limits, outcomes in input order.

A worker that takes too long or too much memory is killed and costs the item it was at; another goes on behind that.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.desk import Look as Contents
from ingest.record.extraction import Failure
from ingest.run.here import listed
from ingest.run.item import Opener, Reached
from ingest.run.task import Ended, Holds, Input, Limits, Outcome, Outcomes, Passed, Task, failure, place_of
from ingest.run.watchdog import Watchdog
from ingest.run.worker import STARVED, Setup
from ingest.run.workers import Worker, Workers

_AHEAD = 4
"""Sources in flight for each worker: enough to keep it busy, few enough to hold in memory."""

_BUFFERED = 8
"""Outcomes held of a source whose turn has not come; beyond them its worker waits."""

_LOOK_SECONDS = 0.2
"""How often the time of the workers is looked at while nothing comes from them."""


@dataclass(eq=False, slots=True)
class _Job:
    """A task in flight: what has come of it, how many items are done with, and the one its worker is at."""

    task: Task | None
    outcomes: deque[Outcome] = field(default_factory=deque)
    done: int = 0
    reached: Reached | None = None
    ended: bool = False
    worker: Worker | None = None
    since: float | None = None
    """When its worker last began something that we wait for; null while we do not listen."""


class Pool:
    """Worker processes for as long as it is open; ``run`` may be called from several threads, each for itself."""

    def __init__(
        self, workers: int = 1, *, limits: Limits | None = None, lexicon: Path | None = None, read: Opener = read
    ) -> None:
        """Start nothing yet: the first run does, or ``warm``.

        Raises:
            ValueError: ``workers`` is not at least 1.
        """
        if workers < 1:
            raise ValueError(f"workers is {workers}: give 1 or more")
        self.limits = limits or Limits()
        self._count = workers
        self._watchdog = Watchdog()
        self._workers = Workers(Setup(self.limits, lexicon, read), watchdog=self._watchdog)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all processes."""
        self._workers.close()
        self._watchdog.close()

    def warm(self) -> None:
        """Load the dictionaries and rules now, so that the first document does not wait for them."""
        self._workers.give_back(self._workers.take())

    def contents(self, source: Source) -> Contents:
        """Return what a source holds; nothing raises but ``NoWorker``."""
        return listed(source, self.run([Task(source, contents=True)]))

    def run(self, tasks: Iterable[Input]) -> Outcomes:
        """Yield what comes of each task, in their order whatever the number of workers; what is no task passes.

        Raises:
            NoWorker: no process can be started.
        """
        coming = iter(tasks)
        flight: deque[_Job] = deque()
        try:
            while True:
                self._fill(flight, coming)
                if not flight:
                    return
                head = flight[0]
                while head.outcomes:
                    yield head.outcomes.popleft()
                if head.ended:
                    flight.popleft()
                else:
                    self._turn(flight)
        finally:
            for job in flight:
                if job.worker is not None:
                    self._workers.end(job.worker)

    def _fill(self, flight: deque[_Job], coming: Iterator[Input]) -> None:
        while len(flight) < self._count * _AHEAD and (task := next(coming, None)) is not None:
            if isinstance(task, Failure):
                flight.append(_Job(None, deque([task, Ended(task.name, task.at, whole=False)]), ended=True))
            elif isinstance(task, Passed):
                flight.append(_Job(None, deque([task]), ended=True))
            else:
                flight.append(_Job(task))
        busy = sum(job.worker is not None for job in flight)
        for job in flight:
            if busy < self._count and job.worker is None and not job.ended:
                self._start(job)
                busy += 1

    def _start(self, job: _Job) -> None:
        while job.worker is None:
            worker = self._workers.take()
            try:
                worker.own.send((job.task, job.done))
            except OSError:  # it died while it was idle
                self._workers.end(worker)
                continue
            job.worker, job.since = worker, monotonic()

    def _turn(self, flight: deque[_Job]) -> None:
        """Wait for something to come from a worker, or for one to have had its time."""
        at_work = [job for job in flight if job.worker is not None]
        heard = {}
        for job in at_work:
            assert job.worker is not None
            if job is flight[0] or len(job.outcomes) < _BUFFERED:
                heard[job.worker.own] = job
                job.since = monotonic() if job.since is None else job.since
            else:
                job.since = None
        for own in wait(list(heard), timeout=_LOOK_SECONDS):
            self._receive(heard[own])  # type: ignore[index] # what wait was given
        now = monotonic()
        for job in heard.values():
            if job.worker is not None and job.since is not None and now - job.since > self.limits.seconds:
                job.worker.watched.kill("time")
                self._lost(job, "time")

    def _receive(self, job: _Job) -> None:
        assert job.worker is not None
        try:
            step = job.worker.own.recv()
        except (EOFError, OSError):
            self._lost(job, job.worker.watched.killed)
            return
        if step == STARVED:
            self._lost(job, "memory")
            return
        job.since = monotonic()
        if isinstance(step, Reached):
            job.reached = step
            return
        job.outcomes.append(step)
        if isinstance(step, Holds):
            return
        if isinstance(step, Ended):
            job.ended = True
            self._workers.give_back(job.worker)
            job.worker = None
        else:
            job.done += 1
            job.reached = None

    def _lost(self, job: _Job, why: str) -> None:
        """Refuse what a lost worker was at: the item, or the rest of the source if the reader did not come to it."""
        assert job.worker is not None
        assert job.task is not None
        self._workers.end(job.worker)
        job.worker = None
        reason, mend = _words(why, self.limits)
        if job.reached is not None:
            job.outcomes.append(Failure(job.reached.name, reason, mend, job.reached.at))
            job.done += 1
            job.reached = None
            self._start(job)
            return
        source = job.task.source
        if job.done:
            reason = f"what follows the first {job.done:,} of its documents could not be read: {reason}"
        job.outcomes += (failure(source, reason, mend), Ended(source.name, place_of(source), whole=False))
        job.ended = True


def _words(why: str, limits: Limits) -> tuple[str, str]:
    """Return the reason and the mend, in plain words."""
    if why == "time":
        mend = f"give it more with --item-time {limits.seconds * 6:g} (seconds), or split it"
        return f"it takes longer than {limits.seconds:g} seconds", mend
    if why == "memory":
        megabytes = limits.memory // 1024**2
        mend = f"give it more with --item-memory {megabytes * 3} (MB), or split it"
        return f"it takes more than {megabytes} MB of memory", mend
    return "the process that read it died", "leave it out, or save it again in another format"
