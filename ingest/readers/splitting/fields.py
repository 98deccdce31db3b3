"""Fields: what an export says round one article becomes hints, and its lines are told apart from the article's."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.readers.item import Hints, Item, Piece
from ingest.readers.splitting.exports import FURNITURE
from ingest.readers.splitting.kinds import LONGEST_FIELD, ExportKind, export_kinds, language_codes
from ingest.readers.splitting.lines import PAGE_MARK
from ingest.record.document import Segment

_VALUES = frozenset({"value", "value2", "wire", "us"})
"""Groups of a field's pattern that hold what it says."""
_KEPT = {"title": "title", "publisher": "publisher", "author": "author", "section": "section", "key": "export:key"}
_DAY = re.compile(
    r"^(?:[^\W\d]{2,12}\.?,? )?(?:\d{1,2}\.? (?:de )?[^\W\d]{3,10}\.?,? (?:de )?\d{4}|[^\W\d]{3,10}\.? \d{1,2},? \d{4}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})\b.{0,40}$"
)
_WIRE = re.compile(r"(\d{2})(\d{2})(\d{2})(\s+gmt)?\s+(\w{3})\s+(\d{2})", re.IGNORECASE)
_US = re.compile(r"(\d{2})-(\d{2})-(\d{2,4})\s+(\d{2})(\d{2})\s?(\w{3})")
_MONTHS = {
    "jan": 1, "jän": 1, "feb": 2, "fev": 2, "fév": 2, "mar": 3, "mär": 3, "apr": 4, "avr": 4, "may": 5, "mai": 5,
    "jun": 6, "jul": 7, "aug": 8, "aou": 8, "sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12, "déc": 12,
}  # fmt: skip
_CENTURY = 70
"""A wire's year of two digits from here on is of the twentieth century, as POSIX reads it."""
_BELOW = ("key", "loaded", "end", "mark")
"""Fields that stand below the text."""
_HEAD_LINES = 40
_PROSE = 100
_LONGEST_TITLE = 200
_LABEL = 3
_TITLE_LINES = 3


def dress(item: Item) -> Item:
    """Return an item with what an export's fields say as hints; one that shows too few of them as it is."""
    small = item.raw.casefold()
    for kind in export_kinds():
        if kind.may_be(small):
            claims = _claims(item.pieces, kind)
            if kind.shown_by(name for name, _ in claims.values() if name != "label"):
                return _dressed(item, kind, claims)
    return item


def _claims(pieces: Sequence[Piece], kind: ExportKind) -> dict[int, tuple[str, str]]:
    """Return the pieces that are fields, by index: the name of each and its value ("" where it gives none)."""
    claims: dict[int, tuple[str, str]] = {}
    for i, piece in enumerate(pieces):
        found = None if piece.hidden or i in claims else kind.field(piece.text)
        if found is None:
            continue
        name, match = found
        groups = {k: v for k, v in match.groupdict().items() if v}
        value = next((v.strip() for k, v in groups.items() if k in _VALUES), "")
        claims[i] = (name, value)
        if "published" in groups:
            claims[i] = (name, f"{value}\n{match['published']}")
        elif not value and _is_label(piece.text, match) and _answers(pieces, i + 1, kind):
            # A label in a cell of its own: what it says stands in the next.
            said = pieces[i + 1].text
            claims[i], claims[i + 1] = ("label", ""), (name, said)
    return claims


