"""Markdown: a text file whose signs for headings, lists, quotations and links are not part of the words."""

import re
from collections.abc import Iterator

from ingest.readers.encoding import decode
from ingest.readers.item import Hints, Item, Piece, Source
from ingest.readers.trace import Trace

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"^([A-Za-z_][\w -]{0,40}):[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]{0,3}(```|~~~)")
_HEADING = re.compile(r"^[ \t]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_ITEM = re.compile(r"^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+")
_QUOTE = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+")
_RULE = re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$|^[ \t]*[=-]{3,}[ \t]*$|^[ \t]*\|?[ \t:|-]{3,}$")
_LINE = re.compile(r"[^\r\n]+")
_MARK = re.compile(
    r"(?P<image>!\[(?P<alt>[^\]]{0,300}+)\]\([^)\s]{0,1000}+[^)]{0,200}+\))"
    r"|(?P<link>\[(?P<words>[^\]]{1,500}+)\]\([^)\s]{0,1000}+[^)]{0,200}+\))"
    r"|(?P<strong>\*\*|__(?=\S)|(?<=\S)__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`)"
    r"|(?P<escape>\\(?=[!-/:-@\[-`{-~]))"
)


def read(source: Source) -> Iterator[Item]:
    """Open a Markdown file; front matter (``date: 2024-03-05``) becomes hints.

    Raises:
        UnreadableDocument: the file is empty or binary.
    """
    decoded = decode(source.data, name=source.name)
    raw = decoded.text
    front = _FRONT.match(raw)
    pairs: list[tuple[str, str]] = []
    if front:
        pairs = [(f"front:{k.strip().lower()}", v.strip("\"' ")) for k, v in _PAIR.findall(front[1])]
    yield Item(
        source=source,
        kind="text",
        media_type="text/markdown",
        raw=raw,
        pieces=tuple(_pieces(raw, front.end() if front else 0)),
        hints=Hints(tuple(pairs)),
        notes=decoded.notes,
    )


def _pieces(raw: str, start: int) -> Iterator[Piece]:
    """Yield a piece a line: ``h1`` to ``h6``, ``li``, ``blockquote``, or ``line`` for the lines of a paragraph."""
    fenced = False
    for found in _LINE.finditer(raw, start):
        line, at = found[0], found.start()
        if _FENCE.match(line):
            fenced = not fenced
            continue
        if _RULE.match(line):
            continue
        tag, left, right = "line", 0, len(line)
        if not fenced:
            heading, item, quote = _HEADING.match(line), _ITEM.match(line), _QUOTE.match(line)
            if heading:
                tag, left, right = f"h{len(heading[1])}", heading.start(2), heading.end(2)
            elif item:
                tag, left = "li", item.end()
            elif quote:
                tag, left = "blockquote", quote.end()
        piece = _piece(line[left:right], at + left, tag=tag, fenced=fenced)
        if piece is not None:
            yield piece


def _piece(words: str, at: int, *, tag: str, fenced: bool) -> Piece | None:
    trace = Trace()
    if fenced:
        trace.add(words, at)
    else:
        linked = _inline(words, at, trace)
    text = trace.text()
    if not text:
        return None
    return Piece(
        text=text,
        segments=trace.segments(),
        tag=tag,
        hidden=fenced,
        linked=0.0 if fenced else min(1.0, linked / len(text)),
    )


def _inline(words: str, at: int, trace: Trace) -> int:
    """Add the words of a line without its signs; return how many of them are link text."""
    done = linked = 0
    for mark in _MARK.finditer(words):
        trace.add(words[done : mark.start()], at + done)
        if mark["link"]:
            linked += len(mark["words"])
            trace.add(mark["words"], at + mark.start("words"))
        done = mark.end()
    trace.add(words[done:], at + done)
    return linked
