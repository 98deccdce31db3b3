"""Pasted: what a person handed over on the page as sources: a file, a text, or a link that is fetched if that is on."""

from collections.abc import Callable, Iterator

from ingest.fetch import Fetcher, Unchanged
from ingest.readers.item import Source
from ingest.record.desk import Handed
from ingest.record.document import Address
from ingest.record.extraction import Failure
from ingest.record.handwritten import ROWS_TYPE

LONGEST_LINK = 2_000
PASTED = "Pasted text.txt"
"""What the page calls every text that is pasted: such texts are no versions of one another."""
NOTHING = ("there is nothing in it", "paste the text of an article, or choose a file")
NO_LINKS = (
    "this is a link, and this page fetches none",
    "save the page and drop the file here, or start the timeline with: timeline serve --links",
)


def sources(
    handed: Handed, *, at: str, declared: str, fetcher: Callable[[], Fetcher] | None
) -> Iterator[Source | Failure]:
    """Yield the sources of what was handed over; ``fetcher`` is null where links are not to be fetched.

    Args:
        handed: what it is; a newer version of a document comes at the place that one was given.
        at: this instant in UTC.
        declared: the outlet by option, "" if none was given.
        fetcher: makes what fetches links, for one use.
    """
    link = None if handed.rows else link_of(handed.data)
    if not handed.data.strip():
        yield Failure(handed.name, *NOTHING)
    elif link is None:
        places = (Address("pasted", handed.name), *([place_of(handed.name)] if handed.replaces else []))
        kind = ROWS_TYPE if handed.rows else ""
        yield Source(handed.name, handed.data, at, places, declared, kind, modified=handed.modified)
    elif fetcher is None:
        yield Failure(link, *NO_LINKS)
    else:
        # Without what was fetched before every page comes whole: one that is there already says so by itself.
        fetched = fetcher()(link)
        if not isinstance(fetched, Unchanged):
            yield fetched


def place_of(name: str) -> Address:
    """Return the place at which the versions of a file of the page take turns: a browser tells no path."""
    return Address("path", f"page:{name}")


def link_of(data: bytes) -> str | None:
    """Return the link that a pasted text is, None if it is anything else.

    >>> link_of(b" https://example.org/talks "), link_of(b"https://example.org is down")
    ('https://example.org/talks', None)
    """
    if len(data) > LONGEST_LINK:
        return None
    words = data.decode("utf-8", errors="replace").split()
    return words[0] if len(words) == 1 and words[0].lower().startswith(("https://", "http://")) else None
