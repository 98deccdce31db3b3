"""Setting: what a document's dates hang on: its publication, its language pack, its order of day and month."""

import re
from dataclasses import dataclass
from datetime import date
from typing import get_args

from ingest.dates import periods
from ingest.dates.pack import Pack
from ingest.dates.periods import Period
from ingest.record.document import Created, DateOrder
from ingest.record.edtf import Date, parse
from ingest.record.errors import BadEdtf, BadValue
from ingest.record.widths import DEFAULT_WIDTHS, Widths

_STAMP = re.compile(
    r"(-?\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Publication as a period (a day, month or year) with its clock, the pack, the order of day and month.

    ``about`` is how far "about 3 May" reaches on either side. ``given`` says that a person named the publication.
    """

    pack: Pack
    created: Period | None = None
    clock: str | None = None
    zone: str | None = None
    date_order: DateOrder | None = None
    about: Widths = DEFAULT_WIDTHS
    given: bool = False


def setting_of(
    created: Created | str | date | None,
    *,
    pack: Pack,
    date_order: DateOrder | None = None,
    about: Widths = DEFAULT_WIDTHS,
) -> Setting:
    """Return the setting of a document.

    The day is taken as it stands, in its own zone: 00:30 at +02:00 is not moved to the day before.

    Raises:
        BadValue: ``created`` is no ISO date, or ``date_order`` is neither ``DMY`` nor ``MDY``.
    """
    if date_order not in (None, *get_args(DateOrder)):
        raise BadValue(f"'{date_order}' is no order of dates", subject=str(date_order), hint="DMY or MDY")
    if created is None:
        return Setting(pack, date_order=date_order, about=about)
    if isinstance(created, date):
        created = created.isoformat()
    text, clock, zone = (
        (created, None, None) if isinstance(created, str) else (created.when, created.clock, created.zone)
    )
    match = _STAMP.fullmatch(text.strip().removesuffix("~"))
    if match is None:
        raise BadValue(f"'{text}' is no publication date", subject=text, hint="write it as 2024-03-05")
    try:
        found = parse(match[1])
    except BadEdtf as error:
        raise BadValue(f"'{text}' is no publication date", subject=text, hint="write it as 2024-03-05") from error
    assert isinstance(found, Date)
    given = isinstance(created, Created) and created.basis == "given"
    return Setting(pack, period_of(found), clock or match[2], zone or match[3], date_order, about, given)


def period_of(found: Date) -> Period:
    """Return a day, month or year of EDTF as a period."""
    if found.month is None:
        return Period("year", found.year)
    return periods.day(found.year, found.month, found.day) if found.day else periods.month(found.year, found.month)
