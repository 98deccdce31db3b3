"""Finds time expressions and resolves them.

``find`` goes the way in order; each step is the file of its name. ``recognise`` finds date words by the rules of a
language's ``pack`` (``loading`` reads it, ``triggers`` says where to try) and ``normalise`` names the maker of each
rule, in ``calendar_dates``, ``clocks``, ``relative`` and beside them: it turns a match into a ``meaning``, what the
words say by themselves. ``compose`` joins meanings that stand together, as ``joining`` and ``bounding`` say. ``anchor``
makes of a meaning in its ``place`` an ``outcome``: ``yearless`` gives years, ``counting`` what is counted from, and a
place knows the tense (``direction``), what was ``told`` before, the ``course`` of a story and what stands
``overhead``. ``explain`` writes the outcome on the ``axis`` with the ``sentence`` that says why, ``value`` in TIMEX3,
and ``timex`` holds all of it. ``whole`` and ``cell`` read a string that is one date, ``typed`` one that a person types.
"""

from ingest.dates.cell import read_cell
from ingest.dates.find import find_timexes
from ingest.dates.typed import resolve_words

__all__ = ["find_timexes", "read_cell", "resolve_words"]
