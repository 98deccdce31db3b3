"""Selected: what the words a person selects tell by themselves: their exact place, the date words, who is named."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.page.names import folded
from ingest.record.actor import Actor
from ingest.record.document import Document
from ingest.record.report import Report, When

LONGEST = 4_000
"""Letters of a selection that become the quote of an event."""
_SHORT = 4
"""Names of so few capitals ("US") are looked for as they are written: "us" is a pronoun."""
Resolve = Callable[[str], When]


@dataclass(frozen=True, slots=True)
class Selected:
    """Words of a document, ``text[start:end]``, with what they tell; ``typed`` are date words that can be read."""

    start: int
    end: int
    quote: str
    typed: str = ""
    actors: tuple[str, ...] = ()


def selected(
    document: Document,
    start: int,
    end: int,
    *,
    actors: Mapping[str, Actor],
    reports: Sequence[Report],
    resolve: Resolve,
) -> Selected | None:
    """Return what selected words tell; None where nothing but blanks is selected."""
    place = trimmed(document.text, start, end)
    if place is None:
        return None
    quote = document.text[place[0] : place[1]]
    return Selected(*place, quote, date_words(quote, place[0], reports, resolve), named(quote, actors))


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a selection without the blanks at its ends, no longer than a quote may be; None where nothing is left."""
    start, end = max(0, start), min(end, len(text), max(0, start) + LONGEST)
    words = text[start:end]
    if not words.strip():
        return None
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def date_words(quote: str, start: int, reports: Sequence[Report], resolve: Resolve) -> str:
    """Return the date words of a quote: those an event was dated by, else those that can be read; "" if none can."""
    for report in reports:
        first, last = report.when.words_start, report.when.words_end
        if first is not None and last is not None and start <= first and last <= start + len(quote):
            words = quote[first - start : last - start]
            if resolve(words).edtf is not None:
                return words
    # Of a text that is no date by itself, what is found says which of its words are one.
    found = resolve(quote).words
    return found if found and found in quote and resolve(found).edtf is not None else ""


def named(quote: str, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return the actors whose names stand in a quote, in its order; of names that overlap the longest."""
    plain = f" {folded(quote)} "
    found: list[tuple[int, int, str]] = []
    for actor in actors.values():
        for name in {actor.name, *(said for _, said in actor.names), *actor.aliases}:
            at = _place(name, quote, plain)
            if at is not None:
                found.append((*at, actor.id))
    taken: list[tuple[int, int, str]] = []
    for start, end, actor_id in sorted(found, key=lambda one: (one[0] - one[1], one[0], one[2])):
        if all(end <= other[0] or other[1] <= start for other in taken) and actor_id not in {t[2] for t in taken}:
            taken.append((start, end, actor_id))
    return tuple(actor_id for _, _, actor_id in sorted(taken))


def _place(name: str, quote: str, plain: str) -> tuple[int, int] | None:
    """Return where a name stands in a folded text, None where it does not."""
    key = folded(name)
    if not key or (len(name) <= _SHORT and name.isupper() and not re.search(rf"\b{re.escape(name)}\b", quote)):
        return None
    # Scripts that join words, or put endings and articles to names, have no blanks to go by.
    loose = not key.isascii() and len(key) >= 3
    at = plain.find(key if loose else f" {key} ")
    return None if at < 0 else (at + (not loose), at + (not loose) + len(key))
