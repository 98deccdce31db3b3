"""Letters: where each letter of a bundle, a correspondence printed or typed one after another, begins and ends."""

import re
from collections.abc import Iterator, Sequence

from ingest.readers.splitting.kinds import line_patterns
from ingest.readers.splitting.lines import PAGE_MARK, TOLD, Cut, Found, Line, size

_HEADING = 200
_DATELINE = 130
_NEAR = 10
"""Lines below a heading within which date line and salutation of a letter stand."""
_BELOW = 2
"""Lines below the number and heading of a printed document within which its date line stands."""
_PROSE = 120
_NUMBER = re.compile(r"^\[?(?:No|Nr|N[o°º])?\.?\s?\d{1,4}[.\])]{0,2}$")
_SHARE = 0.25
"""Part of the text above the first letter from which it is an article that quotes letters."""


def find_letters(raw: str, lines: Sequence[Line]) -> Found | None:
    """Return the letters of a bundle, None where the text is none.

    Each has a heading ("Mr. Olsen to Mr. Harlan") with a date line and a salutation or a closing, or the number and
    heading of a printed document with a date line, or a date line and a salutation under it.
    """
    starts = list(_headed(lines)) if " to " in raw or " à " in raw or " au " in raw or " an " in raw else []
    kind, noun = "bundle of letters", "letter"
    if len(starts) < 2:
        starts = list(_numbered(lines))
        kind, noun = "series of documents", "document"
    if len(starts) < 2:
        starts = list(_greeted(lines))
        kind, noun = "bundle of letters", "letter"
    if len(starts) < 2:
        return None
    first = starts[0]
    if size(lines[:first]) > size(lines) * _SHARE:
        return None
    starts = [_with_number(lines, i) for i in starts]
    ends = [*starts[1:], len(lines)]
    cuts = [Cut(a, _end(lines, a, b), title=_title(lines[a:b])) for a, b in zip(starts, ends, strict=True)]
    if size(lines[:first]) >= TOLD:
        cuts.insert(0, Cut(0, _end(lines, 0, first)))
    return Found(kind, noun, tuple(cuts))


def _headed(lines: Sequence[Line]) -> Iterator[int]:
    """Yield where a heading stands that a letter follows."""
    patterns = line_patterns()
    heads = [i for i, x in enumerate(lines) if len(x.text) <= _HEADING and patterns["heading"].match(x.text)]
    for place, i in enumerate(heads):
        end = heads[place + 1] if place + 1 < len(heads) else len(lines)
        near = lines[i + 1 : min(i + 1 + _NEAR, end)]
        dated = any(len(x.text) <= _DATELINE and patterns["dateline"].match(x.text) for x in near)
        greets = any(patterns["salutation"].match(x.text) for x in near)
        closes = any(patterns["closing"].search(x.text) for x in lines[i + 1 : end] if len(x.text) < 400)
        if dated and (greets or closes):
            yield i


def _numbered(lines: Sequence[Line]) -> Iterator[int]:
    """Yield where the heading of a printed document stands, its number higher than the last, right over a date line."""
    patterns = line_patterns()
    last = 0
    for i, line in enumerate(lines):
        if len(line.text) > _HEADING + 40 or not patterns["numbered"].match(line.text):
            continue
        below = lines[i + 1 : i + 1 + _BELOW]
        number = int(re.findall(r"\d+", line.text)[0])
        dated = any(len(x.text) <= _DATELINE and patterns["dateline"].match(x.text) for x in below)
        # The editors' own notes stand between the documents, with a number and without a day.
        if number > last and (dated or line.text.casefold().endswith("editorial note")):
            last = number
            yield i


def _greeted(lines: Sequence[Line]) -> Iterator[int]:
    """Yield where a date line stands with a salutation below it and, above it, the end of another letter or nothing."""
    patterns = line_patterns()
    open_since = -1
    for i, line in enumerate(lines):
        if len(line.text) > _DATELINE or not patterns["dateline"].match(line.text):
            continue
        near = lines[i + 1 : i + 5]
        greets = next((k for k, x in enumerate(near) if patterns["salutation"].match(x.text)), None)
        if greets is None or any(len(x.text) >= _PROSE for x in near[:greets]):
            continue
        closed = open_since < 0 or any(
            patterns["closing"].search(x.text) for x in lines[open_since:i] if len(x.text) < 400
        )
        if closed:
            # The office and the place stand above the day, without a gap.
            start = i
            while start > max(0, i - 3) and lines[start].gap == 0 and len(lines[start - 1].text) <= 60:
                start -= 1
            yield start
            open_since = i


def _with_number(lines: Sequence[Line], start: int) -> int:
    """Return where a letter begins: at the number that stands in a line of its own above its heading."""
    return start - 1 if start and _NUMBER.match(lines[start - 1].text) else start


def _title(lines: Sequence[Line]) -> str:
    """Return what a letter is listed by: its heading and its date line, as several may have the same heading."""
    patterns = line_patterns()
    heads = (patterns["heading"], patterns["numbered"])
    head = next((x.text for x in lines[:2] if any(p.match(x.text) for p in heads)), "")
    day = next((x.text for x in lines[:_NEAR] if len(x.text) <= _DATELINE and patterns["dateline"].match(x.text)), "")
    return " ".join(part for part in (head, day) if part)


def _end(lines: Sequence[Line], first: int, last: int) -> int:
    """Return the end of a letter without the page mark that belongs to the next."""
    while last - 1 > first and PAGE_MARK.match(lines[last - 1].text):
        last -= 1
    return last
