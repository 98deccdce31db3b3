"""Naming: the actors that a person names in a cell or a form, found by name or refused by name."""

from collections.abc import Collection

from dashboard.callbacks.context import Context
from dashboard.page import answers, names, words
from ingest.record.actor import Actor
from ingest.record.desk import Desk
from ingest.record.errors import BadValue

_OFFERED = 3


def named(context: Context, desk: Desk, typed: str, *, stood: Collection[str] = ()) -> tuple[str, ...]:
    """Return the ids of the actors of a list of names, divided by commas, and have the store know them all.

    ``stood`` are those that stood there before: a name that is left as it was means the same one, not a namesake.

    Raises:
        BadValue: nobody goes by one of the names; it is named, with those that come near.
    """
    here = context.store.actors()
    parts = [part.strip() for part in typed.replace(";", ",").replace("،", ",").replace("、", ",").split(",")]
    found = [_one(tuple(here.values()), desk, part, stood) for part in parts if part]
    ids = tuple(dict.fromkeys(actor.id for actor in found))
    desk.know(ids)
    return ids


def _one(here: Collection[Actor], desk: Desk, typed: str, stood: Collection[str]) -> Actor:
    wanted = names.folded(typed)
    for actor in here:
        if actor.id in stood and names.folded(actor.name) == wanted:
            return actor
    known = [actor for actor in here if wanted in names.search_keys(actor) or actor.id == typed]
    offered = known or list(desk.find_actors(typed))
    exact = [actor for actor in offered if wanted in names.search_keys(actor) or actor.id == typed]
    if exact:
        # A state before a person of the same name; the desk gives the likeliest first.
        return next((actor for actor in exact if names.folded(actor.name) == wanted), exact[0])
    if len(offered) == 1:
        return offered[0]
    near = words.listed([actor.name for actor in offered[:_OFFERED]], "or")
    hint = answers.did_you_mean(near) if near else answers.LOOK_UP
    raise BadValue(answers.nobody_known(typed), subject=typed, hint=hint)
