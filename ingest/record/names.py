"""Names: which id an event goes by, kept for ever once it is given.

An event is minted from its first report. A cluster keeps its oldest id, the others redirect to it; if it falls apart
again, each part has its own id back.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from ingest.record.identity import event_id


@dataclass(frozen=True, slots=True)
class Ids:
    """The table of ids.

    ``order`` numbers the reports as they came in. ``held`` says which event id a report last had. ``minted`` pairs
    each event id with its age (the smallest is the oldest) and the report it was minted from. ``redirects`` lead from
    an id to the one that took its place, null where nothing is left. ``age`` is the age of the youngest id there is.
    ``parts`` are the reports that an id last had, for those that lead to another: what falls apart knows its own.
    """

    order: Mapping[str, int] = field(default_factory=dict)
    held: Mapping[str, str] = field(default_factory=dict)
    minted: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    redirects: Mapping[str, str | None] = field(default_factory=dict)
    age: int = 0
    parts: Mapping[str, Collection[str]] = field(default_factory=dict)

    def now(self, event: str) -> str | None:
        """Return the id an id has become, itself if it still stands, None if nothing is left of it."""
        seen = set()
        at: str | None = event
        while at is not None and at in self.redirects and at not in seen:
            seen.add(at)
            at = self.redirects[at]
        return at


def assign(
    clusters: Sequence[Sequence[str]], ids: Ids, *, before: Collection[str] | None = None, taken: Collection[str] = ()
) -> tuple[tuple[str, ...], Ids]:
    """Return the id of each cluster of report ids, and the table of ids after it.

    ``before`` are the ids of the events these clusters take the place of (without it, all that stand), ``taken`` ids
    of events that are not touched.

    Of several clusters that hold one id, the one with the report it was minted from keeps it, else the one in which
    most reports hold it that did not come with another id, else the one whose reports came first.
    """
    first = [min(ids.order.get(r, _LATE) for r in cluster) for cluster in clusters]
    parted = _by_part(ids)
    claims: dict[str, list[tuple[bool, int, int, int, int]]] = defaultdict(list)
    for place, cluster in enumerate(clusters):
        had = [ids.held[r] for r in cluster if r in ids.held]
        for name in set(had):
            own = ids.minted.get(name, (0, ""))[1] in cluster
            # Those that came with another id, which they can have back, claim this one last.
            came = sum(1 for r in cluster if ids.held.get(r) == name and name in map(ids.now, parted.get(r, ())))
            count = had.count(name)
            claims[name].append((not own, came - count, -count, first[place], place))
    won: dict[int, list[str]] = defaultdict(list)
    for name, claimants in claims.items():
        won[min(claimants)[4]].append(name)

    minted, redirects = dict(ids.minted), dict(ids.redirects)
    age = ids.age
    names: dict[int, str] = {}
    used = {*claims, *taken}
    # New ids are minted in the order of input, so that parallel and resumed runs mint the same.
    for place in sorted(range(len(clusters)), key=lambda p: (first[p], p)):
        mine = won.get(place)
        if mine:
            kept = min(mine, key=lambda name: (minted.get(name, (_LATE, ""))[0], name))
            redirects.update({name: kept for name in mine if name != kept})
        else:
            report = min(clusters[place], key=lambda r: (ids.order.get(r, _LATE), r))
            kept = _its_own(clusters[place], parted, used, minted) or _mint(report, used)
            if kept not in minted:
                age += 1
                minted[kept] = (age, report)
        names[place] = kept
        used.add(kept)
        redirects.pop(kept, None)
    held = {r: names[place] for place, cluster in enumerate(clusters) for r in cluster}
    standing = {name for name in minted if name not in ids.redirects} if before is None else set(before)
    # The order must not depend on how a set happens to be arranged.
    redirects.update({name: None for name in sorted(standing - set(names.values())) if name not in redirects})
    left: dict[str, list[str]] = defaultdict(list)
    for report in sorted(held):
        before_it = ids.held.get(report, held[report])
        if redirects.get(before_it) is not None:
            left[before_it].append(report)
    after = Ids(ids.order, {**ids.held, **held}, minted, redirects, age, {**ids.parts, **left})
    return tuple(names[place] for place in range(len(clusters))), after


_LATE = 2**62


def _by_part(ids: Ids) -> dict[str, list[str]]:
    """Return for each report the ids it belonged to that now lead to another."""
    own: dict[str, list[str]] = defaultdict(list)
    for name in sorted(ids.parts):
        if ids.redirects.get(name) is not None:
            for report in ids.parts[name]:
                own[report].append(name)
    return own


def _its_own(
    cluster: Sequence[str],
    own: Mapping[str, Sequence[str]],
    used: Collection[str],
    minted: Mapping[str, tuple[int, str]],
) -> str | None:
    """Return the id that most reports of a cluster had before it became another's, None if there is none."""
    had = [name for report in cluster for name in own.get(report, ()) if name not in used]
    return min(had, key=lambda name: (-had.count(name), minted[name][0], name), default=None)


def _mint(report: str, used: Collection[str]) -> str:
    name = event_id(report)
    while name in used:
        # Its own id went with other reports to another event.
        name = event_id(name)
    return name
