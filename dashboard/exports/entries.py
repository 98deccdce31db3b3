"""Entries: events as the entries that every timeline format is written from."""

from collections.abc import Sequence

from dashboard.exports.plain import plain
from dashboard.exports.retold import retold
from dashboard.exports.setting import Setting
from dashboard.scene.datewords import when_words
from dashboard.scene.lanes import actor_name
from ingest.interchange.entry import Entry, Timeline, Who
from ingest.record.event import Event
from ingest.record.report import Party

_OWN = frozenset({"group", "text", "url"})
"""Further values of an imported entry that have a field of their own."""


def timeline(events: Sequence[Event], setting: Setting) -> Timeline:
    """Return events as another tool's timeline, with the title of the picture."""
    events = retold(events, actors=setting.actors, language=setting.language)
    dated = [event for event in events if event.when.edtf is not None]
    title = setting.title(dated)
    return Timeline(tuple(entry(event, setting) for event in events), title=title, text=setting.texts.subtitle)


def entry(event: Event, setting: Setting) -> Entry:
    """Return an event as an entry.

    What came in as an entry or a row goes out with its own headline, text and group; what was read in a text has its
    label for headline, its quote for text, and stands in the group of the first who acts.
    """
    values = plain(event, setting)
    row = bool(event.reports) and event.reports[0].context == "table"
    further = dict(values.extra)
    text = str(further.get("text") or "")
    quote = "" if row and not event.speaker else values.quote
    group = "" if row else values.who.split("; ")[0]
    inexact = event.when.approximate or (event.when.edtf or "").startswith("[") or ".." in (event.when.edtf or "")
    shown = when_words(event.when, language=setting.language, year=True) if inexact else ""
    own = {"display date": shown} if shown and "display date" not in further else {}
    return Entry(
        when=event.when,
        headline=event.headline if row and "label" not in event.changed else event.label or event.headline,
        text=text or (f"“{quote}”" if quote else ""),
        source=_who(event.source, setting),
        target=_who(event.target, setting),
        event_type=event.event_type,
        status=event.status,
        place=values.place,
        link=values.link,
        publisher=values.outlet or values.via,
        group=str(further.get("group") or group),
        id=event.id,
        extra=tuple(sorted({**{k: v for k, v in further.items() if k not in _OWN}, **own}.items())),
    )


def _who(parties: Sequence[Party], setting: Setting) -> tuple[Who, ...]:
    return tuple(
        Who(actor_name(p.actor, setting.actors, language=setting.language), p.actor, p.through or "") for p in parties
    )
