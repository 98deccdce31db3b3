"""Options: those that several commands share, and the filter as one value built from its own options."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from typing import Annotated, Any

import typer

Store = Annotated[
    str | None,
    typer.Option(
        "--store", envvar="TIMELINE_STORE", help="The timeline file. [default: timeline.db here]", metavar="FILE"
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")]
Who = Annotated[str | None, typer.Option("--who", help="Your name, kept with the change. [default: your account]")]
Published = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="Publication date of every document named, such as 2024-03-05."),
]
Language = Annotated[str | None, typer.Option("--lang", metavar="CODE", help="Language of the text, such as en or uk.")]
Order = Annotated[
    str | None, typer.Option("--date-order", metavar="DMY|MDY", help="How 02/03/2024 is meant: day or month first.")
]
About = Annotated[
    str | None,
    typer.Option(
        "--about",
        metavar="WIDTHS",
        help='How far "about" reaches either way: 5d,2m,3y for days, months and years. [default: 3d,1m,2y]',
        show_default=False,
    ),
]
Whole = Annotated[
    bool, typer.Option("--whole", help="Take a file that looks like several documents (an export, letters) as one.")
]
Publisher = Annotated[
    str | None, typer.Option("--publisher", metavar="NAME", help="The outlet the documents come from.")
]
Follow = Annotated[
    bool, typer.Option("--follow", help="Fetch the pages behind feed entries that hold only their beginning.")
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Let links lead to this machine and your own network, at any port.")
]
Watch = Annotated[bool, typer.Option("--watch", help="Go on waiting for new and changed files in the folders named.")]
Every = Annotated[
    str | None, typer.Option("--every", metavar="TIME", help="Look at the links again every 15m, 2h, 1d.")
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", metavar="N", min=1, max=256, help="Processes that read. [default: one a processor]"),
]
ItemTime = Annotated[
    float, typer.Option("--item-time", metavar="SECONDS", min=0.1, help="How long one document may take.")
]
ItemMemory = Annotated[
    int, typer.Option("--item-memory", metavar="MB", min=16, help="How much memory one document may take.")
]


@dataclass(frozen=True, slots=True)
class Filter:
    """The filter as typed; every field is an option of ``list`` and ``export``."""

    actor: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="An actor by name or code (France, FRA); may be repeated.")
    ] = None
    match: Annotated[
        str | None,
        typer.Option(
            metavar="any|all|only",
            help="At least one of the actors, all together, or nobody but them. [default: any]",
            show_default=False,
        ),
    ] = None
    role: Annotated[
        str | None,
        typer.Option(
            metavar="any|source|target|speaker",
            help="Actors who act or speak, to or with whom they do, or who says it. [default: any]",
            show_default=False,
        ),
    ] = None
    without_officials: Annotated[
        bool,
        typer.Option(
            "--without-officials", help="The actors themselves alone, not through persons who serve them that day."
        ),
    ] = False
    since: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="First day: 2024-02-16, 2024-02, 2024.")
    ] = None
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day, itself included.")] = None
    by: Annotated[
        str | None,
        typer.Option(
            metavar="happens|said",
            help="Arrange by the date of the event, or by the date it was said. [default: happens]",
            show_default=False,
        ),
    ] = None
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="statement, meeting, agreement, demand, criticism, sanction, force."),
    ] = None
    type: Annotated[list[str] | None, typer.Option(metavar="TYPE", help="A PLOVER type such as CONSULT or AGREE.")] = (
        None
    )
    status: Annotated[
        list[str] | None, typer.Option(metavar="STATUS", help="happened, scheduled, called_off, hypothetical, denied.")
    ] = None
    exact: Annotated[
        list[str] | None,
        typer.Option(metavar="PRECISION", help="How exact the date is: day, week, month, quarter, year..."),
    ] = None
    strength: Annotated[list[str] | None, typer.Option(metavar="STRENGTH", help="strong, fair, weak.")] = None
    outlet: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Told by this outlet; may be repeated.")] = (
        None
    )
    lang: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Language of the text, such as en or uk; may be repeated.")
    ] = None
    text: Annotated[str, typer.Option(metavar="WORDS", help="Words that must all occur.")] = ""
    picked: Annotated[bool, typer.Option("--picked", help="Only what was picked, in the order of picking.")] = False
    document: Annotated[
        list[str] | None, typer.Option("--document", metavar="DOC", help="Told by this document; may be repeated.")
    ] = None
    added: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="DATE|visit", help="Of documents added since a day, or since your last change."
        ),
    ] = None
    to_check: Annotated[bool, typer.Option("--to-check", help="Not checked yet; listed with the weakest first.")] = (
        False
    )
    checked: Annotated[bool, typer.Option("--checked", help="Checked ones.")] = False
    hidden: Annotated[bool, typer.Option("--hidden", help="Hidden ones.")] = False
    view: Annotated[
        str | None, typer.Option("--view", metavar="NAME", help="A saved view; further options narrow or change it.")
    ] = None
    everything: Annotated[
        bool | None,
        typer.Option(
            "--all/--key", help="All events, or key events only. [default: all; in a picture key]", show_default=False
        ),
    ] = None


def grouped(kind: type, name: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return what gives a command the options of a dataclass; the command receives them as its parameter ``name``."""

    def give(command: Callable[..., None]) -> Callable[..., None]:
        own = inspect.signature(command)
        first = [p for p in own.parameters.values() if p.name != name]
        shared = [
            inspect.Parameter(f.name, inspect.Parameter.KEYWORD_ONLY, default=f.default, annotation=f.type)
            for f in fields(kind)
        ]

        @wraps(command)
        def run(*args: Any, **kwargs: Any) -> None:  # noqa: ANN401 -- whatever the command takes
            chosen = kind(**{f.name: kwargs.pop(f.name) for f in fields(kind)})
            command(*args, **{name: chosen}, **kwargs)

        keyword = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in first]
        run.__signature__ = own.replace(parameters=[*keyword, *shared])  # type: ignore[attr-defined] # inspect reads it
        run.__annotations__ = {p.name: p.annotation for p in (*keyword, *shared)}
        return run

    return give


filtered = grouped(Filter, "chosen")
"""Gives a command the options of ``Filter``; it receives them as one value, its parameter ``chosen``."""
