"""Documents: ``timeline documents``, what is in the store, what could not be read, what each run did; ``reextract``."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from dashboard.cli import correcting, finding, options, telling
from dashboard.cli.stores import opened
from dashboard.cli.terminal import FAILED, STOPPED, complain, plural, say, say_json, say_table
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from ingest.record.document import Document
    from ingest.record.extraction import Failure
    from ingest.record.run import Run
    from ingest.record.store import Store

_SHOWN = 200
"""Documents listed unless more are asked for: the latest."""


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    group = typer.Typer(context_settings={"help_option_names": ["-h", "--help"]})
    group.callback(invoke_without_command=True)(documents)
    group.command("set")(correcting.correct)
    app.add_typer(group, name="documents")
    app.command()(reextract)


def documents(
    context: typer.Context,
    store: options.Store = None,
    failed: Annotated[
        bool, typer.Option("--failed", help="Only what could not be read, with reason and mend.")
    ] = False,
    runs: Annotated[bool, typer.Option("--runs", help="What each run of ingest did, the latest first.")] = False,
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", min=0, help="The latest N documents, 0 for all. [default: 200]"),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """List the documents, and those that could not be read.

    Each with its date and where that was read, language, events, lines left out, outlet, name and address. With --json
    all are listed.

    \b
    Examples:
      timeline documents
      timeline documents --failed
      timeline documents --runs
      timeline documents set article.html --published 2024-03-05
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    if context.invoked_subcommand is not None:
        return
    with opened(store) as timeline:
        if runs:
            _show_runs(timeline.runs(), as_json=as_json)
            return
        names = () if failed else timeline.document_names()
        most = len(names) if limit == 0 or (limit is None and as_json) else limit or _SHOWN
        known = timeline.documents(offset=max(0, len(names) - most)) if names else ()
        told = timeline.events_of(*(d.id for d in known)) if known else {}
        failures = timeline.failures()
        refused = timeline.rejected(*(d.id for d in known)) if known else {}
        last = timeline.runs(limit=1)
    rejected = [(d.name, one) for d in known for one in refused.get(d.id, ())]
    if as_json:
        say_json(
            {
                "documents": [_data(d, told.get(d.id, (0, 0))) for d in known],
                "failures": [_failure_data(f) for f in failures],
                "rejected": [
                    {"document": name, "locator": r.locator, "text": r.text, "reason": r.reason} for name, r in rejected
                ],
                "last_run": _run_data(last[0]) if last else None,
            }
        )
        return
    if len(known) < len(names):
        say(f"the latest {len(known):,} of {plural(len(names), 'document')} (--limit 0 lists all)")
    say_table(_row(d, told.get(d.id, (0, 0))) for d in known)
    for failure in failures:
        say(f"not read: {telling.failure_line(failure)}" + (f" ({failure.at})" if failed and failure.at else ""))
    for name, one in rejected:
        say(f"no event: {', '.join(filter(None, (name, one.locator)))}: {one.text[:60]}: {one.reason}")
    if not failed:
        say(f"{plural(len(names), 'document')}, {len(failures):,} not read")
    if last:
        say(f"last run: {_run_line(last[0])}")


