"""Widths: how far "about" reaches on either side of a date, as people write it: ``3d,1m,2y``."""

import re
from dataclasses import dataclass, replace

from ingest.record.errors import BadValue
from ingest.record.report import Precision

_PART = re.compile(r"(\d{1,4})\s*(d|day|days|m|month|months|y|year|years)", re.ASCII | re.IGNORECASE)
_FIELDS = {"d": "days", "m": "months", "y": "years"}
_LIMITS = {"days": 366, "months": 120, "years": 1000}


@dataclass(frozen=True, slots=True)
class Widths:
    """How far "about" reaches on either side, by precision: days, calendar months, calendar years.

    >>> read_widths("5d,2y")
    Widths(days=5, months=1, years=2)
    """

    days: int = 3
    months: int = 1
    years: int = 2

    def __str__(self) -> str:
        """Write the widths as ``read_widths`` reads them."""
        return f"{self.days}d,{self.months}m,{self.years}y"


DEFAULT_WIDTHS = Widths()


def read_widths(text: str | None) -> Widths:
    """Return the widths that ``5d,2m,3y`` gives; what it does not name, and null, keep the usual width.

    Raises:
        BadValue: it names none, one twice, or one too wide.
    """
    if text is None:
        return DEFAULT_WIDTHS
    found: dict[str, int] = {}
    text = str(text)
    for part in re.split(r"[\s,;]+", re.sub(r"(\d)\s+([a-zA-Z])", r"\1\2", text.strip())):
        match = _PART.fullmatch(part)
        name = _FIELDS[match[2][0].lower()] if match else ""
        if match is None or name in found or int(match[1]) > _LIMITS[name]:
            hint = "write it like 5d,2m,3y: at most 366 days, 120 months, 1000 years"
            raise BadValue(f"'{text}' is no width of about", subject=text, hint=hint)
        found[name] = int(match[1])
    return replace(DEFAULT_WIDTHS, **found)


def say_width(widths: Widths, precision: Precision) -> str:
    """Return how far "about" reaches for a date of some precision, in plain words.

    >>> say_width(DEFAULT_WIDTHS, "day"), say_width(DEFAULT_WIDTHS, "season")
    ('3 days either way', '1 month either way')
    """
    if precision in ("year", "decade", "century"):
        count, unit = widths.years, "year"
    elif precision in ("month", "quarter", "season", "half"):
        count, unit = widths.months, "month"
    else:
        count, unit = widths.days, "day"
    return f"{count} {unit}{'' if count == 1 else 's'} either way"
