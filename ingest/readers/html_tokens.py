"""HTML to tokens with their exact places in the page: tags, runs of text, character references, comments.

The parsers of the usual libraries repair the page and lose the offsets that lead back from a quotation to it.
Every token is found by one forward search, so hostile input costs no more than its length.

Reference: HTML Living Standard, 13.2.5 Tokenization, in the parts a page of text needs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

TokenKind = Literal["start", "end", "text", "reference", "comment"]

RAW_TEXT = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
LONGEST_QUOTED_TAG = 4_096
"""Characters in which a tag's quotes are followed; a longer tag ends at the first ``>``, quoted or not."""

_OPENING = re.compile(r"<(?=[a-zA-Z/!?])")
_TAG_NAME = re.compile(r"/?([a-zA-Z][^\s/>]{0,100})")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")
_QUOTED_END = re.compile(r"""[^>"']*+(?:(?:"[^"]*+"|'[^']*+')[^>"']*+)*+>""")


@dataclass(frozen=True, slots=True)
class Token:
    """One token at ``page[start:end]``; ``text`` is the tag's name in lower case, or the text it stands for."""

    kind: TokenKind
    start: int
    end: int
    text: str
    attributes: dict[str, str] = field(default_factory=dict)
    closed: bool = False


def tokens(page: str, *, raw_text: frozenset[str] = RAW_TEXT) -> Iterator[Token]:
    """Cut a page into tokens, in order; what is no markup is text, and so is all inside the elements ``raw_text``."""
    at, length = 0, len(page)
    while at < length:
        opening = _OPENING.search(page, at)
        if opening is None:
            yield from _text(page, at, length)
            return
        sign = opening.start()
        if sign > at:
            yield from _text(page, at, sign)
        at = sign
        if page.startswith("<!--", at):
            end = page.find("-->", at + 4)
            end = length if end < 0 else end
            yield Token("comment", at, min(end + 3, length), page[at + 4 : end])
            at = min(end + 3, length)
        elif page.startswith("<![CDATA[", at):
            end = page.find("]]>", at + 9)
            end = length if end < 0 else end
            yield Token("text", at + 9, end, page[at + 9 : end])
            at = min(end + 3, length)
        elif page.startswith(("<!", "<?"), at):
            end = page.find(">", at)
            at = length if end < 0 else end + 1
        else:
            token = _tag(page, at)
            if token is None:
                yield Token("text", at, at + 1, "<")
                at += 1
                continue
            yield token
            at = token.end
            if token.kind == "start" and token.text in raw_text and not token.closed:
                yield from _raw_text(page, at, token.text)
                at = _raw_end(page, at, token.text)


def _tag(page: str, at: int) -> Token | None:
    name = _TAG_NAME.match(page, at + 1)
    if name is None:
        return None
    end = _QUOTED_END.match(page, name.end(), min(len(page), at + LONGEST_QUOTED_TAG))
    stop = end.end() if end else page.find(">", name.end()) + 1
    if stop <= 0:
        # No tag ends any more: the rest of the page is one broken tag.
        return Token("comment", at, len(page), "")
    tag = name[1].lower()
    if page[at + 1] == "/":
        return Token("end", at, stop, tag)
    inner = page[name.end() : stop - 1]
    attributes: dict[str, str] = {}
    for key, double, single, bare in _ATTRIBUTE.findall(inner):
        attributes.setdefault(key.lower(), unescape(double or single or bare))
    return Token("start", at, stop, tag, attributes, closed=inner.rstrip().endswith("/"))


def _text(page: str, start: int, end: int) -> Iterator[Token]:
    at = start
    for found in _REFERENCE.finditer(page, start, end):
        meant = unescape(found[0])
        if meant == found[0]:
            continue
        if found.start() > at:
            yield Token("text", at, found.start(), page[at : found.start()])
        yield Token("reference", found.start(), found.end(), meant)
        at = found.end()
    if at < end:
        yield Token("text", at, end, page[at:end])


def _raw_text(page: str, at: int, tag: str) -> Iterator[Token]:
    end = _raw_close(page, at, tag)
    if end <= at:
        return
    if tag in ("title", "textarea"):
        yield from _text(page, at, end)
    else:
        yield Token("text", at, end, page[at:end])


def _raw_end(page: str, at: int, tag: str) -> int:
    return _raw_close(page, at, tag)


def _raw_close(page: str, at: int, tag: str) -> int:
    found = re.compile(rf"</{tag}[\s/>]", re.IGNORECASE).search(page, at)
    return found.start() if found else len(page)
