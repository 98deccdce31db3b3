"""Naming: actors renamed, put together, given names and posts, and new ones; what follows is read again at once."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dashboard.cli import options
from dashboard.cli.stores import opened, who
from dashboard.cli.terminal import plural, say
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ingest.record.actor import Actor
    from ingest.record.actor_judgements import OwnPost
    from ingest.record.judgement import Judgement, Verb
    from ingest.record.store import Store

Who = Annotated[str, typer.Argument(metavar="ACTOR", help="A name, code or id: Eswatini, SWZ, person:Ola Berg.")]
KINDS = {"group": "group", "organisation": "org", "territory": "terr", "person": "person", "state": "hist"}
"""What a new actor can be, and how its id begins; a state of today has a code, one of the past has not."""


def register(group: typer.Typer) -> None:
    """Add this group's commands."""
    group.command()(rename)
    group.command()(name)
    group.command()(post)
    group.command()(merge)
    group.command()(new)


def rename(
    actor: Who,
    called: Annotated[str, typer.Argument(metavar="NAME", help="What the page is to call it.")],
    store: options.Store = None,
    by: options.Who = None,
) -> None:
    """Call an actor by another name; texts may use both.

    \b
    Example:
      timeline actors rename SWZ Ngwane
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    with opened(store) as timeline:
        _decide(timeline, "rename", actor_id(timeline, actor), called, by=by)


def name(
    actor: Who,
    called: Annotated[str, typer.Argument(metavar="NAME", help="A further name by which texts call it.")],
    language: Annotated[
        str, typer.Option("--lang", metavar="CODE", help="Only in texts of this language, such as fr.")
    ] = "",
    store: options.Store = None,
    by: options.Who = None,
) -> None:
    """Give an actor a further name, so that texts which use it are understood.

    \b
    Examples:
      timeline actors name FRA "Quai d'Orsay"
      timeline actors name NATO "l'Alliance" --lang fr
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    with opened(store) as timeline:
        _decide(timeline, "name", actor_id(timeline, actor), called, by=by, field=language)


def post(
    person: Annotated[str, typer.Argument(metavar="PERSON", help="A person's name or id.")],
    serves: Annotated[str, typer.Argument(metavar="FOR", help="The state, organisation or group served.")],
    title: Annotated[str, typer.Argument(metavar="TITLE", help='Such as "Foreign Minister".')],
    since: Annotated[str, typer.Option("--from", metavar="DATE", help="First day, in words or EDTF.")] = "",
    until: Annotated[str, typer.Option("--to", metavar="DATE", help="Last day, itself included.")] = "",
    store: options.Store = None,
    by: options.Who = None,
) -> None:
    """Say which post a person held, so that "the minister" is that person at the time.

    \b
    Examples:
      timeline actors post "person:Ola Berg" Norway "Foreign Minister" --from 2021-10 --to "4 February 2025"
      timeline actors post "Emmanuel Macron" France President --from 2017-05-14
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    with opened(store) as timeline:
        value = {
            "serves": actor_id(timeline, serves),
            "title": title,
            **({"start": dated(since)} if since else {}),
            **({"end": dated(until)} if until else {}),
        }
        _decide(timeline, "post", actor_id(timeline, person), value, by=by)


def merge(
    actor: Who,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Whom it is: this one's name is shown.")],
    store: options.Store = None,
    by: options.Who = None,
) -> None:
    """Say that an actor is another: its names, posts and events go to that one.

    \b
    Example:
      timeline actors merge "group:Oslo group" NATO
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    with opened(store) as timeline:
        _decide(timeline, "same_actor", actor_id(timeline, actor), None, by=by, other=actor_id(timeline, other))


