"""Lines: a sentence laid out for the rules, with the mentions, timexes and triggers on its words."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from ingest.actors.mention import Mention
from ingest.dates.timex import Timex
from ingest.events.grammar import grammar
from ingest.events.sentence import COMMA, HARD, Dated, Line, Named
from ingest.events.triggers import find
from ingest.events.verbs import Trigger, lexis
from ingest.events.words import Word, words

_starts, _ends = attrgetter("start"), attrgetter("end")
_PARTING = HARD | COMMA
_NO_KINDS: frozenset[str] = frozenset()


def line(
    text: str, start: int, end: int, *, language: str, mentions: Sequence[Mention], timexes: Sequence[Timex]
) -> Line:
    """Return a sentence with its words, mentions, timexes, triggers and finite verbs."""
    return with_verbs(laid(text, start, end, language=language, mentions=mentions, timexes=timexes))


@dataclass(frozen=True, slots=True)
class Laid:
    """The words of a sentence with the mentions, timexes and triggers on them: enough to see that it tells nothing."""

    text: str
    start: int
    end: int
    language: str
    words: tuple[Word, ...]
    named: tuple[Named, ...]
    dated: tuple[Dated, ...]
    triggers: tuple[Trigger, ...]
    mention_at: dict[int, int]
    timex_at: dict[int, int]


def laid(
    text: str,
    start: int,
    end: int,
    *,
    language: str,
    mentions: Sequence[Mention],
    timexes: Sequence[Timex],
    run: tuple[Word, ...] | None = None,
) -> Laid:
    """Return a sentence before anything is asked of its words; triggers inside a name or a date are none.

    ``run`` are its words where they are known already.
    """
    run = words(text, start, end, language=language) if run is None else run
    inside = [m for m in mentions if start <= m.start and m.end <= end]
    if timexes:
        # "Того ж дня" ("that day") names no Togo.
        inside = [m for m in inside if not any(t.start <= m.start and m.end <= t.end for t in timexes)]
    named = tuple(n for n in (_named(m, run) for m in inside) if n)
    dated = tuple(d for d in (_dated(t, run) for t in timexes if start <= t.start and t.end <= end) if d)
    mention_at = {i: k for k, n in enumerate(named) for i in range(n.first, n.last)}
    timex_at = {i: k for k, d in enumerate(dated) for i in range(d.first, d.last)}
    triggers = tuple(
        t
        for t in find(run, lexis(language), text, dated=timex_at)
        if t.first not in timex_at and (t.first not in mention_at or (t.noun and t.last - 1 not in mention_at))
    )
    return Laid(text, start, end, language, run, named, dated, triggers, mention_at, timex_at)


def with_verbs(laid: Laid) -> Line:
    """Return a sentence with all that rules ask of its words, its finite verbs among it."""
    known = grammar(laid.language)
    lows = tuple([word.low for word in laid.words])
    kinds = [known.kinds.get(low, _NO_KINDS) for low in lows]
    for i in laid.timex_at:
        kinds[i] = _NO_KINDS
    gaps = _gaps(laid.words, laid.text)
    parted = tuple([gap != " " and not _PARTING.isdisjoint(gap) for gap in gaps])
    bare = Line(
        laid.text, laid.start, laid.end, laid.words, known, laid.named, laid.dated, laid.triggers,
        laid.mention_at, laid.timex_at, lows, tuple(kinds), gaps, parted,
    )  # fmt: skip
    finite = [(low in known.verbal or low.endswith("ed")) and bare.looks_finite(i) for i, low in enumerate(lows)]
    return replace(bare, finite=tuple(finite))


def _gaps(run: Sequence[Word], text: str) -> tuple[str, ...]:
    """Return what stands before each word and behind the last; nothing counts outside the sentence."""
    between = [text[a.end : b.start] for a, b in pairwise(run)]
    if "–" in between:
        # "votes 15–0", "the British–Irish Council": a dash within a word parts nothing.
        between = ["" if gap == "–" else gap for gap in between]
    return ("", *between, "")


def _cover(start: int, end: int, run: Sequence[Word]) -> tuple[int, int] | None:
    """Return the words that ``text[start:end]`` touches, as a half-open range; None if there are none."""
    first, last = bisect_right(run, start, key=_ends), bisect_left(run, end, key=_starts)
    return (first, last) if first < last else None


def _named(mention: Mention, run: Sequence[Word]) -> Named | None:
    span = _cover(mention.start, mention.end, run)
    return Named(mention, *span) if span else None


def _dated(timex: Timex, run: Sequence[Word]) -> Dated | None:
    span = _cover(timex.start, timex.end, run)
    return Dated(timex, *span) if span else None
