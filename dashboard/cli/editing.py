"""Editing: ``timeline edit``, the fields of an event put right, all of them at once."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from dashboard.cli import fields, finding, options, values
from dashboard.cli.stores import opened, who
from dashboard.cli.terminal import say, say_json
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from ingest.record.event import Event
    from ingest.record.report import Party
    from ingest.record.store import Store


@dataclass(frozen=True, slots=True)
class Change:
    """One field as it was and as it is to be, in words, and the value to keep; ``same`` says that it is so already."""

    field: str
    name: str
    before: str
    after: str
    value: Any
    same: bool


def register(app: typer.Typer) -> None:
    """Add this group's command."""
    app.command()(edit)


@fields.described
def edit(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="Its id as `timeline list` shows it.")],
    told: fields.Fields,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A remark of your own.")] = None,
    translation: Annotated[
        str | None, typer.Option("--translation", metavar="TEXT", help="Its quote in your own words or language.")
    ] = None,
    revision: Annotated[
        int | None,
        typer.Option(
            "--revision", metavar="N", min=1, help="The event's revision you looked at: newer changes are not overrun."
        ),
    ] = None,
    store: options.Store = None,
    by: options.Who = None,
    as_json: options.Json = False,
) -> None:
    """Put an event right: date, actors, kind, status, label, note, translation; several at once.

    A date typed in words is read against the publication date of its document, and shown before and after. One
    `timeline undo` takes all of it back. If somebody changed the same field since --revision, that field is not
    overwritten, and the exit code is 1.

    \b
    Examples:
      timeline edit 3f2a9c --date "late March 2024" --status scheduled
      timeline edit 3f2a9c --who-acts France --who-acts Ukraine --to-whom none
      timeline edit 3f2a9c --date none --note "the letter has no date of its own"
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from ingest.desk import now
    from ingest.record.judgement import Judgement

    signed = who(by)
    with opened(store) as timeline:
        found = finding.event(timeline, event)
        changes = [
            *_dated(timeline, found, told.date, who=signed),
            *_parties(timeline, found, told),
            *_coded(found, told),
            *_texts(found, label=told.label, note=note, translation=translation),
        ]
        if not changes:
            raise BadValue("nothing is to be changed", subject=event, hint="give --date, --who-acts, --label, ...")
        wanted = {change.field: change for change in changes if not change.same}
        done = timeline.judge_together(
            [
                Judgement(
                    who=signed,
                    at=now(),
                    verb="note" if change.field == "note" else "set",
                    subject=found.id,
                    field="" if change.field == "note" else change.field,
                    value=json.dumps(change.value, ensure_ascii=False),
                    revision=revision or found.revision,
                )
                for change in wanted.values()
            ]
        )
        written = {judgement.field or judgement.verb for judgement in done.stored}
        said = [(change, change.field in written) for change in changes if change.same or change.field in written]
        if done.conflicts:
            _say(finding.event(timeline, found.id), said)
            raise done.conflicts[0][1]
        after = finding.event(timeline, found.id)
    if as_json:
        from ingest.record.wire import to_wire

        say_json(to_wire(after))
        return
    _say(after, said)


def _say(event: "Event", changes: list[tuple[Change, bool]]) -> None:
    """Say what was changed, before and after."""
    say(f"{event.id[:12]}  {event.label or event.headline}")
    for change, done in changes:
        say(f"  {change.name}: " + (f"{change.before} -> {change.after}" if done else f"{change.after} already"))


def _dated(timeline: "Store", event: "Event", typed: str | None, *, who: str) -> list[Change]:
    from dashboard.cli.showing import NO_DATE
    from ingest.record import typed as typed_date
    from ingest.record.wire import encode

    if typed is None:
        return []
    if typed.strip().casefold() == "none":
        new, shown = typed_date.no_date(event.when, who=who), NO_DATE
    else:
        origin = timeline.document(event.reports[0].document)
        new = typed_date.typed(fields.read_date(typed, origin=origin), event.when, who=who)
        shown = typed.strip() if typed.strip() == new.edtf else f"{typed.strip()} ({new.edtf})"
    same = (new.edtf, new.first_second, new.zone) == (event.when.edtf, event.when.first_second, event.when.zone)
    return [Change("when", "date", fields.date_words(event.when), shown, encode(new), same)]


def _parties(timeline: "Store", event: "Event", told: fields.Fields) -> list[Change]:
    if told.who_acts is None and told.to_whom is None:
        return []
    known = timeline.actors()
    meant = {
        side: finding.actors(timeline, typed, known=known)
        for side, typed in (("source", told.who_acts), ("target", told.to_whom))
        if typed is not None
    }
    known = timeline.actors()

    def change(field: str, name: str, before: "tuple[Party, ...]") -> list[Change]:
        if field not in meant:
            return []
        old, new = (
            ", ".join(known[one].name if one in known else one for one in ids) or "nobody"
            for ids in (_ids(before), meant[field])
        )
        return [Change(field, name, old, new, meant[field], _ids(before) == meant[field])]

    return [*change("source", "who acts", event.source), *change("target", "to whom", event.target)]


def _ids(parties: "tuple[Party, ...]") -> list[str]:
    return [party.actor for party in parties]


def _coded(event: "Event", told: fields.Fields) -> list[Change]:
    from ingest.record.report import Status

    changes = []
    coded = fields.type_of(told, now=event.event_type)
    if coded is not None:
        changes.append(Change("event_type", "type", event.event_type, coded, coded, coded == event.event_type))
    if told.status is not None:
        new = values.one_of(told.status, get_args(Status), option="--status")
        changes.append(Change("status", "status", event.status, new, new, new == event.status))
    return changes


def _texts(event: "Event", **typed: str | None) -> list[Change]:
    found = []
    for name, text in typed.items():
        if text is not None:
            before, after = getattr(event, name), " ".join(text.split()) if name == "label" else text.strip()
            found.append(Change(name, name, before or "-", after or "-", after, before == after))
    return found
