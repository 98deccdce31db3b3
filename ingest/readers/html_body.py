"""The text of an article as a page's markup for search engines holds it, for pages whose own text is loaded by script.

Reference: schema.org, Article, ``articleBody``; RFC 8259, section 7 (strings).
"""

import re
from collections.abc import Iterator

from ingest.readers.html_tokens import tokens
from ingest.readers.item import Piece
from ingest.readers.trace import Trace

BODY = "=articlebody"
"""The word in ``Piece.inside`` of such pieces, which are ``hidden``: the page does not show them."""
_LONGEST = 2_000_000
_KEY = re.compile(r'"articleBody"\s{0,20}:\s{0,20}"')
_PART = re.compile(
    r'[^"\\]+|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|"', re.DOTALL
)
_ESCAPES = {"n": "\n", "r": "\n", "t": " ", "b": " ", "f": "\n"}
_MARKUP = re.compile(r"<(?:/?p|br|/?div|/?h[1-6]|/?li|/?ul|/?ol)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)


def body_pieces(page: str) -> Iterator[Piece]:
    """Yield the paragraphs of the first ``articleBody`` of the page, each leading back to its place in the script."""
    if '"articleBody"' not in page:
        return
    inside = False
    for token in tokens(page):
        if token.text == "script" and token.kind in ("start", "end"):
            inside = token.kind == "start" and "ld+json" in token.attributes.get("type", "").lower()
        elif inside and token.kind == "text" and token.end - token.start <= _LONGEST:
            found = _KEY.search(page, token.start, token.end)
            if found:
                yield from _paragraphs(page, found.end(), token.end)
                return


def _paragraphs(page: str, start: int, end: int) -> Iterator[Piece]:
    trace = Trace()
    for part in _PART.finditer(page, start, end):
        words = part[0]
        if words == '"':
            break
        if words[0] == "\\":
            sign = _sign(words)
            if sign == "\n":
                yield from _piece(trace)
                trace = Trace()
            else:
                trace.add(sign, part.start(), part.end())
            continue
        at = 0
        for tag in _MARKUP.finditer(words):
            trace.add(words[at : tag.start()], part.start() + at)
            yield from _piece(trace)
            trace, at = Trace(), tag.end()
        trace.add(words[at:], part.start() + at)
    yield from _piece(trace)


def _sign(escape: str) -> str:
    if escape[1] != "u":
        return _ESCAPES.get(escape[1], escape[1])
    units = [int(code, 16) for code in re.findall(r"\\u(.{4})", escape)]
    return b"".join(u.to_bytes(2, "big") for u in units).decode("utf-16-be", errors="replace")


def _piece(trace: Trace) -> Iterator[Piece]:
    text = trace.text()
    if text:
        yield Piece(text=text, segments=trace.segments(), tag="p", inside=("script", BODY), hidden=True)
