"""Adding: ``timeline ingest``, files and folders into the store, one line a document."""

import sys
from glob import has_magic
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import options, tables, telling, values
from dashboard.cli.fetching import is_link
from dashboard.cli.stores import opened, who
from dashboard.cli.terminal import FAILED, STOPPED, complain, say, say_json
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from dashboard.cli.intake import Intake
    from ingest.run import Summary


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(tables.tabled(ingest))


def ingest(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH|LINK|-...", help="Files, folders, patterns, links, or - for pasted text."),
    ],
    published: options.Published = None,
    publisher: options.Publisher = None,
    lang: options.Language = None,
    date_order: options.Order = None,
    about: options.About = None,
    whole: options.Whole = False,
    store: options.Store = None,
    workers: options.Workers = None,
    item_time: options.ItemTime = 20.0,
    item_memory: options.ItemMemory = 500,
    keep: Annotated[
        bool, typer.Option("--keep/--no-keep", help="Keep the saved originals in the timeline file.")
    ] = True,
    again: Annotated[
        bool, typer.Option("--again-removed", help="Take documents again that were removed for good.")
    ] = False,
    follow: options.Follow = False,
    allow_private: options.AllowPrivate = False,
    watch: options.Watch = False,
    every: options.Every = None,
    by: options.Who = None,
    as_json: options.Json = False,
    table: tables.Tables = tables.Tables(),  # noqa: B008 -- frozen
) -> None:
    """Add documents: pages, texts, tables, whole folders, links to pages and feeds.

    Adding one twice changes nothing, and a run that was broken off goes on where it was. Nothing is fetched unless a
    link is named.

    \b
    Examples:
      timeline ingest articles/ readout.txt
      timeline ingest scan.txt --published 2024-03-05 --publisher "The Example Courier"
      timeline ingest table.csv --date-order DMY
      timeline ingest https://example.org/press/feed.xml --follow --every 15m
      timeline ingest readouts/ --watch
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    told = values.given(
        published=published, language=lang, order=date_order, publisher=publisher, about=about, whole=whole
    )
    told = tables.laid_on(told, table)
    missing = [path for path in paths if not _there(path)]
    wanted = [path for path in paths if path not in missing]
    for path in missing:
        complain(f"there is no file or folder {path}: check the spelling")
    if not wanted:
        raise typer.Exit(FAILED)

    if watch and all(one == "-" or is_link(one) for one in wanted):
        raise BadValue("--watch watches folders and files", hint="name one, or use --every 15m for links")
    seconds = values.duration(every, option="--every") if every is not None else None

    from dashboard.cli import lines
    from dashboard.cli.intake import Intake, later
    from ingest.run.watch import stamps

    limits = lines.limits(seconds=item_time, megabytes=item_memory)
    with lines.reading(workers=workers, limits=limits) as line, opened(store, create=True) as timeline:
        intake = Intake(timeline, line, told, who(by), keep, follow, allow_private, as_json, again)
        before = stamps(_files(wanted)) if watch else {}
        summary = intake.round(wanted)
        _close(intake, summary)
        if (watch or seconds) and not summary.stopped:
            if not as_json:
                say("waiting for what is new (Ctrl+C ends it)")
            try:
                for named in later(wanted, watch=watch, every=seconds, known=before):
                    summary = intake.round(named)
                    _close(intake, summary)
                    if summary.stopped:
                        break
            except KeyboardInterrupt:
                return
    if summary.stopped:
        complain("stopped; what was read is kept. Run it again to go on")
        raise typer.Exit(STOPPED)
    if missing or summary.failures:
        raise typer.Exit(FAILED)


def _close(intake: "Intake", summary: "Summary") -> None:
    """Say the sum of a round."""
    if intake.as_json:
        say_json(intake.listed)
        intake.listed.clear()
    else:
        say(telling.total(summary))
    sys.stdout.flush()


def _files(named: list[str]) -> list[Path]:
    return [Path(one) for one in named if one != "-" and not is_link(one)]


def _there(path: str) -> bool:
    if path == "-" or is_link(path):
        return True
    try:
        return Path(path).exists() or has_magic(path)  # a pattern: the shell of Windows leaves it as it is
    except (OSError, ValueError):  # a name no file can have
        return False
