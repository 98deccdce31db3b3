"""Beside: one day that a text names twice, in two calendars or in Old and New Style, becomes one date."""

from dataclasses import replace

from ingest.dates.calendar_dates import in_year, old_style
from ingest.dates.julian import STYLES_APART
from ingest.dates.meaning import Exact, Found, Meaning, Yearly
from ingest.dates.pack import Joint
from ingest.dates.periods import Period
from ingest.dates.say import say

_SIGHTING = 1
"""Days by which two calendars may differ: a Hijri month begins when the moon is seen."""


def both_calendars(left: Found, right: Found, _: Joint) -> Found | None:
    """12 Ramadan 1445, 22 March 2024: the Gregorian one counts, and a conflict is said."""
    if not isinstance(left.meaning, Exact) or not isinstance(right.meaning, Exact):
        return None
    one, other = left.meaning, right.meaning
    if (one.by is None) == (other.by is None):
        return None
    foreign, ours = (one, other) if one.by is not None else (other, one)
    assert foreign.by is not None
    if foreign.by.unit != ours.period.unit:
        return None
    last = foreign.by.last if foreign.by.last is not None else foreign.period.first
    apart = max(foreign.period.first - ours.period.last, ours.period.first - last, 0)
    why = f"the text names the day by both calendars, {foreign.by.written} beside it"
    if apart > _SIGHTING:
        why = (
            f"the text names {foreign.by.written} beside it, which begins on {say(foreign.period)}, "
            f"{apart} days away; the two disagree and the Gregorian one counts"
        )
    by = replace(foreign.by, why=why, last=None, unit="day", sure=True)
    return replace(left, meaning=Exact(ours.period, by=by))


def styles(left: Found, right: Found, _: Joint) -> Found | None:
    """28 July/9 August 1861: the later one is New Style and counts; a year that one lacks is the other's."""
    for one, other in _filled(left.meaning, right.meaning):
        apart = abs(one.index - other.index)
        if apart not in STYLES_APART and not (apart == 0 and _is_old(left.meaning, right.meaning)):
            continue
        new = max(one, other, key=lambda p: p.index)
        if apart == 0 or Period("day", min(one.index, other.index)) == _as_written(new):
            return replace(left, meaning=Exact(new, by=old_style(new.index)))
    return None


def _is_old(left: Meaning, right: Meaning) -> bool:
    """Tell whether one of the two is marked as Old Style, and so already converted."""
    return any(
        (isinstance(m, Exact) and m.by is not None and m.by.calendar == "Julian")
        or (isinstance(m, Yearly) and m.julian)
        for m in (left, right)
    )


def _as_written(new: Period) -> Period | None:
    """Return the Old Style date of a day, read as if it were one of ours."""
    year, month, day = (int(part) for part in old_style(new.index).written.split("-"))
    made = in_year(Yearly("day", month, day), year)
    return made.period if isinstance(made, Exact) else None


def _filled(left: Meaning, right: Meaning) -> list[tuple[Period, Period]]:
    """Return both days in full; a yearless one in the year of the other, before or after."""
    match left, right:
        case Exact(one), Exact(other):
            return [(one, other)] if one.unit == other.unit == "day" else []
        case (Exact(whole), Yearly() as open_) | (Yearly() as open_, Exact(whole)):
            if whole.unit != "day":
                return []
            made = [in_year(open_, whole.year + k) for k in (0, -1, 1)]
            return [(whole, m.period) for m in made if isinstance(m, Exact) and m.period.unit == "day"]
    return []
