"""Watchdog: looks at the memory of working processes many times a second, and kills the one that takes too much."""

from contextlib import suppress
from dataclasses import dataclass
from threading import Event, Lock, Thread

import psutil

_EVERY_SECONDS = 0.05


@dataclass(eq=False, slots=True)
class Watched:
    """A process and the most memory it may use, in bytes; ``killed`` says why it was killed, "" if it was not."""

    process: psutil.Process
    most: int
    killed: str = ""

    def used(self) -> int:
        """Return the bytes of memory in use, 0 if the process is no more."""
        with suppress(psutil.NoSuchProcess, psutil.AccessDenied):
            return int(self.process.memory_info().rss)
        return 0

    def kill(self, why: str) -> None:
        """End the process and those it started; the first reason counts."""
        self.killed = self.killed or why
        with suppress(psutil.NoSuchProcess, psutil.AccessDenied):
            started = self.process.children(recursive=True)
            self.process.kill()
            for one in started:
                with suppress(psutil.NoSuchProcess):
                    one.kill()


class Watchdog:
    """Watches processes from a thread of its own until it is closed."""

    def __init__(self) -> None:
        """Watch nobody yet; the thread starts with the first."""
        self._watched: set[Watched] = set()
        self._lock = Lock()
        self._closed = Event()
        self._thread: Thread | None = None

    def watch(self, process: Watched) -> None:
        """Look at a process from now on."""
        with self._lock:
            self._watched.add(process)
            if self._thread is None:
                self._thread = Thread(target=self._run, name="memory of workers", daemon=True)
                self._thread.start()

    def leave(self, process: Watched) -> None:
        """Look at a process no more."""
        with self._lock:
            self._watched.discard(process)

    def close(self) -> None:
        """End the thread."""
        self._closed.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while not self._closed.wait(_EVERY_SECONDS):
            with self._lock:
                watched = tuple(self._watched)
            for each in watched:
                if each.used() > each.most:
                    each.kill("memory")
