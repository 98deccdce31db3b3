"""Zones: the zone of clock times, from the words behind them or from what a text says of all its times.

A zone is kept as an offset where its letters have one meaning, as the name of a place where its clocks change
("Paris time"), and as letters alone where they have several (CST is Chicago's and China's).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ingest.dates.meaning import Clock, Found
from ingest.dates.pack import Pack
from ingest.dates.periods import Period
from ingest.record.days import from_day

LOCAL, SEVERAL = "local", "several"
"""Places that are none: the clock of where the text is, and letters that several zones share."""
_REACH = 48
_SURE_FROM = 1970
"""Before this year the zone database is not sure of the clocks of a place."""


def zoned(founds: Sequence[Found], text: str, folded: str, pack: Pack) -> tuple[Found, ...]:
    """Return date words with the zone of each clock time that has one behind it, or that the text gives all."""
    clocks = [f for f in founds if isinstance(f.meaning, Clock) and f.meaning.hour is not None]
    if not clocks:
        return tuple(founds)
    result = tuple(_behind(f, text, folded, pack) for f in founds)
    return _for_all(result, text, folded, pack)


def fixed(clock: Clock, day: Period | None) -> Clock:
    """Return a clock time with the offset that its place had on its day, none where that is not certain."""
    if not clock.place or clock.place in (LOCAL, SEVERAL) or day is None or day.unit != "day" or clock.hour is None:
        return clock
    year, month, number = from_day(day.index)
    zone = _zone(clock.place)
    if zone is None or not _SURE_FROM <= year <= 9998:
        return clock
    moment = datetime(year, month, number, min(clock.hour, 23), clock.minute or 0, tzinfo=zone)
    first, second = moment.utcoffset(), moment.replace(fold=1).utcoffset()
    if first is None or first != second:
        return clock  # the hour that comes twice, or never, when clocks change
    return replace(clock, zone=int(first.total_seconds()) // 60)


@cache
def _zone(place: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(place)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _behind(found: Found, text: str, folded: str, pack: Pack) -> Found:
    clock, pattern = found.meaning, pack.cues.get("zone_after")
    if not isinstance(clock, Clock) or clock.hour is None or clock.zone_name or pattern is None:
        return found
    hit = pattern.match(folded, found.end, found.end + _REACH)
    if hit is not None and (made := _with(clock, hit, text, pack)) is not None:
        return replace(found, meaning=made, end=hit.end())
    before = pack.cues.get("zone_before")
    led = before.search(folded, max(0, found.start - _REACH), found.start) if before is not None else None
    if led is not None and (made := _with(clock, led, text, pack)) is not None:
        return replace(found, meaning=made, start=led.start())
    return found


def _for_all(founds: tuple[Found, ...], text: str, folded: str, pack: Pack) -> tuple[Found, ...]:
    """Give the zone that "All times GMT+1" says to the clock times that name none."""
    pattern = pack.cues.get("zone_of_all")
    hit = pattern.search(folded) if pattern is not None else None
    if hit is None:
        return founds
    given = _with(Clock(0), hit, text, pack)
    if given is None:
        return founds
    words = text[hit.start() : hit.end()].strip()
    outside = (f for f in founds if f.end <= hit.start() or hit.end() <= f.start)
    return tuple(
        replace(f, meaning=replace(f.meaning, zone=given.zone, place=given.place, zone_from=words))
        if isinstance(f.meaning, Clock)
        and f.meaning.hour is not None
        and f.meaning.zone is None
        and not f.meaning.place
        else f
        for f in outside
    )


def _with(clock: Clock, hit: re.Match[str], text: str, pack: Pack) -> Clock | None:
    """Return a clock time with the zone of a match, None where its letters are no zone but a small word."""
    groups = hit.groupdict()
    if groups.get("local"):
        return replace(clock, place=LOCAL, zone_name=groups["local"])
    if place := groups.get("place"):
        city = pack.cues["zone_city"].search(place)
        known = pack.word("zone_city", city.group()) if city is not None else None
        return replace(clock, place=str(known), zone_name=place) if known is not None else None
    letters = groups.get("letters") or ""
    if letters.isascii() and letters.isalpha() and not text[hit.start("letters") : hit.end("letters")].isupper():
        return None
    value = next((v for t in ("zone_letters", "zone") if (v := pack.word(t, letters)) is not None), None)
    if value is None:
        return None
    if isinstance(value, str):
        return replace(clock, place=value, zone_name=letters)
    return replace(clock, zone=int(value) + minutes(groups.get("offset") or ""), zone_name=letters)


def minutes(offset: str) -> int:
    """Return an offset such as "+3", "-05:30" or "+0530" in minutes, 0 for none."""
    digits = "".join(c for c in offset if c.isdigit())
    hours, rest = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "")
    return (int(hours or 0) * 60 + int(rest or 0)) * (-1 if "-" in offset else 1)
