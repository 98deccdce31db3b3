"""Main: the script ``timeline``; every error a user can mend is one line, and the exit code says how it went."""

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from dashboard.cli import (
    actors,
    adding,
    dating,
    deciding,
    demo,
    documents,
    editing,
    exchanging,
    exporting,
    joining,
    keeping,
    listing,
    looking,
    noting,
    recounting,
    removing,
    serving,
    viewing,
)
from dashboard.cli.terminal import FAILED, MISUSED, OK, STOPPED, complain, say

app = typer.Typer(
    name="timeline",
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)
for group in (
    demo, adding, looking, dating, listing, exporting, serving, deciding, editing, joining, noting, recounting, viewing,
    exchanging, documents, removing, actors, keeping,
):  # fmt: skip
    group.register(app)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    store: Annotated[
        str | None, typer.Option(help="The timeline file, for the bare command.", envvar="TIMELINE_STORE")
    ] = None,
    port: Annotated[int, typer.Option(help="Port of the page, for the bare command.")] = 8050,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the browser.")] = True,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Dated diplomatic statements in, a timeline out.

    Alone it opens this folder's timeline (or an empty one) in the browser.

    \b
    Examples:
      timeline                                  open timeline.db of this folder
      timeline demo                             see it work on the documents that ship with it
      timeline ingest articles/ letter.txt      add documents
      timeline list --actor France --actor Ukraine --match all
      timeline export out.png --from 2024-02 --to 2024-03
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    if version:
        from ingest import __version__

        say(f"diplomatic-timeline {__version__}")
        raise typer.Exit(OK)
    if context.invoked_subcommand is None:
        serving.open_timeline(store=store, port=port, browser=browser)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1 if something failed, 2 for wrong use."""
    from ingest.record.errors import BadValue, TimelineError

    words = list(sys.argv[1:] if arguments is None else arguments)
    if os.environ.get("TIMELINE_TRACE"):
        import logging

        logging.basicConfig(level=logging.INFO)
    try:
        code = app(words, standalone_mode=False, prog_name="timeline")
        sys.stdout.flush()
    except typer.TyperException as error:
        command = getattr(getattr(error, "ctx", None), "command_path", "timeline")
        complain(f"{error.format_message().rstrip('.')} (see {command} --help)")
        return MISUSED
    except BadValue as error:
        complain(str(error))
        return MISUSED
    except TimelineError as error:
        complain(str(error))
        return FAILED
    except BrokenPipeError:
        # The reader (head, less) has enough. Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except (KeyboardInterrupt, typer.Abort):
        complain("stopped")
        return STOPPED
    except Exception as error:
        if os.environ.get("TIMELINE_TRACE"):
            raise
        complain(
            f"this program failed ({type(error).__name__}: {error}): please report it; TIMELINE_TRACE=1 says where"
        )
        return FAILED
    return code if isinstance(code, int) else OK
