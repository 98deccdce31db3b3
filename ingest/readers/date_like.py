"""Date-like: whether a cell looks like a date or a clock time, before anybody reads it.

It only tells a header from a row and a column of dates from others: what the date is, and whether there is such a day,
is the dates part's to say.
"""

import re

_MONTH = r"[^\W\d_]{3,12}"
_OF = r"(?:de |of |d')?"
_END = r"(?: г\.?| р\.?| года)?"
_FORMS = (
    r"\d{4}(?:[-/.]\d{1,2}){0,2}(?:[T ]\d.*)?",  # 2024, 2024-03, 2024-03-05 00:00:00
    r"\d{4}[- ]?[WQH]\d{1,2}",  # 2024-W05, 2024 Q4
    r"(?:[QTH][1-4]|[1-4][QTH])[ /'-]?(?:\d{4}|\d{2})",  # Q4 2024, 4Q24
    r"[12]\d{3}[01]\d[0-3]\d",  # 20240305
    r"\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4}(?:[T ]\d.*)?",  # 3/7/22
    # 6-Jun-23, 5–7 March 2024, 5 de marzo de 2024
    rf"\d{{1,2}}(?:\.|º|er|st|nd|rd|th)?(?:[-–/ ]\d{{1,2}}\.?)?[- .]{_OF}{_MONTH}[- .,]+{_OF}\d{{2,4}}{_END}",
    # Sept. 2024, March 5, 2024, spring 1861, winter 1861/62
    rf"{_MONTH}\.?[- ]{_OF}(?:\d{{1,2}}(?:[-–]\d{{1,2}})?,? )?(?:\d{{4}}|\d{{2}})(?:/\d{{2}})?",
    r"\d{4}年.*",
)
_DATE = re.compile(rf"(?:(?:c\.|ca\.?|about) ?)?(?:{'|'.join(_FORMS)})", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[:.hH]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\b")
_LONGEST = 60


def is_date_like(text: str) -> bool:
    """Tell whether a cell looks like a whole date, a month or a year.

    >>> [is_date_like(t) for t in ("Sept. 2024", "Q4 2024", "6-Jun-23", "2024-W05", "Talks in 2024", "Oslo")]
    [True, True, True, True, False, False]
    """
    plain = text.strip()
    return len(plain) <= _LONGEST and _DATE.fullmatch(plain) is not None


def is_clock(text: str) -> bool:
    """Tell whether a cell begins like a clock time."""
    return _CLOCK.match(text.strip()) is not None
