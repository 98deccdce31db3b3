"""Guards: date words that are part of a name or a number, told by what stands beside them as it is written.

"April Smith", "the March on Rome", "resolution 1244 (1999)", "Mirage 2000": the words look like dates; their
neighbours, capitals and all, say that they are none.
"""

import re
from functools import lru_cache

from ingest.dates.pack import Guard, Pack

_REACH = 60
"""How far a guard looks before and after the words."""


def guarded(text: str, folded: str, span: tuple[int, int], pack: Pack) -> bool:
    """Tell whether the words at a span are no date, whatever rule took them for one."""
    start, end = span
    for guard in _watching(pack.guards, folded[start:end]):
        if (guard.before is None or guard.before.search(text, max(0, start - _REACH), start)) and (
            guard.after is None or guard.after.match(text, end, end + _REACH)
        ):
            return True
    return False


@lru_cache(maxsize=4096)
def _watching(guards: tuple[Guard, ...], words: str) -> tuple[Guard, ...]:
    """Return the guards that words concern; the same few words make up most of a text."""
    return tuple(g for g in guards if g.words.fullmatch(words))


def compiled(pattern: str | None, *, end: bool = False) -> re.Pattern[str] | None:
    """Return a pattern over the text as written, None for none; ``end`` fixes it to the end of what is looked at."""
    return None if not pattern else re.compile(f"(?:{pattern})\\Z" if end else pattern)
