"""Bounding: words such as "by", "since" and "after" make of a date the end or the beginning of something else.

A pack names them in its cues ``bound_before`` and ``bound_after``, each kind of bound a named group (``as_of`` for
"as of"). Its cue ``bound_follow`` says what may stand behind a date that "before" or "after" bounds: "after 3 May the
talks" does so, "after the 3 May talks" names the talks. ``bound_lead`` are words that date words begin with and that
say the bound themselves: Italian "dal 3 maggio".

What a sentence of the past opens with is where the story stands, no bound: "By January 1978 the envoys were back".
It stays one where the verb (cue ``bound_done``) says that the act lay before it: "By January 1978 they had left".
"""

import re
from dataclasses import replace
from typing import get_args

from ingest.dates.direction import PAST, sentence_bounds, tense_at
from ingest.dates.meaning import Bound, Clock, Exact, Found, Meaning, Shift, Weekday, Yearly
from ingest.dates.pack import Pack

_REACH = 30
"""No words of a bound are longer."""
_NARRATED: frozenset[Bound] = frozenset({"by", "from"})
_OPENS = 14
"""Characters before a date that opens its sentence: "Beginning in"."""
_NAMES: dict[str, Bound] = {str(b).replace(" ", "_"): b for b in get_args(Bound) if b}
_MODS = {
    "before": "BEFORE",
    "by": "ON_OR_BEFORE",
    "until": "ON_OR_BEFORE",
    "since": "ON_OR_AFTER",
    "from": "ON_OR_AFTER",
    "after": "AFTER",
}


def bounded(found: Found, folded: str, pack: Pack, *, heard: str) -> Found:
    """Return date words with the bound that the words beside them make of them; ``heard`` tells of their tense."""
    if found.bound or not _can_be(found.meaning):
        return found
    bound = _bound(found, folded, pack)
    if bound in _NARRATED and _narrated(found, folded, heard, pack):
        return found
    return replace(found, bound=bound, mod=found.mod or _MODS.get(bound)) if bound else found


def _narrated(found: Found, folded: str, heard: str, pack: Pack) -> bool:
    """Tell whether a sentence told in the past opens with the date."""
    low, _ = sentence_bounds(folded, found.start, found.end)
    if len(folded[low : found.start].lstrip()) > _OPENS:
        return False
    tense, done = tense_at(folded, found.start, found.end, pack, words=heard), pack.cues.get("bound_done")
    return tense.way == PAST and not (done is not None and done.search(tense.cue))


def _can_be(meaning: Meaning) -> bool:
    match meaning:
        case Exact(also=None) | Yearly() | Weekday() | Shift():
            return True
        case Clock(day=day):
            return day is not None
    return False


def _bound(found: Found, folded: str, pack: Pack) -> Bound:
    before, lead, after, follow = (pack.cues.get(f"bound_{name}") for name in ("before", "lead", "after", "follow"))
    if before is not None:
        led = lead.match(folded, found.start, found.end) if lead is not None else None
        start = led.end() if led is not None else found.start
        hit = before.search(folded, max(0, start - _REACH), start)
        # Before a feast the word is mostly "with": "поздравить с Рождеством".
        feast = isinstance(found.meaning, Yearly) and bool(found.meaning.holiday)
        if hit is not None and (bound := _named(hit)) and not (feast and bound == "since"):
            loose = follow is not None and not follow.match(folded, found.end)
            return "" if loose and bound in ("before", "after") else bound
    if after is not None:
        hit = after.match(folded, found.end, found.end + _REACH)
        return _named(hit) if hit is not None else ""
    return ""


def _named(hit: re.Match[str]) -> Bound:
    return _NAMES.get(hit.lastgroup or "", "")
