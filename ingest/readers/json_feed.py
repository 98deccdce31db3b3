"""JSON Feed: a feed in JSON, one item an entry, as RSS and Atom are read.

Reference: JSON Feed 1.0 and 1.1.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from ingest.readers.feed_entry import MOST_ENTRIES, Entry, entry_item, too_many
from ingest.readers.item import Item, Source
from ingest.readers.json_text import Parsed
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure


def looks_like(parsed: Parsed) -> bool:
    """Tell whether a file is a JSON Feed, by its version and its items."""
    value = parsed.value
    if not isinstance(value, dict) or not isinstance(value.get("items"), list):
        return False
    return "jsonfeed.org/" in str(value.get("version", ""))[:200]


def read(source: Source, parsed: Parsed) -> Iterator[Item | Failure]:
    """Yield the entries of a feed in their order.

    Raises:
        UnreadableDocument: it has no entry.
    """
    feed = parsed.value
    entries = [e for e in feed["items"] if isinstance(e, dict)]
    if not entries:
        raise UnreadableDocument(
            f"{source.name} is a JSON Feed without an entry",
            subject=source.name,
            hint="save the feed again with its entries",
        )
    for entry in entries[:MOST_ENTRIES]:
        one = _entry(entry, feed)
        if one.body or one.title:
            yield entry_item(source, one)
        else:
            yield Failure(f"{source.name}: {one.key or 'entry'}", "this entry has no text", "leave it out")
    if len(entries) > MOST_ENTRIES:
        yield too_many(source, len(entries))


def _entry(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> Entry:
    whole = _words(entry.get("content_html")) or _words(entry.get("content_text"))
    return Entry(
        title=_words(entry.get("title")),
        body=whole or _words(entry.get("summary")),
        whole=bool(whole),
        link=_words(entry.get("url")) or _words(entry.get("external_url")),
        key=_words(entry.get("id")) or (str(entry["id"]) if isinstance(entry.get("id"), int) else ""),
        published=_words(entry.get("date_published")),
        updated=_words(entry.get("date_modified")),
        author=_authors(entry) or _authors(feed),
        language=_words(entry.get("language")) or _words(feed.get("language")),
        outlet=_words(feed.get("title")),
        base=_words(feed.get("home_page_url")) or _words(feed.get("feed_url")),
    )


def _authors(of: Mapping[str, Any]) -> str:
    told = of.get("authors") if isinstance(of.get("authors"), list) else [of.get("author")]
    names = [_words(a.get("name")) for a in told or () if isinstance(a, dict)]
    return ", ".join(n for n in names[:12] if n)


def _words(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
