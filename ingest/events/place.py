"""Place: where an act happened, in the words of the text, and in which state; a venue takes no part in it."""

from ingest.events.pick import Act
from ingest.events.subject import Scene

_FORMS = frozenset({"place", "capital", "seat"})


def place(scene: Scene, act: Act, *, hosts: tuple[int, ...] = ()) -> tuple[str | None, str | None]:
    """Return the words of the venue of an act and the id of its state, both null where the clause names none.

    The venue stands behind "in" or "at" in the act's clause, the nearest behind the trigger first; of a visit it is
    the state visited.
    """
    line = scene.line
    seats = [s for s in scene.seats(act.clause) if s.marker == "in" and line.named[s.named].mention.form in _FORMS]
    if not seats:
        if hosts:
            return line.named[hosts[0]].mention.text, line.named[hosts[0]].mention.actor
        return None, None
    nearest = min(seats, key=lambda s: (line.named[s.named].first < act.trigger.first, line.named[s.named].first))
    mention = line.named[nearest.named].mention
    return mention.text, mention.actor
