"""Mail marks: which lines of a mail are its own words, and which are an earlier mail, a signature, a notice.

Quoted history is left out: it is not this mail's words, and its own day is another. What a mail passes on is a mail of
its own (``mail.py``).
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Part = Literal["", "earlier-mail", "mail-signature", "mail-notice", "mail-header"]
"""Why a line is left out; it goes to ``Piece.inside`` as a class, "" where the line is the mail's own."""

_QUOTED = re.compile(r"^(?:>|\|\s|&gt;)")
_HEADER = re.compile(r"^[>*\s_]{0,6}([^\W\d_][^:：*<>@\d]{0,24}?)\s?\*?\s?[:：]\*?\s*(.*)$")
_POINTS_BACK = re.compile(r"\d{1,2}[:.h]\d\d|@|\d{4}")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d")
_DAY = re.compile(r"\d{4}|\d{1,2}[./]\d{1,2}[./]\d\d")
_RULE = re.compile(r"^[_=*-]{10,}$")
_LIST_FOOT = re.compile(r"mailing list|unsubscribe|list-?info|désabonn|abmelden|отписа|https?://", re.IGNORECASE)
_SIGN = re.compile(r"^(?:--|—|– –|-- )$")
_LONGEST_SIGNATURE = 15
"""Lines below two dashes that may be a signature; more are text under a rule."""
_LONGEST_FOOT = 8
_LONGEST = 400
_MOST_LINES = 20_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a mail's body, without white space at its ends, and where it stands in the body.

    ``quoted`` lines are marked as an earlier mail's; ``boxed`` ones stand in a box that may hold one. ``signed`` ones
    are marked as a signature.
    """

    text: str
    start: int
    end: int
    quoted: bool = False
    boxed: bool = False
    signed: bool = False


def plain_line(text: str, start: int, end: int) -> Line:
    """Return a line of a text without markup."""
    quoted = _QUOTED.match(text) is not None
    return Line(text, start, end, quoted, quoted)


@dataclass(frozen=True, slots=True)
class Forwarded:
    """A mail passed on inside another: the lines of its head and where its own text begins, as indices of lines.

    ``mark`` is the first line that belongs to it; ``headers`` pairs ``from``, ``date`` and ``subject`` with words.
    """

    mark: int
    text: int
    headers: tuple[tuple[str, str], ...]


def find_forwarded(lines: Sequence[Line], *, subject: str) -> Forwarded | None:
    """Return the mail that a mail passes on, None where it passes on none.

    It is below a line that says so, or below a head of its own where the subject says so.
    """
    says = _any("passed_on", subject.strip(), begins=True)
    told = [_header(line.text) for line in lines[:_MOST_LINES]]
    for k, line in enumerate(lines[:_MOST_LINES]):
        if _any("forwarded", line.text):
            head = _head(told, k + 1)
            if head is not None:
                return Forwarded(k, head[0], head[1])
        elif says and _may_begin(told, k):
            head = _head(told, k)
            if head is not None:
                above = k - 1 if k and _RULE.match(lines[k - 1].text) else k
                return Forwarded(above, head[0], head[1])
    return None


def mark(lines: Sequence[Line]) -> list[Part]:
    """Return for each line why it is left out, "" for the mail's own words."""
    marks: list[Part] = [""] * len(lines)
    told = [_header(line.text) for line in lines]
    k = 0
    while k < len(lines):
        text = lines[k].text
        if lines[k].quoted:
            marks[k] = "earlier-mail"
        elif lines[k].signed:
            marks[k] = "mail-signature"
        elif length := _leads(lines, k):
            end = _quote_end(lines, k + length)
            marks[k:end] = ["earlier-mail"] * (end - k)
            k = end
            continue
        elif _any("original", text) or _starts_history(lines, told, k):
            marks[k:] = ["earlier-mail"] * (len(lines) - k)
            break
        elif _SIGN.match(text) and 0 < _own(lines, k + 1) <= _LONGEST_SIGNATURE:
            end = k + 1 + _own(lines, k + 1)
            marks[k:end] = ["mail-signature"] * (end - k)
            k = end
            continue
        elif _any("signature", text):
            marks[k] = "mail-signature"
        elif _any("notice", text):
            marks[k] = "mail-notice"
        elif _RULE.match(text) and len(lines) - k <= _LONGEST_FOOT:
            foot = " ".join(line.text for line in lines[k:])
            if _LIST_FOOT.search(foot):
                marks[k:] = ["mail-notice"] * (len(lines) - k)
                break
        k += 1
    return marks


def is_carrier(host: str) -> bool:
    """Tell whether a host carries everybody's mail, so that it names no outlet."""
    return any(host == name or host.endswith(f".{name}") for entry in _data()["carrier"] for name in entry["names"])