def reextract(
    names: Annotated[list[str] | None, typer.Argument(metavar="DOCUMENT...", help="Documents by id or name.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Every document.")] = False,
    store: options.Store = None,
    workers: options.Workers = None,
    item_time: options.ItemTime = 20.0,
    item_memory: options.ItemMemory = 500,
    as_json: options.Json = False,
) -> None:
    """Read documents again from their saved originals, for instance after an update.

    What was decided and corrected stays.

    \b
    Examples:
      timeline reextract --all
      timeline reextract article.html
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    if every == bool(names):
        raise BadValue("which documents?", hint="name some, or give --all")

    from dashboard.cli import lines
    from dashboard.cli.course import Course, shown
    from ingest.run.again import again_all

    limits = lines.limits(seconds=item_time, megabytes=item_memory)
    listed: list[dict[str, object]] = []
    with opened(store) as timeline:
        wanted = timeline.document_names() if every else _named(timeline, names or [])
        course = Course([1] * len(wanted))
        with lines.reading(workers=workers, limits=limits) as line, shown(course, silent=as_json) as update:

            def tell(outcome: Any) -> None:  # noqa: ANN401 -- an outcome, whose type is not loaded for --help
                course.document()
                course.source()
                listed.append(telling.as_data(outcome))
                if not as_json and (len(wanted) <= _SHOWN or not listed[-1]["read"]):
                    telling.tell(outcome)
                update()

            summary = again_all(timeline, wanted, line=line, progress=tell)
    if as_json:
        say_json(listed)
    else:
        say(f"{summary.changed:,} read anew, {summary.already:,} as before, {len(summary.failures):,} not read")
    if summary.stopped:
        complain("stopped; the other documents stand as they were")
        raise typer.Exit(STOPPED)
    if summary.failures:
        raise typer.Exit(FAILED)


def _named(timeline: "Store", typed: list[str]) -> tuple[str, ...]:
    """Return the ids of documents typed by id or name; a name may stand for several.

    Raises:
        BadValue: there is no such document.
    """
    known = timeline.heads()
    found: dict[str, None] = {}
    for one in typed:
        named = [name for name, document in known.items() if document.name == one]
        found |= dict.fromkeys(named or [finding.document(timeline, one).id])
    return tuple(found)


def _row(document: "Document", told: tuple[int, int]) -> tuple[str, ...]:
    created = document.created
    left_out = len(document.left_out)
    return (
        f"{created.when} ({created.basis})" if created else "no date",
        document.language,
        plural(told[0], "event") + (f", {told[1]:,} without a date" if told[1] else ""),
        plural(left_out, "line") + " left out" if left_out else "",
        document.publisher or "-",
        document.name,
        document.id[:12],
        next((a.value for a in document.addresses), ""),
    )


def _data(document: "Document", told: tuple[int, int]) -> dict[str, Any]:
    created = document.created
    return {
        "id": document.id,
        "name": document.name,
        "created": created.when if created else None,
        "created_from": created.basis if created else None,
        "publisher": document.publisher,
        "title": document.title,
        "language": document.language,
        "kind": document.kind,
        "events": told[0],
        "undated": told[1],
        "left_out": len(document.left_out),
        "retrieved": document.retrieved,
        "addresses": [a.value for a in document.addresses],
    }


def _failure_data(failure: "Failure") -> dict[str, str]:
    return {"name": failure.name, "reason": failure.reason, "mend": failure.mend, "at": failure.at}


def _show_runs(runs: "tuple[Run, ...]", *, as_json: bool) -> None:
    if as_json:
        say_json([_run_data(run) for run in runs])
        return
    for run in runs:
        say(_run_line(run))
        for failure in run.report.failures:
            say(f"  not read: {telling.failure_line(failure)}")
        if run.report.passed:
            say(f"  passed over: {', '.join(run.report.passed)}")


def _run_line(run: "Run") -> str:
    report = run.report
    end = "stopped" if report.stopped else "" if run.ended else "not ended: still under way, or cut off"
    counts = [
        f"{report.read:,} read",
        f"{report.new:,} new",
        f"{report.unchanged:,} unchanged",
        *([f"{report.changed:,} changed"] if report.changed else []),
        *([f"{report.gone:,} no longer in their file"] if report.gone else []),
        *([f"{report.passed_over:,} passed over"] if report.passed_over else []),
        f"{report.failed:,} not read",
    ]
    what = ", ".join(report.what[:5]) + (" and more" if len(report.what) > 5 else "")
    return f"{run.at} by {run.who}: " + "; ".join(filter(None, (", ".join(counts), end, what)))


def _run_data(run: "Run") -> dict[str, Any]:
    report = run.report
    return {
        "at": run.at,
        "ended": run.ended,
        "who": run.who,
        "stopped": report.stopped,
        "what": list(report.what),
        "read": report.read,
        "new": report.new,
        "unchanged": report.unchanged,
        "changed": report.changed,
        "gone": report.gone,
        "events": report.events,
        "undated": report.undated,
        "failed": report.failed,
        "failures": [_failure_data(failure) for failure in report.failures],
        "passed_over": list(report.passed),
    }
