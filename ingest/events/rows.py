"""Rows: a table straight to reports, one a row, each quoting its line of clean text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from ingest.actors.lexicon import Lexicon
from ingest.clean.cleaned import Cleaned
from ingest.events.classify import classify
from ingest.events.column_dates import Habit, days_of, find_habit, joined, read_date
from ingest.events.columns import Column, cells, find_columns, status_of
from ingest.events.label import label
from ingest.events.row_actors import in_cell, looks_like_codes, parties
from ingest.events.row_language import row_language
from ingest.events.row_parties import attends, find_subject, in_title, with_subject
from ingest.events.row_text import Line, write_rows
from ingest.events.row_values import further, has_decimal_comma
from ingest.events.weight import weight_parts
from ingest.events.wording import Wording
from ingest.readers.item import Item, Table
from ingest.record.days import Day
from ingest.record.document import Given
from ingest.record.errors import UnreadableDocument
from ingest.record.identity import report_id
from ingest.record.report import EventType, Party, Rejected, Report, Status, When


@dataclass(frozen=True, slots=True)
class _Reading:
    """What holds for every row of a table."""

    table: Table
    columns: tuple[Column, ...]
    language: str
    given: Given
    lexicon: Lexicon
    habit: Habit
    codes: dict[int, str | None]
    decimal_comma: frozenset[int]
    span: tuple[int, int] | None
    subject: str | None


def code_table(
    item: Item, *, given: Given, lexicon: Lexicon, document: str
) -> tuple[Cleaned, tuple[Report, ...], tuple[Rejected, ...]]:
    """Return a table as clean text, one line a row, its reports in row order, and the rows that make no event.

    A row without a date, or with an impossible one, is rejected with its number (from 1) and the reason.
    Bookkeeping columns are left out of the text and never date an event.

    Raises:
        UnreadableDocument: the item is no table, or no column of it holds dates.
    """
    table = item.table
    if table is None:
        raise UnreadableDocument(f"{item.source.name} is no table", subject=item.source.name, hint="save it as .csv")
    columns = find_columns(table, given=given)
    if not any(c.field == "date" for c in columns):
        raise UnreadableDocument(
            f"{item.source.name} has no column of dates",
            subject=item.source.name,
            hint=f"name it: its columns are {', '.join(table.columns[:12])}",
        )
    language = _language(table, columns, given)
    cleaned, lines = write_rows(item, table, columns, language=language, given=given)
    reading = _reading(item.source.name, table, columns, language, given, lexicon)
    reports: list[Report] = []
    rejected: list[Rejected] = []
    for number, line in enumerate(lines, start=1):
        made = _row(reading, line, number, cleaned, document)
        if isinstance(made, Report):
            reports.append(made)
        else:
            rejected.append(made)
    notes = [*cleaned.notes, *reading.habit.notes, *_told(columns)]
    if reading.subject:
        who = lexicon.actor(reading.subject).name
        notes.append(f"Rows that begin with a verb are read as acts of {who}, whom the file's name names.")
    return replace(cleaned, notes=tuple(notes)), tuple(reports), tuple(rejected)


def _language(table: Table, columns: Sequence[Column], given: Given) -> str:
    """Return the table's language, by the cells of words and the headers."""
    wordy = [c.index for c in columns if c.field in ("title", "text")] or [c.index for c in columns if not c.field]
    texts = [row[i].text for row in table.rows[:200] for i in wordy if i < len(row)]
    return row_language([*texts, *table.columns], given=given.language)


def _told(columns: Sequence[Column]) -> tuple[str, ...]:
    """Say which column was taken for what, so that a wrong guess is seen."""
    read = ", ".join(f"{c.header} = {c.field}" for c in columns if c.field)
    return (f"Columns read: {read}.",)


