"""Record keys: which value of a JSON record is its text, title, date, link, guessed by names and by what they hold.

The guess is made once, over a sample of the records, so that all records of a file are read alike.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any

ROLES = ("text", "summary", "title", "date", "updated", "url", "author", "publisher", "language", "id")
_DEEPEST = 4
_WIDEST = 400
"""Values of one record that are looked at."""
_LONG_TEXT = 60
"""Characters from which a value under no known name may be the text."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_WHOLE_DAY = re.compile(
    r"(?:1[4-9]|20|21)\d\d.{0,2}(?:0?[1-9]|1[0-2]).{0,2}(?:0?[1-9]|[12]\d|3[01])|\b\d{1,2}\D{1,12}(?:1[4-9]|20|21)\d\d"
)
_RUN = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})T?(?:(\d{2})(\d{2})(\d{2}))?(Z?)")
_EPOCH = (0, 4_102_444_800)
"""Seconds of 1970 and 2100: a number beyond is in milliseconds, or no date."""
_VALUE = frozenset({"name", "title", "rendered", "value"})
_VALUE_OF = {
    "text": frozenset({"rendered", "value", "text", "html", "plain", "markdown"}),
    "title": frozenset({"rendered", "value", "text", "main"}),
    "url": frozenset({"href", "url", "value"}),
}
"""Names under which an object gives its plain value: ``title.rendered``, ``author.name``."""
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """Role -> the paths to look at, the best first; ``sure`` roles were told by their names alone.

    ``seen`` are the paths of the sample: a name that only other records have is read by its name.
    """

    paths: Mapping[str, tuple[Path, ...]]
    sure: frozenset[str]
    seen: frozenset[Path]

    def first(self, role: str, flat: Mapping[Path, Any]) -> str:
        """Return what a record says in a role, "" where it says nothing there."""
        read = _READ[role]
        return next((value for p in self.places(role, flat) if p in flat and (value := read(flat[p]))), "")

    def places(self, role: str, flat: Mapping[Path, Any]) -> tuple[Path, ...]:
        """Return where a record may say what it is in a role, the best place first."""
        rare = [p for p in flat if p not in self.seen and _rank(p, role) is not None] if flat.keys() - self.seen else []
        return (*self.paths.get(role, ()), *sorted(rare, key=lambda p: (_rank(p, role) or 0, len(p))))

    def told(self, flat: Mapping[Path, Any]) -> str:
        """Return in one sentence which names of a record were read as what.

        Of this record alone: a name that another one has must not make this one another document.
        """
        read = {
            role: path
            for role in ROLES
            for path in reversed(self.places(role, flat))
            if path in flat and _READ[role](flat[path])
        }
        parts = [f"{role} from “{'.'.join(path)}”" for role, path in read.items()]
        guessed = [role for role in read if role in self.paths and role not in self.sure]
        more = f" Guessed by what the values hold: {', '.join(guessed)}." if guessed else ""
        return f"Read from the JSON: {', '.join(parts)}.{more}"


def guess(sample: Sequence[Mapping[Path, Any]]) -> Guess:
    """Decide over flattened records what each name means."""
    seen: dict[Path, list[Any]] = {}
    for flat in sample:
        for path, value in flat.items():
            seen.setdefault(path, []).append(value)
    paths: dict[str, tuple[Path, ...]] = {}
    for role in ROLES:
        ranked = sorted((rank, len(p), k, p) for k, p in enumerate(seen) if (rank := _rank(p, role)) is not None)
        fitting = tuple(p for *_, p in ranked if _fits(role, seen[p]))
        if fitting:
            paths[role] = fitting
    sure = frozenset(paths)
    taken = {p for found in paths.values() for p in found}
    if "text" not in paths:
        _by_value(paths, "text", _longest(seen, taken))
    if "date" not in paths and "updated" not in paths:
        dated = [p for p, values in seen.items() if p not in taken and _all(values, _is_date)]
        _by_value(paths, "date", dated[0] if len(dated) == 1 else None)
    return Guess(paths, sure, frozenset(seen))


def flatten(record: object) -> dict[Path, Any]:
    """Return the values of a record by their paths, four levels deep; a list of texts stays one value."""
    return dict(_flat(record, (), 0, [_WIDEST]))


