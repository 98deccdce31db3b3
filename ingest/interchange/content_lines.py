r"""Content lines: iCalendar text as lines with name, parameters and value, and back: escaped, folded by octets.

Reference: RFC 5545: 3.1 (content lines), 3.3.11 (text).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_LINE = re.compile(
    r"(?P<name>[A-Za-z0-9-]{1,80})(?P<rest>(?:;[A-Za-z0-9-]{1,80}=(?:\"[^\"]*\"|[^\";:]*)(?:,\"[^\"]*\")*)*):(?P<value>.*)",
    re.DOTALL,
)
_PARAMETER = re.compile(r";([A-Za-z0-9-]+)=(\"[^\"]*\"|[^\";:]*)")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LIMIT = 75
"""Octets a line may have without its end."""
_NONE: Mapping[str, str] = {}
LONGEST_LINE = 1_000_000
"""Characters of one content line with its folds; the rest of a longer one is left aside."""


@dataclass(frozen=True, slots=True)
class Line:
    """A content line: its name in capitals, its parameters, its value as it stands, and where it stands in the text."""

    name: str
    value: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    start: int = 0
    end: int = 0


def lines(text: str) -> Iterator[Line]:
    """Yield the content lines of a calendar, unfolded; what is none is passed over."""
    parts: list[str] = []
    size = start = at = 0
    length = len(text)
    while at <= length:
        stop = text.find("\n", at)
        stop = length if stop < 0 else stop
        piece = text[at:stop].rstrip("\r")
        if piece[:1] in (" ", "\t") and parts:
            if size < LONGEST_LINE:
                parts.append(piece[1:])
                size += len(piece)
        else:
            if parts and (line := _line("".join(parts), start, at)):
                yield line
            parts, size, start = ([piece], len(piece), at) if piece else ([], 0, at)
        at = stop + 1
    if parts and (line := _line("".join(parts), start, length)):
        yield line


def _line(text: str, start: int, end: int) -> Line | None:
    name, colon, value = text.partition(":")
    if colon and name.isascii() and name.replace("-", "").isalnum():
        # Most lines have no parameters: no pattern is needed for them.
        return Line(name.upper(), value, _NONE, start, end)
    match = _LINE.fullmatch(text)
    if match is None:
        return None
    rest = match["rest"]
    parameters = {k.upper(): v.strip('"') for k, v in _PARAMETER.findall(rest)} if rest else {}
    return Line(match["name"].upper(), match["value"], parameters, start, end)


def unescaped(value: str) -> str:
    r"""Return a text value as it reads.

    >>> unescaped("Talks\\, then tea\\nat noon")
    'Talks, then tea\nat noon'
    """
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], value)


def listed(value: str) -> list[str]:
    r"""Return the texts of a value that lists several, parted by commas.

    >>> listed("Visits,Talks\\, formal")
    ['Visits', 'Talks, formal']
    """
    return [unescaped(part).strip() for part in re.split(r"(?<!\\),", value) if part.strip()]


def escaped(text: str) -> str:
    r"""Return text as a value: backslash, comma and semicolon marked, line ends as ``\n``, no other control letters."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(letter for letter in text if letter == "\t" or (letter >= " " and letter != "\x7f"))


def one_line(text: str) -> str:
    """Return an address without white space and control letters."""
    return "".join(letter for letter in text if letter > " " and letter != "\x7f")


def fold(line: str) -> str:
    r"""Return a line folded to 75 octets at most, never inside a letter.

    >>> [len(part.encode()) for part in fold("SUMMARY:" + "ж" * 60).split("\r\n")]
    [74, 55]
    """
    if len(line) * 4 <= _LIMIT or (line.isascii() and len(line) <= _LIMIT):
        return line
    parts, size = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _LIMIT:
            parts.append(" ")
            size = 1
        parts[-1] += letter
        size += octets
    return "\r\n".join(parts)
