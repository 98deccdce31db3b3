"""CMS: the chronology as plain HTML without script or style, to paste into the text of an article.

The suffix is ``.cms.html``: it says whom the file is for, and ``.html`` is the page that can be used by itself. It is a
piece of a page, without head and body, because that is what an editor's HTML field takes; the line with the encoding
is dropped there, and lets the file be opened as it is too. Elements are those that editors keep: no class, no id.
"""

from collections.abc import Sequence
from html import escape

from dashboard.exports.phrases import comma, phrase
from dashboard.exports.setting import Setting
from dashboard.exports.told import Cited, Item, told
from ingest.record.event import Event


def html(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events as a list in HTML: date, words, quotes with their links; a numbered one for what was picked."""
    whole = told(events, setting)
    parts = ['<meta charset="utf-8">', f'<article lang="{escape(whole.language)}">']
    parts.append(f'<h2 dir="auto">{escape(whole.title)}</h2>')
    parts += [f'<p dir="auto">{escape(whole.subtitle)}</p>'] if whole.subtitle else []
    undated = phrase("undated", language=whole.language)
    parts += _listed(whole.items, undated=undated, language=whole.language)
    if whole.undated:
        parts.append(f'<h3 dir="auto">{escape(whole.undated_words)}</h3>')
        parts += _listed(whole.undated, undated="", language=whole.language)
    parts.append("</article>")
    return ("\n".join(parts) + "\n").encode()


def _listed(items: Sequence[Item], *, undated: str, language: str) -> list[str]:
    if not items:
        return []
    # What was picked may leave gaps: each item says its own place.
    kind = "ol" if any(item.number for item in items) else "ul"
    # The numbers, or points, stand where the list is read from; each line then runs as its own words do.
    side = ' dir="rtl"' if language == "ar" else ""
    return [f"<{kind}{side}>", *(part for item in items for part in _item(item, undated, language)), f"</{kind}>"]


def _item(item: Item, undated: str, language: str) -> list[str]:
    words = escape(item.date or undated)
    date = f'<time datetime="{item.exact}">{words}</time>' if item.exact else words
    # By itself: a date after which Arabic words come would turn round, and tells nothing of how the words run.
    head = f"<strong><bdi>{date}</bdi></strong> " if date else ""
    value = f' value="{item.number}"' if item.number else ""
    out = [f"<li{value}>", f'<p dir="auto">{head}{escape(item.words)}</p>']
    for quote in item.quotes:
        at = f' cite="{escape(quote.cited.link)}"' if quote.cited.link else ""
        out.append(
            f'<blockquote{at}><p dir="auto">“{escape(quote.text)}” ({_cite(quote.cited, language)})</p></blockquote>'
        )
    if item.translation:
        own = phrase("own_translation", language=language)
        out.append(f'<p dir="auto">“{escape(item.translation)}” (<bdi>{own}</bdi>)</p>')
    return [*out, "</li>"]


def _cite(cited: Cited, language: str) -> str:
    # Each part by itself: a date after an Arabic title would be read from the wrong end.
    words = comma(language).join(f"<bdi>{escape(part)}</bdi>" for part in cited.words)
    if not cited.link:
        return words or phrase("no_outlet", language=language)
    return f'<a href="{escape(cited.link)}">{words or escape(cited.link)}</a>'
