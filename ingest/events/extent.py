"""Extent: from where to where the text tells of one act: its clause, what it says or leads to, its subject's clause."""

from collections.abc import Collection

from ingest.events.pick import Act
from ingest.events.subject import Scene

_FOLLOWS = frozenset({"complement", "infinitive", "participle"})
_LONGEST = 420


def extent(scene: Scene, act: Act, *, others: Collection[int], date: tuple[int, int] | None = None) -> tuple[int, int]:
    """Return the offsets of an act in the text.

    Args:
        scene: the sentence.
        act: the act.
        others: clauses that hold other acts with dates of their own; they are left out.
        date: offsets of its date words, taken in if they stand in a neighbouring clause.
    """
    line, clause = scene.line, scene.clauses[act.clause]
    first, last = clause.first, clause.last
    for index in range(act.clause + 1, len(scene.clauses)):
        after = scene.clauses[index]
        if after.kind not in _FOLLOWS or index in others or after.head is None or after.head < act.clause:
            break
        last = after.last
    if clause.kind in ("infinitive", "participle") and clause.head is not None:
        head = scene.clauses[clause.head]
        passive = clause.kind == "infinitive" or act.trigger.tag in ("ed", "pp")
        if head.last == clause.first and passive:
            first = head.first
    while last - 1 > first and line.has("clause.coordinators", last - 1):
        last -= 1
    start, end = line.words[first].start, line.words[last - 1].end
    if first == clause.first and line.has("clause.coordinators", first) and first + 1 < last:
        start = line.words[first + 1].start
    if date and min(start, date[0]) >= line.start and max(end, date[1]) - min(start, date[0]) <= _LONGEST:
        start, end = min(start, date[0]), max(end, date[1])
    return start, _closing(line.text, end, line.end)


def _closing(text: str, end: int, limit: int) -> int:
    """Take in a closing quotation mark or bracket right behind the last word."""
    while end < limit and text[end] in '"”’»)':
        end += 1
    return end
