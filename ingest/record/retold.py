"""Retold: clusters that tell one act in other languages, or with a day's difference, and are put together.

Neither has words to go by: who does what to whom, where, and when must all agree, and nothing else may fit. Two
attacks that one language tells apart are two, and which of them a third text means is not guessed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from ingest.record.edtf import EXACTNESS
from ingest.record.sameness import (
    RELATED,
    acts_agree,
    dates_touch,
    foreign,
    places_agree,
    roles_agree,
    same,
    statuses_follow,
)
from ingest.record.traits import Trait, likeness

_RARE = frozenset({"AGREE", "COOPERATE", "CONSULT", "SANCTION", "COERCE"})
"""Types that hardly happen between the same two on two days running."""
_TOLD_ABROAD = _RARE | {"ASSAULT"}
_OF_ONE = frozenset({"REJECT"})
"""Types that one named person hardly does twice a day."""
_ALIKE = 0.6
_DISTINCT = 3

Group = list[Trait]
_Fits = Callable[[Trait, Trait], bool]


def retold(a: Trait, b: Trait) -> bool:
    """Tell whether two reports could be one act in two languages, of two days, or of one side, if nothing else fits."""
    return in_other_words(a, b) or a_day_apart(a, b) or _of_one_side(a, b) or _of_one_side(b, a)


def in_other_words(a: Trait, b: Trait) -> bool:
    """Tell whether two reports in different languages could tell one act."""
    told = a.event_type in _TOLD_ABROAD or (a.event_type in _OF_ONE and a.edtf == b.edtf)
    return foreign(a, b) and told and dates_touch(a, b) and _alike_but_for_words(a, b)


def a_day_apart(a: Trait, b: Trait) -> bool:
    """Tell whether two documents could give one act the days before and after one midnight.

    More than the parties must tell it: named persons on two sides, words that say more than that they met, or of what
    is seldom done, the place. Talks go on: that they were held in one city on two days is no contradiction.
    """
    if not (a.event_type in _RARE and _days_apart(a, b) == 1 and _alike_but_for_words(a, b)):
        return False
    if len({state for state, _ in a.persons & b.persons}) > 1:
        return True
    if a.place and b.place and a.event_type != "CONSULT":
        return True
    said, also = a.words - set(a.place.split()), b.words - set(b.place.split())
    return not foreign(a, b) and len(said & also) >= _DISTINCT and likeness(said, also) >= _ALIKE


def unite(groups: Iterable[Group], apart: set[frozenset[str]]) -> list[Group]:
    """Return the clusters of a block, those that tell one act put together."""
    found = list(groups)
    for fits in (in_other_words, a_day_apart):
        found = _united(found, fits, apart)
    return _completed(found, apart)


def _completed(groups: list[Group], apart: set[frozenset[str]]) -> list[Group]:
    """Put an agreement of which one side only is named to the one of its day that it can be, if there is but one.

    Who is not named beside it must be named elsewhere in its text: "the first such pact was signed with Chad".
    """
    for lone in [group for group in groups if all(t.one_sided and t.near for t in group)]:
        whole = [g for g in groups if g is not lone and g and all(_side_of(a, b, apart) for a in lone for b in g)]
        if len(whole) == 1:
            whole[0].extend(lone)
            lone.clear()
    return [group for group in groups if group]


def _of_one_side(a: Trait, b: Trait) -> bool:
    return a.one_sided and bool(a.near) and _side_of(a, b, set())


def _side_of(a: Trait, b: Trait, apart: set[frozenset[str]]) -> bool:
    """Tell whether the one side that a report names may have made the agreement of two sides that another tells."""
    if a.document == b.document or b.event_type != "AGREE" or a.edtf != b.edtf or a.status != b.status:
        return False
    if len(b.parties) != 2 or not a.parties < b.parties or not b.parties - a.parties <= a.near:
        return False
    fits = places_agree(a, b) and acts_agree(a, b) and roles_agree(a, b)
    return fits and frozenset((a.report, b.report)) not in apart


def _united(groups: list[Group], fits: _Fits, apart: set[frozenset[str]]) -> list[Group]:
    by_parties: dict[frozenset[str], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        lead = group[0]
        several = lead.event_type in _TOLD_ABROAD and len(lead.parties) > 1
        if lead.edtf and (several or (lead.event_type in _OF_ONE and lead.persons)):
            by_parties[group[0].parties].append(number)
    for numbers in by_parties.values():
        near: dict[int, set[int]] = defaultdict(set)
        for one, other in combinations(numbers, 2):
            if _fit(groups[one], groups[other], fits, apart):
                near[one].add(other)
                near[other].add(one)
        for number in numbers:
            others = near[number]
            # All that fit one must fit each other: else there are two acts, and which of them is meant is not known.
            if others and number < min(others) and all(near[o] == (others | {number}) - {o} for o in others):
                for other in sorted(others):
                    groups[number].extend(groups[other])
                    groups[other].clear()
    return [group for group in groups if group]


def _fit(some: Sequence[Trait], others: Sequence[Trait], fits: _Fits, apart: set[frozenset[str]]) -> bool:
    """Tell whether two clusters fit: every two reports could be of one act, and one pair at least shows it."""
    pairs = [(a, b) for a in some for b in others]
    if any(frozenset((a.report, b.report)) in apart for a, b in pairs):
        return False
    if not any(fits(a, b) for a, b in pairs):
        return False
    return all(fits(a, b) or same(a, b) is not None or _wordless(a, b) for a, b in pairs)


def _wordless(a: Trait, b: Trait) -> bool:
    """Tell whether two reports could be one act and have no words to tell it by; of one language and day they have."""
    return (foreign(a, b) or _days_apart(a, b) == 1) and _alike_but_for_words(a, b)


def _alike_but_for_words(a: Trait, b: Trait) -> bool:
    # A document that tells of two acts knows that they are two.
    if a.document == b.document or a.block != b.block or a.row or b.row or a.anchor or b.anchor:
        return False
    if a.event_type != b.event_type and {a.event_type, b.event_type} not in RELATED:
        return False
    alone = a.event_type in _OF_ONE and bool(a.persons) and a.persons == b.persons
    if a.parties != b.parties or (len(a.parties) < 2 and not alone) or _days_apart(a, b) > 1:
        return False
    directed = a.kind not in ("meeting", "agreement") and a.event_type != "COOPERATE"
    if directed and (a.sources, a.targets) != (b.sources, b.targets):
        return False
    return places_agree(a, b) and statuses_follow(a, b) and roles_agree(a, b) and acts_agree(a, b)


def _days_apart(a: Trait, b: Trait) -> int:
    """Return how many days lie between two days, 0 where they touch, many where one is no day."""
    if dates_touch(a, b):
        return 0
    day = EXACTNESS["day"]
    return abs(a.first - b.first) if max(a.exact, b.exact) <= day and a.first == a.last and b.first == b.last else 99
