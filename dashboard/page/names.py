"""Names: what an actor, a party and a speaker are called; and what a search finds an actor by."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.page import words
from ingest.record.actor import Actor
from ingest.record.report import Party, Report

Actors = Mapping[str, Actor]


def name(actor: str, actors: Actors) -> str:
    """Return the name of an actor as shown; for one the store has no copy of, what its id says."""
    known = actors.get(actor)
    return known.name if known else actor.partition(":")[2] or actor


def party(one: Party, actors: Actors) -> str:
    """Return a party's name, for a person with whom they serve: ``Emmanuel Macron (France)``."""
    shown = name(one.actor, actors)
    return f"{shown} ({name(one.through, actors)})" if one.through else shown


def described(actor: Actor, actors: Actors) -> str:
    """Return an actor with what tells it from namesakes, for a list to choose from: a person with the latest post.

    "Emmanuel Macron, President of France"; one without a post, or who is no person, is the name alone.
    """
    post = max(actor.posts, key=lambda p: p.start if p.start is not None else -(10**9), default=None)
    if post is None:
        return actor.name
    served = name(post.serves, actors)
    return f"{actor.name}, {post.title} of {served}" if post.title else f"{actor.name} ({served})"


def speaker(report: Report, actors: Actors) -> str:
    """Return who said it, empty where nobody is named."""
    if report.speaker is None:
        return "An unnamed speaker" if report.anonymous else report.speaker_words
    return name(report.speaker, actors)


def folded(text: str) -> str:
    """Return text as a search compares it: without case and without marks over the letters."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", bare.casefold()))


def search_keys(actor: Actor) -> list[str]:
    """Return what a search finds an actor by: its names, aliases and code, folded."""
    code = actor.id.partition(":")[2] or actor.id
    said = (actor.name, *(shown for _, shown in actor.names), *actor.aliases, code)
    # "U.S." is searched for as "us".
    joined = [one.replace(".", "") for one in said if "." in one]
    return sorted({key for one in (*said, *joined) if (key := folded(one))})


def finds(keys: Iterable[str], typed: str) -> bool:
    """Tell whether what was typed begins a word of a key; letters inside a word never count.

    ``US`` finds the United States by its alias, and neither Russia nor Australia. The page's script does the same.
    """
    wanted = f" {folded(typed)}"
    return any(wanted in f" {key}" for key in keys)


def options(
    actors: Actors, counts: Mapping[str, int], chosen: Iterable[str] = (), *, keyed: bool = True
) -> list[dict[str, Any]]:
    """Return the choices of a field for actors in groups, the busiest first, each with its count.

    ``keyed`` brings the search keys with them; the Who filter has those from ``all_keys``, once for all its answers.
    """
    offered = {*counts, *chosen}
    groups = []
    for kind, title in words.GROUPS.items():
        members = [one for one in offered if one in actors and actors[one].kind == kind]
        members.sort(key=lambda one: (-counts.get(one, 0), actors[one].name, one))
        items = [_option(actors[one], counts.get(one, 0), keyed=keyed) for one in members]
        groups += [{"group": title, "items": items}] if items else []
    unknown = sorted(one for one in offered if one not in actors)
    items = [
        {"value": one, "label": name(one, actors), "count": counts.get(one, 0), "keys": [folded(one)]}
        for one in unknown
    ]
    return groups + ([{"group": "Others", "items": items}] if items else [])


def all_keys(actors: Actors) -> dict[str, list[str]]:
    """Return by id what a search finds each actor by."""
    return {one: search_keys(actor) for one, actor in actors.items()}


def _option(actor: Actor, count: int, *, keyed: bool) -> dict[str, Any]:
    option = {"value": actor.id, "label": actor.name, "count": count}
    return option | ({"keys": search_keys(actor)} if keyed else {})
