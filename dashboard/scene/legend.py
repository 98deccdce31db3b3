"""Legend: one entry for every kind and every way of drawing that occurs, and no other."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.scene.shapes import SYMBOL_OF, LegendEntry, Mark
from dashboard.scene.words import kind_words, word


@dataclass(frozen=True, slots=True)
class Statuses:
    """Which statuses occur among the marks; a called off and a denied mark look alike, so it takes the events."""

    called_off: bool = False
    denied: bool = False
    possible: bool = False
    no_outcome: bool = False


def legend(marks: Sequence[Mark], *, statuses: Statuses, language: str = "en") -> tuple[LegendEntry, ...]:
    """Return the entries for these marks: kinds by number of events, then shapes and statuses."""
    leads = [mark for mark in marks if mark.lead]
    if not leads:
        return ()
    order = {kind: index for index, kind in enumerate(SYMBOL_OF)}
    kinds = sorted({mark.kind for mark in leads}, key=lambda k: order[k])
    entries = [LegendEntry(SYMBOL_OF[kind], kind, kind_words(kind, language=language)) for kind in kinds]
    sample = max(kinds, key=lambda k: (sum(1 for m in leads if m.kind == k and not m.filled), -order[k]))
    symbol = SYMBOL_OF[sample]
    if any(not m.filled and not m.struck and not m.asked for m in leads):
        entries.append(LegendEntry(symbol, sample, word("planned", language=language), filled=False))
    if statuses.no_outcome:
        entries.append(LegendEntry(symbol, sample, word("no_outcome", language=language), filled=False, asked=True))
    if statuses.possible:
        entries.append(LegendEntry(symbol, sample, word("hypothetical", language=language), filled=False, asked=True))
    struck = [
        word(name, language=language)
        for name, occurs in (("called_off", statuses.called_off), ("denied", statuses.denied))
        if occurs
    ]
    if struck:
        entries.append(LegendEntry(symbol, sample, ", ".join(struck), filled=False, struck=True))
    if any(m.shape == "bar" for m in leads):
        entries.append(LegendEntry("square", None, word("period", language=language), shape="bar"))
    if any(m.shape == "beam" and not m.dashed for m in leads):
        entries.append(LegendEntry("square", None, word("inexact", language=language), shape="beam"))
    if any(m.dashed for m in leads):
        about = word("about", "", language=language).strip()
        shape = "beam" if any(m.dashed and m.shape == "beam" for m in leads) else "bar"
        entries.append(LegendEntry("square", None, about, dashed=True, shape=shape))
    return tuple(entries)
