"""Calendar: events as iCalendar that every calendar takes; the format itself lives in ``ingest.interchange.ics``."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.exports.entries import entry
from dashboard.exports.plain import plain
from dashboard.exports.retold import retold
from dashboard.exports.setting import Setting
from dashboard.paper.caption import said_as
from dashboard.scene.datewords import when_words
from ingest.interchange import ics as calendar
from ingest.interchange.entry import Entry, Timeline
from ingest.record.event import Event


def ics(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events as iCalendar; undated ones and those outside the years 1 to 9999 are left out and counted."""
    events = retold(events, actors=setting.actors, language=setting.language)
    return calendar.write(Timeline(tuple(_entry(event, setting) for event in events)), stamp=setting.instant())


def _entry(event: Event, setting: Setting) -> Entry:
    """Return an event as an entry that says in words what a calendar has no field for."""
    values, made = plain(event, setting), entry(event, setting)
    # A plan needs no word in a calendar; what was called off, denied or only possible does.
    text = " ".join(made.headline.split())
    said = event.status in ("happened", "scheduled")
    summary = text if said else said_as(event, text, language=setting.language)
    told = [when_words(event.when, language=setting.language, year=True), values.why, made.text, values.outlet]
    row = bool(event.reports) and event.reports[0].context == "table"
    return replace(
        made,
        label=summary,
        headline=text,
        text=made.text if row and made.text else "\n".join(part for part in told if part),
        group=made.group if row and made.group else values.kind,
    )
