"""Headline and label: the clause of an event in the text's own words, and a short line for its mark."""

import re

from ingest.events.clauses import Clause
from ingest.events.pick import Act
from ingest.events.roles import Scene
from ingest.record.actor import Actor
from ingest.record.report import EventType

LABEL_LENGTH = 60
_SPACE = re.compile(r"\s+")
_EDGE = " ,;:.–—-،；，。"
_KIND_WORDS: dict[EventType, str] = {
    "AGREE": "agreement", "CONSULT": "meeting", "SUPPORT": "support", "COOPERATE": "cooperation", "AID": "aid",
    "CONCEDE": "concession", "RETREAT": "withdrawal", "REQUEST": "request", "ACCUSE": "criticism", "REJECT": "refusal",
    "THREATEN": "threat", "PROTEST": "protest", "SANCTION": "sanctions", "MOBILIZE": "military move",
    "COERCE": "coercion", "ASSAULT": "attack", "STATEMENT": "statement", "OTHER": "event",
}  # fmt: skip


def span(scene: Scene, act: Act, extra: tuple[int, int] | None = None) -> tuple[int, int]:
    """Return the offsets of the act's clause: from its subject's clause to its end, with the date words in it."""
    line, clause = scene.line, scene.clauses[act.clause]
    first, last = clause.first, clause.last
    start, end = line.words[first].start, line.words[last - 1].end
    if clause.kind == "coordinate" and scene.line.has("clause.coordinators", first) and first + 1 < last:
        start = line.words[first + 1].start
    if extra:
        start, end = min(start, extra[0]), max(end, extra[1])
    return start, end


def headline(text: str, start: int, end: int) -> str:
    """Return the clause in the text's own words, white space folded, marks at its edges cut."""
    return _SPACE.sub(" ", text[start:end]).strip(_EDGE + '\n\t“”"')


def label(head: str, actors: tuple[Actor, ...], event_type: EventType) -> str:
    """Return a short line for a mark: the headline where it is short, else its first clause, else actors and kind."""
    if len(head) <= LABEL_LENGTH:
        return head[:1].upper() + head[1:]
    cut = _shorter(head)
    if cut:
        return cut[:1].upper() + cut[1:]
    names: list[str] = []
    for actor in actors:
        if actor.name not in names:
            names.append(actor.name)
    kind = _KIND_WORDS[event_type]
    for count in (3, 2, 1):
        line = f"{', '.join(names[:count])}: {kind}"
        if names and len(line) <= LABEL_LENGTH:
            return line
    return kind.capitalize()


def _shorter(head: str) -> str | None:
    for match in reversed(
        list(
            re.finditer(
                r"[,;:–—(]| (?:that|which|who|after|before|while|as|to|for|on|in|at|with|under|over) ",
                head[: LABEL_LENGTH + 1],
            )
        )
    ):
        cut = head[: match.start()].strip(_EDGE)
        if len(cut) >= 24:
            return cut
    return None


__all__ = ["Clause", "headline", "label", "span"]
