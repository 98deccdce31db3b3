"""Adding: ``timeline ingest``, files and folders into the store, one line a document."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import options, values
from dashboard.cli.stores import opened, who
from dashboard.cli.terminal import FAILED, complain, plural, say, say_json

if TYPE_CHECKING:
    from ingest.readers.item import Source
    from ingest.record.extraction import Failure
    from ingest.run import Stored, Summary
    from ingest.run.progress import Outcome


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(ingest)


def ingest(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH|LINK|-...", help="Files, folders, links, or - for pasted text.")
    ],
    published: options.Published = None,
    publisher: options.Publisher = None,
    lang: options.Language = None,
    date_order: options.Order = None,
    about: options.About = None,
    store: options.Store = None,
    workers: options.Workers = None,
    item_time: options.ItemTime = 20.0,
    item_memory: options.ItemMemory = 500,
    keep: Annotated[
        bool, typer.Option("--keep/--no-keep", help="Keep the saved originals in the timeline file.")
    ] = True,
    follow: options.Follow = False,
    allow_private: options.AllowPrivate = False,
    by: options.Who = None,
    as_json: options.Json = False,
) -> None:
    """Add documents: pages, texts, tables, whole folders, links to pages and feeds.

    Adding one twice changes nothing. Nothing is fetched unless a link is named.

    \b
    Examples:
      timeline ingest articles/ readout.txt
      timeline ingest scan.txt --published 2024-03-05 --publisher "The Example Courier"
      timeline ingest table.csv --date-order DMY
      timeline ingest https://example.org/press/feed.xml --follow
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    told = values.given(published=published, language=lang, order=date_order, publisher=publisher, about=about)
    missing = [path for path in paths if not _there(path)]
    wanted = [path for path in paths if path not in missing]
    for path in missing:
        complain(f"there is no file or folder {path}: check the spelling")
    if not wanted:
        raise typer.Exit(FAILED)

    from itertools import chain

    from dashboard.cli import fetching, lines
    from ingest.desk import now
    from ingest.run import ingest_sources
    from ingest.run.gather import gather

    at = now()
    pasted = [_pasted(at, told.publisher)] if "-" in wanted else []
    links = [p for p in wanted if fetching.is_link(p)]
    files = gather(
        [Path(p) for p in wanted if p != "-" and p not in links], retrieved=at, declared=told.publisher or ""
    )
    listed: list[dict[str, object]] = []
    limits = lines.limits(seconds=item_time, megabytes=item_memory)
    with lines.reading(workers=workers, limits=limits) as line, opened(store, create=True) as timeline:
        fetch = fetching.fetcher(store=timeline, declared=told.publisher or "", allow_private=allow_private)
        pages = fetching.fetched(
            links,
            fetch,
            follow=follow,
            unchanged=(lambda one: listed.append(fetching.as_data(one))) if as_json else fetching.tell,
        )
        summary = ingest_sources(
            chain(pasted, pages, files),
            store=timeline,
            given=told,
            retrieved=at,
            who=who(by),
            keep=keep,
            line=line,
            progress=(lambda one: listed.append(as_data(one))) if as_json else tell,
        )
        if not summary.stopped:  # what was fetched and not stored is to be asked for again
            fetching.keep_visits(timeline, fetch, failures=summary.failures)
    if as_json:
        say_json(listed)
    else:
        say(total(summary))
    if missing or summary.failures:
        raise typer.Exit(FAILED)


def _there(path: str) -> bool:
    from dashboard.cli.fetching import is_link

    if path == "-" or is_link(path):
        return True
    try:
        return Path(path).exists()
    except (OSError, ValueError):  # a name no file can have
        return False


def _pasted(at: str, publisher: str | None) -> "Source":
    from ingest.readers.item import Source
    from ingest.record.document import Address

    return Source("pasted.txt", sys.stdin.buffer.read(), at, (Address("pasted", "standard input"),), publisher or "")


def tell(outcome: "Outcome") -> None:
    """Print what became of one document."""
    from ingest.record.extraction import Failure
    from ingest.run.task import Passed

    if isinstance(outcome, Failure):
        complain(failure_line(outcome))
    elif isinstance(outcome, Passed):
        say(f"{outcome.name}: passed over, there is no reader for it")
    else:
        say(card(outcome))


def failure_line(failure: "Failure") -> str:
    """Return which document could not be read, why, and the mend, in one line."""
    named = "" if failure.name in failure.reason else f"{failure.name}: "
    return f"{named}{failure.reason}: {failure.mend}"


def card(stored: "Stored") -> str:
    """Return what the card of a document says: name, publication date and where it was read, outlet, counts."""
    document = stored.document
    created = document.created
    date = f"published {created.when} (from its {created.basis})" if created else "no publication date found"
    if created and created.basis == "given":
        date = f"published {created.when} (given)"
    parts = [date, *([document.publisher] if document.publisher else []), plural(stored.events, "event")]
    parts += [f"{stored.undated:,} without a date"] if stored.undated else []
    parts += [plural(len(document.left_out), "line") + " left out"] if document.left_out else []
    return f"{document.name}: {', '.join(parts)}" + ("; was there already" if stored.already else "")


def total(summary: "Summary") -> str:
    """Return the sum of a run in one line."""
    parts = [plural(summary.documents, "new document"), plural(summary.events, "event")]
    parts += [f"{summary.undated:,} without a date"] if summary.undated else []
    parts += [f"{summary.already:,} already there"] if summary.already else []
    parts += [f"{len(summary.failures):,} not read"] if summary.failures else []
    return ", ".join(parts)


def as_data(outcome: "Outcome") -> dict[str, object]:
    """Return what became of one document for JSON."""
    from ingest.record.extraction import Failure
    from ingest.run.task import Passed

    if isinstance(outcome, Failure):
        return {"name": outcome.name, "read": False, "reason": outcome.reason, "mend": outcome.mend}
    if isinstance(outcome, Passed):
        return {"name": outcome.name, "read": False, "passed_over": True}
    document = outcome.document
    return {
        "name": document.name,
        "read": True,
        "id": document.id,
        "created": document.created.when if document.created else None,
        "publisher": document.publisher,
        "language": document.language,
        "events": outcome.events,
        "undated": outcome.undated,
        "left_out": len(document.left_out),
        "already": outcome.already,
    }
