"""Actors: ``timeline actors``, who is in the timeline and what was decided about them, listed and searched."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from dashboard.cli import naming, options, own_file
from dashboard.cli.stores import opened
from dashboard.cli.terminal import plural, say, say_json, say_table

if TYPE_CHECKING:
    from ingest.record.actor import Actor
    from ingest.record.days import Day
    from ingest.record.own_actors import OwnActors

_SHOWN = 20
"""Actors found for words, unless more are asked for."""


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    group = typer.Typer(context_settings={"help_option_names": ["-h", "--help"]})
    group.callback(invoke_without_command=True)(actors)
    group.command(name="list")(list_actors)
    naming.register(group)
    own_file.register(group)
    app.add_typer(group, name="actors")


def actors(context: typer.Context, store: options.Store = None, as_json: options.Json = False) -> None:
    """List the actors of the timeline; rename them, put two together, give names and posts.

    \b
    Examples:
      timeline actors
      timeline actors list macron
      timeline actors rename SWZ Ngwane
      timeline actors new group "Reef Bureau"
      timeline actors merge "group:Reef Bureau" NATO
      timeline actors export own.toml
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    if context.invoked_subcommand is None:
        list_actors(None, store=store, as_json=as_json)


def list_actors(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS]...", help="A name or the beginning of one, in any language.")
    ] = None,
    mine: Annotated[bool, typer.Option("--changed", help="Only those about whom something was decided.")] = False,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, help="So many at most. [default: 20 with words]")
    ] = None,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """List the actors of the timeline, or find any actor by name, with events and what was decided.

    \b
    Examples:
      timeline actors list
      timeline actors list foreign minister norway
      timeline actors list --changed --json
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    with opened(store) as timeline:
        own, known = timeline.own_actors(), timeline.actors()
        counts = dict(timeline.facets().actors)
        found = _found(known, counts, " ".join(words or []), limit)
        if mine:
            ids = {*own.ids, *(end for _, end in own.same)}
            found = [actor for actor in found if actor.id in ids]
        rows = [_row(actor, known, own, counts.get(actor.id, 0)) for actor in found]
    if as_json:
        say_json(rows)
        return
    say_table((row["id"], row["name"], row["about"], plural(row["events"], "event"), row["decided"]) for row in rows)
    say(plural(len(rows), "actor"))


def _found(known: "dict[str, Actor]", counts: dict[str, int], words: str, limit: int | None) -> "list[Actor]":
    if not words.strip():
        every = {actor.id: actor for actor in known.values()}.values()
        return sorted(every, key=lambda actor: (-counts.get(actor.id, 0), actor.name, actor.id))[:limit]
    from ingest.actors import load_lexicon
    from ingest.actors.lookup import lookup

    searched = lookup(load_lexicon())
    return list(searched.find(words, beside=searched.beside(known), counts=counts, limit=limit or _SHOWN))


def _row(actor: "Actor", known: "dict[str, Actor]", own: "OwnActors", events: int) -> dict[str, Any]:
    same = sorted(id_ for id_, other in own.same if other == actor.id)
    said = [f"renamed {name!r}" for id_, name in own.renamed if id_ == actor.id]
    said += [
        f"also {name!r}" + (f" ({spoken})" if spoken else "") for id_, spoken, name in own.named if id_ == actor.id
    ]
    said += [naming.post_words(post, known) for id_, post in own.posts if id_ == actor.id]
    said += [f"is also {id_}" for id_ in same]
    return {
        "id": actor.id,
        "name": actor.name,
        "about": _about(actor, known),
        "events": events,
        "names": list(actor.aliases),
        "posts": [
            {
                "serves": p.serves,
                "title": p.title,
                "from": _end(p.start),
                "to": _end(p.end),
                "approximate": p.approximate,
            }
            for p in actor.posts
        ],
        "same": same,
        "decided": "; ".join(said),
    }


def _about(actor: "Actor", known: "dict[str, Actor]") -> str:
    """Return what tells an actor from others: the latest post of a person, what any other is."""
    if not actor.posts:
        return actor.kind
    post = max(actor.posts, key=lambda p: p.start if p.start is not None else -(10**9))
    served = (known.get(post.serves) or _in_dictionary(post.serves)).name
    return f"{post.title}, {served}" if post.title else served


def _in_dictionary(id_: str) -> "Actor":
    from ingest.actors import load_lexicon

    return load_lexicon().actor(id_)


def _end(day: "Day | None") -> str | None:
    from ingest.record import edtf

    return None if day is None else edtf.day(day)
