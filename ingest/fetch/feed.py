"""Feed: links in the order given, and on wish the pages behind the entries of a feed that hold only a beginning."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from ingest.fetch.page import Fetched, Fetcher, Unchanged
from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.record.errors import TimelineError
from ingest.record.extraction import Failure


def fetch_all(links: Iterable[str], fetcher: Fetcher, *, follow: bool = False) -> Iterator[Fetched]:
    """Yield what each link gives; with ``follow``, a feed comes as its entries, teasers as the pages behind them.

    A page that was fetched in an earlier run is not asked for again: a feed repeats its entries for days. An entry
    whose page cannot be had comes as it stands, and so do those beyond the bound of a run, with the reason.
    """
    left = fetcher.limits.followed
    for link in links:
        fetched = fetcher(link)
        if not follow or not isinstance(fetched, Source):
            yield fetched
            continue
        entries = _entries(fetched)
        if not entries:
            yield fetched
            continue
        for entry in entries:
            behind = link_behind(entry) if isinstance(entry, Item) else None
            if isinstance(entry, Failure):
                yield entry
            elif behind is None:
                yield entry.source
            else:
                known = fetcher.known(behind)
                if known:
                    yield Unchanged(behind, known.at)
                    continue
                yield from _page(entry, behind, fetcher, left, trusted=fetcher.came_from_inside(fetched.name))
                left -= 1


def link_behind(item: Item) -> str | None:
    """Return the address of the page behind a feed entry that holds only its beginning, None for any other item."""
    return item.hints.first("canonical") if item.hints.first("timeline:part") == "teaser" else None


def _entries(source: Source) -> list[Item | Failure]:
    """Return the entries of a feed; none for anything else, and for what cannot be read: the run will say why."""
    try:
        items = read(source)
        first = next(items, None)
        if first is None or (isinstance(first, Item) and first.kind != "feed"):
            return []
        return list(chain((first,), items))
    except TimelineError:
        return []


def _page(entry: Item, link: str, fetcher: Fetcher, left: int, *, trusted: bool) -> Iterator[Fetched]:
    if left <= 0:
        yield entry.source
        if left == 0:
            yield Failure(
                entry.source.name,
                f"the pages behind the entries are more than {fetcher.limits.followed}",
                "the entries stand as the feed gives them; run it again for the next pages",
                link,
            )
        return
    fetched = fetcher(link, trusted=trusted)
    if isinstance(fetched, Source):
        # Found at the entry's link too, the page takes the place of an entry stored before.
        yield replace(fetched, addresses=tuple(dict.fromkeys((*fetched.addresses, *entry.source.addresses))))
        return
    yield entry.source
    yield fetched
