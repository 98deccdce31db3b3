"""Cable: the date-time group at the head of a telegram, "R 031820Z MAY 73 FM AMEMBASSY OSLO".

Reference: ACP 121, date-time groups: day, hour and minute, zone letter, month, year.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ingest.clean.candidates import Candidate
from ingest.clean.draft import Draft
from ingest.clean.stamps import Stamp

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_GROUP = re.compile(
    rf"\b(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d)Z\s+({'|'.join(_MONTHS)})[A-Z]{{0,6}}\.?\s+((?:19|20)?\d{{2}})\b"
)
_TOP = 12
"""Lines within which a telegram gives it."""
_TURN = 40
"""From this year on two digits are of the last century: the group is of the forties."""


def from_cable(drafts: Sequence[Draft]) -> Iterator[Candidate]:
    """Yield the day, hour and minute that the first group gives, in UTC."""
    for d in [d for d in drafts if d.kept][:_TOP]:
        head = d.text[:400]
        m = _GROUP.search(head) if "Z" in head else None
        if m is None:
            continue
        year = int(m[5]) if len(m[5]) == 4 else int(m[5]) + (1900 if int(m[5]) >= _TURN else 2000)
        try:
            day = date(year, _MONTHS.index(m[4]) + 1, int(m[1]))
        except ValueError:
            continue
        stamp = Stamp(m.start(), m.end(), day, m[0], f"{m[2]}:{m[3]}", "Z")
        yield Candidate(stamp, "heading", "The date-time group of the telegram", m[0])
        return
