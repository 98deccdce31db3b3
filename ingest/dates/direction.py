"""Direction: whether the words round a date tell of the past or of what is to come, by tense, modals and cues."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.dates.pack import Pack

PAST, UNKNOWN, FUTURE = -1, 0, 1

_BREAK = re.compile(r"[.!?;][\"')\]]*\s|\n\s*\n|[。！？；]")
_ORDINAL = re.compile(r"(?<![\d.,])\d\d?\Z")
_ABBREVIATION = re.compile(
    r"(?:^|[\W\d_])(?:[a-z]{1,2}|(?:[a-z]\.)+[a-z]|feb|jan|mar|apr|aug|sept?|oct|nov|dec|mrs|gen|sen|rep|gov|lt|col|inc|corp)\Z"
)
_LOOSE = re.compile(r"[,;:(\[]|--|—")
_BETWEEN = re.compile(r"\s*")
"""What parts a future cue from the participle it governs, where a pack names no small words: "will be signed"."""
_CLOSES = {'"': '"', "“": "”", "«": "»", "„": "“"}
"""The mark that ends a quotation by the one that opens it; “ does either, as the language has it."""
_QUOTES = re.compile('["“”«»„]')
_REACH = 170
"""Characters before and behind a date beyond which a sentence is not looked for its ends."""
_CLOSE = 70
"""Characters within which a cue governs a date; further off it only weighs."""
_BEFORE = 16
"""Characters that words right before a date take which decide by themselves: "until", "due on"."""
_BESIDE = 24
"""Characters behind a date, or a future cue, within which the verb that is theirs begins."""
_LEADS = 12
"""Characters from the beginning of a sentence within which a date leads it, and the verb behind governs it."""
_SENTENCE = 6
"""Spaces that a sentence with a verb has; shorter ones are captions and lines of a list."""
_OPENS = 3
"""Characters from the beginning of a sentence within which a word opens it."""


class Tense(NamedTuple):
    """``way`` is PAST, FUTURE or UNKNOWN; ``cue`` the words that say so; ``strong``: they govern the date itself."""

    way: int
    cue: str = ""
    strong: bool = False
    bound: str = ""
    """The word before the date that makes it a limit: "by", "until"."""


NO_TENSE = Tense(UNKNOWN)


def tense_at(folded: str, start: int, end: int, pack: Pack, *, words: str | None = None) -> Tense:
    """Return the direction of the sentence at ``folded[start:end]``; never strong where verbs stand far from dates.

    ``words`` is the text that the cues are looked for in, where that is not the folded one.
    """
    words = folded if words is None else words
    bounds = sentence_bounds(folded, start, end, ordinals=bool(pack.options.get("ordinal_stop")))
    tense = _tense_at(words, bounds, start, end, pack)
    limit = pack.cues.get("limit")
    if limit is not None and (found := limit.search(words, max(0, start - _BEFORE), start)) is not None:
        # "Until Friday, they had said nothing" looks back; "they gave them until Friday" looks ahead.
        opens = tense.way == PAST and found.start() - bounds[0] < _OPENS
        tense = tense._replace(bound="" if opens else found.group().split()[0], strong=False)
    # "4 August: chiefs say they will meet": a day that heads its line is of the line, not of the verb in it.
    heads = start - bounds[0] < _OPENS and words[end : end + 1] == ":"
    return tense._replace(strong=False) if heads or pack.options.get("loose_tense") else tense


def _tense_at(words: str, bounds: tuple[int, int], start: int, end: int, pack: Pack) -> Tense:
    """Return the direction by the nearest cue.

    A verb right behind the date counts first ("on Sunday issued"), then the nearest cue before it, then the first one
    behind it.
    """
    future, past = pack.cues.get("future"), pack.cues.get("past")
    if future is None or past is None:
        return Tense(UNKNOWN)
    owner = pack.cues.get("owner")
    if owner is not None and owner.match(words, end):
        return Tense(PAST, words[start : end + 2], strong=True)
    resolved = pack.cues.get("resolved")
    if resolved is not None and (verb := resolved.match(words, end)) is not None:
        # "on Monday vowed to leave": the vow is of that day, whatever it is of.
        return Tense(PAST, verb.group().strip(), strong=True)
    origin = pack.cues.get("origin")
    if origin is not None and (of := origin.search(words, max(0, start - _BEFORE), start)) is not None:
        return Tense(PAST, of.group().strip(), strong=True)
    low, high = _quoted(words, bounds, start, end)
    undone = pack.cues.get("undone")
    off = None if undone is None else undone.search(words, end, min(high, end + _CLOSE))
    # "Cancelled a visit planned for late August": planned once, it may be behind by now.
    dropped = undone is not None and undone.search(words, low, start) is not None
    planned = pack.cues.get("planned")
    if planned is not None and (to := planned.search(words, max(0, start - _BEFORE), start)) is not None:
        return Tense(FUTURE, to.group().strip(), strong=off is None and not dropped)
    if off is not None and start - low >= _LEADS:
        # "The visit on 9 March was called off": its day may be behind or ahead, the nearer one is meant.
        return Tense(PAST, off.group().strip())
    clause = pack.cues.get("clause")
    if clause is not None and (opened := [m.end() for m in clause.finditer(words, low, start)]):
        # "Anunció que el 1 de abril viajará": what opens a clause shuts off the verbs before it.
        low = opened[-1]
    behind = _first(words, end, min(high, end + _BESIDE), future, past)
    adjacent = behind is not None and not words[end : behind[0]].strip()
    if behind is not None and adjacent and behind[1] == PAST and not _describes(words, behind, pack):
        return Tense(behind[1], behind[2], strong=True)
    # Where verbs stand last, "hat" before a date is known for past by the participle behind it.
    seen = high if pack.options.get("loose_tense") else start
    before = _last(words, (low, start, seen), future, past, pack.cues.get("between", _BETWEEN))
    if before is not None:
        between = words[before[0] : start]
        weak = pack.cues.get("weak")
        if before[1] == FUTURE:
            weak = pack.cues.get("weak_future", weak)
        loose = _LOOSE.search(between) or len(between) > _CLOSE or (weak is not None and weak.search(between))
        # What had been due may yet come after a delay: for a date without its year, nearness decides.
        due = pack.cues.get("lapsed")
        lapsed = before[1] == PAST and due is not None and due.search(before[2]) is not None
        lapsed = lapsed or (before[1] == FUTURE and _was(words[low : before[0] - len(before[2])], past, pack))
        return Tense(before[1], before[2].strip(), strong=not loose and not lapsed and not dropped)
    behind = _first(words, end, high, future, past)
    if behind is not None:
        return Tense(behind[1], behind[2], strong=start - low < _LEADS and behind[0] - end < _CLOSE)
    if pack.options.get("present_ahead") and words.count(" ", low, high) >= _SENTENCE:
        return Tense(FUTURE, "the present tense")
    return Tense(UNKNOWN)


def _was(head: str, past: re.Pattern[str], pack: Pack) -> bool:
    """Tell whether a past verb ends right before a cue of what is to come: "were not | invited to" looks back too."""
    told = list(past.finditer(head, max(0, len(head) - _BESIDE)))
    between = pack.cues.get("between", _BETWEEN)
    return bool(told) and between.fullmatch(head, told[-1].end()) is not None


def _quoted(words: str, bounds: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """Return the bounds within the quotation round a date, where one is open: "said" outside tells of the saying."""
    low, high = bounds
    opened, quote = -1, ""
    for match in _QUOTES.finditer(words, low, start):
        mark = match.group()
        opened, quote = (match.start(), mark) if opened < 0 and mark in _CLOSES else (-1, "")
    if opened < 0:
        return bounds
    closed = words.find(_CLOSES[quote], end, high)
    return opened + 1, closed if closed >= 0 else high


def _describes(words: str, behind: tuple[int, int, str], pack: Pack) -> bool:
    """Tell a participle that goes on about the noun from a verb: "a call on 7 March aimed at", "hosted by"."""
    begin, _, cue = behind
    describes = pack.cues.get("describes")
    return describes is not None and describes.match(words, begin + len(cue)) is not None


def _last(
    folded: str,
    bounds: tuple[int, int, int],
    future: re.Pattern[str],
    past: re.Pattern[str],
    between: re.Pattern[str],
) -> tuple[int, int, str] | None:
    """Return end, direction and words of the last cue; a past word inside "to be held" does not count.

    ``bounds`` are where the sentence begins, where the date does, and how far the cues may look.
    """
    behind = list(_until(past, folded, bounds))
    # "Had been due to expire", "failed to begin": what was once to come is told in the past.
    lapsed = [m for m in behind if " " in m.group()]
    ahead = [
        (m.start(), m.end(), m.group())
        for m in _until(future, folded, bounds)
        if not any(p.start() < m.start() and m.end() <= p.end() for p in lapsed)
    ]
    found = [(stop, FUTURE, words) for _, stop, words in ahead]
    for match in behind:
        inside = any(begin <= match.start() < stop for begin, stop, _ in ahead)
        governed = any(
            0 <= match.start() - stop <= _BESIDE and between.fullmatch(folded, stop, match.start())
            for _, stop, _ in ahead
        )
        if not inside and not governed:
            found.append((match.end(), PAST, match.group()))
    return max(found) if found else None


def _until(cue: re.Pattern[str], folded: str, bounds: tuple[int, int, int]) -> Iterator[re.Match[str]]:
    """Yield the cues before a date."""
    low, start, high = bounds
    for match in cue.finditer(folded, low, high):
        if match.end() > start:
            return
        yield match


def _first(
    folded: str, end: int, high: int, future: re.Pattern[str], past: re.Pattern[str]
) -> tuple[int, int, str] | None:
    one, other = future.search(folded, end, high), past.search(folded, end, high)
    if one is None and other is None:
        return None
    if other is None or (one is not None and one.start() <= other.start()):
        assert one is not None
        return one.start(), FUTURE, one.group()
    return other.start(), PAST, other.group()


def sentence_bounds(folded: str, start: int, end: int, *, ordinals: bool = True) -> tuple[int, int]:
    """Return where the sentence round a span begins and ends, roughly, never further than a fixed reach.

    ``ordinals`` tells a language that writes a stop behind the number of a day, which then ends no sentence.
    """
    low, high = max(0, start - _REACH), min(len(folded), end + _REACH)
    for match in _BREAK.finditer(folded, low, start):
        if not _goes_on(folded, low, match.start(), ordinals=ordinals):
            low = match.end()
    stops = (m.start() for m in _BREAK.finditer(folded, end, high))
    return low, next((s for s in stops if not _goes_on(folded, end, s, ordinals=ordinals)), high)


def _goes_on(folded: str, low: int, stop: int, *, ordinals: bool) -> bool:
    """Tell a stop that ends no sentence: behind a short word ("Feb. 16", "Mr. Macron") or a German "7. Mai"."""
    back = max(low, stop - 8)
    if _ABBREVIATION.search(folded, back, stop) is not None:
        return True
    return ordinals and _ORDINAL.search(folded, back, stop) is not None
