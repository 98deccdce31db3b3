"""Archives: ZIP and tar, packed or not, each member through its own reader; sizes, ratios and counts are bounded.

Nothing is written to disk, so a member's name leads nowhere; it is shown without what points out of the archive.

Reference: PKWARE APPNOTE 6.3 (flags 0x1 encrypted, 0x800 names in UTF-8; extra field 0x7075); POSIX pax.
"""

import gzip
import io
import logging
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ingest.readers.inside import Open, clean_name, failed, open_part, part_of
from ingest.readers.item import Item, Source
from ingest.readers.passed_over import counted, passed_over
from ingest.readers.zip_names import member_names
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

MOST_MEMBERS = 20_000
LARGEST_MEMBER = 100_000_000
LARGEST_WHOLE = 2_000_000_000
"""Bytes of all members unpacked; an archive within an archive may have a quarter of it, and so on."""
HIGHEST_RATIO = 250
"""Unpacked to packed, for a member of more than 10 MB: text comes to about 10, a file of one letter to 1,000."""

_SMALL = 10_000_000
_log = logging.getLogger(__name__)
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class _Member:
    """A file of an archive: its name, its sizes as declared (packed 0 where unknown), and how its bytes are got.

    ``refused`` is why it is not opened, with the mend; empty where it is.
    """

    name: str
    size: int
    packed: int
    data: Callable[[], bytes]
    refused: tuple[str, str] = ("", "")