def bare_subject(subject: str) -> str:
    """Return a subject without the marks of answers and of passing on.

    >>> bare_subject("AW: Re[2]: WG: Talks in Bergen")
    'Talks in Bergen'
    """
    while True:
        rest = subject.strip()
        found = _compiled("answer").match(rest.lower()) or _compiled("passed_on").match(rest.lower())
        if found is None or len(rest.lower()) != len(rest) or not rest[found.end() :].strip():
            return rest
        subject = rest[found.end() :]


def _leads(lines: Sequence[Line], k: int) -> int:
    """Return how many lines from here lead to an earlier mail ("On 5 March, A. Lind wrote:"), 0 where none does.

    The words may run over three lines; lines above the first of them are the mail's own.
    """
    length = next((n for n in (1, 2, 3) if _is_lead(lines, k, k + n)), 0)
    if not length or _POINTS_BACK.search(lines[k].text):
        return length
    return length if not any(_is_lead(lines, k + n, k + length) for n in range(1, length)) else 0


def _is_lead(lines: Sequence[Line], start: int, end: int) -> bool:
    if end > len(lines) or not lines[end - 1].text.endswith((":", "：")):
        return False
    joined = " ".join(line.text for line in lines[start:end])
    if len(joined) > _LONGEST or not _POINTS_BACK.search(joined) or not _any("wrote", joined[:-1].strip(), ends=True):
        return False
    # "On 5 March the President wrote:" may stand in any text: what follows has to be marked as quoted.
    surely = "@" in joined or bool(_CLOCK.search(joined) and _DAY.search(joined))
    return surely or (end < len(lines) and lines[end].quoted)


def _quote_end(lines: Sequence[Line], k: int) -> int:
    """Return where an earlier mail ends: with its marks, else with the mail."""
    if k >= len(lines) or not lines[k].boxed:
        return len(lines)
    while k < len(lines) and lines[k].boxed:
        k += 1
    return k


def _starts_history(lines: Sequence[Line], told: Sequence[tuple[str, str] | None], k: int) -> bool:
    """Tell whether the head of an earlier mail begins here, perhaps under a rule."""
    start = k + 1 if _RULE.match(lines[k].text) else k
    return _may_begin(told, start) and _head(told, start) is not None


def _may_begin(told: Sequence[tuple[str, str] | None], k: int) -> bool:
    return k < len(told) and told[k] is not None and (k == 0 or told[k - 1] is None)


def _header(text: str) -> tuple[str, str] | None:
    """Return the role and the words of a line of a head ("Von: A. Lind"), None for any other line."""
    found = _HEADER.match(text[:_LONGEST])
    role = _header_names().get(found[1].strip().casefold()) if found else None
    return (role, found[2].strip()) if found and role else None


def _head(told: Sequence[tuple[str, str] | None], k: int) -> tuple[int, tuple[tuple[str, str], ...]] | None:
    """Return where the text below a mail's head begins and what the head says, None where none begins within a line.

    A head has three lines, one of them the sender, one the day or the subject. A value may run over its line.
    """
    found: dict[str, str] = {}
    end, count, misses = k, 0, 0
    for at in range(k, min(k + 14, len(told))):
        line = told[at]
        if line is not None:
            found.setdefault(*line)
            end, count, misses = at + 1, count + 1, 0
        else:
            misses += 1
            if misses > 1:
                break
    if count < 3 or "from" not in found or not ("date" in found or "subject" in found):
        return None
    return end, tuple((role, found[role]) for role in ("from", "date", "subject") if found.get(role))


def _own(lines: Sequence[Line], k: int) -> int:
    """Return how many lines from here are not quoted."""
    count = 0
    while k + count < len(lines) and not lines[k + count].quoted and not _leads(lines, k + count):
        count += 1
    return count


def _any(kind: str, text: str, *, begins: bool = False, ends: bool = False) -> bool:
    if len(text) > _LONGEST:
        return False
    small = text.lower().replace("\u202f", " ").replace("\xa0", " ").strip(" *>")
    pattern = _compiled(kind)
    if begins:
        return pattern.match(small) is not None
    if ends:
        return any(m.end() == len(small) for m in pattern.finditer(small))
    return pattern.fullmatch(small) is not None


@cache
def _data() -> dict[str, list[dict[str, Any]]]:
    path = files("ingest").joinpath("data", "any", "mail_marks.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _compiled(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{entry['pattern']})" for entry in _data()[kind]), re.DOTALL)


@cache
def _header_names() -> dict[str, str]:
    return {name: entry["role"] for entry in _data()["header"] for name in entry["names"]}
