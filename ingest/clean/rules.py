"""Rules: the lines that are never article, read from ``ingest/data/<language>/furniture.toml``.

What stands before a date on a page is in ``page_dates.toml`` beside it.

A page is read with the rules of its own language, of the language it declares, and of English: a French page says
"Share", and its cookie banner speaks English.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ingest.clean.rule import LineRule, SectionRule, SpeechRule, WordRule
from ingest.clean.signs import Sieve, branches, signs_of

LONGEST_LINE = 400
"""Characters; a longer line is prose, and only its reason may be looked for, not its pattern."""
LONGEST_SPEECH = 900
"""Characters of a paragraph in which a site speaks to its readers."""
_QUOTED = re.compile(r"“[^”]{0,600}”|«[^»]{0,600}»|„[^“”]{0,600}[“”]|\"[^\"]{0,600}\"|「[^」]{0,300}」")
_MARKS = frozenset('“«„"「')
"""What opens a quotation."""


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """The rules of one or more languages, in the order of the files."""

    lines: tuple[LineRule, ...]
    sections: tuple[SectionRule, ...]
    words: tuple[WordRule, ...]
    speeches: tuple[SpeechRule, ...] = ()
    _kinds: Mapping[str, Sieve[re.Pattern[str]]] = field(init=False, repr=False, compare=False)
    """The patterns of each kind of words."""
    _lines: tuple[tuple[int, ...], tuple[Sieve[LineRule], ...]] = field(init=False, repr=False, compare=False)
    """Lengths in order, and for each the rules that may speak of a line of that length."""
    _said: Sieve[tuple[SpeechRule, re.Pattern[str]]] = field(init=False, repr=False, compare=False)
    """The words of all that a site says, each with its rule."""

    def __post_init__(self) -> None:
        """Sort the rules by what is asked of them, oftener than anything else: which may speak of a text at all."""
        kinds = {
            kind: Sieve((r.pattern, signs_of(r.pattern.pattern)) for r in self.words if r.kind == kind)
            for kind in {r.kind for r in self.words}
        }
        bounds = tuple(sorted({min(r.longest, LONGEST_LINE) for r in self.lines}))
        lines = tuple(Sieve((r, r.signs) for r in self.lines if r.longest >= bound) for bound in bounds)
        said = Sieve(((r, w), s) for r in self.speeches for w, s in zip(r.words, r.signs, strict=True))
        for name, value in (("_kinds", kinds), ("_lines", (bounds, lines)), ("_said", said)):
            object.__setattr__(self, name, value)

    def line(self, text: str) -> LineRule | None:
        """Return the first rule that leaves this line out."""
        bounds, sieves = self._lines
        k = bisect_left(bounds, len(text))
        if k == len(bounds):
            return None
        return next((r for r in sieves[k].may_be_in(text.lower()) if r.holds(text)), None)

    def speech(self, text: str) -> SpeechRule | None:
        """Return the rule by which the site itself speaks here, not in a quotation."""
        return None if len(text) > LONGEST_SPEECH else _speech(self._said, text)

    def addressed(self, text: str) -> int:
        """Return how often a text turns to its reader ("you", "your") outside quotations."""
        if len(text) > LONGEST_SPEECH:
            return 0
        patterns = self._may_find("reader", text)
        own = _unquoted(text) if patterns else ""
        return sum(len(pattern.findall(own)) for pattern in patterns)

    def site_words(self, text: str) -> int:
        """Return how many words of what a site says a text has, of one kind of its speech."""
        return max((sum(1 for w in r.words if w.search(text)) for r in self.speeches), default=0)

    def rubrics(self, text: str) -> tuple[int, float]:
        """Return how many parts of a site a line names (World, Culture), and how much of the line they are, 0 to 1."""
        head = text[:600]
        spans = [m.span() for pattern in self._may_find("rubric", head) for m in _rubric(pattern).finditer(head)]
        named = _apart(spans)
        words = sum(map(len, text.split()))
        return len(named), sum(len("".join(text[a:b].split())) for a, b in named) / words if words else 0.0

    def section(self, text: str) -> SectionRule | None:
        """Return the rule that makes this line the heading of something else than the article."""
        if len(text) > 80:
            return None
        bare = text.strip(" :.—–-·•▶►»>#*|\u200f\u200e")
        return next((r for r in self.sections if r.pattern.fullmatch(bare)), None)

    def inline_link(self, text: str) -> bool:
        """Tell whether a line is a link to another story with its heading before it: ``Read also: Talks resume``."""
        head, colon, tail = text.partition(":") if ":" in text else text.partition("：")
        if not colon or not tail.strip() or len(text) > 220:
            return False
        rule = self.section(head)
        return rule is not None and rule.kind == "related"

    def find(self, kind: str, text: str) -> re.Match[str] | None:
        """Return the leftmost place where words of a kind stand."""
        head = text[:LONGEST_LINE]
        found = [m for pattern in self._may_find(kind, head) if (m := pattern.search(head))]
        return min(found, key=lambda m: (m.start(), -m.end())) if found else None

    def find_all(self, kind: str, text: str) -> tuple[re.Match[str], ...]:
        """Return every place where words of a kind stand, in text order."""
        head = text[:LONGEST_LINE]
        found = [m for pattern in self._may_find(kind, head) for m in pattern.finditer(head)]
        return tuple(sorted(found, key=lambda m: (m.start(), -m.end())))

    def _may_find(self, kind: str, text: str) -> Sequence[re.Pattern[str]]:
        return self._kinds[kind].may_be_in(text.lower()) if kind in self._kinds else ()


def rules_for(*languages: str | None) -> Rules:
    """Return the rules for a page: those of its languages, and English ones, which menus of all countries speak.

    Where no language is known, or none of those has rules, all rules apply.
    """
    wanted = frozenset(code.lower().replace("_", "-").split("-")[0] for code in languages if code)
    return _some(wanted | {"en"}) if wanted & _languages() else load_rules()


@cache
def _some(languages: frozenset[str]) -> Rules:
    rules = load_rules()
    return Rules(
        tuple(r for r in rules.lines if r.language in languages),
        tuple(r for r in rules.sections if r.language in languages),
        tuple(r for r in rules.words if r.language in languages),
        tuple(r for r in rules.speeches if r.language in languages),
    )


@cache
def _languages() -> frozenset[str]:
    return frozenset(r.language for r in load_rules().lines)


@cache
def load_rules() -> Rules:
    """Return the rules that ship with the product, compiled once."""
    lines: list[LineRule] = []
    sections: list[SectionRule] = []
    words: list[WordRule] = []
    speeches: list[SpeechRule] = []
    for folder in sorted(files("ingest").joinpath("data").iterdir(), key=lambda f: f.name):
        words += _page_dates(folder)
        file = folder.joinpath("furniture.toml")
        if not file.is_file():
            continue
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        language = folder.name
        lines += [
            LineRule(
                _compile(e["pattern"]),
                e["reason"],
                language,
                e["example"],
                e.get("longest", 160),
                *_halves(e["pattern"]),
                signs_of(e["pattern"]),
            )
            for e in data.get("line", ())
        ]
        sections += [
            SectionRule(_compile(e["pattern"]), e["kind"], language, e["example"]) for e in data.get("section", ())
        ]
        words += [WordRule(_compile(e["pattern"]), e["kind"], language, e["example"]) for e in data.get("words", ())]
        speeches += [
            SpeechRule(
                _compile(e["must"]),
                tuple(map(_compile, e["words"])),
                e["least"],
                e["reason"],
                language,
                e["example"],
                tuple(map(signs_of, e["words"])),
            )
            for e in data.get("speech", ())
        ]
    return Rules(tuple(lines), tuple(sections), tuple(words), tuple(speeches))


# Asked once to tell what a document is, and once more to leave it out.
@lru_cache(maxsize=512)
def _speech(words: Sieve[tuple[SpeechRule, re.Pattern[str]]], text: str) -> SpeechRule | None:
    own = _unquoted(text)
    near: dict[SpeechRule, list[re.Pattern[str]]] = {}
    for rule, word in words.may_be_in(own.lower()):
        near.setdefault(rule, []).append(word)
    best, most = None, -1
    for rule, some in near.items():
        if len(some) >= rule.least and rule.must.search(own):
            more = sum(1 for word in some if word.search(own)) - rule.least
            if more > most:
                best, most = rule, more
    return best


def _unquoted(text: str) -> str:
    return text if _MARKS.isdisjoint(text) else _QUOTED.sub(" ", text)


@cache
def _rubric(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern.pattern}(?!\w)", re.IGNORECASE)


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans without those that others cover, in text order."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _page_dates(folder: Traversable) -> list[WordRule]:
    """Return what stands before a date on a page in the language of a folder."""
    file = folder.joinpath("page_dates.toml")
    data = tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return [WordRule(_compile(e["pattern"]), e["kind"], folder.name, e["example"]) for e in data.get("words", ())]


def _halves(pattern: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Return the alternatives of a pattern that begin a line, and the others, each as one pattern.

    A search for the first kind at every place of a line is most of the time that cleaning takes.
    """
    parts = branches(pattern)
    opening = [p for p in parts if p.startswith("^")]
    anywhere = [p for p in parts if not p.startswith("^")]
    return _compile("|".join(opening)) if opening else None, _compile("|".join(anywhere)) if anywhere else None


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
