"""Place: where an act happened, in the words of the text, and in which state; a venue takes no part in it."""

from ingest.events.pick import Act
from ingest.events.seats import Seat
from ingest.events.sentence import Line
from ingest.events.subject import Scene

_FORMS = frozenset({"place", "capital", "seat"})
_CASED = frozenset({"en", "fr", "es", "it", "pt", "uk", "ru", "pl"})
"""Languages whose capitals tell a name from a noun."""
_LONGEST = 3


def place(scene: Scene, act: Act, *, hosts: tuple[int, ...] = ()) -> tuple[str | None, str | None, str]:
    """Return the words of the venue of an act, the id of its state (both null where there is none), and its city.

    The city is its name in all languages, empty where it is none that is known.

    The venue stands behind "in" or "at" in the act's clause, the nearest behind the trigger first; of a visit it is
    the state visited. A town whose state nobody knows is kept in its words alone.
    """
    line = scene.line
    venues = [s for s in scene.seats(act.clause) if _venue(line, s)] or list(struck(scene, act))
    seats = [s for s in venues if not line.named[s.named].mention.actor.startswith("org:")]
    words = _town(scene, act)
    if not seats:
        if hosts:
            host = line.named[hosts[0]].mention
            return words or host.text, host.actor, "" if words else host.city
        return words, None, ""
    nearest = min(seats, key=lambda s: (line.named[s.named].first < act.trigger.first, line.named[s.named].first))
    mention = line.named[nearest.named].mention
    return mention.text, mention.actor, mention.city


def struck(scene: Scene, act: Act) -> tuple[Seat, ...]:
    """Return the cities an attack is made on: "shelled Kharkiv", "missiles at Kharkiv", not "killed in Kharkiv"."""
    line = scene.line
    if act.trigger.entry.event_type != "ASSAULT":
        return ()
    at = min((n.last for n in (act.trigger, *act.nouns)), default=act.trigger.last)
    behind = (
        s for s in scene.seats(act.clause) if line.named[s.named].first >= at and line.named[s.named].mention.city
    )
    return tuple(s for s in behind if not s.marker or s.marker == "against")


def _venue(line: Line, seat: Seat) -> bool:
    """Tell whether a name is where something is: behind "in", or a mere place behind a word that is "to" as well."""
    form, markers = line.named[seat.named].mention.form, line.grammar.words["place.markers"]
    if seat.marker == "in":
        return form in _FORMS
    return form == "place" and seat.prep in markers and line.grammar.language != "en"


def _town(scene: Scene, act: Act) -> str | None:
    """Return the name behind "in" that is no actor we know, the nearest behind the trigger: "met in Geneva"."""
    line, clause = scene.line, scene.clauses[act.clause]
    if line.grammar.language not in _CASED:
        return None
    for j in range(act.trigger.first, clause.last - 1):
        if line.has("place.towns", j) and j not in line.mention_at and (last := _name(line, j + 1, clause.last)):
            return line.text[line.words[j + 1].start : line.words[last - 1].end]
    return None


def _name(line: Line, first: int, end: int) -> int | None:
    """Return the index behind a capitalised name that stands alone; None if there is none, or a noun follows it."""
    last = first
    while last < end and last - first < _LONGEST and line.text[line.words[last].start].isupper():
        if last in line.mention_at or last in line.timex_at or line.has("place.never", last):
            return None
        if last > first and line.gap(last).strip(" -"):
            break
        last += 1
    if last == first:
        return None
    alone = last >= end or bool(line.gap(last).strip()) or last in line.timex_at or last in line.mention_at
    small = ("nouns.prepositions", "clause.coordinators", "clause.infinitive", "clause.subordinators")
    return last if alone or any(line.has(k, last) for k in small) else None
