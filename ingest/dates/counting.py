"""Counting: what units are counted from, and how a count is said in words."""

from ingest.dates.direction import FUTURE
from ingest.dates.outcome import Basis
from ingest.dates.periods import SIZE, Period, Unit
from ingest.dates.place import NO_CREATED, Place
from ingest.dates.say import say


def base_of(base: str, unit: Unit, place: Place) -> tuple[Period | None, str, str, Basis]:
    """Return what to count from, its name, why there is none, and whether context gave it."""
    told = place.told
    if base == "close":
        fits = place.close and told.period is not None and SIZE[told.period.unit] <= SIZE[unit]
        ahead = place.kind == "news" and place.tense.way == FUTURE
        base = "told" if place.created is None or (fits and not ahead) else "nearest"
    history = place.kind == "history"
    if base in ("told", "near") or (history and base in ("nearest", "created")):
        found = told.of(unit)
        # "By the end of the year they will meet" is of this year, whatever year was told of before.
        ahead = base == "near" and place.kind == "news" and place.tense.way == FUTURE
        over = ahead and place.created is not None and found is not None and found[0].last < place.created.first
        too_coarse = found is not None and base == "near" and place.kind == "news" and SIZE[found[0].unit] > SIZE[unit]
        if found is not None and not too_coarse and not over:
            return found[0], f'{say(found[0])} ("{found[1]}")', "", "context"
    if place.created is not None and not history:
        return place.created, place.on, "", place.basis
    return None, "", NO_CREATED if place.created is None and not history else "the text has told no date so far", "text"


def counted(unit: Unit, count: int, anchor: str) -> str:
    """Return how a date was counted, in words."""
    name = {"fiscal": "fiscal year"}.get(unit, unit)
    if count == 0:
        return f"the {name} of {anchor}"
    many = f"{abs(count)} {name}s" if abs(count) != 1 else f"the {name}"
    return f"{many} {'before' if count < 0 else 'after'} {anchor}"
