"""Pack: everything one language knows of dates, as values; ``loading`` reads it from TOML."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Value = int | float | str

DEFAULT_LANGUAGE = "en"


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
    small: bool = False
    """Its words may bear no capital: "Mars" and "Le Soir" are no times where "mars" and "le soir" are."""
    marks: bool = False
    """Its words must bear their accents: "marco" is no "março"."""


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


@dataclass(frozen=True, slots=True, eq=False)
class Wrap:
    """Words before or after date words that change what is meant: "early", "the end of", "or later"."""

    id: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    on: frozenset[str]
    make: str
    constants: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Series:
    """A list of days of one month: an earlier day with what parts it from the next, and what leads to the first."""

    id: str
    item: re.Pattern[str]
    lead: re.Pattern[str]


@dataclass(frozen=True, slots=True, eq=False)
class Guard:
    """Words that are no date beside others: ``words`` in folded text, ``before`` and ``after`` as written."""

    id: str
    words: re.Pattern[str]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything one language knows of dates, compiled."""

    language: str
    words: Mapping[str, Mapping[str, Value]]
    capital: frozenset[str]
    marked: Mapping[str, str]
    """Words with accents, folded -> as they are written."""
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
    """Trigger -> what finds where any of its rules may hold; the last group is the place of the first that may."""
    joints: tuple[Joint, ...]
    wraps: tuple[Wrap, ...]
    series: tuple[Series, ...]
    guards: tuple[Guard, ...]
    cues: Mapping[str, re.Pattern[str]]
    options: Mapping[str, Any]
    source: tuple[Mapping[str, Any], ...]

    def word(self, table: str, surface: str) -> Value | None:
        """Return the value of a word in a table, None if the table lacks it."""
        surface = re.sub(r"\s+", " ", surface)
        found = self.words.get(table, {})
        bare = surface.rstrip(".")
        return next((found[w] for w in (surface, f"{bare}.", bare) if w in found), None)


def groups_of(hit: re.Match[str]) -> dict[str, str]:
    """Return the named groups that matched, the names of choices brought together."""
    return {name.split("__")[0]: value for name, value in hit.groupdict().items() if value is not None}
