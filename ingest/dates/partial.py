"""Partial: the TIMEX3 value, with parts left open, of a unit that nothing fine enough is known to count from.

Reference: TimeML 1.2.1, TIMEX3: X stands for what is unknown.
"""

from ingest.dates.periods import SIZE, Period, Unit
from ingest.dates.write import timex_value


def coarse(base: Period, unit: Unit) -> str:
    """Return the value of a unit in a period too coarse to count units from."""
    head = timex_value(base)
    if unit == "day":
        if SIZE[base.unit] > SIZE["month"] or base.unit == "season":
            head = timex_value(base.inside("year")) + "-XX"
        return f"{head}-XX"
    return {"week": f"{head[:4]}-WXX", "weekend": f"{head[:4]}-WXX-WE"}.get(
        unit, f"{timex_value(base.inside('year'))}-XX"
    )


def without_base(unit: Unit) -> str:
    """Return the value of a unit that nothing is known to count from."""
    return {
        "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "season": "XXXX-XX",
        "quarter": "XXXX-QX", "half": "XXXX-HX",
    }.get(unit, "XXXX")  # fmt: skip
