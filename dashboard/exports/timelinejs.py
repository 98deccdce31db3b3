"""TimelineJS: events as the JSON that TimelineJS reads; the format itself lives in ``ingest.interchange``."""

import json
from collections.abc import Sequence

from dashboard.exports.plain import plain
from dashboard.exports.setting import Setting
from dashboard.paper.furniture import default_title
from dashboard.scene.datewords import when_words
from ingest.interchange import timelinejs
from ingest.record.event import Event


def write(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the dated events as TimelineJS JSON; undated ones have no place in it."""
    slides = []
    for event in events:
        values = plain(event, setting)
        inexact = event.when.approximate or (event.when.edtf or "").startswith("[") or ".." in (event.when.edtf or "")
        told = timelinejs.Told(
            quote=values.quote,
            outlet=values.outlet,
            link=values.link,
            group=values.who.split("; ")[0],
            shown=when_words(event.when, language=setting.language, year=True) if inexact else "",
        )
        slide = timelinejs.slide(event, told)
        if slide is not None:
            slides.append(slide)
    dated = [event for event in events if event.when.edtf is not None]
    title = setting.texts.title or default_title(
        dated, actors=setting.actors, chosen=setting.chosen, language=setting.language
    )
    whole = timelinejs.whole(slides, title=title, subtitle=setting.texts.subtitle)
    return (json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2) + "\n").encode()
