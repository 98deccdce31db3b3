"""Explain: the place of a resolved date on the axis, and the plain sentence that says why it is this date."""

from dataclasses import replace

from ingest.dates.meaning import Clock, Found
from ingest.dates.outcome import Outcome
from ingest.dates.periods import Period
from ingest.dates.write import edtf_of, part_days, precision_of, say
from ingest.record.days import from_day
from ingest.record.edtf import Date, Edtf, Interval, OneOf, bounds, write
from ingest.record.report import Precision, When

PART_SECONDS = {
    "MO": (5 * 3600, 12 * 3600 - 1), "AF": (12 * 3600, 18 * 3600 - 1), "EV": (17 * 3600, 22 * 3600 - 1),
    "NI": (18 * 3600, 24 * 3600 - 1), "DT": (6 * 3600, 18 * 3600 - 1),
}  # fmt: skip
"""First and last second of a part of the day; a night is the one that begins on the day."""


def when_of(text: str, found: Found, outcome: Outcome) -> When:
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
    edtf, about = _edtf(found, outcome)
    text_edtf = write(edtf)
    span = bounds(text_edtf)
    first_second, last_second = _seconds(outcome.clock)
    return replace(
        bare,
        edtf=text_edtf,
        earliest=span.earliest,
        latest=span.latest,
        precision=_precision(outcome),
        approximate=about or bool(found.part),
        why=_sentence(words, found, outcome),
        readings=_readings(outcome),
        first_second=first_second,
        last_second=last_second,
        zone=_zone(outcome.clock),
        instant=_instant(outcome),
        old_style=outcome.old_style,
    )


def _edtf(found: Found, outcome: Outcome) -> tuple[Edtf, bool]:
    assert outcome.period is not None
    about = found.about
    if outcome.also is not None:
        return OneOf(tuple(_day(p) for p in sorted((outcome.period, outcome.also), key=lambda p: p.first))), about
    if outcome.last is not None:
        return _between(outcome.period, outcome.last), about
    edtf = edtf_of(outcome.period, found.part)
    if isinstance(edtf, Date):
        if outcome.clock is not None and outcome.clock.hour is not None and edtf.day is not None:
            edtf = replace(edtf, clock=_clock_text(outcome.clock))
        if about:
            edtf = replace(edtf, approximate=True)
        if found.bound == "since":
            return Interval(edtf, None), about
        if found.bound == "before":
            return OneOf((edtf,), before=True), about
        if found.bound == "after":
            return OneOf((edtf,), after=True), about
    return edtf, about


def _day(period: Period) -> Date:
    return Date(*from_day(period.first))


def _between(first: Period, last: Period) -> Edtf:
    one, other = edtf_of(first), edtf_of(last)
    start = one.start if isinstance(one, Interval) else one
    end = other.end if isinstance(other, Interval) else other
    if isinstance(start, Date) and isinstance(end, Date):
        return start if start == end else Interval(start, end)
    return Interval(Date(*from_day(first.first)), Date(*from_day(last.last)))


def _precision(outcome: Outcome) -> Precision:
    assert outcome.period is not None
    clock = outcome.clock
    if clock is not None and clock.hour is not None and outcome.period.unit == "day":
        return "second" if clock.second is not None else "minute" if clock.minute is not None else "hour"
    return precision_of(outcome.period)


def _clock_text(clock: Clock) -> str:
    hour = min(clock.hour or 0, 23)
    text = f"{hour:02d}"
    if clock.minute is not None:
        text += f":{clock.minute:02d}"
    if clock.second is not None:
        text += f":{min(clock.second, 59):02d}"
    return text + (_zone(clock) or "").replace("+00:00", "Z")


def _zone(clock: Clock | None) -> str | None:
    if clock is None or clock.zone is None:
        return None
    sign, minutes = "-" if clock.zone < 0 else "+", abs(clock.zone)
    return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def _seconds(clock: Clock | None) -> tuple[int | None, int | None]:
    if clock is None:
        return None, None
    if clock.hour is None:
        return PART_SECONDS.get(clock.part, (None, None))
    first = min(clock.hour, 23) * 3600 + (clock.minute or 0) * 60 + (clock.second or 0)
    length = 3600 if clock.minute is None else 60 if clock.second is None else 1
    return first, min(first + length - 1, 86_399)


def _instant(outcome: Outcome) -> str | None:
    clock = outcome.clock
    if clock is None or clock.zone is None or clock.hour is None or outcome.period is None:
        return None
    total = outcome.period.first * 1440 + clock.hour * 60 + (clock.minute or 0) - clock.zone
    day, minutes = divmod(total, 1440)
    year, month, number = from_day(day)
    return f"{year:04d}-{month:02d}-{number:02d}T{minutes // 60:02d}:{minutes % 60:02d}:{clock.second or 0:02d}Z"


def _readings(outcome: Outcome) -> tuple[str, ...]:
    if outcome.also is None or outcome.period is None:
        return ()
    return tuple(write(_day(p)) for p in sorted((outcome.period, outcome.also), key=lambda p: p.first))


def _sentence(words: str, found: Found, outcome: Outcome) -> str:
    assert outcome.period is not None
    if outcome.also is not None:
        return f'"{words}" may be {say(outcome.period)} or {say(outcome.also)}: {outcome.why}.'
    what = say(outcome.period)
    if outcome.last is not None:
        what = f"{what} to {say(outcome.last)}"
    if found.part:
        first, last = part_days(outcome.period, found.part)
        what = f"the {found.part} part of {what}, {say(Period('day', first))} to {say(Period('day', last))}"
    if found.about:
        what = f"about {what}"
    return f'"{words}" is {what}: {outcome.why}.'


def _no_date(words: str, outcome: Outcome) -> str:
    if outcome.impossible:
        return f'"{words}" is no date: {outcome.impossible}.'
    if outcome.fixed is not None:
        kind = {"DURATION": "a length of time", "SET": "a recurring time"}.get(outcome.fixed.type, "a vague time")
        return f'"{words}" is {kind}, no place on the axis.'
    return f'"{words}" is not resolved: {outcome.why}.'
