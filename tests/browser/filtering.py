"""A timeline made for filtering: events of every precision, open ends, spans, roles and outlets, in two documents."""

from dataclasses import dataclass

from ingest.actors import load_lexicon
from ingest.record.document import Block, Created, Document
from ingest.record.edtf import bounds
from ingest.record.extraction import Extraction
from ingest.record.report import EventType, Party, Report, Status, When
from ingest.record.store import Store


@dataclass(frozen=True, slots=True)
class Row:
    """One event: when, who acts, to whom, what, and what became of it."""

    when: str
    source: tuple[str, ...]
    target: tuple[str, ...] = ()
    type: EventType = "STATEMENT"
    status: Status = "happened"
    text: str = "a note"


NEWS = (
    Row("2024-01-05", ("FRA",), ("UKR",), "CONSULT", text="a call on artillery"),
    Row("2024-02-26", ("person:Emmanuel Macron",), ("UKR",), text="troops are not ruled out"),
    Row("2024-03-05", ("FRA", "UKR"), (), "AGREE", text="a pact is signed"),
    Row("2024-03", ("DEU",), ("UKR",), "AID", text="shells in the month"),
    Row("2024-02-28/2024-03-02", ("DEU", "FRA"), (), "CONSULT", text="a conference"),
    Row("2024-03-07", ("FRA", "UKR", "POL"), (), "CONSULT", "scheduled", text="a video call"),
)
NOTES = (
    Row("2022-02-24/..", ("RUS",), ("UKR",), "ASSAULT", text="the war goes on"),
    Row("2024-03-01", ("RUS",), ("FRA",), "THREATEN", text="a warning over troops"),
    Row("2024-03-01", ("org:UN",), ("RUS",), "REQUEST", text="a demand to withdraw"),
    Row("2024-02-10", ("USA", "GBR"), (), "CONSULT", "called_off", text="a visit"),
    Row("2024-01-20", ("CHN",), ("USA",), "ACCUSE", text="a protest note"),
    Row("1991-12-25", ("SUN",), (), "OTHER", text="a flag is lowered"),
)


def fill(store: Store, *, key: bool = True) -> None:
    """Put both documents into a store; without ``key`` events none is one."""
    for name, outlet, rows in (("news", "The Daily Example", NEWS), ("notes", "Example Wire", NOTES)):
        store.save(_extraction(name, outlet, rows, key=key), original=None)


def _extraction(name: str, outlet: str, rows: tuple[Row, ...], *, key: bool) -> Extraction:
    lines = [f"{row.when}: {row.text}" for row in rows]
    reports, blocks, at = [], [], 0
    for number, (row, line) in enumerate(zip(rows, lines, strict=True)):
        span = bounds(row.when)
        when = When(row.when, span.earliest, span.latest, span.precision, span.approximate, "table")
        reports.append(
            Report(
                f"{name}-{number}",
                name,
                at,
                at + len(line),
                line,
                "table",
                when,
                row.type,
                row.status,
                source=_parties(row.source),
                target=_parties(row.target),
                headline=row.text,
                label=row.text,
                row=str(number),
                locator=f"row {number}",
                weight_parts=(("lede", 3.0),) if key and number < 3 else (),
            )
        )
        blocks.append(Block(at, at + len(line), "table", locator=f"row {number}"))
        at += len(line) + 1
    document = Document(
        name, "table", f"{name}.csv", "text/csv", "\n".join(lines), blocks=tuple(blocks), declared=outlet,
        publisher=outlet, created=Created("2024-03-06", "given"), language="en" if name == "news" else "fr",
    )  # fmt: skip
    ids = sorted({one for row in rows for one in (*row.source, *row.target)})
    return Extraction(document, tuple(reports), tuple(load_lexicon().actor(one) for one in ids))


def _parties(ids: tuple[str, ...]) -> tuple[Party, ...]:
    # Whoever serves a state takes part for it as well.
    return tuple(Party(one, words=one, through="FRA" if one == "person:Emmanuel Macron" else None) for one in ids)
