"""Places: where a capital, a palace or a state is only where something happens, and no actor."""

from ingest.actors.grammar import Grammar
from ingest.actors.reading import STATELIKE, Reading
from ingest.actors.tokens import Tokens

_TRADE = 4
"""So many words back a tariff or a ban may stand."""
_WRITING = 3
"""So many words back somebody may write: "wrote on Monday from Paris"."""
_TONGUES = 5
"""So many words back the verb of a list of languages may stand."""


def place_rule(reading: Reading, tokens: Tokens, *, grammar: Grammar, before: Reading | None = None) -> str:
    """Return why a reading is a mere place, empty where it is not. ``before`` is a place it may be joined to."""
    if _hyphened(reading, tokens, grammar):
        return "modifier after a hyphen"
    following = tokens.keys[reading.last + 1 : reading.last + 4]
    if following and reading.form != "demonym" and _dateline(reading, tokens):
        return "dateline"
    if _press(following, grammar) and tokens.gap(reading.last) in (" ", "'"):
        return "press"
    if reading.form == "demonym" and _kind_only(reading, tokens, following, grammar):
        return "a people or a kind"
    if reading.form == "demonym" or tokens.keys[reading.last] in grammar.party:
        return ""
    if reading.form == "capital" and _names_a_thing(reading, tokens, grammar):
        return "a thing named by it"
    left = reading.first - 1
    while left >= 0 and tokens.keys[left] in grammar.articles | grammar.past and tokens.gap(left) in (" ", "'"):
        left -= 1
    if left < 0 or (left + 1 <= reading.first and tokens.gap(left).strip() not in ("", "'")):
        return "joined to a place" if before is not None and _joined(before, reading, tokens, grammar) else ""
    key = tokens.keys[left]
    if _possessor(reading, tokens, grammar) or _addressed(left, tokens, grammar):
        return ""
    if key in grammar.locative:
        return f"after {key}"
    if key in grammar.together and tokens.keys[reading.last].endswith(tuple(grammar.together_ends)):
        return ""
    if reading.form in ("capital", "seat") and key in grammar.venue:
        return f"after {key}"
    if key in grammar.away and any(k in grammar.writing for k in tokens.keys[max(0, left - _WRITING) : left]):
        return f"after {key}, writing"
    if key in grammar.toward and _travels(tokens, left, grammar):
        return f"after {key}, travelling"
    if before is not None and _joined(before, reading, tokens, grammar):
        return "joined to a place"
    return ""


