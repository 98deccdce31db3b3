"""Language pack: words, rules and composition of one language, read from TOML and compiled once.

A pack is ``ingest/data/<language>/dates.toml`` over ``ingest/data/any/dates.toml``, whose rules every language has.
Words are given by value (``1 = ["january", "jan."]``): a final stop is optional in the text, a leading ``^`` asks
for a capital there ("may" is mostly no month). A pattern names words and fragments in braces: ``{day} {month}``;
``{month:month2}`` names the group. A space in a pattern is any short white space.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from ingest.dates.fold import fold, plain

Value = int | float | str

DEFAULT_LANGUAGE = "en"
_NAME = re.compile(r"\{([a-z_]+)(?::([a-z_0-9]+))?\}")
_GROUP = re.compile(r"\(\?P<[a-z_0-9]+>")
_SPACE_OR_SET = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]| ")
_SPACE = r"(?:[^\S\n]{0,3}\s[^\S\n]{0,3})"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it looks like, which maker reads it, and what must not stand around it."""

    id: str
    pattern: re.Pattern[str]
    body: str
    make: str
    constants: Mapping[str, Value]
    unless_before: re.Pattern[str] | None
    unless_after: re.Pattern[str] | None
    only_before: re.Pattern[str] | None
    mod: str | None
    texts: str
    order: int


@dataclass(frozen=True, slots=True)
class Joint:
    """One way of composing: what stands left, between and right, and what it makes."""

    id: str
    left: str
    glue: re.Pattern[str]
    right: str
    make: str
    level: int
    before: re.Pattern[str] | None = None
    constants: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wrap:
    """Words before or after date words that change what is meant: "early", "the end of", "or later"."""

    id: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    on: frozenset[str]
    make: str
    constants: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything one language knows of dates, compiled."""

    language: str
    words: Mapping[str, Mapping[str, Value]]
    capital: frozenset[str]
    spaced: bool
    heads: Mapping[str, tuple[tuple[re.Pattern[str] | None, str], ...]]
    """First word of a trigger -> what must stand there (null for that word alone) and the trigger's name."""
    figures: re.Pattern[str]
    """The shapes of figures that trigger, each a group with the trigger's name."""
    trie: re.Pattern[str] | None
    """All trigger words in one pattern, for languages that write no spaces."""
    names: Mapping[str, tuple[str, ...]]
    clitics: str
    rules: Mapping[str, tuple[Rule, ...]]
    starts: Mapping[str, re.Pattern[str]]
    joints: tuple[Joint, ...]
    wraps: tuple[Wrap, ...]
    cues: Mapping[str, re.Pattern[str]]
    options: Mapping[str, Any]
    source: tuple[Mapping[str, Any], ...]

    def word(self, table: str, surface: str) -> Value | None:
        """Return the value of a word in a table, None if the table lacks it."""
        surface = re.sub(r"\s+", " ", surface)
        found = self.words.get(table, {})
        bare = surface.rstrip(".")
        return next((found[w] for w in (surface, f"{bare}.", bare) if w in found), None)


@cache
def load(language: str) -> Pack:
    """Return the pack of a language, or the language-free one where there is none."""
    language = language.split("-")[0].lower()
    shared = _read("any")
    own = _read(language)
    return _compile(language, (shared, own) if own else (shared,))


def languages() -> tuple[str, ...]:
    """Return the languages that have a pack, sorted."""
    data = files("ingest").joinpath("data")
    return tuple(sorted(d.name for d in data.iterdir() if d.name != "any" and d.joinpath("dates.toml").is_file()))


