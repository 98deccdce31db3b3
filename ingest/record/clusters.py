"""Clusters: reports put together that tell the same event, the same whatever order they came in.

The strongest reports found clusters and each further one joins the cluster all of whose members it fits, never by a
chain of likenesses. What a person said of two events holds above that.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.record.retold import unite
from ingest.record.sameness import day_of_month, same, whole_month
from ingest.record.traits import Trait


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person said of two groups of reports: that they are the same event, or are not."""

    together: bool
    some: tuple[str, ...]
    others: tuple[str, ...]


Cluster = tuple[Trait, ...]
_Pairs = set[frozenset[str]]


def cluster(traits: Iterable[Trait], rulings: Sequence[Ruling] = ()) -> tuple[Cluster, ...]:
    """Return the clusters, each with its strongest report first; reports that make no event are in none.

    ``rulings`` are in the order they were made: of two that contradict the later holds. Of reports a ruling names
    that are not among ``traits`` nothing is said.
    """
    blocks: dict[str, list[Trait]] = defaultdict(list)
    hanging: list[Trait] = []
    for each in sorted(traits, key=lambda t: t.order):
        if each.anchor:
            hanging.append(each)
        elif each.block:
            blocks[each.block].append(each)
    together, apart = _settled(rulings)
    groups = [group for block in sorted(blocks) for group in _within(blocks[block], apart)]
    _hang(hanging, groups, apart)
    groups = _united(groups, together, apart)
    return tuple(sorted((tuple(sorted(g, key=lambda t: t.order)) for g in groups), key=lambda g: g[0].order))


def _settled(rulings: Sequence[Ruling]) -> tuple[dict[frozenset[str], tuple[str, str]], _Pairs]:
    """Return which pairs of reports belong together and which must not meet, later rulings over earlier ones."""
    together: dict[frozenset[str], tuple[str, str]] = {}
    apart: _Pairs = set()
    for ruling in rulings:
        pairs = {frozenset((a, b)) for a in ruling.some for b in ruling.others if a != b}
        if ruling.together:
            apart -= pairs
            together |= {pair: (min(pair), max(pair)) for pair in pairs}
        else:
            apart |= pairs
            for pair in pairs & together.keys():
                del together[pair]
    return together, apart


def _within(block: Sequence[Trait], apart: _Pairs) -> list[list[Trait]]:
    """Return the clusters of one block; ``block`` is sorted, the strongest first."""
    if len(block) == 1:
        return [list(block)]
    # Clusters by the keys of the report that founded them, and by the table it is a row of: rows of one table never
    # meet, and tables are long.
    founded: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    groups: list[list[Trait]] = []
    for each in block:
        table = each.document if each.row else ""
        near = {
            number
            for key in each.sought
            if key in founded
            for other, numbers in founded[key].items()
            if not table or other != table
            for number in numbers
        }
        fits = ((_fit(each, groups[number], apart), -number) for number in near)
        best = max(((score, number) for score, number in fits if score is not None), default=None)
        if best is not None:
            groups[-best[1]].append(each)
            continue
        for key in each.keys:
            founded[key][table].append(len(groups))
        groups.append([each])
    return unite(_dated_more_exactly(groups, apart), apart)


def _dated_more_exactly(groups: list[list[Trait]], apart: _Pairs) -> list[list[Trait]]:
    """Put what is told of a month to what is told of a day in it, where one cluster of the month alone fits."""
    exact: dict[str, list[list[Trait]]] = defaultdict(list)
    for group in groups:
        if group[0].month_key and not any(map(whole_month, group)):
            exact[group[0].month_key].append(group)
    for group in [group for group in groups if group[0].month_key in exact and all(map(whole_month, group))]:
        fitting = [
            other for other in exact[group[0].month_key] if all(_day_of(a, b, apart) for a in group for b in other)
        ]
        if len(fitting) == 1:
            fitting[0].extend(group)
            group.clear()
    return [group for group in groups if group]


def _day_of(a: Trait, b: Trait, apart: _Pairs) -> bool:
    return day_of_month(a, b) and frozenset((a.report, b.report)) not in apart


def _fit(each: Trait, group: Sequence[Trait], apart: _Pairs) -> float | None:
    """Return how well a report fits the first of a cluster, None if it does not fit every member."""
    scores = []
    for member in group:
        score = same(each, member)
        if score is None or (apart and frozenset((each.report, member.report)) in apart):
            return None
        scores.append(score)
    return scores[0]


def _hang(hanging: Iterable[Trait], groups: list[list[Trait]], apart: _Pairs) -> None:
    """Put each report without a date to the event it repeats; one that a person took out stands alone."""
    home = {member.report: group for group in groups for member in group}
    for each in hanging:
        group = home.get(each.anchor)
        if group is None or any(frozenset((each.report, member.report)) in apart for member in group):
            groups.append([each])
        else:
            group.append(each)


def _united(
    groups: list[list[Trait]], together: dict[frozenset[str], tuple[str, str]], apart: _Pairs
) -> list[list[Trait]]:
    home = {member.report: group for group in groups for member in group}
    for a, b in sorted(together.values()):
        if a not in home or b not in home or home[a] is home[b]:
            continue
        kept, joining = home[a], home[b]
        # Whom a person set apart from one side does not come along with the other.
        for member in [m for m in joining if any(frozenset((m.report, k.report)) in apart for k in kept)]:
            joining.remove(member)
            groups.append([member])
            home[member.report] = groups[-1]
        kept.extend(joining)
        home.update((member.report, kept) for member in joining)
        joining.clear()
    return [group for group in groups if group]
