"""Rules: the lines that are never article, read from ``ingest/data/<language>/furniture.toml``.

What stands before a date on a page is in ``page_dates.toml`` beside it.

A page is read with the rules of its own language, of the language it declares, and of English: a French page says
"Share", and its cookie banner speaks English.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal

from ingest.clean.signs import branches, has_sign, signs_of

SectionKind = Literal["related", "feed", "ranking", "comments", "footer"]

LONGEST_LINE = 400
"""Characters; a longer line is prose, and only its reason may be looked for, not its pattern."""
LONGEST_SPEECH = 900
"""Characters of a paragraph in which a site speaks to its readers."""
_QUOTED = re.compile(r"“[^”]{0,600}”|«[^»]{0,600}»|„[^“”]{0,600}[“”]|\"[^\"]{0,600}\"|「[^」]{0,300}」")


@dataclass(frozen=True, slots=True)
class LineRule:
    """A line that is left out, and why. ``longest`` bounds the lines it may speak of."""

    pattern: re.Pattern[str]
    reason: str
    language: str
    example: str
    longest: int = 160
    opening: re.Pattern[str] | None = None
    anywhere: re.Pattern[str] | None = None
    """The pattern in two: what a line begins with, looked for there alone, and what may stand anywhere in it."""
    signs: tuple[str, ...] = ()
    """Letters, small ones, of which a line it speaks of has some; none where nothing is known."""

    def holds(self, text: str, small: str) -> bool:
        """Tell whether it speaks of this line; ``small`` is the line in small letters."""
        if len(text) > self.longest or not has_sign(small, self.signs):
            return False
        return bool((self.opening and self.opening.match(text)) or (self.anywhere and self.anywhere.search(text)))


@dataclass(frozen=True, slots=True)
class SectionRule:
    """A heading after which the page is no longer the article.

    ``related`` and ``feed`` tell of other articles, ``ranking`` lists them, ``comments`` are the readers',
    ``footer`` is the site's.
    """

    pattern: re.Pattern[str]
    kind: SectionKind
    language: str
    example: str


@dataclass(frozen=True, slots=True)
class WordRule:
    """Words of one kind: before a publication or update date, before an author, a closing of a letter."""

    pattern: re.Pattern[str]
    kind: str
    language: str
    example: str


@dataclass(frozen=True, slots=True, eq=False)
class SpeechRule:
    """What a site says to its readers in whole sentences: of cookies, of membership, of its comments.

    ``must`` stands in it (mostly "we" or "you"), and at least ``least`` of the ``words``: no wording is known by heart.
    """

    must: re.Pattern[str]
    words: tuple[re.Pattern[str], ...]
    least: int
    reason: str
    language: str
    example: str
    signs: tuple[tuple[str, ...], ...] = ()
    """The signs of each of the words."""

    def weight(self, text: str, small: str) -> int:
        """Return how many of its words a text has, 0 where it speaks not here; ``small`` is it in small letters."""
        near = [w for w, signs in zip(self.words, self.signs, strict=True) if has_sign(small, signs)]
        if len(near) < self.least or not self.must.search(text):
            return 0
        return sum(1 for w in near if w.search(text))


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one or more languages, in the order of the files."""

    lines: tuple[LineRule, ...]
    sections: tuple[SectionRule, ...]
    words: tuple[WordRule, ...]
    speeches: tuple[SpeechRule, ...] = ()
    _kinds: Mapping[str, tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]] = field(
        init=False, repr=False, compare=False
    )
    """The patterns of each kind of words, with their signs."""

    def __post_init__(self) -> None:
        """Put the words of a kind together: they are asked for oftener than anything else."""
        kinds = {
            kind: tuple((r.pattern, signs_of(r.pattern.pattern)) for r in self.words if r.kind == kind)
            for kind in {r.kind for r in self.words}
        }
        object.__setattr__(self, "_kinds", kinds)

    def line(self, text: str) -> LineRule | None:
        """Return the first rule that leaves this line out."""
        if len(text) > LONGEST_LINE:
            return None
        small = text.lower()
        return next((r for r in self.lines if r.holds(text, small)), None)

    def speech(self, text: str) -> SpeechRule | None:
        """Return the rule by which the site itself speaks here, not in a quotation."""
        return None if len(text) > LONGEST_SPEECH else _speech(self.speeches, text)

    def addressed(self, text: str) -> int:
        """Return how often a text turns to its reader ("you", "your") outside quotations."""
        if len(text) > LONGEST_SPEECH:
            return 0
        own = _QUOTED.sub(" ", text)
        return sum(len(pattern.findall(own)) for pattern, _ in self._kinds.get("reader", ()))

    def site_words(self, text: str) -> int:
        """Return how many words of what a site says a text has, of one kind of its speech."""
        return max((sum(1 for w in r.words if w.search(text)) for r in self.speeches), default=0)

    def rubrics(self, text: str) -> tuple[int, float]:
        """Return how many parts of a site a line names (World, Culture), and how much of the line they are, 0 to 1."""
        spans = [
            m.span() for pattern, _ in self._kinds.get("rubric", ()) for m in _rubric(pattern).finditer(text[:600])
        ]
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

    def _may_find(self, kind: str, text: str) -> list[re.Pattern[str]]:
        small = text.lower()
        return [pattern for pattern, signs in self._kinds.get(kind, ()) if has_sign(small, signs)]


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
def _speech(speeches: tuple[SpeechRule, ...], text: str) -> SpeechRule | None:
    own = _QUOTED.sub(" ", text)
    small = own.lower()
    said = [(weight - r.least, -k, r) for k, r in enumerate(speeches) if (weight := r.weight(own, small)) >= r.least]
    return max(said, key=lambda x: x[:2])[2] if said else None


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
