"""Coreference: a surname after the full name, "the president" where the document leaves no doubt."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.actors.lexicon import Lexicon
from ingest.actors.phrases import Phrase, PhraseReader
from ingest.actors.reading import Reading, part_of_a_name
from ingest.actors.tokens import Tokens, words_of
from ingest.record.days import Day


@dataclass(frozen=True, slots=True)
class Introduced:
    """A person the document names in full: id, whom they serve, the office it gives them, and at which word.

    ``words`` are those the office is told by, with the name; ``post`` is the office as a mention keeps it.
    """

    actor: str
    through: str | None
    office: str
    at: int
    words: tuple[str, ...] = ()
    post: tuple[str, str] | None = None


_NEAR = 40
"""Words within which "the president" may mean one whom the text told by the office alone, "the French president"."""
_MINISTERS = frozenset({"minister", "foreign minister", "defence minister"})
"""Offices that "the minister" may mean, whatever of."""
_OWN = "secretary"
"""A word for a minister in some states alone."""


def introduced(
    phrases: Sequence[Phrase], readings: Sequence[Reading], tokens: Tokens, *, lexicon: Lexicon, day: Day | None
) -> list[Introduced]:
    """Return the persons the document names in full, in text order."""
    found = [
        Introduced(
            p.actor,
            p.through,
            p.office,
            p.first,
            tuple(tokens.keys[p.first : p.last + 1]),
            None if p.person else p.post,
        )
        for p in phrases
        if p.person or p.actor.startswith("person:")
    ]
    inside = {index for p in phrases if p.person for index in p.used}
    for index, reading in enumerate(readings):
        if reading.form == "person" and index not in inside:
            person = lexicon.person(reading.actor)
            serves = person.serves(day) if person is not None else None
            found.append(Introduced(reading.actor, serves, "", reading.first))
    return sorted(found, key=lambda i: i.at)


def surname(
    reading: Reading, known: Sequence[Introduced], reader: PhraseReader, *, lexicon: Lexicon
) -> Introduced | None:
    """Return whom a surname means: one named in full here, else one who needs no support, else nobody."""
    if _of_another(reading, reader):
        return None
    here = {i.actor: i for i in known if i.actor in reading.persons}
    if len(here) == 1:
        return next(iter(here.values()))
    if here:
        before = [i for i in known if i.actor in here and i.at < reading.first]
        return before[-1] if before else None
    before_word = reader.tokens.keys[reading.first - 1] if reading.first else ""
    owner = _owner(reading, reader)
    if not reading.weak or before_word in reader.grammar.honorifics or owner is not None:
        actor = reader.bearers.choose(reading, owner)
        person = lexicon.person(actor) if actor else None
        if person is None or not _lived(person.held[0].sure_start if person.held else None, reader.day):
            return None
        return Introduced(person.id, person.serves(reader.day), "", reading.first)
    return None


def _owner(reading: Reading, reader: PhraseReader) -> str | None:
    """Return the state whose own a surname is said to be: "Hungary's Orban"."""
    tokens = reader.tokens
    at = reading.first - 1
    if (
        at < 1
        or tokens.keys[at] not in reader.grammar.possessives
        or tokens.gap(at) != " "
        or tokens.gap(at - 1) != "'"
    ):
        return None
    before = reader.ending(at - 1)
    return reader.readings[before].actor if before is not None and reader.readings[before].form == "name" else None


def _of_another(reading: Reading, reader: PhraseReader) -> bool:
    """Tell whether another given name or a further word makes it another's name: "Keiko Fujimori", "Trump Tower"."""
    tokens = reader.tokens
    if not part_of_a_name(reading, tokens, reader.grammar):
        return False
    before = tokens.keys[reading.first - 1] if reading.first and tokens.gap(reading.first - 1) == " " else ""
    # What stands before may be a title, a state or a seat: those are readings of their own.
    return before not in reader.grammar.honorifics and not reader.reads(reading.first - 1, reading.last + 1)


def _lived(first_post: Day | None, day: Day | None) -> bool:
    """Tell whether a day is not long before a person's first post, when nobody would call them by surname alone."""
    return day is None or first_post is None or day > first_post - 20 * 366


def surnames_of(actor: str, lexicon: Lexicon) -> tuple[tuple[str, ...], ...]:
    """Return the keys of the words by which a person found in the text may be called again."""
    if lexicon.person(actor) is not None:
        return ()
    words = actor.removeprefix("person:").replace("·", " ").split()
    if len(words) < 2:
        return ()
    return (words_of(words[-1]),)


def office_again(phrase: Phrase, known: Sequence[Introduced], tokens: Tokens) -> Introduced | None:
    """Return whom "the president" means: the one person whom the document has given this office so far.

    "The minister" is also the foreign minister named before, if no other minister was, and "the Secretary" one of them
    who was called a secretary.
    """
    if phrase.plural or phrase.first == 0 or tokens.gap(phrase.first - 1) == "":
        return None  # without a space before it a Chinese title belongs to the name it follows: 习近平主席
    before = [i for i in known if i.at < phrase.first and (i.post is None or phrase.first - i.at <= _NEAR)]
    if phrase.office == "minister":
        asked, ahead = tokens.keys[phrase.first : phrase.last + 1], tokens.keys[phrase.first - 1]
        called = [i for i in before if _called(i.words, asked)]
        # "The deputy secretary" is whom the text has called so; "the minister" is no deputy.
        deputies = [i for i in called if i.office == "deputy foreign minister" and ahead in i.words]
        before = deputies or [i for i in called if i.office in _MINISTERS]
    else:
        asked = tokens.keys[phrase.first : phrase.last + 1]
        own = [i for i in before if _beside(i, asked, tokens)]
        # "The Foreign Secretary" is no foreign minister whom the text has called a minister.
        before = own or [i for i in before if i.office == phrase.office and (_OWN not in asked or _OWN in i.words)]
    holders = {i.actor: i for i in before}
    return next(iter(holders.values())) if len(holders) == 1 else None


def _beside(known: Introduced, asked: Sequence[str], tokens: Tokens) -> bool:
    """Tell whether a person was named right behind the very words of an office: "The Foreign Secretary, Ada Berg"."""
    ends = (known.at, known.at - 1)
    return any(e >= len(asked) and tuple(tokens.keys[e - len(asked) : e]) == tuple(asked) for e in ends)


def _called(words: Sequence[str], asked: Sequence[str]) -> bool:
    """Tell whether an office was told by all the words asked for: "minister" by "foreign minister", "Außenminister"."""
    return all(any(word.endswith(one) for word in words) for one in asked)
