"""Reading: what one hit of the trie means here, once weak names have found their support or lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.actors.grammar import Grammar
from ingest.actors.lexicon import Lexicon
from ingest.actors.tokens import Tokens
from ingest.actors.trie import Hit, Name, NameForm
from ingest.record.days import Day

STATELIKE = frozenset(("name", "demonym", "capital", "seat"))
"""The forms that name a state, an organisation, a territory or a group."""

_ORDER: dict[str, int] = {
    "nothing": 0, "agency": 1, "person": 2, "name": 3, "seat": 4, "capital": 5, "demonym": 6, "title": 7, "surname": 8,
    "city": 9,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """Words ``first`` to ``last`` read as one form. ``actor`` is an id, or the office for a title.

    ``persons`` are the ids a surname may mean; ``plural`` is a title that names nobody in person. ``named`` is the id
    the name has in the dictionary, where another is meant on the day. ``city`` is its English name.
    """

    first: int
    last: int
    form: NameForm
    actor: str
    rule: str
    persons: tuple[str, ...] = ()
    weak: str = ""
    plural: bool = False
    named: str = ""
    city: str = ""

    @property
    def plain(self) -> str:
        """Return the actor's id whatever the day."""
        return self.named or self.actor


def read(hits: Sequence[Hit], tokens: Tokens, *, lexicon: Lexicon, grammar: Grammar, day: Day | None) -> list[Reading]:
    """Return what the hits mean, in text order; a weak name without support is left out."""
    seen = {name.actor for hit in hits for name in hit.names if not name.weak and name.form in STATELIKE}
    found: list[Reading] = []
    borne: set[str] = set()
    for index, hit in enumerate(hits):
        readings = _readings(hit, lexicon, day)
        for reading in readings:
            if not reading.weak or reading.form == "surname":
                found.append(reading)
                break
            if reading.weak == "either":
                found.append(next((r for r in readings if r.weak == "either" and r.actor in seen), reading))
                break
            if reading.weak == "run":
                if _in_run(index, hits, tokens, grammar):
                    found.append(reading)
                    break
            elif reading.weak == "person" and reading.actor not in seen and tokens.keys[reading.last] in borne:
                continue  # "Michael Jordan" before, and no other word for the state: "Jordan" is he again
            elif supported(reading, tokens, grammar=grammar, seen=seen):
                found.append(reading)
                break
            elif reading.weak == "person" and _named_before(reading, tokens, grammar):
                borne.add(tokens.keys[reading.last])
    return found


def _readings(hit: Hit, lexicon: Lexicon, day: Day | None) -> list[Reading]:
    by_form: dict[NameForm, list[Name]] = {}
    for name in hit.names:
        by_form.setdefault(name.form, []).append(name)
    readings = []
    for form in sorted(by_form, key=lambda f: _ORDER[f]):
        names = by_form[form]
        if form == "capital" and "city" in by_form and day is not None:
            # "Constantinople" of today is a city of Turkey, no court of the Ottomans.
            names = [n for n in names if n.end is None or day <= n.end]
            if not names:
                continue
        if form in STATELIKE:
            names = [n for n in names if not n.weak] or names
        if form == "surname":
            ids = tuple(sorted({n.actor for n in names}))
            strong = all(not n.weak for n in names) and len(ids) == 1
            readings.append(Reading(hit.first, hit.last, form, ids[0], names[0].rule, ids, "" if strong else "surname"))
            continue
        if form == "person" and len(names) > 1:
            persons = [p for n in names if (p := lexicon.person(n.actor)) is not None]
            serving = [p.id for p in persons if day is not None and any(h.may_hold(day) for h in p.held)]
            readings.append(Reading(hit.first, hit.last, form, (serving or [names[0].actor])[0], names[0].rule))
            continue
        if names[0].weak == "either":
            readings += [
                Reading(
                    hit.first,
                    hit.last,
                    form,
                    lexicon.meant(n.actor, day, form),
                    f"{n.rule}: {n.words}",
                    weak=n.weak,
                    named=n.actor,
                )
                for n in names
            ]
            continue
        name = _at(names, day)
        actor = lexicon.meant(name.actor, day, form) if form in STATELIKE else name.actor
        rule = f"{name.rule}: {name.words}"
        readings.append(
            Reading(
                hit.first, hit.last, form, actor, rule, weak=name.weak, plural=name.rule == "titles",
                named=name.actor, city=name.city,
            )
        )  # fmt: skip
    return readings


