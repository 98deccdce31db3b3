"""The straight line: clean, sentences, timexes, mentions, code, in this order and nothing else."""

from dataclasses import dataclass, replace

from ingest import __version__
from ingest.actors import find_mentions
from ingest.actors.lexicon import Lexicon
from ingest.actors.mention import Mention
from ingest.clean import clean
from ingest.clean.cleaned import Cleaned, Sentence, of_document
from ingest.clean.note import clean_note
from ingest.clean.passages import find_passages
from ingest.clean.sentences import split
from ingest.dates import find_timexes
from ingest.dates.timex import Timex
from ingest.events import code
from ingest.events.entries import code_entries
from ingest.events.entry_marks import marks_of
from ingest.events.involved import Part, involved
from ingest.events.reasons import Reason, reasons, row_reasons, scene_of, silence
from ingest.events.rows import code_table
from ingest.readers.item import Item
from ingest.record.actor import Actor, Post
from ingest.record.days import Day
from ingest.record.document import Document, Given
from ingest.record.edtf import bounds
from ingest.record.errors import BadEdtf
from ingest.record.extraction import Extraction
from ingest.record.handwritten import ROWS_TYPE
from ingest.record.identity import document_id
from ingest.record.report import Rejected, Report
from ingest.record.widths import read_widths

_LINE = 160
"""The most characters of a line at the head of a text."""


