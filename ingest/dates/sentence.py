"""Sentence: the one plain sentence that says what date words are, and why."""

from ingest.dates.anchor import WHOLE
from ingest.dates.axis import exactness, is_about
from ingest.dates.meaning import Bound, Clock, Found, Range
from ingest.dates.outcome import Outcome
from ingest.dates.periods import Period
from ingest.dates.say import say, say_day
from ingest.dates.setting import Setting
from ingest.dates.write import HALVES, part_days
from ingest.dates.zones import LOCAL, SEVERAL
from ingest.record.widths import say_width

_BOUNDS: dict[Bound, str] = {
    "before": "what is told comes before it",
    "by": "what is told comes no later",
    "until": "what is told lasts until then",
    "since": "what is told goes on from then",
    "from": "what is told begins no earlier",
    "after": "what is told comes after it",
}
_GIVEN = {"month": "the words give the month and the year", "day": WHOLE}
_NAMED = {"event": "the words name that day", "holiday": "the words name the feast and its year"}
"""What words give that a rule of these names found."""
_PARTS = {"MO": "the morning", "AF": "the afternoon", "EV": "the evening", "NI": "the night", "DT": "the daytime"}
_MIDNIGHT = 24
_FIXED = {
    "PRESENT_REF": "the present, without a date",
    "PAST_REF": "an earlier time, without a date",
    "FUTURE_REF": "a later time, without a date",
    "DURATION": "a length of time; it has no place on the axis",
    "SET": "a recurring time; it has no place on the axis",
}


def sentence(words: str, found: Found, outcome: Outcome, bound: Bound, setting: Setting) -> str:
    """Return what resolved date words are, and why.

    >>> sentence("early May 2024", found, outcome, "", setting)
    '"early May 2024" is the early part of May 2024, from 1 to 10 May 2024: the words give the month and the year.'
    """
    assert outcome.period is not None
    words = _quoted(words)
    if outcome.also is not None:
        first, second = sorted((outcome.period, outcome.also), key=lambda p: p.first)
        return f"{words} may be {say(first)} or {say(second)}: {outcome.why}."
    what = _what(found, outcome)
    if is_about(found, outcome):
        # A month or year of another calendar is named by its days.
        width = say_width(setting.about, "day" if outcome.by is not None else exactness(outcome))
        what = f"about {what} ({width})"
    if bound:
        what = f"{what}, and {_BOUNDS[bound]}"
    return f"{words} is {what}: {'; '.join((_reason(found, outcome), *_clock_notes(outcome)))}."


def no_date(words: str, outcome: Outcome) -> str:
    """Return why words have no place on the axis."""
    if outcome.impossible:
        return f"{_quoted(words)} is no date: {outcome.impossible}."
    if outcome.fixed is not None:
        kind = _FIXED.get(outcome.fixed.value) or _FIXED.get(outcome.fixed.type, "a vague time, without a date")
        return f"{_quoted(words)} is {kind}."
    return f"{_quoted(words)} is not resolved: {outcome.why}."


def _quoted(words: str) -> str:
    return f'"{" ".join(words.split())}"'


def _what(found: Found, outcome: Outcome) -> str:
    """Return the date in plain words."""
    period, clock = outcome.period, outcome.clock
    assert period is not None
    if outcome.last is not None:
        both = isinstance(found.meaning, Range) and found.meaning.listed
        return f"{say(period)} {'and' if both else 'to'} {say(outcome.last)}"
    if found.part:
        first, last = part_days(period, found.part)
        named = found.part if found.part in HALVES else f"{'middle' if found.part == 'mid' else found.part} part"
        return f"the {named} of {say(period)}, {say_day(first)} to {say_day(last)}"
    if clock is not None and period.unit == "day":
        return _timed(clock, period)
    return say(period)


def _timed(clock: Clock, day: Period) -> str:
    if clock.hour is None:
        return f"{_PARTS[clock.part]} of {say(day)}" if clock.part in _PARTS else say(day)
    if clock.hour == _MIDNIGHT:
        return f"midnight{_offset(clock)} at the end of {say(day)}"
    second = f":{clock.second:02d}" if clock.second is not None else ""
    return f"{clock.hour:02d}:{clock.minute or 0:02d}{second}{_offset(clock)} on {say(day)}"


def _offset(clock: Clock) -> str:
    if clock.zone is None:
        return ""
    hours, minutes = divmod(abs(clock.zone), 60)
    sign = "-" if clock.zone < 0 else "+"
    return " UTC" if clock.zone == 0 else f" UTC{sign}{hours}" + (f":{minutes:02d}" if minutes else "")


def _reason(found: Found, outcome: Outcome) -> str:
    """Return why; of a date that the words give outright, what they give."""
    if outcome.why != WHOLE or outcome.period is None:
        return outcome.why
    if outcome.last is not None:
        return "the words give both ends"
    named = next((why for rule, why in _NAMED.items() if rule in found.rule), None)
    if named is not None:
        return named
    unit = outcome.period.unit
    return _GIVEN.get(unit, f"the words give the {'fiscal year' if unit == 'fiscal' else unit}")


def _clock_notes(outcome: Outcome) -> tuple[str, ...]:
    """Return what is to be said of a clock's zone."""
    clock = outcome.clock
    if clock is None:
        return ()
    if clock.zone_from:
        return (f'"{clock.zone_from}" gives all times their zone',)
    if clock.place == SEVERAL:
        return (f"{clock.zone_name.upper()} stands for more than one zone, so the moment is not certain",)
    if clock.place == LOCAL:
        return ("it is local time of a place that the words do not name",)
    if clock.place and clock.zone is None:
        return (f"what the clocks of {clock.place.replace('_', ' ')} showed then is not certain",)
    return ()