def _reading(
    name: str, table: Table, columns: tuple[Column, ...], language: str, given: Given, lexicon: Lexicon
) -> _Reading:
    dated = [cells(table, c.index) for c in columns if c.field in ("date", "end")]
    habit = find_habit(dated, given=given, language=language)
    codes = {
        c.index: given.table.actor_codes or looks_like_codes([x for x in cells(table, c.index) if x])
        for c in columns
        if c.field in ("actors", "source", "target", "host")
    }
    comma = frozenset(
        c.index for c in columns if not c.field and has_decimal_comma(cells(table, c.index), table.delimiter)
    )
    span = days_of(dated, habit=habit, given=given, language=language)
    titles = [t for c in columns if c.field == "title" for t in cells(table, c.index)[:300] if t]
    acting = any(c.field in ("source", "target", "actors") for c in columns)
    subject = None
    if not acting:
        day = span[1] if span else None
        subject = find_subject(name, titles, language=language, lexicon=lexicon, day=day)
    return _Reading(table, columns, language, given, lexicon, habit, codes, comma, span, subject)


def _row(reading: _Reading, line: Line, number: int, cleaned: Cleaned, document: str) -> Report | Rejected:
    text, locator = cleaned.text, f"row {number}"
    when = _when(reading, line, text)
    if when.edtf is None:
        return Rejected(locator, text[line.start : line.end], when.why or "The row has no date.")
    day = when.latest if when.latest is not None else when.earliest
    title = _first(reading, line, "title", "text")
    head = text[slice(*title)] if title else text[line.start : line.end]
    event_type, status, rule = _coded(reading, line, text, head)
    source, target = _parties(reading, line, number, cleaned, title, event_type, day)
    place, state = _place(reading, line, text, day)
    names = tuple(reading.lexicon.actor(p.actor).name for p in (*source, *target) if _known(p.actor, reading.lexicon))
    return Report(
        id=report_id(document, line.start, line.end, event_type, 0),
        document=document,
        start=line.start,
        end=line.end,
        quote=text[line.start : line.end],
        context="table",
        when=when,
        event_type=event_type,
        status=status,
        source=source,
        target=target,
        via=_value(reading, line, text, "publisher"),
        headline=head,
        label=label(Wording(headline=head), event_type, names=names),
        place=place,
        place_state=state,
        locator=locator,
        rule=rule,
        row=_value(reading, line, text, "id"),
        weight_parts=weight_parts(
            context="table", lede=False, when=when, parties=(*source, *target), quoted=False, status=status
        ),
        extra=further(reading.columns, reading.table.rows[number - 1], decimal_comma=reading.decimal_comma),
    )


def _when(reading: _Reading, line: Line, text: str) -> When:
    begun = _first(reading, line, "date")
    ended = _first(reading, line, "end")
    if begun is None:
        return When(None, basis="table", why="The row has no date.")
    when = _dated(reading, text, begun)
    if when.edtf is None or ended is None:
        return when
    end = _dated(reading, text, ended)
    if end.edtf is None:
        return replace(when, why=f"{when.why} Its end is not read: {end.why}".strip())
    whole = joined(when, end)
    return replace(whole, words_end=ended[1]) if whole.edtf and ended[0] >= begun[0] else whole


def _dated(reading: _Reading, text: str, at: tuple[int, int]) -> When:
    when = read_date(
        text[slice(*at)], habit=reading.habit, given=reading.given, language=reading.language, span=reading.span
    )
    return replace(when, basis="table", words_start=at[0], words_end=at[1])


def _coded(reading: _Reading, line: Line, text: str, head: str) -> tuple[EventType, Status, str]:
    """Return type and status: by their columns where they name one, else by the words of the title."""
    event_type, status, rule = classify(head, language=reading.language)
    told = _value(reading, line, text, "type")
    if told:
        exact = next((t for t in get_args(EventType) if t == told.strip().upper()), None)
        if exact:
            event_type, rule = exact, "column type"
        elif event_type == "OTHER":
            event_type, _, rule = classify(told, language=reading.language)
    said = _value(reading, line, text, "status")
    meant = status_of(said) if said else None
    return event_type, meant or status, rule