def new(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=", ".join(KINDS))],
    called: Annotated[str, typer.Argument(metavar="NAME", help="Its name; texts that use it are understood.")],
    store: options.Store = None,
    by: options.Who = None,
) -> None:
    """Make an actor known that the product has no entry of: a regional body, an envoy, a movement.

    \b
    Examples:
      timeline actors new group "Reef Bureau"
      timeline actors new person "Ola Berg"
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from dashboard.cli.values import one_of

    prefix = KINDS[one_of(kind, tuple(KINDS), option="KIND")]
    with opened(store) as timeline:
        id_ = f"{prefix}:{' '.join(called.split())}"
        if id_ in timeline.actors():
            raise BadValue(f"{id_} is there already", subject=id_, hint="timeline actors rename gives it another name")
        _decide(timeline, "rename", id_, " ".join(called.split()), by=by)


def actor_id(timeline: "Store", typed: str) -> str:
    """Return the id of an actor of the timeline or of the dictionary, typed by id, code or name.

    Raises:
        BadValue: nobody is called so.
    """
    from dashboard.cli import values

    return values.actor(typed, actors=timeline.actors())


def dated(typed: str) -> str:
    """Return the EDTF of a date typed in words.

    Raises:
        BadValue: it is no date.
    """
    from ingest.dates import resolve_words

    read = resolve_words(typed, created=None, language="en")
    if read.edtf is None:
        raise BadValue(f"{typed!r} is not a date", subject=typed, hint=read.why)
    return read.edtf


def post_words(post: "OwnPost", known: "Mapping[str, Actor]") -> str:
    """Return a post in words: "Foreign Minister of Norway, 2021-10 to 2025"."""
    served = known[post.serves].name if post.serves in known else post.serves
    ends = " to ".join((post.start or "..", post.end or "..")) if post.start or post.end else ""
    return f"{post.title} of {served}" + (f", {ends}" if ends else "")


def _decide(
    timeline: "Store", verb: "Verb", id_: str, value: object, *, by: str | None, field: str = "", other: str = ""
) -> None:
    from ingest.actors import load_lexicon
    from ingest.desk import now
    from ingest.record.judgement import Judgement
    from ingest.run.bearing import named_in
    from ingest.run.known import know

    text = "" if value is None else json.dumps(value, ensure_ascii=False)
    judgement = Judgement(who(by), now(), verb, id_, field=field, value=text, other=other)
    know(timeline, named_in(judgement), lexicon=load_lexicon())
    before = timeline.actors().get(id_)
    stored = timeline.judge(judgement)
    say(_said(stored, before.name if before else id_, timeline))
    follow(timeline, [stored])


def _said(judgement: "Judgement", before: str, timeline: "Store") -> str:
    from ingest.record.actor_judgements import post_of

    known = timeline.actors()
    now = known[judgement.subject].name
    if judgement.verb == "same_actor":
        return f"{before} is {now}"
    if judgement.verb == "post":
        return f"{now}: {post_words(post_of(judgement), known)}"
    called = json.loads(judgement.value)
    if judgement.verb == "name":
        return f"{now} is also called {called}"
    return f"{before} is called {called}" if before != called else f"{called} is known as {judgement.subject}"


def follow(timeline: "Store", judgements: "Sequence[Judgement]", *, silent: bool = False) -> None:
    """Read the documents again that decisions bear on, with the course of it shown, and say how many tell otherwise."""
    from dashboard.cli import lines, telling
    from dashboard.cli.course import Course, shown
    from ingest.record.extraction import Failure
    from ingest.run.again import again_all
    from ingest.run.bearing import documents_of

    wanted = documents_of(timeline, judgements)
    if not wanted:
        return
    course = Course([1] * len(wanted))
    with lines.reading(workers=None) as line, shown(course, silent=silent) as update:

        def tell(outcome: Any) -> None:  # noqa: ANN401 -- an outcome, whose type is not loaded for --help
            course.document()
            course.source()
            if isinstance(outcome, Failure):
                telling.tell(outcome)
            update()

        summary = again_all(timeline, wanted, line=line, progress=tell)
    if not silent:
        say(f"{plural(len(wanted), 'document')} read again, {summary.changed:,} told otherwise")
