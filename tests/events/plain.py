"""What the coder makes of a plain sentence with the names and dates that are really found in it, in one short line."""

from ingest.actors import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.record.document import Given
from ingest.record.report import Party, Report


def reports_of(text: str, *, language: str, created: str = "2024-03-06") -> tuple[Report, ...]:
    item = next(i for i in read(Source("a.txt", text.encode(), "2024-03-07T00:00:00Z"), whole=True))
    assert isinstance(item, Item)
    return extract(item, given=Given(created=created, language=language), lexicon=load_lexicon()).reports


def coded(text: str, *, language: str, created: str = "2024-03-06") -> str:
    """Return the events of a text, such as ``SANCTION POL > RUS 2024-03-04``; a status is told unless it happened."""
    return "; ".join(_shown(r) for r in reports_of(text, language=language, created=created))


def _shown(report: Report) -> str:
    status = "" if report.status == "happened" else f"{report.status} "
    target = f" > {_names(report.target)}" if report.target else ""
    return f"{report.event_type} {status}{_names(report.source)}{target} {report.when.edtf or 'undated'}"


def _names(parties: tuple[Party, ...]) -> str:
    """Return states and organisations; a person is the one whom they serve."""
    return "+".join((p.through or p.actor).removeprefix("org:") for p in parties) or "-"
