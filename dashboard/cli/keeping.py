"""Keeping: ``timeline verify``, ``backup``, ``copy`` and ``recover``, so that a timeline file is never lost."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import options
from dashboard.cli.stores import DEFAULT, opened
from dashboard.cli.terminal import FAILED, complain, plural, say, say_json
from ingest.record.errors import StoreError

if TYPE_CHECKING:
    from ingest.record.store.recover import Recovered

Over = Annotated[bool, typer.Option("--over", help="Take the place of a file that is there.")]


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    for command in (verify, backup, copy, recover):
        app.command()(command)


def verify(store: options.Store = None, as_json: options.Json = False) -> None:
    """Test whether the timeline file is whole, and every event what its statements and your changes make.

    Everything is derived again and compared; the file is not changed. Exit code 1 if something is wrong.

    \b
    Example:
      timeline verify
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from ingest.record.query import EVERY

    with opened(store, read_only=True) as timeline:
        wrong = timeline.verify()
        counts = (0, 0, 0) if wrong else (
            timeline.count(EVERY), len(timeline.document_names()), len(timeline.judgements())
        )  # fmt: skip
    if as_json:
        say_json({"whole": not wrong, "wrong": list(wrong)})
    else:
        for line in wrong:
            complain(line)
        events, documents, changes = counts
        what = f"{plural(events, 'event')}, {plural(documents, 'document')}, {plural(changes, 'change')}"
        say("not whole: timeline recover makes a new file of what can be read" if wrong else f"whole: {what}")
    if wrong:
        raise typer.Exit(FAILED)


def backup(
    out: Annotated[
        str | None, typer.Argument(metavar="FILE", help="The copy. [default: the name with day and time, beside it]")
    ] = None,
    store: options.Store = None,
    over: Over = False,
) -> None:
    """Copy the timeline to a file, also while it is served and added to.

    The copy is a timeline like any other: open it with --store. It is checked before it takes its name.

    \b
    Examples:
      timeline backup
      timeline backup stick/timeline.db --over
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from ingest.desk import now

    path = _file(store)
    stamp = now()[:16].replace("-", "").replace(":", "")
    _copy(path, Path(out) if out else path.with_name(f"{path.stem}-{stamp}{path.suffix}"), over=over)


def copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help="A timeline file.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="Where its copy goes.")],
    over: Over = False,
) -> None:
    """Copy one timeline file to another, whole and checked.

    \b
    Example:
      timeline copy timeline.db archive/2024.db
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    _copy(_file(source), _file(target), over=over)


def recover(
    broken: Annotated[str | None, typer.Argument(metavar="FILE", help="The damaged file. [default: --store]")] = None,
    out: Annotated[
        str | None, typer.Option("--out", metavar="FILE", help="The new file. [default: NAME-recovered.db]")
    ] = None,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """Put what can be read of a damaged timeline into a new file; the damaged one is left as it is.

    Documents, originals and everything that people decided are copied row by row, and the events made again. Exit
    code 1 if anything was lost: what, is said.

    \b
    Examples:
      timeline recover timeline.db
      timeline recover broken.db --out timeline-new.db
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from ingest.record.store import open_store
    from ingest.record.store.recover import check_places

    path = _file(broken or store)
    place = Path(out) if out else path.with_name(f"{path.stem}-recovered{path.suffix}")
    check_places(path, place)
    try:
        with open_store(place) as fresh:
            found = fresh.recover(path)
            wrong = fresh.verify()
    except StoreError:
        # Nothing came of it: no file is left that looks like a timeline.
        for end in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                Path(f"{place}{end}").unlink()
        raise
    if as_json:
        say_json({"out": str(place), "read": dict(found.read), "lost": dict(found.lost), "whole": not wrong})
    else:
        _tell(found, place, wrong)
    if found.lost or found.unreadable or wrong:
        raise typer.Exit(FAILED)


def _tell(found: "Recovered", place: Path, wrong: tuple[str, ...]) -> None:
    read = dict(found.read)
    what = ", ".join(plural(read[table], noun) for table, noun in _NOUNS.items())
    say(f"{place}: {what}")
    for table in found.unreadable:
        complain(f"a part of the {table.replace('_', ' ')} could not be read")
    for table, count in found.lost:
        complain(f"{count:,} of the {table.replace('_', ' ')} belonged to what could not be read")
    if found.lost or found.unreadable:
        say("add the documents again that are missing; timeline reextract --all reads the saved originals again")
    for line in wrong:
        complain(line)


_NOUNS = {"documents": "document", "reports": "statement", "judgements": "change", "views": "saved view"}


def _copy(path: Path, place: Path, *, over: bool) -> None:
    from ingest.record.store.backup import copy_store

    size = copy_store(path, place, over=over)
    say(f"{place}: {size / 1_000_000:,.1f} MB, whole")


def _file(where: str | None) -> Path:
    import os

    from ingest.record.store.opening import to_path

    return to_path(where or os.environ.get("TIMELINE_STORE") or DEFAULT)
