"""Joining: ``timeline merge`` and ``split``, which reports tell the same event and which do not."""

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import finding, options, showing
from dashboard.cli.stores import opened, who
from dashboard.cli.terminal import plural, say, say_json, say_table
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from ingest.record.event import Event
    from ingest.record.judgement import Verb
    from ingest.record.store import Store


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(merge)
    app.command()(split)


def merge(
    events: Annotated[list[str], typer.Argument(metavar="EVENT EVENT...", help="Two or more events, by id.")],
    store: options.Store = None,
    by: options.Who = None,
) -> None:
    """Say that events are the same; all their ids go on leading to it.

    \b
    Examples:
      timeline merge 3f2a9c 81d0e2
      timeline undo
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    with opened(store) as timeline:
        found = list({event.id: event for event in (finding.event(timeline, typed) for typed in events)}.values())
        if len(found) < 2:
            raise BadValue("these are one event already" if len(events) > 1 else "one event alone", hint="name two")
        for other in found[1:]:
            _rule(timeline, "merge", finding.event(timeline, found[0].id), by=by, other=other.id)
        now = finding.event(timeline, found[0].id)
    places = len({report.document for report in now.reports})
    say(f"one event: {_line(now)}")
    say(f"  told by {plural(len(now.reports), 'report')} in {plural(places, 'document')}; now {now.id[:12]}")


def split(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The event, by id.")],
    report: Annotated[
        list[int] | None,
        typer.Option("--report", metavar="N", min=1, help="A report to take out, by its number; may be repeated."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Each report becomes an event of its own.")] = False,
    apart: Annotated[
        str | None, typer.Option("--from", metavar="EVENT", help="Keep it apart from this event, for good.")
    ] = None,
    store: options.Store = None,
    by: options.Who = None,
    as_json: options.Json = False,
) -> None:
    """Say that reports do not tell the same event: those named become another; without a number they are listed.

    \b
    Examples:
      timeline split 3f2a9c
      timeline split 3f2a9c --report 2 --report 3
      timeline split 3f2a9c --from 81d0e2
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    if (report is not None) + every + (apart is not None) > 1:
        raise BadValue("--report, --all and --from exclude one another", hint="give one of them")
    with opened(store) as timeline:
        found = finding.event(timeline, event)
        if apart is not None:
            other = finding.event(timeline, apart)
            _rule(timeline, "keep_apart", found, by=by, other=other.id)
            say(f"kept apart: {_line(found)}")
            say(f"       from: {_line(other)}")
            return
        if report is None and not every:
            _list(timeline, found, as_json=as_json)
            return
        for group in _groups(found, report or []):
            _rule(timeline, "keep_apart", finding.event(timeline, found.id), by=by, value=json.dumps(group))
        now = _events_of(timeline, [r.id for r in found.reports], found)
    say(f"{plural(len(now), 'event')} now:")
    for one in now:
        say(f"  {_line(one)}")


def _groups(event: "Event", numbers: list[int]) -> list[list[str]]:
    """Return the reports to be taken out: all of ``numbers`` together, or each by itself but the strongest.

    Raises:
        BadValue: there is no report of that number, or nothing would be left.
    """
    ids = [report.id for report in event.reports]
    if len(ids) < 2:
        raise BadValue("one report alone tells this event", subject=event.id, hint="there is nothing to take apart")
    if not numbers:
        return [[name] for name in ids[1:]]
    for number in numbers:
        if number > len(ids):
            raise BadValue(f"there is no report {number}", hint=f"timeline split {event.id[:12]} lists {len(ids)}")
    out = sorted(ids[number - 1] for number in set(numbers))
    if len(out) == len(ids):
        raise BadValue("every report is named", subject=event.id, hint="leave one, or give --all")
    return [out]


def _rule(timeline: "Store", verb: "Verb", event: "Event", *, by: str | None, other: str = "", value: str = "") -> None:
    from ingest.desk import now
    from ingest.record.judgement import Judgement

    timeline.judge(Judgement(who(by), now(), verb, event.id, other=other, value=value, revision=event.revision))


def _list(timeline: "Store", event: "Event", *, as_json: bool) -> None:
    heads = timeline.heads()
    rows = []
    for number, report in enumerate(event.reports, start=1):
        origin = heads.get(report.document)
        outlet = (origin.publisher or origin.name) if origin else report.document
        rows.append((number, showing.when_words(report.when), outlet, report.locator, report.quote, report.id))
    if as_json:
        names = ("number", "date", "outlet", "locator", "quote", "id")
        say_json([dict(zip(names, row, strict=True)) for row in rows])
        return
    say(_line(event))
    say_table([(str(number), *cells) for number, *cells, _ in rows])
    say(f"name those that tell another event: timeline split {event.id[:12]} --report N")


def _events_of(timeline: "Store", reports: list[str], before: "Event") -> "list[Event]":
    """Return the events that these reports tell now, in their order."""
    from ingest.record.query import EVERY

    documents = tuple(sorted({report.document for report in before.reports}))
    query = replace(EVERY, documents=documents)
    home = {report.id: event for event in timeline.find(query) for report in event.reports}
    return list({home[name].id: home[name] for name in reports if name in home}.values())


def _line(event: "Event") -> str:
    return f"{event.id[:12]}  {showing.when_words(event.when)}  {event.label or event.headline}"
