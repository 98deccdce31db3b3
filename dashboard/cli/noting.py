"""Noting: ``timeline add``, an event that no document tells, or that was missed in one."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from dashboard.cli import fields, finding, options, values
from dashboard.cli.stores import opened, who
from dashboard.cli.terminal import say, say_json
from ingest.record.errors import BadValue, TimelineError

if TYPE_CHECKING:
    from ingest.record.addition import Addition
    from ingest.record.document import Document
    from ingest.record.event import Event
    from ingest.record.store import Store


def register(app: typer.Typer) -> None:
    """Add this group's command."""
    app.command()(add)


@fields.described
def add(
    told: fields.Fields,
    sentence: Annotated[
        str | None, typer.Argument(metavar="[SENTENCE]", help="What happened, in a sentence of your own.")
    ] = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar="DOC", help="A document that tells it, by id or name.")
    ] = None,
    quote: Annotated[
        str | None, typer.Option("--quote", metavar="WORDS", help="The words of that document that tell it, exactly.")
    ] = None,
    said_by: Annotated[str | None, typer.Option("--said-by", metavar="NAME", help="Who said it.")] = None,
    store: options.Store = None,
    by: options.Who = None,
    as_json: options.Json = False,
) -> None:
    """Add an event: a sentence of your own, or words of a document that were missed.

    Without --date it stands under "No date found". It stays when the document is read again, and `timeline undo`
    takes it away.

    \b
    Examples:
      timeline add "Norway and Chile signed a protocol." --date "12 March 2024" --who-acts Norway --who-acts Chile
      timeline add --document article.html --quote "signed a protocol" --date 2024-03-12 --who-acts Norway
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    if (sentence is not None) == (document is not None and quote is not None) or (document is None) != (quote is None):
        raise BadValue("what is to be added?", hint="type a sentence, or name --document and --quote")
    with opened(store, create=sentence is not None) as timeline:
        origin = timeline.document(finding.document(timeline, document).id) if document is not None else None
        start, words = _place(origin, str(quote)) if origin is not None else (0, " ".join(str(sentence).split()))
        if not words:
            raise BadValue("an empty sentence tells nothing", hint="write what happened")
        added = _addition(timeline, origin, told, said_by=said_by)
        added = replace(added, start=start, end=start + len(words), quote=words)
        name = _in_document(timeline, origin, added, by=by) if origin else _noted(timeline, words, added, by=by)
        made = _event_in(timeline, name, words)
    if as_json:
        from ingest.record.wire import to_wire

        say_json(to_wire(made))
        return
    say(f"added: {fields.date_words(made.when)}  {made.label or made.headline}  {made.id[:12]}")


def _place(document: "Document", typed: str) -> tuple[int, str]:
    """Return where words stand in a document, and the words as they stand there; line ends are as good as spaces.

    Raises:
        BadValue: they do not stand there.
    """
    import re

    parts = [re.escape(part) for part in typed.split()]
    found = re.search(r"\s+".join(parts), document.text) if parts else None
    if found is None:
        raise BadValue(
            f"{document.name} does not say {typed[:60]!r}", subject=typed, hint="copy the words as they stand in it"
        )
    return found.start(), found[0]


def _addition(timeline: "Store", origin: "Document | None", told: fields.Fields, *, said_by: str | None) -> "Addition":
    """Return the event as told, still without its words."""
    from ingest.record.addition import Addition
    from ingest.record.report import Status, When

    known = timeline.actors()

    def named(typed: list[str] | None) -> tuple[str, ...]:
        return tuple(finding.actors(timeline, typed, known=known)) if typed else ()

    when = When(None, basis="analyst", why="No date was given.")
    if told.date is not None and told.date.strip().casefold() != "none":
        when = replace(fields.read_date(told.date, origin=origin), basis="analyst")
    return Addition(
        start=0,
        end=0,
        quote="",
        when=when,
        event_type=fields.type_of(told, now="OTHER") or "OTHER",
        status=values.one_of(told.status or "happened", get_args(Status), option="--status"),
        source=named(told.who_acts),
        target=named(told.to_whom),
        label=" ".join((told.label or "").split()),
        speaker=next(iter(named([said_by] if said_by else None)), None),
    )


def _in_document(timeline: "Store", origin: "Document", added: "Addition", *, by: str | None) -> str:
    """Add the event to its document; return the document's id."""
    from ingest.desk import now
    from ingest.record.judgement import Judgement
    from ingest.record.wire import pack

    timeline.judge(Judgement(who(by), now(), "add", origin.id, value=pack(added)))
    return origin.id


def _noted(timeline: "Store", sentence: str, added: "Addition", *, by: str | None) -> str:
    """Keep the sentence as a document of its own; return the document's id."""
    from dashboard.cli import lines
    from ingest.desk import LocalDesk

    with lines.reading() as line:
        return LocalDesk(timeline, line, who=who(by)).note(sentence, added, who=who(by)).document.id


def _event_in(timeline: "Store", document: str, words: str) -> "Event":
    """Return the event that these words of a document now tell."""
    from ingest.record.addition import RULE
    from ingest.record.query import EVERY

    query = replace(EVERY, documents=(document,))
    telling = [
        event
        for event in timeline.find(query)
        for report in event.reports
        if report.document == document and report.quote == words and report.rule == RULE
    ]
    if not telling:
        raise TimelineError("the event was kept but cannot be found", subject=document, hint="timeline history")
    return telling[-1]
