"""Find the time expressions of a text: recognise, normalise, compose, anchor, in text order."""

from dataclasses import replace

from ingest.dates.anchor import Outcome, Place, resolve
from ingest.dates.compose import compose
from ingest.dates.direction import tense_at
from ingest.dates.explain import when_of
from ingest.dates.fold import fold
from ingest.dates.meaning import Clock, Fixed, Found
from ingest.dates.pack import load
from ingest.dates.recognise import recognise
from ingest.dates.setting import Setting, setting_of
from ingest.dates.timex import Timex
from ingest.dates.told import Told, is_history, year_said
from ingest.dates.value import type_and_value
from ingest.record.document import Block, Created, DateOrder


_NEAR = 240
"""Characters within which a date told before is the one that "a year earlier" goes back from."""


def find_timexes(
    text: str,
    *,
    created: Created | str | None,
    language: str,
    blocks: tuple[Block, ...] = (),
    date_order: DateOrder | None = None,
) -> tuple[Timex, ...]:
    """Return the time expressions of a text, in text order, none overlapping another.

    Args:
        text: clean text.
        created: publication (document creation time), or an ISO date with or without clock; None if unknown: then
            relative dates stay unresolved.
        language: ISO 639-1 code; without a pack for it, dates in figures and dateparser's month names are read.
        blocks: the runs of the text with their roles; a heading's date holds for the lines below it.
        date_order: how 04/05/2023 is to be read; without it both readings are kept.

    Raises:
        BadValue: ``created`` is no ISO date.
    """
    pack = load(language)
    setting = setting_of(created, pack=pack, date_order=date_order)
    folded = fold(text)
    founds = compose(recognise(text, folded, pack, date_order=date_order), folded, pack)
    return _anchored(text, folded, founds, setting, blocks)


def _anchored(
    text: str, folded: str, founds: tuple[Found, ...], setting: Setting, blocks: tuple[Block, ...]
) -> tuple[Timex, ...]:
    told, history = Told(), is_history(founds, setting.created)
    timexes = []
    for found in (f for f in founds if history or f.texts != "history"):
        near = 0 <= found.start - told.place < _NEAR
        place = Place(setting, told, history, tense_at(folded, found.start, found.end, setting.pack), near)
        outcome = resolve(found.meaning, place)
        parts = tuple(_timex(text, part, resolve(part.meaning, place), setting) for part in found.parts)
        timexes.append(replace(_timex(text, found, outcome, setting), parts=parts))
        if outcome.period is not None and outcome.fixed is None:
            told.tell(outcome.last or outcome.period, found.end, text[found.start : found.end])
    return tuple(timexes)


def _timex(text: str, found: Found, outcome: Outcome, setting: Setting) -> Timex:
    kind, value = type_and_value(found, outcome)
    return Timex(
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        type=kind,
        value=value,
        when=when_of(text, found, outcome, setting),
        mod=found.mod,
        invalid=outcome.impossible,
    )


__all__ = ["Clock", "Fixed", "find_timexes", "year_said"]
