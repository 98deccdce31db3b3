"""Gather: what is named on a desk to files, folders walked in sorted order, nothing opened that was not asked for."""

import stat
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from glob import glob, has_magic
from pathlib import Path

from ingest.readers import suffix_of
from ingest.record.extraction import Failure
from ingest.run.item import LARGEST, too_large, unopened
from ingest.run.task import Passed, Place

_SQLITE = b"SQLite format 3\x00"
NO_TEXT = frozenset(
    (
        *(".bmp", ".gif", ".heic", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp"),
        *(".aac", ".avi", ".flac", ".m4a", ".mkv", ".mov", ".mp3", ".mp4", ".ogg", ".opus", ".wav", ".webm", ".wmv"),
        *(".css", ".js", ".map", ".mjs", ".otf", ".ttf", ".woff", ".woff2"),
        *(".dll", ".exe", ".ini", ".lnk", ".tmp", ".url"),
    )
)
"""Files that lie beside documents, in the folder of a saved page above all, and are none."""

_OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})
_STORE_SUFFIXES = (".db", ".db-wal", ".db-shm", ".db-journal")


def gather(paths: Sequence[Path], *, retrieved: str, declared: str = "") -> Iterator[Place | Failure | Passed]:
    """Yield the place of each file, in the order given; a folder's files follow sorted by path.

    A name with ``*``, ``?`` or ``[`` that is no file stands for all it fits (``**`` for folders at any depth), sorted,
    wherever a shell has not done so. Hidden files and folders and timeline files inside a folder are left out. A file
    named by itself is always taken, and one named twice is taken once. What cannot be read comes as a Failure, in its
    place; a file of a folder whose kind no reader is for (a photo) is passed over.

    Args:
        paths: files, folders and patterns.
        retrieved: the instant of this run in UTC.
        declared: the outlet by option, part of a document's identity.
    """
    seen: set[Path] = set()
    for path in (each for typed in paths for each in _spread(typed)):
        for found in _walk(path) if isinstance(path, Path) else (path,):
            if isinstance(found, Failure):
                yield found
                continue
            real = found.resolve()
            if real in seen:
                continue
            seen.add(real)
            if found != path and suffix_of(found.name) in NO_TEXT:
                yield Passed(found.name, str(real))
            else:
                yield _place(found, retrieved=retrieved, declared=declared)


def _spread(path: Path) -> tuple[Path | Failure, ...]:
    if not has_magic(str(path)) or path.exists():
        return (path,)
    # Path.glob takes no absolute pattern.
    found = tuple(Path(each) for each in sorted(glob(str(path), recursive=True)))  # noqa: PTH207
    return found or (Failure(str(path), "no file fits this pattern", "check its folder and its spelling", str(path)),)


def _walk(path: Path) -> Iterator[Path | Failure]:
    if not path.is_dir():
        yield path
        return
    files = sorted(f for f in path.rglob("*") if f.is_file() and not left_out(f.relative_to(path), f))
    if not files:
        yield Failure(str(path), "this folder has no documents", "name a folder that holds files, or a file", str(path))
    yield from files


def left_out(inside: Path, file: Path) -> bool:
    """Tell whether a file of a folder is none of its documents: hidden, a lock of Word, of the system, or a timeline.

    ``inside`` is its path there.
    """
    if file.name.startswith("~$") or file.name.lower() in _OF_THE_SYSTEM:
        return True
    return any(part.startswith(".") for part in inside.parts) or (
        file.name.endswith(_STORE_SUFFIXES) and (not file.name.endswith(".db") or _is_sqlite(file))
    )


def _is_sqlite(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            return stream.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False  # opening it again will say why


def _place(path: Path, *, retrieved: str, declared: str) -> Place | Failure:
    at = str(path.resolve())
    try:
        found = path.stat()
    except FileNotFoundError:
        return Failure(path.name, "there is no such file or folder", "check the spelling of the path", at)
    except OSError as error:
        return unopened(path.name, at, error)
    if not stat.S_ISREG(found.st_mode):
        # A pipe or a device may never end.
        return Failure(path.name, "it is no file", "save what it gives as a file first", at)
    if found.st_size > LARGEST:
        return too_large(path.name, at, found.st_size)
    if not found.st_size:
        return Failure(path.name, "the file is empty", "save the page or text again", at)
    return Place(path.name, at, retrieved, declared, found.st_size, _instant(found.st_mtime))


def _instant(seconds: float) -> str:
    """Return a file's own time as an instant in UTC, "" where it is none."""
    try:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (OverflowError, OSError, ValueError):
        return ""
