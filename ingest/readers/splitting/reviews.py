"""Press reviews: where each article of a digest begins, headed by its outlet and its day."""

import re
from collections.abc import Sequence

from ingest.readers.splitting.kinds import line_patterns
from ingest.readers.splitting.lines import Cut, Found, Line

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
_LEAST = 3
_PROSE = 100
_PREFACE = 12
"""Lines at the top within which a digest says that it is one."""


def find_reviews(lines: Sequence[Line]) -> Found | None:
    """Return the articles of a press review, None where the text is none.

    Each is headed by a line that gives outlet and day and nothing else, set apart from what is above it by a rule, a
    number or an empty line, with a title and running text below it. The text says that it is a press review, or most
    of the outlets are named as outlets are. At least three are wanted, two where rules or numbers set them apart.
    """
    heads: list[tuple[int, re.Match[str]]] = []
    firm = 0
    for i, line in enumerate(lines):
        head = _HEAD.match(line.text) if 10 <= len(line.text) <= 140 else None
        if head is None:
            continue
        set_apart = bool(_NUMBERED.match(line.text) or (i > 0 and _RULE.match(lines[i - 1].text)))
        if i == 0 or set_apart or line.gap:
            firm += set_apart
            heads.append((i, head))
    if len(heads) < (2 if heads and firm >= len(heads) - 1 else _LEAST):
        return None
    patterns = line_patterns()
    named = sum(1 for _, head in heads if patterns["outlet"].search(head["outlet"]))
    said = any(patterns["review"].search(line.text) for line in lines[: min(heads[0][0], _PREFACE)])
    if not said and named * 2 <= len(heads):
        return None
    ends = [*(i for i, _ in heads[1:]), len(lines)]
    cuts = [_cut(lines, i, end, head) for (i, head), end in zip(heads, ends, strict=True)]
    whole = all(c.first < c.last and _is_article(lines[c.first : c.last]) for c in cuts)
    return Found("press review", "article", tuple(cuts)) if whole else None


def _is_article(lines: Sequence[Line]) -> bool:
    """Tell whether a title opens these lines and running text follows."""
    return len(lines[0].text) < _PROSE * 2 and any(len(line.text) >= _PROSE for line in lines[1:])


def _cut(lines: Sequence[Line], head: int, end: int, match: re.Match[str]) -> Cut:
    while end > head + 1 and _RULE.match(lines[end - 1].text):
        end -= 1
    return Cut(head + 1, end, (f"Newspaper: {match['outlet'].strip(' –—-')}", f"Date: {match['day']}"))
