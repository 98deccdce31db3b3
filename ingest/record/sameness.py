"""Sameness: whether two reports tell the same event. Rather two events than a wrong merge.

What two tellings must have in common, all of it: the month and the kind; dates that touch; places that do not differ;
acts that do not differ, where both say more than their type (a recall is no expulsion); a status that can follow the
other's; those who take part, in roles that do not contradict. Where that could be chance they must share words as
well: two documents that name one actor only, or an act that happens several times a day; types that are no more than
of one kind; in one document, parties of which some are named once only.
"""

from ingest.record.edtf import EXACTNESS
from ingest.record.traits import SELDOM, SHORT, Trait, likeness

_MUTUAL = frozenset({"meeting", "agreement"})
"""Kinds whose roles are interchangeable."""
_COURSE = frozenset({"scheduled", "happened", "called_off"})
"""Statuses one event may go through; a denial or a mere possibility is a matter of its own."""
RELATED = ({"AGREE", "COOPERATE"}, {"SANCTION", "COERCE"})
"""Types that tell of one act in other words."""
_LOOSE = frozenset({
    "talk", "talks", "summit", "conference", "mediation", "joint_statement", "new_relations", "restored_relations",
    "renewed_relations", "demand", "appeal", "proposal", "accusation", "condemnation", "warning", "ultimatum",
    "deployment", "fighting", "invasion", "war", "speech",
})  # fmt: skip
"""Acts that one text calls so and another otherwise: they tell nothing apart."""
_ONCE = frozenset({"CONSULT", "AGREE", "COOPERATE", "SANCTION", "RETREAT"})
"""Types of which two between the same two on one day are one, whatever the words."""
_AT_ONE_PLACE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""Types that come several times a day: one in one city."""
_MANY = 3
"""So many who take part in both make it one event of its day in one document."""
_ALIKE = 0.6
_ALIKE_OF_ONE = 0.4
_ALIKE_AGAIN = 0.3
_ALIKE_IN_MONTH = 0.4


def same(a: Trait, b: Trait) -> float | None:
    """Return how well two reports fit one event, None if they do not. The order of the two does not matter."""
    if a.block != b.block or a.kind != b.kind or (a.row and b.row and a.document == b.document):
        return None
    if not (dates_touch(a, b) and places_agree(a, b) and statuses_follow(a, b) and roles_agree(a, b)):
        return None
    if not acts_agree(a, b):
        return None
    if not _parties_agree(a, b):
        return None
    alike = 0.0 if foreign(a, b) else likeness(a.words, b.words)
    # One named person seldom says two things in like words on one day.
    enough = _ALIKE_OF_ONE if a.parties == b.parties and a.persons & b.persons else _ALIKE
    if alike < enough and not _hardly_chance(a, b, alike):
        return None
    return len(a.parties & b.parties) + alike + (a.event_type == b.event_type) - 0.5 * (a.edtf != b.edtf)


def _parties_agree(a: Trait, b: Trait) -> bool:
    """Tell whether all whom the one names the other names too."""
    fewer, more = sorted((a.parties, b.parties), key=len)
    if not fewer or not fewer <= more:
        return False
    # "Canada and Italy each signed with Ukraine" tells of two agreements, neither of them one of three.
    return a.kind != "agreement" or len(fewer) == 1 or fewer == more


def _hardly_chance(a: Trait, b: Trait, alike: float) -> bool:
    """Tell whether day, type and parties alone make it one event, whatever the words."""
    if a.event_type != b.event_type and {a.event_type, b.event_type} not in RELATED:
        return False
    equal, fewest = a.parties == b.parties, min(len(a.parties), len(b.parties))
    named = bool(a.act) and a.act == b.act and a.act not in _LOOSE
    if a.document == b.document:
        told_again = equal or alike >= _ALIKE_AGAIN or (a.kind == "meeting" and fewest >= 2) or fewest >= _MANY
        told_again = told_again or a.beside != b.beside or named
        return bool(a.edtf) and not a.soft and not b.soft and told_again
    if fewest < 2:
        # "The coup against Ada Berg" of one day is one, whoever tells it, as is a summit of one body in one city.
        there = a.event_type == "CONSULT" and bool(a.city) and a.city == b.city and a.edtf == b.edtf
        return equal and (there or (named and bool(a.persons & b.persons)))
    if a.event_type in _ONCE:
        return a.kind in SELDOM or (equal and a.act == b.act)
    if a.event_type in _AT_ONE_PLACE:
        return equal and a.act == b.act and bool(a.city) and a.city == b.city
    return equal and (named or (a.kind in SELDOM and alike >= _ALIKE_AGAIN))


def acts_agree(a: Trait, b: Trait) -> bool:
    """Tell whether two acts do not differ, where both are known more closely than by their type."""
    return not a.act or not b.act or a.act == b.act or a.act in _LOOSE or b.act in _LOOSE


def day_of_month(a: Trait, b: Trait) -> bool:
    """Tell whether one report may give the day of what the other puts in a month; the order does not matter.

    "In May they signed" is what they signed on 7 May if the same two or more parties did the same kind of rare thing,
    told in words alike, and nothing else in that month fits: that last is for the caller to see.
    """
    if a.block != b.block or a.kind not in SELDOM or (a.row and b.row and a.document == b.document):
        return False
    if whole_month(a) == whole_month(b) or a.event_type != b.event_type or a.parties != b.parties or len(a.parties) < 2:
        return False
    agree = places_agree(a, b) and statuses_follow(a, b) and roles_agree(a, b)
    return agree and likeness(a.words, b.words) >= _ALIKE_IN_MONTH


def foreign(a: Trait, b: Trait) -> bool:
    """Tell whether two reports are in different languages: their words say nothing of whether they tell the same."""
    return bool(a.language and b.language and a.language != b.language)


def whole_month(trait: Trait) -> bool:
    """Tell whether a report gives a month and no more."""
    return trait.exact == EXACTNESS["month"] and SHORT < trait.last - trait.first < 31


def dates_touch(a: Trait, b: Trait) -> bool:
    """Tell whether two dates can be one."""
    if a.edtf == b.edtf:
        return True
    if max(a.last - a.first, b.last - b.first) > SHORT:
        return False
    # The day of publication is a day late as often as not; a day the text names is that day.
    tolerance = 1 if a.soft != b.soft else 0
    return max(a.first, b.first) - min(a.last, b.last) <= tolerance


def places_agree(a: Trait, b: Trait) -> bool:
    """Tell whether two places do not differ: by state and city where both are known, by words in one language only."""
    if a.place_state and b.place_state and a.place_state != b.place_state:
        return False
    if a.city and b.city:
        return a.city == b.city
    if a.place_state and a.place_state == b.place_state and (a.city or b.city) and not (a.row or b.row):
        # "In China" is no other place than "in Beijing".
        return True
    if not a.place or not b.place or a.place.isascii() != b.place.isascii():
        return True
    if foreign(a, b) and a.place_state and b.place_state:
        return True
    words, others = set(a.place.split()), set(b.place.split())
    return words <= others or others <= words


def statuses_follow(a: Trait, b: Trait) -> bool:
    """Tell whether one status can be what became of the other."""
    return a.status == b.status or (a.status in _COURSE and b.status in _COURSE)


def roles_agree(a: Trait, b: Trait) -> bool:
    """Tell whether those who take part do so in roles that do not contradict, and no state sends two people."""
    if a.kind not in _MUTUAL:
        if a.sources and b.sources and not a.sources & b.sources:
            return False
        if a.targets and b.targets and not a.targets & b.targets:
            return False
    for state in {state for state, _ in a.persons} & {state for state, _ in b.persons}:
        some = {person for served, person in a.persons if served == state}
        if not some & {person for served, person in b.persons if served == state}:
            return False
    return True
