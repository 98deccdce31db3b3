"""Headline: the clause of an event in the text's own words, whole, without what only ties it to the text around."""

import re

_SHORTEST = 16
_SPACE = re.compile(r"\s+")
_EDGE = " ,;:.–—-،；，。\n\t"
_LEAD = re.compile(
    r"^(?:\d{1,2}[.:]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s+"
    r"|(?:MR|MS|MRS|DR|AMBASSADOR|SECRETARY|PRESIDENT|QUESTION|ANSWER|Q|A)\b[^:]{0,30}:\s*"
    r"|(?:and|but|that|which|who|whom|so|then|first|second|third|finally|also|under which|reminder)[,:]?\s+)",
    re.IGNORECASE,
)


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
        head = _undated(head, date)
    if subject:
        head = f"{_SPACE.sub(' ', subject)} {head}"
    head = balanced(head)
    return head[:1].upper() + head[1:] if head else head


def balanced(words: str) -> str:
    """Drop a quotation mark or bracket whose partner is missing."""
    for opening, closing in (("“", "”"), ("«", "»"), ("(", ")")):
        if words.count(opening) > words.count(closing):
            words = words.replace(opening, "", 1)
        elif words.count(closing) > words.count(opening):
            words = words[::-1].replace(closing, "", 1)[::-1]
    return words.replace('"', "", 1) if words.count('"') % 2 else words


def _undated(head: str, date: str) -> str:
    """Cut the date words at the head of a clause, and a "when" behind them."""
    plain = any(c.isdigit() for c in date)
    for opening in (date, f"on {date}", f"in {date}", f"by {date}", f"the {date}", f"am {date}", f"el {date}"):
        rest = head[len(opening) :]
        if not date or not head.casefold().startswith(opening.casefold()) or len(rest) <= _SHORTEST:
            continue
        # "May Day talks", "that day the king": only a date with a figure ends where its words end.
        if rest[0] in ",;:" or (plain and rest[0] == " "):
            return re.sub(r"^(?:when|cuando|als|quand)\s+", "", rest.strip(_EDGE))
    return head
