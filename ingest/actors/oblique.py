"""Oblique: one person whom only the text names stays one in every case, and by surname alone behind an office.

"Министр Юрис Озолс" and "с министром Юрисом Озолсом" are one, and so are "Foreign Minister Peter Olsen" and "Minister
Olsen" after him. Which form is the name itself is told by the ending rules both forms share.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.actors.inflection import Inflection
from ingest.actors.lexicon import Lexicon
from ingest.actors.phrases import Phrase
from ingest.actors.tokens import words_of

_KINDS = frozenset(("person", "surname"))


def folded(phrases: Sequence[Phrase], *, inflection: Inflection, lexicon: Lexicon) -> list[Phrase]:
    """Return the phrases with the persons unknown to the dictionary under one id each, who serve one all through."""
    ids: dict[str, str | None] = {}
    for phrase in phrases:
        if phrase.actor.startswith("person:") and lexicon.person(phrase.actor) is None:
            ids[phrase.actor] = ids.get(phrase.actor) or phrase.through
    if not ids:
        return list(phrases)
    leads: dict[str, str] = {}
    whole = [id_ for id_ in ids if " " in id_]
    for k, one in enumerate(whole):
        for other in whole[:k]:
            if _agree(ids[one], ids[other]) and (first := _nominative(other, one, inflection)) is not None:
                leads[other if first == one else one] = first
    for one in ids:
        if " " not in one:
            bearers = {_end(leads, o) for o in whole if _agree(ids[one], ids[o]) and _surname(one, o, inflection)}
            if len(bearers) == 1:
                leads[one] = bearers.pop()
    serves: dict[str, str] = {}
    for id_, through in ids.items():
        if through is not None:
            serves.setdefault(_end(leads, id_), through)
    return [_same(p, _end(leads, p.actor), serves) if p.actor in ids else p for p in phrases]


def _same(phrase: Phrase, actor: str, serves: Mapping[str, str]) -> Phrase:
    """Return a phrase under the id of its person; "General Ozols" serves whom "Latvian General Juris Ozols" does."""
    return replace(
        phrase, actor=actor, through=phrase.through or serves.get(actor) if phrase.person else phrase.through
    )


def shared(one: str, other: str, inflection: Inflection) -> tuple[str, ...]:
    """Return the dictionary forms two folded words may both be of; the words themselves if they are the same."""
    if one == other:
        return (one,)
    found = (key for key in set(inflection.look(one)) & set(inflection.look(other)) if "\x00" in key)
    parted = ((stem, inflection.rules[int(rule)]) for stem, _, rule in (key.partition("\x00") for key in found))
    return tuple(sorted(stem + rule.ending for stem, rule in parted if _KINDS & set(rule.of)))


def _end(leads: dict[str, str], id_: str) -> str:
    seen = {id_}
    while id_ in leads and leads[id_] not in seen:
        id_ = leads[id_]
        seen.add(id_)
    return id_


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _nominative(one: str, other: str, inflection: Inflection) -> str | None:
    """Return which of two ids is the name itself if they are forms of one name; the first where nothing tells."""
    a, b = _words(one), _words(other)
    if len(a) != len(b):
        return None
    forms = [shared(x, y, inflection) for x, y in zip(a, b, strict=True)]
    if not all(forms):
        return None
    apart = [(x, y, f) for x, y, f in zip(a, b, forms, strict=True) if x != y]
    return other if apart and all(y in f and x not in f for x, y, f in apart) else one


def _surname(one: str, whole: str, inflection: Inflection) -> bool:
    words = _words(one)
    return len(words) == 1 and bool(shared(words[0], _words(whole)[-1], inflection))


def _words(id_: str) -> tuple[str, ...]:
    return words_of(id_.removeprefix("person:"))
