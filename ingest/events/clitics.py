"""Clitics: the small words that Arabic writes together with a name: "and", "to", "in"."""

from ingest.actors.mention import Mention
from ingest.events.words import fold

_ARTICLE = "ال"
_AND = "و"
_PREPOSITIONS = ("لل", "ل", "ب", "ك")
"""The first is the second before an article, which it swallows."""


def clitics(mention: Mention, *, language: str) -> tuple[bool, str]:
    """Return whether "and" is written before a name, and the preposition that is; empty where none is.

    The rule of a mention ends in the dictionary form of its name, which tells "وروسيا" from "واشنطن".
    """
    if language != "ar":
        return False, ""
    plain = fold(mention.rule.rpartition(": ")[2]).split()
    if not plain:
        return False, ""
    core = plain[0].removeprefix(_ARTICLE)
    before, found, _ = fold(mention.text).split()[0].partition(core)
    if not found or not core:
        return False, ""
    joined = before.startswith(_AND)
    led = before.removeprefix(_AND)
    prep = next((p for p in _PREPOSITIONS if led.startswith(p)), "")
    return joined, prep[:1]
