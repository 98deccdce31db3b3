"""References: pronouns and phrases such as "both sides" that stand for actors named before, where no doubt is left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

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
    "双": 2, "three": 3, "trois": 3, "tres ": 3, "троє": 3, "三": 3,
}  # fmt: skip
_FAR_BACK = 9
"""How many sentences back "the two leaders" may lead."""


@dataclass(frozen=True, slots=True)
class Referred:
    """Mentions for the words that refer, and for each by its offset all actors it stands for."""

    mentions: tuple[Mention, ...] = ()
    stands_for: Mapping[int, tuple[Mention, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence named, and its last enumeration of two or more."""

    named: tuple[Mention, ...]
    group: tuple[Mention, ...]


def refer(
    cleaned: Cleaned, sentences: Sequence[Sentence], mentions: Sequence[Mention], *, lexicon: Lexicon
) -> Referred:
    """Return what pronouns, "both leaders" and "the junta" stand for.

    "He" is the person the last sentences name first. "They", "both", "the two sides" are the last enumeration. A word
    for a government without its state ("the junta") is the one state that the title names.
    """
    topic = _topic(cleaned, mentions, lexicon)
    told: list[_Said] = []
    found: list[Mention] = []
    stands: dict[int, tuple[Mention, ...]] = {}
    named = Within(mentions)
    for sentence in sentences:
        here = [m for m in named.between(sentence.start, sentence.end) if m.form != "place"]
        if cleaned.blocks[sentence.block].role not in ("byline", "dateline"):
            run = words(cleaned.text, sentence.start, sentence.end, language=cleaned.language)
            for start, end, who in _referring(run, here, told, topic, cleaned.language, cleaned.text):
                if not any(m.start < end and start < m.end for m in here):
                    first = who[0]
                    found.append(
                        Mention(
                            start, end, cleaned.text[start:end], first.actor, "pronoun", first.through, "refers back"
                        )
                    )
                    stands[start] = who
        told.append(_said(cleaned.text, here))
    return Referred(tuple(found), stands)


def _referring(
    run: Sequence[Word],
    here: Sequence[Mention],
    told: Sequence[_Said],
    topic: Mention | None,
    language: str,
    text: str,
) -> list[tuple[int, int, tuple[Mention, ...]]]:
    out: list[tuple[int, int, tuple[Mention, ...]]] = []
    known = _phrases(language)
    free = 0
    for i, word in enumerate(run):
        if i < free or word.low not in known:
            continue
        for parts, name in known[word.low]:
            if tuple(w.low for w in run[i : i + len(parts)]) == parts:
                start, end = word.start, run[i + len(parts) - 1].end
                phrase = "".join(parts) if language in UNSPACED else " ".join(parts)
                who = _who(name, start, here, told, topic, text, phrase=phrase, sure=language == "en")
                if who:
                    out.append((start, end, who))
                free = i + len(parts)
                break
    return out


@cache
def _phrases(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the referring phrases of a language by their first word, the longest first."""
    table: Mapping[str, Any] = data(language, "grammar").get("reference", {})
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in ("groups", "pairs", "persons", "topics"):
        for phrase in table.get(name, ()):
            parts = tuple(fold(phrase)) if language in UNSPACED else tuple(fold(phrase).split())
            found.setdefault(parts[0], []).append((parts, name))
    return {first: tuple(sorted(items, key=lambda p: (-len(p[0]), p))) for first, items in found.items()}


def _who(
    name: str,
    start: int,
    here: Sequence[Mention],
    told: Sequence[_Said],
    topic: Mention | None,
    text: str,
    *,
    phrase: str,
    sure: bool,
) -> tuple[Mention, ...]:
    if name == "topics":
        return (topic,) if topic else ()
    if name == "persons":
        before = [m for m in here if m.end <= start]
        last = before or next((list(s.named) for s in reversed(told[-_BACK:]) if s.named), [])
        persons = [m for m in last if m.actor.startswith("person:")]
        # A pronoun that may mean a thing means a person only where the sentence before is about one.
        return (persons[0],) if persons and (sure or last[0] is persons[0]) else ()
    own = _said(text, [m for m in here if m.end <= start]).group
    groups = [own, *(s.group for s in reversed(told[-_FAR_BACK:]))]
    count = next((n for word, n in _COUNTS.items() if word in phrase), None)
    fitting = [g for g in groups if g and (count is None or len({m.actor for m in g}) == count)]
    return fitting[0] if fitting else ()


def _said(text: str, here: Sequence[Mention]) -> _Said:
    group: list[Mention] = []
    best: tuple[Mention, ...] = ()
    for m in here:
        if group and not _joined(text[group[-1].end : m.start]):
            group = []
        group.append(m)
        if len({g.actor for g in group}) > 1:
            best = tuple(group)
    if not best:
        firsts = list({(m.through or m.actor): m for m in reversed(here)}.values())[::-1]
        best = tuple(firsts) if len(firsts) == 2 and _alike(firsts[0], firsts[1]) else ()
    return _Said(tuple(here), best)


def _alike(a: Mention, b: Mention) -> bool:
    """Tell whether two mentions may be a pair: two persons or two states."""
    persons = a.actor.startswith("person:") and b.actor.startswith("person:")
    return persons or (":" not in a.actor and ":" not in b.actor)


def _joined(between: str) -> bool:
    """Tell whether only a comma or an "and" and a few words of a title stand between two names."""
    parts = fold(between).replace(",", " , ").split()
    links = {",", "and", "&", "et", "und", "y", "e", "і", "та", "й", "و", "和", "与", "、"}
    return bool(parts) and len(parts) <= 5 and any(p in links for p in parts)


def _topic(cleaned: Cleaned, mentions: Sequence[Mention], lexicon: Lexicon) -> Mention | None:
    """Return the one state that the title names."""
    titles = [b for b in cleaned.blocks if b.role == "headline"]
    named = [
        m for m in mentions if lexicon.kind(m.actor) == "state" and any(b.start <= m.start < b.end for b in titles)
    ]
    return named[0] if named and len({m.actor for m in named}) == 1 else None
