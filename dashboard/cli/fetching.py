"""Fetching: links among what is named on the command line, fetched into sources."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from dashboard.cli.terminal import say
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from ingest.fetch import Fetcher, Unchanged
    from ingest.readers.item import Source
    from ingest.record.extraction import Failure
    from ingest.record.store import Store


def is_link(named: str) -> bool:
    """Tell whether a link is named and not a file.

    Raises:
        BadValue: it is a link of another kind.
    """
    scheme, sign, _ = named.partition("://")
    if not sign:
        return False
    if scheme.lower() not in ("http", "https"):
        raise BadValue(
            f"{named} is a link of another kind", subject=named, hint="only http:// and https:// are fetched"
        )
    return True


def fetcher(*, store: "Store | None" = None, declared: str = "", allow_private: bool = False) -> "Fetcher":
    """Return what fetches links for one command; with a store it asks only for what is new."""
    from ingest.desk import now
    from ingest.fetch import Fetcher

    return Fetcher(now, recall=store.visit if store else None, declared=declared, allow_private=allow_private)


def fetched(
    links: Sequence[str], fetch: "Fetcher", *, follow: bool = False, unchanged: "Callable[[Unchanged], None]"
) -> "Iterator[Source | Failure]":
    """Yield what the links give; what the server says is unchanged is told and left out."""
    from ingest.fetch import Unchanged, fetch_all

    for one in fetch_all(links, fetch, follow=follow):
        if isinstance(one, Unchanged):
            unchanged(one)
        else:
            yield one


def keep_visits(store: "Store", fetch: "Fetcher", *, failures: "Sequence[Failure]") -> None:
    """Note what was fetched, after all of it is stored."""
    for visit in fetch.visits(failed={failure.name for failure in failures}):
        store.keep_visit(visit)


def tell(one: "Unchanged") -> None:
    """Print that a page is as it was."""
    say(f"{one.url}: unchanged" + (f" since it was fetched on {one.since[:10]}" if one.since else ""))


def as_data(one: "Unchanged") -> dict[str, object]:
    """Return for JSON that a page is as it was."""
    return {"name": one.url, "read": True, "already": True, "unchanged": True}
