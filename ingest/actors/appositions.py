"""Appositions: who is meant where the office stands behind the name: "Ines Duarte, a spokeswoman for the EU, said"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.actors.phrases import Phrase, PhraseReader
from ingest.actors.reading import STATELIKE

_NAME_WORDS = 5
_TAIL_WORDS = 9
"""Words that may follow an office inside its apposition: "an adviser to the president on trade,"."""
_OPENS = frozenset({", ", " (", " - ", " -- "})


def appositions(phrases: Sequence[Phrase], reader: PhraseReader) -> list[Phrase]:
    """Return the phrases, and the names that stand before those that only tell an office; both mean one person."""
    found: list[Phrase] = []
    for phrase in phrases:
        # An office held before tells nothing of whom its former holder serves.
        name = (
            None
            if phrase.person or phrase.bare or phrase.plural or phrase.post is None
            else _name(phrase, found, reader)
        )
        if name is None:
            behind = _behind(phrase, reader)
            found += (
                [phrase] if behind is None else [replace(phrase, actor=behind.actor, through=behind.through), behind]
            )
            continue
        if name.used or name.rule:
            found.append(name)
        found.append(
            replace(phrase, actor=name.actor, through=name.through, post=None, rule=f"{phrase.rule}, a name before")
        )
    return sorted(found, key=lambda p: p.first)


def _name(phrase: Phrase, before: Sequence[Phrase], reader: PhraseReader) -> Phrase | None:
    """Return the name an office stands behind, None where none does; one found already has no ``rule``."""
    tokens, grammar = reader.tokens, reader.grammar
    last = phrase.first - 1
    while (
        last >= 0 and tokens.gap(last) in (" ", "-", "'") and tokens.keys[last] in grammar.articles | grammar.modifiers
    ):
        last -= 1
    if last < 0 or tokens.gap(last) not in _OPENS or not _closes(phrase, reader):
        return None
    through = phrase.through or phrase.actor
    known = next((p for p in before if p.person and p.last == last), None)
    if known is not None:
        # "President Isaac Herzog, UAE Minister Mariam Almheiri" are two.
        return replace(known, used=(), rule="") if known.through in (None, through) else None
    ending = reader.ending(last)
    if ending is not None and reader.readings[ending].form == "person":
        person = reader.lexicon.person(reader.readings[ending].actor)
        if person is None or not any(h.serves == through for h in person.held):
            return None
        return Phrase(last, last, person.id, phrase.office, through, "", (), person=True)
    return _unknown(last, phrase, through, reader)


def _behind(phrase: Phrase, reader: PhraseReader) -> Phrase | None:
    """Return the name behind an office and its place: "Latvia's ambassador to Chad, Juris Ozols,", None if none is."""
    tokens, grammar = reader.tokens, reader.grammar
    if phrase.person or phrase.bare or phrase.plural or phrase.post is None or phrase.actor.startswith("person:"):
        return None
    at = phrase.last + 1
    if (
        at >= len(tokens.keys)
        or tokens.gap(phrase.last) != " "
        or tokens.keys[at] not in grammar.venue | grammar.toward
    ):
        return None
    at += 1
    while at < len(tokens.keys) and tokens.keys[at] in grammar.articles:
        at += 1
    place = reader.bearers.starts.get(at)
    if place is None or reader.readings[place].form not in STATELIKE | {"city"}:
        return None
    last = reader.readings[place].last
    if last + 1 >= len(tokens.keys) or tokens.gap(last) != ", ":
        return None
    named = reader.bearers.after(last, phrase.actor, phrase.office)
    if named is None:
        return None
    end, actor, inside = named
    return Phrase(last + 1, end, actor, phrase.office, phrase.actor, "a name behind its office", inside, person=True)


def _unknown(last: int, phrase: Phrase, through: str, reader: PhraseReader) -> Phrase | None:
    tokens, names = reader.tokens, reader.bearers.unknown
    ending = reader.ending(last)
    for first in range(max(0, last - _NAME_WORDS + 1), last):
        named = tokens.word(first)[0].isupper() and tokens.keys[first] not in reader.grammar.honorifics
        run = names.at(first, after_title=False) if named else None
        if run is None or run[0] != last:
            continue
        inside = tuple(i for i, r in enumerate(reader.readings) if first <= r.first <= last)
        if any(reader.readings[i].form == "capital" for i in inside):
            return None
        return Phrase(
            first,
            last,
            reader.bearers.known(run[1], through, phrase.office),
            phrase.office,
            through,
            "a name before its office",
            inside,
            person=True,
        )
    if ending is None and last and tokens.keys[last - 1] in reader.grammar.honorifics and names.name_word(last):
        # "Baron Olm, the Danish minister at London,".
        bearer = f"person:{tokens.word(last)}"
        return Phrase(last, last, bearer, phrase.office, through, "an address before its office", (), person=True)
    if ending is None or reader.readings[ending].form != "surname":
        return None
    actor = reader.bearers.choose(reader.readings[ending], through)
    rule = "a surname before its office"
    return Phrase(last, last, actor, phrase.office, through, rule, (ending,), person=True) if actor else None


def _closes(phrase: Phrase, reader: PhraseReader) -> bool:
    """Tell whether an apposition ends behind an office; a list of persons goes on: "Ada Berg, the premier, and"."""
    tokens, joining = reader.tokens, reader.grammar.conjunctions
    held = phrase.actor.startswith("person:")  # by somebody else, so that two persons are more likely
    for at in range(phrase.last, min(phrase.last + _TAIL_WORDS, len(tokens.keys))):
        if at + 1 == len(tokens.keys):
            return True
        gap, joined = tokens.gap(at), tokens.keys[at + 1] in joining
        if any(mark in gap for mark in ",;:).!?") or " - " in gap:
            return not (held and joined and ")" not in gap)
        if tokens.keys[at + 1] in reader.grammar.say:
            return True
        if held and joined:
            return False
    return False
