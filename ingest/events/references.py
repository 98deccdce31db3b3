"""References: pronouns and phrases such as "both sides" that stand for actors named before, where no doubt is left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from typing import Any

from ingest.actors.gender import Gender, gender
from ingest.actors.lexicon import Lexicon
from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned, Sentence
from ingest.events.verbs import data
from ingest.events.within import Within
from ingest.events.words import UNSPACED, Word, fold, words

_BACK = 3
"""How many sentences back a pronoun may lead."""
_COUNTS = {
    "two": 2, "both": 2, "deux": 2, "beide": 2, "dos ": 2, "ambos": 2, "ambas": 2, "обидв": 2, "двоє": 2, "两": 2,
    "双": 2, "due ": 2,
    "entramb": 2, "dois": 2, "duas": 2, "оба": 2, "обе": 2, "обоих": 2, "два": 2, "две": 2, "двух": 2, "двое": 2,
    "δύο": 2, "δυο": 2, "αμφότερ": 2, "tre ": 3, "três": 3, "tres ": 3, "трое": 3, "трёх": 3, "трех": 3, "τρεισ": 3,
    "three": 3, "trois": 3, "троє": 3, "三": 3,
}  # fmt: skip
_PAIR = 2
_FAR_BACK = 9
"""How many sentences back "the two leaders" may lead."""


@dataclass(frozen=True, slots=True)
class Referred:
    """Mentions for the words that refer, and for each by its offset all actors it stands for.

    ``runs`` are the words of each sentence by its offsets: nobody need cut them again.
    """

    mentions: tuple[Mention, ...] = ()
    stands_for: Mapping[int, tuple[Mention, ...]] = field(default_factory=dict)
    runs: Mapping[tuple[int, int], tuple[Word, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence named, and its enumerations of two or more."""

    named: tuple[Mention, ...]
    groups: tuple[tuple[Mention, ...], ...]


def refer(
    cleaned: Cleaned, sentences: Sequence[Sentence], mentions: Sequence[Mention], *, lexicon: Lexicon
) -> Referred:
    """Return what pronouns, "both leaders" and "the junta" stand for.

    "He" is the person the last sentences name first. "They", "both", "the two sides" are the last enumeration. A word
    for a government without its state ("the junta") is the one state that the title names.
    """
    topic = _topic(cleaned, mentions, lexicon)
    told: list[_Said] = []
    sexes = Genders(cleaned.language, lexicon=lexicon)
    found: list[Mention] = []
    stands: dict[int, tuple[Mention, ...]] = {}
    named = Within(mentions)
    runs: dict[tuple[int, int], tuple[Word, ...]] = {}
    for sentence in sentences:
        here = [m for m in named.between(sentence.start, sentence.end) if m.form != "place"]
        again: list[Mention] = []
        if cleaned.blocks[sentence.block].role not in ("byline", "dateline"):
            run = words(cleaned.text, sentence.start, sentence.end, language=cleaned.language)
            runs[sentence.start, sentence.end] = run
            for start, end, who in _referring(run, here, told, topic, cleaned.language, cleaned.text, sexes):
                if not any(m.start < end and start < m.end for m in here):
                    first, text = who[0], cleaned.text[start:end]
                    found.append(Mention(start, end, text, first.actor, "pronoun", first.through, "refers back"))
                    stands[start] = who
                    again += found[-1:] if len(who) == 1 else ()
        told.append(_said(cleaned.text, sorted((*here, *again), key=lambda m: m.start)))
    return Referred(tuple(found), stands, runs)


def _referring(
    run: Sequence[Word],
    here: Sequence[Mention],
    told: Sequence[_Said],
    topic: Mention | None,
    language: str,
    text: str,
    sexes: "Genders",
) -> list[tuple[int, int, tuple[Mention, ...]]]:
    out: list[tuple[int, int, tuple[Mention, ...]]] = []
    known = _phrases(language)
    free = 0
    for i, begun in [(i, begun) for i, word in enumerate(run) if (begun := known.get(word.low))]:
        if i < free:
            continue
        after = run[i + 1].low if i + 1 < len(run) else ""
        for parts, name in (*begun.get(after, ()), *begun.get("", ())):
            if tuple(w.low for w in run[i : i + len(parts)]) == parts:
                start, end = run[i].start, run[i + len(parts) - 1].end
                phrase = "".join(parts) if language in UNSPACED else " ".join(parts)
                if name == "persons":
                    barred = _barred(start, here, run[:i], text, language) if phrase in sexes.objects else frozenset()
                    who = _person(start, here, told, sexes, phrase=phrase, sure=language == "en", barred=barred)
                else:
                    one = _country(start, here) if phrase in sexes.countries else ()
                    who = one or _who(name, start, here, told, topic, text, phrase=phrase)
                    who = tuple(map(_state, who)) if phrase.endswith(sexes.nations) else who
                if who:
                    out.append((start, end, who))
                free = i + len(parts)
                break
    return out