def read_zip(source: Source, read: Open) -> Iterator[Item | Failure]:
    """Open a ZIP archive; its members come sorted by name, as the files of a folder do.

    Raises:
        UnreadableDocument: it is broken, locked as a whole, holds too much, or no document.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as broken:
        raise UnreadableDocument(
            f"{source.name} is no whole ZIP archive", subject=source.name, hint="download or pack it again"
        ) from broken
    with archive:
        entries = [i for i in archive.infolist() if not i.is_dir()]
        if any(i.filename == "xl/workbook.xml" for i in entries):
            yield from read(replace(source, media_type=_WORKBOOK))
            return
        if entries and all(i.flag_bits & 0x1 for i in entries):
            raise UnreadableDocument(
                f"{source.name} is locked with a password",
                subject=source.name,
                hint="unpack it with its password and add the files",
            )
        names = member_names(entries)
        yield from _open_all(source, [_of_zip(archive, i, n) for i, n in zip(entries, names, strict=True)], read)


def read_tar(source: Source, read: Open) -> Iterator[Item | Failure]:
    """Open a tar archive that is not packed; links and devices in it are passed over.

    Raises:
        UnreadableDocument: it is broken, holds too much, or no document.
    """
    try:
        with tarfile.open(fileobj=io.BytesIO(source.data), mode="r:") as archive:
            entries: list[tarfile.TarInfo] = []
            for entry in archive:
                if len(entries) > MOST_MEMBERS:
                    break
                entries += [entry] if entry.isreg() else []
            yield from _open_all(source, [_of_tar(archive, entry) for entry in entries], read)
    except (tarfile.TarError, EOFError, ValueError, OSError) as broken:
        raise UnreadableDocument(
            f"{source.name} is no whole tar archive", subject=source.name, hint="download or pack it again"
        ) from broken


def read_gzip(source: Source, read: Open) -> Iterator[Item | Failure]:
    """Open a file packed by gzip: a tar archive, or one document.

    Raises:
        UnreadableDocument: it is broken, or unpacks to too much.
    """
    if source.name.lower().endswith(".warc.gz"):
        # Packed record by record: its reader unpacks one at a time.
        yield from read(replace(source, media_type="application/warc"))
        return
    data = _unpacked(source)
    stem = source.name.removesuffix(".gz").removesuffix(".GZ").removesuffix(".tgz")
    if data[257:262] == b"ustar":
        yield from read_tar(replace(source, data=data, media_type=""), read)
        return
    # The member's name tells the format: "note.txt.gz" holds "note.txt", at an address of its own.
    part = part_of(source, stem.rpartition("/")[2], data)
    yield from open_part(replace(part, name=stem), read)


def _unpacked(source: Source) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(source.data)) as stream:
            data = stream.read(LARGEST_MEMBER * 2 + 1)
    except (OSError, EOFError, zlib.error) as broken:
        raise UnreadableDocument(
            f"{source.name} is no whole gzip file", subject=source.name, hint="download or pack it again"
        ) from broken
    if len(data) > LARGEST_MEMBER * 2 or _is_bomb(len(data), len(source.data)):
        raise UnreadableDocument(
            f"{source.name} unpacks to far more than a document holds",
            subject=source.name,
            hint="unpack it and add the files that matter",
        )
    return data


def _of_zip(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> _Member:
    def data() -> bytes:
        with archive.open(info) as stream:
            return stream.read(LARGEST_MEMBER + 1)

    locked = ("it is locked with a password", "unpack the archive with its password and add the file")
    return _Member(name, info.file_size, info.compress_size, data, locked if info.flag_bits & 0x1 else ("", ""))


def _of_tar(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> _Member:
    def data() -> bytes:
        stream = archive.extractfile(entry)
        return stream.read(LARGEST_MEMBER + 1) if stream else b""

    return _Member(entry.name, entry.size, 0, data)


def _open_all(source: Source, members: list[_Member], read: Open) -> Iterator[Item | Failure]:
    """Yield the items of the members that may be documents, sorted by name; what is none is counted."""
    whole = LARGEST_WHOLE // 4**source.depth
    total = sum(m.size for m in members)
    if len(members) > MOST_MEMBERS or total > whole:
        much = f"more than {MOST_MEMBERS:,} files" if len(members) > MOST_MEMBERS else f"{total / 1e6:,.0f} MB unpacked"
        raise UnreadableDocument(
            f"{source.name} holds {much}", subject=source.name, hint="unpack it and add the folder, or parts of it"
        )
    kinds = [passed_over(clean_name(m.name)) for m in members]
    kept = sorted((m for m, kind in zip(members, kinds, strict=True) if not kind), key=lambda m: m.name)
    if not kept:
        what = counted(k for k in kinds if k)
        if not what:
            raise UnreadableDocument(
                f"{source.name} holds no document: it is empty", subject=source.name, hint="pack it again"
            )
        raise UnreadableDocument(
            f"{source.name} holds no document, but {what}",
            subject=source.name,
            hint="pictures of pages have to be read by OCR first; add the documents themselves",
        )
    if len(kept) < len(members):
        _log.info("%s: passed over %s", source.name, counted(k for k in kinds if k))
    for member in kept:
        yield from _open_member(source, member, read)


def _open_member(source: Source, member: _Member, read: Open) -> Iterator[Item | Failure]:
    empty = part_of(source, member.name, b"")
    reason, mend = member.refused
    if not reason and (member.size > LARGEST_MEMBER or _is_bomb(member.size, member.packed)):
        reason, mend = f"it would unpack to {member.size / 1e6:,.0f} MB", "unpack it and split it, or leave it out"
    if reason:
        yield failed(empty, reason, mend)
        return
    try:
        data = member.data()
    except (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, OSError, ValueError, RuntimeError) as broken:
        # RuntimeError: zipfile's word for a password; NotImplementedError, a method it cannot unpack, is one too.
        yield failed(empty, f"it is damaged in the archive ({str(broken)[:80]})", "pack the archive again")
        return
    if len(data) > LARGEST_MEMBER:
        yield failed(empty, "it holds more than it declares", "leave it out: the archive was made to harm")
    elif not data.strip(b"\0 \r\n\t"):
        yield failed(empty, "the file is empty", "save the page or text again")
    else:
        yield from open_part(replace(empty, data=data, name=f"{source.name}: {clean_name(member.name)}"), read)


def _is_bomb(size: int, packed: int) -> bool:
    return size > _SMALL and packed > 0 and size / packed > HIGHEST_RATIO
