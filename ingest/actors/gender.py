"""Gender: whether a pronoun may stand for a person, by the given name and by what the text calls them."""

from functools import cache
from typing import Literal

from ingest.actors.lexicon import Lexicon
from ingest.actors.tables import anywhere
from ingest.actors.tokens import fold

Gender = Literal["woman", "man"]


def gender(actor: str, *, lexicon: Lexicon) -> Gender | None:
    """Return what the name of a person tells, None where it tells nothing.

    Only of persons in the dictionary does a name of no woman tell that it is a man's.
    """
    name = actor.removeprefix("person:").partition(" (")[0]
    given, women, either = _lists()
    first = fold(name.split()[0])
    if name in women or first in given:
        return "woman"
    known = actor.startswith("person:") and lexicon.kind(actor) == "person" and lexicon.actor(actor).posts
    return "man" if known and first not in either and " " in name else None


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    data = anywhere("women")
    given, either = (frozenset(fold(name) for name in data[k]) for k in ("given", "either"))
    return given, frozenset(data["names"]), either
