"""Demo: the documents that ship with the product, in a store of their own, as a page and as a picture."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import exporting, serving, telling
from dashboard.cli.stores import DEMO, opened
from dashboard.cli.terminal import FAILED, plural, say

if TYPE_CHECKING:
    from ingest.record.store import Store

PICTURE = "timeline.png"


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(demo)


def demo(
    once: Annotated[bool, typer.Option("--once", help="Make timeline-demo.db and timeline.png, and end.")] = False,
    port: Annotated[int, typer.Option(help="Port of the page; the next free one is taken.")] = serving.PORT,
    fresh: Annotated[bool, typer.Option("--fresh", help="Begin the demo's own store anew.")] = False,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the browser.")] = True,
) -> None:
    """Make a timeline of the sample documents and open it.

    Draws timeline.png as well. Uses a store of its own, timeline-demo.db here; your timeline.db is never touched.

    \b
    Examples:
      timeline demo
      timeline demo --once
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    if fresh:
        for suffix in ("", "-wal", "-shm"):
            Path(DEMO + suffix).unlink(missing_ok=True)
    with opened(DEMO, create=True) as timeline:
        done = fill(timeline)
        picture(timeline, Path(PICTURE))
        if not once:
            serving.run(timeline, port=serving.free_port(port), browser=browser, name="demo")
    if not done:
        raise typer.Exit(FAILED)


def fill(timeline: "Store") -> bool:
    """Read the sample documents into a store, say what became of each, tell whether all were read."""
    from dashboard.cli.lines import reading
    from ingest.desk import now
    from ingest.run import ingest_sources
    from ingest.samples import sample_sources

    at = now()
    with reading() as line:
        sources = sample_sources(retrieved=at)
        summary = ingest_sources(sources, store=timeline, line=line, retrieved=at, progress=telling.tell)
    say(telling.total(summary))
    return not summary.failures


def picture(timeline: "Store", target: Path) -> None:
    """Draw who signed what with Ukraine in the first months of 2024, and say where it is."""
    from dashboard.exports import Setting
    from dashboard.paper.picture import Texts
    from ingest.record.days import to_day
    from ingest.record.query import EventQuery

    query = EventQuery(actors=("UKR",), kinds=("agreement",), first=to_day(2024, 1, 1), last=to_day(2024, 3, 31))
    texts = Texts(
        title="Agreements with Ukraine, January to March 2024", credit="diplomatic-timeline, sample documents"
    )
    setting = Setting(actors=timeline.actors(), chosen=query.actors, texts=texts)
    drawn = exporting.draw(timeline.find(query), setting)
    exporting.write(target, drawn.png())
    say(f"{target}: {plural(len(drawn.shown), 'event')}")
