"""Document view: the clean text of a document with a sentence shown in place, and what was left out."""

from dash import html
from dash.development.base_component import Component

from dashboard.page import cards, days, words
from ingest.record.document import Block, Document

BLOCKS_SHOWN = 400


def view(document: Document, *, start: int | None = None, end: int | None = None) -> list[Component]:
    """Return the text in its blocks; ``text[start:end]`` is set apart and has the id ``passage``."""
    blocks = document.blocks or (Block(0, len(document.text)),)
    first = 0
    if start is not None:
        place = next((i for i, block in enumerate(blocks) if block.end > start), 0)
        first = max(0, place - BLOCKS_SHOWN // 2)
    shown = blocks[first : first + BLOCKS_SHOWN]
    parts: list[Component] = [_origin(document)]
    parts += [_block(document, block, start, end) for block in shown]
    if len(blocks) > len(shown):
        parts.append(html.P(f"{len(shown)} of {len(blocks):,} paragraphs are shown.", className="muted"))
    if document.left_out:
        parts.append(cards.left_out(document.left_out))
    return parts


def _origin(document: Document) -> Component:
    dated = days.created(document.created.when) if document.created else "undated"
    links: list[Component | str] = []
    for address in document.addresses:
        if address.kind == "url" and address.value.startswith(("http://", "https://")):
            links += [" · ", html.A("link", href=address.value, target="_blank", rel="noopener noreferrer")]
    original = html.A("saved original", href=f"/original/{document.id}", className="link")
    return html.P([f"{words.outlet(document)} · {dated}", *links, " · ", original], className="muted")


def _block(document: Document, block: Block, start: int | None, end: int | None) -> Component:
    text = document.text[block.start : block.end]
    inside: list[Component | str] = [text]
    if start is not None and end is not None and block.start < end and start < block.end:
        left, right = max(start, block.start) - block.start, min(end, block.end) - block.start
        passage = html.Mark(text[left:right], id="passage" if start >= block.start else f"passage-{block.start}")
        inside = [text[:left], passage, text[right:]]
    language = document.language if document.language != "und" else ""
    style = "heading" if block.role in ("headline", "heading") else block.role
    return html.P(inside, className=f"block block-{style}", dir="auto", lang=language)
