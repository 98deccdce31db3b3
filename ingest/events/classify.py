"""Classify: the type and status of a short text that stands for one event: a table cell, a chronology line."""

from ingest.events.lines import line
from ingest.events.pick import Act, acts, scene
from ingest.events.status import status
from ingest.events.subject import Scene
from ingest.events.verbs import lexis
from ingest.record.report import EventType, Status, When

_OWN = frozenset({"main", "coordinate", "resumed"})


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
    best = leading(whole, found)
    return best.trigger.entry.event_type, _status(whole, best), best.trigger.entry.id


def leading(whole: Scene, found: tuple[Act, ...]) -> Act:
    """Return the act a short text is about: of its own clauses, the first that is more than speech or office."""
    own = [a for a in found if whole.clauses[a.clause].kind in _OWN] or list(found)
    strong = [a for a in own if a.trigger.entry.event_type not in ("STATEMENT", "OTHER")]
    return next((a for a in strong if not a.trigger.noun), next(iter(strong), own[0]))


def _status(whole: Scene, act: Act) -> Status:
    return status(whole, act, When(edtf=None), None) or "denied"
