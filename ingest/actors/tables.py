"""Tables: the TOML of ingest/data read into plain values, one function a kind of file."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ingest.record.days import Day, month_length, to_day
from ingest.record.errors import BadValue

DATA = Path(__file__).parent.parent / "data"
LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "uk", "ru", "el", "ar", "zh", "pl")
"""The languages the product has names in; others are read with the English names and CLDR's."""
PARTLY = ("nl", "sv", "da", "fi", "cs", "sk", "hu", "ro", "bg", "hr", "sl", "lt", "lv", "et", "mt", "ga")
"""The further languages of the European Union: their own names of organisations beside the English names and CLDR's."""

Table = Mapping[str, Any]
_DATE = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@cache
def table(path: Path) -> Table:
    """Return one TOML file as a mapping, an empty one if there is no such file.

    Raises:
        BadValue: the file is not TOML.
    """
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadValue(f"{path.name} is not TOML ({error})", subject=str(path), hint="mend that line") from error


def anywhere(name: str) -> Table:
    """Return a table that holds for every language: ``states``, ``organisations`` ..."""
    return table(DATA / "any" / f"{name}.toml")


def names(language: str) -> Table:
    """Return the names of one language."""
    return table(DATA / language / "names.toml")


@cache
def first_names(language: str) -> Mapping[str, str]:
    """Return the name that each actor is shown by in one language, by id."""
    return {id_: str(forms[0]) for id_, forms in _section(language, "name").items() if forms}


@cache
def searched_names(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names that a search in one language finds each actor by, by id: its own, and those of its seats."""
    own, seats = _section(language, "name"), _section(language, "seat")
    return {id_: (*own.get(id_, ()), *seats.get(id_, ())) for id_ in {**own, **seats}}


@cache
def _section(language: str, title: str) -> Table:
    """Return one table of a language's names: the rest takes six times as long to read, and only its texts want it."""
    path = DATA / language / "names.toml"
    table = re.compile(rf"^\[{title}\]\n(?:(?!\[).*\n)*", re.MULTILINE)
    found = table.search(path.read_text(encoding="utf-8")) if path.exists() else None
    section: Table = tomllib.loads(found[0]).get(title, {}) if found else {}
    return section


def person_files() -> Iterator[Table]:
    """Yield the files of persons and posts, by name."""
    for path in sorted((DATA / "any" / "persons").glob("*.toml")):
        yield table(path)


@cache
def first_day(date: str) -> Day:
    """Return the first possible day of ``1991``, ``1991-12`` or ``1991-12-26``.

    Raises:
        BadValue: it is none of these.
    """
    year, month, day = _parts(date)
    return to_day(year, month or 1, day or 1)


@cache
def last_day(date: str) -> Day:
    """Return the last possible day of ``1991``, ``1991-12`` or ``1991-12-26``.

    Raises:
        BadValue: it is none of these.
    """
    year, month, day = _parts(date)
    month = month or 12
    return to_day(year, month, day or month_length(year, month))


def bounds_of(entry: Table) -> tuple[Day | None, Day | None]:
    """Return the first and the last possible day of an entry, null where it gives none."""
    return (
        first_day(entry["start"]) if "start" in entry else None,
        last_day(entry["end"]) if "end" in entry else None,
    )


def _parts(date: str) -> tuple[int, int | None, int | None]:
    found = _DATE.fullmatch(date)
    if found is None:
        raise BadValue(
            f"{date!r} is no date of the actor tables", subject=date, hint="write 1991, 1991-12 or 1991-12-26"
        )
    year, month, day = found.groups()
    return int(year), int(month) if month else None, int(day) if day else None
