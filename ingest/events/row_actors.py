"""Row actors: the actors of a table's cells: codes, exact names, lists of names, and names inside a text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ingest.actors import find_mentions
from ingest.actors.lexicon import Lexicon, iso_alpha3
from ingest.record.days import Day
from ingest.record.report import Party

_PARTS = re.compile(r"\s*(?:;|\||\n|/|、|，|؛|،)\s*")
_COMMAS = re.compile(r"\s*,\s*")
_AND = re.compile(r"\s+(?:and|&|und|et|y|e|і|й|та|и|و|und|con|with|mit|avec)\s+|\s*&\s*|和|与", re.IGNORECASE)
_DASH = re.compile(r"\s*[–—-]\s*")


@dataclass(frozen=True, slots=True)
class Named:
    """An actor named at ``text[start:end]`` of a cell."""

    actor: str
    words: str
    start: int
    end: int
    through: str | None = None


def in_cell(
    text: str,
    *,
    lexicon: Lexicon,
    language: str,
    day: Day | None,
    codes: str | None,
    own: Mapping[str, str] | None = None,
) -> tuple[Named, ...]:
    """Return the actors an actor cell names, in order; with ``codes`` its words are ISO codes and nothing else.

    ``own`` are the table's own codes, each with the actor it stands for.
    A cell is tried whole first ("Korea, South"), then as a list. "NA" is Namibia: nothing but an empty cell is missing.
    """
    if own and (actor := own.get(text.strip())):
        return (Named(lexicon.led(actor), text.strip(), 0, len(text)),)
    if codes:
        return tuple(_codes(text, codes, lexicon))
    found = list(_names(text, 0, lexicon, language, day))
    if not found:
        found = [
            Named(m.actor, m.text, m.start, m.end, m.through)
            for m in find_mentions(text, language=language, lexicon=lexicon, day=day)
        ]
    return tuple({n.actor: n for n in reversed(found)}[a] for a in dict.fromkeys(n.actor for n in found))


def looks_like_codes(cells: list[str]) -> str | None:
    """Return ``iso2`` or ``iso3`` where every cell of a column is made of such codes."""
    known3 = iso_alpha3()
    words = [w for c in cells for w in re.split(r"[\s,;|/]+", c) if w]
    if not words or any(not (w.isascii() and w.isalpha() and w.isupper()) for w in words):
        return None
    if all(len(w) == 2 and w in known3.values() for w in words):
        return "iso2"
    return None


def parties(found: tuple[Named, ...], *, at: int, lexicon: Lexicon, day: Day | None) -> tuple[Party, ...]:
    """Return parties of actors named in a cell that stands at offset ``at`` of the clean text."""
    return tuple(
        Party(n.actor, n.words, at + n.start, at + n.end, _through(n.actor, lexicon, day) or n.through) for n in found
    )


def _through(actor: str, lexicon: Lexicon, day: Day | None) -> str | None:
    if not actor.startswith("person:"):
        return None
    try:
        return lexicon.actor(actor).serves(day)
    except KeyError:
        return None


def _codes(text: str, codes: str, lexicon: Lexicon) -> Iterator[Named]:
    by_two = {two: three for three, two in iso_alpha3().items()}
    for m in re.finditer(r"[A-Za-z]{2,3}", text):
        code = m[0].upper()
        actor = by_two.get(code) if codes == "iso2" and len(code) == 2 else code
        if actor and (actor in iso_alpha3() or lexicon.kind(actor) == "state"):
            yield Named(lexicon.led(actor), m[0], m.start(), m.end())


def _names(text: str, at: int, lexicon: Lexicon, language: str, day: Day | None) -> Iterator[Named]:
    """Yield exact names: the whole text, its two parts turned about, then its parts at ever weaker signs."""
    words = text.strip()
    if not words:
        return
    start = at + len(text) - len(text.lstrip())
    actor = lexicon.named(words, language) or _turned(words, lexicon, language)
    if actor:
        yield Named(lexicon.meant(actor, day), words, start, start + len(words))
        return
    for separator in (_PARTS, _COMMAS, _AND, _DASH):
        spans = _split(text, separator)
        if len(spans) > 1:
            for left, right in spans:
                yield from _names(text[left:right], at + left, lexicon, language, day)
            return


def _turned(words: str, lexicon: Lexicon, language: str) -> str | None:
    """Return the actor of "Korea, South" or "China, People's Republic of"."""
    head, comma, tail = words.partition(",")
    if not comma or not tail.strip() or "," in tail:
        return None
    turned = f"{tail.strip()} {head.strip()}"
    return lexicon.named(turned.replace("’", "'"), language) or (
        lexicon.named(head, language) if re.search(r"\b(?:Republic|Kingdom|State|Rep\.?)\b", tail) else None
    )


def _split(text: str, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for m in separator.finditer(text):
        if m.end() > m.start():
            spans.append((start, m.start()))
            start = m.end()
    spans.append((start, len(text)))
    return [(a, b) for a, b in spans if text[a:b].strip()]
