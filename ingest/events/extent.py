"""Extent: from where to where the text tells of one act: its clause, what it says or leads to, its subject's clause."""

from collections.abc import Collection

from ingest.events.pick import Act
from ingest.events.subject import Scene
from ingest.events.untrue import untrue

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
    if clause.head is not None and untrue(scene, act):
        # Without the verb that denies it, the words would tell it as a fact.
        first = scene.clauses[clause.head].first
    while last - 1 > first and line.has("clause.coordinators", last - 1):
        last -= 1
    if _reporting(scene, act):
        # ", the minister said": what was said stands before it.
        first = scene.clauses[0].first
    start, end = line.words[first].start, line.words[last - 1].end
    if first == clause.first and line.has("clause.coordinators", first) and first + 1 < last:
        start = line.words[first + 1].start
    if date and min(start, date[0]) >= line.start and max(end, date[1]) - min(start, date[0]) <= _LONGEST:
        start, end = min(start, date[0]), max(end, date[1])
    return start, _closing(line.text, end, line.end)


_REPORTING = 9


def _reporting(scene: Scene, act: Act) -> bool:
    """Tell whether an act is a reporting phrase behind what it reports, and nothing follows it."""
    clause = scene.clauses[act.clause]
    short = act.trigger.first - clause.first <= _REPORTING
    alone = not any(c.kind == "complement" and c.head == act.clause for c in scene.clauses)
    said = act.trigger.entry.frame == "say" and not act.trigger.noun
    return said and short and alone and clause.kind == "main" and act.clause > 0


def _closing(text: str, end: int, limit: int) -> int:
    """Take in a closing quotation mark or bracket right behind the last word."""
    while end < limit and text[end] in '"”’»)':
        end += 1
    return end


def phrase(scene: Scene, act: Act) -> tuple[int, int] | None:
    """Return the noun phrase of a noun trigger where its clause tells something else: "not invited to *the summit*"."""
    line, trigger = scene.line, act.trigger
    head = scene.heads[act.clause]
    other = head is not None and not head.noun and not head.entry.light
    aside = scene.clauses[act.clause].kind in ("relative", "participle", "subordinate", "infinitive")
    if not trigger.noun or act.stated or not (other or aside):
        return None
    clause = scene.clauses[act.clause]
    first = trigger.first
    while first - 1 >= clause.first and not line.marked(first, ",;:()—–"):
        before = first - 1
        named = before in line.mention_at or before in line.timex_at
        if not named and (line.is_finite(before) or line.has("nouns.prepositions", before) or _verbal(scene, before)):
            break
        first -= 1
        if line.has("nouns.definite", before) or line.low(before) in ("a", "an"):
            break
    last = trigger.last
    while last < clause.last and not line.marked(last, ",;:()—–") and not line.is_finite(last):
        last += 1
    return line.words[first].start, line.words[last - 1].end


def _verbal(scene: Scene, j: int) -> bool:
    tags = scene.line.grammar.verbs.get(scene.line.low(j), frozenset())
    return bool(tags & {"ed", "past", "pp", "ing", "inf"}) and not scene.line.nominal(j)
