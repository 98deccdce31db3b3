"""Own file: ``timeline actors import`` and ``export``, what was decided about actors as a TOML file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import naming, options
from dashboard.cli.stores import opened, who
from dashboard.cli.terminal import FAILED, complain, plural, say
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.interchange.actors_toml import Entry, Wrong
    from ingest.record.judgement import Judgement
    from ingest.record.store import Store


def register(group: typer.Typer) -> None:
    """Add this group's commands."""
    group.command(name="import")(import_file)
    group.command(name="export")(export_file)


def import_file(
    file: Annotated[str, typer.Argument(metavar="FILE.toml", help="A file of the form below.")],
    store: options.Store = None,
    by: options.Who = None,
) -> None:
    """Take actors from a TOML file: names, posts, and which are the same.

    Each is a change in your name that `timeline undo` takes back. The same file twice changes nothing. An entry that
    cannot be used is named with its line and the mend; the others go in.

    \b
    The form:
      [[actor]]
      id = "SWZ"                              # a code, an id or a name the product knows
      name = "Ngwane"                         # what the page is to call it
      names = ["the Kingdom"]                 # further names by which texts call it
      names_in = { fr = ["le Royaume"] }      # the same in one language alone

    \b
      [[actor]]
      id = "person:Ola Berg"                  # new: group:, org:, terr:, hist: or person: before its name
      posts = [{ serves = "NOR", title = "Foreign Minister", from = "2021-10", to = "4 February 2025" }]

    \b
      [[actor]]
      id = "group:Oslo group"
      same_as = "org:NATO"

    \b
    Examples:
      timeline actors import own.toml
      timeline actors export own.toml
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from ingest.interchange.actors_toml import Wrong, read

    entries = read(_text(file), name=file)
    with opened(store, create=True) as timeline:
        made, wrong = _take(timeline, entries, by=by)
        refused = [one for one in entries if isinstance(one, Wrong)]
        for one in sorted((*refused, *wrong), key=lambda each: each.number):
            where = f"line {one.line}" if one.line else f"entry {one.number}"
            complain(f"{file}, {where}{f' ({one.id})' if one.id else ''}: {one.reason}: {one.mend}")
        say(f"{plural(len(entries), 'actor')}, {plural(len(made), 'change')}")
        naming.follow(timeline, made)
    if refused or wrong:
        raise typer.Exit(FAILED)


def export_file(
    file: Annotated[str, typer.Argument(metavar="FILE.toml|-", help="Where to write; - for this terminal.")],
    store: options.Store = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> None:
    """Write what was decided about actors as a TOML file, for another timeline or to mend it by hand.

    \b
    Examples:
      timeline actors export own.toml
      timeline actors export -
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from ingest.interchange.actors_toml import write

    with opened(store) as timeline:
        text = write(timeline.own_actors())
    if file == "-":
        for line in text.splitlines():
            say(line)
        return
    path = Path(file)
    if path.exists() and not force:
        raise BadValue(f"{file} is there already", subject=file, hint="give another name, or --force")
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadValue(f"{file} cannot be written ({error.strerror})", subject=file, hint="see the folder") from error
    say(f"{file}: {plural(text.count('[[actor]]'), 'actor')}")


def _text(file: str) -> str:
    from ingest.interchange.actors_toml import LONGEST

    try:
        with Path(file).open(encoding="utf-8-sig") as opened_file:
            return opened_file.read(LONGEST + 1)
    except (OSError, ValueError) as error:
        raise BadValue(f"{file} cannot be read", subject=file, hint="check the name; save it as UTF-8") from error


def _take(
    timeline: "Store", entries: "Iterable[Entry | Wrong]", *, by: str | None
) -> "tuple[list[Judgement], list[Wrong]]":
    from ingest.actors import load_lexicon
    from ingest.desk import now
    from ingest.interchange.actors_toml import Entry, Wrong
    from ingest.run.own_file import Signed, take

    usable = [one for one in entries if isinstance(one, Entry)]
    declared = {one.id for one in usable if ":" in one.id}
    signed, lexicon = Signed(who(by), now()), load_lexicon()
    made: list[Judgement] = []
    wrong: list[Wrong] = []

    def named(typed: str) -> str:
        return typed if typed in declared else naming.actor_id(timeline, typed)

    for one in usable:
        try:
            made += take(timeline, one, lexicon=lexicon, signed=signed, named=named, dated=naming.dated)
        except BadValue as error:
            wrong.append(Wrong(one.number, one.line, one.id, error.message, error.hint))
    return made, wrong
