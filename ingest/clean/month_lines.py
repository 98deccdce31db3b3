"""Month lines: a line that dates a paper to a month: the month and its year, with no more than a place beside them.

Reference: title pages and headings of reports, which often name no day ("Geneva, June 1981").
"""

import re
from datetime import date
from functools import cache, lru_cache

from ingest.clean.months import month_names, month_number
from ingest.clean.stamps import Stamp

_LONGEST = 60
_FIRST, _LAST = 1400, 2199
_PLACE = r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,3}"


@lru_cache(maxsize=512)
def month_line(text: str) -> Stamp | None:
    """Return the month that a line gives and the rest of it does not narrow, as a stamp of that grain.

    >>> month_line("Geneva, June 1981").day.isoformat(), month_line("The war of June 1981")
    ('1981-06-01', None)
    """
    if len(text) > _LONGEST or not re.search(r"\d{4}", text):
        return None
    found = _line().fullmatch(text.strip())
    if found is None or not _FIRST <= int(found["year"]) <= _LAST:
        return None
    day = date(int(found["year"]), month_number(found["month"]), 1)
    return Stamp(0, len(text), day, text.strip(), grain="month")


@cache
def _line() -> re.Pattern[str]:
    # A comma sets the place apart: "Minutes June 1981" is a title.
    return re.compile(
        rf"[\[(]?(?:{_PLACE},\s)?(?:en\s|im\s)?(?P<month>{month_names()})\.?,?\s(?:de\s|del\s)?(?P<year>\d{{4}})"
        rf"(?:\s(?:року|года|год))?[\])]?\.?(?:,\s{_PLACE}\.?)?",
        re.IGNORECASE,
    )
