"""Changes: what somebody decided and on what, one line each; the words are those of the page."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.record.judgement import Judgement
    from ingest.record.store import Store


def told(judgement: "Judgement", timeline: "Store") -> str:
    """Return what a change is about and what was done: "Norway, Chile: agreement: set the date to Mar 2024"."""
    from dashboard.page import decisions

    return f"{subject(judgement, timeline)}: {''.join(decisions.said(judgement, timeline.actors()))}"


def subject(judgement: "Judgement", timeline: "Store") -> str:
    """Return what a change is about: the label of an event, the name of a document or an actor."""
    from ingest.record.actor_judgements import VERBS
    from ingest.record.errors import TimelineError

    if judgement.verb == "remove":
        return _title(judgement.value) or judgement.subject
    if judgement.verb in ("given", "add"):
        try:
            return timeline.document(judgement.subject).name
        except TimelineError:
            return judgement.subject
    if judgement.verb in VERBS:
        known = timeline.actors().get(judgement.subject)
        return known.name if known is not None else judgement.subject
    return _event(judgement.subject, timeline)


def _event(name: str, timeline: "Store") -> str:
    from ingest.record.errors import TimelineError
    from ingest.record.event import Event, Gone

    try:
        found = timeline.event(name)
        if isinstance(found, Gone) and found.now is not None:
            found = timeline.event(found.now)
    except TimelineError:
        return name
    return found.label or found.headline if isinstance(found, Event) else name


def _title(value: str) -> str:
    """Return the title that was kept of a removed document; what is no JSON is the text it is."""
    try:
        read = json.loads(value)
    except ValueError:
        return value
    return read if isinstance(read, str) else ""
