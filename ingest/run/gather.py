"""Gather: paths to sources, folders walked in sorted order, nothing opened that was not asked for."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.readers.item import Source
from ingest.record.document import Address
from ingest.record.extraction import Failure

LARGEST = 512 * 1024 * 1024
"""Bytes: a larger file is refused in words, because readers hold a file in memory."""

_SQLITE = b"SQLite format 3\x00"
_STORE_SUFFIXES = (".db", ".db-wal", ".db-shm", ".db-journal")


def gather(paths: Sequence[Path], *, retrieved: str, declared: str = "") -> Iterator[Source | Failure]:
    """Yield a source for each file, in the order given; a folder's files follow sorted by path.

    Hidden files and folders and timeline files inside a folder are left out. A file named by itself is always
    taken, and one named twice is taken once. What cannot be opened comes as a Failure, in its place.

    Args:
        paths: files and folders.
        retrieved: the instant of this run in UTC.
        declared: the outlet by option, part of a document's identity.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _walk(path):
            if isinstance(found, Failure):
                yield found
                continue
            real = found.resolve()
            if real not in seen:
                seen.add(real)
                yield _open(found, retrieved=retrieved, declared=declared)


def _walk(path: Path) -> Iterator[Path | Failure]:
    if not path.is_dir():
        yield path
        return
    files = sorted(f for f in path.rglob("*") if f.is_file() and not _left_out(f.relative_to(path), f))
    if not files:
        yield Failure(str(path), "this folder has no documents", "name a folder that holds files, or a file", str(path))
    yield from files


def _left_out(inside: Path, file: Path) -> bool:
    return any(part.startswith(".") for part in inside.parts) or (
        file.name.endswith(_STORE_SUFFIXES) and (not file.name.endswith(".db") or _is_sqlite(file))
    )


def _is_sqlite(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            return stream.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False  # opening it again will say why


def _open(path: Path, *, retrieved: str, declared: str) -> Source | Failure:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            mend = f"split it, or leave it out: the limit is {LARGEST // 1024**2} MB"
            return Failure(path.name, f"the file has {size // 1024**2} MB", mend, str(path))
        data = path.read_bytes()
    except FileNotFoundError:
        return Failure(path.name, "there is no such file or folder", "check the spelling of the path", str(path))
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        return Failure(path.name, f"it cannot be opened ({reason})", "check that you may read it", str(path))
    if not data:
        return Failure(path.name, "the file is empty", "save the page or text again", str(path))
    address = Address("path", str(path.resolve()))
    return Source(name=path.name, data=data, retrieved=retrieved, addresses=(address,), declared=declared)
