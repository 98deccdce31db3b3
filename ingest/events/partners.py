"""Partners: with whom something is done: those behind "with" or "between" that no noun binds to itself."""

from collections.abc import Sequence

from ingest.events.seats import Seat
from ingest.events.sentence import Line
from ingest.events.subject import qualifier


def partners(line: Line, among: Sequence[Seat]) -> tuple[int, ...]:
    """Return those behind "with" or "between", not those a noun binds: "the border with Belarus".

    What is spoken about has partners of its own: "shared evidence with Chad about contacts between Mali and Niger".
    """
    kept = [
        s for s in among if s.marker == "with" and line.low(_before(line, s)) not in line.grammar.words["roles.bound"]
    ]
    first = next((s.group for s in kept if s.prep != "between"), None)
    if first is not None and line.grammar.language == "en":
        kept = [s for s in kept if s.prep != "between" or s.group < first]
    return tuple(s.named for s in kept if not qualifier(s, kept))


def _before(line: Line, seat: Seat) -> int:
    """Return the index of the word before a seat's preposition."""
    first = seat.prep.split(" ")[0]
    start = line.named[seat.named].first
    at = next((j for j in range(start - 1, max(start - 9, -1), -1) if line.low(j) == first), start)
    return at - 1
