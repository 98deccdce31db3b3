"""Copied: the text that selecting a whole page in a browser and pasting it as plain text gives."""

import re
from collections.abc import Iterator

from lxml import html
from lxml.etree import _Comment

_UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "title", "svg", "select", "input", "iframe"})
_SPACED = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "figure", "table", "hr", "pre"}
)
_LINES = frozenset({
    "div", "section", "article", "main", "header", "footer", "nav", "aside", "li", "dt", "dd", "form", "figcaption",
    "tr", "address", "body", "fieldset", "button", "label", "details", "summary", "center", "html",
})  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none")


def copied(page: str, *, dense: bool = False) -> str:
    """Return the page as text: a line for each block, a blank one around paragraphs unless ``dense``."""
    tree = html.fromstring(page)
    text = "".join(_text(tree))
    lines = [" ".join(part.strip() for part in line.split("\t") if part.strip(" ")) for line in text.split("\n")]
    joined = re.sub(r"\n{3,}", "\n\n", "\n".join(re.sub(r" {2,}", " ", line) for line in lines)).strip()
    return re.sub(r"\n+", "\n", joined) if dense else joined


def _text(element: html.HtmlElement) -> Iterator[str]:
    if isinstance(element, _Comment) or not isinstance(element.tag, str):
        return
    tag = element.tag
    if tag in _UNSEEN or _HIDDEN.search(element.get("style", "")) or "hidden" in element.attrib:
        return
    around = "\n\n" if tag in _SPACED else "\n" if tag in _LINES else "\t" if tag in ("td", "th") else ""
    yield around
    if tag == "br":
        yield "\n"
    if tag == "img" and element.get("alt"):
        yield f"\n{element.get('alt')}\n"
    yield _folded(element.text)
    for child in element:
        yield from _text(child)
        yield _folded(child.tail)
    yield around


def _folded(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")
