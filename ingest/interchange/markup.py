"""Markup: HTML of text fields made plain text, and plain text made inert HTML.

Scripts and styles are left out with what is in them; nothing that looks like an element survives as one, because
whoever shows the text escapes it.
"""

import re
from dataclasses import dataclass
from html import escape, unescape

_ELEMENTS = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "address",
        "area",
        "article",
        "aside",
        "audio",
        "b",
        "base",
        "big",
        "blockquote",
        "body",
        "br",
        "button",
        "canvas",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "fieldset",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "frame",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "legend",
        "li",
        "link",
        "main",
        "map",
        "mark",
        "meta",
        "nav",
        "noscript",
        "object",
        "ol",
        "option",
        "p",
        "param",
        "picture",
        "pre",
        "q",
        "s",
        "samp",
        "script",
        "section",
        "select",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "style",
        "sub",
        "summary",
        "sup",
        "svg",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,12})((?:\s|/)[^<>]{0,4000})?>")
_HIDDEN = re.compile(r"<(script|style|noscript|template)\b[^<>]{0,4000}>.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[|\]\]>|<!doctype[^<>]{0,400}>", re.IGNORECASE | re.DOTALL)
_HREF = re.compile(r"href\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_LAST_LINK = re.compile(
    r"<p>\s*<a\s[^<>]{0,2000}?href=\"(https?://[^\"<>\s]{1,1900})\"[^<>]{0,400}>([^<>]{0,300})</a>\s*</p>\s*\Z",
    re.IGNORECASE,
)
_BREAK = "\x00"


@dataclass(frozen=True, slots=True)
class Plain:
    """Text without its markup, the web addresses its links led to, and whether there was markup, or a script."""

    text: str
    links: tuple[str, ...] = ()
    formatted: bool = False
    script: bool = False


_NOTHING = Plain("")


def plain(value: object) -> Plain:
    r"""Return the text of a field that holds HTML: blocks and line breaks part lines, white space is one blank.

    >>> plain("<p>Talks &amp; <b>tea</b></p><script>alert(1)</script><p>a < b</p>").text
    'Talks & tea\na < b'
    """
    if not value:
        return _NOTHING
    text = value if isinstance(value, str) else "" if isinstance(value, dict | list) else str(value)
    if "<" not in text:
        return Plain(_folded(unescape(text) if "&" in text else text))
    bare = _HIDDEN.sub(_BREAK, _COMMENT.sub(" ", text.replace(_BREAK, " ")))
    script = bare.count(_BREAK) > 0
    links: list[str] = []
    formatted = script

    def seen(match: re.Match[str]) -> str:
        nonlocal formatted
        name = match[2].lower()
        if name not in _ELEMENTS:
            return match[0]
        formatted = True
        if name == "a" and match[3] and (href := _HREF.search(match[3])):
            links.append(unescape(href[1] or href[2] or href[3] or "").strip())
        return _BREAK if name in _BLOCKS else ""

    bare = _TAG.sub(seen, bare)
    lines = (_folded(unescape(line)) for line in bare.split(_BREAK))
    return Plain(
        "\n".join(line for line in lines if line), tuple(dict.fromkeys(filter(None, links))), formatted, script
    )


def one_line(value: object) -> str:
    """Return the text of a field in one line."""
    if not value:
        return ""
    if isinstance(value, str) and "<" not in value and "&" not in value:
        return " ".join(value.split())
    return " ".join(plain(value).text.split())


def paragraphs(text: str, *, link: str = "", name: str = "") -> str:
    """Return plain text as HTML, a paragraph a line, with a link as the last one."""
    parts = [f"<p>{escape(line, quote=False)}</p>" for line in text.split("\n") if line.strip()]
    if is_web(link):
        parts.append(f'<p><a href="{escape(link)}">{escape(name or link, quote=False)}</a></p>')
    elif name:
        parts.append(f"<p>{escape(name, quote=False)}</p>")
    return "".join(parts)


def last_link(value: object) -> tuple[str, str, str]:
    """Return HTML without a last paragraph that is nothing but a link, the link's address, and its words.

    >>> last_link('<p>They met.</p><p><a href="https://example.org/1">Gazette</a></p>')
    ('<p>They met.</p>', 'https://example.org/1', 'Gazette')
    """
    text = value if isinstance(value, str) else ""
    found = _LAST_LINK.search(text[-4000:]) if "<a" in text[-4000:] else None
    if found is None:
        return text, "", ""
    link, words = unescape(found[1]), unescape(found[2]).strip()
    return text[: len(text) - len(found[0])], link, "" if words == link else words


def is_web(link: str) -> bool:
    """Tell whether an address leads to the web: no script, no file, one line."""
    return link.startswith(("https://", "http://")) and not re.search(r"[\s<>\"\x00-\x1f]", link)


def _folded(text: str) -> str:
    return " ".join(text.replace(_BREAK, " ").split())
