"""Looking: ``extract`` and ``explain``, what the line finds in a file; nothing is stored."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import explaining, options, showing, tables, telling, values
from dashboard.cli.terminal import FAILED, complain, say, say_json

if TYPE_CHECKING:
    from ingest.readers.item import Item, Source
    from ingest.record.document import Given
    from ingest.record.extraction import Failure
    from ingest.run.task import Outcome, Passed, Place

Files = Annotated[
    list[str], typer.Argument(metavar="FILE|LINK|-...", help="Files, folders, links, or - for pasted text.")
]


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    for command in (extract, explain):
        app.command()(tables.tabled(command))


def extract(
    files: Files,
    published: options.Published = None,
    publisher: options.Publisher = None,
    lang: options.Language = None,
    date_order: options.Order = None,
    about: options.About = None,
    whole: options.Whole = False,
    item_time: options.ItemTime = 20.0,
    item_memory: options.ItemMemory = 500,
    as_json: options.Json = False,
    table: tables.Tables = tables.Tables(),  # noqa: B008 -- frozen
) -> None:
    """Show the events in a file, without storing anything.

    \b
    Examples:
      timeline extract article.txt
      timeline extract article.html --json
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from dashboard.cli import lines
    from ingest.record.wire import to_wire
    from ingest.run import tasks
    from ingest.run.task import Extracted, Holds

    told = values.given(
        published=published, language=lang, order=date_order, publisher=publisher, about=about, whole=whole
    )
    told = tables.laid_on(told, table)
    found, look = [], Look()
    limits = lines.limits(seconds=item_time, megabytes=item_memory)
    with lines.reading(limits=limits) as line:
        for one in line.run(tasks(look.sources(files, told), told=told, store=None)):
            if isinstance(one, Holds) and not as_json:
                say(one.found)
            elif isinstance(one, Extracted) and as_json:
                found.append(to_wire(one.extraction))
            elif isinstance(one, Extracted):
                showing.show_extraction(one.extraction)
            else:
                look.tell(one)
    if as_json:
        say_json(found)
    look.close()


def explain(
    files: Files,
    published: options.Published = None,
    publisher: options.Publisher = None,
    lang: options.Language = None,
    date_order: options.Order = None,
    about: options.About = None,
    whole: options.Whole = False,
    as_json: options.Json = False,
    table: tables.Tables = tables.Tables(),  # noqa: B008 -- frozen
) -> None:
    """Show each sentence with its dates, actors and events, and why.

    Beside each stands its place in the text and the rule that made it; of an event the word that tells it, who acts on
    whom, status, date, speaker, place, label, weight, confidence, and where else it is told; where there is none, what
    is missing.

    \b
    Examples:
      timeline explain article.txt
      echo "France and Ukraine signed on 16 February 2024." | timeline explain -
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from ingest.actors import load_lexicon
    from ingest.pipeline import explain as run

    told = values.given(
        published=published, language=lang, order=date_order, publisher=publisher, about=about, whole=whole
    )
    told = tables.laid_on(told, table)
    lexicon, found, look = load_lexicon(), [], Look()
    for item in look.items(files, told):
        sentences = run(item, given=told, lexicon=lexicon)
        again = explaining.told_again(sentences)
        for sentence in sentences:
            if as_json:
                found.append(explaining.sentence_data(sentence, again))
            else:
                explaining.show_sentence(sentence, again)
    if as_json:
        say_json(found)
    look.close()


class Look:
    """Reads files and remembers whether one failed."""

    def __init__(self) -> None:
        self.failed = False

    def items(self, files: list[str], told: "Given") -> Iterator["Item"]:
        """Yield every item of the files; what cannot be read is said and left out."""
        from ingest.readers import read
        from ingest.readers.item import Item
        from ingest.record.errors import UnreadableDocument
        from ingest.record.extraction import Failure
        from ingest.run.faults import explained
        from ingest.run.item import opened
        from ingest.run.task import Passed

        for named in self.sources(files, told):
            source = named if isinstance(named, Failure | Passed) else opened(named)
            if isinstance(source, Failure | Passed):
                self.tell(source)
                continue
            try:
                for item in read(source, whole=bool(told.whole)):
                    if isinstance(item, Item):
                        yield item
                    else:
                        self.tell(item)
            except UnreadableDocument as error:
                self.tell(explained(source, error))

    def sources(self, files: list[str], told: "Given") -> "Iterator[Source | Place | Failure | Passed]":
        """Yield what is named, in its order but for pasted text, which comes first."""
        from dashboard.cli import fetching
        from ingest.desk import now
        from ingest.readers.item import Source
        from ingest.run.gather import gather

        at, declared = now(), told.publisher or ""
        if "-" in files:
            yield Source("pasted.txt", sys.stdin.buffer.read(), at, (), declared)
        links = [f for f in files if fetching.is_link(f)]
        yield from fetching.fetched(links, fetching.fetcher(declared=declared), unchanged=fetching.tell)
        yield from gather([Path(f) for f in files if f != "-" and f not in links], retrieved=at, declared=declared)

    def tell(self, outcome: "Outcome") -> None:
        """Say what could not be read; the end of a file needs no word."""
        from ingest.record.extraction import Failure

        if isinstance(outcome, Failure):
            self.failed = True
            complain(telling.failure_line(outcome))

    def close(self) -> None:
        """End the command with exit code 1 if a file failed."""
        if self.failed:
            raise typer.Exit(FAILED)
