"""Exporting: ``timeline export``, the events a filter keeps as a picture or as data, by the suffix of the file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import choosing, options, printing, values
from dashboard.cli.stores import opened
from dashboard.cli.terminal import complain, plural, say
from ingest.record.errors import BadValue, TimelineError

if TYPE_CHECKING:
    from dashboard.exports import Setting, Writer
    from dashboard.paper.picture import Picture
    from ingest.record.event import Event

PICTURES = (".png", ".svg", ".pdf", ".txt")
"""What shows no more than a picture has room for; ``.txt`` is what stands beside one."""


class NothingLeft(TimelineError):
    """No event is left by the filter, so there is nothing to write."""


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(export)


@printing.printed
@options.filtered
def export(
    out: Annotated[str, typer.Argument(metavar="OUT.suffix", help="The file to write; its suffix says what.")],
    chosen: options.Filter,
    asked: printing.Printing,
    store: options.Store = None,
    title: Annotated[
        str | None, typer.Option(help="Title of the picture. [default: actors and dates]", show_default=False)
    ] = None,
    subtitle: Annotated[str, typer.Option(help="One sentence under the title.")] = "",
    credit: Annotated[str, typer.Option(help="Who made the picture.")] = "",
    rows: Annotated[
        str | None,
        typer.Option(
            metavar="actor|person|speaker|kind|publisher|document",
            help="Rows of the picture by. [default: actor]",
            show_default=False,
        ),
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            metavar="activity|name|first",
            help="Rows by most events, by name, or by first event. [default: activity]",
            show_default=False,
        ),
    ] = None,
    layout: Annotated[
        str | None,
        typer.Option(
            metavar="rows|chronology|between",
            help="Rows, a list, or two actors face to face. [default: rows]",
            show_default=False,
        ),
    ] = None,
    words: Annotated[
        str,
        typer.Option(
            metavar="en|fr|de|es|uk|ru|ar|zh", help="Language of months, legend, names and the labels built of them."
        ),
    ] = "en",
    today: Annotated[str | None, typer.Option(metavar="DATE", help="Draw a line at this day.")] = None,
    caption: Annotated[
        bool, typer.Option("--caption", help="Write caption, alternative text and quotes beside it, as .txt.")
    ] = False,
    bom: Annotated[
        bool,
        typer.Option("--bom/--no-bom", help="Byte order mark before a .csv: spreadsheets want it, scripts do not."),
    ] = True,
    checked_only: Annotated[bool, typer.Option("--checked-only", help="Leave out what nobody has checked.")] = False,
    require_checked: Annotated[
        bool, typer.Option("--require-checked", help="Write nothing, with exit code 1, if anything is not checked.")
    ] = False,
) -> None:
    """Write events to a picture, a table, a list to read, or data.

    How many of them nobody has checked is said. Of --picked events the picture shows no others, and lists have them in
    the order of picking.

    A picture named by its suffix alone (.png) is called after the day, the actors and its size.

    The suffix says which. A picture: .png .svg .pdf, with .txt for what stands beside it. Tables: .csv .xlsx. Lists to
    read, with citations: .md .docx .cms.html .chronology.txt. One interactive page that needs no network: .html. Data
    without loss: .json .jsonl. Calendars: .ics. Zotero and the like: .ris .csl.json. Other tools: .timelinejs.json
    .timelinejs.csv .vis.json .simile.xml .simile.json .plover.jsonl

    \b
    Examples:
      timeline export out.png --actor France --actor Ukraine --match all
      timeline export out.png --picked --title "Who ruled out troops" --credit "The Example Courier"
      timeline export out.png --actor France --actor Ukraine --layout between
      timeline export out.svg --actor France --words uk --outlines
      timeline export .png --picked --preset 120x80mm --grey
      timeline export out.svg --style report --all --from 2024-02
      timeline export out.csv --from 2024-02 --to 2024-03 --no-bom
      timeline export out.docx --picked
      timeline export talks.html --actor France --title "France, day by day"
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from dataclasses import replace

    from dashboard import choice, controls
    from dashboard.drawable import drawable
    from dashboard.exports import DRAWN, EXPORTS, LISTS, WHOLE, Setting
    from dashboard.exports.setting import is_whole
    from dashboard.facing import faced_by, heard_by
    from dashboard.scene.between import pair as pair_of
    from dashboard.scene.saying import as_said
    from dashboard.scene.words import LANGUAGES
    from ingest.record.edtf import bounds

    target, made = Path(out), _writer(out)
    is_picture = made in (EXPORTS[suffix] for suffix in PICTURES)
    drawn = is_picture or made in (EXPORTS[suffix] for suffix in DRAWN)
    with opened(store) as timeline:
        actors = timeline.actors()
        query, view = choosing.asked(timeline, chosen)
        view = choosing.arranged(view, query, rows=rows, sort=sort, layout=layout)
        pair = pair_of(view, query.actors) if drawn else None
        query = faced_by(query) if pair and is_picture else query
        of = None
        if is_picture and not pair and not checked_only and not printing.is_report(asked):
            found, of = drawable(timeline, query, key=view.key)
        else:
            found = timeline.find(replace(query, key=chosen.everything is False and not is_picture))
        events = choice.checked(found) if checked_only else found
        picked = query.picked and target.name.casefold().endswith(LISTS)
        events = choice.in_order(events) if picked else events
        # A picture shows none of their texts, which are not read for it.
        documents = timeline.heads() if is_picture else {one.id: one for one in timeline.documents()}
        copy = timeline.copy(events) if made in (EXPORTS[suffix] for suffix in WHOLE) else None
        heard = tuple(timeline.spans(heard_by(query))) if pair else None
        revision = timeline.revision()
        origin = printing.origin(asked, query, of=timeline.count(), revision=revision)
    setting = Setting(
        actors=actors,
        documents=documents,
        chosen=query.actors,
        view=controls.windowed(query, view) if chosen.view else view,
        texts=printing.texts(asked, title=title, subtitle=subtitle, credit=credit),
        preset=printing.size(asked),
        delivery=printing.delivery(asked, query, view, revision),
        language=values.one_of(words, LANGUAGES, option="--words"),
        today=bounds(values.date(today, option="--today")).earliest if today else None,
        picked=picked,
        heard=heard,
        found=of,
        whole=is_whole(query, checked_only=checked_only),
        bom=bom,
        copy=copy,
        origin=origin,
    )
    events = as_said(events) if drawn and query.said else events
    picture = draw(events, setting) if is_picture else None
    written = [event for event in events if picture is None or event.id in picture.shown]
    if not written:
        raise _nothing()
    _tell_unchecked(written, required=require_checked)
    if picture is not None:
        printing.refuse(picture, asked)
        target = printing.named(target, asked, events=written, setting=setting, day=today)
        _write_picture(target, picture, caption=caption)
        if picture.not_shown:
            complain(
                printing.left_out(picture, key=view.key, picked=all(event.picked is not None for event in written))
            )
    else:
        data = made(events, setting)
        write(target, data)
        _say_undated(target, events)
        if drawn:
            _say_heavy(target, data)
    pages = f" on {len(picture.pages)} pages" if picture is not None and len(picture.pages) > 1 else ""
    say(f"{target}: {plural(len(written), 'event')}{pages}")


