"""Grammar: the closed words of a language, read from its ``grammar.toml``, and the forms of its plain verbs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ingest.events.inflect import Tag, english_forms
from ingest.events.verbs import data, lexis
from ingest.events.words import UNSPACED, fold

_LISTS = (
    "verb.moving", "verb.until", "verb.at_first", "verb.now_held", "verb.likewise", "verb.leaving",
    "verb.forced", "verb.intent", "dating.there", "roles.beside", "roles.crowd", "verb.releasing", "verb.refusing",
    "roles.guests", "roles.alone", "speech.claiming", "roles.passing",
    "speech.claims", "speech.disputing", "verb.untrue", "roles.envoys", "verb.none",
    "clause.subordinators", "clause.relatives", "clause.coordinators", "clause.subject_pronouns", "clause.infinitive",
    "clause.that", "clause.object_relatives", "roles.articles", "roles.possessives", "nouns.articleless", "roles.with",
    "roles.by", "roles.against", "roles.from", "roles.of", "roles.in", "roles.aside", "roles.people", "roles.others",
    "roles.bound", "roles.suffered", "roles.armed", "roles.addressing",
    "roles.owning", "verb.be", "verb.have", "verb.do", "verb.get",
    "verb.future", "verb.would", "verb.possible", "verb.must", "verb.negation", "verb.adverbs", "verb.planned",
    "verb.cancelled", "verb.became", "verb.hypothetical", "verb.considered", "verb.nobody", "verb.taken_back",
    "verb.closing", "verb.denied", "verb.unmade", "speech.say", "speech.announce", "speech.carried_by",
    "speech.reports", "speech.anonymous", "speech.first_person", "speech.second_person", "speech.report_nouns",
    "speech.withheld", "speech.together", "speech.people", "speech.inverting", "place.markers", "place.towns",
    "place.never", "nouns.determiners", "nouns.prepositions", "nouns.definite", "nouns.plurals", "dating.upon",
    "dating.hours", "dating.during", "dating.after", "dating.naming", "dating.things", "reference.persons",
    "reference.groups", "verb.accepting", "nouns.about", "verb.casualties", "clause.articles", "verb.deciding",
    "verb.perhaps", "verb.undone", "clause.object_articles", "clause.object_ends", "nouns.bodies",
)  # fmt: skip


AUXILIARY = frozenset({
    "verb.be", "verb.have", "verb.do", "verb.future", "verb.would", "verb.possible", "verb.must",
})  # fmt: skip
"""The lists whose words are finite verbs by themselves."""
GROUP = ("be", "get", "have", "do", "future", "would", "possible", "must", "planned")
"""What the words of a verb group may say, the first of them where a word could say two."""


_NO_LISTS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The closed words of a language: ``words["roles.with"]`` is a set of words and phrases, folded.

    ``verbs`` are all known verb forms with what they may be; ``auxiliaries`` lead from a word of a verb group to what
    it says ("will" -> "future"). ``kinds`` are the lists that a single word stands in, ``firsts`` the words that
    begin the words and phrases of each list, ``phrases`` those of several words, a space on either side where words are
    spaced, ``verbal`` all words that may be a finite verb, those in -ed apart, and
    ``participles`` those that may be a past participle.
    """

    language: str
    words: dict[str, frozenset[str]]
    verbs: dict[str, frozenset[Tag]]
    auxiliaries: dict[str, str]
    kinds: dict[str, frozenset[str]]
    firsts: dict[str, frozenset[str]]
    phrases: dict[str, tuple[str, ...]]
    verbal: frozenset[str]
    participles: frozenset[str]

    def has(self, name: str, word: str) -> bool:
        """Tell whether a folded word is in a list."""
        return word in self.words[name]

    def tells(self, run: Sequence[str], name: str) -> bool:
        """Tell whether a phrase of several words of a list stands in a run of folded words, where words are spaced."""
        phrases = self.phrases[name]
        whole = f" {' '.join(run)} " if phrases else ""
        return any(phrase in whole for phrase in phrases)

    def among(self, names: frozenset[str], word: str) -> bool:
        """Tell whether a folded word is in one of several lists."""
        return not names.isdisjoint(self.kinds.get(word, _NO_LISTS))


@cache
def grammar(language: str) -> Grammar:
    """Return the closed words of a language, English for one that has none of its own."""
    own = data(language, "grammar")
    if not own:
        return grammar("en")
    table = {name: frozenset(fold(w) for w in _list(own, name)) for name in _LISTS}
    forms: dict[str, set[Tag]] = {k: set(v) for k, v in lexis(language).verb_forms.items()}
    if language == "en":
        rules = data("en", "verbs")
        for verb in own["verbs"]["common"]:
            for form in english_forms(verb, rules):
                forms.setdefault(form.text, set()).add(form.tag)
    kinds = {word: kind for kind in reversed(GROUP) for word in table[f"verb.{kind}"]}
    verbs = {k: frozenset(v) for k, v in forms.items()}
    firsts = {name: frozenset(_first(word, language) for word in known) for name, known in table.items()}
    phrases = {name: tuple(f" {word} " for word in known if " " in word) for name, known in table.items()}
    verbal = frozenset(verbs).union(*(table[name] for name in AUXILIARY))
    participles = frozenset(form for form, tags in verbs.items() if not tags.isdisjoint(("ed", "pp")))
    return Grammar(language, table, verbs, kinds, _by_word(table), firsts, phrases, verbal, participles)


def _by_word(table: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return for each word the lists it is in."""
    found: dict[str, set[str]] = {}
    for name, known in table.items():
        for word in known:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _first(phrase: str, language: str) -> str:
    return phrase[:1] if language in UNSPACED else phrase.split(" ")[0]


def _list(own: dict[str, Any], name: str) -> list[str]:
    section, _, key = name.partition(".")
    found = own.get(section, {}).get(key, [])
    return list(found)