def _read(folder: str) -> dict[str, Any]:
    path = files("ingest").joinpath("data", folder, "dates.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if folder and path.is_file() else {}


class _Maker:
    """Compiles the patterns of one pack; alive only while the pack is."""

    def __init__(self, raw: tuple[dict[str, Any], ...]) -> None:
        self.words: dict[str, dict[str, Value]] = {}
        self.capital: set[str] = set()
        self.fragments: dict[str, str] = {}
        self.clitics = "".join(r.get("options", {}).get("clitics", "") for r in raw)
        self.spaced = all(r.get("options", {}).get("spaced", True) for r in raw)
        for part in raw:
            for table, by_value in part.get("words", {}).items():
                self._add(table, by_value)
            self.fragments |= part.get("fragments", {})

    def _add(self, table: str, by_value: Mapping[str, list[str]]) -> None:
        found = self.words.setdefault(table, {})
        for value, surfaces in by_value.items():
            for surface in surfaces:
                word = fold(surface.removeprefix("^"))
                if surface.startswith("^"):
                    self.capital.add(word.rstrip("."))
                found[word] = _number(value)

    def expand(self, pattern: str, *, capture: bool = True) -> str:
        """Return a regular expression with words and fragments put in."""
        pattern = _SPACE_OR_SET.sub(lambda m: m.group() if m.group() != " " else _SPACE, plain(pattern))
        return _NAME.sub(lambda m: self._put(m, capture), pattern)

    def _put(self, match: re.Match[str], capture: bool) -> str:
        name, group = match.group(1), match.group(2) or match.group(1)
        if name in self.words:
            inner = "|".join(_surface(w) for w in sorted(self.words[name], key=len, reverse=True))
        elif name in self.fragments:
            inner = self.expand(self.fragments[name], capture=False)
        else:
            raise KeyError(f"a pattern names {{{name}}}, which is neither words nor a fragment")
        return f"(?P<{group}>{inner})" if capture else f"(?:{inner})"

    def within(self, body: str) -> str:
        """Return a pattern that begins and ends at the edge of a word, where the language writes spaces."""
        if self.spaced:
            return rf"{self.edge()}(?:{body})(?![^\W_])"
        # Digits keep their edges: 20230 is no year.
        return rf"(?:(?<!\d)|(?=\D))(?:{body})(?:(?!\d)|(?<!\d))"

    def edge(self) -> str:
        """Return what must hold before a word: nothing of a word there, or one letter that the language writes on to it."""
        if not self.spaced:
            return ""
        plain_edge = r"(?<![^\W_])"
        return rf"(?:{plain_edge}|(?<={plain_edge}[{self.clitics}]))" if self.clitics else plain_edge

    def compile(self, pattern: str | None, *, end: bool = False) -> re.Pattern[str] | None:
        """Return a compiled pattern, None for none; ``end`` fixes it to the end of what is looked at."""
        if not pattern:
            return None
        text = self.expand(pattern, capture=False)
        return re.compile(f"(?:{text})\\Z" if end else text)


def _compile(language: str, raw: tuple[dict[str, Any], ...]) -> Pack:
    maker = _Maker(raw)
    rules: dict[str, list[Rule]] = {}
    source = tuple(r for part in raw for r in part.get("rule", ()))
    for order, entry in enumerate(source):
        body = _distinct(maker.expand(entry["pattern"]))
        rule = Rule(
            id=entry["id"],
            pattern=re.compile(maker.within(body)),
            body=body,
            make=entry["make"],
            constants={k: plain(v) if isinstance(v, str) else v for k, v in entry.get("with", {}).items()},
            unless_before=maker.compile(entry.get("unless_before"), end=True),
            unless_after=maker.compile(entry.get("unless_after")),
            only_before=maker.compile(entry.get("only_before"), end=True),
            mod=entry.get("mod"),
            texts=entry.get("texts", ""),
            order=order,
        )
        for trigger in _triggers(entry, maker):
            rules.setdefault(trigger, []).append(rule)
    triggers = _trigger_words(maker, rules)
    spaced = maker.spaced
    return Pack(
        language=language,
        words=maker.words,
        capital=frozenset(maker.capital),
        spaced=spaced,
        heads=_heads(triggers),
        figures=_figures(maker, rules),
        trie=None if spaced else re.compile(f"(?=({_trie(set(triggers))}))"),
        names=triggers,
        clitics=maker.clitics,
        rules={t: tuple(r) for t, r in rules.items()},
        starts={t: re.compile(maker.within("|".join(_loose(r.body) for r in rs))) for t, rs in rules.items()},
        joints=tuple(_joint(maker, j) for part in raw for j in part.get("joint", ())),
        wraps=tuple(_wrap(maker, w) for part in raw for w in part.get("wrap", ())),
        cues={
            name: re.compile(maker.expand(p, capture=False))
            for part in raw
            for name, p in part.get("cues", {}).items()
        },
        options={k: v for part in raw for k, v in part.get("options", {}).items()},
        source=source,
    )


def _triggers(entry: Mapping[str, Any], maker: _Maker) -> list[str]:
    """Return what the prefilter must hit for a rule: the rarest words or fragment its pattern cannot do without."""
    given = entry.get("trigger")
    if given is not None:
        return [given] if isinstance(given, str) else [fold(word) for word in given]
    named = [m.group(1) for m in _NAME.finditer(entry["pattern"])]
    for name in named:
        if name in maker.words and name not in ("number", "ordinal", "which"):
            return [name]
    raise KeyError(f"rule {entry['id']} needs a trigger")


def _trigger_words(maker: _Maker, rules: Mapping[str, list[Rule]]) -> dict[str, tuple[str, ...]]:
    """Return each trigger word with the names of its triggers: a table of words, or itself."""
    found: dict[str, list[str]] = {}
    for name in rules:
        if name in maker.fragments:
            continue
        for word in maker.words.get(name, (name,)):
            found.setdefault(word.rstrip("."), []).append(name)
    return {word: tuple(dict.fromkeys(names)) for word, names in found.items()}


_TOKEN = re.compile(r"[^\W_]+")


def _heads(triggers: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[tuple[re.Pattern[str] | None, str], ...]]:
    found: dict[str, list[tuple[re.Pattern[str] | None, str]]] = {}
    for word, names in triggers.items():
        head = _TOKEN.search(word)
        if head is None:
            raise KeyError(f"the trigger {word!r} has no letter")
        alone = head.group() == word
        pattern = None if alone else re.compile(_surface(word[head.start() :]) + r"(?![^\W_])")
        found.setdefault(head.group(), []).extend((pattern, name) for name in names)
    return {head: tuple(entries) for head, entries in found.items()}


_SHAPES_LAST = ("year_hit",)
"""A bare year is tried after every longer shape: 1990s, 1990-05-01, 2000 GMT."""


def _figures(maker: _Maker, rules: Mapping[str, list[Rule]]) -> re.Pattern[str]:
    names = sorted((t for t in rules if t in maker.fragments), key=lambda t: t in _SHAPES_LAST)
    shapes = (f"(?P<{t}>{maker.expand(maker.fragments[t], capture=False)})" for t in names)
    return re.compile("|".join(shapes))


def _trie(words: set[str]) -> str:
    """Return one pattern for many words that fails after one letter where none begins."""
    heads: dict[str, set[str]] = {}
    for word in words:
        heads.setdefault(word[:1], set()).add(word[1:])
    parts = []
    for head, tails in sorted(heads.items(), reverse=True):
        if not head:
            continue
        rest = _trie(tails)
        optional = "?" if "" in tails and rest else ""
        parts.append(re.escape(head).replace(r"\ ", r"\s") + (f"(?:{rest}){optional}" if rest else ""))
    return "|".join(parts)


def _joint(maker: _Maker, raw: Mapping[str, Any]) -> Joint:
    return Joint(
        id=raw["id"],
        left=raw["left"],
        glue=re.compile(maker.expand(raw["glue"], capture=False)),
        right=raw["right"],
        make=raw["make"],
        level=raw["level"],
        before=maker.compile(raw.get("before"), end=True),
        constants=raw.get("with", {}),
    )


def _wrap(maker: _Maker, raw: Mapping[str, Any]) -> Wrap:
    edge = maker.edge()
    before, after = raw.get("before"), raw.get("after")
    return Wrap(
        id=raw["id"],
        before=re.compile(f"{edge}(?:{maker.expand(before, capture=False)})\\Z") if before else None,
        after=re.compile(f"(?:{maker.expand(after, capture=False)})" + (r"(?![^\W_])" if maker.spaced else ""))
        if after
        else None,
        on=frozenset(raw["on"].split()),
        make=raw.get("make", ""),
        constants=raw.get("with", {}),
    )


def _distinct(pattern: str) -> str:
    """Return a pattern whose repeated group names are told apart: the branches of a choice may name the same thing."""
    seen: dict[str, int] = {}

    def name(match: re.Match[str]) -> str:
        count = seen[match[1]] = seen.get(match[1], 0) + 1
        return match[0] if count == 1 else f"(?P<{match[1]}__{count}>"

    return re.sub(r"\(\?P<([a-z_0-9]+)>", name, pattern)


def groups_of(hit: re.Match[str]) -> dict[str, str]:
    """Return the named groups that matched, the names of choices brought together."""
    return {name.split("__")[0]: value for name, value in hit.groupdict().items() if value is not None}


def _loose(pattern: str) -> str:
    """Return a pattern without names, so that many can stand side by side; a named repeat becomes any character."""
    return re.sub(r"\(\?P=[a-z_0-9]+\)", ".", _GROUP.sub("(?:", pattern))


def _surface(word: str) -> str:
    text = re.escape(word.rstrip(".")).replace(r"\ ", _SPACE).replace(r"\-", "-")
    return text + (r"\.?" if word.endswith(".") else "")


def _number(value: str) -> Value:
    if re.fullmatch(r"-?\d+", value):
        return int(value)
    return float(value) if re.fullmatch(r"-?\d+\.\d+", value) else value
