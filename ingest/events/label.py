"""Label: the line on a mark, built of who, what and to whom in the language of the page, never of cut sentences."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ingest.actors.tables import DATA, table
from ingest.record.actor import Actor
from ingest.record.report import EventType, Party, Status

LABEL_LENGTH = 60
INTERFACE = "en"
"""The language of the page, which labels are written in whatever language the text is in."""
_NOUN = 24
_NAMES = 3
"""So many names stand where there are more than one further; "and 1 more" is as long as a name."""
_LONG = 24


@dataclass(frozen=True, slots=True)
class Told:
    """What a label is built of.

    ``source`` and ``target`` are names as they are shown. ``act`` is what it is more closely than its type (``doing``),
    ``noun`` the text's own noun for it, if the text is in the language of the page; ``about`` are names of whom a
    statement speaks. ``city`` is where it was: told where one is named, or nobody.
    """

    event_type: EventType
    status: Status = "happened"
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    act: str = ""
    noun: str = ""
    city: str = ""


def label(told: Told, *, language: str = INTERFACE) -> str:
    """Return the label of an event, never over 60 characters and never cut inside a name.

    Names that are too many for the line are counted; where even one on each side is too long, the other side is left
    out, and then who acts: what was done is always said.

    >>> label(Told("ASSAULT", source=("Chad",), target=("Sudan",)))
    'Chad: attack on Sudan'
    >>> label(Told("AGREE", "called_off", source=("Chad", "Sudan"), noun="treaty"))
    'Chad, Sudan: treaty, called off'
    """
    words = _phrases(language)
    return next(line for line in _lines(told, words) if len(line) <= LABEL_LENGTH)


@cache
def _phrases(language: str) -> Mapping[str, Any]:
    """Return the words that labels are built of in a language."""
    return table(DATA / language / "labels.toml")


def titled(title: str, built: str, *, unnamed: Sequence[str] = (), language: str = INTERFACE) -> str:
    """Return the label of what came with a title of its own: the title, if a mark has room for all of it.

    ``unnamed`` are those who take part and whom the title does not name: they are put before it.

    >>> titled("Met the king.", "Chad, Oman: meeting", unnamed=["Chad"])
    'Chad: Met the king'
    """
    plain = " ".join(title.split())
    plain = plain[:1].upper() + plain[1:]
    if plain and unnamed:
        line = _phrases(language)["line"]
        plain = line["full"].format(source=line["join"].join(unnamed), what=plain.rstrip("."))
    return plain if 0 < len(plain) <= LABEL_LENGTH else built


def unnamed(parties: Sequence[Party], title: str, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return the names of those who take part and whom a title does not name, nor those they serve."""
    said = {p.through or p.actor for p in parties if _stands(p, title, actors)}
    others = (p.through or p.actor for p in parties)
    return tuple(dict.fromkeys(_name(actors[i]) for i in others if i in actors and i not in said))


def _stands(party: Party, title: str, actors: Mapping[str, Actor]) -> bool:
    words = (party.words, *(actors[i].name for i in (party.actor, party.through) if i and i in actors))
    return any(w and w.casefold() in title.casefold() for w in words)


def names(
    source: Sequence[Party], target: Sequence[Party], actors: Mapping[str, Actor], *, language: str = INTERFACE
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of both sides as a label gives them: states and organisations, for persons whom they serve.

    Persons are named where only one state or organisation takes part, and where both sides serve the same one.
    """
    served, aimed = ({p.through or p.actor for p in side} for side in (source, target))
    if len(served | aimed) == 1 and not (source and target):
        template = _phrases(language)["line"]["served"]
        through = {p.through for p in (*source, *target)}
        alone = (p for p in (*source, *target) if p.actor in actors and p.actor not in through)
        named = tuple(dict.fromkeys(_person(p, actors, template) for p in alone))
        return (named, ()) if source else ((), named)
    plain = bool(served & aimed)
    sides = []
    persons = {p.through for p in (*source, *target) if p.through and plain}
    for side in (source, target):
        # Where persons are named, whom they serve is not named beside them.
        ids = (p.actor if plain else p.through or p.actor for p in side if not plain or p.actor not in persons)
        sides.append(tuple(dict.fromkeys(_name(actors[i]) for i in ids if i in actors)))
    return sides[0], tuple(name for name in sides[1] if name not in sides[0])


def _name(actor: Actor) -> str:
    """Return a name that leaves room for another: of a body with a long one its initials, "OPCW"."""
    if actor.kind == "organisation" and len(actor.name) > _LONG:
        return min(actor.id.partition(":")[2] or actor.name, actor.name, key=len)
    return actor.name


def _person(party: Party, actors: Mapping[str, Actor], template: str) -> str:
    name = actors[party.actor].name
    if not party.through or party.through not in actors:
        return name
    return template.format(person=name, state=_name(actors[party.through]))


def _lines(told: Told, words: Mapping[str, Any]) -> Iterator[str]:
    """Yield the label in ever fewer names; the last one is short in every language."""
    kind = words["act"].get(told.act) or words["type"][told.event_type]
    statement = told.event_type == "STATEMENT" and not told.target and "about" in kind
    target = tuple(n for n in told.about if n not in told.source) if statement else told.target
    to = kind["about"] if statement else kind["to"]
    noun = told.noun if words["type"][told.event_type].get("noun") and 0 < len(told.noun) <= _NOUN else ""
    alone = noun or kind["alone"]
    dressed = words["status"].get(told.status, "{what}")
    for others in _shorter(target, words["line"]):
        what = dressed.format(what=to.format(target=others))
        for who in _shorter(told.source, words["line"]):
            yield words["line"]["full"].format(source=who, what=what)
        if not told.source:
            yield _capital(what)
    if told.city and len(told.source) < 2 and not target:
        there = dressed.format(what=words["line"]["at"].format(what=alone, place=told.city))
        yield words["line"]["full"].format(source=told.source[0], what=there) if told.source else _capital(there)
    what = dressed.format(what=alone)
    for who in _shorter(told.source, words["line"]):
        yield words["line"]["full"].format(source=who, what=what)
    yield _capital(what)
    yield _capital(dressed.format(what=kind["alone"]))


def _shorter(names: Sequence[str], words: Mapping[str, str]) -> Iterator[str]:
    """Yield names as one phrase: all of four at most, three of them, two, one, and how many more there are."""
    for shown in range(len(names) if len(names) <= _NAMES + 1 else _NAMES, 0, -1):
        phrase, rest = words["join"].join(names[:shown]), len(names) - shown
        yield words["more"].format(names=phrase, count=rest) if rest else phrase


def _capital(what: str) -> str:
    return what[:1].upper() + what[1:]
