"""References: the documents that events come from, numbered as they are first named, and the numbers of each event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.record.event import Event


@dataclass(frozen=True, slots=True)
class References:
    """``notes`` are the numbers of each event, by its id ("[1, 3]"); ``sources`` the documents, number by number."""

    notes: Mapping[str, str]
    sources: tuple[str, ...]


def references(events: Sequence[Event], *, cited: Mapping[str, str], mark: str = "") -> References:
    """Return the numbers of what events come from; ``cited`` are the citations of documents by id.

    What has a document of no name, or none, is numbered by its outlets. ``mark`` ends each note: where lines run from
    the right, a mark of direction keeps a bracket behind Latin words.
    """
    numbers: dict[str, int] = {}
    notes: dict[str, str] = {}
    for event in events:
        named = [cited[report.document] for report in event.reports if cited.get(report.document)]
        own = dict.fromkeys(named or event.publishers)
        found = sorted({numbers.setdefault(one, len(numbers) + 1) for one in own})
        if found:
            notes[event.id] = f"[{', '.join(map(str, found))}]{mark}"
    return References(notes, tuple(numbers))
