"""Fiscal: a budget year by whose it is; where nobody says whose, all the days that such a year may have."""

from dataclasses import dataclass

from ingest.dates.meaning import Exact, Meaning, Reckoned
from ingest.dates.periods import Period
from ingest.dates.reading import Reading
from ingest.dates.say import MONTHS
from ingest.record.days import month_length, to_day


@dataclass(frozen=True, slots=True)
class _Rule:
    """The month in which a state's fiscal year begins, and where "fiscal 2019" does.

    ``starts`` is 0 where it begins in 2019, -1 where it begins the year before, null where usage is not one.
    """

    state: str
    month: int
    starts: int | None


_RULES = {
    "us": _Rule("the United States", 10, -1),
    "jp": _Rule("Japan", 4, 0),
    "ca": _Rule("Canada", 4, None),
    "uk": _Rule("the United Kingdom", 4, None),
    "in": _Rule("India", 4, None),
    "au": _Rule("Australia", 7, None),
}
"""Reference: the budget laws of these states; those that write both years are unsure where one is written."""


def fiscal_year(read: Reading) -> Meaning | None:
    """Fiscal 2019, FY19, the financial year 2019/20, with the state whose it is or without."""
    years = _years(read)
    if years is None:
        return None
    first, last, both = years
    rule = _RULES.get(str(read.word("fiscal_owner") or ""))
    name = f"{first}/{last % 100:02d}" if both else str(last)
    if rule is not None and (both or rule.starts is not None):
        start = first if both else last + (rule.starts or 0)
        why = f"the fiscal year {name} of {rule.state} runs from {MONTHS[rule.month - 1]} to {MONTHS[rule.month - 2]}"
        return _exact((start, rule.month), (start + 1, rule.month - 1), name, why)
    whose = f"of {rule.state} " if rule is not None else ""
    month = rule.month if rule is not None else None
    if both:
        why = f"the words do not say whose fiscal year it is, and those called {name} lie within these days"
        return _exact((first, 4), (last, 9), name, why)
    why = f"a fiscal year {whose}called {name} begins in that year or in the one before, and the words do not say which"
    if month is None:
        why = f"the words do not say whose fiscal year it is, and those called {name} lie within these days"
    begin = month or 4
    return _exact((last - 1, begin), (last + 1, begin - 1), name, why)


def _years(read: Reading) -> tuple[int, int, bool] | None:
    """Return the first and last year, and whether both are written."""
    if "first" in read.groups:
        first, second = int(read.groups["first"]), read.groups["second"]
        return (first, first + 1, True) if str(first + 1).endswith(second) else None
    if "year" in read.groups:
        return int(read.groups["year"]) - 1, int(read.groups["year"]), False
    short = 2000 + int(read.groups["short"])
    return short - 1, short, False


def _exact(start: tuple[int, int], end: tuple[int, int], name: str, why: str) -> Exact:
    last = to_day(*end, month_length(*end))
    value = name.partition("/")[0]
    by = Reckoned("fiscal", f"fiscal year {name}", why, last, "year", value=value)
    return Exact(Period("day", to_day(*start)), by=by)
