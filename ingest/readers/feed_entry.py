"""Feed entry: what any feed says of one entry, made into a page that can be read again alone."""

import html
import re
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urljoin

from ingest.readers.header_dates import fed
from ingest.readers.item import Item, Source
from ingest.readers.made_page import made_item, made_page, part_address, plain_title
from ingest.record.document import Address
from ingest.record.extraction import Failure

MOST_ENTRIES = 10_000
TEASER = "The feed gives only the beginning of this page; --follow fetches the whole of it."
_WORDS = 150
"""Words below which a summary is no article."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed, in its own words; "" where it says nothing.

    ``whole`` says that the body stands where feeds put the whole text. ``key`` is the entry's own id; ``base`` is what
    its links are relative to.
    """

    title: str = ""
    body: str = ""
    whole: bool = False
    link: str = ""
    key: str = ""
    published: str = ""
    updated: str = ""
    author: str = ""
    language: str = ""
    outlet: str = ""
    base: str = ""


def entry_item(source: Source, entry: Entry, *, notes: tuple[str, ...] = ()) -> Item:
    """Return the item of an entry: its title and body, under its own day and address.

    The raw text is a small page made of what the feed says, so that offsets lead into what the entry shows and not into
    escaped markup.
    """
    link = _absolute(entry.link, entry.base)
    pairs = [
        ("title", plain_title(entry.title)),
        ("feed:published", fed(entry.published)),
        ("feed:updated", fed(entry.updated)),
        ("lang", entry.language),
        ("site_name", plain_title(entry.outlet)),
        ("author", entry.author),
        ("canonical", link),
    ]
    if link and _is_teaser(entry):
        pairs += [("timeline:part", "teaser")]
        notes = (*notes, TEASER)
    page = made_page(pairs, title=entry.title, body=entry.body, kind="feed", notes=notes)
    name = plain_title(entry.title) or link or entry.key or "entry"
    return made_item(source, page, name=name, addresses=_addresses(source, link, entry.key, page))


def too_many(source: Source, count: int) -> Failure:
    """Return the failure that says how many entries of a feed were left."""
    left = count - MOST_ENTRIES
    where = source.addresses[0].value if source.addresses else ""
    return Failure(
        source.name,
        f"it has {count:,} entries; the last {left:,} were left",
        "split the feed, or save its older pages",
        where,
    )


def _addresses(source: Source, link: str, key: str, page: str) -> tuple[Address, ...]:
    """Return where an entry is found: its link alone, else its own key, else what it says.

    At the address of the feed, entries of two days would be versions of one another.
    """
    if link:
        return (Address("url", link),)
    return part_address(source, key or sha256(page.encode("utf-8")).hexdigest()[:16])


def _absolute(link: str, base: str) -> str:
    """Return a link as an address of the web, "" where it is none."""
    try:
        whole = urljoin(base, link.strip()) if base else link.strip()
    except ValueError:
        return ""
    return whole if link.strip() and whole.startswith(("http://", "https://")) else ""


def _is_teaser(entry: Entry) -> bool:
    """Tell whether an entry holds the beginning of its page only: a short summary, or a text that is cut off."""
    words = html.unescape(re.sub(r"<[^<>]{0,500}>", " ", entry.body)).split()
    cut = re.search(r"(?:…|\.{3})\W{0,4}$", " ".join(words[-3:]))
    return (not entry.whole and len(words) < _WORDS) or bool(cut)
