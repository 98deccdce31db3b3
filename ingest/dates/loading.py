"""Loading: a language's pack, read from TOML and compiled once.

A pack is ``ingest/data/<language>/dates.toml`` over ``ingest/data/any/dates.toml``, whose rules every language has.
Words are given by value (``1 = ["january", "jan."]``): a final stop is optional in the text, a leading ``^`` asks
for a capital there ("may" is mostly no month); a rule that is ``small`` asks for none ("Mars" is no month);
"двомісячн~hard" is the word with each ending listed under that name. A pattern names words and fragments in braces:
``{day} {month}``; ``{month:month2}`` names the group. A space in a pattern is any short white space.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from ingest.dates.borrowed import borrow
from ingest.dates.fold import fold, plain, spoken
from ingest.dates.guards import compiled
from ingest.dates.marks import bare
from ingest.dates.pack import Guard, Joint, Pack, Rule, Series, Value, Wrap
from ingest.dates.triggers import SPACE, figures_of, heads_of, trigger_words, with_shorter, words_pattern

_FOLDED = ("bound_", "zone_")
"""Beginnings of the names of cues that are matched against folded text, whatever the language's accents say."""
_NAME = re.compile(r"\{([a-z_]+)(?::([a-z_0-9]+))?\}")
_GROUP = re.compile(r"\(\?P<[a-z_0-9]+>")
_SPACE_OR_SET = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]| ")


@cache
def load(language: str) -> Pack:
    """Return the pack of a language, or the language-free one where there is none."""
    language = language.split("-")[0].lower()
    shared = _read("any")
    own = _read(language) or borrow(language, shared)
    return _compile(language, (shared, own) if own else (shared,))


def languages() -> tuple[str, ...]:
    """Return the languages that have a pack, sorted."""
    data = files("ingest").joinpath("data")
    return tuple(sorted(d.name for d in data.iterdir() if d.name != "any" and d.joinpath("dates.toml").is_file()))


