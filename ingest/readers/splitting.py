"""Splitting: a text that holds several documents, such as an export of articles, is taken apart into one item each."""

from collections.abc import Iterator

from ingest.readers.item import Item


def split(item: Item) -> Iterator[Item]:
    """Yield the documents that a text holds, each an item that can be read again from its own bytes."""
    yield item
