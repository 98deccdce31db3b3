"""Explain: a resolved date with its place on the axis, and the plain sentence that says why it is this date."""

from dataclasses import replace

from ingest.dates.axis import (
    bound_of,
    exactness,
    instant_of,
    is_about,
    place_of,
    readings_of,
    seconds_of,
    zone_of,
)
from ingest.dates.meaning import Bound, Found
from ingest.dates.outcome import Outcome
from ingest.dates.periods import Period
from ingest.dates.setting import Setting
from ingest.dates.write import HALVES, part_days, say
from ingest.record.edtf import bounds, write
from ingest.record.report import When
from ingest.record.widths import Widths, say_width

_BOUNDS = {
    "before": "before {}",
    "by": "no later than {}",
    "until": "up to {}",
    "since": "from {} on",
    "from": "no earlier than {}",
    "after": "after {}",
}


def when_of(text: str, found: Found, outcome: Outcome, setting: Setting) -> When:
    """Return the place on the axis of one time expression, with its explanation."""
    words = text[found.start : found.end]
    bare = When(
        None,
        words=words,
        words_start=found.start,
        words_end=found.end,
        anchor=outcome.anchor,
        rule=found.rule,
        basis=outcome.basis,
        why=_no_date(words, outcome),
    )
    if outcome.period is None or outcome.fixed is not None or outcome.impossible:
        return bare
    bound = bound_of(found, outcome, created=setting.created)
    edtf = write(place_of(found, outcome, bound=bound))
    span = bounds(edtf, about=setting.about)
    first_second, last_second = seconds_of(outcome.clock)
    by = outcome.by
    return replace(
        bare,
        edtf=edtf,
        earliest=span.earliest,
        latest=span.latest,
        precision=exactness(outcome),
        approximate=is_about(found, outcome) or bool(found.part),
        why=_sentence(words, found, outcome, bound, setting),
        readings=readings_of(outcome),
        first_second=first_second,
        last_second=last_second,
        zone=zone_of(outcome.clock),
        instant=instant_of(outcome),
        old_style=by.written if by is not None and by.calendar == "Julian" else None,
        other_calendar=by.written if by is not None and by.calendar != "Julian" else None,
    )


def _sentence(words: str, found: Found, outcome: Outcome, bound: Bound, setting: Setting) -> str:
    assert outcome.period is not None
    if outcome.also is not None:
        return f'"{words}" may be {say(outcome.period)} or {say(outcome.also)}: {outcome.why}.'
    what = _what(found, outcome)
    if is_about(found, outcome):
        what = f"about {what} ({_width(outcome, setting.about)})"
    if bound:
        what = _BOUNDS[bound].format(what)
    return f'"{words}" is {what}: {outcome.why}.'


def _what(found: Found, outcome: Outcome) -> str:
    """Return the date in plain words."""
    assert outcome.period is not None
    what = say(outcome.period)
    if outcome.last is not None:
        what = f"{what} to {say(outcome.last)}"
    if found.part:
        first, last = part_days(outcome.period, found.part)
        name = found.part if found.part in HALVES else f"{found.part} part"
        what = f"the {name} of {what}, {say(Period('day', first))} to {say(Period('day', last))}"
    return what


def _width(outcome: Outcome, about: Widths) -> str:
    # A month or year of another calendar is named by its days.
    return say_width(about, "day" if outcome.by is not None else exactness(outcome))


def _no_date(words: str, outcome: Outcome) -> str:
    if outcome.impossible:
        return f'"{words}" is no date: {outcome.impossible}.'
    if outcome.fixed is not None:
        kind = {"DURATION": "a length of time", "SET": "a recurring time"}.get(outcome.fixed.type, "a vague time")
        return f'"{words}" is {kind}, no place on the axis.'
    return f'"{words}" is not resolved: {outcome.why}.'
