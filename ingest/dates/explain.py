"""Explain: a resolved date with its place on the axis, what it hangs on, its rule, and the sentence that says why."""

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
from ingest.dates.meaning import Found
from ingest.dates.outcome import Outcome
from ingest.dates.sentence import no_date, sentence
from ingest.dates.setting import Setting
from ingest.record.edtf import bounds, write
from ingest.record.report import When


def when_of(text: str, found: Found, outcome: Outcome, setting: Setting) -> When:
    """Return the place on the axis of one time expression, with its explanation."""
    words = text[found.start : found.end]
    if outcome.period is None or outcome.fixed is not None or outcome.impossible:
        return When(
            None,
            words=words,
            words_start=found.start,
            words_end=found.end,
            anchor=outcome.anchor,
            rule=found.rule,
            basis=outcome.basis,
            why=no_date(words, outcome),
        )
    bound = bound_of(found, outcome, created=setting.created)
    edtf = write(place_of(found, outcome, bound=bound))
    span = bounds(edtf, about=setting.about)
    first_second, last_second = seconds_of(outcome.clock)
    by = outcome.by
    return When(
        edtf,
        words=words,
        words_start=found.start,
        words_end=found.end,
        anchor=outcome.anchor,
        rule=found.rule,
        basis=outcome.basis,
        earliest=span.earliest,
        latest=span.latest,
        precision=exactness(outcome),
        approximate=is_about(found, outcome) or bool(found.part),
        why=sentence(words, found, outcome, bound, setting),
        readings=readings_of(outcome),
        first_second=first_second,
        last_second=last_second,
        zone=zone_of(outcome.clock),
        instant=instant_of(outcome),
        old_style=by.written if by is not None and by.calendar == "Julian" else None,
        other_calendar=by.written if by is not None and by.calendar != "Julian" else None,
    )
