"""Workers: processes started and replaced, from a nursery where the system can fork, each by itself elsewhere."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, Pipe
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import send_handle
from threading import Lock
from typing import Any

import psutil

from ingest.record.errors import TimelineError
from ingest.run.watchdog import Watchdog, Watched
from ingest.run.worker import Setup, nurse, spawned

_START_SECONDS = 180.0
"""How long a worker may take to load: a machine that needs longer has no memory left or has lost its disk."""


class NoWorker(TimelineError):
    """The processes that read documents cannot be started."""


@dataclass(eq=False, slots=True)
class Worker:
    """A running worker: our end of its pipe, and the process."""

    own: Connection
    watched: Watched

    def close(self) -> None:
        """End it, whatever it is at."""
        self.watched.kill("closed")
        self.own.close()


class Workers:
    """Starts workers and keeps idle ones for the next to ask; safe from any thread."""

    def __init__(self, setup: Setup, *, watchdog: Watchdog) -> None:
        """Start nothing yet."""
        self._setup = setup
        self._watchdog = watchdog
        self._lock = Lock()
        self._idle: list[Worker] = []
        self._nursery: tuple[BaseProcess, Connection] | None = None

    def take(self) -> Worker:
        """Return an idle worker, or a new one.

        Raises:
            NoWorker: none can be started.
        """
        with self._lock:
            while self._idle:
                worker = self._idle.pop()
                if worker.watched.process.is_running() and not worker.watched.killed:
                    return worker
                worker.own.close()
            try:
                own, number = self._forked() if hasattr(os, "fork") else self._spawned()
                _expect(own)
                process = psutil.Process(number)
                watched = Watched(process, process.memory_info().rss + self._setup.limits.memory)
            except (EOFError, OSError, psutil.Error) as error:
                raise NoWorker(
                    f"the processes that read documents cannot be started ({type(error).__name__})",
                    hint="see whether the machine has memory left; TIMELINE_TRACE=1 says more",
                ) from error
        self._watchdog.watch(watched)
        return Worker(own, watched)

    def give_back(self, worker: Worker) -> None:
        """Keep a worker that has nothing to do; one that has grown large is let go."""
        if worker.watched.used() > worker.watched.most - self._setup.limits.memory // 2:
            self.end(worker)
            return
        with self._lock:
            self._idle.append(worker)

    def end(self, worker: Worker) -> None:
        """End a worker, whatever it is at."""
        self._watchdog.leave(worker.watched)
        worker.close()

    def close(self) -> None:
        """End all idle workers and the nursery; those still at work end with it."""
        with self._lock:
            for worker in self._idle:
                self.end(worker)
            self._idle.clear()
            if self._nursery is not None:
                process, control = self._nursery
                control.close()
                process.join(5)
                process.kill()
                process.join()
                process.close()
                self._nursery = None

    def _forked(self) -> tuple[Connection, int]:
        for again in (True, False):
            if self._nursery is None:
                self._nursery = _process(nurse, self._setup)
                _expect(self._nursery[1])
            process, control = self._nursery
            mine, theirs = Pipe()
            try:
                control.send(True)
                send_handle(control, theirs.fileno(), process.pid)
                return mine, int(_expect(control))
            except (EOFError, OSError):
                # Something ended the nursery, which only sleeps: another is worth one try.
                mine.close()
                process.kill()
                self._nursery = None
                if not again:
                    raise
            finally:
                theirs.close()
        raise EOFError

    def _spawned(self) -> tuple[Connection, int]:
        process, own = _process(spawned, self._setup)
        assert process.pid is not None
        return own, process.pid


def _process(target: Callable[[Connection, Setup], None], setup: Setup) -> tuple[BaseProcess, Connection]:
    mine, theirs = Pipe()
    # spawn: the same on Linux, macOS and Windows, and safe beside the threads of a web server.
    process = get_context("spawn").Process(target=target, args=(theirs, setup), daemon=True)
    process.start()
    theirs.close()
    return process, mine


def _expect(own: Connection) -> Any:  # noqa: ANN401 -- whatever the other end says
    if not own.poll(_START_SECONDS):
        raise EOFError
    said = own.recv()
    if isinstance(said, TimelineError):
        raise said
    return said