def _read(folder: str) -> dict[str, Any]:
    path = files("ingest").joinpath("data", folder, "dates.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if folder and path.is_file() else {}


class _Compiler:
    """Compiles the patterns of one pack; alive only while the pack is."""

    def __init__(self, raw: tuple[dict[str, Any], ...]) -> None:
        self.words: dict[str, dict[str, Value]] = {}
        self.capital: set[str] = set()
        self.marked: dict[str, str] = {}
        self.fragments: dict[str, str] = {}
        self.endings: dict[str, list[str]] = {}
        self.clitics = "".join(r.get("options", {}).get("clitics", "") for r in raw)
        self.accents = any(r.get("options", {}).get("accents", False) for r in raw)
        self.spaced = all(r.get("options", {}).get("spaced", True) for r in raw)
        for part in raw:
            self.endings |= part.get("endings", {})
            for table, by_value in part.get("words", {}).items():
                self._add(table, by_value)
            self.fragments |= part.get("fragments", {})

    def _add(self, table: str, by_value: Mapping[str, list[str]]) -> None:
        found = self.words.setdefault(table, {})
        for value, surfaces in by_value.items():
            for surface in (whole for given in surfaces for whole in self._declined(given)):
                word = fold(bare(surface.removeprefix("^")))
                if surface.startswith("^"):
                    self.capital.add(word.rstrip("."))
                if (written := spoken(surface.removeprefix("^"))) != word:
                    self.marked[word] = written
                found[word] = _number(value)

    def _declined(self, surface: str) -> list[str]:
        """Return a word with each ending of its table: "двомісячн~hard"; a word without a tilde is itself."""
        stem, tilde, name = surface.partition("~")
        return [stem + ending for ending in self.endings[name]] if tilde else [surface]

    def expand(self, pattern: str, *, capture: bool = True) -> str:
        """Return a regular expression with words and fragments put in."""
        pattern = _SPACE_OR_SET.sub(lambda m: m.group() if m.group() != " " else SPACE, plain(pattern))
        return _NAME.sub(lambda m: self._put(m, capture), pattern)

    def cue(self, pattern: str) -> str:
        """Return the pattern of a cue; with the option ``accents`` it keeps its marks and is matched on spoken text."""
        if not self.accents:
            return self.expand(pattern, capture=False)
        pattern = _SPACE_OR_SET.sub(lambda m: m.group() if m.group() != " " else SPACE, pattern)
        return _NAME.sub(lambda m: f"(?:{self.cue(self.fragments[m.group(1)])})", pattern)

    def _put(self, match: re.Match[str], capture: bool) -> str:
        name, group = match.group(1), match.group(2) or match.group(1)
        if name in self.words:
            inner = words_pattern(self.words[name])
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
        """Return what must hold before a word: no letter, or one letter that the language writes on to it."""
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
    compiler = _Compiler(raw)
    rules: dict[str, list[Rule]] = {}
    source = tuple(_rules(raw, compiler))
    for order, entry in enumerate(source):
        body = _distinct(compiler.expand(entry["pattern"]))
        rule = Rule(
            id=entry["id"],
            pattern=re.compile(compiler.within(body)),
            body=body,
            make=entry["make"],
            constants={k: plain(v) if isinstance(v, str) else v for k, v in entry.get("with", {}).items()},
            unless_before=compiler.compile(entry.get("unless_before"), end=True),
            unless_after=compiler.compile(entry.get("unless_after")),
            only_before=compiler.compile(entry.get("only_before"), end=True),
            mod=entry.get("mod"),
            texts=entry.get("texts", ""),
            small=entry.get("small", False),
            marks=entry.get("marks", False),
            order=order,
        )
        for trigger in _triggers(entry, compiler):
            rules.setdefault(trigger, []).append(rule)
    triggers = trigger_words(rules, compiler.words, compiler.fragments)
    shapes = {t: compiler.expand(compiler.fragments[t], capture=False) for t in rules if t in compiler.fragments}
    spaced = compiler.spaced
    return Pack(
        language=language,
        words=compiler.words,
        capital=frozenset(compiler.capital),
        marked=compiler.marked,
        spaced=spaced,
        heads=heads_of(triggers),
        figures=figures_of(shapes),
        trie=None if spaced else re.compile(f"(?=({words_pattern(triggers)}))"),
        names=triggers if spaced else with_shorter(triggers),
        clitics=compiler.clitics,
        rules={t: tuple(r) for t, r in rules.items()},
        starts={t: re.compile(compiler.within(_any_of(rs))) for t, rs in rules.items()},
        joints=tuple(_joint(compiler, j) for part in raw for j in part.get("joint", ())),
        wraps=tuple(_wrap(compiler, w) for part in raw for w in part.get("wrap", ())),
        series=tuple(_series(compiler, s) for part in raw for s in part.get("series", ())),
        cues={
            name: re.compile(compiler.expand(p, capture=False) if name.startswith(_FOLDED) else compiler.cue(p))
            for part in raw
            for name, p in part.get("cues", {}).items()
        },
        guards=tuple(_guard(compiler, g) for part in raw for g in part.get("guard", ())),
        options={k: v for part in raw for k, v in part.get("options", {}).items()},
        source=source,
    )


def _rules(raw: tuple[dict[str, Any], ...], compiler: _Compiler) -> Iterator[Mapping[str, Any]]:
    """Yield the rules of a pack, of two that read the same words the one that counts first.

    Of the shared ones those are left out that the pack has under the same name itself, and what ``needs`` a table of
    words that the language has none of. The shared ``last`` ones count where nothing else reads the words.
    """
    own = {r["id"] for r in raw[-1].get("rule", ())} if len(raw) > 1 else set()
    for k, part in enumerate(raw):
        for rule in part.get("rule", ()):
            if (k == len(raw) - 1 or rule["id"] not in own) and rule.get("needs") in (None, *compiler.words):
                yield rule
    yield from (rule for rule in raw[0].get("last", ()) if rule.get("needs") in (None, *compiler.words))


def _triggers(entry: Mapping[str, Any], compiler: _Compiler) -> list[str]:
    """Return what the prefilter must hit for a rule: the rarest words or fragment its pattern cannot do without."""
    given = entry.get("trigger")
    if given is not None:
        return [given] if isinstance(given, str) else [fold(bare(word)) for word in given]
    named = [m.group(1) for m in _NAME.finditer(entry["pattern"])]
    for name in named:
        if name in compiler.words and name not in ("number", "ordinal", "which"):
            return [name]
    raise KeyError(f"rule {entry['id']} needs a trigger")


def _joint(compiler: _Compiler, raw: Mapping[str, Any]) -> Joint:
    return Joint(
        id=raw["id"],
        left=raw["left"],
        glue=re.compile(compiler.expand(raw["glue"], capture=False)),
        right=raw["right"],
        make=raw["make"],
        level=raw["level"],
        before=compiler.compile(raw.get("before"), end=True),
        constants=raw.get("with", {}),
    )


def _wrap(compiler: _Compiler, raw: Mapping[str, Any]) -> Wrap:
    edge = compiler.edge()
    before, after = raw.get("before"), raw.get("after")
    return Wrap(
        id=raw["id"],
        before=re.compile(f"{edge}(?:{compiler.expand(before, capture=False)})\\Z") if before else None,
        after=re.compile(f"(?:{compiler.expand(after, capture=False)})" + (r"(?![^\W_])" if compiler.spaced else ""))
        if after
        else None,
        on=frozenset(raw["on"].split()),
        make=raw.get("make", ""),
        constants=raw.get("with", {}),
    )


def _series(compiler: _Compiler, raw: Mapping[str, Any]) -> Series:
    edge, item, lead = compiler.edge(), compiler.expand(raw["item"]), compiler.expand(raw["lead"], capture=False)
    return Series(raw["id"], re.compile(f"{edge}(?:{item})\\Z"), re.compile(f"{edge}(?:{lead})\\Z"))


def _guard(compiler: _Compiler, raw: Mapping[str, Any]) -> Guard:
    return Guard(
        id=raw["id"],
        words=re.compile(compiler.expand(raw["words"], capture=False)),
        before=compiled(raw.get("before"), end=True),
        after=compiled(raw.get("after")),
    )


def _distinct(pattern: str) -> str:
    """Return a pattern whose repeated group names are told apart: the branches of a choice may name the same thing."""
    seen: dict[str, int] = {}

    def name(match: re.Match[str]) -> str:
        count = seen[match[1]] = seen.get(match[1], 0) + 1
        return match[0] if count == 1 else f"(?P<{match[1]}__{count}>"

    return re.sub(r"\(\?P<([a-z_0-9]+)>", name, pattern)


def _any_of(rules: Iterable[Rule]) -> str:
    """Return one pattern for all rules, with an empty group behind each that tells which it was."""
    return "|".join(f"(?:{_loose(rule.body)})()" for rule in rules)


def _loose(pattern: str) -> str:
    """Return a pattern without names, so that many can stand side by side; a named repeat becomes any character."""
    return re.sub(r"\(\?P=[a-z_0-9]+\)", ".", _GROUP.sub("(?:", pattern))


def _number(value: str) -> Value:
    if re.fullmatch(r"-?\d+", value):
        return int(value)
    return float(value) if re.fullmatch(r"-?\d+\.\d+", value) else value
