"""Press reviews: where each article of a digest begins, headed by its outlet and its day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.splitting.kinds import line_patterns
from ingest.readers.splitting.lines import TOLD, Cut, Found, Line, size

_DAY = (
    r"(?:[^\W\d_]{3,10},? )?(?:\d{1,2}(?:er|\.)? (?:de )?[^\W\d_]{3,10}\.?,? (?:de )?\d{4}"
    r"|[A-Z][^\W\d_]{2,9}\.? \d{1,2}, \d{4}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})"
)
_PAGES = r"(?:[,;]? ?(?:p|pp|pg|page|s|seite)\.? ?\w{1,6}(?:[–-]\w{1,6})?)?"
_HEAD = re.compile(
    rf"^(?:\(?\d{{1,3}}[.)] ?)?[\[(]?(?P<outlet>[^\W\d_][^\d\n,;|:()\[\]]{{2,60}}?)[\])]? ?(?:[,;|:(]|[–—-]) ?\(?"
    rf"(?P<day>{_DAY}){_PAGES}\)?{_PAGES}[.:]?$"
)
_NUMBERED = re.compile(r"^\(?\d{1,3}[.)] ?")
_RULE = re.compile(r"^(?:[-_=*~•·—–] ?){3,}$")
_DATE_LINE = re.compile(rf"^\(?(?P<day>{_DAY}){_PAGES}\)?{_PAGES}\.?$")
_LEAST = 3
_PREFACE = 12
"""Lines at the top within which a digest says that it is one."""
_ARTICLE = 100
"""Characters that an article has at least, below its title."""
_NOTICE = 40
"""The same in a text that says it is a press review: it may sum an article up in a sentence."""
_TITLE = 200
_OUTLET = 60


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of an article at line ``at``, ``length`` lines long; ``firm`` where a rule or a number sets it apart."""

    at: int
    length: int
    outlet: str
    day: str
    firm: bool


def find_reviews(lines: Sequence[Line]) -> Found | None:
    """Return the articles of a press review, None where the text is none.

    Each is headed by a line that gives outlet and day and nothing else, or by one of each, set apart from what is
    above by a rule, a number or an empty line, with a title and running text below. The text says that it is a press
    review, or most of the outlets are named as outlets are. At least three are wanted, two where rules or numbers set
    them apart.
    """
    heads = [head for i in range(len(lines)) if (head := _head(lines, i)) is not None]
    firm = sum(head.firm for head in heads)
    if len(heads) < (2 if heads and firm >= len(heads) - 1 else _LEAST):
        return None
    patterns = line_patterns()
    named = sum(1 for head in heads if patterns["outlet"].search(head.outlet))
    first = heads[0].at
    said = any(patterns["review"].search(line.text) for line in lines[: min(first, _PREFACE)])
    if not said and named * 2 <= len(heads):
        return None
    ends = [*(head.at for head in heads[1:]), len(lines)]
    cuts = [_cut(lines, head, end) for head, end in zip(heads, ends, strict=True)]
    least = _NOTICE if said else _ARTICLE
    if not all(c.first < c.last and _is_article(lines[c.first : c.last], least=least) for c in cuts):
        return None
    if size(lines[:first]) >= TOLD:
        cuts.insert(0, Cut(0, first))
    return Found("press review", "article", tuple(cuts))


def _head(lines: Sequence[Line], i: int) -> _Head | None:
    """Return the head that begins with a line: "The Gazette, 5 May 2024", or the outlet and below it the day."""
    text = lines[i].text
    firm = bool(_NUMBERED.match(text) or (i > 0 and _RULE.match(lines[i - 1].text)))
    if len(text) > _TITLE or not (i == 0 or firm or lines[i].gap):
        return None
    whole = _HEAD.match(text)
    if whole is not None:
        return _Head(i, 1, whole["outlet"].strip(" –—-"), whole["day"], firm)
    outlet = _NUMBERED.sub("", text)
    below = _DATE_LINE.match(lines[i + 1].text) if i + 1 < len(lines) and lines[i + 1].gap == 0 else None
    if below is None or len(outlet) > _OUTLET or not line_patterns()["outlet"].search(outlet):
        return None
    return None if outlet.endswith((".", ",", ";", "?", "!")) else _Head(i, 2, outlet.rstrip(" :"), below["day"], firm)


def _is_article(lines: Sequence[Line], *, least: int) -> bool:
    """Tell whether a title opens these lines and running text follows."""
    return len(lines[0].text) < _TITLE and not lines[0].text.endswith(".") and size(lines[1:]) >= least


def _cut(lines: Sequence[Line], head: _Head, end: int) -> Cut:
    first = head.at + head.length
    while end > first and _RULE.match(lines[end - 1].text):
        end -= 1
    return Cut(first, end, (f"Newspaper: {head.outlet}", f"Date: {head.day}"))
