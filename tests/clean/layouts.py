"""Layouts: ways in which sites set a story, as HTML and as the text that copying such a page gives."""

from collections.abc import Callable
from html import escape

from tests.clean.stories import Story

Layout = Callable[[Story], str]


def _p(text: str, attributes: str = "") -> str:
    return f"<p{attributes}>{escape(text, quote=False)}</p>"


def _list(entries: tuple[str, ...], attributes: str = "") -> str:
    return f"<ul{attributes}>" + "".join(f'<li><a href="/x">{escape(e)}</a></li>' for e in entries) + "</ul>"


def _head(s: Story, extra: str = "") -> str:
    return (
        f'<!doctype html><html lang="{s.language}"><head><meta charset="utf-8"><title>{s.title}</title>{extra}</head>'
    )


def semantic(s: Story) -> str:
    """The elements that HTML has for the parts of a page."""
    meta = f'<meta property="article:published_time" content="{s.created}T10:42:00+00:00">'
    return (
        f"{_head(s, meta)}<body><header><nav>{_list(s.menu)}</nav></header><main><article><h1>{s.title}</h1>"
        f"<p class='byline'>{s.byline}</p><p class='dates'>{s.stamp}</p>{_p(s.lede)}"
        + "".join(_p(p) for p in s.paragraphs)
        + f"</article></main><aside><h2>{s.related}</h2>{_list(s.related_links)}</aside>"
        f"<footer><p>{s.footer}</p></footer></body></html>"
    )


def soup(s: Story) -> str:
    """Nothing but div elements, whose classes say what they are."""
    return (
        f"{_head(s)}<body><div class='cookie-banner'><div>{s.cookie}</div></div><div class='top-menu'>"
        + "".join(f"<div><a href='#'>{m}</a></div>" for m in s.menu)
        + f"</div><div class='content'><div class='title'><h1>{s.title}</h1></div><div class='meta'>{s.byline}</div>"
        f"<div class='meta'>{s.stamp}</div><div class='share-buttons'><span>{s.share}</span></div>"
        + "".join(f"<div class='text'>{escape(p, quote=False)}</div>" for p in (s.lede, *s.paragraphs))
        + f"</div><div class='related-box'><div>{s.related}</div>"
        + "".join(f"<div><a href='/x'>{r}</a></div>" for r in s.related_links)
        + f"</div><div class='newsletter'>{s.newsletter}</div><div class='foot footer'>{s.footer}</div></body></html>"
    )


def nameless(s: Story) -> str:
    """Tables and div elements without a class: the words alone tell."""
    return (
        f"{_head(s)}<body><table><tr>"
        + "".join(f"<td><a href='#'>{m}</a></td>" for m in s.menu)
        + f"</tr></table><div>{s.cookie}</div><div><h2>{s.title}</h2><div>{s.byline}</div><div>{s.stamp}</div>"
        f"<div>{s.reading}</div>"
        + "".join(_p(p) for p in (s.lede, *s.paragraphs))
        + f"<div><b>{s.related}</b></div>{_list(s.related_links)}<div><b>{s.ranking}</b></div>{_list(s.ranked)}</div>"
        f"<div>{s.newsletter}</div><div>{s.footer}</div></body></html>"
    )


def broken(s: Story) -> str:
    """Tags that are never closed, entities, comments and a hidden draft in the middle."""
    first, *rest = s.paragraphs
    return (
        f"<html><head><title>{s.title}</title><body><ul class=nav>"
        + "".join(f"<li>{m}" for m in s.menu)
        + f"</ul><h1>{s.title}</h1><p class=byline>{s.byline}<p class=date>{s.stamp}<p>{s.lede}<!-- 1 May 2001 -->"
        f"<p>{first.replace(' ', '&nbsp;', 3)}<div style='display:none'>{s.member}</div>"
        + "".join(f"<p>{p}" for p in rest)
        + f"<section class=related><h3>{s.related}</h3>{_list(s.related_links)}</section><footer>{s.footer}"
    )


def inserted(s: Story) -> str:
    """Teasers, an advertisement and a sign-up box between the paragraphs; comments below."""
    one, two, *rest = s.paragraphs
    return (
        f"{_head(s)}<body><div id='page'><div class='navbar'>{_list(s.menu)}</div><article><header><h1>{s.title}</h1>"
        f"<div class='author'>{s.byline}</div><time datetime='{s.created}'>{s.stamp}</time></header>{_p(s.lede)}"
        f"<div class='ad-slot'><p>{s.member}</p></div>{_p(one)}"
        f"<div class='inline-related'><p>{s.related}</p>{_list(s.related_links[:1])}</div>{_p(two)}"
        f"<form class='newsletter-signup'><label>{s.newsletter}</label><input></form>"
        + "".join(_p(p) for p in rest)
        + f"</article><section id='comments'><h3>3</h3><div class='comment'><p>{s.ranked[0]}, {s.ranked[1]}.</p></div>"
        f"</section><div class='most-read'><h4>{s.ranking}</h4>{_list(s.ranked)}</div><footer>{s.footer}</footer></div>"
    )


def pasted(s: Story) -> str:
    """A page selected whole and pasted: every part on a line of its own."""
    menu = "  ".join(s.menu)
    return "\n".join(
        (
            s.cookie, menu, s.member, "", s.title, "", s.byline, s.stamp, s.reading, s.share, "", s.lede, "",
            *(line for p in s.paragraphs for line in (p, "")),
            s.related, *s.related_links, "", s.ranking, *s.ranked, "", s.newsletter, s.footer,
        )
    )  # fmt: skip


def dense(s: Story) -> str:
    """Pasted without any empty line, menu entries each on a line."""
    return "\n".join((*s.menu, s.title, s.byline, s.stamp, s.lede, *s.paragraphs, s.share, s.related, *s.related_links,
                      s.newsletter, s.footer))  # fmt: skip


def interrupted(s: Story) -> str:
    """Pasted, with a link to another story and a sign-up line between the paragraphs."""
    one, two, *rest = s.paragraphs
    return "\n\n".join((s.menu[0], s.title, s.byline, s.stamp, s.lede, one, f"{s.related}: {s.related_links[0]}", two,
                        s.newsletter, *rest, s.related, *s.related_links[1:], s.footer))  # fmt: skip


def bare(s: Story) -> str:
    """Only the article, as a careful person copies it."""
    return "\n\n".join((s.title, s.stamp, s.lede, *s.paragraphs))


def listed(s: Story) -> str:
    """Pasted from a phone: related stories with numbers and ages above the foot, empty lines everywhere."""
    links = [f"{n}. {link}" for n, link in enumerate(s.related_links, start=1)]
    return "\n\n".join((*s.menu, s.cookie, s.title, s.byline, s.stamp, s.reading, s.lede, *s.paragraphs, s.ranking,
                        *s.ranked, s.related, *links, s.member, s.footer))  # fmt: skip


HTML: dict[str, Layout] = {f.__name__: f for f in (semantic, soup, nameless, broken, inserted)}
TEXT: dict[str, Layout] = {f.__name__: f for f in (pasted, dense, interrupted, bare, listed)}
