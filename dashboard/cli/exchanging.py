"""Exchanging: ``timeline judgements``, what people decided as a file for another copy of the timeline, and from one."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dashboard.cli import changes, options, telling
from dashboard.cli.stores import opened
from dashboard.cli.terminal import FAILED, complain, plural, say, say_json, say_table
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from ingest.record.exchange import Parcel, Taken
    from ingest.record.judgement import Judgement
    from ingest.record.store import Store

_LONGEST = 256 * 1024 * 1024
"""Bytes of a file of judgements; a longer one is something else."""


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    group = typer.Typer(context_settings={"help_option_names": ["-h", "--help"]})
    group.callback(invoke_without_command=True)(judgements)
    group.command("export")(give)
    group.command("import")(take)
    app.add_typer(group, name="judgements")


def judgements(context: typer.Context, store: options.Store = None) -> None:
    """Exchange what was decided with somebody who has the same documents.

    \b
    Examples:
      timeline judgements export mine.json
      timeline judgements import theirs.json
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    if context.invoked_subcommand is not None:
        return
    with opened(store) as timeline:
        made = timeline.judgements()
    names = sorted({judgement.who for judgement in made})
    say_table((name, plural(sum(judgement.who == name for judgement in made), "change")) for name in names)
    say(plural(len(made), "change") + "; timeline history lists them, timeline judgements export FILE.json gives them")


def give(
    out: Annotated[str, typer.Argument(metavar="FILE.json", help="The file to write; - for the terminal.")],
    store: options.Store = None,
) -> None:
    """Write all that was decided and typed by hand to a file: what stands and what was taken back, with who and when.

    \b
    Examples:
      timeline judgements export mine.json
      timeline judgements export - --store archive.db
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from dashboard.cli.exporting import write
    from ingest.record.exchange import to_json
    from ingest.record.query import EVERY

    with opened(store) as timeline:
        made = timeline.judgements()
        whole = to_json(made, timeline.find(EVERY), timeline.handwritten())
    if out == "-":
        say_json(whole)
        return
    write(Path(out), (json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode())
    say(f"{out}: {plural(len(whole['judgements']), 'change')}")


def take(
    file: Annotated[str, typer.Argument(metavar="FILE.json", help="What `timeline judgements export` wrote.")],
    over: Annotated[
        bool, typer.Option("--over", help="Theirs counts where somebody here decided otherwise; nothing is lost.")
    ] = False,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """Take in what was decided in another copy; who and when stay, and the same twice changes nothing.

    Where somebody here decided otherwise, theirs is listed and not taken, and the exit code is 1.

    \b
    Examples:
      timeline judgements import theirs.json
      timeline judgements import theirs.json --over
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from dashboard.cli import lines
    from ingest.actors import load_lexicon
    from ingest.run.taken import take_in

    incoming = _read(file)
    with opened(store) as timeline, lines.reading() as line:
        done = take_in(timeline, incoming, line=line, lexicon=load_lexicon(), over=over)
        if as_json:
            say_json(_data(done.taken))
        else:
            _tell(timeline, done.taken)
    for failure in done.failures:
        complain(f"not read again: {telling.failure_line(failure)}")
    if done.taken.conflicts or done.failures:
        raise typer.Exit(FAILED)


def _read(file: str) -> "Parcel":
    """Return what a file brings.

    Raises:
        BadValue: it cannot be read, or holds none.
    """
    from ingest.record.exchange import from_bytes

    path = Path(file)
    try:
        if path.stat().st_size > _LONGEST:
            raise BadValue(f"{file} is too long for judgements", subject=file, hint="name the file of an export")
        return from_bytes(path.read_bytes())
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise BadValue(f"{file} cannot be read ({reason})", subject=file, hint="check the spelling") from error


def _tell(timeline: "Store", taken: "Taken") -> None:
    counts = (
        (taken.new, "new"),
        (taken.already, "here already"),
        (taken.taken_back, "taken back as there"),
        (len(taken.conflicts), "decided otherwise here, not taken"),
        (len(taken.lost), "without their event here, kept"),
        (taken.left, "removals, not taken"),
    )
    say(", ".join(f"{count:,} {what}" for count, what in counts if count or what == "new"))
    for said, those in (("decided otherwise here", taken.conflicts), ("no event here", taken.lost)):
        for judgement in those:
            say(f"  {said}: {judgement.at}  {judgement.who}  {changes.told(judgement, timeline)}")
    if taken.conflicts:
        say("  --over takes theirs")


def _data(taken: "Taken") -> dict[str, Any]:
    from ingest.record.wire import to_wire

    def listed(those: "tuple[Judgement, ...]") -> list[dict[str, Any]]:
        return [to_wire(judgement) for judgement in those]

    return {
        "new": taken.new,
        "already": taken.already,
        "taken_back": taken.taken_back,
        "left": taken.left,
        "conflicts": listed(taken.conflicts),
        "lost": listed(taken.lost),
    }
