"""Classify: the type and status of a short text that stands for one event: a table cell, a chronology line."""

from ingest.events.pick import Act, acts, scene
from ingest.events.subject import Scene
from ingest.events.sentence import line
from ingest.events.status import status
from ingest.events.verbs import lexis
from ingest.record.report import EventType, Status, When


def classify(text: str, *, language: str) -> tuple[EventType, Status, str]:
    """Return the event type of a short text, its status and the rule that gave them; OTHER, "none" where no word does.

    >>> classify("Met with President Sandu.", language="en")
    ('CONSULT', 'happened', 'consult.meet')
    """
    here = line(text, 0, len(text), language=language if lexis(language) else "en", mentions=(), timexes=())
    whole = scene(here)
    found = acts(whole)
    if not found:
        bare = here.triggers[:1]
        return (bare[0].entry.event_type, "happened", bare[0].entry.id) if bare else ("OTHER", "happened", "none")
    best = leading(found)
    return best.trigger.entry.event_type, _status(whole, best), best.trigger.entry.id


def leading(found: tuple[Act, ...]) -> Act:
    """Return the act a short text is about: the first verb that is more than speech or office, else the first act."""
    strong = [a for a in found if not a.trigger.noun and a.trigger.entry.event_type not in ("STATEMENT", "OTHER")]
    return (strong or [a for a in found if not a.trigger.noun] or list(found))[0]


def _status(whole: Scene, act: Act) -> Status:
    return status(whole, act, When(edtf=None), None) or "denied"