def _at(names: list[Name], day: Day | None) -> Name:
    """Return the name that holds on the day, the first if several do."""
    if day is not None:
        for name in names:
            if (name.start is None or name.start <= day) and (name.end is None or day <= name.end):
                return name
    return names[0]


def supported(reading: Reading, tokens: Tokens, *, grammar: Grammar, seen: set[str]) -> bool:
    """Tell whether a weak name has the support its kind needs."""
    if reading.weak == "person":
        return not part_of_a_name(reading, tokens, grammar)
    if reading.weak == "region":
        return not part_of_a_name(reading, tokens, grammar) and not _region(reading, tokens, grammar, seen)
    if reading.weak == "company":
        return reading.actor in seen
    if reading.weak == "cued":
        return reading.actor in seen or _near(reading, tokens, grammar.cues)
    return False


def _in_run(index: int, hits: Sequence[Hit], tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether a one-letter name stands in a run of such (中美关系) or right before an office (俄外长)."""
    first = last = index
    while first and _adjoins(hits[first - 1], hits[first], tokens) and _one_letter(hits[first - 1]):
        first -= 1
    while last + 1 < len(hits) and _adjoins(hits[last], hits[last + 1], tokens) and _one_letter(hits[last + 1]):
        last += 1
    after = hits[last + 1] if last + 1 < len(hits) else None
    if after and _adjoins(hits[last], after, tokens) and any(name.form == "title" for name in after.names):
        return True
    following = hits[last].last + 1
    return (
        last > first
        and following < len(tokens.keys)
        and tokens.gap(following - 1) == ""
        and tokens.keys[following] in grammar.runs
    )


def _one_letter(hit: Hit) -> bool:
    return any(name.weak == "run" for name in hit.names)


def _adjoins(left: Hit, right: Hit, tokens: Tokens) -> bool:
    return right.first == left.last + 1 and tokens.gap(left.last) == ""


def part_of_a_name(reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether a capitalised word of no other meaning stands beside: "Michael Jordan", "Chad Smith"."""
    if grammar.capital_nouns:
        return False
    if _initial(reading, tokens):
        return True
    for index, edge in ((reading.first - 1, reading.first - 1), (reading.last + 1, reading.last)):
        if not 0 <= index < len(tokens.keys) or tokens.gap(edge) != " ":
            continue
        word = tokens.word(index)
        if not (word[0].isupper() and word[1:].islower()) or tokens.keys[index] in grammar.not_names:
            continue
        if index < reading.first and _begins(tokens, index) and tokens.keys[index] in grammar.venue | grammar.articles:
            continue
        return True
    return False


def _initial(reading: Reading, tokens: Tokens) -> bool:
    """Tell whether a middle initial stands before a name: "Michael B. Jordan"."""
    at = reading.first - 1
    return (
        at > 0
        and len(tokens.keys[at]) == 1
        and tokens.word(at).isupper()
        and tokens.gap(at) == ". "
        and tokens.gap(at - 1) == " "
        and tokens.word(at - 1)[0].isupper()
    )


def _named_before(reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether a given name stands before a name, so that it is a surname there."""
    before = reading.first - 1
    if _initial(reading, tokens):
        return True
    if before < 0 or tokens.gap(before) != " ":
        return False
    word = tokens.word(before)
    return word[0].isupper() and word[1:].islower() and tokens.keys[before] not in grammar.not_names


def _begins(tokens: Tokens, index: int) -> bool:
    return index == 0 or any(mark in tokens.gap(index - 1) for mark in '.!?:"')


def _region(reading: Reading, tokens: Tokens, grammar: Grammar, seen: set[str]) -> bool:
    """Tell whether the words around speak of the region of that name: the American Georgia."""
    if reading.actor in seen:
        return False
    return _near(reading, tokens, grammar.region_cues)


def _near(reading: Reading, tokens: Tokens, cues: frozenset[str]) -> bool:
    return any(key in cues for key in tokens.keys[max(0, reading.first - 25) : reading.last + 26])
