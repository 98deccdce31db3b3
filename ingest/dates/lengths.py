"""Lengths: makers for durations, recurrences, vague times, and for words that only look like dates."""

from typing import get_args

from ingest.dates import periods
from ingest.dates.meaning import Fixed, Meaning, Range, Skip, TimexType
from ingest.dates.numbers import VAGUE, read_number
from ingest.dates.reading import Reading

LENGTHS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "weekend": "WE", "week": "W", "month": "M", "quarter": "Q",
    "season": "SE", "half": "H", "year": "Y", "fiscal": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip
"""The letters of TIMEX3 durations."""
_YEARLIKE = frozenset({"year", "quarter", "season", "half", "month"})
_TYPES: dict[str, TimexType] = {name: name for name in get_args(TimexType)}


def amount_of(read: Reading) -> float | str | None:
    """Return the number a match counts, ``VAGUE`` for an open one, None where it is no number."""
    if "n" in read.constants:
        return VAGUE if read.constants["n"] == VAGUE else float(read.constants["n"])
    surface = read.groups.get("n", "")
    if len(surface) == 4 and surface.isdigit() and surface[:1] in "12" and read.word("unit") in _YEARLIKE:
        # "1972 року", "the 1988 quarter": a year, no number of years.
        return None
    if "n_table" in read.constants:
        number = read.whole("n")
        return None if number is None else float(number)
    return read_number(surface, read.pack)


def fraction_of(read: Reading) -> float:
    """Return what is added to a number: the half of "two hours and a half", none where nothing is."""
    return float(read.word("fraction") or read.constants.get("plus", 0))


def duration_value(number: float | str, name: str) -> str:
    """Return the TIMEX3 value of a length of time.

    >>> duration_value(3.0, "day"), duration_value("X", "hour"), duration_value(1.5, "year")
    ('P3D', 'PTXH', 'P1Y6M')
    """
    mark = "PT" if name in ("hour", "minute", "second") else "P"
    if isinstance(number, str):
        return f"{mark}X{LENGTHS[name]}"
    if name == "decade":
        number, name = number * 10, "year"
    if name == "century":
        number, name = number * 100, "year"
    if number != int(number) and name in ("year", "week", "hour", "minute") and number * 2 == int(number * 2):
        finer, times = {"year": ("month", 12), "week": ("day", 7), "hour": ("minute", 60), "minute": ("second", 60)}[
            name
        ]
        whole, rest = int(number), round(number % 1 * times)
        head = f"{mark}{whole}{LENGTHS[name]}" if whole else mark
        if name == "week":
            return f"P{round(number * 7)}D"
        return f"{head}{rest}{LENGTHS[finer]}"
    if number != int(number):
        return f"{mark}{number:g}{LENGTHS[name]}"
    return f"{mark}{int(number)}{LENGTHS[name]}"


def vague(name: str) -> Fixed:
    """Return a length of unknown number."""
    return Fixed("DURATION", duration_value(VAGUE, name), None, name)


def duration(read: Reading) -> Meaning | None:
    """A length of time: "three days", "several months", "a year and a half"."""
    found = str(read.word("unit") or "")
    if found not in LENGTHS:
        return None
    number = amount_of(read) if read.has("n") else float(read.constants.get("count", 1))
    if number is None:
        return None
    if isinstance(number, float):
        number = (number + fraction_of(read)) * float(read.constants.get("share", 1))
    if read.has("times") and isinstance(number, float):
        number *= read.whole("times") or 1
    value = duration_value(number, found)
    return Fixed(
        _TYPES.get(read.text("type"), "DURATION"), value, amount=None if number == VAGUE else float(number), unit=found
    )


def duration_range(read: Reading) -> Meaning | None:
    """Three to five days, one or two weeks: a length between two, whose ends are said in one unit."""
    found = str(read.word("unit") or "")
    first, last = (read_number(read.groups[name], read.pack) for name in ("first", "second"))
    if found not in LENGTHS or not isinstance(first, float) or not isinstance(last, float) or first >= last:
        return None
    one, other = (Fixed("DURATION", duration_value(n, found), n, found) for n in (first, last))
    return Range(one, other)


def parts_long(read: Reading) -> Meaning | None:
    """Two evenings: a length counted in parts of the day."""
    number, part = amount_of(read), read.word("parts")
    if number is None or part is None:
        return None
    return Fixed("DURATION", f"PT{number if isinstance(number, str) else int(number)}{part}", None, "")


def long(read: Reading) -> Meaning | None:
    """Year-long, decades-long."""
    name = str(read.word("unit") or "")
    if read.plural() and name == "decade":
        name = "year"
    return Fixed("DURATION", duration_value(VAGUE if read.plural() else 1, name), None if read.plural() else 1, name)


def vague_units(read: Reading) -> Meaning | None:
    """Weeks, recent years: a length of unknown number."""
    name = str(read.word("unit") or "")
    return vague(name) if name in LENGTHS and read.plural() else None


def every(read: Reading) -> Meaning | None:
    """A recurrence: "every day", "each Monday", "weekly", "three times a year"."""
    if read.has("weekday"):
        part = str(read.word("part") or "")
        return Fixed("SET", f"XXXX-WXX-{int(read.word('weekday') or 0) + 1}" + (f"T{part}" if part else ""))
    if read.has("month"):
        day = read.whole("day", "ordinal")
        return Fixed("SET", f"XXXX-{int(read.word('month') or 0):02d}" + (f"-{day:02d}" if day else ""))
    if read.has("season"):
        return Fixed("SET", f"XXXX-{periods.SEASONS[int(read.word('season') or 1) - 1]}")
    if read.has("part"):
        return Fixed("SET", f"XXXX-XX-XXT{read.word('part')}")
    found = str(read.word("unit") or "")
    if found not in LENGTHS:
        return None
    number = amount_of(read) if read.has("n") else 1.0
    if number is None:
        return None
    return Fixed("SET", duration_value(number, found), None if isinstance(number, str) else number, found)


def every_unit(read: Reading) -> Meaning | None:
    """Every third Wednesday of the month: once in each of its unit."""
    found = str(read.word("unit") or "")
    return Fixed("SET", duration_value(1.0, found), 1.0, found) if found in LENGTHS else None


def fixed(read: Reading) -> Meaning | None:
    """A value the rule or a table of words gives outright."""
    value = read.text("value") or str(read.word(read.text("table")) or "")
    table = read.text("history_table")
    other = read.pack.word(table, read.groups.get(read.text("table"), "")) if table else None
    return Fixed(_TYPES.get(read.text("type"), "DATE"), value, in_history=str(other or "")) if value else None


def skip(_: Reading) -> Meaning | None:
    """Words that look like a date and are none; they keep shorter rules from finding one inside."""
    return Skip()
