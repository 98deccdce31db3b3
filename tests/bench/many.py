"""Many events: fills a timeline file with as many as are asked for, for measuring the page and its answers.

    python -m tests.bench.many OUT.db [--events 100000] [--seed 1]

The events are made up: states and persons of unequal weight, forty years with quiet and busy months, days, months and
periods, all kinds and statuses, ten outlets in three languages. They come in as tables of 10,000 rows each, through
``Store.save``: each row is a report with its sentence, as a reader of tables gives it. The same seed, the same file.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.record.actor import Actor, Post
from ingest.record.days import from_day, month_length, to_day
from ingest.record.document import Block, Created, Document
from ingest.record.edtf import bounds
from ingest.record.extraction import Extraction
from ingest.record.report import EventType, Party, Report, Status, When
from ingest.record.store import open_store

ROWS = 10_000
STATES = (
    "Avaria", "Borund", "Cestria", "Dorvan", "Elmark", "Farnia", "Gelder", "Hestia", "Ivorn", "Jorland", "Kestan",
    "Lumara", "Morvia", "Nordal", "Ostara", "Pelland", "Questa", "Rivena", "Sundria", "Tarkos", "Umbria", "Velden",
    "Westra", "Xandor", "Ystad", "Zembla",
)  # fmt: skip
STATEMENT, MEETING = "STATEMENT", "CONSULT"
TYPES: tuple[EventType, ...] = (
    "STATEMENT", "CONSULT", "AGREE", "SUPPORT", "AID", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SANCTION", "COERCE",
    "MOBILIZE", "ASSAULT", "RETREAT", "PROTEST", "OTHER",
)  # fmt: skip
SHARES = (24, 20, 9, 5, 4, 6, 5, 8, 4, 4, 2, 3, 3, 1, 1, 1)
STATUSES: tuple[Status, ...] = ("happened", "scheduled", "called_off", "hypothetical", "denied")
OUTLETS = tuple(
    f"{name} {kind}" for name in ("Harbour", "Capital", "Northern", "Evening", "City") for kind in ("Post", "Wire")
)
FIRST, LAST = to_day(1984), to_day(2024, 3, 1)


def actors() -> tuple[Actor, ...]:
    """Return a hundred states and organisations and two hundred persons who serve them."""
    states = [
        Actor(f"hist:{name} {part}", "state", f"{name} {part}")
        for name in STATES
        for part in ("North", "South", "East")
    ]
    states += [Actor(f"org:{name} League", "organisation", f"{name} League") for name in STATES[:22]]
    persons = [
        Actor(
            f"person:A. {name}son {k}",
            "person",
            f"A. {name}son {k}",
            posts=(Post(states[at * 8 % 100].id, "minister"),),
        )
        for k in range(8)
        for at, name in enumerate(STATES)
    ]
    return (*states, *persons)


def extractions(events: int, *, seed: int) -> Iterator[Extraction]:
    """Yield the tables that tell of so many events."""
    chance = random.Random(seed)
    every = actors()
    told = 0
    while told < events:
        rows = min(ROWS, events - told)
        yield _table(chance, every, name=f"table-{told // ROWS:04d}", rows=rows, first=told)
        told += rows


def _table(chance: random.Random, every: Sequence[Actor], *, name: str, rows: int, first: int) -> Extraction:
    outlet = chance.choice(OUTLETS)
    lines, blocks, reports, at = [], [], [], 0
    for n in range(rows):
        report = _report(chance, every, document=name, number=first + n, start=at)
        lines.append(report.quote)
        blocks.append(Block(report.start, report.end, "table", locator=report.locator))
        reports.append(report)
        at = report.end + 1
    document = Document(
        name, "table", f"{name}.csv", "text/csv", "\n".join(lines), blocks=tuple(blocks), declared=outlet,
        publisher=outlet, created=Created("2024-03-01", "given"), language=chance.choice(("en", "fr", "de")),
        retrieved="2024-03-02T08:00:00Z",
    )  # fmt: skip
    return Extraction(document, tuple(reports), tuple(every))


def _report(chance: random.Random, every: Sequence[Actor], *, document: str, number: int, start: int) -> Report:
    source, target = (_party(every[min(len(every) - 1, int(chance.expovariate(1 / 24)))]) for _ in range(2))
    event_type = chance.choices(TYPES, SHARES)[0]
    when = _when(chance)
    quote = f"{when.edtf}: {source.words}, {target.words}: {event_type.lower()}, item {number}"
    weight = (("actors", 1.0), ("date", 1.0), ("lede", 1.0)) if chance.random() < 0.4 else (("actors", 1.0),)
    return Report(
        f"{document}-{number}", document, start, start + len(quote), quote, "table", when, event_type,
        chance.choices(STATUSES, (86, 8, 2, 2, 2))[0], source=(source,), target=(target,) if target != source else (),
        speaker=source.actor if event_type == STATEMENT else None, headline=quote, label=quote.partition(": ")[2],
        locator=f"row {number}", row=str(number), weight_parts=weight,
    )  # fmt: skip


def _party(actor: Actor) -> Party:
    serves = actor.posts[0].serves if actor.posts else None
    return Party(actor.id, words=actor.name, through=serves)


def _when(chance: random.Random) -> When:
    # Busy months: a tenth of the events fall into one year, as they do round a war.
    day = to_day(2022) + chance.randrange(365) if chance.random() < 0.1 else chance.randint(FIRST, LAST)
    year, month, of_month = from_day(day)
    roll = chance.random()
    if roll < 0.06:
        edtf = f"{year:04d}-{month:02d}"
    elif roll < 0.1:
        end = min(month_length(year, month), of_month + 4)
        edtf = (
            f"{year:04d}-{month:02d}-{of_month:02d}/{year:04d}-{month:02d}-{end:02d}"
            if end > of_month
            else f"{year:04d}"
        )
    else:
        edtf = f"{year:04d}-{month:02d}-{of_month:02d}"
    span = bounds(edtf)
    return When(edtf, span.earliest, span.latest, span.precision, span.approximate, "table")


def fill(place: Path, events: int, *, seed: int = 1) -> None:
    """Fill a timeline file that is not there yet."""
    with open_store(place) as store:
        for extraction in extractions(events, seed=seed):
            store.save(extraction, original=None)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fill a file and say how long it took."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("out", type=Path)
    ask.add_argument("--events", type=int, default=100_000)
    ask.add_argument("--seed", type=int, default=1)
    asked = ask.parse_args(arguments)
    if asked.out.exists():
        print(f"{asked.out} is there already; remove it or name another")
        return 1
    began = time.perf_counter()
    fill(asked.out, asked.events, seed=asked.seed)
    print(f"{asked.events:,} events in {time.perf_counter() - began:.0f} s, {asked.out.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
