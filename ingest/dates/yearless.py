"""Yearless: the year of dates that name none, by the heading, the story so far, or the tense and publication."""

from dataclasses import replace

from ingest.dates import periods
from ingest.dates.calendar_dates import choices_round, in_year
from ingest.dates.direction import FUTURE, PAST, UNKNOWN
from ingest.dates.meaning import Exact, Impossible, Meaning, Yearly
from ingest.dates.outcome import Basis, Outcome
from ingest.dates.periods import Period
from ingest.dates.place import NO_CREATED, Place
from ingest.dates.say import say
from ingest.record.days import weekday

_OVER_NEW_YEAR = {"day": 45, "month": 120}
"""Days within which a date is the nearest one whatever its year: "on 10 January", in a paper of December; "worth more
in October", in one of February."""


def yearless(meaning: Yearly, place: Place) -> Outcome:
    """Return what a date without its year comes to."""
    if meaning.short is not None:
        return _short_year(meaning, place)
    told, kind = place.told, place.kind
    if meaning.base == "told" and (since := told.of(meaning.unit)) is not None:
        return _from_told(meaning, *since)
    if kind == "history" and meaning.which and (since := told.of(meaning.unit)) is not None:
        return _from_told(meaning, *since)
    if told.heading is not None and not meaning.which and kind != "history":
        why = f'the heading "{told.heading.words}" gives the year'
        return _settled(meaning, told.heading.period.year, f'the heading "{told.heading.words}"', why, "context")
    if kind != "news" and not meaning.which:
        return _running(meaning, place)
    if place.created is None:
        return Outcome(partial=without_year(meaning), why=NO_CREATED)
    return _by_publication(meaning, place, place.created)


def _from_told(meaning: Yearly, since: Period, words: str) -> Outcome:
    named = _named(meaning, list(choices_round(meaning, since.year).values()), since)
    if named is None:
        return Outcome(partial=without_year(meaning), why="no such day near the date told before")
    side = {"next": "first one after", "this": "one in the year of"}.get(meaning.which, "last one before")
    return Outcome(named, anchor=say(since), why=f'it is the {side} {say(since)} ("{words}")', basis="context")


def _settled(meaning: Yearly, year: int, anchor: str, why: str, basis: Basis) -> Outcome:
    made = in_year(meaning, year)
    if isinstance(made, Exact):
        return Outcome(made.period, anchor=anchor, why=why, basis=basis)
    reason = made.reason if isinstance(made, Impossible) else "no such day"
    return Outcome(impossible=reason, why=reason)


def _running(meaning: Yearly, place: Place) -> Outcome:
    turn = place.turn
    if turn is None or turn.year is None or turn.since is None:
        why = NO_CREATED if place.created is None else "the text has named no year so far"
        return Outcome(partial=without_year(meaning), why=why)
    since = f'{say(turn.since)} ("{turn.words}")'
    return _settled(meaning, turn.year, since, f"no year is named; the story goes on from {since}", "context")


def _by_publication(meaning: Yearly, place: Place, created: Period) -> Outcome:
    all_of = list(choices_round(meaning, created.year).values())
    fitting = _on_weekday(meaning, all_of)
    if fitting:
        found = min(fitting, key=lambda p: (abs(p.first - created.first), p.first))
        why = f"no year is named, so it is the year nearest to {place.on} in which that day is such a weekday"
        return Outcome(found, anchor=place.on, basis=place.basis, why=why)
    before = [p for p in all_of if p.first <= created.last]
    after = [p for p in all_of if p.last >= created.first]
    if not before or not after:
        return Outcome(partial=without_year(meaning), why="no such day near publication")
    back, ahead = before[-1], after[0]
    on = place.on
    named = _named(meaning, all_of, created)
    if named is not None:
        what = {
            "last": "it is the last one before",
            "next": "it is the first one after",
            "this": "it is in the year of",
        }
        return Outcome(named, anchor=on, basis=place.basis, why=f"{what[meaning.which]} {on}")
    way, cue, strong, bound = place.tense
    if meaning.unit in ("quarter", "half") and way != FUTURE:
        why = f"no year is named and nothing looks ahead, so it is the latest {meaning.unit} on or before {on}"
        return Outcome(back, anchor=on, basis=place.basis, why=why)
    if way == FUTURE and strong:
        return Outcome(
            ahead,
            anchor=on,
            basis=place.basis,
            why=f'no year is named and "{cue}" tells of what is to come, so it is the first one on or after {on}',
        )
    if way == PAST and strong:
        return Outcome(
            back,
            anchor=on,
            basis=place.basis,
            why=f'no year is named and it is told in the past ("{cue}"), so it is the latest one on or before {on}',
        )
    plain_day = way == UNKNOWN and not bound and meaning.unit in ("day", "month") and not meaning.holiday
    if plain_day and (at_hand := _of_the_year(back, ahead, created)) is not None:
        why = f"no year is named and no verb says past or to come, so it is the one in the year of {on}"
        return Outcome(at_hand, anchor=on, basis=place.basis, why=why)
    # A weak sign of tense does not decide, it only weighs: "declared a dividend, payable 15 December".
    past = way == PAST and not bound
    behind = (created.first - back.last) * (1 if past else 2 if way == FUTURE or bound else 1)
    before_us = (ahead.first - created.last) * (2 if past else 1)
    near = back if behind <= before_us else ahead
    return Outcome(near, anchor=on, basis=place.basis, why=_weighed(place, near, back, ahead, created))


