"""Kinds of exports: how each service sets out an article, read from ``ingest/data/any/splitters.toml``."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class ExportKind:
    """How one service exports articles; the file of data says what each field means."""

    kind: str
    noun: str
    words: tuple[str, ...]
    start: re.Pattern[str] | None
    end: re.Pattern[str] | None
    least: int
    proof: frozenset[str]
    publisher: str
    cover: re.Pattern[str] | None
    trailer: re.Pattern[str] | None
    tail: re.Pattern[str] | None
    fields: tuple[tuple[str, re.Pattern[str]], ...]
    example: str
    titles: tuple[str, ...]

    def field(self, line: str) -> tuple[str, re.Match[str]] | None:
        """Return the first field that a line is, None if it is none."""
        if len(line) > LONGEST_FIELD:
            line = line[:LONGEST_FIELD]
        return next(((name, m) for name, pattern in self.fields if (m := pattern.match(line))), None)

    def shown_by(self, fields: Iterable[str]) -> bool:
        """Tell whether these fields, by name, show an article to be of this kind."""
        names = frozenset(fields)
        return len(names) >= self.least and not names.isdisjoint(self.proof)

    def may_be(self, small: str) -> bool:
        """Tell whether a text, in small letters, has a word that every such file has."""
        for word in self.words:  # noqa: SIM110 - two words of each kind, for every text: a generator takes twice the time
            if word in small:
                return True
        return False


LONGEST_FIELD = 400


@cache
def export_kinds() -> tuple[ExportKind, ...]:
    """Return the kinds of exports that ship with the product, compiled once."""
    return tuple(
        ExportKind(
            kind=e["kind"],
            noun=e["noun"],
            words=tuple(e["words"]),
            start=_pattern(e.get("start")),
            end=_pattern(e.get("end")),
            least=e["least"],
            proof=frozenset(e["proof"]),
            publisher=e["publisher"],
            cover=_pattern(e.get("cover")),
            trailer=_pattern(e.get("trailer")),
            tail=_pattern(e.get("tail")),
            fields=tuple((name, re.compile(p, re.IGNORECASE)) for name, p in e["fields"].items()),
            example=e["example"],
            titles=tuple(e["titles"]),
        )
        for e in _data()["export"]
    )


@cache
def language_codes() -> dict[str, str]:
    """Return the codes of languages by the names exports write, in small letters."""
    return dict(_data()["languages"])


@dataclass(frozen=True, slots=True)
class LineRule:
    """What one sort of line looks like in one language: a letter's ``heading``, the name of an ``outlet``."""

    part: str
    pattern: re.Pattern[str]
    example: str
    refused: str


@cache
def line_rules() -> tuple[LineRule, ...]:
    """Return the lines of letters and of press reviews that ship with the product."""
    letters = tuple(
        LineRule(e["part"], re.compile(e["pattern"]), e["example"], e["refused"]) for e in _data()["letter"]
    )
    return letters + tuple(
        LineRule(e["part"], re.compile(e["pattern"], re.IGNORECASE), e["example"], e["refused"])
        for e in _data()["press"]
    )


@cache
def line_patterns() -> dict[str, re.Pattern[str]]:
    """Return one pattern for each sort of line, of all languages."""
    parts = {rule.part: rule.pattern.flags for rule in line_rules()}
    return {
        part: re.compile("|".join(r.pattern.pattern for r in line_rules() if r.part == part), flags & re.IGNORECASE)
        for part, flags in parts.items()
    }


def _pattern(text: str | None) -> re.Pattern[str] | None:
    return re.compile(text, re.IGNORECASE) if text else None


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("ingest").joinpath("data", "any", "splitters.toml").read_text(encoding="utf-8"))
