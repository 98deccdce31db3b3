"""Made pages: the small page a reader makes of a record, an entry or a message, so that it can be read again alone.

What is known of it stands in ``meta`` elements, then its title, then its text; offsets lead into this page.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape, unescape

from ingest.readers.hints import meta
from ingest.readers.html import ARTICLE, MADE_TYPE, made_page_item
from ingest.readers.item import Item, Source
from ingest.record.document import Address

_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|table|t[rdh]|img|figure|article|section|hr|sup|sub)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_REFERENCES = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,20});")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BLANK_LINES = re.compile(r"\n\s*\n")


def made_page(
    pairs: Iterable[tuple[str, str]],
    *,
    title: str,
    body: str,
    kind: str = "",
    notes: Sequence[str] = (),
    plain: bool = False,
) -> str:
    r"""Return a page of these hints, this title and this body, which is HTML or plain text.

    ``kind`` is the document kind where it is neither page nor letter. ``plain`` says that the body is never markup,
    even where it looks like it. ``notes`` are for people; they are part of the page, as what is read again from it
    must be the very item.

    >>> made_page([("author", "A. Lind")], title="Talks", body="They met.\n\nThey left.")
    '<meta name="author" content="A. Lind">\n<article><h1>Talks</h1>\n<p>They met.</p>\n<p>They left.</p></article>'
    """
    told = (*pairs, ("timeline:kind", kind), *(("timeline:note", note) for note in notes))
    head = meta((k, writable(v)) for k, v in told)
    words = plain_title(title)
    parts = [f"<h1>{escape(words, quote=False)}</h1>"] if words else []
    return f"{head}{ARTICLE}{chr(10).join((*parts, _body(writable(body), plain=plain)))}</article>"


def made_item(source: Source, page: str, *, name: str, addresses: Sequence[Address] = (), retrieved: str = "") -> Item:
    """Return the item of a made page: its source is the page's own bytes, named ``file: part``."""
    own = Source(
        name=f"{source.name}: {' '.join(writable(name).split())[:120]}",
        data=page.encode("utf-8"),
        retrieved=retrieved or source.retrieved,
        addresses=tuple(addresses),
        declared=source.declared,
        media_type=MADE_TYPE,
    )
    return made_page_item(own, page)


def part_address(source: Source, key: str, *, sign: str = "#") -> tuple[Address, ...]:
    """Return the address of a part with a stable key in a file, ``/desk/export.json#17``; none where the file has none.

    A member of an archive is joined by ``!/``.
    """
    whole = next((a for a in source.addresses if a.kind == "path"), next(iter(source.addresses), None))
    return (Address(whole.kind, f"{whole.value}{sign}{writable(key)[:500]}"),) if whole else ()


def is_markup(text: str) -> bool:
    """Tell whether a text is HTML: it has an element that articles are made of."""
    return _MARKUP.search(text) is not None


def plain_title(title: str) -> str:
    """Return a title without markup and character references: feeds and exports carry both.

    >>> plain_title("Talks <b>resume</b> &amp;amp; end")
    'Talks resume & end'
    """
    words = _MARKUP.sub("", title)
    for _ in range(2):  # escaped twice is common, thrice is not
        words = unescape(words)
    return " ".join(_MARKUP.sub("", writable(words)).split())


def writable(text: str) -> str:
    """Return a text without the signs that no file can hold: halves of surrogate pairs, control characters."""
    return _UNWRITABLE.sub("\ufffd", text) if _UNWRITABLE.search(text) else text


def _body(text: str, *, plain: bool) -> str:
    if not plain and is_markup(text):
        return text
    words = text.replace("\r\n", "\n").replace("\r", "\n")
    if not plain and _REFERENCES.search(words) and "<" not in words:
        words = unescape(words)
    paragraphs = [p.strip() for p in _BLANK_LINES.split(words) if p.strip()]
    return "\n".join(f"<p>{_lines(p)}</p>" for p in paragraphs)


def _lines(paragraph: str) -> str:
    """Return a paragraph with its line breaks, unless it was wrapped at a fixed width."""
    lines = [escape(line.strip(), quote=False) for line in paragraph.split("\n") if line.strip()]
    return (" " if _is_wrapped(lines) else "<br>").join(lines)


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether the lines of a paragraph break off in mid sentence at about the same width."""
    inner = [len(line) for line in lines[:-1]]
    if len(inner) < 2 or max(inner) > 100 or min(inner) < 45:
        return False
    ends = sum(1 for line in lines[:-1] if line.endswith((".", "!", "?", ":", ";", "。")))
    return max(inner) - min(inner) <= 22 and ends <= len(inner) * 0.4
