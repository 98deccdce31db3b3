"""Signature: what a file is by its own bytes, whatever its name says; files are named wrongly every day.

Reference: ISO 32000-2, 7.5.2 (a PDF's header may stand within its first kilobyte); RFC 2557 (MHTML); [MS-CFB].
"""

import io
import re
import zipfile

from ingest.record.errors import UnreadableDocument

_HEAD = 4_096
_MHTML = re.compile(
    rb"\A(?:[\w-]{1,60}:[^\r\n]{0,1000}\r?\n(?:[ \t][^\r\n]{0,1000}\r?\n){0,20}){0,40}?"
    rb"content-type:\s*multipart/related\b",
    re.IGNORECASE,
)
_SAVED = re.compile(rb"^(?:snapshot-content-location:|x-maf|from:\s*\"?<?saved by)", re.IGNORECASE | re.MULTILINE)
"""What browsers write into a page they save; a mail may be of the same type."""
_OLD = (
    ("EncryptedPackage", "protected with a password", "open it with its password and save it without one"),
    ("WordDocument", "an old Word document", "open it in Word or LibreOffice and save it as .docx"),
)  # fmt: skip
_STREAMS = (
    ("__properties_version1.0", ".msg"),
    ("EncryptedPackage", ".doc"),
    ("WordDocument", ".doc"),
    ("PowerPoint Document", ".ppt"),
    ("Workbook", ".xls"),
)
"""The stream that tells what an old office file is."""
_NOT_READ = {
    ".pages": ("a document of Apple Pages", "open it in Pages and export it as Word (.docx) or PDF"),
    ".epub": ("an e-book", "save the chapter as .docx, .html or .txt"),
    ".wpd": ("a WordPerfect document", "open it in LibreOffice and save it as .docx"),
    ".wps": ("a Microsoft Works document", "open it in LibreOffice and save it as .docx"),
    ".pptx": ("a presentation", "save its text as .docx or .txt, or print it to PDF"),
    ".ppt": ("a presentation", "save its text as .docx or .txt, or print it to PDF"),
    ".odp": ("a presentation", "save its text as .odt or .txt, or print it to PDF"),
    ".djvu": ("a scanned document (DjVu)", "print it to PDF"),
    ".ps": ("a PostScript file", "print it to PDF"),
    ".one": ("a OneNote section", "print its pages to PDF"),
    ".gdoc": ("a link to a Google document, without its text", "download the document itself as .docx"),
}
_BY_MIMETYPE = (
    (b"application/vnd.oasis.opendocument.text", ".odt"),
    (b"application/vnd.oasis.opendocument.presentation", ".odp"),
    (b"application/epub+zip", ".epub"),
)


def true_suffix(data: bytes) -> str:
    r"""Return the suffix of the format that bytes are surely in, "" where they do not say.

    >>> true_suffix(b"{\\rtf1 Note}"), true_suffix(b"%PDF-1.7"), true_suffix(b"The envoys met.")
    ('.rtf', '.pdf', '')
    """
    head = data[:_HEAD]
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return ".rtf"
    if head.startswith(b"PK\x03\x04"):
        return _of_zip(data)
    # Readers of PDF allow rubbish before the header; a text that speaks of it has no objects.
    if head.startswith(b"%PDF-") or (b"%PDF-" in head[:1024] and b" obj" in data and b"<html" not in head.lower()):
        return ".pdf"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        # A mail may hold a Word file, and a Word file a table: the outer format is asked for first.
        return next((suffix for stream, suffix in _STREAMS if _utf16(stream) in data), "")
    if head.startswith(b"bplist00") and b"WebMainResource" in data:
        return ".webarchive"
    if head.startswith(b"\xffWPC"):
        return ".wpd"
    if _MHTML.match(head) and _SAVED.search(head):
        return ".mhtml"
    return ""


def _of_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        # A broken one still shows the name of its first part, and often that of the one with the text.
        names = [n for n in ("word/document.xml",) if n.encode() in data]
    if "word/document.xml" in names or any(n.startswith("word/document") for n in names):
        return ".docx"
    if any(n.startswith("ppt/slides/") for n in names):
        return ".pptx"
    if "xl/workbook.xml" in names:
        return ".xlsx"
    if "Index/Document.iwa" in names or ("index.xml" in names and "QuickLook/Preview.pdf" in names):
        return ".pages"
    # "mimetype" is the first part and stored as it is, so that it can be read at its fixed place.
    return next((suffix for kind, suffix in _BY_MIMETYPE if data[38:].startswith(kind)), "")


def refuse_old(data: bytes, *, name: str) -> None:
    """Raise for an old office document, or one protected with a password, with its mend.

    Raises:
        UnreadableDocument: it is one.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        for stream, what, mend in _OLD:
            if _utf16(stream) in data:
                raise UnreadableDocument(f"{name} is {what}", subject=name, hint=mend)


def refuse_known(suffix: str, *, name: str) -> None:
    """Raise for a format that is known but not read, with its mend.

    Raises:
        UnreadableDocument: it is one.
    """
    if suffix in _NOT_READ:
        what, mend = _NOT_READ[suffix]
        raise UnreadableDocument(f"{name} is {what}, which is not read", subject=name, hint=mend)


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\x00\x00"