def _tell_unchecked(events: "Sequence[Event]", *, required: bool) -> None:
    """Say how many of the events nobody has checked.

    Raises:
        TimelineError: there are some, and none is allowed.
    """
    from dashboard.choice import unchecked

    said = str(unchecked(events))
    if said and required:
        raise TimelineError(f"{said}, nothing was written", hint="timeline list --to-check shows them")
    if said:
        complain(f"{said} (--checked-only leaves them out)")


def _say_undated(target: Path, events: "Sequence[Event]") -> None:
    """Say how many events a format had no place for."""
    from dashboard.exports.timelines import DATED_ONLY

    undated = sum(1 for event in events if event.when.edtf is None)
    if undated and target.name.casefold().endswith(DATED_ONLY):
        complain(f"{plural(undated, 'event')} without a date not written: this format has no place for them")


def _say_heavy(target: Path, data: bytes) -> None:
    """Say what a page leaves out so that it can be sent by mail, and that it is heavy all the same."""
    from dashboard.exports import offline

    left = offline.left_out(data)
    if left:
        complain(f"the paragraphs around {plural(left, 'quote')} left out: with them it is too heavy for a mail")
    if len(data) > offline.HEAVY:
        complain(f"{target} has {len(data) / 1e6:.0f} MB: a filter or fewer days make it lighter")


def _writer(out: str) -> "Writer":
    """Return the writer of a file's format.

    Raises:
        BadValue: no format has this suffix, or there is no such folder.
    """
    from dashboard.exports import EXPORTS, writer_for

    target = Path(out)
    found = writer_for(target.name)
    if found is None:
        known = f"one of {', '.join(EXPORTS)}"
        raise BadValue(f"{target.suffix or target.name!r} is not a format this can write", subject=out, hint=known)
    if not target.absolute().parent.is_dir():
        raise BadValue(f"there is no folder {target.parent}", subject=out, hint="make it, or name another")
    return found


def _write_picture(target: Path, picture: "Picture", *, caption: bool) -> None:
    """Write a picture: of a report a file for each page, but all of them in one PDF."""
    from dashboard.paper.press import printed

    suffix = printing.form(target.name)
    if suffix in (".pdf", ".txt"):
        write(target, picture.pdf() if suffix == ".pdf" else picture.beside.encode())
    else:
        pages = printed(picture) if suffix == ".png" else [page.encode() for page in picture.pages]
        for file, page in zip((target, *printing.further(target, picture)), pages, strict=True):
            write(file, page)
    if caption and suffix != ".txt":
        write(target.with_suffix(".txt"), picture.beside.encode())


def draw(events: "Sequence[Event]", setting: "Setting") -> "Picture":
    """Return the picture of events: the key ones (or those picked), or all of them; say what it cannot show.

    Raises:
        NothingLeft: none of them has a date.
    """
    from dashboard.exports.figure import picture

    drawn = picture(events, setting)
    if not drawn.shown:
        raise _nothing()
    for warning in drawn.warnings:
        complain(warning)
    if drawn.cut:
        complain(f"no room for {plural(len(drawn.cut), 'label')}: {'; '.join(drawn.unlabelled)}")
    return drawn


def _nothing() -> NothingLeft:
    return NothingLeft("no event is left by this filter", hint="widen --from and --to, or drop an option")


def write(target: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        TimelineError: it cannot be written there.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(data)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        reason = (error.strerror or type(error).__name__).lower()
        raise TimelineError(f"{target} cannot be written ({reason})", hint="name another place") from error
