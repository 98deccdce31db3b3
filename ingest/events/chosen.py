"""Chosen: which trigger words are verbs and which nouns, where a form may be either, by what stands around them."""

from ingest.events.content import named_deed
from ingest.events.sentence import BESIDE_VERB, Line
from ingest.events.verbs import Trigger

_HARD = ",;:()—–"
_BOTH = frozenset({"both", "each", "all"})
_LEADING = frozenset({"to", "not", "n't", "also", "again", "jointly", "formally"})
_LEADING_LISTS = frozenset({"verb.future", "verb.would", "verb.possible", "verb.must", "verb.do"})
"""Words that a bare verb stands behind."""
_WHILE = frozenset({"after", "before", "while", "by", "since", "when"})


def chosen(line: Line) -> list[Trigger]:
    """Decide words that may be verb or noun by what stands around them."""
    verbs = {t.first: _is_verb(line, t) for t in line.triggers if not t.noun}
    # A word that may be a noun too is one where it is no verb.
    return [t for t in line.triggers if verbs.get(t.first, False) != t.noun]


def _is_verb(line: Line, trigger: Trigger) -> bool:
    if line.grammar.language != "en":
        if line.grammar.language == "de" and trigger.last - trigger.first > 1:
            # "ein neues Sanktionspaket beschlossen": the phrase may begin with its object.
            return True
        led = trigger.tag == "present" and line.has("nouns.prepositions", trigger.first - 1)
        return not led and not line.has("nouns.determiners", trigger.first - 1) and not named_deed(line, trigger)
    i, tag = trigger.first, trigger.tag
    before = line.low(i - 1)
    known = line.grammar.words
    if tag == "ing":
        if any(t.noun and t.first == i for t in line.triggers):
            # "This ministerial meeting" is a noun wherever no auxiliary and no mark stands before it.
            return be_before(line, i) or line.marked(i, _HARD)
        return not line.nominal(i) or be_before(line, i) or line.low(i - 1) in _WHILE
    if tag in ("ed", "past", "pp"):
        if line.low(i).endswith("ed") and (line.describes(i) or before == "to"):
            # "opened it to wounded Chadians".
            return False
        return not line.nominal(i) or (before in _BOTH and before in known["nouns.determiners"])
    if tag == "s":
        return line.is_finite(i)
    led = before in _LEADING or line.grammar.among(_LEADING_LISTS, before)
    return led or line.is_finite(i) or _plain_phrase(line, trigger)


def _plain_phrase(line: Line, trigger: Trigger) -> bool:
    """Tell whether a phrase in the present is the sentence's first verb, whoever acts: "Chad and others sever ties"."""
    i = trigger.first
    if trigger.tag != "base" or trigger.last - i < 2 or i == 0 or line.nominal(i) or line.marked(i, _HARD):
        return False
    noun = any(t.noun and t.first <= i < t.last for t in line.triggers) or f"{line.low(i)}s" in _plurals(line)
    return not noun and not any(line.is_finite(j) for j in range(i))


def _plurals(line: Line) -> frozenset[str]:
    return line.grammar.words["nouns.plurals"]


def be_before(line: Line, i: int) -> bool:
    """Tell whether a form of "be" stands before a word, adverbs and "not" passed over."""
    j = i - 1
    while j >= 0 and line.among(BESIDE_VERB, j):
        j -= 1
    return line.has("verb.be", j)
