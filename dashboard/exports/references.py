"""References: the documents that events stand in, for Zotero and other managers of literature: RIS and CSL JSON.

One reference a document, with every sentence that is quoted from it among its notes; the rows of a table that name a
page of their own are references each. A document's place (``locator``) belongs to the quote, not to the reference.

Reference: RIS format specification of Research Information Systems; CSL 1.0.2, appendix III and IV, and csl-data.json.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.exports.setting import Setting
from dashboard.exports.told import cited, line
from ingest.record.document import Document, DocumentKind
from ingest.record.event import Event

_RIS: dict[DocumentKind, str] = {"letter": "PCOMM", "mail": "PCOMM", "minutes": "RPRT", "note": "UNPB", "table": "DATA"}
_CSL: dict[DocumentKind, str] = {
    "letter": "personal_communication", "mail": "personal_communication", "minutes": "report", "note": "document",
    "table": "dataset",
}  # fmt: skip
_DATE = re.compile(r"(?P<year>-?\d{4,})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?")


@dataclass(slots=True)
class _Source:
    """A document as a reference, and the sentences that are quoted from it, in the order of the events."""

    id: str
    ris: str
    csl: str
    title: str
    author: str
    outlet: str
    date: str
    link: str
    fetched: str
    language: str
    notes: dict[str, None] = field(default_factory=dict)


def ris(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the sources of the events as RIS in UTF-8, its lines ended as the format wants."""
    out: list[str] = []
    for source in _sources(events, setting):
        date = _parts(source.date)
        fields = [
            ("TY", source.ris), ("ID", source.id), ("AU", source.author), ("TI", source.title),
            ("PB" if source.ris in ("PCOMM", "RPRT", "UNPB") else "T2", source.outlet),
            ("PY", f"{date[0]:04d}" if date else ""), ("DA", "/".join(f"{part:02d}" for part in date)),
            ("UR", source.link), ("Y2", source.fetched.replace("-", "/")), ("LA", source.language),
            *(("N1", note) for note in source.notes),
        ]  # fmt: skip
        out += [f"{tag}  - {value}" for tag, value in fields if value]
        out += ["ER  - ", ""]
    return "".join(f"{line}\r\n" for line in out).encode()


def csl(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the sources of the events as CSL JSON, what is not known left out."""
    items: list[dict[str, Any]] = []
    for source in _sources(events, setting):
        date, fetched = _parts(source.date), _parts(source.fetched)
        values = {
            "id": source.id,
            "type": source.csl,
            "title": source.title,
            # A name as it is written: taking it apart would be guessing.
            "author": [{"literal": source.author}] if source.author else None,
            "container-title": source.outlet,
            "issued": {"date-parts": [date]} if date else None,
            "accessed": {"date-parts": [fetched]} if fetched else None,
            "URL": source.link,
            "language": source.language,
            "note": "\n".join(source.notes),
        }
        items.append({name: value for name, value in values.items() if value})
    return (json.dumps(items, ensure_ascii=False, allow_nan=False, indent=2) + "\n").encode()


def _sources(events: Sequence[Event], setting: Setting) -> Sequence[_Source]:
    """Return the sources in the order in which the events first quote them."""
    found: dict[tuple[str, str], _Source] = {}
    for event in events:
        for report in event.reports:
            document, at = setting.documents.get(report.document), cited(report, setting)
            # A row with a page of its own is that page, not the table it stands in.
            own = at.link if report.context == "table" and not setting.link(report) else ""
            source = found.get((report.document, own))
            if source is None:
                source = _source(document, report.document, at.outlet, at.link, own=own)
                if own:
                    source.title = line(event.headline or event.label)
                found[report.document, own] = source
            place = f" ({at.locator})" if at.locator else ""
            via = f" Via {at.via}." if at.via and at.via != at.outlet else ""
            source.notes[f"“{line(report.quote)}”{place}{via}"] = None
    return _named_apart(list(found.values()))


def _source(document: Document | None, id_: str, outlet: str, link: str, *, own: str) -> _Source:
    if document is None or own:
        kind = ("ELEC", "webpage") if link else ("GEN", "document")
        return _Source(id_, *kind, "", "", outlet, "", link, "", "")
    article = bool(outlet) and document.kind in ("page", "text", "feed")
    kind = ("NEWS", "article-newspaper") if article else ("ELEC", "webpage") if link else ("GEN", "document")
    return _Source(
        id=id_,
        ris=_RIS.get(document.kind, kind[0]),
        csl=_CSL.get(document.kind, kind[1]),
        title=line(document.title or document.name),
        author=line(document.author or ""),
        outlet=outlet,
        date=document.created.when if document.created else "",
        link=link,
        fetched=document.retrieved[:10] if link else "",
        language=document.language if document.language != "und" else "",
    )


def _named_apart(sources: list[_Source]) -> Sequence[_Source]:
    """Return sources with ids that differ: rows of one table have the table's, with a number behind it."""
    seen: dict[str, int] = {}
    for source in sources:
        count = seen[source.id] = seen.get(source.id, 0) + 1
        source.id = f"{source.id}-{count}" if count > 1 else source.id
    return sources


def _parts(date: str) -> list[int]:
    """Return year, month and day of a date as far as they are known."""
    found = _DATE.match(date)
    return [int(part) for part in found.groups() if part is not None] if found else []