def _parties(
    reading: _Reading,
    line: Line,
    number: int,
    cleaned: Cleaned,
    title: tuple[int, int] | None,
    event_type: EventType,
    day: Day | None,
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return who acts and to or with whom: by the columns of actors, else by the names in the title."""
    text = cleaned.text
    source = _named(reading, line, text, day, "source")
    target = _named(reading, line, text, day, "target")
    both = _named(reading, line, text, day, "actors")
    given_columns = any(c.field in ("source", "target", "actors") for c in reading.columns)
    if not source and not target:
        source = both
    elif both:
        known = {p.actor for p in (*source, *target)}
        source = (*source, *(p for p in both if p.actor not in known))
    if not given_columns and title is not None:
        return _by_title(reading, line, number, cleaned, title, event_type, day)
    seen = {p.actor for p in source}
    return source, tuple(p for p in target if p.actor not in seen)


def _by_title(
    reading: _Reading,
    line: Line,
    number: int,
    cleaned: Cleaned,
    title: tuple[int, int],
    event_type: EventType,
    day: Day | None,
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    language, lexicon = reading.language, reading.lexicon
    source, target = in_title(cleaned, title, number - 1, event_type=event_type, lexicon=lexicon, day=day)
    hosts = _named(reading, line, cleaned.text, day, "host")
    if len(hosts) == 1:
        # "Met with Foreign Minister Example" in a row of Poland: the minister is Poland's.
        source = tuple(_serving(p, hosts[0].actor) for p in source)
        target = tuple(_serving(p, hosts[0].actor) for p in target)
    # A host is a party only where nobody else stands for it: "Met with the foreign minister", Poland.
    named = (*source, *target)
    head = cleaned.text[slice(*title)]
    stands = any(p.through or not p.actor.startswith("org:") for p in named)
    if not stands and not (reading.subject and attends(head, language)):
        target = (*target, *(h for h in hosts if h.actor not in {p.through or p.actor for p in named}))
    return with_subject((source, target), reading.subject, head, language=language, lexicon=lexicon, day=day)


def _serving(party: Party, state: str) -> Party:
    unknown = party.actor.startswith("person:") and party.through is None
    return replace(party, through=state) if unknown else party


def _named(reading: _Reading, line: Line, text: str, day: Day | None, field: str) -> tuple[Party, ...]:
    out: list[Party] = []
    for column in reading.columns:
        at = line.at.get(column.index)
        if column.field == field and at is not None:
            found = in_cell(
                text[slice(*at)],
                lexicon=reading.lexicon,
                language=reading.language,
                day=day,
                codes=reading.codes.get(column.index),
            )
            out += parties(found, at=at[0], lexicon=reading.lexicon, day=day)
    return tuple({p.actor: p for p in reversed(out)}[a] for a in dict.fromkeys(p.actor for p in out))


def _place(reading: _Reading, line: Line, text: str, day: Day | None) -> tuple[str | None, str | None]:
    """Return the venue in the table's words, with the state it lies in where a column names it."""
    words = [_value(reading, line, text, f) for f in ("place", "host")]
    hosts = _named(reading, line, text, day, "host")
    place = ", ".join(w for w in words if w)
    return place or None, hosts[0].actor if hosts else None


def _first(reading: _Reading, line: Line, *fields: str) -> tuple[int, int] | None:
    """Return where the first filled cell of these fields stands in clean text."""
    for field in fields:
        for column in reading.columns:
            if column.field == field and column.index in line.at:
                return line.at[column.index]
    return None


def _value(reading: _Reading, line: Line, text: str, field: str) -> str | None:
    at = _first(reading, line, field)
    return text[slice(*at)] if at else None


def _known(actor: str, lexicon: Lexicon) -> bool:
    try:
        lexicon.actor(actor)
    except KeyError:
        return False
    return True
