"""Standing: whom a capital stands for that houses two governments: "Brussels" is Belgium, or the European Union."""

from collections.abc import Sequence

from ingest.actors.grammar import Grammar
from ingest.actors.reading import STATELIKE, Reading
from ingest.actors.tokens import Tokens
from ingest.record.days import Day, to_day

_STATE, _UNION = "BEL", "org:EU"
_SINCE = to_day(1993, 11, 1)
_NEAR = 12
"""So many words around the name may speak of the Union's business."""


def meant_by_union(readings: Sequence[Reading], tokens: Tokens, *, grammar: Grammar, day: Day | None) -> frozenset[int]:
    """Return the indices of the readings of Brussels that mean the Union, where the text leaves no doubt.

    That is so where the text never names Belgium, and names the Union or an organ of it, or speaks of its business
    near by: sanctions, tariffs, the bloc. A mere place stays in Belgium; the caller knows which those are.
    """
    if day is not None and day < _SINCE:
        return frozenset()
    here = [i for i, r in enumerate(readings) if r.actor == _STATE and r.form == "capital"]
    if not here or any(r.actor == _STATE and r.form in ("name", "demonym") for r in readings):
        return frozenset()
    if any(r.actor in (_UNION, "org:European Commission", "org:EEAS") for r in readings if r.form in STATELIKE):
        return frozenset(here)
    return frozenset(i for i in here if _business(readings[i], tokens, grammar))


def _business(reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    near = range(max(0, reading.first - _NEAR), min(len(tokens.keys), reading.last + 1 + _NEAR))
    return any(tokens.keys[i] in grammar.union_cues for i in near)
