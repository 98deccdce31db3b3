"""Entry marks: what an export of a timeline says was decided of its events, by the reports that tell them here."""

from collections.abc import Iterable, Sequence

from ingest.interchange.entry import Entry
from ingest.record.extraction import Mark
from ingest.record.report import Report


def marks_of(entries: Sequence[Entry], reports: Iterable[Report]) -> tuple[Mark, ...]:
    """Return the marks of a timeline's entries in the order they are to count; picks in the order of picking."""
    told = {report.locator: report.id for report in reports}
    found: list[Mark] = []
    picks: list[tuple[int, Mark]] = []
    for entry in entries:
        report = told.get(entry.locator)
        for verb, field, value in entry.marks if report is not None else ():
            if verb == "pick":
                picks.append((int(value), Mark(str(report), verb)))
            elif verb == "merge":
                found.append(Mark(str(report), verb, other=value))
            else:
                found.append(Mark(str(report), verb, field, value))
    return (*found, *(mark for _, mark in sorted(picks, key=lambda pick: pick[0])))
