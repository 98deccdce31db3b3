"""Course: how far a run is, how quick, and how long it will take; shown on a terminal, told now and then elsewhere."""

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic

from dashboard.cli.terminal import plural, whisper

_WINDOW_SECONDS = 30.0
"""How far back the rate looks: what was known already goes by a hundred times as quick as what is new."""

_WARM_SECONDS = 3.0
"""From which time on the first document has waited for the processes that read to begin."""

_TOLD_SECONDS = 10.0
"""How often a line is printed where there is no terminal."""


class Course:
    """Counts the documents of a run; ``clock`` gives seconds that only grow.

    ``expected`` says for each source how many documents it probably holds, as far as that is cheap to know.
    """

    def __init__(self, expected: Sequence[int], *, clock: Callable[[], float] = monotonic) -> None:
        """Begin now."""
        self.done = 0
        self._coming = deque(expected)
        self._rest = sum(expected)
        self._here = 0
        self._clock = clock
        self._seen = deque([(clock(), 0)])

    def document(self) -> None:
        """Note that a document is done."""
        self.done += 1
        self._here += 1
        now = self._clock()
        if self.done == 1 and now - self._seen[0][0] >= _WARM_SECONDS:
            # What the processes took to begin is no measure of what comes.
            self._seen = deque([(now, 1)])
        elif now - self._seen[-1][0] >= 1.0:
            self._seen.append((now, self.done))
        while len(self._seen) > 2 and now - self._seen[1][0] > _WINDOW_SECONDS:
            self._seen.popleft()

    def source(self) -> None:
        """Note that a source is done, however many documents it held."""
        self._rest -= self._coming.popleft() if self._coming else 0
        self._here = 0

    @property
    def total(self) -> int:
        """How many documents there will probably be."""
        current = self._coming[0] if self._coming else 0
        return max(self.done, self.done + self._rest - min(self._here, current))

    @property
    def rate(self) -> float:
        """Documents a second, lately."""
        since, done = self._seen[0]
        seconds = self._clock() - since
        return (self.done - done) / seconds if seconds > 0 else 0.0

    def words(self) -> str:
        """Return it in words.

        >>> course = Course([1, 1, 1, 1], clock=iter(range(100)).__next__)
        >>> course.document(), course.source(), course.words()
        (None, None, '1 of 4 documents, 0.5 a second, about 6 seconds left')
        """
        total, rate = self.total, self.rate
        parts = [
            f"{self.done:,} of {plural(total, 'document')}" if total > self.done else plural(self.done, "document")
        ]
        if rate > 0:
            parts.append(f"{rate:,.0f} a second" if rate >= 1 else f"{rate:.1f} a second")
            if total > self.done:
                parts.append(f"about {duration((total - self.done) / rate)} left")
        return ", ".join(parts)


def duration(seconds: float) -> str:
    """Return a length of time in the largest unit that tells enough of it.

    >>> duration(42), duration(90), duration(5400)
    ('42 seconds', '2 minutes', '90 minutes')
    """
    if seconds < 60:
        return plural(max(1, round(seconds)), "second")
    return plural(round(seconds / 60), "minute") if seconds < 7200 else plural(round(seconds / 3600), "hour")


@contextmanager
def shown(
    course: Course, *, silent: bool = False, clock: Callable[[], float] = monotonic
) -> Iterator[Callable[[], None]]:
    """Show how far a run is while it lasts; call what is given after each document.

    On a terminal a bar stands below what is printed. Elsewhere there is a line now and then. ``silent`` shows nothing.
    """
    if silent:
        yield lambda: None
    elif sys.stderr.isatty():
        with _bar(course) as update:
            yield update
    else:
        told = clock()

        def tell() -> None:
            nonlocal told
            if clock() - told >= _TOLD_SECONDS:
                told = clock()
                whisper(course.words())

        yield tell


@contextmanager
def _bar(course: Course) -> Iterator[Callable[[], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (BarColumn(), TextColumn("{task.fields[words]}", markup=False))
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty()) as progress:
        task = progress.add_task("", total=None, words="")
        yield lambda: progress.update(task, total=course.total, completed=course.done, words=course.words())
