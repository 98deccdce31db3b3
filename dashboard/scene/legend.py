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
    """Which statuses occur among the events: a possibility and a plan without outcome look alike as marks."""

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
    marks: Sequence[Mark], *, statuses: Statuses, said: bool = False, aimed: bool = False, language: str = "en"
) -> tuple[LegendEntry, ...]:
    """Return the entries for these marks: kinds in their fixed order, then statuses, shapes, arrows and ticks."""
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
    if aimed:
        entries.append(LegendEntry("dot", None, word("aimed", language=language), shape="arrow"))
    if said:
        entries.append(LegendEntry("dot", None, word("said", language=language), shape="tick"))
    return tuple(entries)


def _status_entries(leads: Sequence[Mark], statuses: Statuses, language: str) -> list[LegendEntry]:
    """Return an entry for each status that occurs, drawn as the first mark that has it."""

    def drawn(name: Word, *, struck: bool = False, crossed: bool = False, asked: bool = False) -> LegendEntry:
        seen = (m for m in leads if not m.filled and (m.struck, m.crossed, m.asked) == (struck, crossed, asked))
        like = next(seen, leads[0])
        text = word(name, language=language)
        return LegendEntry(like.symbol, like.kind, text, filled=False, struck=struck, crossed=crossed, asked=asked)

    entries = []
    if any(not m.filled and not m.struck and not m.asked for m in leads):
        entries.append(drawn("planned"))
    if statuses.no_outcome:
        entries.append(drawn("no_outcome", asked=True))
    if statuses.possible:
        entries.append(drawn("hypothetical", asked=True))
    if statuses.called_off:
        entries.append(drawn("called_off", struck=True))
    if statuses.denied:
        entries.append(drawn("denied", struck=True, crossed=True))
    return entries
