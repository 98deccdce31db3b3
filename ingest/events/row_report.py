"""Row report: one row of a table to the report it is, or to the reason why it is none."""

from collections.abc import Sequence
from typing import get_args

from ingest.actors.lexicon import Lexicon
from ingest.clean.cleaned import Cleaned
from ingest.dates.place import GIVE_IT
from ingest.events.classify import classify
from ingest.events.column_words import status_of
from ingest.events.doing import doing
from ingest.events.label import Told, label, names, titled, unnamed
from ingest.events.row_cast import row_parties, row_place
from ingest.events.row_reading import Reading
from ingest.events.row_text import Line
from ingest.events.row_values import further
from ingest.events.weight import weight_parts
from ingest.record.identity import report_id
from ingest.record.report import EventType, Rejected, Report, Status

_DOUBT, _LIGHTER = -0.4, -1.0
"""What a doubtful table costs: dated to the day with two actors, alone, it stays weak, and is not key."""


def row_report(reading: Reading, line: Line, number: int, cleaned: Cleaned, document: str) -> Report | Rejected:
    """Return the report of a row, or why it makes none; ``number`` counts from 1."""
    text, locator = cleaned.text, f"row {number}"
    when = reading.dates.when(line, text)
    if when.edtf is None:
        return Rejected(locator, text[line.start : line.end], _by_row(when.why) or "The row has no date.")
    day = when.latest if when.latest is not None else when.earliest
    title = reading.first(line, "title", "text")
    head = text[slice(*title)] if title else ""
    event_type, status, rule = _coded(reading, line, text, head)
    source, target = row_parties(reading, line, number, cleaned, title, event_type, day)
    place, state, city = row_place(reading, line, text, day)
    ids = {i for p in (*source, *target) for i in (p.actor, p.through) if i}
    actors = {i: reading.lexicon.on(i, day) for i in ids if _known(i, reading.lexicon)}
    act = doing(event_type, rule=rule)
    told = Told(event_type, status, *names(source, target, actors), act=act, city=city)
    named = titled(head, label(told), unnamed=unnamed((*source, *target), head, actors))
    if not title:
        head = _by_columns(reading, line, text, label(Told(event_type, status))) or text[line.start : line.end]
    doubt = reading.given.table.doubt
    parts = weight_parts(
        context="table", lede=False, when=when, parties=(*source, *target), quoted=False, status=status
    )
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
        via=reading.value(line, text, "publisher"),
        headline=head,
        label=named,
        place=place,
        place_state=state,
        city=city,
        locator=locator,
        rule=rule,
        act=act,
        row=reading.value(line, text, "id"),
        weight_parts=tuple(sorted((*parts, (doubt, _LIGHTER)))) if doubt else parts,
        doubts=((doubt, _DOUBT),) if doubt else (),
        extra=further(reading.columns, reading.table.rows[number - 1], decimal_comma=reading.decimal_comma),
    )


def _by_row(why: str) -> str:
    """Return why a cell gives no date, with the mend of a table: who pasted its rows was asked for no option."""
    return why.replace(GIVE_IT, "write the whole date in the row, such as 7 March 2024, or give the table its date")


def _coded(reading: Reading, line: Line, text: str, head: str) -> tuple[EventType, Status, str]:
    """Return type and status: by their columns where they name one, else by the words of the title."""
    told = reading.value(line, text, "type")
    by_code = _by_code(told.strip(), reading.given.table.types) if told else None
    said = reading.value(line, text, "status")
    meant = status_of(said) if said else None
    if by_code:
        # What a data set codes has happened: its notes are only the words of it.
        return by_code, meant or "happened", f"code {told}"
    if head not in reading.kinds:
        reading.kinds[head] = classify(head, language=reading.language)
    event_type, status, rule = reading.kinds[head]
    if told:
        exact = next((t for t in get_args(EventType) if t == told.strip().upper()), None)
        if exact:
            event_type, rule = exact, "column type"
        elif event_type == "OTHER":
            event_type, _, rule = classify(told, language=reading.language)
    return event_type, meant or status, rule


def _by_code(told: str, types: Sequence[tuple[str, str]]) -> EventType | None:
    """Return the type of the longest code that a cell begins with."""
    fitting = [(len(code), kind) for code, kind in types if told.startswith(code)]
    kind = max(fitting)[1] if fitting else None
    return next((t for t in get_args(EventType) if t == kind), None)


def _by_columns(reading: Reading, line: Line, text: str, kind: str) -> str:
    """Return a headline for a row without a title: what it is named by, and the kind of event its label ends with."""
    wanted = reading.given.table.title
    at = [line.at[c.index] for c in reading.columns if c.header in wanted and c.index in line.at]
    names = ", ".join(dict.fromkeys(text[slice(*a)] for a in at))
    return f"{names}: {kind[:1].lower()}{kind[1:]}" if names else ""


def _known(actor: str, lexicon: Lexicon) -> bool:
    try:
        lexicon.actor(actor)
    except KeyError:
        return False
    return True
