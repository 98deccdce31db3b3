"""Legend: one entry for every kind and every way of drawing that occurs, and no other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.scene.marks import look
from dashboard.scene.shapes import SYMBOL_OF, LegendEntry, Mark
from dashboard.scene.words import Word, kind_words, word
from ingest.record.days import Day
from ingest.record.event import Event


@dataclass(frozen=True, slots=True)
class Statuses:
    """Which statuses occur among the marks; a called off and a denied mark look alike, so it takes the events."""

    called_off: bool = False
    denied: bool = False
    possible: bool = False
    no_outcome: bool = False


def statuses(events: Sequence[Event], *, asks: Callable[[Event], Day | None]) -> Statuses:
    """Return which statuses occur among events.

    ``asks`` gives the day from which a plan is past that has no outcome, null for one that has.
    """
    found = {event.status for event in events}
    over = any(event.status == "scheduled" and look(event, today=asks(event)).asked for event in events)
    return Statuses("called_off" in found, "denied" in found, "hypothetical" in found, no_outcome=over)


def legend(
    marks: Sequence[Mark], *, statuses: Statuses, said: bool = False, language: str = "en"
) -> tuple[LegendEntry, ...]:
    """Return the entries for these marks: kinds in their fixed order, then shapes and statuses."""
    leads = [mark for mark in marks if mark.lead]
    order = {kind: index for index, kind in enumerate(SYMBOL_OF)}
    kinds = sorted({mark.kind for mark in leads}, key=lambda k: order[k])
    entries = [LegendEntry(SYMBOL_OF[kind], kind, kind_words(kind, language=language)) for kind in kinds]
    entries += _status_entries(leads, statuses, language)
    if any(m.shape == "bar" for m in leads):
        entries.append(LegendEntry("square", None, word("period", language=language), shape="bar"))
    if any(m.shape == "beam" and not m.dashed for m in leads):
        entries.append(LegendEntry("square", None, word("inexact", language=language), shape="beam"))
    if any(m.dashed for m in leads):
        about = word("about", "", language=language).strip()
        beams = any(m.dashed and m.shape == "beam" for m in leads)
        entries.append(LegendEntry("square", None, about, dashed=True, shape="beam" if beams else "bar"))
    if said:
        entries.append(LegendEntry("dot", None, word("said", language=language), shape="tick"))
    return tuple(entries)


def _status_entries(leads: Sequence[Mark], statuses: Statuses, language: str) -> list[LegendEntry]:
    """Return an entry for each status that occurs, drawn as the first mark that has it."""

    def drawn(text: str, *, struck: bool = False, asked: bool = False) -> LegendEntry:
        like = next((m for m in leads if not m.filled and m.struck == struck and m.asked == asked), leads[0])
        return LegendEntry(like.symbol, like.kind, text, filled=False, struck=struck, asked=asked)

    entries = []
    if any(not m.filled and not m.struck and not m.asked for m in leads):
        entries.append(drawn(word("planned", language=language)))
    if statuses.no_outcome:
        entries.append(drawn(word("no_outcome", language=language), asked=True))
    if statuses.possible:
        entries.append(drawn(word("hypothetical", language=language), asked=True))
    occurring: tuple[tuple[bool, Word], ...] = ((statuses.called_off, "called_off"), (statuses.denied, "denied"))
    struck = [word(name, language=language) for occurs, name in occurring if occurs]
    if struck:
        entries.append(drawn(", ".join(struck), struck=True))
    return entries
