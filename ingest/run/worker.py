"""Worker: a process that reads and extracts, one task after another, and may be killed at any time.

Where the system can fork, workers are forked from a nursery: a process in which dictionaries and rules are loaded
once, so that a killed worker is replaced in milliseconds. Elsewhere (Windows) each worker loads them itself.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import recv_handle
from pathlib import Path
from threading import Thread

import psutil

from ingest.actors import load_lexicon
from ingest.readers import read
from ingest.record.errors import TimelineError
from ingest.record.store import Store, open_store
from ingest.run.item import WARM, Opener, Tools, steps
from ingest.run.settled import settle
from ingest.run.task import Limits

READY, STARVED = "ready", "starved"
"""What a worker says beside steps: that it waits for its first task, that an item took more memory than it may."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What every worker of a pool is told once; it must be picklable."""

    limits: Limits
    lexicon: Path | None = None
    read: Opener = read


def nurse(control: Connection, setup: Setup) -> None:
    """Fork a worker for each connection that comes in, and tell its process id; end all when the caller is gone."""
    _leave_signals()
    try:
        tools = _tools(setup)
    except TimelineError as error:  # a dictionary is broken
        control.send(error)
        return
    settle()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for a killed worker
    control.send(READY)
    workers: list[psutil.Process] = []
    with suppress(EOFError, OSError):
        while control.recv():
            own = Connection(recv_handle(control))
            number = os.fork()
            if number == 0:
                control.close()
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                _as_a_process(lambda own=own: serve(own, setup, tools=tools))  # type: ignore[misc] # mypy sees no lambda
            own.close()
            workers = [w for w in workers if w.is_running()]
            with suppress(psutil.NoSuchProcess):
                workers.append(psutil.Process(number))
            control.send(number)
    for worker in workers:
        with suppress(psutil.NoSuchProcess):
            worker.kill()


def _as_a_process(work: Callable[[], None]) -> None:
    """Do the work of a forked process and end it, whatever happens: the code of its mother must never go on in it."""
    status = 1
    try:
        work()
        status = 0
    finally:
        os._exit(status)


def spawned(own: Connection, setup: Setup) -> None:
    """Serve as a worker in a process of its own making."""
    _leave_signals()
    mother = parent_process()
    if mother is not None:
        # Where nobody kills the workers of a dead program, they go by themselves.
        Thread(target=_end_with, args=(mother,), daemon=True).start()
    try:
        tools = _tools(setup)
    except TimelineError as error:
        own.send(error)
        return
    settle()
    serve(own, setup, tools=tools)


def _end_with(mother: BaseProcess) -> None:
    mother.join()
    os._exit(1)


def serve(own: Connection, setup: Setup, *, tools: Tools) -> None:
    """Take tasks, each with a number of items to skip, and send what comes of them, until the other end closes."""
    _bound(setup.limits)
    with suppress(EOFError, OSError):
        own.send(READY)
        while True:
            task, skip = own.recv()
            try:
                for step in steps(task, tools=tools, skip=skip):
                    own.send(step)
            except MemoryError:
                # What is left of a process without memory is not to be trusted: it ends here.
                own.send(STARVED)
                return


def _tools(setup: Setup) -> Tools:
    tools = Tools(load_lexicon(setup.lexicon), setup.read, _store)
    for _ in steps(WARM, tools=Tools(tools.lexicon)):
        pass
    return tools


@lru_cache(maxsize=1)
def _store(url: str) -> Store:
    return open_store(url, create=False, read_only=True)


def _leave_signals() -> None:
    # Ctrl-C reaches every process of a terminal: it is for the one that started us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _bound(limits: Limits) -> None:
    """Have the system refuse memory beyond the limit, where it does: a burst is over before anybody can look."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 -- there is none on Windows

    # A quarter more: addresses taken are not yet memory used, and the pool looks at what is used.
    most = psutil.Process().memory_info().vms + limits.memory + limits.memory // 4
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
