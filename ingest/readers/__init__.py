"""Opens files of each format into items; ``READERS`` is the list of what can be read."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from ingest.readers import (
    archive,
    docx,
    feed,
    html,
    json_file,
    mail,
    mail_form,
    mailbox,
    markdown,
    mhtml,
    note,
    odt,
    old_word,
    outlook,
    pdf,
    plain,
    rtf,
    table,
    tei,
    timelines,
    warc,
    workbook,
    xml_file,
)
from ingest.readers.encoding import decode, refuse_binary
from ingest.readers.item import Item, Source
from ingest.readers.mail_attached import Post
from ingest.readers.signature import refuse_known, true_suffix
from ingest.readers.splitting import split
from ingest.record.errors import UnknownFormat
from ingest.record.extraction import Failure
from ingest.record.handwritten import NOTE_TYPE, ROWS_TYPE

Reader = Callable[[Source], Iterator[Item | Failure]]
"""Opens a source into items; a part of it that cannot be read comes as a Failure in its place, and the rest goes on."""

READERS: dict[str, Reader] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".docx": docx.read,
    ".docm": docx.read,
    ".dotx": docx.read,
    ".doc": old_word.read,
    ".odt": odt.read,
    ".ott": odt.read,
    ".rtf": rtf.read,
    ".mht": mhtml.read,
    ".mhtml": mhtml.read,
    ".webarchive": mhtml.read_archive,
    ".pdf": pdf.read,
    ".csv": table.read,
    ".tsv": table.read,
    ".tab": table.read,
    ".xlsx": workbook.read,
    ".xlsm": workbook.read,
    ".xlsb": workbook.read,
    ".xls": workbook.read,
    ".ods": workbook.read,
    ".rss": feed.read,
    ".atom": feed.read,
    ".xml": xml_file.read,
    ".tei": tei.read,
    ".zip": lambda source: archive.read_zip(source, _open),
    ".tar": lambda source: archive.read_tar(source, _open),
    ".gz": lambda source: archive.read_gzip(source, _open),
    ".tgz": lambda source: archive.read_gzip(source, _open),
    ".eml": lambda source: mail.read(source, _post()),
    ".emlx": lambda source: mail.read_apple(source, _post()),
    ".mbox": lambda source: mailbox.read(source, _post()),
    ".msg": lambda source: outlook.read(source, _post()),
    ".warc": lambda source: warc.read(source, _open),
    ".json": json_file.read,
    ".jsonl": json_file.read,
    ".ndjson": json_file.read,
    ".ics": timelines.read_calendar,
    ".js": timelines.read_script,
}

MEDIA_TYPES: dict[str, str] = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    docx.MEDIA_TYPE: ".docx",
    "application/msword": ".doc",
    odt.MEDIA_TYPE: ".odt",
    rtf.MEDIA_TYPE: ".rtf",
    "text/rtf": ".rtf",
    mhtml.MEDIA_TYPE: ".mhtml",
    mhtml.ARCHIVE_TYPE: ".webarchive",
    pdf.MEDIA_TYPE: ".pdf",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.ms-excel.sheet.binary.macroenabled.12": ".xlsb",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/tei+xml": ".tei",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/zip": ".zip",
    "application/x-tar": ".tar",
    "application/gzip": ".gz",
    "message/rfc822": ".eml",
    "application/mbox": ".mbox",
    "application/vnd.ms-outlook": ".msg",
    "application/warc": ".warc",
    "application/json": ".json",
    "application/feed+json": ".json",
    "application/x-ndjson": ".ndjson",
    "application/jsonl": ".jsonl",
    "text/calendar": ".ics",
    "text/javascript": ".js",
}
"""By which suffix a media type is read, for bytes whose name does not tell."""

_OWN: dict[str, Reader] = {
    html.MADE_TYPE: html.read_made,
    NOTE_TYPE: note.read,
    ROWS_TYPE: table.read_pasted,
    mail_form.MEDIA_TYPE: lambda source: mail.read(source, _post()),
}
"""What only readers write; it is apart from ``MEDIA_TYPES``, by which files, mails and servers say what they hold."""

_OFFICE = (".docx", ".docm", ".dotx", ".doc", ".odt", ".ott", ".rtf")
"""Suffixes that many systems give to pages and plain text."""

_MAIL = (".eml", ".emlx", ".mbox")
"""Suffixes of mails, which look like a saved page where they have pictures."""

__all__ = ["MEDIA_TYPES", "READERS", "Reader", "read", "suffix_of"]


def read(source: Source, *, whole: bool = False) -> Iterator[Item | Failure]:
    """Open a file into its items, in the order of the file; a part that cannot be read is a Failure in its place.

    A ``.txt`` file, pasted text or an address without a suffix that holds a page or a feed is read as one. A text that
    holds several documents (an export of articles, a bundle of letters) is divided, unless it is said to be one whole.

    Raises:
        UnknownFormat: no reader knows the suffix; the error names those that are known.
        UnreadableDocument: the file is empty, binary or broken; the error says the mend.
    """
    for item in reader_of(source)(source):
        if whole or isinstance(item, Failure):
            yield item
        else:
            yield from split(item)


def _open(source: Source) -> Iterator[Item | Failure]:
    """Open what lies in a container: it is divided where the container is."""
    return reader_of(source)(source)


def _post() -> Post:
    return Post(_open, lambda name, kind: suffix_of(name) in READERS or kind in MEDIA_TYPES)


def reader_of(source: Source) -> Reader:
    """Return the reader of a file: by its media type, else its suffix, unless its bytes are surely something else.

    Raises:
        UnknownFormat: no reader knows the suffix.
        UnreadableDocument: it has no telling suffix and is empty or binary, or is in a format known but not read.
    """
    if source.media_type in _OWN:
        return _OWN[source.media_type]
    suffix = MEDIA_TYPES.get(source.media_type) or suffix_of(source.name)
    told = true_suffix(source.data)
    if told != suffix and told in READERS and not (told == ".mhtml" and suffix in _MAIL):
        return READERS[told]
    refuse_known(told or suffix, name=source.name)
    if suffix in _OFFICE and not told and not source.data.startswith(b"PK"):
        return old_word.read
    if suffix == ".pdf" and not told and html.looks_like_html(source.data[:8_192].decode("utf-8", "replace")):
        return html.read
    if source.media_type in MEDIA_TYPES:
        return READERS[suffix]
    reader = READERS.get(suffix)
    if reader is None and suffix:
        known = " ".join(sorted(READERS))
        refuse_binary(source.data, name=source.name)
        raise UnknownFormat(
            f"no reader for {suffix} ({source.name})",
            subject=source.name,
            hint=f"known are {known}; save it as one of these",
        )
    if reader is None or reader is plain.read:
        if posted := mail.looks_like(source.data):
            return READERS[posted]
        if json_file.looks_like(source.data):
            return json_file.read
        if b"<" not in source.data:
            return plain.read
        head = decode(source.data, name=source.name, declared=html.declared_charset(source.data)).text
        if xml_file.looks_like_xml(head):
            return xml_file.read
        if html.looks_like_html(head):
            return html.read
        return plain.read
    return reader


def suffix_of(name: str) -> str:
    """Return the suffix of a file name or address in lower case, "" where it has none.

    A suffix of an address counts only where a reader knows it: ``/index.php`` is a page.

    >>> suffix_of("Note.TXT"), suffix_of("https://example.org/news/story.php?id=4"), suffix_of("No. 4 to Lisbon")
    ('.txt', '', '')
    """
    parts = urlsplit(name) if "://" in name else None
    suffix = PurePosixPath((parts.path if parts else name).replace("\\", "/")).suffix.lower()
    if (parts and suffix not in READERS) or not suffix[1:].isalnum() or len(suffix) > 12:
        return ""
    return suffix
