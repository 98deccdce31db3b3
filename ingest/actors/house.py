"""House: whom a bare office means in a text that one ministry gives out: "the Secretary" of a department's briefing."""

from collections.abc import Sequence

from ingest.actors.coreference import Introduced
from ingest.actors.lexicon import Lexicon
from ingest.actors.phrases import Phrase
from ingest.actors.tables import names
from ingest.actors.tokens import Tokens, fold
from ingest.record.days import Day

_HEAD = 300
"""Characters within which a text says who gives it out."""
_NEAR = 40
"""Words within which another holder of the like office may be meant: "President Ruto came. The President said"."""


def of_the_house(
    phrase: Phrase,
    known: Sequence[Introduced],
    tokens: Tokens,
    *,
    head: str,
    language: str,
    lexicon: Lexicon,
    day: Day | None,
) -> Introduced | None:
    """Return the holder of an office of the house, None where it is none or the text has just named another.

    ``head`` is the title of the text where it does not stand in it.
    """
    house = names(language).get("house")
    words = tokens.text[tokens.starts[phrase.first] : tokens.ends[phrase.last]]
    office = house["offices"].get(words) if house else None
    if house is None or office is None or phrase.plural:
        return None
    asked = tokens.keys[phrase.first : phrase.last + 1]
    before = [i for i in known if 0 < phrase.first - i.at <= _NEAR and i.office in (office, phrase.office)]
    if any(set(asked) <= set(i.words) for i in before):
        return None
    opening = f"{fold(head)} {tokens.folded[:_HEAD]}"
    if not any(fold(where) in opening for where in house["where"]):
        return None
    holder = lexicon.people.holder(house["serves"], office, day)
    return Introduced(holder.id, house["serves"], office, phrase.first) if holder is not None else None
