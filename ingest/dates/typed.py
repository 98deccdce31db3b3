"""Typed: a date that a person types, as EDTF or in words of the language at hand, else of any other that we read."""

import re
from dataclasses import replace

from ingest.dates.cell_forms import bounded, side_of
from ingest.dates.month_words import may_be
from ingest.dates.place import GIVE_IT
from ingest.dates.say import say_day
from ingest.dates.whole import read_edtf, resolve_whole
from ingest.record.document import Created
from ingest.record.edtf import bounds, day
from ingest.record.report import When
from ingest.record.widths import DEFAULT_WIDTHS, Widths

_DATED = re.compile(r"(?=.*\d{3})(?=.*[^\W\d_])")
"""A year and a word: less is relative, or figures alone, and means in one language what it does not in another."""
_LONGEST = 60


def resolve_words(words: str, *, created: Created | str | None, language: str, about: Widths = DEFAULT_WIDTHS) -> When:
    """Return the date that typed words or an EDTF string give; ``why`` says the mend where they give none.

    A date with the name of its month may be in another language, as long as all that read it agree. Figures that can
    be read in two orders are none, and keep both ``readings``: the person is there to be asked.
    ``about`` is how far "about 3 May" reaches on either side.

    Raises:
        BadValue: ``created`` is no ISO date.
    """
    text = words.strip()
    found = read_edtf(text, about=about)
    if found is not None:
        return found
    found = resolve_whole(text, created=created, language=language, date_order=None, about=about)
    if found.readings:
        return _asked(found, text)
    if found.edtf is not None:
        return found
    return _elsewhere(text, language, about) or _open(text, created, language, about) or _by_hand(found)


def _open(text: str, created: Created | str | None, language: str, about: Widths) -> When | None:
    """Return the date that begins or ends with another one, None where no words before it say so."""
    side, rest = side_of(text)
    bound = resolve_words(rest, created=created, language=language, about=about) if side else None
    if bound is None or bound.edtf is None:
        return None
    # After a day is from the next one on, as running text has it.
    begins = side == "after" and bound.precision == "day" and bound.latest is not None
    edtf = bounded(day(bound.latest + 1), "from") if begins and bound.latest is not None else bounded(bound.edtf, side)
    read = read_edtf(edtf, about=about)
    said = {"from": "then or later", "until": "then or earlier", "after": "after then", "before": "before then"}[side]
    return replace(read, words=text, rule="typed", why=f"{bound.why} The words before it say {said}.") if read else None


def _by_hand(found: When) -> When:
    """Return words that give no date with a mend for whoever types them: no option of a run."""
    return replace(found, why=found.why.replace(GIVE_IT, "write the whole date, such as 7 March 2024"))


def _asked(found: When, text: str) -> When:
    shown = " or ".join(_said(one) for one in found.readings)
    why = f'"{text}" may be {shown}: write the month as a word.'
    return replace(found, edtf=None, earliest=None, latest=None, precision=None, why=why)


def _said(edtf: str) -> str:
    day = bounds(edtf).earliest
    return edtf if day is None else say_day(day)


def _elsewhere(text: str, language: str, about: Widths) -> When | None:
    """Return the date that words of other languages give, None where none reads it or two read it differently."""
    if len(text) > _LONGEST or not _DATED.search(text):
        return None
    others = [one for one in may_be(text) if one != language]
    read = [resolve_whole(text, created=None, language=one, date_order=None, about=about) for one in others]
    found = [one for one in read if one.edtf is not None]
    return found[0] if len({one.edtf for one in found}) == 1 and not found[0].readings else None
