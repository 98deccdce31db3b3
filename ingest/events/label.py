"""Label: a short line for a mark in the page's language: words of the text if they are in it, else actors and kind."""

import re

from ingest.events.headline import balanced
from ingest.events.wording import Wording
from ingest.record.report import EventType

LABEL_LENGTH = 60
LANGUAGE = "en"
"""What labels are written in: that of the page. A text in another one gives its words to headline and quote alone."""
_SHORTEST = 16
_WORD = 24
_SPACE = re.compile(r"\s+")
_QUOTES = '“”"«»„ ,.'
_EDGE = " ,;:.–—-،；，。\n\t"
_CUTS = re.compile(
    r"\s*[,;:–—(]\s*|\s(?=(?:that|which|who|after|before|while|as|to|for|on|in|at|with|under|over|by|from|during|and|"
    r"aimed|including|despite|following|amid|if|when|where|because|until)\s)"
)
_KINDS: dict[EventType, str] = {
    "AGREE": "agreement", "CONSULT": "meeting", "SUPPORT": "support", "COOPERATE": "cooperation", "AID": "aid",
    "CONCEDE": "concession", "RETREAT": "withdrawal", "REQUEST": "request", "ACCUSE": "criticism", "REJECT": "refusal",
    "THREATEN": "threat", "PROTEST": "protest", "SANCTION": "sanctions", "MOBILIZE": "military move",
    "COERCE": "coercion", "ASSAULT": "attack", "STATEMENT": "statement", "OTHER": "event",
}  # fmt: skip


def label(
    words: Wording, event_type: EventType, *, names: tuple[str, ...], speaker: str = "", about: tuple[str, ...] = ()
) -> str:
    """Return the label of an act, never over 60 characters, never cut inside a word.

    Args:
        words: its wording.
        event_type: its type.
        names: of those who take part, to fall back on.
        speaker: who makes a statement.
        about: names of whom the statement speaks.
    """
    if words.language != LANGUAGE:
        return _foreign(event_type, names=names, speaker=speaker, about=about)
    if words.said and speaker and event_type == "STATEMENT":
        return _statement(words, speaker, about, names)
    plain = _without(words.headline, words.date)
    if 0 < len(plain) <= LABEL_LENGTH:
        return plain
    at = plain.casefold().find(words.trigger.casefold()) if words.trigger else -1
    if at >= 0:
        least = at + len(words.trigger)
        if words.wants:
            found = plain.find(words.wants, least)
            least = found + len(words.wants) if found >= 0 else len(plain)
        cut = _shorter(plain, least)
        if cut:
            return cut
    return _bland(names, words.what, event_type)


def _foreign(event_type: EventType, *, names: tuple[str, ...], speaker: str, about: tuple[str, ...]) -> str:
    if event_type == "STATEMENT" and speaker:
        return _topic(speaker, about, names) or _bland((speaker,), "", event_type)
    return _bland(names, "", event_type)


def _topic(speaker: str, about: tuple[str, ...], names: tuple[str, ...]) -> str:
    others = [name for name in about if name != speaker and name not in names]
    topic = f"{speaker} on {', '.join(others[:2])}"
    return topic if others and len(topic) <= LABEL_LENGTH else ""


def _statement(words: Wording, speaker: str, about: tuple[str, ...], names: tuple[str, ...]) -> str:
    line = f"{speaker}: {_SPACE.sub(' ', words.said).strip(_QUOTES)}"
    if len(line) <= LABEL_LENGTH:
        return balanced(line)
    cut = _shorter(line, len(speaker) + 2 + words.least, closed=("to",))
    if cut:
        return cut
    topic = _topic(speaker, about, names)
    if topic:
        return topic
    return _bland((speaker, *(n for n in names if n != speaker)) if len(names) > 1 else (speaker,), "", "STATEMENT")


def _bland(names: tuple[str, ...], what: str, event_type: EventType) -> str:
    kind = what if 0 < len(what) <= _WORD else _KINDS[event_type]
    for count in (3, 2, 1):
        line = f"{', '.join(names[:count])}: {kind}"
        if names and len(line) <= LABEL_LENGTH:
            return line
    return kind[:1].upper() + kind[1:]


def _without(line: str, date: str) -> str:
    """Leave out the date words, which a mark shows by itself, with the preposition before them."""
    if date:
        before = r"(?:\b(?:late |early )?(?:on|in|by|at|from|between|during|since|until|am|vom|le|du|el|del|im)\s+)?"
        shorter = re.sub(rf"\s*,?\s*{before}{re.escape(date)}(?!\w)", "", line, count=1, flags=re.IGNORECASE).strip(
            _EDGE
        )
        if len(shorter) >= _SHORTEST:
            line = shorter
    return line[:1].upper() + line[1:]


def _shorter(line: str, least: int, *, closed: tuple[str, ...] = ()) -> str | None:
    """Cut a line where a phrase ends, as late as fits, not before ``least`` and not before a word of ``closed``."""
    best = None
    for match in _CUTS.finditer(line):
        cut = line[: match.start()].strip(_EDGE)
        if len(cut) > LABEL_LENGTH:
            break
        if line[match.end() :].split(" ", 1)[0] in closed:
            continue
        if len(cut) >= max(_SHORTEST, least) and balanced(cut) == cut:
            best = cut
    return best