@cache
def _phrases(language: str) -> Mapping[str, Mapping[str, Sequence[tuple[tuple[str, ...], str]]]]:
    """Return the referring phrases of a language by their first word and their second, the longest first."""
    table: Mapping[str, Any] = data(language, "grammar").get("reference", {})
    found: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
    for name in ("groups", "pairs", "persons", "topics"):
        for phrase in table.get(name, ()):
            parts = tuple(fold(phrase)) if language in UNSPACED else tuple(fold(phrase).split())
            begun = found.setdefault(parts[0], {})
            begun.setdefault(parts[1] if len(parts) > 1 else "", []).append((parts, name))
    for begun in found.values():
        for items in begun.values():
            items.sort(key=lambda p: (-len(p[0]), p))
    return found


def _barred(start: int, here: Sequence[Mention], before: Sequence[Word], text: str, language: str) -> frozenset[str]:
    """Return whom an object cannot mean: those of its own clause, "Olmo praised him" is never of Olmo himself."""
    opening = _openers(language)
    out = set()
    for mention in here:
        if mention.end <= start:
            between = [w.low for w in before if w.start >= mention.end][:-1]
            if "," not in text[mention.end : start] and opening.isdisjoint(between):
                out.add(mention.actor)
    return frozenset(out)


@cache
def _openers(language: str) -> frozenset[str]:
    """Return the words of a language that begin another clause."""
    table = data(language, "grammar")
    clause, said = table.get("clause", {}), table.get("speech", {}).get("say", ())
    return frozenset(fold(w) for w in (*clause.get("subordinators", ()), *clause.get("relatives", ()), *said, "to"))


def _person(
    start: int,
    here: Sequence[Mention],
    told: Sequence[_Said],
    sexes: "Genders",
    *,
    phrase: str,
    sure: bool,
    barred: frozenset[str] = frozenset(),
) -> tuple[Mention, ...]:
    """Return the person a pronoun stands for: the first whom it may mean in the last sentence that names one."""
    before = [m for m in here if m.end <= start and m.actor not in barred]
    passed = False
    for last in (before, *(list(s.named) for s in reversed(told[-_BACK:]))):
        persons = [m for m in last if m.actor.startswith("person:")]
        # Past a sentence that names others only one whose sex is known is sure to be meant.
        fitting = [m for m in persons if sexes.fits(m, phrase, known=passed) and m.actor not in barred]
        passed = passed or any(m.form != "pronoun" for m in persons)
        if fitting and (sure or last[0] is persons[0]):
            sexes.learn(fitting[0], phrase)
            return (fitting[0],)
        # A sentence about somebody or something else ends what a pronoun may reach; one about another sex does not.
        if last and (fitting or not persons):
            return ()
    return ()


def _who(
    name: str,
    start: int,
    here: Sequence[Mention],
    told: Sequence[_Said],
    topic: Mention | None,
    text: str,
    *,
    phrase: str,
) -> tuple[Mention, ...]:
    if name == "topics":
        return (topic,) if topic else ()
    own = _said(text, [m for m in here if m.end <= start])
    count = next((n for word, n in _COUNTS.items() if word in phrase), None)
    for said in (own, *reversed(told[-_FAR_BACK:])):
        fitting = [g for g in said.groups if count is None or len({m.actor for m in g}) == count]
        if not fitting and count is not None and count > _PAIR:
            # "Biden hosted Kishida and Marcos": the three are no enumeration, but all who are named.
            persons = {m.actor: m for m in said.named if m.actor.startswith("person:")}
            fitting = [tuple(persons.values())] if len(persons) == count else []
        if fitting:
            # "Oman and Qatar met Chad and Mali. Both sides agreed": which two is open.
            return fitting[0] if len({frozenset(m.actor for m in g) for g in fitting}) == 1 else ()
    return ()


