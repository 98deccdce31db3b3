"""WARC: pages as a crawler or a browser saved them, each at its own address, with the time it was fetched.

Pages, feeds, PDF and text of a request that succeeded are read; pictures, scripts, revisits and redirects are passed
over. The time of fetching is never a day of publication.

Reference: ISO 28500:2017 (WARC 1.1); RFC 9110 on media types and charsets.
"""

import io
import re
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ingest.readers.inside import DEEPEST, Open, failed, open_part
from ingest.readers.item import Item, Source
from ingest.readers.server_charset import as_utf8
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

LARGEST = 50_000_000
MOST_RECORDS = 500_000
_TYPES = frozenset(
    {
        "text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/rss+xml",
        "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml", "application/feed+json",
        "text/markdown", "application/msword",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
)  # fmt: skip
_KINDS = ("response", "resource", "conversion")
_AS_XML = {"application/rdf+xml": "application/xml"}
_INSTANT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z")


def read(source: Source, read: Open) -> Iterator[Item | Failure]:
    """Open a web archive, packed or not, record by record; where it breaks off, what stands before is kept.

    Raises:
        UnreadableDocument: it is no web archive, or holds no page.
    """
    found = False
    records = _records(source)
    for record in records:
        if isinstance(record, Failure):
            yield record
            return
        part = _part(source, record)
        if part is None:
            continue
        found = True
        if isinstance(part, Failure):
            yield part
        else:
            yield from open_part(part, read)
    if not found:
        raise UnreadableDocument(
            f"{source.name} is a web archive without a page, feed, PDF or text",
            subject=source.name,
            hint="save the pages themselves as .html",
        )


def _records(source: Source) -> Iterator["ArcWarcRecord | Failure"]:
    """Yield the records of an archive; the fault that ends it comes last.

    Raises:
        UnreadableDocument: no record can be read.
    """
    # Imported here: the package costs a quarter of a second at every start.
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 -- slow to import
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 -- slow to import

    count = 0
    try:
        # The library prints what it finds odd; a reader says it in the failure or not at all.
        with redirect_stderr(io.StringIO()):
            records = ArchiveIterator(io.BytesIO(source.data))
        while count < MOST_RECORDS:
            with redirect_stderr(io.StringIO()):
                record = next(records, None)
            if record is None:
                return
            count += 1
            yield record
    except (ArchiveLoadFailed, OSError, EOFError, ValueError, zlib.error, AttributeError, TypeError) as fault:
        if not count:
            raise UnreadableDocument(
                f"{source.name} is no whole web archive",
                subject=source.name,
                hint="download it again, or save the pages as .html",
            ) from fault
        where = source.addresses[0].value if source.addresses else ""
        yield Failure(source.name, f"the archive breaks off after record {count:,}", "download it again", where)


def _part(source: Source, record: "ArcWarcRecord") -> Source | Failure | None:
    """Return what a record holds as a source of its own, None where it is passed over."""
    headers = record.rec_headers
    url = str(headers.get_header("WARC-Target-URI") or headers.get_header("uri") or "")
    http = record.http_headers
    if record.rec_type not in _KINDS or not url.startswith(("http://", "https://")):
        return None
    if record.rec_type == "response" and (http is None or http.get_statuscode() != "200"):
        return None
    told = str((http.get_header("Content-Type") if http else record.content_type) or "")
    kind = told.partition(";")[0].strip().lower()
    if kind not in _TYPES:
        return None
    when = _INSTANT.fullmatch(str(headers.get_header("WARC-Date") or ""))
    part = Source(
        name=f"{source.name}: {url[:300]}",
        data=b"",
        retrieved=f"{when[1]}Z" if when else source.retrieved,
        addresses=(Address("url", url),),
        # As when the page is fetched from there, so that it is the same document.
        declared=source.declared or (urlsplit(url).hostname or "").removeprefix("www."),
        media_type=_AS_XML.get(kind, kind),
        depth=min(source.depth + 1, DEEPEST),
    )
    try:
        data = record.content_stream().read(LARGEST + 1)
    except (OSError, EOFError, ValueError, zlib.error) as fault:
        return failed(part, f"its record is damaged ({str(fault)[:80]})", "save the page again")
    if len(data) > LARGEST:
        return failed(part, f"it has more than {LARGEST // 1_000_000} MB", "save the page itself, or leave it out")
    if not data.strip():
        return None
    return replace(part, data=as_utf8(data, content_type=told, kind=part.media_type))