def _agency(pieces: Sequence[Piece], claims: dict[int, tuple[str, str]], kind: ExportKind) -> str:
    """Return the agency that the foot of a wire names, "" where it names none."""
    for i in claims:
        found = kind.field(pieces[i].text)
        groups = found[1].groupdict() if found else {}
        agency = next((v for k, v in groups.items() if v and k.startswith("agency")), "")
        if agency:
            return "dpa" if agency.casefold() == "dpa" else agency.upper()
    return ""


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Tell whether a field is a label alone, which something is to follow: "HD", "BYLINE:"."""
    return "value" in match.re.groupindex and (len(text) <= _LABEL or text.endswith(":"))


def _answers(pieces: Sequence[Piece], i: int, kind: ExportKind) -> bool:
    """Tell whether a piece is what a label above it stands for."""
    return i < len(pieces) and len(pieces[i].text) <= LONGEST_FIELD and kind.field(pieces[i].text) is None


def _dressed(item: Item, kind: ExportKind, claims: dict[int, tuple[str, str]]) -> Item:
    said: dict[str, str] = {}
    for name, value in claims.values():
        outlet, _, day = value.partition("\n")
        if outlet:
            said.setdefault(name, outlet)
        if day:
            said.setdefault("published", day)
    if "publisher" not in said and (agency := _agency(item.pieces, claims, kind)):
        said["publisher"] = agency
    end = _head_end(item.pieces, claims, kind)
    bare = [i for i, p in enumerate(item.pieces) if i not in claims and not (p.hidden or PAGE_MARK.match(p.text))]
    head = [i for i in bare if i < end]
    titles: list[int] = []
    furniture = {i for i, (name, _) in claims.items() if name not in ("text", "title")}
    if kind.publisher:
        titles, around = _by_place(item.pieces, head, claims, kind, said)
        furniture |= around
    furniture |= _tail(item.pieces, claims, kind)
    titles = titles or [i for i, (name, _) in claims.items() if name == "title"][:1]
    if not titles and "title" not in said:
        titles = [i for i in bare if i not in furniture and len(item.pieces[i].text) < _LONGEST_TITLE][:1]
    if titles and "title" not in said:
        said["title"] = " ".join(item.pieces[i].text for i in titles)
    pieces = tuple(_piece(p, i, kind, claims, furniture, titles) for i, p in enumerate(item.pieces))
    return replace(item, pieces=pieces, hints=Hints((*_pairs(kind, said), *item.hints.pairs)))


def _piece(
    piece: Piece, i: int, kind: ExportKind, claims: dict[int, tuple[str, str]], furniture: set[int], titles: list[int]
) -> Piece:
    name, value = claims.get(i, ("", ""))
    if i in furniture:
        return replace(piece, inside=(*piece.inside, FURNITURE))
    if name in ("text", "title"):
        found = kind.field(piece.text)
        at = piece.text.find(value) if name == "title" and value else found[1].end() if found else 0
        if at < 0 or at >= len(piece.text):
            return replace(piece, inside=(*piece.inside, FURNITURE))
        piece = _from(piece, at, len(value) if name == "title" and value else None)
    return replace(piece, tag="h1") if i in titles else piece


def _from(piece: Piece, at: int, length: int | None) -> Piece:
    """Return the words of a piece from an offset on, with their places."""
    end = len(piece.text) if length is None else at + length
    segments = []
    for s in piece.segments:
        left, right = max(s.start, at), min(s.end, end)
        if left < right:
            same = s.end - s.start == s.raw_end - s.raw_start
            raw_start = s.raw_start + left - s.start if same else s.raw_start
            raw_end = s.raw_end - (s.end - right) if same else s.raw_end
            segments.append(Segment(left - at, right - at, raw_start, raw_end))
    return replace(piece, text=piece.text[at:end], segments=tuple(segments))


def _head_end(pieces: Sequence[Piece], claims: dict[int, tuple[str, str]], kind: ExportKind) -> int:
    """Return where the head of an article ends: below the last field before its text."""
    last = 0
    for i, piece in enumerate(pieces[:_HEAD_LINES]):
        name = claims[i][0] if i in claims else ""
        if name == "text" or (last and name in _BELOW) or (kind.tail and kind.tail.match(piece.text)):
            break
        if name:
            last = i + 1
        if name == "body" or (last and len(piece.text) >= _PROSE):
            break
    return last


def _by_place(
    pieces: Sequence[Piece], head: list[int], claims: dict[int, tuple[str, str]], kind: ExportKind, said: dict[str, str]
) -> tuple[list[int], set[int]]:
    """Find outlet, day and title where no label says them; return the lines of the title, and those of the rest."""
    around: set[int] = set()
    day = next((i for i in head if _DAY.match(pieces[i].text)), None)
    if day is not None:
        said.setdefault("published", pieces[day].text)
        around.add(day)
    else:
        day = next((i for i, (name, _) in claims.items() if name == "published"), None)
    if day is None or "title" in said:
        return [], around
    above, below = [i for i in head if i < day], [i for i in head if i > day]
    if kind.publisher == "above" and above:
        outlet: int | None = above.pop()
    else:
        outlet = below[0] if kind.publisher == "below" and below else None
        around |= set(below) if kind.publisher == "below" else set()
    if outlet is not None:
        said.setdefault("publisher", pieces[outlet].text)
        around.add(outlet)
    titles = _last_run(above) or _below(pieces, below, day, kind)
    if kind.publisher == "below" and titles:
        # What stands around the title there is a section or an author, shorter than it.
        titles = [max(titles, key=lambda i: len(pieces[i].text))]
    return titles, around


def _last_run(lines: list[int]) -> list[int]:
    """Return the lines at the end of a list that follow one another."""
    run: list[int] = []
    for i in reversed(lines):
        if run and run[0] - i > 1:
            break
        run.insert(0, i)
    return run


def _below(pieces: Sequence[Piece], below: list[int], day: int, kind: ExportKind) -> list[int]:
    """Return the lines of a title that stands below the day; fields follow it, so that all of a broken one is known."""
    if kind.publisher != "above":
        return []
    run = [i for n, i in enumerate(below) if i == below[0] + n]
    if run:
        return run if len(run) <= _TITLE_LINES else run[:1]
    return [i for i in range(day + 1, min(day + 3, len(pieces))) if kind.field(pieces[i].text) is None][:1]


def _tail(pieces: Sequence[Piece], claims: dict[int, tuple[str, str]], kind: ExportKind) -> set[int]:
    """Return the lines from which on an export lists keywords, below the text."""
    if kind.tail is None:
        return set()
    texts = [i for i, p in enumerate(pieces) if claims.get(i, ("text", ""))[0] == "text" and len(p.text) >= 30]
    start = _HEAD_LINES if not texts else texts[0]
    first = next((i for i in range(start, len(pieces)) if kind.tail.match(pieces[i].text)), len(pieces))
    # Prose below is a text again: then the line was no tail.
    if any(len(pieces[i].text) >= 200 and kind.field(pieces[i].text) is None for i in range(first + 1, len(pieces))):
        return {i for i in range(first, len(pieces)) if kind.tail.match(pieces[i].text)}
    return set(range(first, len(pieces)))


def _pairs(kind: ExportKind, said: dict[str, str]) -> list[tuple[str, str]]:
    pairs = [("export:kind", kind.kind)]
    pairs += [(_KEPT[name], _plain(name, value)) for name, value in said.items() if name in _KEPT]
    if "published" in said:
        day = _day(said["published"])
        clock = said.get("clock", "")
        pairs.append(("export:published", f"{day} {clock}".strip()))
    if "loaded" in said:
        pairs.append(("export:loaded", said["loaded"]))
    code = language_codes().get(said.get("language", "").strip().casefold())
    return [*pairs, ("lang", code)] if code else pairs


def _plain(name: str, value: str) -> str:
    return re.sub(r"^by\s+", "", value, flags=re.IGNORECASE) if name == "author" else value


def _day(words: str) -> str:
    """Return a day as wires write it, ``051530 Mär 24`` or ``03-05-24 0915EST``, in the usual form."""
    wire, us = _WIRE.search(words), _US.search(words)
    if wire and wire[5].casefold() in _MONTHS:
        year, month = _year(wire[6]), _MONTHS[wire[5].casefold()]
        return f"{year}-{month:02d}-{wire[1]} {wire[2]}:{wire[3]}{' GMT' if wire[4] else ''}"
    if us:
        return f"{_year(us[3])}-{us[1]}-{us[2]} {us[4]}:{us[5]} {us[6]}"
    words = re.sub(r"^(\d{4}-\d{2}-\d{2})/", r"\1 ", words)
    # "March 5, 2024 Tuesday 9:15 AM GMT": the weekday parts the day from its clock.
    return re.sub(r"(\d{4}),? [^\W\d]{5,10}(?= \d{1,2}:\d{2})", r"\1", words)


def _year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else year + (1900 if year >= _CENTURY else 2000)
