"""Find the time expressions of a text: recognise, normalise, compose, anchor, in text order."""

from datetime import date

from ingest.clean.passages import Passage
from ingest.dates.anchor import ends, resolve
from ingest.dates.axis import bound_of, place_of
from ingest.dates.clock_days import days_of_clocks
from ingest.dates.course import bracketed, course
from ingest.dates.direction import NO_TENSE, Tense, sentence_bounds, tense_at
from ingest.dates.explain import when_of
from ingest.dates.fold import fold
from ingest.dates.loading import load
from ingest.dates.marks import marked
from ingest.dates.meaning import Exact, Fixed, Found, Impossible, Range
from ingest.dates.outcome import Outcome
from ingest.dates.overhead import Overhead
from ingest.dates.place import Place
from ingest.dates.setting import Setting, setting_of
from ingest.dates.text_kind import TextKind, kind_of, tells_of_antiquity
from ingest.dates.timex import Timex
from ingest.dates.told import Told
from ingest.dates.tongues import Heard, Tongues
from ingest.dates.value import type_and_value
from ingest.record.document import Block, Created, DateOrder
from ingest.record.edtf import write
from ingest.record.widths import DEFAULT_WIDTHS, Widths

_NEAR = 240
"""Characters within which a date told before is the one that "a year earlier" goes back from."""


def find_timexes(
    text: str,
    *,
    created: Created | str | date | None,
    language: str,
    blocks: tuple[Block, ...] = (),
    date_order: DateOrder | None = None,
    about: Widths = DEFAULT_WIDTHS,
    passages: tuple[Passage, ...] = (),
) -> tuple[Timex, ...]:
    """Return the time expressions of a text, in text order, none overlapping another.

    Args:
        text: clean text.
        created: publication (document creation time), a date, or an ISO date with or without clock; None if unknown:
            then relative dates stay unresolved.
        language: ISO 639-1 code; without a pack for it, dates in figures and dateparser's month names are read.
        blocks: the runs of the text with their roles; a heading's date holds for the lines below it.
        date_order: how 04/05/2023 is to be read; without it both readings are kept.
        about: how far "about 3 May" reaches on either side.
        passages: the stretches that are in another language (``find_passages``); one running date goes through all.

    Raises:
        BadValue: ``created`` is no ISO date.
    """
    marks = marked(text)
    if marks is not None:
        found = find_timexes(
            marks.bare,
            created=created,
            language=language,
            blocks=marks.forth(blocks),
            date_order=date_order,
            about=about,
            passages=marks.forth(passages),
        )
        return tuple(marks.back(timex) for timex in found)
    setting = setting_of(created, pack=load(language), date_order=date_order, about=about)
    return _anchored(text, fold(text), Tongues(setting, passages), setting, blocks)


def _anchored(
    text: str, folded: str, tongues: Tongues, setting: Setting, blocks: tuple[Block, ...]
) -> tuple[Timex, ...]:
    founds = tongues.read(text, folded)
    told, kind = Told(), kind_of(founds, setting.created)
    ordinals = bool(setting.pack.options.get("ordinal_stop"))
    fitting = {"", kind, *(("bc",) if tells_of_antiquity(founds) else ())}
    founds = days_of_clocks(tuple(f for f in founds if f.texts in fitting), text, folded, ordinals=ordinals)
    over = Overhead(text, founds, setting, blocks)
    turns = course(text, folded, founds, over.headings) if kind != "news" else {}
    timexes: list[Timex] = []
    heard = Heard(text, folded)
    for found in founds:
        setting = tongues.at(found.start)
        heading, written = over.at(found)
        told.stand_under(heading, written, at=found.start)
        here: TextKind = "news" if kind == "undated" and told.written is not None else kind
        close = 0 <= found.start - told.place < _NEAR
        tense = _tense(found, folded, heard.by(setting.pack), setting)
        turn = turns.get(found.start)
        place = Place(setting, told, here, tense, close, turn)
        outcome = over.beside(found, over.settle(found, place) or resolve(found.meaning, place))
        over.note(found, outcome)
        whole = _timex(text, found, outcome, place)
        timexes.extend(whole.parts if _apart(found, outcome) else (whole,))
        if outcome.fixed is not None and outcome.fixed.type == "DURATION":
            told.measure(outcome.fixed.unit)
        reckoned = outcome.by is not None and outcome.last is not None
        if outcome.period is None or outcome.fixed is not None or outcome.compares or reckoned:
            continue
        words = text[found.start : found.end]
        if turn is not None and turn.aside:
            told.pass_by(outcome.period, words=words, until=sentence_bounds(folded, found.start, found.end)[1])
        elif not bracketed(found, folded):
            told.tell(outcome.period, words=words, place=found.end)
    return tuple(timexes)


def _apart(found: Found, outcome: Outcome) -> bool:
    """Tell whether two periods named together leave a gap: "7 and 9 May" are two days and not the one between."""
    listed = isinstance(found.meaning, Range) and found.meaning.listed and len(found.parts) == 2
    if not listed or outcome.period is None or outcome.last is None:
        return False
    return outcome.last.first > outcome.period.last + 1


def _tense(found: Found, folded: str, heard: str, setting: Setting) -> Tense:
    """Return the direction round date words; a whole date or a length needs none."""
    if isinstance(found.meaning, Exact | Fixed | Impossible):
        return NO_TENSE
    return tense_at(folded, found.start, found.end, setting.pack, words=heard)


def _timex(text: str, found: Found, outcome: Outcome, place: Place) -> Timex:
    kind, value = type_and_value(outcome)
    when = when_of(text, found, outcome, place.setting)
    bound = bound_of(found, outcome, created=place.setting.created) if when.edtf is not None else ""
    return Timex(
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        type=kind,
        value=value,
        when=when,
        mod=found.mod,
        invalid=outcome.impossible,
        parts=_parts(text, found, place),
        bound=bound,
        named=write(place_of(found, outcome)) if bound else when.edtf,
    )


def _parts(text: str, found: Found, place: Place) -> tuple[Timex, ...]:
    if len(found.parts) != 2 or not isinstance(found.meaning, Range):
        return ()
    outcomes = ends(found.meaning.first, found.meaning.last, place)
    return tuple(_timex(text, part, outcome, place) for part, outcome in zip(found.parts, outcomes, strict=True))
