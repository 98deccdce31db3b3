"""Print the timexes of a benchmark file: ``python -m tests.bench.timexes GOLD.jsonl``.

Reads ``text``, ``dct`` and ``lang`` only. First line: a header with the seconds of tagging alone, packs loaded.
"""

import json
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.dates import find_timexes, read_cell
from ingest.dates.timex import Timex
from ingest.record.document import DateOrder
from tests.bench.sets import records


@dataclass(frozen=True, slots=True)
class Unread:
    """A document of a set, as a tagger may see it."""

    id: str
    text: str
    created: str | None
    language: str

    @property
    def date_order(self) -> DateOrder | None:
        """The English sets are American news."""
        return "MDY" if self.language == "en" else None


def documents(path: Path) -> list[Unread]:
    """Return the documents of a file without what they are scored by."""
    return [Unread(r["id"], r["text"], published(r.get("dct")), r["lang"]) for r in records(path)]


def published(dct: str | None) -> str | None:
    """Return a publication date as ISO; one file of a set writes it 03-02-2009, day first."""
    when = read_cell(dct, date_order="DMY") if dct else None
    return when.edtf if when else None


def tag(document: Unread) -> tuple[Timex, ...]:
    """Return what the product finds in a document."""
    return find_timexes(
        document.text, created=document.created, language=document.language, date_order=document.date_order
    )


def warm(languages: Sequence[str]) -> None:
    """Load the packs, which no document should be charged for."""
    for language in sorted(set(languages)):
        find_timexes("on 1 May", created="2024-01-01", language=language)


_OFFSETS = {"de": {"ago"}, "es": {"in-units", "later", "earlier", "ago-spans"}}
"""Rules whose offsets a set takes for lengths of time: "vor zwei Jahren", "dentro de 4 meses"."""
_LEADS = re.compile(r"(?i)(?:vor|hace|dentro de|al cabo de) ")
_HALF = re.compile(r"(P|PT)(\d*)(?:Y6M|H30M|M30S)|PT?30[MS]|P6M")


def rows(timex: Timex, language: str) -> list[dict[str, object]]:
    """Return a timex as the sets count it.

    The two ends of a range are two expressions there. The German and Spanish sets take some offsets for lengths of
    time, and write halves as decimals; the German one takes a day and its clock time for two expressions.
    """
    if timex.parts:
        return [row for part in timex.parts for row in rows(part, language)]
    if timex.invalid:
        return []
    value, kind = timex.value, timex.type
    offset = timex.when.rule in _OFFSETS.get(language, ()) or (language == "es" and _open_offset(timex))
    length = _length(timex, language) if offset else None
    if length is not None:
        value, kind = length.value, "DURATION"
        if language == "de":
            timex = replace(length, start=length.start + timex.start, end=length.end + timex.start)
    clock = _clock(timex, language) if language == "de" else None
    if clock is not None:
        day = replace(timex, end=timex.start + clock.start, type="DATE", value=value.split("T")[0], text="")
        last = replace(clock, start=timex.start + clock.start, end=timex.start + clock.end, value=value)
        return [_row(day, "DATE", day.value), _row(last, "TIME", value)]
    return [_row(timex, kind, _written(value, timex.text.lower(), language))]


def _row(timex: Timex, kind: str, value: str) -> dict[str, object]:
    return {"start": timex.start, "end": timex.end, "type": kind, "value": value}


def _open_offset(timex: Timex) -> bool:
    """Tell an offset that names no single day, month or year: of a vague number, or of two units."""
    rules = timex.when.rule.split("+")
    return rules[0] == "ago" and (timex.value == "PAST_REF" or "offset-further" in rules)


def _length(timex: Timex, language: str) -> Timex | None:
    """Return the length of time inside an offset, with offsets into its words; None if there is none."""
    lead = _LEADS.match(timex.text)
    begin = lead.end() if lead else 0
    inner = re.sub(r"(?i) (?:después|antes|luego|atrás|más tarde|más adelante)$", "", timex.text[begin:])
    found = [t for t in find_timexes(inner, created=None, language=language) if t.type == "DURATION"]
    return replace(found[0], start=found[0].start + begin, end=found[0].end + begin) if found else None


def _clock(timex: Timex, language: str) -> Timex | None:
    """Return the clock time behind the day in "am Montag um 9 Uhr", with offsets into its words."""
    if timex.type != "TIME" or "day-clock" not in timex.when.rule.split("+"):
        return None
    for start in (m.start() for m in re.finditer(r"(?<=\W)\w", timex.text)):
        found = find_timexes(timex.text[start:], created="2000-01-01", language=language)
        if found and found[0].type == "TIME" and found[0].start == 0 and found[0].end == len(timex.text) - start:
            return replace(found[0], start=start, end=len(timex.text))
    return None


def _written(value: str, words: str, language: str) -> str:
    """Return a value as the German and Spanish sets write it."""
    if language not in ("de", "es"):
        return value
    half = _HALF.fullmatch(value)
    if half is not None and re.search(r"halb|medi[oa]", words) and half[1]:
        value = f"{half[1]}{half[2] or 0}.5{'Y' if value.endswith('Y6M') else 'H' if value.endswith('H30M') else 'M'}"
    if language == "de":
        if re.fullmatch(r"P\d+0Y", value) and "jahrzehnt" in words:
            value = f"P{value[1:-2]}DE"
        return value.replace("XXXX-XX-XXT", "T") if re.fullmatch(r"XXXX-XX-XXT\d.*", value) else value
    value = re.sub(r"^BC", "BCE", value)
    value = re.sub(r"T0(?=\d:)", "T", value)
    return {"PTXS": "PXS"}.get(value, value)


def main(path: Path) -> None:
    """Tag each document of a file and print the predictions."""
    unread = documents(path)
    warm([d.language for d in unread])
    started = time.perf_counter()
    found = [tag(d) for d in unread]
    seconds = time.perf_counter() - started
    print(json.dumps({"system": "diplomatic-timeline", "seconds": seconds}))
    for document, timexes in zip(unread, found, strict=True):
        print(json.dumps({"id": document.id, "timexes": [row for t in timexes for row in rows(t, document.language)]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
