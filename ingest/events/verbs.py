"""Verbs: the trigger words of a language, read from its ``verbs.toml``, and where they stand in a run of words."""

import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal, get_args

from ingest.events.inflect import Form, Tag, inflect
from ingest.events.words import ELIDING, UNSPACED, Word, fold
from ingest.record.errors import BadValue
from ingest.record.report import EventType

Frame = Literal["act", "joint", "visit", "say", "toward", "reverse", "bare", "host"]
"""How a trigger takes its actors.

``act``: subject acts on object. ``joint``: all take part alike. ``visit``: the subject goes to a host. ``say``: the
subject speaks. ``toward``: on whom is named by a preposition only. ``reverse``: the subject is acted on, "from" whom.
``bare``: nobody is acted on. ``host``: the subject receives the object.
"""

LANGUAGES = ("en", "fr", "de", "es", "uk", "ar", "zh", "ru", "it", "pt", "el")


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One entry of the data: what its words mean.

    ``weak`` words need an actor as subject beside them. ``light`` verbs ("hold", "take part in") say nothing alone and
    lend their subject to a noun. The object of a ``topic`` word is what it is about ("discuss", "sign") and nobody who
    takes part. The genitive behind an ``objective`` noun is on whom it is done ("the bombing of"). ``preps`` lead to
    its target beyond those of its frame; a word of ``unless`` close behind means something else ("met the criteria").
    ``status`` overrides what the words around say. ``whence``: in the passive, "from" names who acts ("expelled from
    Chad"); ``soil``: "in" does ("arrested in Chad"). A word of ``both`` tells nothing unless both sides are named.
    ``nothing``: words that only look like a trigger ("prisoners of war").
    """

    id: str
    event_type: EventType
    frame: Frame
    weak: bool = False
    light: bool = False
    topic: bool = False
    objective: bool = False
    preps: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    status: str = ""
    whence: bool = False
    soil: bool = False
    both: bool = False
    nothing: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger word in a text: ``words[first:last]``, as a verb in the form ``tag`` or as a noun."""

    entry: Entry
    first: int
    last: int
    start: int
    end: int
    noun: bool
    tag: Tag


@dataclass(frozen=True, slots=True)
class Lexis:
    """All forms of a language by their first word, longest first."""

    language: str
    by_first: dict[str, tuple[tuple[tuple[str, ...], Entry, bool, Tag], ...]]
    verb_forms: dict[str, frozenset[Tag]] = field(default_factory=dict)


@cache
def data(language: str, name: str) -> dict[str, Any]:
    """Return one TOML file of a language's data; an empty table where the language has none."""
    path = files("ingest").joinpath("data", language, f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def lexis(language: str) -> Lexis:
    """Return the trigger words of a language, English for one that has none of its own.

    Raises:
        BadValue: an entry names an unknown type or frame.
    """
    own = data(language, "verbs")
    if not own:
        return lexis("en")
    forms: dict[str, list[tuple[tuple[str, ...], Entry, bool, Tag]]] = {}
    verbs: dict[str, set[Tag]] = {}
    for raw in own["trigger"]:
        entry = _entry(raw, language)
        for noun, spelling in [(False, v) for v in raw.get("verbs", ())] + [(True, n) for n in raw.get("nouns", ())]:
            for form in inflect(spelling, noun=noun, language=language, rules=own):
                _add(forms, form, entry, noun=noun, language=language)
                if not noun:
                    verbs.setdefault(fold(form.text).split()[0], set()).add(form.tag)
    ordered = {k: tuple(sorted(v, key=lambda f: (-len(f[0]), f[1].id, f[0], f[2], f[3]))) for k, v in forms.items()}
    return Lexis(language, ordered, {k: frozenset(v) for k, v in verbs.items()})


def _entry(raw: dict[str, Any], language: str) -> Entry:
    if raw["type"] not in get_args(EventType) or raw.get("frame", "act") not in get_args(Frame):
        raise BadValue(
            f"verbs.toml of {language}, entry {raw['id']}: unknown type or frame",
            subject=raw["id"],
            hint=f"types are {', '.join(get_args(EventType))}; frames are {', '.join(get_args(Frame))}",
        )
    return Entry(
        id=raw["id"],
        event_type=raw["type"],
        frame=raw.get("frame", "act"),
        weak=raw.get("weak", False),
        light=raw.get("light", False),
        topic=raw.get("topic", False),
        objective=raw.get("objective", False),
        preps=frozenset(fold(p) for p in raw.get("preps", ())),
        unless=frozenset(fold(w) for w in raw.get("unless", ())),
        status=raw.get("status", ""),
        whence=raw.get("whence", False),
        soil=raw.get("soil", False),
        both=raw.get("both", False),
        nothing=raw.get("nothing", False),
    )


def _add(
    forms: dict[str, list[tuple[tuple[str, ...], Entry, bool, Tag]]],
    form: Form,
    entry: Entry,
    *,
    noun: bool,
    language: str,
) -> None:
    plain = fold(form.text).replace("'", "' ") if language in ELIDING else fold(form.text)
    parts = tuple(plain.replace(" ", "")) if language in UNSPACED else tuple(plain.split())
    item = (parts, entry, noun, form.tag)
    kept = forms.setdefault(parts[0], [])
    if item not in kept:
        kept.append(item)


_GAP = {"en": 6, "de": 14, "ar": 10, "zh": 18}
_USUAL_GAP = 6
"""How many words ``~`` in a phrase may stand for: "imposed new and harsh economic sanctions"; German ones reach far."""


def find(run: Sequence[Word], known: Lexis, text: str = "", *, dated: Collection[int] = ()) -> list[Trigger]:
    """Return the trigger words in a run of words, in order; of those that begin at one word only the longest.

    A form that is both verb and noun ("visit") comes back as both; the clause decides. ``text`` holds the words: no
    phrase reaches over a comma or a bracket. No phrase ends with a word of a date, whose indices are ``dated``: "held
    talks on 6 March" is no march.
    """
    out: list[Trigger] = []
    taken = -1
    reach = _GAP.get(known.language, _USUAL_GAP)
    present = {word.low for word in run}
    for i, word in enumerate(run):
        best: dict[bool, Trigger] = {}
        after = run[i + 1].low if i + 1 < len(run) else ""
        for low, extra in variants(word.low, known.language):
            for parts, entry, noun, tag in known.by_first.get(low, ()):
                if (extra == "noun" and not noun) or not _goes_on(parts, after, present):
                    continue
                last = _rest(run, i + 1, parts[1:], reach, text, known)
                if last is None or last <= taken or last - 1 in dated:
                    continue
                if any(w.low in entry.unless for w in (*run[last : last + _BEHIND], *_received(run, i))):
                    continue
                held = best.get(noun)
                # "went on strike on Monday": no strike on somebody.
                again = i < taken and (entry is out[-1].entry or out[-1].entry.event_type == "PROTEST")
                better = (
                    held is None or last > held.last or (tag == "pp" and last == held.last and _ends(run, last, text))
                )
                if not again and better:
                    best[noun] = Trigger(entry, i, last, word.start, run[last - 1].end, noun, extra or tag)
        if best:
            longest = max(t.last for t in best.values())
            kept = [t for t in best.values() if t.last == longest]
            out.extend(sorted(kept, key=lambda t: t.noun))
            if longest - i > 1:
                taken = longest
    return [t for t in out if not t.entry.nothing]


@cache
def compound_heads(language: str) -> tuple[str, ...]:
    """Return the nouns that end compounds and mean in them what they mean alone, the longest first."""
    return tuple(sorted(data(language, "verbs").get("heads", ()), key=lambda h: (-len(h), h)))


def _goes_on(parts: tuple[str, ...], after: str, present: set[str]) -> bool:
    """Tell whether a phrase may stand where the word ``after`` follows, and all are ``present`` that it is made of."""
    if len(parts) == 1:
        return True
    return parts[1] == after if parts[1] != "~" else parts[2] in present


_BEHIND = 4
_BE = frozenset({"was", "were", "been", "being", "be", "is", "are"})


def _received(run: Sequence[Word], i: int) -> Sequence[Word]:
    """Return the words that a passive verb at ``i`` is said of: "your instruction was received"."""
    return run[max(0, i - 1 - _BEHIND) : i - 1] if i and run[i - 1].low in _BE else ()


def _ends(run: Sequence[Word], last: int, text: str) -> bool:
    """Tell whether a clause ends behind a word: there "verhängt" is the participle, not the present."""
    return last >= len(run) or run[last].low in _AUXILIARIES or text[run[last - 1].end : run[last].start].strip() != ""


_AUXILIARIES = frozenset({"hat", "haben", "habe", "hatte", "worden", "wurde", "wurden", "zu", "und"})


@lru_cache(maxsize=16_384)
def variants(low: str, language: str) -> tuple[tuple[str, Tag | None], ...]:
    """Return a word and, in Arabic, the word under its prefixes: "and", "so", "will"."""
    out: list[tuple[str, Tag | None]] = [(low, None)]
    head = next((h for h in compound_heads(language) if low.endswith(h) and len(low) > len(h) + 2), None)
    if head is not None:
        # "Migrationsabkommen": what the last part of a compound says.
        out.append((head, "noun"))
    if language == "ar" and len(low) > 3:
        bare = low[1:] if low[0] in "وف" else low
        if bare != low:
            out.append((bare, None))
        if bare[0] == "س" and len(bare) > 3:
            out.append((bare[1:], "future"))
        # Only nouns follow an article or a preposition: "بقصف" ("of bombing").
        if bare.startswith("ال") and len(bare) > 4:
            out.append((bare[2:], "noun"))
        if bare[0] in "بلك" and len(bare) > 3:
            out.append((bare[1:], "noun"))
            if bare[1:].startswith(("ال", "ل")) and len(bare) > 5:
                out.append((bare[2:].removeprefix("ل"), "noun"))
        if bare[-1] == "ا" and len(bare) > 4:
            # "وقع اتفاقا": the object's ending.
            out.append((bare[:-1], None))
    return tuple(out)


_MARKS = frozenset(",;:()")


def _marked(text: str, before: Word, after: Word) -> bool:
    """Tell whether a mark stands between two words; the stop of "15. Februar" is none."""
    between = text[before.end : after.start]
    return between != " " and not _MARKS.isdisjoint(between)


def _rest(run: Sequence[Word], at: int, parts: tuple[str, ...], reach: int, text: str, known: Lexis) -> int | None:
    """Return the index behind the rest of a phrase that stands from ``at`` on.

    ``~`` stands for some words without a mark or a second verb between.
    """
    absent = lacking(known.language)
    for k, part in enumerate(parts):
        if part == "~":
            for j in range(at, min(at + reach + 1, len(run))):
                if _marked(text, run[j - 1], run[j]) or _joined(run, j, known) or run[j].low in absent:
                    return None
                if run[j].low == parts[k + 1]:
                    last = _rest(run, j + 1, parts[k + 2 :], reach, text, known)
                    if last is not None:
                        return last
            return None
        if at >= len(run) or run[at].low != part:
            return None
        at += 1
    return at


@cache
def lacking(language: str) -> frozenset[str]:
    """Return the words behind which something is lacking: "concluyeron sin acuerdo" tells of no agreement."""
    return frozenset(fold(word) for word in data(language, "verbs").get("without", ()))


def _joined(run: Sequence[Word], j: int, known: Lexis) -> bool:
    """Tell whether a second verb begins behind "and": "recalled its envoy | and expelled three diplomats"."""
    if known.language != "en" or run[j - 1].low != "and":
        return False
    return bool(_PAST & known.verb_forms.get(run[j].low, frozenset()))


_PAST = frozenset({"ed", "past"})
