"""HTML tokens to pieces: one a block of text, with its element, its ancestors, and whether it is ever shown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.readers.html_tokens import Token, tokens
from ingest.readers.item import Element, Piece
from ingest.readers.trace import Trace

DEEPEST = 256
"""Elements nested deeper are read as if their tags were not there; no page of text needs them."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_VOID = _set("area base br col embed hr img input link meta param source track wbr")
_UNSEEN = _set("script style template noscript svg math head title iframe object video audio canvas")
_BLOCKS = _set(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main menu nav ol option p pre section select "
    "summary table tbody td tfoot th thead tr ul"
)
_IN_HEAD = _set("title meta link script style base noscript template")
_NO_TEXT = frozenset({"script", "style", "head", "title", "textarea", "xmp"})
_CLOSES: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
    "p": frozenset({"p"}),
}
_BARRIERS = _set("ul ol dl table tbody thead tfoot select body html")
_NO_DISPLAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDDEN_CLASSES = frozenset({"hidden", "d-none", "visually-hidden", "sr-only", "screen-reader-text", "is-hidden"})


@dataclass(slots=True)
class _Open:
    """An open element: its tag, what it is for ``Piece.path``, and whether it hides what it holds."""

    tag: str
    element: Element
    hidden: bool

    @property
    def described(self) -> tuple[str, ...]:
        """Return its tag, id, classes and role."""
        return self.element.words


@dataclass(slots=True)
class _Builder:
    """The text of the block being read; ``unseen`` holds what an element inside it hides."""

    trace: Trace = field(default_factory=Trace)
    unseen: Trace = field(default_factory=Trace)
    linked: int = 0
    times: list[tuple[int, str]] = field(default_factory=list)
    inline: dict[int, tuple[_Open, int]] = field(default_factory=dict)


def pieces(page: str) -> Iterator[Piece]:
    """Cut a page into pieces in reading order; comments and unseen elements are marked ``hidden``.

    Scripts and styles give none: they hold no sentences.
    """
    stack: list[_Open] = []
    now = _Builder()
    for serial, token in enumerate(tokens(page)):
        tag = token.text
        if token.kind in ("text", "reference"):
            if not (stack and stack[-1].tag in _NO_TEXT):
                _add(now, token, stack)
        elif token.kind == "comment":
            yield from _comment(token)
        elif tag == "br" and not now.trace.ends_in_break():
            now.trace.add_break(token.start, token.end)
        else:
            if tag in _BLOCKS or tag == "br":
                yield from _flush(now, stack)
                now = _Builder()
            if token.kind == "start" and tag == "time" and token.attributes.get("datetime"):
                now.times.append((len(now.trace), token.attributes["datetime"]))
            if tag != "br":
                _move(stack, token, serial)
    yield from _flush(now, stack)


def _add(now: _Builder, token: Token, stack: list[_Open]) -> None:
    """Add text to its block, and to the counts of the inline elements it stands in."""
    trace = now.unseen if any(o.hidden for o in stack) else now.trace
    before = len(trace)
    if token.kind == "reference":
        trace.add(token.text, token.start, token.end)
    else:
        trace.add(token.text, token.start)
    added = len(trace) - before
    if trace is now.unseen or not added:
        return
    if any(o.tag in ("a", "button") for o in stack):
        now.linked += added
    for o in reversed(stack):
        if o.tag in _BLOCKS:
            break
        now.inline[id(o)] = (o, now.inline.get(id(o), (o, 0))[1] + added)


def _flush(now: _Builder, stack: list[_Open]) -> Iterator[Piece]:
    if not now.trace and not now.unseen:
        return
    tag = next((o.tag for o in reversed(stack) if o.tag in _BLOCKS), "body")
    inside = tuple(word for o in stack if o.tag in _BLOCKS or o.hidden for word in o.described)
    text = now.trace.text()
    if text:
        whole = [o for o, covered in now.inline.values() if covered >= len(text) * 0.8]
        yield Piece(
            text=text,
            segments=now.trace.segments(),
            tag=tag,
            inside=inside + tuple(word for o in whole for word in o.described),
            linked=min(1.0, now.linked / len(text)),
            times=tuple(now.times),
            path=tuple(o.element for o in stack if o.tag in _BLOCKS),
        )
    if unseen := now.unseen.text():
        yield Piece(text=unseen, segments=now.unseen.segments(), tag=tag, inside=inside, hidden=True)


def _move(stack: list[_Open], token: Token, serial: int) -> None:
    tag = token.text
    if token.kind == "end":
        for depth in range(len(stack) - 1, -1, -1):
            if stack[depth].tag == tag:
                del stack[depth:]
                return
            # A stray </b> inside a cell must not close the table around it.
            if stack[depth].tag in ("td", "th", "table") and tag not in _BLOCKS:
                return
        return
    if stack and stack[-1].tag == "head" and tag not in _IN_HEAD:
        stack.pop()
    if tag in _CLOSES or (tag in _BLOCKS and tag not in ("button", "label", "summary", "legend")):
        _close_implied(stack, tag)
    if tag in _VOID or (token.closed and tag in ("svg", "path")):
        return
    if len(stack) < DEEPEST:
        stack.append(_Open(tag, Element(serial, _describe(token)), tag in _UNSEEN or _hides(token)))


def _close_implied(stack: list[_Open], tag: str) -> None:
    closes = _CLOSES.get(tag, frozenset()) | {"p"}
    for depth in range(len(stack) - 1, -1, -1):
        name = stack[depth].tag
        if name in closes:
            del stack[depth:]
            return
        if name in _BARRIERS or (name in _BLOCKS and name != "p"):
            return


def _hides(token: Token) -> bool:
    a = token.attributes
    if "hidden" in a or a.get("aria-hidden", "").lower() == "true":
        return True
    if _HIDDEN_CLASSES & set(a.get("class", "").lower().split()):
        return True
    return bool(_NO_DISPLAY.search(a.get("style", "")))


def _describe(token: Token) -> tuple[str, ...]:
    """Return ``p``, ``#id``, ``.class`` and ``@role`` of an element, the words that tell furniture from article."""
    a = token.attributes
    words = [token.text]
    words += [f"#{a['id'].lower()[:100]}"] if a.get("id") else []
    words += [f".{c.lower()[:100]}" for c in a.get("class", "").split()[:12]]
    words += [f"@{a['role'].lower()}"] if a.get("role") else []
    words += [f"={a['itemprop'].lower()}"] if a.get("itemprop") else []
    return tuple(words)


def _comment(token: Token) -> Iterator[Piece]:
    """Keep the words of a comment, hidden, so that what was left out can be shown."""
    if token.text.lstrip().startswith(("[if", "<![endif", "[endif")):
        return
    trace = Trace()
    for inner in tokens(token.text):
        if inner.kind == "text":
            trace.add(inner.text, token.start + 4 + inner.start)
    text = trace.text()
    if text:
        yield Piece(text=text, segments=trace.segments(), tag="comment", hidden=True)