def leads(reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether a state may stand before an office as its own: a capital does not in "in Oslo Präsident Macron"."""
    before = reading.first and tokens.keys[reading.first - 1]
    where = reading.form == "capital" and before in grammar.locative
    return reading.form in STATELIKE and reading.form in grammar.leading and not where


def _press(following: list[str], grammar: Grammar) -> bool:
    """Tell whether a newspaper, a broadcaster, a news agency or an airline follows: "Belgrade radio"."""
    return any(key in grammar.press for key in following[:2]) or following[:2] == ["news", "agency"]


def _kind_only(reading: Reading, tokens: Tokens, following: list[str], grammar: Grammar) -> bool:
    """Tell whether an adjective names a people, a tongue or a kind and no state: "ethnic Serbs", "café turc"."""
    before = tokens.keys[reading.first - 1] if reading.first and tokens.gap(reading.first - 1) == " " else ""
    if before in grammar.peoples or before in grammar.quality or _tongue(reading, tokens, grammar):
        return True
    if not following or tokens.gap(reading.last) != " " or following[0] not in grammar.quality:
        return False
    # "Tariffs on Spanish olives", "a ban on Chilean wine" are Spain's and Chile's business.
    return not any(key in grammar.trade for key in tokens.keys[max(0, reading.first - _TRADE) : reading.first])


def _names_a_thing(reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether a text or a gathering is called by its city: "the Astana talks", "the 1994 Budapest Memorandum"."""
    after, before = reading.last + 1, reading.first - 1
    if after >= len(tokens.keys) or tokens.gap(reading.last) != " " or tokens.keys[after] not in grammar.venue_names:
        return False
    if before < 0 or tokens.gap(before) != " ":
        return False
    # Without a capital an article must say that a thing is meant: "In Moscow talks began" and "Moscow treaty envoys".
    named = tokens.word(after)[0].isupper()
    return named or any(key in grammar.articles for key in tokens.keys[max(0, before - 1) : before + 1])


def _tongue(reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether a language is spoken: "speaks Russian and Chinese", "said in Russian"."""
    last = reading.last
    alone = (
        last + 1 >= len(tokens.keys)
        or tokens.gap(last) != " "
        or tokens.keys[last + 1] in grammar.toward | grammar.venue | grammar.conjunctions
    )
    left = reading.first - 1
    if not alone or left < 0 or tokens.gap(left) != " ":
        return False
    behind = tokens.text[tokens.ends[last] : tokens.ends[last] + 1]
    if tokens.keys[left] in grammar.locative and behind in (".", ";", ":", "!", "?", ")", '"', "”", ""):
        return True
    while left > 1 and tokens.keys[left] in grammar.conjunctions and reading.first - left < _TONGUES:
        left -= 2  # "speaks Russian and | Chinese"
    return tokens.keys[left] in grammar.tongues


def _possessor(reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether "in Ukraine's parliament" owns what follows: then the owner is meant, not the place."""
    index = reading.last + 1
    return (
        bool(grammar.possessives)
        and index < len(tokens.keys)
        and tokens.keys[index] in grammar.possessives
        and tokens.gap(reading.last) == "'"
    )


def _addressed(at: int, tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether a verb makes "à" the way to somebody: "Berlin a répondu à Paris"."""
    near = tokens.keys[max(0, at - 3) : at]
    return tokens.keys[at] in grammar.toward and any(key in grammar.dative for key in near)


def _hyphened(reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    index = reading.last + 1
    return (
        index < len(tokens.keys)
        and tokens.gap(reading.last) in ("-", ".-")
        and tokens.keys[index] in grammar.after_place
    )


def _travels(tokens: Tokens, at: int, grammar: Grammar) -> bool:
    return any(key in grammar.travel for key in tokens.keys[max(0, at - 5) : at])


def _joined(before: Reading, reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether "in Paris, France" or "in Paris and London" carries the place on.

    A comma alone does so for the state of a city and inside a list: in "In Ukraine, Russia attacked" it ends the place.
    """
    between = range(before.last, reading.first)
    words = [tokens.keys[i] for i in between if i != before.last]
    gaps = "".join(tokens.gap(i) for i in between)
    if len(words) > 2 or not set(words) <= grammar.conjunctions | grammar.articles or gaps.strip(" ,"):
        return False
    if set(words) & grammar.conjunctions or "," not in gaps:
        return True
    return reading.actor == before.actor or (reading.form == before.form and _listed(reading.last, tokens, grammar))


def _listed(last: int, tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether a list goes on behind a name: another comma or "and"."""
    if last + 1 >= len(tokens.keys):
        return False
    gap = tokens.gap(last)
    return gap == ", " or (gap == " " and tokens.keys[last + 1] in grammar.conjunctions)


def _dateline(reading: Reading, tokens: Tokens) -> bool:
    """Tell whether a line begins with the place and a dash, a bracket or a comma with a date: "PARIS (Reuters) -"."""
    start = tokens.starts[reading.first]
    if start and tokens.text[start - 1] != "\n":
        return False
    tail = tokens.text[tokens.ends[reading.last] : tokens.ends[reading.last] + 14]
    if tail.startswith((" (", " —", " –", " - ", " /")):
        return reading.form == "capital"
    return tail.startswith(", ") and reading.form == "capital" and any(c.isdigit() for c in tail)