def _weighed(place: Place, near: Period, back: Period, ahead: Period, created: Period) -> str:
    """Return why it is the one of two: the nearest one, or the one that the words round it weigh for."""
    behind, before_us = created.first - back.last, ahead.first - created.last
    if near == back and behind > before_us:
        cue = place.tense.cue
        return f'no year is named and "{cue}" near it tells of the past, so it is the last one before {place.on}'
    if near == ahead and before_us > behind:
        cue = place.tense.cue if place.tense.way == FUTURE else place.tense.bound
        return f'no year is named and "{cue}" near it tells of what is to come, so it is the first one after {place.on}'
    return f"no year is named, so it is the one nearest to {place.on}"


def _of_the_year(back: Period, ahead: Period, created: Period) -> Period | None:
    """Return the one of two in the year of publication, None where the other lies close by, over New Year."""
    close = min(created.first - back.last, ahead.first - created.last)
    if close <= _OVER_NEW_YEAR[back.unit]:
        return None
    return next((p for p in (back, ahead) if p.year == created.year), None)


def _named(meaning: Yearly, all_of: list[Period], created: Period) -> Period | None:
    """Return the one that "last", "this" or "next" picks, None if none of these is said."""
    match meaning.which:
        case "last":
            return [p for p in all_of if p.last < created.first][-1]
        case "next":
            return next(p for p in all_of if p.first > created.last)
        case "this":
            return next((p for p in all_of if p.year == created.year), None)
    return None


def _on_weekday(meaning: Yearly, choices: list[Period]) -> list[Period]:
    """Return the days of the years that fall on the weekday named beside them."""
    if meaning.weekday is None or meaning.unit != "day":
        return []
    return [p for p in choices if weekday(p.index) == meaning.weekday]


def other_end(meaning: Yearly, settled: Outcome, *, ahead: bool) -> Outcome | None:
    """Return the other end of a range that names no year, by the end that is settled: the last one if ``ahead``."""
    if settled.period is None or meaning.of is not None or meaning.short is not None:
        return None
    for year in (settled.period.year, settled.period.year + (-1 if ahead else 1)):
        made = in_year(meaning, year)
        if not isinstance(made, Exact):
            return None
        begin, end = (made.period, settled.period) if ahead else (settled.period, made.period)
        if begin.first <= end.last:
            return replace(settled, period=made.period)
    return None


def _short_year(meaning: Yearly, place: Place) -> Outcome:
    """Two digits of a year: the latest not after publication, or the first from it where the text looks ahead."""
    created = place.created
    assert meaning.short is not None
    limit = created.year if created is not None else 2069
    century = limit // 100 * 100
    years = [century + k + meaning.short for k in (-200, -100, 0, 100)]
    made = [m.period for y in years if isinstance(m := _of_short(meaning, y), Exact)]
    also = [m.period for y in years if meaning.also and isinstance(m := _of_short(meaning.also, y), Exact)]
    if not made:
        tried = _of_short(meaning, years[2])
        reason = tried.reason if isinstance(tried, Impossible) else "no such day"
        return Outcome(impossible=reason, why=reason)
    lead = "no century is named" if meaning.unit == "decade" else "the year has two digits"
    if created is None:
        past = [p for p in made if 1970 <= p.year <= limit] or made
        return Outcome(past[-1], also=_at_year(also, past[-1]), why=f"{lead}, so it is read as one of 1970 to 2069")
    on = place.on
    before = [p for p in made if p.first <= created.last]
    after = [p for p in made if p.last >= created.first]
    if place.tense.way == FUTURE and after and after[0].year - created.year < 30:
        why = f"{lead} and the text looks ahead, so it is the first such {meaning.unit} on or after {on}"
        return Outcome(after[0], also=_at_year(also, after[0]), anchor=on, why=why)
    chosen = (before or made)[-1]
    why = f"{lead}, so it is the latest such {meaning.unit} on or before {on}"
    return Outcome(chosen, also=_at_year(also, chosen), anchor=on, why=why)


def _of_short(meaning: Yearly, year: int) -> Meaning:
    if meaning.unit == "decade":
        return Exact(Period("decade", year // 10))
    if meaning.unit == "year":
        return Exact(Period("year", year))
    return in_year(replace(meaning, short=None, also=None), year)


def _at_year(found: list[Period], other: Period) -> Period | None:
    return next((p for p in found if p.year == other.year), None)


def without_year(meaning: Yearly) -> str:
    """Return the TIMEX3 value of a date whose year stays unknown."""
    if meaning.unit == "day" and meaning.number:
        return f"XXXX-{meaning.number:02d}-{meaning.day:02d}"
    if meaning.unit == "month":
        return f"XXXX-{meaning.number:02d}"
    if meaning.unit == "season":
        return f"XXXX-{periods.SEASONS[meaning.number - 1]}"
    if meaning.unit in ("quarter", "half"):
        return f"XXXX-{meaning.unit[0].upper()}{meaning.number}"
    return "XXXX-XX-XX"
