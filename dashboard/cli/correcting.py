"""Correcting: ``timeline documents set``, what is said of a document put right, and all its dates with it."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import finding, options, tables, values
from dashboard.cli.stores import opened, who
from dashboard.cli.terminal import plural, say, say_json
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from ingest.record.event import Event
    from ingest.record.store import Store

_CLEARED = ("created", "language", "date_order", "publisher", "about", "whole", "table")
_TYPED = {"published": "created", "lang": "language", "outlet": "publisher", "columns": "table", "column": "table"}
_SHOWN = 20
"""Dates that moved, listed; of more the number."""


@tables.tabled
def correct(
    documents: Annotated[list[str], typer.Argument(metavar="DOCUMENT...", help="Documents by id or name.")],
    published: options.Published = None,
    publisher: options.Publisher = None,
    lang: options.Language = None,
    date_order: options.Order = None,
    about: options.About = None,
    clear: Annotated[
        list[str] | None,
        typer.Option("--clear", metavar="FIELD", help="Say nothing of it any more: published, lang, publisher, ..."),
    ] = None,
    store: options.Store = None,
    by: options.Who = None,
    as_json: options.Json = False,
    table: tables.Tables = tables.Tables(),  # noqa: B008 -- frozen
) -> None:
    """Correct a document's publication date, language, date order, outlet or columns.

    It is read again from its saved original, and every date that hangs on what was corrected moves with it; dates the
    text itself gives, and those a person set, stay. `timeline undo` takes it back.

    \b
    Examples:
      timeline documents set article.html --published 2024-03-05
      timeline documents set table.csv --date-order DMY --column date="Date signed"
      timeline documents set article.html --clear published
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from dashboard.cli import lines
    from ingest.desk import now
    from ingest.record.document import Given
    from ingest.run.again import give

    told = values.given(published=published, language=lang, order=date_order, publisher=publisher, about=about)
    told = tables.laid_on(told, table)
    cleared = tuple(_field(typed) for typed in clear or ())
    if told == Given() and not cleared:
        raise BadValue("nothing is to be corrected", hint="give --published, --lang, --publisher, ...")
    listed = []
    with opened(store) as timeline, lines.reading() as line:
        for document in [finding.document(timeline, typed) for typed in documents]:
            before, revision = _dates(timeline, document.id), timeline.revision()
            stored = give(
                timeline, document.id, told, who=who(by), at=now(), line=line, clear=cleared, revision=revision
            )
            moved = _moved(before, _dates(timeline, document.id))
            created = stored.document.created.when if stored.document.created else None
            listed.append(
                {"id": document.id, "name": document.name, "created": created, "events": stored.events, "moved": moved}
            )
            if not as_json:
                _say(document.name, stored.events, created, moved)
    if as_json:
        say_json(listed)


def _field(typed: str) -> str:
    """Return the field of a document that is meant.

    Raises:
        BadValue: there is none.
    """
    plain = typed.strip().casefold().replace("-", "_")
    return values.one_of(_TYPED.get(plain, plain), _CLEARED, option="--clear")


def _dates(timeline: "Store", document: str) -> "dict[str, Event]":
    """Return the event that each report of a document tells, by the report's id."""
    from ingest.record.query import EVERY

    told = timeline.find(replace(EVERY, documents=(document,)))
    return {report.id: event for event in told for report in event.reports if report.document == document}


def _moved(before: "dict[str, Event]", after: "dict[str, Event]") -> list[dict[str, str | None]]:
    """Return the dates that are others now, one an event: what it says, its date before, and now."""
    found = {}
    for name, event in after.items():
        old = before.get(name)
        if old is not None and old.when.edtf != event.when.edtf:
            label = event.label or event.headline
            found[event.id] = {"event": event.id, "label": label, "before": old.when.edtf, "after": event.when.edtf}
    return list(found.values())


def _say(name: str, events: int, created: str | None, moved: list[dict[str, str | None]]) -> None:
    say(f"{name}: published {created or 'unknown'}, {plural(events, 'event')}, {plural(len(moved), 'date')} moved")
    for one in moved[:_SHOWN]:
        say(f"  {one['before'] or 'no date'} -> {one['after'] or 'no date'}  {one['label']}")
    if len(moved) > _SHOWN:
        say(f"  and {len(moved) - _SHOWN:,} more")
