"""Removing: ``timeline remove``, a document deleted everywhere and for good, once it is named what goes with it."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dashboard.cli import finding, options
from dashboard.cli.stores import opened, who
from dashboard.cli.terminal import FAILED, complain, plural, say, say_json
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from ingest.record.removal import Removal


def register(app: typer.Typer) -> None:
    """Add this group's command."""
    app.command()(remove)


def remove(
    documents: Annotated[list[str], typer.Argument(metavar="DOCUMENT...", help="Documents by id or name.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    dry: Annotated[bool, typer.Option("--dry-run", help="Only say what would go and what would stay.")] = False,
    store: options.Store = None,
    by: options.Who = None,
    as_json: options.Json = False,
) -> None:
    """Remove documents for good: text, saved original, and what only they tell; it cannot be undone.

    What goes and what stays is said first, then it is asked. Without a terminal --yes is needed.

    \b
    Examples:
      timeline remove article.html --dry-run
      timeline remove article.html
      timeline remove article.html letter.txt --yes
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from ingest.desk import now

    if as_json and not (yes or dry):
        raise BadValue("--json asks nothing", hint="give --yes, or --dry-run to see what would go")
    with opened(store) as timeline:
        named = {finding.document(timeline, typed).id for typed in documents}
        plans = [timeline.removal(name) for name in sorted(named)]
        # What goes as an older version of another goes with that.
        plans = [plan for plan in plans if not any(plan.document in other.versions for other in plans)]
        if not as_json:
            for plan in plans:
                _say(plan)
        if not dry:
            if not (yes or _agreed(len(plans))):
                say("nothing was removed")
                raise typer.Exit(FAILED)
            plans = [timeline.remove(name, who=who(by), at=now()) for name in [plan.document for plan in plans]]
    if as_json:
        say_json([_data(plan) | {"removed": not dry} for plan in plans])
    elif not dry:
        say(f"{plural(len(plans), 'document')} removed for good")


def _agreed(count: int) -> bool:
    """Ask, and tell whether the answer is yes; where nobody can answer it is no."""
    if not sys.stdin.isatty():
        complain("nobody is here to be asked, and it cannot be undone: give --yes")
        return False
    return typer.confirm(f"Remove {'it' if count == 1 else 'them'} for good? This cannot be undone", default=False)


def _say(plan: "Removal") -> None:
    """Say what goes and what stays."""
    say(f"{plan.title or plan.document}:")
    goes = ["its text" + (" and its saved original" if plan.kept_original else "")]
    goes += [plural(len(plan.versions), "older version")] if plan.versions else []
    goes += [f"{plural(plan.events_gone, 'event')} told nowhere else"] if plan.events_gone else []
    say(f"  goes:  {', '.join(goes)}")
    stays = [f"{plural(plan.events_stay, 'event')} told by others too"] if plan.events_stay else []
    if plan.judgements_kept:
        stays.append(f"{plural(plan.judgements_kept, 'change')} in the history, without the words they quote")
    say(f"  stays: {', '.join(stays) or 'a line in the history that it was removed'}")


def _data(plan: "Removal") -> dict[str, Any]:
    return {
        "document": plan.document,
        "title": plan.title,
        "versions": list(plan.versions),
        "events_gone": plan.events_gone,
        "events_stay": plan.events_stay,
        "judgements_kept": plan.judgements_kept,
        "other_documents": list(plan.other_documents),
    }