def _country(start: int, here: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the one state that is all a sentence names before a pronoun: "Die Türkei dementierte, dass sie"."""
    before = [m for m in here if m.end <= start]
    return (before[0],) if len(before) == 1 and ":" not in before[0].actor and before[0].form != "office" else ()


def _state(mention: Mention) -> Mention:
    """Return the state a person serves: "the two countries" are not the two who met."""
    serves = mention.through if mention.actor.startswith("person:") else None
    return mention if serves is None else replace(mention, actor=serves, through=None, form="name", post=None, among=())


class Genders:
    """What a document has told of persons by pronouns and titles so far."""

    def __init__(self, language: str, *, lexicon: Lexicon) -> None:
        """Read the language's words for a woman and for a man."""
        table: Mapping[str, Any] = data(language, "grammar").get("reference", {})
        self._tells: dict[str, Gender] = {fold(word): "woman" for word in table.get("women", ())}
        self._tells |= {fold(word): "man" for word in table.get("men", ())}
        self.nations = tuple(fold(word) for word in table.get("nations", ()))
        self.countries = frozenset(fold(word) for word in table.get("countries", ()))
        self.objects = frozenset(fold(word) for word in table.get("objects", ()))
        self._known: dict[str, Gender | None] = {}
        self._lexicon = lexicon

    def fits(self, mention: Mention, pronoun: str, *, known: bool = False) -> bool:
        """Tell whether a pronoun may stand for a person; ``known``: whether it does for certain."""
        asked = self._tells.get(pronoun)
        if mention.actor not in self._known:
            self._known[mention.actor] = gender(mention.actor, lexicon=self._lexicon)
        if self._known[mention.actor] is None:
            told = {self._tells[w] for w in fold(mention.text).replace("'", " ").split() if w in self._tells}
            self._known[mention.actor] = told.pop() if len(told) == 1 else None
        if known and asked is not None:
            return self._known[mention.actor] == asked
        return asked is None or self._known[mention.actor] in (None, asked)

    def learn(self, mention: Mention, pronoun: str) -> None:
        """Keep what a pronoun tells of the person it stands for."""
        self._known[mention.actor] = self._known[mention.actor] or self._tells.get(pronoun)


def _said(text: str, here: Sequence[Mention]) -> _Said:
    groups: list[list[Mention]] = []
    # "Poland's Tusk, Spain's Olmo and Chad's Deby" are three.
    owners = {m.start for m, after in pairwise(here) if after.through == m.actor and after.start - m.end == len("'s ")}
    for m in here:
        if m.start in owners:
            continue
        if not groups or not _joined(text[groups[-1][-1].end : m.start]):
            groups.append([])
        groups[-1].append(m)
    found = [tuple(g) for g in groups if len({m.actor for m in g}) > 1]
    if not found:
        firsts = list({(m.through or m.actor): m for m in reversed(here)}.values())[::-1]
        found = [tuple(firsts)] if len(firsts) == 2 and _alike(firsts[0], firsts[1]) else []
    return _Said(tuple(here), tuple(found))


def _alike(a: Mention, b: Mention) -> bool:
    """Tell whether two mentions may be a pair: two persons or two states."""
    persons = a.actor.startswith("person:") and b.actor.startswith("person:")
    return persons or (":" not in a.actor and ":" not in b.actor)


def _joined(between: str) -> bool:
    """Tell whether only a comma or an "and" and a few words of a title stand between two names."""
    parts = fold(between).replace(",", " , ").split()
    links = {",", "and", "&", "et", "und", "y", "e", "ed", "і", "та", "й", "и", "και", "و", "和", "与", "、"}
    return bool(parts) and len(parts) <= 5 and any(p in links for p in parts)


def _topic(cleaned: Cleaned, mentions: Sequence[Mention], lexicon: Lexicon) -> Mention | None:
    """Return the one state that the title names."""
    titles = [b for b in cleaned.blocks if b.role == "headline"]
    named = [
        m for m in mentions if lexicon.kind(m.actor) == "state" and any(b.start <= m.start < b.end for b in titles)
    ]
    # "Swiss president calls off Ankara trip" names two, one of them through whom it has.
    serving = {m.through for m in mentions if m.through and any(b.start <= m.start < b.end for b in titles)}
    return named[0] if named and len({m.actor for m in named} | serving) == 1 else None
