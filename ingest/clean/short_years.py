"""Short years: dates whose year has two digits, where a word before them says that a date follows.

Elsewhere ``03.05.24`` may be a number of a file, a score or a price, and stays unread.
"""

import re
from collections.abc import Sequence

_SHORT = re.compile(r"(\W{0,3}(?:\w{2,4}\W{1,2})?\d{1,2}(\.\s?|/|-)\d{1,2}\2)(\d{2})(?!\d|[./-]\d)")
_TURN = 70
"""From this year on two digits are of the last century: pages began in the nineties."""


def expanded(text: str, ends: Sequence[int]) -> str:
    """Return a line with the years written out of short dates that follow one of these places.

    >>> expanded("Stand: 03.05.24, 10:42", [6])
    'Stand: 03.05.2024, 10:42'
    """
    for end in sorted(ends, reverse=True):
        found = _SHORT.match(text, end)
        if found:
            century = "19" if int(found[3]) >= _TURN else "20"
            text = f"{text[: found.start(3)]}{century}{text[found.start(3) :]}"
    return text
