"""TEI to pieces: one a paragraph, heading, item, row or note, with the printed page and the note as locators."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.readers.html_tokens import Token, tokens
from ingest.readers.item import Piece
from ingest.readers.trace import Trace


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BLOCKS = _set(
    "ab address addrline argument attachment back body byline cit closer dateline div div1 div2 div3 div4 docauthor "
    "docimprint doctitle epigraph figure floatingtext front group head item l lg list listperson note opener p person "
    "postscript row salute signed sp speaker stage table tei text titlepage titlepart trailer"
)
_SKIPPED = _set("teiheader facsimile sourcedoc standoff fw del sic orig figdesc graphic")
_BREAKS = frozenset({"lb", "cell", "label", "quote", "cb"})
"""Words on either side of one of these are apart."""
_TAGS = {"item": "li", "l": "line"}
_ENCLOSURES = frozenset({"attachment", "floatingtext"})


@dataclass(slots=True)
class _Run:
    """The text of the block being read; ``note`` is the number of the note it belongs to, null outside of notes."""

    note: str | None = None
    source: bool = False
    trace: Trace = field(default_factory=Trace)
    page: str = ""


def pieces(raw: str, *, number: str = "") -> Iterator[Piece]:
    """Cut the text of a TEI document into pieces in reading order; notes follow the paragraph they stand in.

    Args:
        raw: the file, decoded.
        number: the number of the document in its volume, "" where it has none; it opens every locator.
    """
    stack: list[str] = []
    runs = [_Run()]
    waiting: list[Piece] = []
    page, notes, headed, skipped = "", 0, False, 0
    for token in tokens(raw, raw_text=frozenset()):
        tag = token.text.rsplit(":", 1)[-1]
        if token.kind in ("text", "reference"):
            if not skipped and stack:
                _add(runs[-1], token, page)
            continue
        if token.kind == "comment":
            continue
        if skipped:
            skipped += 0 if tag not in _SKIPPED or token.closed else 1 if token.kind == "start" else -1
            continue
        if tag in _SKIPPED:
            skipped = int(token.kind == "start" and not token.closed)
            continue
        if tag == "pb":
            page = _page(token) or page
        if tag in _BREAKS or tag == "pb":
            runs[-1].trace.add(" ", token.start, token.end)
        if tag not in _BLOCKS:
            continue
        ended = token.kind == "end" and tag == "note" and len(runs) > 1
        opened = token.kind == "start" and tag == "note" and not token.closed
        if not opened:
            done = _piece(runs[-1], stack, number=number, headed=headed)
            headed = headed or (done is not None and done.tag == "h1")
            runs[-1] = _Run(runs[-1].note, runs[-1].source)
            if done is not None and len(runs) > 1:
                waiting.append(done)
            elif done is not None:
                yield done
        if len(runs) == 1 and not opened:
            yield from waiting
            waiting = []
        if opened:
            notes += 1
            runs.append(_Run(token.attributes.get("n") or str(notes), token.attributes.get("type") == "source"))
        if ended:
            runs.pop()
        _move(stack, token, tag)
    done = _piece(runs[-1], stack, number=number, headed=headed)
    yield from (*((done,) if done is not None else ()), *waiting)


def _add(run: _Run, token: Token, page: str) -> None:
    if not run.trace and token.text.strip():
        run.page = page
    if token.kind == "reference":
        run.trace.add(token.text, token.start, token.end)
    else:
        run.trace.add(token.text, token.start)


def _piece(run: _Run, stack: list[str], *, number: str, headed: bool) -> Piece | None:
    text = run.trace.text()
    if not text:
        return None
    block = stack[-1] if stack else "p"
    if run.note is not None:
        tag = "figcaption" if run.source else "p"
    elif block == "head":
        enclosed = len(stack) > 1 and stack[-2] in _ENCLOSURES
        tag = "h1" if enclosed or not headed else "h2"
    else:
        tag = _TAGS.get(block, block)
    place = f"note {run.note}" if run.note is not None else f"page {run.page}" if run.page else ""
    locator = ", ".join(part for part in (f"document {number}" if number else "", place) if part)
    return Piece(text=text, segments=run.trace.segments(), tag=tag, inside=(tag,), locator=locator)


def _move(stack: list[str], token: Token, tag: str) -> None:
    if token.kind == "start":
        if not token.closed:
            stack.append(tag)
    elif tag in stack:
        while stack.pop() != tag:
            pass


def _page(token: Token) -> str:
    """Return the number of a page break: ``337`` of ``n="337"``, ``n="[page 337]"``."""
    return re.sub(r"[\[\]]|\b(?:page|p\.)\s*", "", token.attributes.get("n", ""), flags=re.IGNORECASE).strip()[:20]
