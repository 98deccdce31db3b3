"""Header dates: days as mails and feeds write them, brought into one form where their own would be misread."""

import re
from email.utils import parsedate_to_datetime

from ingest.readers.record_keys import read_date


def sent(words: str) -> str:
    """Return the date of a mail in ISO 8601, with its zone where it says one; other words stay as they are.

    >>> sent("Tue, 5 Mar 2024 21:12:00 +0100"), sent("mardi 5 mars 2024 10:12")
    ('2024-03-05T21:12:00+01:00', 'mardi 5 mars 2024 10:12')

    Reference: RFC 5322, 3.3 and 4.3 (years of two digits, zones by name).
    """
    try:
        found = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return words
    # A clock that the parser had to invent: the words themselves are read instead.
    return found.isoformat() if re.search(r"\d{1,2}:\d\d", words) else words


def fed(words: str) -> str:
    """Return the date of a feed's entry: seconds and years of two digits, which some write, in ISO 8601.

    >>> fed("Tue, 05 Mar 24 10:00:00 GMT"), fed("1709655120"), fed("Tue, 05 Mar 2024 10:00:00 GMT")
    ('2024-03-05T10:00:00+00:00', '2024-03-05T16:12:00Z', 'Tue, 05 Mar 2024 10:00:00 GMT')
    """
    words = " ".join(words.split())
    if re.fullmatch(r"\d{9,14}", words):
        return read_date(words) or words
    return words if re.search(r"\d{4}", words) else sent(words)
