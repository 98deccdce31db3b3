"""Headline and label: the clause of an event in the text's own words, and a short line for its mark."""

import re

from ingest.record.report import EventType

LABEL_LENGTH = 60
_SHORTEST = 16
_WORD = 24
_SPACE = re.compile(r"\s+")
_EDGE = " ,;:.–—-،；，。\n\t"
_LEAD = re.compile(
    r"^(?:\d{1,2}[.:]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s+"
    r"|(?:MR|MS|MRS|DR|AMBASSADOR|SECRETARY|PRESIDENT|QUESTION|ANSWER|Q|A)\b[^:]{0,30}:\s*"
    r"|(?:and|but|that|which|who|whom|when|where|while|after|before|as|if|so|then|first|second|third|finally|also"
    r"|under which|reminder)[,:]?\s+)",
    re.IGNORECASE,
)
_CUTS = re.compile(
    r"\s*[,;:–—(]\s*|\s(?=(?:that|which|who|after|before|while|as|to|for|on|in|at|with|under|over|by|from|during|and|"
    r"aimed|including|despite|following|amid)\s)"
)
_KINDS: dict[EventType, str] = {
    "AGREE": "agreement", "CONSULT": "meeting", "SUPPORT": "support", "COOPERATE": "cooperation", "AID": "aid",
    "CONCEDE": "concession", "RETREAT": "withdrawal", "REQUEST": "request", "ACCUSE": "criticism", "REJECT": "refusal",
    "THREATEN": "threat", "PROTEST": "protest", "SANCTION": "sanctions", "MOBILIZE": "military move",
    "COERCE": "coercion", "ASSAULT": "attack", "STATEMENT": "statement", "OTHER": "event",
}  # fmt: skip


def headline(words: str, *, subject: str = "", date: str = "") -> str:
    """Return the clause in the text's own words: white space folded, leading particles, clock times and date cut.

    ``subject`` are the words of its subject where the clause itself leaves them out; ``date`` the date words, which a
    mark shows by itself.

    >>> headline("and agreed on joint patrols,", subject="Presidents Putin and Erdogan")
    'Presidents Putin and Erdogan agreed on joint patrols'
    >>> headline("On 3 May, when Russia marched in", date="3 May")
    'Russia marched in'
    """
    head = _SPACE.sub(" ", words).strip(_EDGE)
    previous = ""
    while previous != head:
        previous, head = head, _LEAD.sub("", head).strip(_EDGE)
        for opening in (date, f"on {date}", f"in {date}", f"by {date}", f"the {date}"):
            if date and head.casefold().startswith(opening.casefold()) and len(head) > len(opening) + _SHORTEST:
                head = head[len(opening) :].strip(_EDGE)
    if subject:
        head = f"{_SPACE.sub(' ', subject)} {head}"
    head = _balanced(head)
    return head[:1].upper() + head[1:] if head else head


def label(head: str, names: tuple[str, ...], event_type: EventType, *, what: str = "", trigger: str = "") -> str:
    """Return a short line for a mark: the headline if short, else cut where a phrase ends, else actors and kind.

    Never over 60 characters, never cut inside a word or before the ``trigger`` that tells what happened. ``what`` is
    the noun the text has for it: "France, Ukraine: video call".
    """
    if 0 < len(head) <= LABEL_LENGTH:
        return head
    at = head.casefold().find(trigger.casefold())
    cut = _shorter(head, at + len(trigger)) if trigger and at >= 0 else None
    if cut:
        return cut
    kind = what if 0 < len(what) <= _WORD else _KINDS[event_type]
    for count in (3, 2, 1):
        line = f"{', '.join(names[:count])}: {kind}"
        if names and len(line) <= LABEL_LENGTH:
            return line
    return kind[:1].upper() + kind[1:]


def _shorter(head: str, at_least: int) -> str | None:
    """Cut a headline where a phrase ends, as late as fits; a cut may not leave a verb's phrase without its object."""
    best = None
    for match in _CUTS.finditer(head):
        cut = head[: match.start()].strip(_EDGE)
        if len(cut) > LABEL_LENGTH:
            break
        if len(cut) >= max(_SHORTEST, at_least) and _balanced(cut) == cut:
            best = cut
    return best


def _balanced(words: str) -> str:
    """Drop a quotation mark or bracket whose partner is missing."""
    for opening, closing in (("“", "”"), ("«", "»"), ("(", ")"), ("„", "“")):
        if words.count(opening) > words.count(closing) and opening != "„":
            words = words.replace(opening, "", 1) if closing not in words else words
        elif words.count(closing) > words.count(opening) and opening in "«(":
            words = words.replace(closing, "", 1)
    return words.replace('"', "", 1) if words.count('"') % 2 else words
