"""Staff: who speaks or travels for somebody: "the British prime minister's spokesman", "el portavoz del presidente".

Such a one serves the state of whom they work for and is not that person: nothing the spokesman says is taken for the
president's own words.
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.actors.phrases import Phrase, PhraseReader
from ingest.actors.reading import STATELIKE

_STAFF = frozenset({"spokesperson", "adviser", "official", "negotiator", "ambassador", "officer", "minister"})
_BACK, _NEAR = 60, 3
"""Words back to the body an office without a state is of, and from the state to its body: "Chad's foreign ministry"."""
_EMPLOYEE = "employee"
"""The office of those who speak for an organisation, but for no state: "a Russian researcher" is on his own."""


def staff(phrases: Sequence[Phrase], reader: PhraseReader) -> list[Phrase]:
    """Return the phrases with each office that is somebody's joined to whom it is of."""
    found: list[Phrase] = []
    for phrase in phrases:
        if phrase.office == _EMPLOYEE and ":" not in (_serves(phrase) or ""):
            continue
        before = found[-1] if found else None
        mine = phrase.office in _STAFF - {"official"} and (phrase.bare or phrase.person)  # "the king's official visit"
        joined = _owned(phrase, before, reader) if mine else None
        if joined is None and before is not None and before.bare and before.office in _STAFF:
            joined = _of(before, phrase, reader)
        if joined is None:
            found.append(_of_the_body(phrase, reader))
            continue
        if before is not None and joined.first <= before.first:
            found.pop()
        found.append(joined)
    return found


def _of_the_body(phrase: Phrase, reader: PhraseReader) -> Phrase:
    """Return a phrase with the state of the body it begins with: "Chad's army fired. Army spokesman Ali Deby said"."""
    tokens, first = reader.tokens, phrase.first
    ahead = first > 0 and tokens.gap(first - 1) == " " and tokens.keys[first - 1] in reader.grammar.bodies
    body = tokens.keys[first - ahead]
    if phrase.through is not None or not phrase.person or body not in reader.grammar.bodies:
        return phrase
    if reader.lexicon.person(phrase.actor) is not None:
        return phrase
    before = [r for r in reader.readings if r.form in STATELIKE and 0 < phrase.first - r.first <= _BACK]
    states = {r.actor for r in before if body in tokens.keys[r.last + 1 : r.last + 1 + _NEAR]}
    return replace(phrase, through=states.pop()) if len(states) == 1 else phrase


def _owned(phrase: Phrase, before: Phrase | None, reader: PhraseReader) -> Phrase | None:
    """Return the phrase of "the prime minister's spokesman" or "Putin's envoy", None where nobody owns it."""
    tokens, grammar = reader.tokens, reader.grammar
    mark = phrase.first - 1
    while mark > 0 and tokens.gap(mark) == " " and tokens.keys[mark] in grammar.modifiers - grammar.possessives:
        mark -= 1
    if mark < 1 or tokens.keys[mark] not in grammar.possessives or tokens.gap(mark - 1) != "'":
        return None
    if before is not None and before.last == mark - 1:
        return (
            _joined(phrase, before.first, phrase.last, _serves(before), before.used, reader)
            if not before.bare
            else None
        )
    index = reader.ending(mark - 1)
    if index is None:
        return None
    owner = reader.readings[index]
    sure = owner.form == "person" or (owner.form == "surname" and not owner.weak)
    person = reader.lexicon.person(owner.actor) if sure else None
    return _joined(phrase, owner.first, phrase.last, person.serves(reader.day), (index,), reader) if person else None


def _of(phrase: Phrase, of: Phrase, reader: PhraseReader) -> Phrase | None:
    """Return the phrase of "le porte-parole du président français", with the name that may follow it."""
    tokens, grammar = reader.tokens, reader.grammar
    between = range(phrase.last + 1, of.first)
    if of.bare or not (between or grammar.direct) or len(between) > 2:
        return None
    joins = [tokens.keys[i] for i in between]
    if any(tokens.gap(i) not in (" ", "'") for i in range(phrase.last, of.first)):
        return None
    if joins and (joins[0] not in grammar.of or not set(joins) <= grammar.of | grammar.articles):
        return None
    serves = _serves(of)
    if serves is None or (not joins and of.person):
        return None
    if of.person and any(tokens.gap(i) == ", " for i in range(of.first, of.last)):
        # "El portavoz del presidente ruso, Dmitri Peskov": who is named after a comma is the spokesman.
        return replace(of, first=phrase.first, office=phrase.office, used=(*phrase.used, *of.used))
    bearer = reader.lexicon.person(of.actor) if of.person else None
    if bearer is not None and any(h.office == phrase.office for h in bearer.held):
        return replace(of, first=phrase.first, office=phrase.office, used=(*phrase.used, *of.used))
    return _joined(phrase, phrase.first, of.last, serves, of.used, reader, direct=not of.person)


def _serves(phrase: Phrase) -> str | None:
    return phrase.through or (None if phrase.actor.startswith("person:") else phrase.actor)


def _joined(
    phrase: Phrase,
    first: int,
    last: int,
    serves: str | None,
    used: tuple[int, ...],
    reader: PhraseReader,
    *,
    direct: bool = True,
) -> Phrase | None:
    """Return the office from ``first`` to ``last``, with the name behind it; ``direct``: the name behind is its own."""
    if serves is None:
        return None
    used = (*phrase.used, *used)
    whole = replace(phrase, first=first, last=last, used=used, bare=False, rule=f"{phrase.rule} of another")
    if phrase.person:
        return replace(whole, through=phrase.through or serves)
    named = reader.bearers.after(last, serves, phrase.office) if direct else None
    if named is not None:
        end, actor, inside = named
        return replace(whole, last=end, actor=actor, through=serves, used=(*used, *inside), person=True)
    return replace(whole, actor=serves, through=None, post=(serves, phrase.office))
