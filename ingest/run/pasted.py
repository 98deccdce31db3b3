"""Pasted: what a person handed over on the page as sources: a file, a text, or a link that is fetched if that is on."""

from collections.abc import Callable, Iterator

from ingest.fetch import Fetcher, Unchanged
from ingest.readers.item import Source
from ingest.record.document import Address
from ingest.record.extraction import Failure

LONGEST_LINK = 2_000
NOTHING = ("there is nothing in it", "paste the text of an article, or choose a file")
NO_LINKS = (
    "this is a link, and this page fetches none",
    "save the page and drop the file here, or start the timeline with: timeline serve --links",
)


def sources(
    name: str, data: bytes, *, at: str, declared: str, fetcher: Callable[[], Fetcher] | None, modified: str = ""
) -> Iterator[Source | Failure]:
    """Yield the sources of what was handed over; ``fetcher`` is null where links are not to be fetched.

    Args:
        name: what the page calls it.
        data: the bytes of a file, or pasted text.
        at: this instant in UTC.
        declared: the outlet by option, "" if none was given.
        fetcher: makes what fetches links, for one use.
        modified: the file's own time, an instant in UTC, "" if unknown.
    """
    link = link_of(data)
    if not data.strip():
        yield Failure(name, *NOTHING)
    elif link is None:
        yield Source(name, data, at, (Address("pasted", name),), declared, modified=modified)
    elif fetcher is None:
        yield Failure(link, *NO_LINKS)
    else:
        # Without what was fetched before every page comes whole: one that is there already says so by itself.
        fetched = fetcher()(link)
        if not isinstance(fetched, Unchanged):
            yield fetched


def link_of(data: bytes) -> str | None:
    """Return the link that a pasted text is, None if it is anything else.

    >>> link_of(b" https://example.org/talks "), link_of(b"https://example.org is down")
    ('https://example.org/talks', None)
    """
    if len(data) > LONGEST_LINK:
        return None
    words = data.decode("utf-8", errors="replace").split()
    return words[0] if len(words) == 1 and words[0].lower().startswith(("https://", "http://")) else None
