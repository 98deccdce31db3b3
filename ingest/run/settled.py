"""Settled: a process whose dictionaries and rules are loaded, and will stay."""

import gc

SELDOM = (20_000, 20, 20)
"""How many new objects the collector waits for. What one document makes is mostly freed without it."""


def settle() -> None:
    """Take all that is loaded out of the collector's rounds, and have it come less often; for a process of our own.

    Its rounds over what never changes took a sixth of the time of a document, and a round writes to all memory that
    forked workers share with the process they come from.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