@dataclass(frozen=True, slots=True)
class Explained:
    """One sentence with what was found in it and the reports that came of it; ``parts`` are those of the mentions.

    ``reasons`` say of each report why it is so, ``silence`` why there is none.
    """

    sentence: str
    role: str
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    reports: tuple[Report, ...]
    parts: tuple[Part, ...] = ()
    reasons: tuple[tuple[Reason, ...], ...] = ()
    silence: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A document with its dates; those of a table are those of its rows, and of the rows that have none."""

    cleaned: Cleaned
    timexes: tuple[Timex, ...]
    rows: tuple[Report, ...] = ()
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """All that the steps give for a text."""

    cleaned: Cleaned
    sentences: tuple[Sentence, ...]
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]


def extract(item: Item, *, given: Given, lexicon: Lexicon) -> Extraction:
    """Return the document an item is and the reports in it.

    Pure: the same item, ``given`` and lexicon give the same extraction in any process.

    Raises:
        UnreadableDocument: the item holds nothing that can be read; the error says the mend.
    """
    if item.copied is not None:
        return item.copied
    identity = document_id(item.source.data, item.source.declared)
    rows = _rows(item, given=given, lexicon=lexicon, document=identity)
    if rows is not None:
        cleaned, reports, rejected = rows
    else:
        line = _steps(item, given=given, lexicon=lexicon)
        cleaned = line.cleaned
        reports, rejected = code(
            cleaned, line.sentences, line.timexes, line.mentions, lexicon=lexicon, document=identity
        )
    if cleaned.via:
        # The agency of the byline carried all of it, what a sentence names as its own agency apart.
        reports = tuple(r if r.via else replace(r, via=cleaned.via) for r in reports)
    return Extraction(
        document=_document(item, cleaned, identity=identity, given=given),
        reports=reports,
        actors=_actors(reports, lexicon),
        rejected=rejected,
        marks=marks_of(item.entries, reports),
    )


def explain(item: Item, *, given: Given, lexicon: Lexicon) -> tuple[Explained, ...]:
    """Return sentence by sentence what was found and what came of it; a table's rows stand for sentences.

    Raises:
        UnreadableDocument: as ``extract``.
    """
    identity = document_id(item.source.data, item.source.declared)
    rows = _rows(item, given=given, lexicon=lexicon, document=identity)
    if rows is not None:
        cleaned, reports, _ = rows
        return tuple(_explained_row(cleaned, b.start, b.end, b.role, reports) for b in cleaned.blocks)
    line = _steps(item, given=given, lexicon=lexicon)
    reports, _ = code(line.cleaned, line.sentences, line.timexes, line.mentions, lexicon=lexicon, document=identity)
    parts = involved(line.cleaned, line.sentences, line.mentions, line.timexes, reports)
    return tuple(_explained(line, s, parts, reports) for s in line.sentences)


def _explained_row(cleaned: Cleaned, start: int, end: int, role: str, reports: tuple[Report, ...]) -> Explained:
    told = tuple(r for r in reports if _in(r, start, end))
    return Explained(cleaned.text[start:end], role, (), (), told, reasons=tuple(map(row_reasons, told)))


def _explained(line: _Line, sentence: Sentence, parts: tuple[Part, ...], reports: tuple[Report, ...]) -> Explained:
    cleaned, start, end = line.cleaned, sentence.start, sentence.end
    role, created = cleaned.blocks[sentence.block].role, _day(cleaned)
    timexes = tuple(t for t in line.timexes if _in(t, start, end))
    found = [(m, p) for m, p in zip(line.mentions, parts, strict=True) if _in(m, start, end)]
    mentions, told = tuple(m for m, _ in found), tuple(r for r in reports if _in(r, start, end))
    whole = scene_of(cleaned, sentence, mentions, timexes)
    why = "" if told else silence(whole, role, timexes, language=cleaned.language, created=created)
    return Explained(
        sentence=cleaned.text[start:end],
        role=role,
        timexes=timexes,
        mentions=mentions,
        reports=told,
        parts=tuple(p for _, p in found),
        reasons=tuple(reasons(whole, r, created=created) for r in told),
        silence=why,
    )


def dates(item: Item, *, given: Given, lexicon: Lexicon) -> Dated:
    """Return the dates of an item: those of its text, or those of a table's cells.

    Raises:
        UnreadableDocument: as ``extract``.
    """
    identity = document_id(item.source.data, item.source.declared)
    rows = _rows(item, given=given, lexicon=lexicon, document=identity)
    if rows is not None:
        cleaned, reports, rejected = rows
        return Dated(cleaned, (), reports, rejected)
    cleaned = clean(item, given=given)
    return Dated(cleaned, _dates_of(cleaned, given))


def _rows(
    item: Item, *, given: Given, lexicon: Lexicon, document: str
) -> tuple[Cleaned, tuple[Report, ...], tuple[Rejected, ...]] | None:
    """Return the reports of a table or another tool's timeline, straight from its rows; None of a text.

    A copy of another timeline has those that were read there. A note has none: what a person typed tells what that
    person says, by judgement. Rows that were pasted make events as long as somebody says that they stand.
    """
    if item.copied is not None:
        return of_document(item.copied.document), item.copied.reports, ()
    if item.kind == "note":
        return clean_note(item, given=given), (), ()
    if item.entries:
        told = code_entries(item, given=given, lexicon=lexicon, document=document)
    elif item.table is not None:
        told = code_table(item, given=given, lexicon=lexicon, document=document)
    else:
        return None
    return (told[0], (), ()) if item.media_type == ROWS_TYPE and not given.rows else told


def _steps(item: Item, *, given: Given, lexicon: Lexicon) -> _Line:
    cleaned = clean(item, given=given)
    sentences = split(cleaned)
    timexes = _dates_of(cleaned, given)
    mentions = find_mentions(
        cleaned.text,
        language=cleaned.language,
        lexicon=lexicon,
        day=_day(cleaned),
        sentences=sentences,
        head=_head(cleaned),
    )
    return _Line(cleaned, sentences, timexes, mentions)


def _head(cleaned: Cleaned) -> str:
    """Return what a document says above its text: its title, and the line at its very head that is no part of it."""
    above = [left.text for left in cleaned.left_out if left.start == 0 and len(left.text) <= _LINE]
    return " ".join([cleaned.title or "", *above])


def _dates_of(cleaned: Cleaned, given: Given) -> tuple[Timex, ...]:
    return find_timexes(
        cleaned.text,
        created=cleaned.created,
        language=cleaned.language,
        blocks=cleaned.blocks,
        date_order=given.date_order,
        passages=find_passages(cleaned.text, cleaned.blocks, language=cleaned.language),
        about=read_widths(given.about),
    )


def _day(cleaned: Cleaned) -> Day | None:
    """Return the day names are resolved at: that of the document, null where it has none."""
    if cleaned.created is None:
        return None
    try:
        return bounds(cleaned.created.when).latest
    except BadEdtf:
        return None


def _document(item: Item, cleaned: Cleaned, *, identity: str, given: Given) -> Document:
    return Document(
        id=identity,
        kind=cleaned.kind,
        name=item.source.name,
        media_type=item.media_type,
        text=cleaned.text,
        blocks=cleaned.blocks,
        offsets=cleaned.offsets,
        left_out=cleaned.left_out,
        declared=item.source.declared,
        publisher=given.publisher or cleaned.publisher,
        title=cleaned.title,
        author=cleaned.author,
        created=cleaned.created,
        language=cleaned.language,
        retrieved=item.source.retrieved,
        extractor=__version__,
        given=given,
        addresses=item.source.addresses,
        suggested="" if cleaned.created else _file_day(item),
        notes=(*item.notes, *(n for n in cleaned.notes if n not in item.notes)),
    )


def _file_day(item: Item) -> str:
    """Return the day of the file's own time, "" where that is the day it was fetched: then it says nothing."""
    day = item.source.modified[:10]
    return "" if day == item.source.retrieved[:10] else day


def _actors(reports: tuple[Report, ...], lexicon: Lexicon) -> tuple[Actor, ...]:
    """Return a copy of each actor the reports use, and of those that persons serve, by id.

    A person whom the text alone makes known keeps the one they serve in it.
    """
    used: set[str] = set()
    served: dict[str, str] = {}
    for report in reports:
        for party in (*report.source, *report.target):
            used.add(party.actor)
            if party.through:
                used.add(party.through)
                served.setdefault(party.actor, party.through)
        used.update(i for i in (report.speaker, report.place_state) if i)
    found = (_known(i, lexicon) for i in sorted(used))
    return tuple(_serving(a, served.get(a.id)) for a in found if a is not None)


def _serving(actor: Actor, served: str | None) -> Actor:
    if actor.kind != "person" or actor.posts or served is None:
        return actor
    return replace(actor, posts=(Post(served, ""),))


def _known(identity: str, lexicon: Lexicon) -> Actor | None:
    """Return an actor; None for a speaker who is words only ("unnamed diplomats")."""
    try:
        return lexicon.kept(identity)
    except KeyError:
        return None


def _in(thing: Timex | Mention | Report, start: int, end: int) -> bool:
    return start <= thing.start < end
