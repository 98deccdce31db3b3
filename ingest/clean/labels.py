"""Labels: the word that says of a day on a page what it is: published, updated, or another day altogether.

The words are data: ``ingest/data/<language>/page_dates.toml``.
"""

import re
from functools import lru_cache

from ingest.clean.rules import Rules
from ingest.clean.short_years import expanded
from ingest.clean.stamps import Stamp, find_stamps
from ingest.record.document import DateOrder

_DIGIT = re.compile(r"\d")


# A line at the head is asked for its label by each sort of evidence.
@lru_cache(maxsize=512)
def label_alone(text: str, rules: Rules) -> str:
    """Return the label that a line is, and nothing else, "" where it is more."""
    for kind in ("other", "published", "updated"):
        found = rules.find(kind, text)
        if found and not (text[: found.start()] + text[found.end() :]).strip(" :.,–—-"):
            return kind
    return ""


@lru_cache(maxsize=512)
def labels(text: str, rules: Rules, locale: str, order: DateOrder | None) -> tuple[tuple[Stamp, str], ...]:
    """Pair each whole day of a line with the label that stands nearest before it, "" where none does."""
    if _DIGIT.search(text) is None:
        return ()
    found: list[tuple[Stamp, str]] = []
    marks = marks_of(text, rules)
    after = 0
    # "Veröffentlicht am 03.05.24": two digits are a year only where a word says that a date follows.
    whole = expanded(text, [end for end, _ in marks]) if marks else text
    for stamp in find_stamps(whole, language=locale, date_order=order):
        before = [(end, kind) for end, kind in marks if after <= end <= stamp.start + 1]
        found.append((stamp, max(before)[1] if before and stamp.start - max(before)[0] <= 40 else ""))
        after = stamp.end
    return tuple(found)


def marks_of(text: str, rules: Rules) -> list[tuple[int, str]]:
    """Return where the labels of a line end, and their kinds; one within another ("updated", "next update") is none."""
    found = [(m.span(), kind) for kind in ("published", "updated", "other") for m in rules.find_all(kind, text)]
    return [
        (span[1], kind)
        for span, kind in found
        if not any(o[0] <= span[0] and span[1] <= o[1] + 1 and o[1] - o[0] > span[1] - span[0] for o, _ in found)
    ]