def plain_name(name: str) -> str:
    """Return a name as names are compared.

    >>> plain_name("Pub-Date"), plain_name("Überschrift")
    ('pubdate', 'uberschrift')
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", name[:80]) if not unicodedata.combining(c))
    return re.sub(r"[\W_]", "", bare.casefold())


def read_date(value: object) -> str:
    """Return a date value in words that stamps are read from, "" where it is none.

    Numbers are seconds or milliseconds since 1970 in UTC.

    >>> read_date(1709655120), read_date("20240305T161200Z"), read_date("soon")
    ('2024-03-05T16:12:00Z', '2024-03-05T16:12:00Z', '')
    """
    if isinstance(value, bool):
        return ""
    if isinstance(value, str):
        value = value.strip()
        run = _RUN.fullmatch(value)
        if run:
            clock = f"T{run[4]}:{run[5]}:{run[6]}{run[7]}" if run[4] else ""
            return f"{run[1]}-{run[2]}-{run[3]}{clock}"
        if not re.fullmatch(r"\d{9,13}(?:\.\d+)?", value):
            return value if len(value) <= 80 and _WHOLE_DAY.search(value) else ""
        value = float(value)
    if not isinstance(value, int | float):
        return ""
    seconds = value / 1000 if abs(value) > _EPOCH[1] else value
    if not 100_000_000 <= seconds <= _EPOCH[1]:
        return ""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _flat(value: object, path: Path, depth: int, left: list[int]) -> Iterator[tuple[Path, Any]]:
    if left[0] <= 0:
        return
    if isinstance(value, dict):
        if set(value) <= {"$date", "$numberLong", "$oid"} and len(value) == 1:
            yield from _flat(next(iter(value.values())), path, depth, left)
        elif depth < _DEEPEST:
            for name, inner in value.items():
                yield from _flat(inner, (*path, str(name)), depth + 1, left)
    elif isinstance(value, list):
        names = [n for n in map(_name_of, value[:2000]) if n]
        if names:
            left[0] -= 1
            yield path, names
    elif value is not None and value != "":
        left[0] -= 1
        yield path, value


def _name_of(value: object) -> str:
    """Return an entry of a list as text: itself, or the name, text or title of an object."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return next((v for k in ("name", "text", "title", "value") if isinstance(v := value.get(k), str)), "")
    return ""


def _rank(path: Path, role: str) -> int | None:
    """Return how early a name stands among those of a role, None where it is none of them.

    Of a nested name every part above the last has to be a wrapper, or the whole names the role: ``source.name``.
    """
    names = _names()[role]
    last = plain_name(path[-1])
    if len(path) > 1:
        above = plain_name(path[-2])
        wrapped = last == "title" and above in _names()["wrapper"]  # {"source": {"title": ..}} may be the article
        if above in names and last in _VALUE_OF.get(role, _VALUE) and not wrapped:
            return names[above]
        if not all(plain_name(p) in _names()["wrapper"] for p in path[:-1]):
            return None
        if role == "title" and last == "name":
            return None  # "source.name" names the outlet
    return names.get(last)


def _fits(role: str, values: Sequence[Any]) -> bool:
    """Tell whether what stands under a name is of the kind its role asks for, in most records."""
    read = _READ[role]
    good = sum(1 for v in values if read(v))
    return good * 2 >= len(values) if role != "id" else good == len(values)


def _by_value(paths: dict[str, tuple[Path, ...]], role: str, path: Path | None) -> None:
    if path is not None:
        paths[role] = (path,)


def _longest(seen: Mapping[Path, list[Any]], taken: set[Path]) -> Path | None:
    """Return the values under no known name that are longest in the middle, if they are sentences."""
    sizes = {
        p: sorted(len(_text(v)) for v in values)[len(values) // 2]
        for p, values in seen.items()
        if p not in taken and _all(values, lambda v: " " in _text(v))
    }
    best = max(sizes, key=lambda p: sizes[p], default=None)
    return best if best is not None and sizes[best] >= _LONG_TEXT else None


def _all(values: Sequence[Any], holds: Callable[[Any], object]) -> bool:
    return sum(1 for v in values if holds(v)) >= len(values) * 0.8


def _is_date(value: object) -> bool:
    return isinstance(value, str) and len(value) <= 40 and bool(read_date(value))


def _text(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    return "\n\n".join(v.strip() for v in value if v.strip()) if isinstance(value, list) else ""


def _words(value: object) -> str:
    """Return a short text: a name, a title; of several, separated by commas."""
    if isinstance(value, list):
        value = ", ".join(str(v) for v in value[:12])
    return " ".join(value.split()) if isinstance(value, str) and len(value) <= 1000 else ""


def _link(value: object) -> str:
    found = value[0] if isinstance(value, list) and value else value
    link = found.strip() if isinstance(found, str) else ""
    return link if re.match(r"https?://[^\s/]", link) and len(link) <= 2000 else ""


def _outlet(value: object) -> str:
    """Return the name of an outlet; of several the first; of an address its host."""
    name = _words(value[0] if isinstance(value, list) and value else value)
    host = re.match(r"https?://(?:www\.)?([^\s/]+)", name)
    return host[1] if host else name if len(name) <= 120 else ""


def _language(value: object) -> str:
    return value.strip() if isinstance(value, str) and _LANGUAGE.fullmatch(value.strip()) and len(value) <= 12 else ""


def _key(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return str(value).strip()[:300]


_READ: dict[str, Callable[[Any], str]] = {
    "text": _text,
    "summary": _text,
    "title": _words,
    "date": read_date,
    "updated": read_date,
    "url": _link,
    "author": _words,
    "publisher": _outlet,
    "language": _language,
    "id": _key,
}


@cache
def _names() -> dict[str, dict[str, int]]:
    """Return role -> name -> rank."""
    path = files("ingest").joinpath("data", "any", "record_keys.toml")
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["key"]
    return {e["role"]: {name: k for k, name in enumerate(map(plain_name, e["names"]))} for e in entries}
