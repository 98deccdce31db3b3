"""Compared: the quarters and months that news reports on and compares with those a year before."""

from ingest.dates.meaning import Fixed, Shift
from ingest.dates.outcome import Outcome
from ingest.dates.periods import Period
from ingest.dates.place import Place
from ingest.dates.say import say


def compared(meaning: Shift, place: Place) -> Outcome | None:
    """Return the special readings: today in a history, and the quarters and months that news reports on."""
    told, unit, count = place.told, meaning.unit, meaning.count
    if meaning.base == "created" and unit == "day" and count == 0 and place.kind == "history":
        return Outcome(fixed=Fixed("DATE", "PRESENT_REF"))
    if meaning.base == "period":
        assert count is not None
        if told.reported is not None and place.kind == "news":
            shifted = told.reported.shifted(
                (count - told.reported.year) * (4 if told.reported.unit == "quarter" else 2)
            )
            return Outcome(
                shifted,
                anchor=say(told.reported),
                why=f"the same part of {count} as {say(told.reported)}",
                basis="context",
                compares=True,
            )
        before = place.created is not None and count < place.created.year
        return Outcome(Period("year", count), why="the words give the year", compares=before)
    if place.kind != "news":
        return None
    if unit == "quarter" and meaning.base == "near" and count == 0:
        if told.reported is not None and told.reported.unit == "quarter":
            return Outcome(
                told.reported,
                anchor=say(told.reported),
                why=f"the quarter told of, {say(told.reported)}",
                basis="context",
            )
        if place.created is not None and place.created.unit == "day":
            last = place.created.inside("quarter").shifted(-1)
            return Outcome(
                last, anchor=say(place.created), why=f"the last quarter that had ended by {say(place.created)}"
            )
    if unit == "year" and count == -1 and meaning.base in ("told", "created"):
        period = told.period
        if (
            meaning.base == "told"
            and period is not None
            and place.close
            and not told.spanning
            and period.unit in ("month", "quarter", "half")
            # "A year earlier" compares months only where it says so: "the same month a year earlier".
            and (period.unit != "month" or meaning.grain == "month")
        ):
            per = {"month": 12, "quarter": 4, "half": 2}[period.unit]
            return Outcome(
                period.shifted(-per),
                anchor=say(period),
                why=f"a year before {say(period)}",
                basis="context",
                compares=True,
            )
        if told.reported is not None and meaning.grain != "year":
            per = {"quarter": 4, "half": 2}[told.reported.unit]
            return Outcome(
                told.reported.shifted(-per),
                anchor=say(told.reported),
                why=f"a year before {say(told.reported)}",
                basis="context",
                compares=True,
            )
    return None
