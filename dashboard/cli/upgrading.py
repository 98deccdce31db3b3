"""Upgrading: says on the terminal how far a timeline file of an earlier version is on its way to this one."""

import time
from collections.abc import Callable

from dashboard.cli.terminal import whisper

_SECONDS = 3.0
"""Between two lines; what is done sooner is not worth one."""


def hearing(name: str, *, clock: Callable[[], float] = time.monotonic) -> Callable[[str, float], None]:
    """Return what hears the work on a timeline file and tells of it now and then."""
    told = clock()

    def heard(what: str, share: float) -> None:
        nonlocal told
        if clock() - told >= _SECONDS:
            told = clock()
            whisper(f"{name} is of an earlier version: {what}, {share:.0%}")

    return heard
