"""Actor judgements: the values of judgements on actors, read and checked, with the mend in words."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ingest.record.actor import Actor, ActorKind, Post
from ingest.record.edtf import Span, bounds
from ingest.record.errors import BadEdtf, BadValue
from ingest.record.judgement import Judgement

VERBS = ("rename", "name", "post", "same_actor")
"""Verbs of judgements on actors."""

LONGEST = 200
"""Characters of a name or a title."""

_KINDS: dict[str, ActorKind] = {
    "hist": "state", "org": "organisation", "terr": "territory", "group": "group", "person": "person",
}  # fmt: skip
_CODE = re.compile(r"[A-Z]{3}")
_LANGUAGE = re.compile(r"(?:[a-z]{2,3})?")
_OPEN = Span(None, None, "day")


@dataclass(frozen=True, slots=True)
class OwnPost:
    """A post a person held: for whom (an actor id), which, and from when to when (EDTF, "" for an open end)."""

    serves: str
    title: str
    start: str = ""
    end: str = ""

    def first(self) -> Span:
        """Return the days on which it may have begun."""
        return bounds(self.start) if self.start else _OPEN

    def last(self) -> Span:
        """Return the days on which it may have ended."""
        return bounds(self.end) if self.end else _OPEN

    def as_post(self) -> Post:
        """Return the post as an actor has it."""
        first, last = self.first(), self.last()
        exact = all(s.earliest == s.latest and not s.approximate for s in (first, last))
        return Post(self.serves, self.title, first.earliest, last.latest, approximate=not exact)


def check(judgement: Judgement, *, known: bool, same: Mapping[str, str]) -> None:
    """See that a judgement on an actor can be used.

    Args:
        judgement: of one of ``VERBS``.
        known: whether the timeline knows its subject, and ``other`` where it has one.
        same: which actors were said to be which others so far.

    Raises:
        BadValue: an id is none, a text is missing or too long, a date cannot be read, or actors would go in a circle.
    """
    kind = kind_of(judgement.subject)
    if not known and (judgement.verb != "rename" or kind == "state"):
        raise BadValue(f"nobody goes by {judgement.subject}", subject=judgement.subject, hint=_UNKNOWN)
    if judgement.verb in ("rename", "name"):
        text_of(judgement)
        if judgement.verb == "name" and not _LANGUAGE.fullmatch(judgement.field):
            raise BadValue(f"{judgement.field!r} is no language", hint='write its code, such as "fr", or nothing')
    elif judgement.verb == "post":
        if kind != "person":
            raise BadValue(f"{judgement.subject} is no person", hint="only persons hold posts")
        post_of(judgement)
    elif judgement.verb == "same_actor":
        _check_same(judgement, kind, same)


def _check_same(judgement: Judgement, kind: ActorKind, same: Mapping[str, str]) -> None:
    other = kind_of(judgement.other)
    if (kind == "person") != (other == "person"):
        raise BadValue(
            f"{judgement.subject} and {judgement.other} cannot be one", hint="a person is the same only as a person"
        )
    if judgement.subject == judgement.other:
        raise BadValue(f"{judgement.subject} is itself already", hint="choose another actor")
    if end_of({**same, judgement.subject: judgement.other}, judgement.subject) is None:
        raise BadValue(
            f"{judgement.other} was said to be {judgement.subject} already",
            subject=judgement.subject,
            hint="take that back first: timeline history",
        )


_UNKNOWN = "choose one from the list, or name a new one with group:, org:, terr: or person: before it"


def kind_of(id_: str) -> ActorKind:
    """Return what an actor is by its id.

    >>> kind_of("FRA"), kind_of("group:Reef Bureau")
    ('state', 'group')

    Raises:
        BadValue: it is no id of an actor.
    """
    prefix, colon, rest = id_.partition(":")
    plain = len(id_) <= LONGEST and id_.isprintable() and rest == rest.strip()
    if plain and not colon and _CODE.fullmatch(id_):
        return "state"
    if plain and rest and prefix in _KINDS:
        return _KINDS[prefix]
    raise BadValue(f"{id_[:60]!r} is no actor", subject=id_, hint=_UNKNOWN)


def from_id(id_: str) -> Actor:
    """Return an actor of whom nothing is known but the id, whatever a text or a table made it of."""
    prefix, _, rest = id_.partition(":")
    return Actor(id_, "state" if _CODE.fullmatch(id_) else _KINDS.get(prefix, "organisation"), rest or id_)


def text_of(judgement: Judgement) -> str:
    """Return the name a judgement gives.

    Raises:
        BadValue: it is empty, too long, or no JSON text.
    """
    return _text(_json(judgement), judgement.value)


def post_of(judgement: Judgement) -> OwnPost:
    """Return the post a judgement gives.

    Raises:
        BadValue: it serves nobody, has no title, or a date cannot be read or comes after the end.
    """
    value = _json(judgement)
    if not isinstance(value, dict) or not isinstance(value.get("serves"), str):
        raise BadValue("a post serves somebody", hint='write {"serves": "NOR", "title": "Foreign Minister"}')
    if kind_of(value["serves"]) == "person":
        raise BadValue(f"{value['serves']} is a person", hint="a post serves a state, an organisation or a group")
    post = OwnPost(value["serves"], _text(value.get("title"), str(value.get("title") or "")), *_days(value))
    first, last = post.first().earliest, post.last().latest
    if first is not None and last is not None and last < first:
        raise BadValue(f"the post ends ({post.end}) before it begins ({post.start})", hint="swap the two")
    return post


def _days(value: Mapping[str, Any]) -> tuple[str, str]:
    found = []
    for end in ("start", "end"):
        typed = value.get(end) or ""
        try:
            if typed:
                bounds(typed)
        except (BadEdtf, TypeError, AttributeError) as error:
            raise BadValue(
                f"the {end} of the post, {typed!r}, is no date", subject=str(typed), hint="write 2021, 2021-10 or a day"
            ) from error
        found.append(typed)
    return found[0], found[1]


def _json(judgement: Judgement) -> Any:  # noqa: ANN401 - JSON has no narrower type
    try:
        return json.loads(judgement.value)
    except ValueError:
        return None


def _text(value: object, typed: str) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST or not value.isprintable():
        raise BadValue(f"{typed[:60]!r} is no name", hint=f'write "Norway": one line, {LONGEST} letters at most')
    return value.strip()


def end_of(same: Mapping[str, str], id_: str) -> str | None:
    """Return where an id leads to, None if that is a circle."""
    seen = {id_}
    while id_ in same:
        id_ = same[id_]
        if id_ in seen:
            return None
        seen.add(id_)
    return id_
