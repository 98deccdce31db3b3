"""Actors as TOML: what people decided about actors, as a file that a person reads, writes and hands on.

[[actor]]
id = "SWZ"                                  # a code, an id, or a name the product knows
name = "Ngwane"                             # as the page is to show it
names = ["the Kingdom"]                     # further names by which texts call it
names_in = { fr = ["le Royaume"] }          # the same in one language alone

[[actor]]
id = "person:Ola Berg"                      # new ones begin with group:, org:, terr:, hist: or person:
posts = [{ serves = "NOR", title = "Foreign Minister", from = "2021-10", to = "4 February 2025" }]

[[actor]]
id = "group:Oslo group"
same_as = "org:NATO"
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ingest.record.actor_judgements import OwnPost
from ingest.record.errors import BadValue
from ingest.record.own_actors import OwnActors

LONGEST = 5_000_000
"""Characters of a file."""

_HEAD = re.compile(r"^[ \t]*\[\[\s*(?:actor|'actor'|\"actor\")\s*\]\]", re.MULTILINE)
_KEYS = {"id", "name", "names", "names_in", "posts", "same_as"}
_POST_KEYS = {"serves", "title", "from", "to"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor of a file, as written: ids and dates may still be names and words. ``line`` counts from 1."""

    number: int
    line: int
    id: str
    name: str = ""
    names: tuple[tuple[str, str], ...] = ()
    posts: tuple[OwnPost, ...] = ()
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class Wrong:
    """An entry that cannot be used: which, where, why, and the mend."""

    number: int
    line: int
    id: str
    reason: str
    mend: str


def read(text: str, *, name: str) -> tuple[Entry | Wrong, ...]:
    """Return the entries of a file in its order; what cannot be used comes as ``Wrong`` in its place.

    Raises:
        BadValue: the file is too long, is not TOML, or has no actor in it.
    """
    if len(text) > LONGEST:
        raise BadValue(f"{name} is too long for a file of actors", subject=name, hint="name one of [[actor]] entries")
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadValue(f"{name} is not TOML ({error or 'too deep'})", subject=name, hint="mend that line") from error
    entries = table.get("actor")
    if not isinstance(entries, list) or set(table) != {"actor"}:
        strange = ", ".join(sorted(set(table) - {"actor"}))
        said = f"{name} has {strange}, which says nothing of actors" if strange else f"{name} has no [[actor]]"
        raise BadValue(said, subject=name, hint="timeline actors import --help shows the form")
    lines = [text.count("\n", 0, found.start()) + 1 for found in _HEAD.finditer(text)]
    lines += [0] * (len(entries) - len(lines))
    return tuple(_entry(one, number, line) for number, (one, line) in enumerate(zip(entries, lines, strict=False), 1))


def _entry(table: Any, number: int, line: int) -> Entry | Wrong:  # noqa: ANN401 - TOML may hold anything
    if not isinstance(table, Mapping):
        return Wrong(number, line, "", "this is no entry", "write [[actor]] above it")
    id_ = table.get("id", "")
    try:
        _known_keys(table, _KEYS)
        id_ = _text(table, "id")
        return Entry(
            number,
            line,
            id_,
            name=_text(table, "name") if "name" in table else "",
            names=tuple(_names(table)),
            posts=tuple(map(_post, _list(table.get("posts", []), "posts"))),
            same_as=_text(table, "same_as") if "same_as" in table else "",
        )
    except BadValue as error:
        return Wrong(number, line, id_ if isinstance(id_, str) else "", error.message, error.hint)


def _names(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for one in _list(table.get("names", []), "names"):
        yield "", _said(one, "names")
    spoken = table.get("names_in", {})
    if not isinstance(spoken, Mapping):
        raise BadValue("names_in is no table of languages", hint='write names_in = { fr = ["le Royaume"] }')
    for language, several in spoken.items():
        for one in _list(several, f"names_in {language}"):
            yield language, _said(one, f"names_in {language}")


def _post(table: Any) -> OwnPost:  # noqa: ANN401 - as above
    if not isinstance(table, Mapping):
        raise BadValue("a post is a table", hint='write { serves = "NOR", title = "Envoy", from = "2021" }')
    _known_keys(table, _POST_KEYS)
    ends = (_said(table[end], end) if table.get(end, "") != "" else "" for end in ("from", "to"))
    return OwnPost(_text(table, "serves"), _text(table, "title"), *ends)


def _known_keys(table: Mapping[str, Any], known: set[str]) -> None:
    strange = sorted(set(table) - known)
    if strange:
        raise BadValue(f"{strange[0]!r} is unknown here", hint=f"use {', '.join(sorted(known))}")


def _list(value: Any, key: str) -> list[Any]:  # noqa: ANN401 - as above
    if isinstance(value, list):
        return value
    if isinstance(value, str) and key != "posts":
        return [value]
    raise BadValue(f"{key} is no list", hint=f"write {key} = [ ... ]")


def _text(table: Mapping[str, Any], key: str) -> str:
    if key not in table:
        raise BadValue(f"{key} is missing", hint=f'write {key} = "..."')
    return _said(table[key], key)


def _said(value: Any, key: str) -> str:  # noqa: ANN401 - as above
    # A date or a year may stand without quotation marks.
    if isinstance(value, date | int) and not isinstance(value, bool) and key in ("from", "to"):
        return value.isoformat()[:10] if isinstance(value, date) else f"{value:04d}"
    if not isinstance(value, str) or not value.strip():
        raise BadValue(f"{key} is no text", hint=f'write {key} = "..."')
    return value.strip()


def write(own: OwnActors) -> str:
    """Return what people decided as a file; reading it back gives the same.

    Actors stand in the order of their ids, names and posts in the order they were given.
    """
    renamed, same = dict(own.renamed), dict(own.same)
    found = ("".join(_written(own, id_, renamed.get(id_, ""), same.get(id_, ""))) for id_ in own.decided)
    return "\n".join(found)


def _written(own: OwnActors, id_: str, name: str, same_as: str) -> Iterator[str]:
    yield f"[[actor]]\nid = {_quoted(id_)}\n"
    if name:
        yield f"name = {_quoted(name)}\n"
    spoken: dict[str, list[str]] = {}
    for one, language, further in own.named:
        if one == id_:
            spoken.setdefault(language, []).append(_quoted(further))
    if "" in spoken:
        yield f"names = [{', '.join(spoken.pop(''))}]\n"
    if spoken:
        inside = (f"{language} = [{', '.join(said)}]" for language, said in spoken.items())
        yield f"names_in = {{ {', '.join(inside)} }}\n"
    posts = [post for one, post in own.posts if one == id_]
    if posts:
        yield "posts = [\n" + "".join(f"  {{ {_post_written(post)} }},\n" for post in posts) + "]\n"
    if same_as:
        yield f"same_as = {_quoted(same_as)}\n"


def _post_written(post: OwnPost) -> str:
    parts = {"serves": post.serves, "title": post.title, "from": post.start, "to": post.end}
    return ", ".join(f"{key} = {_quoted(value)}" for key, value in parts.items() if value)


def _quoted(text: str) -> str:
    """Return a basic string; what JSON escapes, TOML reads, and DEL is all it leaves bare that TOML forbids."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
