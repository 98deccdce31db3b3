"""Verbs: the trigger words of a language, read from its ``verbs.toml``."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

from ingest.events.inflect import Form, Tag, inflect
from ingest.events.words import ELIDING, UNSPACED, fold
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


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """A trigger word in a text: ``words[first:last]``, as a verb in the form ``tag`` or as a noun.

    Each is found once and equal to itself alone: what is kept of one is asked for a dozen times a sentence.
    """

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
