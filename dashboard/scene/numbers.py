"""Numbers: stand at the marks whose words find no room, counted in order of time; words replace them where they can."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dashboard.scene.labels import Packing
from dashboard.scene.shelf import Wanted
from dashboard.scene.timescale import Job
from dashboard.scene.wrap import Block


def number(value: int, job: Job) -> Block:
    """Return a number as it stands beside its mark."""
    text = str(value)
    return Block((((text, False),),), job.measure.width(text, job.style.label_size))


def with_words(
    packing: Packing, wanted: dict[str, Wanted], numbers: Mapping[str, int], words: Mapping[str, tuple[Block, ...]]
) -> set[str]:
    """Let words stand for numbers where their shelf has room for them, the weightiest first; return those events.

    ``words`` are the wrappings of labels, the weightiest first; what is wanted of those events is changed.
    """
    told = set()
    for event, blocks in words.items():
        worded = packing.tell(wanted[event], blocks) if event in numbers else None
        if worded is not None:
            wanted[event] = worded
            told.add(event)
    return told


def renumbered(packing: Packing, events: Iterable[str], job: Job, *, first: int) -> dict[str, int]:
    """Return the numbers of these events from ``first`` on, in the order given, and write them where they stand.

    Each is no longer than the number that stood there before: it has room.
    """
    numbers = {}
    for value, event in enumerate(events, first):
        numbers[event] = value
        put = packing.puts[event]
        if put.label is not None:
            spot, block = put.label, number(value, job)
            x = spot.x + spot.block.width - block.width if spot.side == "left" else spot.x
            packing.puts[event] = replace(put, label=replace(spot, block=block, x=x))
    return numbers
