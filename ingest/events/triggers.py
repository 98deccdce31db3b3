"""Triggers: where the trigger words of a language stand in a run of words."""

from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from ingest.events.inflect import Tag
from ingest.events.verbs import Entry, Lexis, Trigger, data, lexis
from ingest.events.words import Word, fold

_GAP = {"en": 6, "de": 14, "ar": 10, "zh": 18}
_USUAL_GAP = 6
"""How many words ``~`` in a phrase may stand for: "imposed new and harsh economic sanctions"; German ones reach far."""


def find(run: Sequence[Word], known: Lexis, text: str = "", *, dated: Collection[int] = ()) -> list[Trigger]:
    """Return the trigger words in a run of words, in order; of those that begin at one word only the longest.

    A form that is both verb and noun ("visit") comes back as both; the clause decides. ``text`` holds the words: no
    phrase reaches over a comma or a bracket. No phrase ends with a word of a date, whose indices are ``dated``: "held
    talks on 6 March" is no march.
    """
    out: list[Trigger] = []
    taken = -1
    reach = _GAP.get(known.language, _USUAL_GAP)
    begun = [(i, forms) for i, word in enumerate(run) if (forms := _begun(word.low, known.language))]
    present = {word.low for word in run} if begun else set()
    for i, forms in begun:
        best: dict[bool, Trigger] = {}
        after = run[i + 1].low if i + 1 < len(run) else ""
        for parts, entry, noun, tag, extra in forms:
            last: int | None = i + 1
            if len(parts) > 1:
                # Most phrases go on with another word, or are made of words that are not there.
                if parts[1] != after and (parts[1] != "~" or parts[2] not in present):
                    continue
                last = _rest(run, i + 1, parts[1:], reach, text, known)
            if last is None or last <= taken or last - 1 in dated:
                continue
            if entry.unless and _meant_otherwise(entry, run, i, last):
                continue
            held = best.get(noun)
            # "went on strike on Monday": no strike on somebody.
            again = i < taken and (entry is out[-1].entry or out[-1].entry.event_type == "PROTEST")
            better = held is None or last > held.last or (tag == "pp" and last == held.last and _ends(run, last, text))
            if not again and better:
                best[noun] = Trigger(entry, i, last, run[i].start, run[last - 1].end, noun, extra or tag)
        if best:
            longest = max(t.last for t in best.values())
            kept = [t for t in best.values() if t.last == longest]
            out.extend(sorted(kept, key=lambda t: t.noun))
            if longest - i > 1:
                taken = longest
    return [t for t in out if not t.entry.nothing]


@lru_cache(maxsize=16_384)
def _begun(low: str, language: str) -> tuple[tuple[tuple[str, ...], Entry, bool, Tag, Tag | None], ...]:
    """Return all forms that begin with a word, or with one of its variants and then with what that one is."""
    by_first = lexis(language).by_first
    return tuple(
        (*form, extra)
        for word, extra in variants(low, language)
        for form in by_first.get(word, ())
        if form[2] or extra != "noun"
    )


@cache
def compound_heads(language: str) -> tuple[str, ...]:
    """Return the nouns that end compounds and mean in them what they mean alone, the longest first."""
    return tuple(sorted(data(language, "verbs").get("heads", ()), key=lambda h: (-len(h), h)))


_BEHIND = 4
_BE = frozenset({"was", "were", "been", "being", "be", "is", "are"})


def _meant_otherwise(entry: Entry, run: Sequence[Word], i: int, last: int) -> bool:
    """Tell whether a word stands close by with which those from ``i`` on mean something else: "met the criteria"."""
    # Also before a passive: "your instruction was received".
    before = run[max(0, i - 1 - _BEHIND) : i - 1] if i and run[i - 1].low in _BE else ()
    return any(w.low in entry.unless for w in (*run[last : last + _BEHIND], *before))


def _ends(run: Sequence[Word], last: int, text: str) -> bool:
    """Tell whether a clause ends behind a word: there "verhängt" is the participle, not the present."""
    return last >= len(run) or run[last].low in _AUXILIARIES or text[run[last - 1].end : run[last].start].strip() != ""


_AUXILIARIES = frozenset({"hat", "haben", "habe", "hatte", "worden", "wurde", "wurden", "zu", "und"})


@lru_cache(maxsize=16_384)
def variants(low: str, language: str) -> tuple[tuple[str, Tag | None], ...]:
    """Return a word and, in Arabic, the word under its prefixes: "and", "so", "will"."""
    out: list[tuple[str, Tag | None]] = [(low, None)]
    head = next((h for h in compound_heads(language) if low.endswith(h) and len(low) > len(h) + 2), None)
    if head is not None:
        # "Migrationsabkommen": what the last part of a compound says.
        out.append((head, "noun"))
    if language == "ar" and len(low) > 3:
        bare = low[1:] if low[0] in "وف" else low
        if bare != low:
            out.append((bare, None))
        if bare[0] == "س" and len(bare) > 3:
            out.append((bare[1:], "future"))
        # Only nouns follow an article or a preposition: "بقصف" ("of bombing").
        if bare.startswith("ال") and len(bare) > 4:
            out.append((bare[2:], "noun"))
        if bare[0] in "بلك" and len(bare) > 3:
            out.append((bare[1:], "noun"))
            if bare[1:].startswith(("ال", "ل")) and len(bare) > 5:
                out.append((bare[2:].removeprefix("ل"), "noun"))
        if bare[-1] == "ا" and len(bare) > 4:
            # "وقع اتفاقا": the object's ending.
            out.append((bare[:-1], None))
    return tuple(out)


_MARKS = frozenset(",;:()")


def _marked(text: str, before: Word, after: Word) -> bool:
    """Tell whether a mark stands between two words; the stop of "15. Februar" is none."""
    between = text[before.end : after.start]
    return between != " " and not _MARKS.isdisjoint(between)


def _rest(run: Sequence[Word], at: int, parts: tuple[str, ...], reach: int, text: str, known: Lexis) -> int | None:
    """Return the index behind the rest of a phrase that stands from ``at`` on.

    ``~`` stands for some words without a mark or a second verb between.
    """
    absent = lacking(known.language)
    for k, part in enumerate(parts):
        if part == "~":
            for j in range(at, min(at + reach + 1, len(run))):
                if _marked(text, run[j - 1], run[j]) or _joined(run, j, known) or run[j].low in absent:
                    return None
                if run[j].low == parts[k + 1]:
                    last = _rest(run, j + 1, parts[k + 2 :], reach, text, known)
                    if last is not None:
                        return last
            return None
        if at >= len(run) or run[at].low != part:
            return None
        at += 1
    return at


@cache
def lacking(language: str) -> frozenset[str]:
    """Return the words behind which something is lacking: "concluyeron sin acuerdo" tells of no agreement."""
    return frozenset(fold(word) for word in data(language, "verbs").get("without", ()))


def _joined(run: Sequence[Word], j: int, known: Lexis) -> bool:
    """Tell whether a second verb begins behind "and": "recalled its envoy | and expelled three diplomats"."""
    if known.language != "en" or run[j - 1].low != "and":
        return False
    return bool(_PAST & known.verb_forms.get(run[j].low, frozenset()))


_PAST = frozenset({"ed", "past"})
