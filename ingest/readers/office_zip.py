"""Office ZIP: the parts of a DOCX or ODT file, opened with bounds: sizes as declared and as they come, ratio, XML.

Reference: ECMA-376 part 2 (Open Packaging Conventions), OpenDocument 1.3 part 2; both forbid a document type
declaration in their XML, which is where entity bombs live.
"""

import io
import re
import zipfile
import zlib

from lxml import etree

from ingest.record.errors import UnreadableDocument

MOST_MEMBERS = 20_000
LARGEST_PART = 32 * 1024 * 1024
"""Bytes of one part after unpacking: a document of a thousand pages is smaller, and its tree fits in memory."""
STEEPEST = 400
"""A part of over a megabyte that unpacks to more than so many times its packed size is a bomb; text packs 5 to 30."""

_READ = 1024 * 1024
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class OfficeZip:
    """The parts of one office file by name."""

    def __init__(self, data: bytes, *, name: str) -> None:
        """Open it.

        Raises:
            UnreadableDocument: it is no ZIP archive or a broken one, or has far too many parts.
        """
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as broken:
            raise UnreadableDocument(
                f"{name} is broken: it begins like an office document, but its contents list cannot be read",
                subject=name,
                hint="copy or download it again; a word processor may still open it, then save it anew",
            ) from broken
        if len(self._zip.infolist()) > MOST_MEMBERS:
            raise UnreadableDocument(
                f"{name} has {len(self._zip.infolist()):,} parts; no document has so many",
                subject=name,
                hint="open it in a word processor and save it anew",
            )

    def names(self) -> tuple[str, ...]:
        """Return the names of the parts, in the order of the file."""
        return tuple(self._zip.namelist())

    def xml(self, part: str) -> etree._Element | None:
        """Return the root of an XML part, None where the file has no such part.

        Raises:
            UnreadableDocument: the part is a bomb, broken, protected or nested too deeply.
        """
        data = self.data(part)
        return None if data is None else parse(data, name=self._name, part=part)

    def data(self, part: str) -> bytes | None:
        """Return the bytes of a part, None where the file has no such part.

        Raises:
            UnreadableDocument: as ``xml``.
        """
        try:
            info = self._zip.getinfo(part)
        except KeyError:
            return None
        if info.flag_bits & 0x1:
            raise UnreadableDocument(
                f"{self._name} is protected with a password",
                subject=self._name,
                hint="open it with its password and save it without one",
            )
        # What is declared may lie, so what comes is counted as well.
        if info.file_size > LARGEST_PART or _steep(info.file_size, info.compress_size):
            raise self._bomb(part)
        chunks: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(_READ):
                    size += len(chunk)
                    if size > LARGEST_PART or _steep(size, info.compress_size):
                        raise self._bomb(part)
                    chunks.append(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as broken:
            raise UnreadableDocument(
                f"{self._name} is broken: its part {part} cannot be unpacked",
                subject=self._name,
                hint="copy or download it again; a word processor may still open it, then save it anew",
            ) from broken
        return b"".join(chunks)

    def _bomb(self, part: str) -> UnreadableDocument:
        return UnreadableDocument(
            f"{self._name} unpacks to far more than its size allows (part {part[:80]})",
            subject=self._name,
            hint="it may be made to do harm: leave it out, or ask who sent it for a plain copy",
        )


def _steep(size: int, packed: int) -> bool:
    return size > _READ and size > max(packed, 1) * STEEPEST


def parse(data: bytes, *, name: str, part: str) -> etree._Element:
    """Return the root of the XML of an office part; no entity is expanded and nothing is fetched.

    Raises:
        UnreadableDocument: it is not well-formed, declares entities, or is nested too deeply.
    """
    # UTF-16 would hide the declaration from the search; the parser then refuses the entities it names.
    if _DOCTYPE.search(data):
        raise UnreadableDocument(
            f"{name} declares entities in its part {part}, which no word processor does",
            subject=name,
            hint="it may be made to do harm: leave it out, or ask who sent it for a plain copy",
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as broken:
        deep = "depth" in str(broken).lower()
        reason = "is nested too deeply" if deep else "is not well-formed XML"
        raise UnreadableDocument(
            f"{name} cannot be read: its part {part} {reason}",
            subject=name,
            hint="open it in a word processor and save it anew, or save its text as .txt",
        ) from broken
